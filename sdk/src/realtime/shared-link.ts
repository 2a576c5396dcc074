import type { ClientTool, Hello, ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { uuid } from '../internal/uuid.ts';
import type { Link, LinkEvents, LinkLike, Next } from './link.ts';
import type { Talk } from './talk.ts';
import { clientToolsMax } from './wire.ts';

/** A tab that leads answers at once; one that is silent for so long is asleep, and another takes its place. */
const answerTimeoutMs = 4000;

/** How often a tab that is looked at asks a leader without a connection to try again. */
const askAgainMs = 30_000;

type Welcome = Extract<ServerFrame, { type: 'welcome' }>;

/** What a tab of several needs to know besides. */
export interface TabEvents extends LinkEvents {
  /** The connection that another tab holds is gone. */
  onDown(next: Next): void;
  /** The talk as it is; `null` without a welcomed connection. */
  talk(): Talk | null;
  /** The visitor's. */
  token(): string | null;
  /** Another tab's hello. Whether the socket has to say hello anew for what it brings. */
  adopt(hello: Hello): boolean;
  /** The visitor was logged out in another tab. */
  onEnd(): void;
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
  readonly #events: TabEvents;
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

  constructor(name: string, makeLink: (events: LinkEvents) => Link, events: TabEvents) {
    this.#name = name;
    this.#makeLink = makeLink;
    this.#events = events;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#listen('add');
    this.#join();
  }

  stop(): void {
    this.#isWanted = false;
    this.#listen('remove');
    this.#leave();
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
    else this.#askAnew('later');
  }

  reintroduce(): void {
    if (this.#link) this.#link.reintroduce();
    else this.#askAnew('now');
  }

  end(): void {
    this.#post({ kind: 'end' });
    // It must not come to lead any more: its hello would make a new visitor.
    if (!this.#link) this.#lock?.abort();
  }

  #join(): void {
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.addEventListener('message', ({ data }: { data: Note }) => this.#hear(data));
    this.#queue({});
    this.#events.onConnecting();
    this.#ask();
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#post({ kind: 'left', from: this.#id });
    this.#abdicate();
    this.#lock?.abort();
    this.#channel?.close();
    this.#channel = null;
    this.#isUp = false;
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
        this.#events.onDown('later');
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
      onConnecting: () => this.#events.onConnecting(),
      onFrame: (frame) => this.#onFrame(frame),
      onLost: (closeCode) => {
        const next = this.#events.onLost(closeCode);
        this.#post({ kind: 'down', next });
        if (next === 'never') this.stop();
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
    const hello = this.#events.hello();
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
      this.#events.onFrame(frame);
      return;
    }
    this.#events.onFrame(frame);
    // The server tells only what the leader missed; a tab that is new needs it all.
    const welcome = this.#welcome();
    if (welcome) this.#post({ kind: 'frame', frame: { ...welcome, recovered: frame.recovered } });
  }

  #welcome(): Welcome | null {
    return toWelcome(this.#events.talk(), this.#events.token());
  }

  /** One tab answers: the one in which the visitor wrote last, if it can. */
  #call(frame: Extract<ServerFrame, { type: 'tool.call' }>): void {
    const has = (tools?: readonly ClientTool[]) => tools?.some(({ name }) => name === frame.name);
    const isOwn = has(this.#events.hello().tools);
    const others = [...this.#tools].filter(([, tools]) => has(tools)).map(([id]) => id);
    const to = others.includes(this.#writer) ? this.#writer : isOwn ? undefined : others[0];
    if (to === undefined) this.#events.onFrame(frame);
    else this.#post({ kind: 'frame', to, frame });
  }

  /** Asks the leader for the talk as it is. Without an answer there is no leader that is awake. */
  #ask(): void {
    clearTimeout(this.#timer);
    if (!this.#channel || this.#link) return;
    this.#post({ kind: 'hello', from: this.#id, hello: this.#events.hello() });
    this.#timer = setTimeout(() => this.#queue({ steal: true }), answerTimeoutMs);
  }

  #askAnew(next: Next): void {
    this.#loseLeader(next);
    this.#ask();
  }

  /** What was on its way through the leader has to go again. */
  #loseLeader(next: Next): void {
    if (this.#isUp) this.#events.onDown(next);
    this.#isUp = false;
  }

  #hear(note: Note): void {
    if (note.kind === 'end') this.#events.onEnd();
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
    const mustSayHello = this.#events.adopt(hello) || isNews;
    const welcome = this.#welcome();
    if (welcome && !mustSayHello) {
      const recovered = hello.epoch === welcome.epoch;
      this.#post({ kind: 'frame', to: from, frame: { ...welcome, recovered } });
      return;
    }
    this.#post({ kind: 'alive', to: from });
    if (mustSayHello) link.reintroduce();
    link.wake();
  }

  #hearAsFollower(note: Note): void {
    if (note.kind === 'leading') {
      this.#askAnew('later');
    }
    if (note.kind === 'alive' && note.to === this.#id) this.#waitPatiently();
    if (note.kind === 'down') {
      this.#isUp = false;
      this.#events.onDown(note.next);
      if (note.next === 'never') this.stop();
      else this.#waitPatiently();
    }
    if (note.kind === 'frame' && (note.to ?? this.#id) === this.#id) {
      if (note.frame.type === 'welcome') {
        clearTimeout(this.#timer);
        this.#isUp = true;
      }
      if (this.#isUp) this.#events.onFrame(note.frame);
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

  #listen(change: 'add' | 'remove'): void {
    const method = `${change}EventListener` as const;
    if (typeof globalThis.document === 'undefined') return;
    globalThis[method]('pagehide', this.#onSleep);
    globalThis[method]('pageshow', this.#onWake);
    document[method]('freeze', this.#onSleep);
    document[method]('resume', this.#onWake);
    document[method]('visibilitychange', this.#onLook);
  }

  /** A page that sleeps must not keep the lock, and one with an open channel can't sleep. */
  readonly #onSleep = (): void => {
    if (!this.#channel) return;
    this.#leave();
    this.#events.onDown('later');
  };

  readonly #onWake = (): void => {
    if (!this.#channel) this.#join();
  };

  readonly #onLook = (): void => {
    if (isLookedAt()) this.#ask();
  };
}

function isLookedAt(): boolean {
  return typeof globalThis.document === 'undefined' || document.visibilityState === 'visible';
}

/** The talk as a tab that comes later is told of it; `null` before there is one. */
function toWelcome(talk: Talk | null, visitorToken: string | null): Welcome | null {
  const { conversation = null, config = null, epoch = null } = talk ?? {};
  if (!talk || !conversation || !config || epoch === null) return null;
  const messages = talk.messages.flatMap((message) => {
    const { delivery: _, seq, ...rest } = message;
    return seq === null ? [] : [{ ...rest, seq, conversationId: conversation.id }];
  });
  return {
    type: 'welcome',
    visitorToken,
    visitorId: conversation.visitorId,
    conversation,
    epoch,
    // It has everything, so it goes together with whatever a tab has of the same talk.
    recovered: true,
    messages,
    hasEarlier: talk.hasEarlier,
    draft: talk.draft,
    config,
    savedListingIds: [...talk.savedListingIds],
    identity: talk.identity,
  };
}
