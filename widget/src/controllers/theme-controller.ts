import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Branding } from '@katek/sdk';
import { defaultBranding, themeRule } from '../theme.ts';

interface ThemedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  branding(): Branding | null;
}

/** Keeps the brand's colours in an adopted sheet of their own, which a strict content security policy allows. */
export class ThemeController implements ReactiveController {
  readonly #host: ThemedHost;
  readonly #sheet = new CSSStyleSheet();
  #look = '';

  constructor(host: ThemedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets.unshift(this.#sheet);
    }
    const branding = this.#host.branding() ?? defaultBranding;
    const look = branding.accentColor + branding.colorScheme;
    if (look !== this.#look) this.#sheet.replaceSync(themeRule(branding));
    this.#look = look;
  }
}
