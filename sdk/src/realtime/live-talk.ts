import type {
  ConsentReceipt,
  Hello,
  Identity,
  ServerFrame,
  VisitorFrame,
} from '../protocol/index.ts';
import type { ConnectionError } from '../errors.ts';
import type { BackOffice } from './back-office.ts';
import type { Claims } from './claims.ts';
import { Connection } from './connection.ts';
import type { ConversationError } from './conversation-state.ts';
import { type Carrier, Delivery, type PageFacts } from './delivery.ts';
import type { Next } from './link.ts';
import { load } from './load.ts';
import { Session } from './session.ts';
import { type Condition, ShownTalk } from './shown-talk.ts';
import type { TabHost } from './tabs.ts';
import { applyFrame, hasGap, lastSeqOf, withMessage } from './talk.ts';
import { defaultStorage } from './token-storage.ts';
import type { PageTool, VisitorClientOptions } from './visitor-client.ts';
import { closeCodes, normalClosure } from './wire.ts';

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

type FrameOf<Type> = Extract<ServerFrame, { type: Type }>;

/** The talk as it is kept current: what the connection brings changes it, and what is said goes over the connection. */
export abstract class LiveTalk extends ShownTalk implements TabHost, Carrier {
  readonly session: Session;
  readonly delivery: Delivery;
  readonly #connection: Connection;
  /** Once it is loaded. */
  #backOffice: BackOffice | null = null;
  /** What the server said before it ended a connection without a welcome. */
  #refusal: ConversationError | null = null;
  #isStartWanted = false;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions) {
    super();
    const storage = options.storage ?? defaultStorage();
    const prefix = `katek:${options.key}:`;
    this.session = new Session(storage, prefix);
    this.delivery = new Delivery(storage, `${prefix}outbox`, this);
    this.#connection = new Connection(options, this);
  }

  abstract facts(): PageFacts;

  get isWanted(): boolean {
    return this.#connection.isWanted;
  }

  connect(): void {
    if (this.isWanted) return;
    this.#forgetStale();
    this.delivery.restore();
    if (this.session.claim && !this.#backOffice) this.#learn(recognize);
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

  async identify(identity: Identity | null): Promise<void> {
    if (!identity) return this.reset();
    const known = this.session.claimFor(identity);
    // Whoever was here before is not shown to whoever comes.
    this.change();
    this.#learn(recognize);
    return known;
  }

  giveConsent(receipt: ConsentReceipt): void {
    this.session.consentTo(receipt);
    this.reintroduce();
  }

  /** Without the rest of the package the page has no tools. */
  setTools(tools: readonly PageTool[]): void {
    if (this.#backOffice) this.#backOffice.tools.set(tools);
    else this.#connection.hold(this.backOffice().then((office) => office.tools.set(tools)));
  }

  /** Loads what a first conversation does not come to. */
  async backOffice(): Promise<BackOffice> {
    const { BackOffice: Loaded } = await load(import('./back-office.ts'));
    return (this.#backOffice ??= new Loaded(this));
  }

  hello(): Hello {
    this.#forgetStale();
    const { conversation, epoch } = this.shown;
    return {
      type: 'hello',
      ...this.session.introduce(),
      ...(conversation && { conversationId: conversation.id, lastSeq: lastSeqOf(this.talk) }),
      ...(epoch && { epoch }),
      ...this.facts(),
      ...this.#backOffice?.tools.introduce(),
    };
  }

  onConnecting(): void {
    this.#refusal = null;
    // Between two attempts the visitor sees one long `offline`, not a flicker.
    if (this.state.status !== 'offline') this.change({ status: 'connecting' });
  }

  onFrame(frame: ServerFrame): void {
    if (
      frame.type === 'welcome' &&
      this.#backOffice?.claims.admit(frame, this.#refusal) === false
    ) {
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

  /** The server would not have them: perhaps as somebody else, or never. */
  #askWhy(): void {
    const { claim, token } = this.session;
    const attempt = { claim, token, refusal: this.#refusal };
    this.#learn((claims) => claims.turnAway(attempt));
  }

  /**
   * Loads what knows who may enter, and as whom; `use` gives why nobody may. Until it is there nothing is said, and
   * without it nothing at all.
   */
  #learn(use: (claims: Claims) => ConversationError | null): void {
    const learnt = this.backOffice()
      .then(
        ({ claims }) => use(claims),
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
      case 'error':
        if (frame.refId === null) return this.#hearRefusal(frame);
        this.#passOn(frame);
        break;
      case 'listing.changed':
      case 'tool.call':
        this.#passOn(frame);
        break;
      case 'result':
        this.#backOffice?.hear(frame);
        break;
      default:
    }
    return {};
  }

  /**
   * Without the rest of the package a home is shown as it was, a tool gives nothing, and a refused message counts as
   * not confirmed.
   */
  #passOn(frame: ServerFrame): void {
    if (this.#backOffice) this.#backOffice.hear(frame);
    else
      this.backOffice()
        .then((office) => office.hear(frame))
        .catch(ignore);
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

  #confirm(id: string, seq: number): void {
    const message = this.delivery.take(id);
    if (message) this.talk = withMessage(this.talk, { ...message, seq, delivery: 'sent' });
  }

  /** Before a welcome it is why there will be none. */
  #hearRefusal({ code, message }: FrameOf<'error'>): Partial<Condition> {
    const error = { code, message };
    if (this.state.status === 'online') return { error };
    this.#refusal = error;
    return {};
  }

  /** Nothing is on its way any more. */
  #letGo(): void {
    this.delivery.onLost();
    this.#backOffice?.letGo();
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
}

const recognize = (claims: Claims) => claims.recognize();
const ignore = () => undefined;
