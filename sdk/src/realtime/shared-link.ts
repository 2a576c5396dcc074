import type {
  ClientTool,
  ConsentReceipt,
  Hello,
  Identity,
  ServerFrame,
  VisitorFrame,
} from '../protocol/index.ts';
import { uuid } from '../internal/uuid.ts';
import { ownerOf } from './claims.ts';
import type { ConversationState } from './conversation-state.ts';
import type { Link, LinkEvents, LinkLike, Next } from './link.ts';
import { withSaved } from './rare-news.ts';
import type { Session } from './session.ts';
import type { Talk } from './talk.ts';
import { toWelcome, type Welcome } from './to-welcome.ts';
import { clientToolsMax, normalClosure } from './wire.ts';

/** A tab that leads answers at once; one that is silent for so long is asleep, and another takes its place. */
const answerTimeoutMs = 4000;

/** So long a logout waits for the server; on this device it is done before. */
const endTimeoutMs = 5000;

/** How often a tab that is looked at asks a leader without a connection to try again. */
const askAgainMs = 30_000;

/** The visitor's client, as its connection and a tab of several need it. */
export interface TabHost extends LinkEvents {
  readonly session: Pick<Session, 'token' | 'writer' | 'refusal' | 'refused'>;
  readonly state: Pick<ConversationState, 'status'>;
  readonly talk: Talk;
  /** The connection is gone that another tab holds, or that this one gives up for now. */
  onDown(next: Next): void;
  /** Another page of this site may have changed what is stored. */
  onStorage(): void;
  reset(): Promise<void>;
  identify(identity: Identity): Promise<void>;
  giveConsent(receipt: ConsentReceipt): void;
  update(changed: (talk: Talk) => Talk): void;
}

/** What tabs say to each other. Those of the leader have no `from`. */
type Note =
  | { readonly kind: 'hello'; readonly from: string; readonly hello: Hello }
  | { readonly kind: 'send'; readonly from: string; readonly frame: VisitorFrame }
  | { readonly kind: 'left'; readonly from: string }
  | { readonly kind: 'leading' }
  | { readonly kind: 'alive'; readonly to: string }
  | { readonly kind: 'frame'; readonly to?: string; readonly frame: ServerFrame }
  | { readonly kind: 'down'; readonly next: Next }
  | { readonly kind: 'end' };

/**
 * One socket for all tabs of a site. The tab that holds a lock leads: it has the socket, and passes on every frame.
 * The browser gives the lock to the next tab when the leader goes; each tab knows the whole talk, so it resumes where
 * the leader was.
 */
export class SharedLink implements LinkLike {
  readonly #name: string;
  readonly #makeLink: (events: LinkEvents) => Link;
  readonly #host: TabHost;
  readonly #id = uuid();
  /** Of the other tabs, by their id. Only the leader keeps them. */
  readonly #tools = new Map<string, readonly ClientTool[]>();
  #channel: BroadcastChannel | null = null;
  #lock: AbortController | null = null;
  /** Only while this tab leads. */
  #link: Link | null = null;
  #release: (() => void) | null = null;
  #isWanted = false;
  #isUp = false;
  #writer = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Only while the session is being ended. */
  #onEnded: (() => void) | null = null;

  constructor(name: string, makeLink: (events: LinkEvents) => Link, host: TabHost) {
    this.#name = name;
    this.#makeLink = makeLink;
    this.#host = host;
  }

  start(): void {
    this.#isWanted = true;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }: { data: Note }) => this.#hear(data));
    this.#queue({});
    this.#host.onConnecting();
    this.#ask();
  }

