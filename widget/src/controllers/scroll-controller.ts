import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A visitor this near to the end is reading the latest and wants to stay there. */
const nearEndPx = 64;

interface ScrollHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Follows a growing answer, unless the visitor has scrolled up to read. */
export class ScrollController implements ReactiveController {
  readonly #host: ScrollHost;
  /** The end of the talk is in view. */
  isAtEnd = true;

  constructor(host: ScrollHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.isAtEnd) this.toEnd();
  }

  readonly toEnd = (): void => {
    const list = this.#list;
    if (list) list.scrollTop = list.scrollHeight;
    this.isAtEnd = true;
  };

  readonly onScroll = (): void => {
    const list = this.#list;
    if (!list) return;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < nearEndPx;
    if (isAtEnd === this.isAtEnd) return;
    this.isAtEnd = isAtEnd;
    this.#host.requestUpdate();
  };

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.talk');
  }
}
