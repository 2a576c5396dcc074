import type { PageContext, ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type {
  ConnectionStatus,
  ConversationError,
  ConversationState,
} from './conversation-state.ts';
import { cleaned, fitted, localeLengthMax, visitorTokenLengthMax } from './limits.ts';
import { Link } from './link.ts';
import { Outbox } from './outbox.ts';
import {
  applyFrame,
  emptyTalk,
  hasGap,
  isBeyondDraft,
  lastSeqOf,
  type Talk,
  withMessage,
} from './talk.ts';
import { defaultStorage, type VisitorStorage } from './token-storage.ts';
import { TypingSignal } from './typing-signal.ts';
import type { VisitorClient, VisitorClientOptions } from './visitor-client.ts';
import { closeCodes, messageTextLengthMax, realtimeUrl, type SocketConstructor } from './wire.ts';

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

/** When the server was too busy for a message, it goes again after this time. */
const resendDelayMs = 5000;

/** Refusals that pass by themselves; every other code marks the message as failed. */
const passingCodes = new Set([
  'rate_limited',
  'unavailable',
  'service_unavailable',
  'internal_error',
]);

/**
 * A visitor's conversation, in a browser or in Node. It stays `idle`, with no socket and nothing stored, until it is
 * told to `connect` or to `send`.
 *
 * @example
 * const chat = createVisitorClient({ baseUrl: 'https://chat.example.com', key: 'pk_…' });
 * chat.subscribe(({ messages, draft }) => console.log(messages.at(-1)?.text, draft?.text));
 * chat.send('3 bed house under 600k with a garage');
 */
export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  return new VisitorConversation(options);
}

