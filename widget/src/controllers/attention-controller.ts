import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TitleMark } from '../attention.ts';
import { KatekUnreadEvent } from '../events.ts';
import { formatNumber, type Language } from '../format.ts';

interface AttentionHost extends ReactiveControllerHost, EventTarget {
  readonly opened: boolean;
  readonly sound: boolean;
}

/**
 * Counts what the visitor has not seen. The title of the page changes only while it is hidden, and only for a visitor
 * who has opened the chat before.
 */
export class AttentionController implements ReactiveController {
  readonly #host: AttentionHost;
  readonly #language: Language;
  #wasOpened = false;
  #title: TitleMark | null = null;
  unread = 0;

  constructor(host: AttentionHost, language: Language) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#title?.clear();
  }

  hostUpdate(): void {
    this.#wasOpened ||= this.#host.opened;
    if (this.isSeen) this.#set(0);
  }

  /** The visitor has the talk before their eyes. */
  get isSeen(): boolean {
    return this.#host.opened && !document.hidden;
  }

  /** Messages of the other side have come. */
  add(count: number): void {
    if (this.isSeen) return;
    this.#set(this.unread + count);
    if (this.#wasOpened && (document.hidden || this.#host.sound)) void this.#call();
  }

  async #call(): Promise<void> {
    const { playChime, TitleMark: Mark } = await import('../attention.ts');
    if (this.#host.sound) playChime();
    if (!document.hidden) return;
    this.#title ??= new Mark();
    const { locale, strings } = this.#language;
    this.#title.show(strings.unread(this.unread, formatNumber(locale, this.unread)));
  }

  #set(count: number): void {
    if (count === this.unread) return;
    this.unread = count;
    this.#host.dispatchEvent(new KatekUnreadEvent(count));
    this.#host.requestUpdate();
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden) this.#title?.clear();
    this.#host.requestUpdate();
  };
}
