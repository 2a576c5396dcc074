import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A visitor this near to where the talk goes on is following it. */
const nearPx = 64;

/** Space between the header and the top of an answer that is longer than the view. */
const marginPx = 16;

interface ScrollHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The visitor has come to the first message that is there. */
  fetchEarlier(): void;
}

/**
 * Follows a growing answer, unless the visitor has scrolled up to read. An answer longer than the view is held with
 * its first line at the top, because that is where one begins to read. What they read stays where it is when older
 * messages come in above it.
 */
export class ScrollController implements ReactiveController {
  readonly #host: ScrollHost;
  /**
   * The talk grows; the view gets smaller when a notice appears, the field grows or a keyboard comes up. It is told
   * between layout and drawing, so that nothing is laid out twice for it.
   */
  readonly #sizes = new ResizeObserver(() => this.keep());
  #observed: HTMLElement | null = null;
  #held: { entry: Element; top: number } | null = null;
  /** Where following has brought the talk. */
  #followedTo = 0;
  /** Where the talk goes on is in view. */
  isFollowing = true;

  constructor(host: ScrollHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = null;
  }

  /** Before the rendering: the entry that the visitor sees first, and where. */
  hostUpdate(): void {
    const list = this.#list;
    this.#held = list && !this.isFollowing ? firstInView(list) : null;
  }

  hostUpdated(): void {
    const list = this.#list;
    if (list && list !== this.#observed) {
      this.#sizes.disconnect();
      for (const part of [list, ...list.children]) this.#sizes.observe(part);
      this.#observed = list;
    }
    if (list && this.#held?.entry.isConnected) {
      list.scrollTop += this.#held.entry.getBoundingClientRect().top - this.#held.top;
    }
    this.#held = null;
  }

  /** With whatever comes next the talk is shown where it goes on. */
  follow(): void {
    this.isFollowing = true;
  }

  /** Where it was followed, the talk is shown where it goes on. */
  keep(): void {
    if (this.isFollowing) this.toLatest();
  }

  readonly toLatest = (): void => {
    const list = this.#list;
    // Never upwards: the visitor may have gone on to the cards below.
    if (list) {
      list.scrollTop = Math.max(list.scrollTop, latestTop(list));
      this.#followedTo = list.scrollTop;
    }
    this.#setFollowing(true);
  };

  readonly onScroll = (): void => {
    const list = this.#list;
    if (!list) return;
    const isNear = list.scrollTop > latestTop(list) - nearPx;
    // The event may come when the talk has grown since: only who has gone up does not follow any more.
    const hasGoneUp = list.scrollTop < this.#followedTo;
    this.#setFollowing(isNear || (this.isFollowing && !hasGoneUp));
    if (list.scrollTop < nearPx && !this.isFollowing) this.#host.fetchEarlier();
  };

  #setFollowing(isFollowing: boolean): void {
    if (isFollowing === this.isFollowing) return;
    this.isFollowing = isFollowing;
    this.#host.requestUpdate();
  }

  get #list(): HTMLElement | null {
    return this.#observed?.isConnected
      ? this.#observed
      : this.#host.renderRoot.querySelector('.talk');
  }
}

function firstInView(list: HTMLElement): { entry: Element; top: number } | null {
  const edge = list.getBoundingClientRect().top;
  for (const entry of list.querySelectorAll('.entry')) {
    const { top, bottom } = entry.getBoundingClientRect();
    if (bottom > edge) return { entry, top };
  }
  return null;
}

/** The end of the talk, or the top of its last entry when that would be scrolled out of view. */
function latestTop(list: HTMLElement): number {
  const end = list.scrollHeight - list.clientHeight;
  const last = [...list.querySelectorAll('.entry')].at(-1);
  if (!last) return end;
  const top = last.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return Math.min(end, list.scrollTop + top - marginPx);
}
