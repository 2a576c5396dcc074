import type {
  ConsentReceipt,
  Hello,
  Identity,
  ServerFrame,
  VisitorFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import type { ConnectionError } from '../errors.ts';
import { Connection } from './connection.ts';
import type { ConversationError, ConversationState } from './conversation-state.ts';
import { type Carrier, Delivery } from './delivery.ts';
import type { Next } from './link.ts';
import { load } from './load.ts';
import type { Requests, VisitorRequestOptions } from './requests.ts';
import { Session } from './session.ts';
import type { TabHost } from './shared-link.ts';
import { applyFrame, emptyTalk, hasGap, lastSeqOf, type Talk, withMessage } from './talk.ts';
import { defaultStorage } from './token-storage.ts';
import type { ToolDesk } from './tool-desk.ts';
import type { PageTool, VisitorClientOptions } from './visitor-client.ts';
import { closeCodes, normalClosure } from './wire.ts';

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

type Claims = typeof import('./claims.ts');

type FrameOf<Type> = Extract<ServerFrame, { type: Type }>;

/** What a hello and a message say of the page besides. */
export type PageFacts = Pick<Hello, 'locale' | 'page'>;

/** How it stands with the connection. */
type Condition = Pick<ConversationState, 'status' | 'error'>;

/** The talk as it is kept current: joins connection, session and what is to be sent into one state. */
export abstract class LiveTalk implements TabHost, Carrier {
  /** As it is shown; a change makes a new one. */
  state: ConversationState;
  /** What the server has told. */
  talk: Talk = emptyTalk;
  readonly session: Session;
  readonly delivery: Delivery;
  readonly #connection: Connection;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  #claims: Claims | null = null;
  #requests: Requests | null = null;
  #tools: ToolDesk | null = null;
  /** What the server said before it ended a connection without a welcome. */
  #refusal: ConversationError | null = null;
  #isStartWanted = false;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions) {
    const storage = options.storage ?? defaultStorage();
    const prefix = `katek:${options.key}:`;
    this.session = new Session(storage, prefix);
    this.delivery = new Delivery(storage, `${prefix}outbox`, this);
    this.#connection = new Connection(options, this);
    this.state = this.#snapshot({ status: 'idle', error: null });
  }

  abstract facts(): PageFacts;

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get isWanted(): boolean {
    return this.#connection.isWanted;
  }

  connect(): void {
    if (this.isWanted) return;
    this.#forgetStale();
    this.delivery.restore();
    if (this.session.claim && !this.#claims) this.#recognize();
    this.#connection.start();
  }

  disconnect(): void {
    // A listener may call this at every change, and the last one is its own doing.
    if (this.state.status === 'idle') return;
    this.#connection.stop();
    this.#letGo();
    this.change({ status: 'idle' });
  }

  tell(frame: VisitorFrame): boolean {
    return this.#connection.send(frame);
  }

  renew(): void {
    this.#connection.renew();
  }

  /** Says hello anew, where it has been said. */
  reintroduce(): void {
    this.#connection.renew(normalClosure);
  }

  /** Changes what the server has told, as far as this client knows better. */
  update(changed: (talk: Talk) => Talk): void {
    this.talk = changed(this.talk);
    this.change();
  }

  startConversation(): void {
    this.#isStartWanted = !this.tell({ type: 'conversation.start' });
    this.connect();
  }

  /** Erases first and tells the server then, so that nothing is left when the page goes away meanwhile. */
  async reset(): Promise<void> {
    this.#isStartWanted = false;
    this.#letGo();
    this.session.clear();
    this.delivery.clear();
    this.empty();
    const ended = this.#connection.end();
    this.change({ status: 'idle', error: null });
    await ended;
  }

  /** The first conversation asks nothing, so what asks is loaded when it is needed. */
  async request<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> {
    this.connect();
    const { Requests: Loaded } = await load(import('./requests.ts'));
    this.#requests ??= new Loaded(this);
    return this.#requests.ask(name, params, options);
  }

  async identify(identity: Identity | null): Promise<void> {
    if (!identity) return this.reset();
    const known = this.session.claimFor(identity);
    // Whoever was here before is not shown to whoever comes.
    this.change();
    this.#recognize();
    return known;
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.session.consentTo(receipt);
    this.reintroduce();
  }

  /** Without the rest of the package the page has no tools. */
  setTools(tools: readonly PageTool[]): void {
    if (this.#tools) this.#tools.set(tools);
    else this.#connection.hold(this.#atToolDesk((desk) => desk.set(tools)));
  }

  /** Tells whoever listens of what has changed. */
  change(change: Partial<Condition> = {}): void {
    const { status, error } = this.state;
    this.state = this.#snapshot({ status, error, ...change });
    for (const listener of this.#listeners) listener(this.state);
  }

  /** Shows nothing of the talk any more. */
  empty(): void {
    this.talk = { ...emptyTalk, config: this.talk.config };
  }

  hello(): Hello {
    this.#forgetStale();
    const { conversation, epoch } = this.#shown;
    return {
      type: 'hello',
      ...this.session.introduce(),
      ...(conversation && { conversationId: conversation.id, lastSeq: lastSeqOf(this.talk) }),
      ...(epoch && { epoch }),
      ...this.facts(),
      ...this.#tools?.introduce(),
    };
  }

  onConnecting(): void {
    this.#refusal = null;
    // Between two attempts the visitor sees one long `offline`, not a flicker.
    if (this.state.status !== 'offline') this.change({ status: 'connecting' });
  }

  onFrame(frame: ServerFrame): void {
    if (frame.type === 'welcome' && this.#claims?.admit(this, frame, this.#refusal) === false) {
      this.#connection.renew(closeCodes.unauthorized);
      return;
    }
    const talk = applyFrame(this.talk, frame);
    if (!talk) {
      this.renew();
      return;
    }
    this.talk = talk;
    const change = this.#follow(frame);
    // A listener that heard of it may have disconnected.
    if (this.state.status === 'idle') return;
    clearTimeout(this.#gapTimer);
    if (hasGap(talk)) this.#gapTimer = setTimeout(() => this.renew(), gapTimeoutMs);
    this.change(change);
  }

  onLost(closeCode: number): Next {
    const next = closeCode === normalClosure ? 'now' : 'later';
    if (closeCode === closeCodes.unauthorized) this.#askWhy();
    else this.onDown(next);
    return next;
  }

  onDown(next: Next): void {
    this.#letGo();
    this.talk = { ...this.talk, isAgentTyping: false };
    this.change({ status: next === 'later' ? 'offline' : 'connecting' });
  }

  onStorage(): void {
    if (!this.#forgetStale()) return;
    if (this.session.token === null) {
      void this.reset();
      return;
    }
    this.change();
    this.reintroduce();
  }

  /** Whoever has been named is somebody only now. */
  #recognize(): void {
    this.#learn((claims) => claims.recognize(this));
  }

  /** The server would not have them: perhaps as somebody else, or never. */
  #askWhy(): void {
    const { claim, token } = this.session;
    const attempt = { claim, token, refusal: this.#refusal };
    this.#learn((claims) => claims.turnAway(this, attempt));
  }

  /**
   * Loads what knows who may enter, and as whom; `use` gives why nobody may. Until it is there nothing is said, and
   * without it nothing at all.
   */
  #learn(use: (claims: Claims) => ConversationError | null): void {
    const learnt = load(import('./claims.ts'))
      .then(
        (claims) => use((this.#claims = claims)),
        (error: ConnectionError) => {
          this.session.claim?.reject(error);
          return { code: 'part_missing', message: error.message };
        },
      )
      .then((error) => {
        if (!error || !this.isWanted) return;
        this.#connection.stop();
        this.change({ status: 'refused', error });
      });
    this.#connection.hold(learnt);
  }

  /** What a frame brings about besides its place in the talk. */
  #follow(frame: ServerFrame): Partial<Condition> {
    switch (frame.type) {
      case 'welcome':
        return this.#greet(frame);
      case 'message.accepted':
        this.#confirm(frame.id, frame.seq);
        break;
      case 'message.created':
        this.delivery.take(frame.message.id);
        break;
      case 'listing.changed':
        this.#changeListing(frame).catch(ignore);
        break;
      case 'tool.call':
        this.#atToolDesk((desk) => desk.answer(frame)).catch(ignore);
        break;
      case 'result':
        this.#requests?.settle(frame);
        break;
      case 'error':
        this.#requests?.settle(frame);
        return this.#refuse(frame);
      default:
    }
    return {};
  }

  #greet({ messages, visitorToken }: FrameOf<'welcome'>): Condition {
    this.session.onWelcome(visitorToken);
    this.delivery.onWelcome(messages);
    if (this.#isStartWanted) {
      this.#isStartWanted = !this.tell({ type: 'conversation.start' });
    }
    this.delivery.deliver();
    return { status: 'online', error: this.session.refusal };
  }

  /** Without the rest of the package the home is shown as it was, until the talk is opened anew. */
  async #changeListing({ listingId, card }: FrameOf<'listing.changed'>): Promise<void> {
    const { withListing } = await import('./rare-news.ts');
    this.update((talk) => withListing(talk, listingId, card));
  }

  async #atToolDesk(use: (desk: ToolDesk) => void): Promise<void> {
    const { ToolDesk: Loaded } = await import('./tool-desk.ts');
    use((this.#tools ??= new Loaded(this)));
  }

  #confirm(id: string, seq: number): void {
    const message = this.delivery.take(id);
    if (message) this.talk = withMessage(this.talk, { ...message, seq, delivery: 'sent' });
  }

  #refuse(frame: FrameOf<'error'>): Partial<Condition> {
    const { code, message, refId } = frame;
    if (refId === null && this.state.status !== 'online') this.#refusal = { code, message };
    else if (refId === null || this.delivery.refuse(frame)) return { error: { code, message } };
    return {};
  }

  /** Nothing is on its way any more. */
  #letGo(): void {
    this.delivery.onLost();
    this.#tools?.abort();
    clearTimeout(this.#gapTimer);
  }

  /** Whether another tab has changed the session: then what is on the screen is not of it. */
  #forgetStale(): boolean {
    if (!this.session.isStale) return false;
    this.empty();
    this.delivery.restore(true);
    this.session.onShown();
    return true;
  }

  /** The talk of whoever is here now. */
  get #shown(): Talk {
    return this.session.isForeign ? { ...emptyTalk, config: this.talk.config } : this.talk;
  }

  #snapshot(condition: Condition): ConversationState {
    const { epoch: _, ...shown } = this.#shown;
    return Object.freeze({
      ...shown,
      ...condition,
      messages: [...shown.messages, ...this.delivery.messages],
      isReplying: shown.draft !== null,
      agentReadSeq: shown.conversation?.agentReadSeq ?? 0,
    });
  }
}

const ignore = () => undefined;
