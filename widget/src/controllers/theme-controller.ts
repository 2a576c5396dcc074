import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Branding } from '@katek/sdk';
import { defaultBranding, themeRule } from '../theme.ts';

interface ThemedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  branding(): Branding | null;
}

/** Keeps the colours in an adopted sheet of their own, which a strict content security policy allows. */
export class ThemeController implements ReactiveController {
  readonly #host: ThemedHost;
  readonly #sheet = new CSSStyleSheet();
  readonly #prefersDark = matchMedia('(prefers-color-scheme: dark)');
  #look = '';

  constructor(host: ThemedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#prefersDark.addEventListener('change', this.#apply);
  }

  hostDisconnected(): void {
    this.#prefersDark.removeEventListener('change', this.#apply);
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets.unshift(this.#sheet);
    }
    this.#apply();
  }

  readonly #apply = (): void => {
    const branding = this.#host.branding() ?? defaultBranding;
    const isAuto = branding.colorScheme === 'auto';
    const isDark = isAuto ? this.#prefersDark.matches : branding.colorScheme === 'dark';
    const look = branding.accentColor + isDark;
    if (look === this.#look) return;
    this.#look = look;
    this.#sheet.replaceSync(themeRule(branding, isDark));
  };
}