  stop(): void {
    this.#isWanted = false;
    clearTimeout(this.#timer);
    this.#post({ kind: 'left', from: this.#id });
    this.#abdicate();
    this.#lock?.abort();
    this.#channel?.close();
    this.#channel = null;
    this.#isUp = false;
    this.#onEnded?.();
  }

  send(frame: VisitorFrame): boolean {
    if (this.#link) {
      if (frame.type === 'message.send') this.#writer = this.#id;
      return this.#link.send(frame);
    }
    if (!this.#isUp) return false;
    this.#post({ kind: 'send', from: this.#id, frame });
    return true;
  }

  renew(closeCode?: number): void {
    if (this.#link) this.#link.renew(closeCode);
    else this.#askAnew(closeCode === normalClosure ? 'now' : 'later');
  }

  wake(): void {
    if (this.#link) this.#link.wake();
    else this.#ask();
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stop(), endTimeoutMs);
      this.#onEnded = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#link) void this.#link.end().then(() => this.stop());
      // It must not come to lead any more: its hello would make a new visitor.
      else this.#lock?.abort();
      const frame = { type: 'request', id: uuid(), name: 'session.end', params: {} } as const;
      const isTold = this.#link !== null || this.send(frame);
      this.#post({ kind: 'end' });
      if (!isTold) this.stop();
    });
  }

  /** Waits for the lock, or takes it from a tab that sleeps. */
  #queue(how: { steal?: true }): void {
    this.#lock?.abort();
    const lock = new AbortController();
    this.#lock = lock;
    const options = how.steal ? how : { signal: lock.signal };
    navigator.locks
      .request(this.#name, options, () => {
        if (lock.signal.aborted) return undefined;
        return new Promise<void>((resolve) => {
          this.#release = resolve;
          this.#lead();
        });
      })
      .catch(() => {
        // Given up, or another tab has taken it, which then leads.
        if (lock.signal.aborted || !this.#isWanted) return;
        this.#abdicate();
        this.#host.onDown('later');
        this.#queue({});
        this.#ask();
      });
  }

