import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatMessage, Conversation, ConversationError, WidgetConfig } from '@katek/sdk';
import type { TitleMark } from '../attention.ts';
import {
  KatekErrorEvent,
  KatekHandoffEvent,
  KatekMessageEvent,
  KatekUnreadEvent,
} from '../events.ts';
import { formatNumber, type Language } from '../format.ts';
import { plainText } from '../markdown.ts';

interface CrierHost extends ReactiveControllerHost, EventTarget {
  readonly opened: boolean;
  readonly sound: boolean;
  readonly language: Language;
  /** Who answers. */
  readonly talk: { readonly config: WidgetConfig | null };
  announce(text: string): void;
}

/**
 * Tells of what happens in the talk: the page by events, those who hear it by words, and those who look elsewhere by a
 * count, a sound and the title. The title changes only while the page is hidden, and only for a visitor who has opened
 * the chat before.
 */
export class Crier implements ReactiveController {
  readonly #host: CrierHost;
  #lastError = '';
  #wasOpened = false;
  #title: TitleMark | null = null;
  /** What the visitor has not seen. */
  unread = 0;

  constructor(host: CrierHost) {
    this.#host = host;
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
    if (this.isSeen) this.#count(0);
  }

  /** The visitor has the talk before their eyes. */
  get isSeen(): boolean {
    return this.#host.opened && !document.hidden;
  }

  /** The talk as the server first told it, and after each change of who answers; `before` is null at first. */
  onConversation(now: Conversation, before: Conversation | null): void {
    // What one talks to is said once at the beginning of each conversation.
    if (!before) {
      if (now.lastSeq === 0) this.#greet();
    } else if (now.ownership !== before.ownership) {
      this.#tell(new KatekHandoffEvent(now.ownership));
    } else if (now.handoffRequestedAt && !before.handoffRequestedAt) {
      this.#tell(new KatekHandoffEvent('requested'));
    }
  }

  /** Messages that came during this visit. Each finished turn is read aloud once; a growing answer is not. */
  onMessages(messages: readonly ChatMessage[]): void {
    for (const message of messages) this.#tell(new KatekMessageEvent(message));
    const heard = messages.filter(({ role }) => role === 'assistant' || role === 'agent');
    if (heard.length === 0) return;
    if (!this.isSeen) {
      this.#count(this.unread + heard.length);
      if (this.#wasOpened && (document.hidden || this.#host.sound)) void this.#call();
    }
    this.#host.announce(heard.map((message) => this.#spoken(message)).join(' '));
  }

  onError(error: ConversationError): void {
    if (error.code === this.#lastError) return;
    this.#lastError = error.code;
    this.#tell(new KatekErrorEvent(error));
  }

  /** The same error again is news. */
  forgetError(): void {
    this.#lastError = '';
  }

  #tell(event: Event): void {
    this.#host.dispatchEvent(event);
  }

  #greet(): void {
    const { language, talk } = this.#host;
    if (!talk.config) return;
    const { name, persona } = talk.config;
    const disclosure = language.strings.disclosure(persona.name, name);
    this.#host.announce(`${disclosure} ${plainText(persona.greeting)}`);
  }

  #spoken({ authorName, text, listings: { length } }: ChatMessage): string {
    const { language, talk } = this.#host;
    const { strings, locale } = language;
    const author = authorName ?? talk.config?.persona.name ?? '';
    const homes = length > 0 ? ` ${strings.homesShown(length, formatNumber(locale, length))}` : '';
    return strings.said(author) + plainText(text) + homes;
  }

  async #call(): Promise<void> {
    const { playChime, TitleMark: Mark } = await import('../attention.ts');
    if (this.#host.sound) playChime();
    if (!document.hidden) return;
    this.#title ??= new Mark();
    const { locale, strings } = this.#host.language;
    this.#title.show(strings.unread(this.unread, formatNumber(locale, this.unread)));
  }

  #count(unread: number): void {
    if (unread === this.unread) return;
    this.unread = unread;
    this.#tell(new KatekUnreadEvent(unread));
    this.#host.requestUpdate();
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden) this.#title?.clear();
    this.#host.requestUpdate();
  };
}
