import type { VisitorFrame } from '../protocol/index.ts';
import { uuid } from '../internal/uuid.ts';
import { hearFrame, Leader } from './leader.ts';
import type { Link, LinkEvents, Next } from './link.ts';
import type { Note, TabHost } from './tabs.ts';
import { normalClosure, type Sent } from './wire.ts';

/** A tab that leads answers at once; one that is silent for so long is asleep, and another takes its place. */
const answerTimeoutMs = 4000;

/** So long a logout waits for the server; on this device it is done before. */
const endTimeoutMs = 5000;

/** How often a tab that is looked at asks a leader without a connection to try again. */
const askAgainMs = 30_000;

/**
 * One socket for all tabs of a site. The tab that holds a lock leads: it has the socket, and passes on every frame.
 * The browser gives the lock to the next tab when the leader goes; each tab knows the whole talk, so it resumes where
 * the leader was.
 */
export class SharedLink implements Link {
  readonly #name: string;
  readonly #makeLink: (events: LinkEvents) => Link;
  readonly #host: TabHost;
  readonly #id = uuid();
  #channel: BroadcastChannel | null = null;
  #lock: AbortController | null = null;
  /** Only while this tab leads. */
  #leader: Leader | null = null;
  #release: (() => void) | null = null;
  #isWanted = false;
  #isUp = false;
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

  send(frame: Sent<VisitorFrame>): boolean {
    if (this.#leader) return this.#leader.send(frame);
    if (!this.#isUp) return false;
    this.#post({ kind: 'send', from: this.#id, frame });
    return true;
  }

  renew(closeCode?: number): void {
    if (this.#leader) this.#leader.renew(closeCode);
    else this.#askAnew(closeCode === normalClosure ? 'now' : 'later');
  }

  wake(): void {
    if (this.#leader) this.#leader.wake();
    else this.#ask();
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stop(), endTimeoutMs);
      this.#onEnded = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#leader) void this.#leader.end().then(() => this.stop());
      // It must not come to lead any more: its hello would make a new visitor.
      else this.#lock?.abort();
      const frame = { type: 'request', id: uuid(), name: 'session.end', params: {} } as const;
      const isTold = this.#leader !== null || this.send(frame);
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
    this.#leader = new Leader({
      id: this.#id,
      host: this.#host,
      makeLink: this.#makeLink,
      post: (note) => this.#post(note),
    });
    this.#leader.start();
  }

  #abdicate(): void {
    this.#leader?.stop();
    this.#leader = null;
    this.#release?.();
    this.#release = null;
  }

  /** Asks the leader for the talk as it is. Without an answer there is no leader that is awake. */
  #ask(): void {
    clearTimeout(this.#timer);
    if (!this.#channel || this.#leader) return;
    const hello = this.#host.hello();
    if (!hello) return;
    this.#post({ kind: 'hello', from: this.#id, hello });
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
    else if (this.#leader) this.#leader.hear(note);
    else this.#hearAsFollower(note);
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
      if (this.#isUp || note.frame.type === 'error') hearFrame(this.#host, note.frame);
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
