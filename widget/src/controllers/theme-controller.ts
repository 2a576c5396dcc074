import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Branding } from '@katek/sdk';
import { dressLauncher } from '../dress-launcher.ts';
import { defaultBranding, themeRule } from '../theme.ts';

interface ThemedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly mode: 'bubble' | 'inline';
  readonly launcher: 'auto' | 'none';
  branding(): Branding | null;
}

/** Keeps the looks in adopted sheets, which a strict content security policy allows: the brand's colours, and the launcher's. */
export class ThemeController implements ReactiveController {
  readonly #host: ThemedHost;
  readonly #sheet = new CSSStyleSheet();
  #look = '';
  #isDressed = false;

  constructor(host: ThemedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { renderRoot: root, mode, launcher } = this.#host;
    if (!(root instanceof ShadowRoot)) return;
    if (!root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets.unshift(this.#sheet);
    }
    if (mode === 'bubble' && launcher !== 'none' && !this.#isDressed) {
      this.#isDressed = true;
      void dressLauncher(root);
    }
    const branding = this.#host.branding() ?? defaultBranding;
    const look = branding.accentColor + branding.colorScheme;
    if (look !== this.#look) this.#sheet.replaceSync(themeRule(branding));
    this.#look = look;
  }
}
