import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  createVisitorClient,
  type ChatMessage,
  type ConversationState,
  type VisitorClient,
  type VisitorClientOptions,
} from '@katek/sdk';

/** A break shorter than this heals before a visitor could read of it. */
const bannerDelayMs = 1200;

export interface ConversationEvents {
  /** Messages that came during this visit, not those of the history. */
  onMessages(messages: readonly ChatMessage[]): void;
  onError(error: { code: string; message: string }): void;
}

/** Owns the SDK's client for as long as the element stands in the page. */
export class ConversationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #events: ConversationEvents;
  #client: VisitorClient | null = null;
  #known = new Set<string>();
  #conversationId: string | null = null;
  #isExplained = false;
  #bannerTimer: ReturnType<typeof setTimeout> | undefined;

  /** The connection has been gone for long enough to say so. */
  isBannerShown = false;

  constructor(host: ReactiveControllerHost, events: ConversationEvents) {
    this.#host = host;
    this.#events = events;
    host.addController(this);
  }

  get client(): VisitorClient | null {
    return this.#client;
  }

  get state(): ConversationState | null {
    return this.#client?.state ?? null;
  }

  /** Begins to talk with this server; nothing is sent before `connect`. */
  use(options: VisitorClientOptions): void {
    this.#client?.disconnect();
    this.#client = createVisitorClient(options);
    this.#known = new Set();
    this.#client.subscribe((state) => this.#onChange(state));
  }

  connect(): void {
    this.#client?.connect();
  }

  hostDisconnected(): void {
    clearTimeout(this.#bannerTimer);
    this.#client?.disconnect();
  }

  #onChange(state: ConversationState): void {
    this.#watchConnection(state);
    this.#tellMessages(state);
    if (state.error) this.#events.onError(state.error);
    this.#host.requestUpdate();
  }

  /** A browser does not tell why a socket was refused, so whoever installs the chat is told what it can be. */
  #explain(): void {
    if (this.#isExplained) return;
    this.#isExplained = true;
    // oxlint-disable-next-line no-console
    console.error(
      `KaTek: no connection. Is the server running, is the key right, and is ${location.origin} ` +
        'among the allowed origins of the organization?',
    );
  }

  #tellMessages(state: ConversationState): void {
    const stored = state.messages.filter((message) => message.seq !== null);
    const isHistory = state.conversation?.id !== this.#conversationId;
    this.#conversationId = state.conversation?.id ?? null;
    const fresh = stored.filter((message) => !this.#known.has(message.id));
    for (const message of fresh) this.#known.add(message.id);
    if (fresh.length > 0 && !isHistory) this.#events.onMessages(fresh);
  }

  #watchConnection(state: ConversationState): void {
    if (state.status !== 'offline') {
      clearTimeout(this.#bannerTimer);
      this.#bannerTimer = undefined;
      this.isBannerShown = false;
      return;
    }
    this.#bannerTimer ??= setTimeout(() => {
      this.isBannerShown = true;
      if (!this.#client?.state.conversation) this.#explain();
      this.#host.requestUpdate();
    }, bannerDelayMs);
  }
}
