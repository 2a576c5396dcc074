import { KatekChat } from './element.ts';

/** Two scripts on one page, such as a tag manager's and the site's own, may both load this. */
if (!customElements.get('katek-chat')) customElements.define('katek-chat', KatekChat);

declare global {
  interface HTMLElementTagNameMap {
    'katek-chat': KatekChat;
  }
}

export { KatekChat };
