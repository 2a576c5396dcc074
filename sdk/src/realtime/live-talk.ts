import type {
  ConsentReceipt,
  Hello,
  ServerFrame,
  VisitorFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { Connection } from './connection.ts';
import type {
  ConnectionStatus,
  ConversationError,
  ConversationState,
} from './conversation-state.ts';
import { Delivery } from './delivery.ts';
import type { Next } from './link.ts';
import type { Requests, VisitorRequestOptions } from './requests.ts';
import { identityError, refusedError } from './refusals.ts';
import { Session } from './session.ts';
import { applyFrame, emptyTalk, hasGap, lastSeqOf, type Talk, withMessage } from './talk.ts';
import { listen } from './listen.ts';
import { load } from './load.ts';
import { defaultStorage } from './token-storage.ts';
import { ToolDesk } from './tool-desk.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import { closeCodes, normalClosure } from './wire.ts';

/** Frames overtake each other between server processes; a gap that stays this long is a loss. */
const gapTimeoutMs = 2000;

const byOtherTabs = { window: ['storage'] };

type FrameOf<Type> = Extract<ServerFrame, { type: Type }>;

/** What a hello and a message say of the page besides. */
export type PageFacts = Pick<Hello, 'locale' | 'page'>;

/** The talk as it is kept current: joins connection, session and what is to be sent into one state. */
export class LiveTalk {
  /** As it is shown; a change makes a new one. */
  state: ConversationState;
  readonly session: Session;
  readonly delivery: Delivery;
  readonly tools = new ToolDesk();
  readonly #connection: Connection;
  readonly #facts: () => PageFacts;
  readonly #listeners = new Set<(state: ConversationState) => void>();
  #requests: Requests | null = null;
  #talk: Talk = emptyTalk;
  #status: ConnectionStatus = 'idle';
  #error: ConversationError | null = null;
  /** What the server said before it ended a connection without a welcome. */
  #refusal: ConversationError | null = null;
  #identityRefusal: ConversationError | null = null;
  #isStartWanted = false;
  #gapTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions, facts: () => PageFacts) {
    this.#facts = facts;
    const storage = options.storage ?? defaultStorage();
    const prefix = `katek:${options.key}:`;
    const send = (frame: VisitorFrame) => this.send(frame);
    this.session = new Session(storage, prefix);
    this.delivery = new Delivery(storage, `${prefix}outbox`, {
      send,
      page: () => facts().page,
      writer: () => this.session.writer,
      renew: () => this.#connection.renew(),
      onChange: () => this.change({}),
    });
    this.#connection = new Connection(options, {
      hello: () => this.#hello(),
      onConnecting: () => {
        this.#refusal = null;
        // Between two attempts the visitor sees one long `offline`, not a flicker.
        if (this.#status !== 'offline') this.change({ status: 'connecting' });
      },
      onFrame: (frame) => this.#receive(frame),
      onLost: (closeCode) => {
        const next = this.#nextAfter(closeCode);
        this.#down(next);
        return next;
      },
      onDown: (next) => this.#down(next),
      talk: () => (this.#status === 'online' ? this.#talk : null),
      token: () => this.session.token,
      adopt: (hello) => this.#adopt(hello),
      onEnd: () => void this.reset(),
    });
    this.state = this.#snapshot();
  }

  subscribe(listener: (state: ConversationState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  connect(): void {
    if (this.#connection.isWanted) return;
    this.#forgetStale();
    this.delivery.restore();
    this.#connection.start();
    listen('add', this.#onStorage, byOtherTabs);
  }

  disconnect(): void {
    // A listener may call this at every change, and the last one is its own doing.
    if (this.#status === 'idle') return;
    this.#connection.stop();
    listen('remove', this.#onStorage, byOtherTabs);
    this.#requests?.end('disconnected');
    this.#letGo();
    this.change({ status: 'idle' });
  }

  send(frame: VisitorFrame): boolean {
    return this.#connection.send(frame);
  }

  /** Says hello anew, where it has been said; `false`: it is still to come. */
  reintroduce(): boolean {
    this.#identityRefusal = null;
    this.#connection.reintroduce();
    return this.#connection.isWanted;
  }

  /** Changes what the server has told, as far as this client knows better. */
  update(changed: (talk: Talk) => Talk): void {
    this.#talk = changed(this.#talk);
    this.change({});
  }

  startConversation(): void {
    this.#isStartWanted = !this.send({ type: 'conversation.start' });
    this.connect();
  }

  /** Erases first and tells the server then, so that nothing is left when the page goes away meanwhile. */
  reset(): Promise<void> {
    this.#isStartWanted = false;
    this.#identityRefusal = null;
    listen('remove', this.#onStorage, byOtherTabs);
    this.#letGo();
    this.#requests?.end('reset');
    this.session.clear();
    this.delivery.clear();
    this.#empty();
    const ended = this.#connection.end();
    this.change({ status: 'idle', error: null });
    return ended;
  }

  /** The first conversation asks nothing, so what asks is loaded when it is needed. */
  async ask<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    options?: VisitorRequestOptions,
  ): Promise<VisitorRequests[N]['result']> {
    this.connect();
    const { Requests: Loaded } = await load(import('./requests.ts'));
    this.#requests ??= new Loaded((frame) => this.send(frame));
    return this.#requests.ask(name, params, options);
  }

  consentTo(receipt: ConsentReceipt): void {
    this.session.consentTo(receipt);
    if (this.#status !== 'online') return;
    // When it fails, the next hello says it.
    this.ask('consent.give', { consent: receipt }).then(() => this.session.onConsentTold(), ignore);
  }

  /** Tells whoever listens of what has changed. */
  change(change: { status?: ConnectionStatus; error?: ConversationError | null }): void {
    const { status = this.#status, error = this.#error } = change;
    this.#status = status;
    this.#error = error;
    this.state = this.#snapshot();
    for (const listener of this.#listeners) listener(this.state);
  }

  #hello(): Hello {
    this.#forgetStale();
    const { conversation, epoch } = this.session.isForeign ? emptyTalk : this.#talk;
    const tools = this.tools.declarations;
    return {
      type: 'hello',
      ...this.session.introduce(),
      ...(conversation && { conversationId: conversation.id, lastSeq: lastSeqOf(this.#talk) }),
      ...(epoch && { epoch }),
      ...this.#facts(),
      ...(tools.length > 0 && { tools }),
    };
  }

  /** Another tab brings what only a hello can say. Whether this tab, which has the socket, must say hello for it. */
  #adopt({ identity, consent }: Hello): boolean {
    if (consent) this.consentTo(consent);
    if (!identity || this.session.isAbout(identity)) return false;
    this.session.wish(identity);
    return true;
  }

  #receive(frame: ServerFrame): void {
    if (frame.type === 'welcome' && !this.#isAdmitted(frame)) {
      this.#connection.renew(closeCodes.unauthorized);
      return;
    }
    const talk = applyFrame(this.#talk, frame);
    if (!talk) {
      this.#connection.renew();
      return;
    }
    this.#talk = talk;
    if (frame.type === 'welcome') this.#greet(frame);
    if (frame.type === 'message.accepted') this.#confirm(frame.id, frame.seq);
    if (frame.type === 'message.created') this.delivery.take(frame.message.id);
    if (frame.type === 'listing.changed') void this.#changeListing(frame).catch(ignore);
    if (frame.type === 'tool.call') void this.tools.answer(frame, (result) => this.send(result));
    if (frame.type === 'result' || frame.type === 'error') this.#requests?.settle(frame);
    if (frame.type === 'error') this.#refuse(frame);
    // A listener that heard of it may have disconnected.
    if (this.#status === 'idle') return;
    this.#watchGap();
    this.change({});
  }

  /** Whether the server's talk is that of whoever is here now. */
  #isAdmitted(frame: FrameOf<'welcome'>): boolean {
    const claimed = this.session.writer;
    const verdict = this.session.welcome(frame, this.#refusal);
    if (verdict === 'unknown') this.#stay(claimed);
    return verdict !== 'foreign';
  }

  #greet({ messages }: FrameOf<'welcome'>): void {
    this.delivery.onWelcome();
    for (const { id } of messages) this.delivery.take(id);
    this.#status = 'online';
    this.#error = this.#identityRefusal;
    if (this.#isStartWanted) {
      this.#isStartWanted = !this.send({ type: 'conversation.start' });
    }
    this.#requests?.deliver();
    this.delivery.deliver();
  }

  /** Without the rest of the package the home is shown as it was, until the talk is opened anew. */
  async #changeListing({ listingId, card }: FrameOf<'listing.changed'>): Promise<void> {
    const { withListing } = await import('./rare-news.ts');
    this.update((talk) => withListing(talk, listingId, card));
  }

  #confirm(id: string, seq: number): void {
    const message = this.delivery.take(id);
    if (message) this.#talk = withMessage(this.#talk, { ...message, seq, delivery: 'sent' });
  }

  #refuse(frame: FrameOf<'error'>): void {
    const { code, message, refId } = frame;
    if (refId === null && this.#status !== 'online') this.#refusal = { code, message };
    else if (refId === null || this.delivery.refuse(frame)) this.#error = { code, message };
  }

  #nextAfter(closeCode: number): Next {
    if (closeCode === normalClosure) return 'now';
    if (closeCode !== closeCodes.unauthorized) return 'later';
    const next = this.session.turnAway(this.#refusal);
    if (next === 'now') this.#empty();
    return next;
  }

  /** The connection is gone, this tab's or the one that it shares. */
  #down(next: Next): void {
    this.#letGo();
    this.#talk = { ...this.#talk, isAgentTyping: false };
    if (next === 'unidentified') {
      const claimed = this.session.writer;
      this.session.refuse(this.#refusal ?? identityError);
      this.#stay(claimed);
    }
    if (next === 'never') {
      this.#requests?.end('refused');
      this.#connection.stop();
      this.change({ status: 'refused', error: this.#refusal ?? refusedError });
      return;
    }
    this.#requests?.onLost();
    this.change({ status: next === 'later' ? 'offline' : 'connecting' });
  }

  /** They are who they were, and so is whoever has written meanwhile. */
  #stay(claimed: string): void {
    this.#identityRefusal = this.#refusal ?? identityError;
    this.delivery.reassign(claimed, this.session.writer);
  }

  /** Nothing is on its way any more. */
  #letGo(): void {
    this.delivery.onLost();
    this.tools.abort();
    clearTimeout(this.#gapTimer);
  }

  #empty(): void {
    this.#talk = { ...emptyTalk, config: this.#talk.config };
  }

  #forgetStale(): void {
    if (!this.session.isStale) return;
    this.#empty();
    this.delivery.restore(true);
    this.session.onShown();
  }

  /** Another tab has logged the visitor out, or somebody else in. */
  readonly #onStorage = (event: Event): void => {
    const { key, newValue } = event as StorageEvent;
    if (key !== null && key !== this.session.tokenKey) return;
    if (newValue === null) {
      void this.reset();
    } else if (this.session.isStale) {
      this.#forgetStale();
      this.change({});
      this.#connection.reintroduce();
    }
  };

  #watchGap(): void {
    clearTimeout(this.#gapTimer);
    if (!hasGap(this.#talk)) return;
    this.#gapTimer = setTimeout(() => this.#connection.renew(), gapTimeoutMs);
  }

  #snapshot(): ConversationState {
    const { epoch: _, ...shown } = this.session.isForeign
      ? { ...emptyTalk, config: this.#talk.config }
      : this.#talk;
    return Object.freeze({
      ...shown,
      status: this.#status,
      messages: [...shown.messages, ...this.delivery.messages],
      isReplying: shown.draft !== null,
      agentReadSeq: shown.conversation?.agentReadSeq ?? 0,
      error: this.#error,
    });
  }
}

const ignore = () => undefined;