/** Joins the link, the talk and the outbox into one state. */
class VisitorConversation implements VisitorClient {
  readonly #options: VisitorClientOptions;
  readonly #storage: VisitorStorage;
  readonly #tokenKey: string;
  readonly #outbox: Outbox;
  readonly #typing: TypingSignal;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  #link: Link | null = null;
  #talk: Talk = emptyTalk;
  #status: ConnectionStatus = 'idle';
  #error: ConversationError | null = null;
  #state: ConversationState;
  #hasDroppedToken = false;
  #isStartWanted = false;
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions) {
    if (!options.key.startsWith('pk_')) {
      throw new SdkError('The chat needs a publishable key: it begins with "pk_".');
    }
    this.#options = options;
    this.#storage = options.storage ?? defaultStorage();
    this.#tokenKey = `katek:${options.key}:visitor`;
    this.#outbox = new Outbox(this.#storage, `katek:${options.key}:outbox`);
    this.#typing = new TypingSignal((isTyping) => this.#link?.send({ type: 'typing', isTyping }));
    this.#state = this.#snapshot();
  }

  get state(): ConversationState {
    return this.#state;
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  connect(): void {
    if (this.#link?.isWanted) return;
    this.#outbox.restore();
    this.#hasDroppedToken = false;
    this.#link ??= new Link(realtimeUrl(this.#options.baseUrl, this.#options.key), this.#Socket(), {
      hello: () => this.#hello(),
      onConnecting: () => {
        // Between two attempts the visitor sees one long `offline`, not a flicker.
        if (this.#status !== 'offline') this.#change({ status: 'connecting' });
      },
      onFrame: (frame) => this.#receive(frame),
      onLost: (closeCode) => this.#lose(closeCode),
    });
    this.#link.start();
  }

  disconnect(): void {
    this.#link?.stop();
    this.#outbox.markAllWaiting();
    this.#clearTimers();
    this.#change({ status: 'idle' });
  }

  send(text: string): string {
    const trimmed = cleaned(text).trim();
    if (trimmed === '') throw new SdkError('There is no text to send.');
    if (trimmed.length > messageTextLengthMax) {
      throw new SdkError(`A message may have at most ${messageTextLengthMax} characters.`);
    }
    const id = this.#outbox.add(trimmed);
    this.#typing.set(false);
    this.#error = null;
    this.connect();
    this.#deliver();
    return id;
  }

  retry(id: string): void {
    this.#outbox.mark(id, 'waiting');
    this.#error = null;
    this.connect();
    this.#deliver();
  }

  stopReply(): void {
    this.#link?.send({ type: 'reply.stop' });
  }

  setTyping(isTyping: boolean): void {
    this.#typing.set(isTyping);
  }

  startConversation(): void {
    this.#isStartWanted = !this.#link?.send({ type: 'conversation.start' });
    this.connect();
  }

  forget(): void {
    this.disconnect();
    this.#storage.removeItem(this.#tokenKey);
    this.#outbox.clear();
    this.#talk = emptyTalk;
    this.#change({ error: null });
  }

  #Socket(): SocketConstructor {
    const Socket = this.#options.webSocket ?? globalThis.WebSocket;
    if (!Socket) throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
    return Socket;
  }

  #hello(): VisitorFrame {
    const visitorToken = this.#storage.getItem(this.#tokenKey)?.slice(0, visitorTokenLengthMax);
    const { conversation, epoch } = this.#talk;
    const page = this.#page();
    return {
      type: 'hello',
      ...(visitorToken ? { visitorToken } : {}),
      ...(conversation ? { conversationId: conversation.id, lastSeq: lastSeqOf(this.#talk) } : {}),
      ...(epoch ? { epoch } : {}),
      ...(this.#options.locale ? { locale: this.#options.locale.slice(0, localeLengthMax) } : {}),
      ...(page ? { page } : {}),
    };
  }

  #page(): PageContext | null {
    const { page } = this.#options;
    const found = typeof page === 'function' ? page() : page;
    return found ? fitted(found) : null;
  }

  #receive(frame: ServerFrame): void {
    if (frame.type === 'message.delta' && isBeyondDraft(this.#talk, frame)) {
      this.#link?.renew();
      return;
    }
    this.#talk = applyFrame(this.#talk, frame);
    if (frame.type === 'welcome') this.#greet(frame);
    if (frame.type === 'message.accepted') this.#confirm(frame.id, frame.seq);
    if (frame.type === 'message.created') this.#outbox.take(frame.message.id);
    if (frame.type === 'error') this.#refuse(frame);
    this.#watchGap();
    this.#change({});
  }

  #greet(frame: Extract<ServerFrame, { type: 'welcome' }>): void {
    if (frame.visitorToken) this.#storage.setItem(this.#tokenKey, frame.visitorToken);
    for (const message of frame.messages) this.#outbox.take(message.id);
    this.#hasDroppedToken = false;
    this.#status = 'online';
    this.#error = null;
    if (this.#isStartWanted) {
      this.#isStartWanted = !this.#link?.send({ type: 'conversation.start' });
    }
    this.#deliver();
  }

  #confirm(id: string, seq: number): void {
    const message = this.#outbox.take(id);
    if (message) this.#talk = withMessage(this.#talk, { ...message, seq, delivery: 'sent' });
    this.#watchAcceptance();
  }

  #refuse(frame: Extract<ServerFrame, { type: 'error' }>): void {
    const isPassing = passingCodes.has(frame.code);
    if (frame.refId) this.#outbox.mark(frame.refId, isPassing ? 'waiting' : 'failed');
    this.#watchAcceptance();
    if (frame.refId && isPassing) {
      clearTimeout(this.#resendTimer);
      this.#resendTimer = setTimeout(() => this.#deliver(), resendDelayMs);
      return;
    }
    this.#error = { code: frame.code, message: frame.message };
  }

  /** Sends everything that waits, in order. */
  #deliver(): void {
    const page = this.#page();
    for (const { id, text, delivery } of this.#outbox.messages) {
      if (delivery !== 'waiting') continue;
      if (!this.#link?.send({ type: 'message.send', id, text, ...(page ? { page } : {}) })) break;
      this.#outbox.mark(id, 'sending');
    }
    this.#watchAcceptance();
    this.#change({});
  }

  #lose(closeCode: number): 'now' | 'later' | 'never' {
    this.#outbox.markAllWaiting();
    this.#clearTimers();
    if (closeCode !== closeCodes.unauthorized) {
      this.#talk = { ...this.#talk, isAgentTyping: false };
      this.#change({ status: 'offline' });
      return 'later';
    }
    const hasToken = this.#storage.getItem(this.#tokenKey) !== null;
    if (hasToken && !this.#hasDroppedToken) {
      // The token may be of another server or too old: begin anew as a new visitor, once.
      this.#hasDroppedToken = true;
      this.#storage.removeItem(this.#tokenKey);
      this.#talk = { ...emptyTalk, config: this.#talk.config };
      return 'now';
    }
    const message = 'The chat is not available here: its key or this website is not allowed.';
    this.#change({ status: 'refused', error: { code: 'unauthorized', message } });
    return 'never';
  }

  #watchAcceptance(): void {
    clearTimeout(this.#acceptTimer);
    const isSending = this.#outbox.messages.some((message) => message.delivery === 'sending');
    if (isSending) this.#acceptTimer = setTimeout(() => this.#giveUpWaiting(), acceptTimeoutMs);
  }

  /** The connection seems dead. Where one message is never confirmed, on whichever connection, it is the message. */
  #giveUpWaiting(): void {
    this.#outbox.countTimeouts(timeoutsMax);
    this.#link?.renew();
  }

  #watchGap(): void {
    clearTimeout(this.#gapTimer);
    if (hasGap(this.#talk)) this.#gapTimer = setTimeout(() => this.#link?.renew(), gapTimeoutMs);
  }

  #clearTimers(): void {
    clearTimeout(this.#acceptTimer);
    clearTimeout(this.#gapTimer);
    clearTimeout(this.#resendTimer);
  }

  #change(change: { status?: ConnectionStatus; error?: ConversationError | null }): void {
    if (change.status !== undefined) this.#status = change.status;
    if (change.error !== undefined) this.#error = change.error;
    this.#state = this.#snapshot();
    for (const listener of this.#listeners) listener(this.#state);
  }

  #snapshot(): ConversationState {
    const { messages, draft, conversation, config, hasEarlier, isAgentTyping } = this.#talk;
    return Object.freeze({
      status: this.#status,
      messages: [...messages, ...this.#outbox.messages],
      hasEarlier,
      draft,
      isReplying: draft !== null,
      isAgentTyping,
      conversation,
      config,
      error: this.#error,
    });
  }
}
