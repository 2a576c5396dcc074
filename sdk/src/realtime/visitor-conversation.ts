import type {
  Attachment,
  ConsentReceipt,
  Hello,
  Identity,
  PageContext,
  ServerFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { uuid } from '../internal/uuid.ts';
import type {
  ConnectionStatus,
  ConversationError,
  ConversationState,
} from './conversation-state.ts';
import { cleaned, fitted, localeLengthMax } from './limits.ts';
import { Link, type LinkEvents, type LinkLike, type Next } from './link.ts';
import { Outbox } from './outbox.ts';
import { Requests, type VisitorRequestOptions } from './requests.ts';
import { Session } from './session.ts';
import type { TabEvents } from './shared-link.ts';
import {
  applyFrame,
  emptyTalk,
  hasGap,
  isBeyondDraft,
  lastSeqOf,
  type Talk,
  toWelcome,
  withEarlier,
  withMessage,
  withRead,
} from './talk.ts';
import { defaultStorage } from './token-storage.ts';
import { TypingSignal } from './typing-signal.ts';
import type {
  PageTool,
  SendOptions,
  UploadFile,
  VisitorClient,
  VisitorClientOptions,
} from './visitor-client.ts';
import {
  attachmentsMax,
  clientToolsMax,
  closeCodes,
  messageTextLengthMax,
  normalClosure,
  realtimeUrl,
  type SocketConstructor,
  visitorUrl,
} from './wire.ts';

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** A message that is not confirmed this often is not sent again by itself. */
const timeoutsMax = 3;

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

/** When the server was too busy for a message, it goes again after this time. */
const resendDelayMs = 5000;

/** So long a logout waits for the server; on this device it is done before. */
const endTimeoutMs = 5000;

/** Refusals that pass by themselves; every other code marks the message as failed. */
const passingCodes = new Set([
  'rate_limited',
  'unavailable',
  'service_unavailable',
  'internal_error',
]);

const refusedError: ConversationError = {
  code: 'unauthorized',
  message: 'The chat is not available here: its key or this website is not allowed.',
};
const identityError: ConversationError = {
  code: 'identity_refused',
  message: 'The identity was not accepted.',
};

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

/** Joins the link, the talk, the session and the outbox into one state. */
class VisitorConversation implements VisitorClient {
  readonly #options: VisitorClientOptions;
  readonly #session: Session;
  readonly #outbox: Outbox;
  readonly #typing: TypingSignal;
  readonly #requests = new Requests((frame) => this.#link?.send(frame) ?? false);
  readonly #listeners = new Set<(state: ConversationState) => void>();
  /** Links of visitors who were logged out, until the server has answered. */
  readonly #retiring = new Map<LinkLike, () => void>();
  #link: LinkLike | null = null;
  #isWanted = false;
  #talk: Talk = emptyTalk;
  #status: ConnectionStatus = 'idle';
  #error: ConversationError | null = null;
  /** What the server said before it ended a connection without a welcome. */
  #refusal: ConversationError | null = null;
  #identityRefusal: ConversationError | null = null;
  #state: ConversationState;
  #page: VisitorClientOptions['page'] | null;
  #locale: string | undefined;
  #tools: readonly PageTool[] = [];
  #toolCalls = new AbortController();
  #hasDroppedToken = false;
  #isStartWanted = false;
  #isEarlierLoading = false;
  #readSeq = 0;
  #acceptTimer: ReturnType<typeof setTimeout> | undefined;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;
  #resendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions) {
    if (!options.key.startsWith('pk_')) {
      throw new SdkError('The chat needs a publishable key: it begins with "pk_".');
    }
    this.#options = options;
    this.#page = options.page;
    this.#locale = options.locale;
    const storage = options.storage ?? defaultStorage();
    const prefix = `katek:${options.key}:`;
    this.#session = new Session(storage, prefix);
    this.#outbox = new Outbox(storage, `${prefix}outbox`);
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
    if (this.#isWanted) return;
    const Socket = this.#Socket();
    this.#isWanted = true;
    this.#forgetStale();
    this.#outbox.restore();
    this.#hasDroppedToken = false;
    if (isPage()) globalThis.addEventListener('storage', this.#onStorage);
    const url = realtimeUrl(this.#options.baseUrl, this.#options.key);
    const own = (events: LinkEvents) => new Link(url, Socket, events);
    if (this.#link || !this.#isShared()) {
      this.#begin(own);
      return;
    }
    this.#change({ status: 'connecting' });
    const begin = (make: (events: TabEvents) => LinkLike) => {
      if (this.#isWanted && !this.#link) this.#begin(make);
    };
    import('./shared-link.ts').then(
      ({ SharedLink }) =>
        begin((events) => new SharedLink(`katek:${this.#options.key}`, own, events)),
      // Without the rest of the package each tab has a socket of its own.
      () => begin(own),
    );
  }

  disconnect(): void {
    this.#isWanted = false;
    this.#link?.stop();
    this.#requests.end('The chat was disconnected.');
    this.#letGo();
    this.#change({ status: 'idle' });
  }

  send(text: string, { attachments = [] }: SendOptions = {}): string {
    const trimmed = cleaned(text).trim();
    if (trimmed === '' && attachments.length === 0) throw new SdkError('There is no text to send.');
    if (trimmed.length > messageTextLengthMax) {
      throw new SdkError(`A message may have at most ${messageTextLengthMax} characters.`);
    }
    if (attachments.length > attachmentsMax) {
      throw new SdkError(`A message may have at most ${attachmentsMax} attachments.`);
    }
    const id = this.#outbox.add(trimmed, attachments, this.#session.writer);
    this.#typing.set(false);
    this.#resume();
    return id;
  }

  retry(id: string): void {
    this.#outbox.mark(id, 'waiting');
    this.#resume();
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

  async request<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> {
    this.connect();
    const result = await this.#requests.ask(name, params, options);
    if (name === 'visitor.erase') await this.#end();
    return result;
  }

  async fetchEarlier(): Promise<void> {
    const { conversation, messages, hasEarlier } = this.#talk;
    const beforeSeq = messages[0]?.seq ?? 0;
    if (!conversation || !hasEarlier || beforeSeq < 2 || this.#isEarlierLoading) return;
    this.#isEarlierLoading = true;
    this.#change({});
    try {
      const page = await this.request('history.fetch', { beforeSeq });
      this.#talk = withEarlier(this.#talk, { conversationId: conversation.id, ...page });
    } finally {
      this.#isEarlierLoading = false;
      this.#change({});
    }
  }

  markRead(): void {
    const seq = this.#talk.messages.at(-1)?.seq ?? 0;
    if (seq <= this.#readSeq || !this.#link?.send({ type: 'read', seq })) return;
    this.#readSeq = seq;
    this.#talk = withRead(this.#talk, { role: 'visitor', seq });
    this.#change({});
  }

  identify(identity: Identity | null): Promise<void> {
    if (identity === null) return this.#end();
    this.#identityRefusal = null;
    return new Promise((resolve, reject) => {
      this.#session.wish(identity, { resolve, reject });
      // Whoever was here before is not shown to whoever comes.
      this.#change({});
      if (this.#isWanted) this.#link?.reintroduce();
      else resolve();
    });
  }

  reset(): Promise<void> {
    return this.#end();
  }

  setPage(page: PageContext | null): void {
    this.#page = page;
  }

  setLocale(locale: string): void {
    if (this.#locale === locale) return;
    this.#locale = locale;
    this.#link?.reintroduce();
  }

  setTools(tools: readonly PageTool[]): void {
    const before = JSON.stringify(this.#tools);
    this.#tools = tools.slice(0, clientToolsMax);
    // A changed function needs no word to the server.
    if (JSON.stringify(this.#tools) !== before) this.#link?.reintroduce();
  }

  async upload(file: UploadFile, options?: VisitorRequestOptions): Promise<Attachment> {
    const { uploadFile } = await import('./upload.ts');
    return await uploadFile(
      {
        client: this,
        token: () => (this.#session.isForeign ? null : this.#session.token),
        url: visitorUrl(this.#options.baseUrl, 'attachments', this.#options.key),
        fetch: this.#options.fetch ?? globalThis.fetch,
      },
      file,
      options,
    );
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.#session.consentTo(receipt);
    if (this.#status !== 'online') return;
    // When it fails, the next hello says it.
    this.request('consent.give', { consent: receipt }).then(
      () => this.#session.onConsentTold(),
      () => undefined,
    );
  }

  #Socket(): SocketConstructor {
    const Socket = this.#options.webSocket ?? globalThis.WebSocket;
    if (!Socket) throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
    return Socket;
  }

  #isShared(): boolean {
    const { tabs, storage } = this.#options;
    const isWished = tabs === undefined ? isPage() && !storage : tabs === 'shared';
    return isWished && Boolean(globalThis.navigator?.locks) && 'BroadcastChannel' in globalThis;
  }

  /** Starts the link, a new one where there is none. */
  #begin(make: (events: TabEvents) => LinkLike): void {
    this.#link ??= this.#connected(make);
    this.#link.start();
  }

  #connected(make: (events: TabEvents) => LinkLike): LinkLike {
    const isCurrent = () => this.#link === link;
    const link = make({
      hello: () => this.#hello(),
      onConnecting: () => {
        this.#refusal = null;
        // Between two attempts the visitor sees one long `offline`, not a flicker.
        if (isCurrent() && this.#status !== 'offline') this.#change({ status: 'connecting' });
      },
      onFrame: (frame) => {
        if (isCurrent()) this.#receive(frame);
        else if (frame.type === 'result' || frame.type === 'error') this.#retiring.get(link)?.();
      },
      onLost: (closeCode) => {
        if (isCurrent()) return this.#lose(closeCode);
        this.#retiring.get(link)?.();
        return 'never';
      },
      onDown: (next) => {
        if (isCurrent()) this.#down(next);
      },
      welcome: () =>
        this.#status === 'online' ? toWelcome(this.#talk, this.#session.token) : null,
      adopt: (hello) => this.#adopt(hello),
      onEnd: () => {
        if (isCurrent()) void this.#end();
      },
    });
    return link;
  }

  #hello(): Hello {
    this.#forgetStale();
    const { conversation, epoch } = this.#session.isForeign ? emptyTalk : this.#talk;
    const page = this.#pageNow();
    const tools = this.#tools.map(({ name, description, parameters }) => ({
      name,
      description,
      parameters,
    }));
    return {
      type: 'hello',
      ...this.#session.introduce(),
      ...(conversation ? { conversationId: conversation.id, lastSeq: lastSeqOf(this.#talk) } : {}),
      ...(epoch ? { epoch } : {}),
      ...(this.#locale ? { locale: this.#locale.slice(0, localeLengthMax) } : {}),
      ...(page ? { page } : {}),
      ...(tools.length > 0 ? { tools } : {}),
    };
  }

  #pageNow(): PageContext | null {
    const found = typeof this.#page === 'function' ? this.#page() : this.#page;
    return found ? fitted(found) : null;
  }

  /** Another tab brings what only a hello can say. Whether this tab, which has the socket, must say hello for it. */
  #adopt({ identity, consent }: Hello): boolean {
    if (consent) this.giveConsent(consent);
    if (!identity || this.#session.isAbout(identity)) return false;
    this.#session.wish(identity);
    return true;
  }

  #receive(frame: ServerFrame): void {
    if (frame.type === 'message.delta' && isBeyondDraft(this.#talk, frame)) {
      this.#link?.renew();
      return;
    }
    if (frame.type === 'welcome') {
      const verdict = this.#session.welcome(frame);
      if (verdict === 'foreign') {
        this.#link?.renew(closeCodes.unauthorized);
        return;
      }
      if (verdict === 'unknown') this.#identityRefusal = identityError;
    }
    this.#talk = applyFrame(this.#talk, frame);
    this.#requests.settle(frame);
    if (frame.type === 'welcome') this.#greet(frame);
    if (frame.type === 'message.accepted') this.#confirm(frame.id, frame.seq);
    if (frame.type === 'message.created') this.#outbox.take(frame.message.id);
    if (frame.type === 'tool.call') void this.#runTool(frame);
    if (frame.type === 'error') this.#refuse(frame);
    this.#watchGap();
    this.#change({});
  }

  #greet(frame: Extract<ServerFrame, { type: 'welcome' }>): void {
    this.#outbox.restore();
    this.#outbox.keepOnly(this.#session.writer);
    for (const message of frame.messages) this.#outbox.take(message.id);
    this.#hasDroppedToken = false;
    this.#readSeq = frame.conversation.visitorReadSeq;
    this.#status = 'online';
    this.#error = this.#identityRefusal;
    if (this.#isStartWanted) {
      this.#isStartWanted = !this.#link?.send({ type: 'conversation.start' });
    }
    this.#requests.deliver();
    this.#deliver();
  }

  #confirm(id: string, seq: number): void {
    const message = this.#outbox.take(id);
    if (message) this.#talk = withMessage(this.#talk, { ...message, seq, delivery: 'sent' });
    this.#watchAcceptance();
  }

  #refuse({ code, message, refId }: Extract<ServerFrame, { type: 'error' }>): void {
    if (refId === null) {
      if (this.#status === 'online') this.#error = { code, message };
      else this.#refusal = { code, message };
      return;
    }
    const isPassing = passingCodes.has(code);
    // One that is not here was another tab's, or a request.
    if (!this.#outbox.mark(refId, isPassing ? 'waiting' : 'failed')) return;
    this.#watchAcceptance();
    if (isPassing) {
      clearTimeout(this.#resendTimer);
      this.#resendTimer = setTimeout(() => this.#deliver(), resendDelayMs);
      return;
    }
    this.#error = { code, message };
  }

  async #runTool(call: Extract<ServerFrame, { type: 'tool.call' }>): Promise<void> {
    const { signal } = this.#toolCalls;
    const { runTool } = await import('./page-tools.ts');
    const result = await runTool(this.#tools, call, signal);
    if (!signal.aborted) this.#link?.send(result);
  }

  /** The visitor wants something sent: sends it, or begins to connect for it. */
  #resume(): void {
    this.#error = null;
    this.connect();
    this.#deliver();
  }

  /** Sends everything that waits, in order. */
  #deliver(): void {
    const page = this.#pageNow();
    for (const { id, text, attachments, delivery } of this.#outgoing()) {
      if (delivery !== 'waiting') continue;
      const isSent = this.#link?.send({
        type: 'message.send',
        id,
        text,
        ...(page ? { page } : {}),
        ...(attachments.length > 0 ? { attachments: attachments.map((file) => file.id) } : {}),
      });
      if (!isSent) break;
      this.#outbox.mark(id, 'sending');
    }
    this.#watchAcceptance();
    this.#change({});
  }

  #outgoing(): ConversationState['messages'] {
    return this.#outbox.messagesOf(this.#session.writer);
  }

  #lose(closeCode: number): Next {
    const next = this.#nextAfter(closeCode);
    this.#down(next);
    return next;
  }

  #nextAfter(closeCode: number): Next {
    if (closeCode === normalClosure) return 'now';
    if (closeCode !== closeCodes.unauthorized) return 'later';
    if (this.#refusal?.code === 'consent_required') return 'never';
    if (this.#session.hasWish) return 'unidentified';
    if (this.#hasDroppedToken || !this.#session.voidToken()) return 'never';
    // The token may be of another server or too old: begin anew as a new visitor, once.
    this.#hasDroppedToken = true;
    this.#empty();
    return 'now';
  }

  /** The connection is gone, this tab's or the one that it shares. */
  #down(next: Next): void {
    this.#letGo();
    this.#talk = { ...this.#talk, isAgentTyping: false };
    if (next === 'unidentified') {
      this.#identityRefusal = this.#refusal ?? identityError;
      const claimed = this.#session.writer;
      this.#session.refuse(this.#identityRefusal.code, this.#identityRefusal.message);
      this.#outbox.reassign(claimed, this.#session.writer);
    }
    if (next === 'never') {
      this.#isWanted = false;
      this.#requests.end('The server refused the connection.');
      this.#change({ status: 'refused', error: this.#refusal ?? refusedError });
      return;
    }
    this.#requests.onLost();
    this.#change({ status: next === 'later' ? 'offline' : 'connecting' });
  }

  /** Nothing is on its way any more. */
  #letGo(): void {
    this.#outbox.markAllWaiting();
    this.#toolCalls.abort();
    this.#toolCalls = new AbortController();
    this.#clearTimers();
  }

  /** Erases first and tells the server then, so that nothing is left when the page goes away meanwhile. */
  #end(): Promise<void> {
    const link = this.#link;
    this.#link = null;
    this.#isWanted = false;
    this.#isStartWanted = false;
    this.#identityRefusal = null;
    if (isPage()) globalThis.removeEventListener('storage', this.#onStorage);
    this.#letGo();
    this.#requests.end('The visitor was logged out.');
    this.#session.clear();
    this.#outbox.clear();
    this.#empty();
    this.#change({ status: 'idle', error: null });
    return link ? this.#retire(link) : Promise.resolve();
  }

  #retire(link: LinkLike): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#retiring.delete(link);
        link.stop();
        resolve();
      };
      const timer = setTimeout(done, endTimeoutMs);
      this.#retiring.set(link, done);
      const isTold = link.send({ type: 'request', id: uuid(), name: 'session.end', params: {} });
      link.end();
      if (!isTold) done();
    });
  }

  #empty(): void {
    this.#talk = { ...emptyTalk, config: this.#talk.config };
  }

  #forgetStale(): void {
    if (!this.#session.isStale) return;
    this.#empty();
    this.#outbox.reload();
  }

  /** Another tab has logged the visitor out, or somebody else in. */
  readonly #onStorage = ({ key, newValue }: { key: string | null; newValue: string | null }) => {
    if (key !== null && key !== this.#session.tokenKey) return;
    if (newValue === null) {
      void this.#end();
    } else if (this.#session.isStale) {
      this.#forgetStale();
      this.#change({});
      this.#link?.reintroduce();
    }
  };

  #watchAcceptance(): void {
    clearTimeout(this.#acceptTimer);
    const isSending = this.#outgoing().some((message) => message.delivery === 'sending');
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
    const { epoch: _, ...shown } = this.#session.isForeign
      ? { ...emptyTalk, config: this.#talk.config }
      : this.#talk;
    return Object.freeze({
      ...shown,
      status: this.#status,
      messages: [...shown.messages, ...this.#outgoing()],
      isEarlierLoading: this.#isEarlierLoading,
      isReplying: shown.draft !== null,
      agentReadSeq: shown.conversation?.agentReadSeq ?? 0,
      error: this.#error,
    });
  }
}

/** Not Node and not a worker, where no tabs share a visitor. */
function isPage(): boolean {
  return typeof globalThis.document !== 'undefined';
}
