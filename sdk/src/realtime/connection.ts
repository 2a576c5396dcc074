import type { ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { uuid } from '../internal/uuid.ts';
import { Link, type LinkEvents, type LinkLike, type Next } from './link.ts';
import type { TabEvents } from './shared-link.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import { realtimeUrl } from './wire.ts';

/** So long a logout waits for the server; on this device it is done before. */
const endTimeoutMs = 5000;

/** The way to the server, of this tab's own or shared with others, and its end when the visitor is logged out. */
export class Connection {
  readonly #options: VisitorClientOptions;
  readonly #events: TabEvents;
  #link: LinkLike | null = null;
  /** A copy, so that it can be made deaf with the link. */
  #linkEvents: TabEvents;
  #isWanted = false;
  /** Only while this tab is alone: lets go of the lock. */
  #leave: (() => void) | null = null;
  #isAsleep = false;
  #own: (events: LinkEvents) => Link = () => {
    throw new Error('The connection was not started.');
  };

  constructor(options: VisitorClientOptions, events: TabEvents) {
    this.#options = options;
    this.#events = events;
    this.#linkEvents = events;
  }

  get isWanted(): boolean {
    return this.#isWanted;
  }

  start(): void {
    const { webSocket: Socket = globalThis.WebSocket, baseUrl, key } = this.#options;
    if (!Socket) throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
    this.#own = (events) => new Link(realtimeUrl(baseUrl, key), Socket, events);
    this.#isWanted = true;
    if (this.#link || !this.#isShared()) {
      this.#begin(this.#own);
      return;
    }
    this.#listen('add');
    this.#isAsleep = false;
    this.#share();
  }

  stop(): void {
    this.#isWanted = false;
    this.#listen('remove');
    this.#link?.stop();
    this.#leave?.();
  }

  send(frame: VisitorFrame): boolean {
    return this.#link?.send(frame) ?? false;
  }

  renew(closeCode?: number): void {
    this.#link?.renew(closeCode);
  }

  reintroduce(): void {
    this.#link?.reintroduce();
  }

  /** Ends the visitor's session at the server. What else comes over this link is not heard any more. */
  end(): Promise<void> {
    const link = this.#link;
    const events = this.#linkEvents;
    this.#isWanted = false;
    this.#listen('remove');
    this.#leave?.();
    this.#link = null;
    if (!link) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): Next => {
        clearTimeout(timer);
        link.stop();
        resolve();
        return 'never';
      };
      const timer = setTimeout(done, endTimeoutMs);
      Object.assign(events, {
        onConnecting: ignore,
        onDown: ignore,
        onEnd: ignore,
        onLost: done,
        onFrame: ({ type }: ServerFrame) => {
          if (type === 'result' || type === 'error') done();
        },
      });
      const isTold = link.send({ type: 'request', id: uuid(), name: 'session.end', params: {} });
      link.end();
      if (!isTold) done();
    });
  }

  #begin(make: (events: TabEvents) => LinkLike): void {
    if (!this.#link) {
      this.#linkEvents = { ...this.#events };
      this.#link = make(this.#linkEvents);
    }
    this.#link.start();
  }

  /** The first tab needs nothing but a socket and the lock that says so. */
  #share(): void {
    this.#events.onConnecting();
    navigator.locks
      .request(this.#name, { ifAvailable: true }, (lock) => {
        if (!this.#isWanted || this.#link) return undefined;
        if (lock) return new Promise<void>((resolve) => this.#beFirst(resolve));
        this.#join();
        return undefined;
      })
      .catch(() => {
        // Another tab took the lock, because this one seemed to sleep; or a sandboxed page may have none.
        if (this.#leave) this.#makeRoom();
        else if (this.#isWanted) this.#begin(this.#own);
      });
  }

  #beFirst(release: () => void): void {
    const channel = new BroadcastChannel(this.#name);
    channel.addEventListener('message', this.#makeRoom);
    this.#leave = () => {
      this.#leave = null;
      this.#link = null;
      channel.close();
      release();
    };
    this.#begin(this.#own);
  }

  /** There is another tab: from now on they share. */
  readonly #makeRoom = (): void => {
    if (this.#giveUp()) this.#join();
  };

  /** A page that sleeps must not keep the lock, and one with an open channel or socket can't sleep. */
  readonly #onSleep = (): void => void this.#giveUp();

  readonly #onWake = (): void => {
    if (this.#isAsleep && !this.#link) this.#share();
    this.#isAsleep = false;
  };

  #giveUp(): boolean {
    if (!this.#leave) return false;
    this.#link?.stop();
    this.#leave();
    this.#isAsleep = true;
    this.#events.onDown('now');
    return this.#isWanted;
  }

  #join(): void {
    this.#isAsleep = false;
    const begin = (make: (events: TabEvents) => LinkLike) => {
      // It may have been stopped meanwhile, or begun already.
      if (this.#isWanted && !this.#link) this.#begin(make);
    };
    import('./shared-link.ts').then(
      ({ SharedLink }) => begin((events) => new SharedLink(this.#name, this.#own, events)),
      // Without the rest of the package each tab has a socket of its own.
      () => begin(this.#own),
    );
  }

  get #name(): string {
    return `katek:${this.#options.key}`;
  }

  #listen(change: 'add' | 'remove'): void {
    if (typeof globalThis.document === 'undefined') return;
    const method = `${change}EventListener` as const;
    globalThis[method]?.('pagehide', this.#onSleep);
    globalThis[method]?.('pageshow', this.#onWake);
    document[method]('freeze', this.#onSleep);
    document[method]('resume', this.#onWake);
  }

  #isShared(): boolean {
    const { tabs, storage } = this.#options;
    const isPage = typeof globalThis.document !== 'undefined';
    const isWished = tabs === undefined ? isPage && !storage : tabs === 'shared';
    return isWished && 'BroadcastChannel' in globalThis && Boolean(globalThis.navigator?.locks);
  }
}

function ignore(): void {
  // The visitor whose link it was has gone.
}
