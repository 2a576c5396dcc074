import type { ChatMessage, Conversation, ConversationError, WidgetConfig } from '@katek/sdk';
import { KatekErrorEvent, KatekHandoffEvent, KatekMessageEvent } from '../events.ts';
import { formatNumber, type Language } from '../format.ts';
import { plainText } from '../markdown.ts';

interface CrierHost extends EventTarget {
  announce(text: string): void;
}

/** What it has to know, as it is now. */
interface CrierSources {
  readonly language: Language;
  /** Who answers. */
  readonly talk: { readonly config: WidgetConfig | null };
  onUnseen(count: number): void;
}

/** Tells of what happens in the talk: to the page by events, and to those who hear it by words. */
export class Crier {
  readonly #host: CrierHost;
  readonly #sources: CrierSources;
  #lastError = '';

  constructor(host: CrierHost, sources: CrierSources) {
    this.#host = host;
    this.#sources = sources;
  }

  /** What one talks to is said once at the beginning of each conversation. */
  onConversation(now: Conversation, before: Conversation | null): void {
    if (!before) {
      if (now.lastSeq === 0) this.#greet();
      return;
    }
    if (now.ownership !== before.ownership) {
      this.#host.dispatchEvent(new KatekHandoffEvent(now.ownership));
    } else if (now.handoffRequestedAt && !before.handoffRequestedAt) {
      this.#host.dispatchEvent(new KatekHandoffEvent('requested'));
    }
  }

  /** Each finished turn is read aloud once; the words of a growing answer are not. */
  onMessages(messages: readonly ChatMessage[]): void {
    for (const message of messages) this.#host.dispatchEvent(new KatekMessageEvent(message));
    const heard = messages.filter(({ role }) => role === 'assistant' || role === 'agent');
    if (heard.length === 0) return;
    this.#sources.onUnseen(heard.length);
    this.#host.announce(heard.map((message) => this.#spoken(message)).join(' '));
  }

  onError(error: ConversationError): void {
    if (error.code === this.#lastError) return;
    this.#lastError = error.code;
    this.#host.dispatchEvent(new KatekErrorEvent(error));
  }

  /** The same error again is news. */
  forgetError(): void {
    this.#lastError = '';
  }

  #greet(): void {
    const { language, talk } = this.#sources;
    if (!talk.config) return;
    const { name, persona } = talk.config;
    const disclosure = language.strings.disclosure(persona.name, name);
    this.#host.announce(`${disclosure} ${plainText(persona.greeting)}`);
  }

  #spoken({ authorName, text, listings: { length } }: ChatMessage): string {
    const { language, talk } = this.#sources;
    const { strings, locale } = language;
    const author = authorName ?? talk.config?.persona.name ?? '';
    const homes = length > 0 ? ` ${strings.homesShown(length, formatNumber(locale, length))}` : '';
    return strings.said(author) + plainText(text) + homes;
  }
}
