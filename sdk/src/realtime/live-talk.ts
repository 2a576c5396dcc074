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
import { type Connection, createConnection } from './connection.ts';
import type { ConversationError, ConversationState } from './conversation-state.ts';
import { type Carrier, createDelivery, type Delivery, type PageFacts } from './delivery.ts';
import type { Next } from './link.ts';
import { load } from './load.ts';
import { Session } from './session.ts';
import type { TabHost } from './tabs.ts';
import { applyFrame, emptyTalk, hasGap, lastSeqOf, type Talk, withMessage } from './talk.ts';
import { memoryOf } from './token-storage.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import { closeCodes, normalClosure, type Sent } from './wire.ts';

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

/** A message that is not confirmed in this time went into a dead connection. */
const acceptTimeoutMs = 10_000;

/** How it stands with the connection. */
type Condition = Pick<ConversationState, 'status' | 'error'>;

type Listener = (state: ConversationState) => void;

/**
 * The talk as it is shown and kept current: what the connection brings changes it, and what is said goes over the
 * connection.
 */
export abstract class LiveTalk implements TabHost, Carrier {
  readonly session: Session;
  readonly delivery: Delivery;
  readonly connection: Connection;
  /** What the server has told. */
  talk: Talk = emptyTalk;
  /** What the server has told, what is unsent, and how it stands. A change makes a new one. */
  state: ConversationState = stateOf(emptyTalk, [], { status: 'idle', error: null });
  /** Once it is loaded. */
  office: BackOffice | null = null;
  /** A new conversation, which could not be asked for yet. */
  isStartWanted = false;
  readonly #listeners = new Set<Listener>();
  /** How many parts are being loaded that have a say in what is told to the server. */
  #partsAwaited = 0;
  /** What the server said before it ended a connection without a welcome. */
  #refusal: ConversationError | null = null;
  /** While something is missing. */
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions) {
    const memory = memoryOf(options);
    this.session = new Session(memory);
    this.delivery = createDelivery(memory, this);
    this.connection = createConnection(options, this);
  }

  abstract facts(): PageFacts;
  abstract reset(): Promise<void>;
  abstract identify(identity: Identity): Promise<void>;
  abstract giveConsent(receipt: ConsentReceipt): void;

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Changes what the server has told, as far as this client knows better. */
  update(changed: (talk: Talk) => Talk): void {
    this.talk = changed(this.talk);
    this.change();
  }

  /** Tells whoever listens of what has changed. */
  change(change: Partial<Condition> = {}): void {
    const { status, error } = this.state;
    this.state = stateOf(this.#shown, this.delivery.messages, { status, error, ...change });
    this.#watch();
    for (const listener of this.#listeners) listener(this.state);
  }

  /** Shows nothing of the talk any more. */
  empty(): void {
    this.talk = { ...emptyTalk, config: this.talk.config };
  }

  get isWanted(): boolean {
    return this.connection.isWanted;
  }

  connect(): void {
    if (this.isWanted) return;
    this.#forgetStale();
    this.delivery.restore();
    if (this.session.claim && !this.office) this.recognize();
    this.connection.start();
  }

  disconnect(): void {
    // A listener may call this at every change, and the last one is its own doing.
    if (this.state.status === 'idle') return;
    this.connection.stop();
    this.letGo();
    this.change({ status: 'idle' });
  }

  tell(frame: Sent<VisitorFrame>): boolean {
    return this.connection.link?.send(frame) ?? false;
  }

  renew(closeCode?: number): void {
    this.connection.link?.renew(closeCode);
  }

  startConversation(): void {
    this.isStartWanted = !this.tell({ type: 'conversation.start' });
    this.connect();
  }

  /** Says hello anew, where it has been said. */
  reintroduce(): void {
    this.renew(normalClosure);
  }

  /** Loads what a first conversation does not come to. */
  async backOffice(): Promise<BackOffice> {
    const { BackOffice: Loaded } = await load(import('./back-office.ts'));
    return (this.office ??= new Loaded(this));
  }

  /** Says nothing to the server until that has come to an end. */
  awaitPart(part: Promise<unknown>): void {
    this.#partsAwaited++;
    void part.catch(ignore).then(() => {
      this.#partsAwaited--;
      this.connection.link?.wake();
    });
  }

  /** Finds out whom the page has named. */
  recognize(): void {
    this.#learn((claims) => claims.recognize());
  }

  hello(): Sent<Hello> | null {
    if (this.#partsAwaited > 0) return null;
    this.#forgetStale();
    const { conversation, epoch } = this.#shown;
    return {
      type: 'hello',
      ...this.session.introduce(),
      conversationId: conversation?.id,
      lastSeq: conversation ? lastSeqOf(this.talk) : undefined,
      epoch: epoch ?? undefined,
      ...this.facts(),
      tools: this.tools,
    };
  }

  get tools(): Hello['tools'] {
    return this.office?.tools.introduced;
  }

  onConnecting(): void {
    this.#refusal = null;
    // Between two attempts the visitor sees one long `offline`, not a flicker.
    if (this.state.status !== 'offline') this.change({ status: 'connecting' });
  }

  onFrame(frame: ServerFrame): void {
    if (frame.type === 'welcome' && this.office?.claims.admit(frame, this.#refusal) === false) {
      this.renew(closeCodes.unauthorized);
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
    if (this.state.status !== 'idle') this.change(change);
  }

  onLost(closeCode: number): Next {
    const isRefused = closeCode === closeCodes.unauthorized;
    const next = isRefused || closeCode === normalClosure ? 'now' : 'later';
    if (isRefused) {
      // The server would not have them: perhaps as somebody else, or never.
      const { claim, token } = this.session;
      const attempt = { claim, token, refusal: this.#refusal };
      this.#learn((claims) => claims.turnAway(attempt));
    }
    this.onDown(next);
    return next;
  }

  onDown(next: Next): void {
    this.letGo();
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

  /** Nothing is on its way any more. */
  letGo(): void {
    this.delivery.onLost();
    this.office?.letGo();
  }

  /** What is missing for too long is asked for over another connection. */
  #watch(): void {
    clearTimeout(this.#patience);
    if (this.state.status !== 'online') return;
    const isGap = hasGap(this.talk);
    if (!isGap && !this.delivery.isSending) return;
    const onMissing = () => {
      this.delivery.doubt();
      this.renew();
    };
    this.#patience = setTimeout(onMissing, isGap ? gapTimeoutMs : acceptTimeoutMs);
  }

  /** The talk of whoever is here now. */
  get #shown(): Talk {
    return this.session.isForeign ? { ...emptyTalk, config: this.talk.config } : this.talk;
  }

  /** Loads what knows who may enter, and as whom; `use` gives why nobody may. Without it nothing is said at all. */
  #learn(use: (claims: Claims) => ConversationError | null): void {
    const learnt = this.backOffice()
      .then(
        ({ claims }) => use(claims),
        ({ message }: ConnectionError) => ({ code: 'part_missing', message }),
      )
      .then((error) => {
        if (!error || !this.isWanted) return;
        this.connection.stop();
        this.change({ status: 'refused', error });
      });
    this.awaitPart(learnt);
  }

  /** What a frame brings about besides its place in the talk. */
  #follow(frame: ServerFrame): Partial<Condition> {
    switch (frame.type) {
      case 'welcome':
        return this.#greet(frame);
      case 'message.accepted': {
        const message = this.delivery.take(frame.id);
        if (message)
          this.talk = withMessage(this.talk, { ...message, seq: frame.seq, delivery: 'sent' });
        break;
      }
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
        this.office?.hear(frame);
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
    if (this.office) this.office.hear(frame);
    else
      this.backOffice()
        .then((office) => office.hear(frame))
        .catch(ignore);
  }

  #greet({ messages, visitorToken }: Extract<ServerFrame, { type: 'welcome' }>): Condition {
    this.session.onWelcome(visitorToken);
    this.delivery.onWelcome(messages);
    if (this.isStartWanted) this.startConversation();
    this.delivery.deliver();
    return { status: 'online', error: this.office?.claims.refusal ?? null };
  }

  /** Before a welcome it is why there will be none. */
  #hearRefusal({ code, message }: ConversationError): Partial<Condition> {
    const error = { code, message };
    if (this.state.status === 'online') return { error };
    this.#refusal = error;
    return {};
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

function stateOf(
  talk: Talk,
  unsent: Delivery['messages'],
  condition: Condition,
): ConversationState {
  const { epoch: _, ...shown } = talk;
  return {
    ...shown,
    ...condition,
    messages: [...talk.messages, ...unsent],
    isReplying: talk.draft !== null,
    agentReadSeq: talk.conversation?.agentReadSeq ?? 0,
  };
}

const ignore = () => undefined;
