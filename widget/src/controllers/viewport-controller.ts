import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface ViewportHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Tells the styles how much of the screen the on-screen keyboard leaves: iOS lays it over the page without
 * changing any CSS unit.
 */
export class ViewportController implements ReactiveController {
  readonly #host: ViewportHost;
  readonly #sheet = new CSSStyleSheet();

  constructor(host: ViewportHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Until the keyboard has come up for the first time the panel is as high as the screen, and nothing is measured. */
  hostConnected(): void {
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets.push(this.#sheet);
    }
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
    // The field may have been there before, and the keyboard with it.
    if (visualViewport && visualViewport.height < innerHeight) this.#measure();
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #measure = (): void => {
    if (!visualViewport) return;
    const { height, offsetTop } = visualViewport;
    this.#sheet.replaceSync(`:host{--_height:${height}px;--_top:${offsetTop}px}`);
  };
}
