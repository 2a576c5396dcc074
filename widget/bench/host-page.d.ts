/** What stands on the page beside its own content. */
export type Variant = 'none' | 'lit' | 'katek';
/**
 * A realtor's page of ordinary weight: text, a sheet, pictures drawn by the page itself, and a script that makes its own
 * button work. `tag` is the one line that is added.
 */
export declare function hostPage(tag: string): string;
export declare const siteCss: string;
/** The page's own script: some work, then its button shows. */
export declare const siteScript = "const homes=[...document.querySelectorAll('.home')];\nhomes.sort((one,other)=>one.textContent.localeCompare(other.textContent));\ndocument.getElementById('own').hidden=false;";
/** The floor: what any chat built on Lit costs at least. A launcher, a panel, a field and a list, and nothing behind. */
export declare const litSource = "import { html, LitElement, css } from 'lit';\nclass BareChat extends LitElement {\n  static properties = { opened: { type: Boolean }, texts: { state: true } };\n  static styles = css`\n    button.launcher { position: fixed; inset: auto 20px 20px auto; width: 60px; height: 60px; border-radius: 50%; }\n    section { position: fixed; inset: auto 20px 96px auto; width: 360px; height: 480px; background: #fff; border: 1px solid; }\n  `;\n  constructor() { super(); this.opened = false; this.texts = []; }\n  render() {\n    return html`<button class=\"launcher\" aria-label=\"Open chat\" @click=${() => { this.opened = true; }}>?</button>\n      ${this.opened ? html`<section><ul>${this.texts.map((text) => html`<li>${text}</li>`)}</ul>\n        <textarea @keydown=${(event) => this.send(event)}></textarea></section>` : ''}`;\n  }\n  updated() { this.renderRoot.querySelector('textarea')?.focus(); }\n  send(event) {\n    if (event.key !== 'Enter') return;\n    event.preventDefault();\n    this.texts = [...this.texts, event.target.value];\n    event.target.value = '';\n  }\n}\ncustomElements.define('bare-chat', BareChat);\ndocument.body.append(document.createElement('bare-chat'));";
//# sourceMappingURL=host-page.d.ts.map