  #lead(): void {
    clearTimeout(this.#timer);
    this.#loseLeader('later');
    this.#post({ kind: 'leading' });
    this.#link = this.#makeLink({
      hello: () => this.#helloOfAll(),
      onConnecting: () => this.#host.onConnecting(),
      onFrame: (frame) => this.#onFrame(frame),
      onLost: (closeCode) => {
        const next = this.#host.onLost(closeCode);
        this.#post({ kind: 'down', next });
        return next;
      },
    });
    this.#link.start();
  }

  #abdicate(): void {
    this.#link?.stop();
    this.#link = null;
    this.#tools.clear();
    this.#release?.();
    this.#release = null;
  }

  /** The leader's hello brings the tools of all tabs. */
  #helloOfAll(): Hello {
    const hello = this.#host.hello();
    const tools = [...(hello.tools ?? []), ...[...this.#tools.values()].flat()];
    const byName = new Map(tools.toReversed().map((tool) => [tool.name, tool]));
    return byName.size === 0
      ? hello
      : { ...hello, tools: [...byName.values()].slice(0, clientToolsMax) };
  }

  #onFrame(frame: ServerFrame): void {
    if (frame.type === 'tool.call') {
      this.#call(frame);
      return;
    }
    if (frame.type !== 'welcome') {
      this.#post({ kind: 'frame', frame });
      this.#hearFrame(frame);
      return;
    }
    this.#host.onFrame(frame);
    // The server tells only what the leader missed; a tab that is new needs it all.
    const welcome = this.#welcome();
    if (welcome) this.#post({ kind: 'frame', frame: { ...welcome, recovered: frame.recovered } });
  }

  /** Homes are saved for all tabs, whichever has asked. */
  #hearFrame(frame: ServerFrame): void {
    if (frame.type === 'result') this.#host.update((talk) => withSaved(talk, frame.value));
    this.#host.onFrame(frame);
  }

  #welcome(): Welcome | null {
    const { state, talk, session } = this.#host;
    return state.status === 'online' ? toWelcome(talk, session.token) : null;
  }

  /** One tab answers: the one in which the visitor wrote last, if it can. */
  #call(frame: Extract<ServerFrame, { type: 'tool.call' }>): void {
    const has = (tools?: readonly ClientTool[]) => tools?.some(({ name }) => name === frame.name);
    const isOwn = has(this.#host.hello().tools);
    const others = [...this.#tools].filter(([, tools]) => has(tools)).map(([id]) => id);
    const to = others.includes(this.#writer) ? this.#writer : isOwn ? undefined : others[0];
    if (to === undefined) this.#host.onFrame(frame);
    else this.#post({ kind: 'frame', to, frame });
  }

  /** Asks the leader for the talk as it is. Without an answer there is no leader that is awake. */
  #ask(): void {
    clearTimeout(this.#timer);
    if (!this.#channel || this.#link) return;
    this.#post({ kind: 'hello', from: this.#id, hello: this.#host.hello() });
    this.#timer = setTimeout(() => this.#queue({ steal: true }), answerTimeoutMs);
  }

  #askAnew(next: Next): void {
    this.#loseLeader(next);
    this.#ask();
  }

  /** What was on its way through the leader has to go again. */
  #loseLeader(next: Next): void {
    if (this.#isUp) this.#host.onDown(next);
    this.#isUp = false;
  }

  #hear(note: Note): void {
    if (this.#onEnded) {
      if (isAnswer(note)) this.stop();
    } else if (note.kind === 'end') void this.#host.reset();
    else if (this.#link) this.#hearAsLeader(this.#link, note);
    else this.#hearAsFollower(note);
  }

  #hearAsLeader(link: Link, note: Note): void {
    if (note.kind === 'left') this.#tools.delete(note.from);
    if (note.kind === 'send') {
      if (note.frame.type === 'message.send') this.#writer = note.from;
      link.send(note.frame);
    }
    if (note.kind === 'hello') this.#introduce(link, note);
  }

  #introduce(link: Link, { from, hello }: Extract<Note, { kind: 'hello' }>): void {
    const before = JSON.stringify(this.#helloOfAll().tools);
    this.#tools.set(from, hello.tools ?? []);
    const isNews = JSON.stringify(this.#helloOfAll().tools) !== before;
    const refusal = this.#refusalOf(hello);
    if (refusal) this.#post({ kind: 'frame', to: from, frame: refusal });
    const isAdopting = !refusal && this.#adopt(hello);
    const welcome = this.#welcome();
    if (welcome && !isNews && !isAdopting) {
      const recovered = hello.epoch === welcome.epoch;
      this.#post({ kind: 'frame', to: from, frame: { ...welcome, recovered } });
      return;
    }
    this.#post({ kind: 'alive', to: from });
    if (isNews && !isAdopting) link.renew(normalClosure);
    link.wake();
  }

  /** What the server has refused is not asked again: two tabs would send each other there forever. */
  #refusalOf({ identity }: Hello): ServerFrame | null {
    const { refusal, refused } = this.#host.session;
    const isKnown = identity && JSON.stringify(identity) === JSON.stringify(refused);
    return refusal && isKnown ? { type: 'error', ...refusal, refId: null } : null;
  }

  /** Takes over what only a hello can say. Whether this tab will say hello anew for it. */
  #adopt({ identity, consent }: Hello): boolean {
    if (consent) this.#host.giveConsent(consent);
    if (!identity || ownerOf(identity) === this.#host.session.writer) return false;
    // Whoever has told it hears whether it was accepted.
    this.#host.identify(identity).catch(() => undefined);
    return true;
  }

  #hearAsFollower(note: Note): void {
    if (note.kind === 'leading') {
      this.#askAnew('later');
    }
    if (note.kind === 'alive' && note.to === this.#id) this.#waitPatiently();
    if (note.kind === 'down') {
      this.#isUp = false;
      this.#host.onDown(note.next);
      this.#waitPatiently();
    }
    if (note.kind === 'frame' && (note.to ?? this.#id) === this.#id) {
      if (note.frame.type === 'welcome') {
        clearTimeout(this.#timer);
        this.#isUp = true;
      }
      // A refusal comes before the welcome.
      if (this.#isUp || note.frame.type === 'error') this.#hearFrame(note.frame);
    }
  }

  /** The leader is awake and tries; whether it still is shows when somebody looks. */
  #waitPatiently(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (isLookedAt()) this.#ask();
      else this.#waitPatiently();
    }, askAgainMs);
  }

  #post(note: Note): void {
    this.#channel?.postMessage(note);
  }
}

/** The session has been ended, or whoever leads has gone. */
function isAnswer(note: Note): boolean {
  if (note.kind === 'frame') return note.frame.type === 'result' || note.frame.type === 'error';
  return note.kind === 'down' || note.kind === 'left';
}

function isLookedAt(): boolean {
  return typeof globalThis.document === 'undefined' || document.visibilityState === 'visible';
}
