/** What stands on the page beside its own content. */
export type Variant = 'none' | 'lit' | 'katek';

/**
 * A realtor's page of ordinary weight: text, a sheet, pictures drawn by the page itself, and a script that makes its own
 * button work. `tag` is the one line that is added.
 */
export function hostPage(tag: string): string {
  const homes = Array.from(
    { length: 24 },
    (_, index) => `<article class="home">
<svg viewBox="0 0 320 200" role="img" aria-label="House ${index + 1}"><rect width="320" height="200" fill="#dbe7e2"/>
<path d="M60 150V90l60-45 60 45v60Zm90 0v-40h30v40" fill="#6b8f82"/></svg>
<h2>${10 + index * 7} Oak Street</h2><p>A house with ${2 + (index % 4)} bedrooms, a garden and a garage, close to the park.</p>
</article>`,
  ).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Harbor Realty</title><link rel="stylesheet" href="/site.css"><link rel="icon" href="data:,">
</head><body>
<header><h1>Harbor Realty</h1><button id="own" hidden>Menu</button></header>
<main>${homes}</main>
<script src="/site.js" defer></script>
${tag}
</body></html>`;
}

export const siteCss = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2321}
header{display:flex;justify-content:space-between;align-items:center;padding:16px 24px;background:#f2f5f4;min-height:64px}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:24px;padding:24px}
.home svg{width:100%;aspect-ratio:8/5;border-radius:8px}h2{font-size:18px;margin:8px 0 0}p{margin:4px 0}
${Array.from({ length: 200 }, (_, index) => `.u-${index}{padding:${index % 40}px;margin:${index % 24}px}`).join('\n')}`;

/** The page's own script: some work, then its button shows. */
export const siteScript = `const homes=[...document.querySelectorAll('.home')];
homes.sort((one,other)=>one.textContent.localeCompare(other.textContent));
document.getElementById('own').hidden=false;`;

/** The floor: what any chat built on Lit costs at least. A launcher, a panel, a field and a list, and nothing behind. */
export const litSource = `import { html, LitElement, css } from 'lit';
class BareChat extends LitElement {
  static properties = { opened: { type: Boolean }, texts: { state: true } };
  static styles = css\`
    button.launcher { position: fixed; inset: auto 20px 20px auto; width: 60px; height: 60px; border-radius: 50%; }
    section { position: fixed; inset: auto 20px 96px auto; width: 360px; height: 480px; background: #fff; border: 1px solid; }
  \`;
  constructor() { super(); this.opened = false; this.texts = []; }
  render() {
    return html\`<button class="launcher" aria-label="Open chat" @click=\${() => { this.opened = true; }}>?</button>
      \${this.opened ? html\`<section><ul>\${this.texts.map((text) => html\`<li>\${text}</li>\`)}</ul>
        <textarea @keydown=\${(event) => this.send(event)}></textarea></section>\` : ''}\`;
  }
  updated() { this.renderRoot.querySelector('textarea')?.focus(); }
  send(event) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.texts = [...this.texts, event.target.value];
    event.target.value = '';
  }
}
customElements.define('bare-chat', BareChat);
document.body.append(document.createElement('bare-chat'));`;
