import type { PropertyDeclarations } from 'lit';

/** What Lit watches; documented where the class declares it. */
export const chatProperties: PropertyDeclarations = {
  baseUrl: { attribute: 'base-url' },
  publishableKey: { attribute: 'publishable-key' },
  mode: { reflect: true },
  launcher: {},
  opened: { type: Boolean, reflect: true },
  config: { type: Object },
  locale: {},
  sound: { type: Boolean },
  webSocket: { attribute: false },
  storage: { attribute: false },
  fetch: { attribute: false },
  triggers: { attribute: false },
  text: { state: true },
  announcement: { state: true },
  theme: { state: true },
};
