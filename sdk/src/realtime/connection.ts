import type { ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { uuid } from '../internal/uuid.ts';
import { Link, type LinkEvents, type LinkLike, type Next } from './link.ts';
import type { TabEvents } from './shared-link.ts';
import type { Tab } from './tab.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import { realtimeUrl, type SocketConstructor } from './wire.ts';

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
  #tab: Tab | null = null;

  constructor(options: VisitorClientOptions, events: TabEvents) {
    this.#options = options;
    this.#events = events;
    this.#linkEvents = events;
  }

  get isWanted(): boolean {
    return this.#isWanted;
  }

  start(): void {
    if (!this.#socketClass) {
      throw new SdkError('This runtime has no WebSocket: pass one as `webSocket`.');
    }
    this.#isWanted = true;
    if (this.#link || !this.#isShared()) this.#begin(this.#own);
    else void this.#sit();
  }

  stop(): void {
    this.#isWanted = false;
    this.#link?.stop();
    this.#tab?.stop();
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
    this.#tab?.stop();
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

  readonly #own = (events: LinkEvents): Link => {
    const { baseUrl, key } = this.#options;
    return new Link(realtimeUrl(baseUrl, key), this.#socketClass, events);
  };

  /** Takes a place among the tabs of this site. */
  async #sit(): Promise<void> {
    this.#events.onConnecting();
    const module = await import('./tab.ts').catch(() => null);
    // It may have been stopped meanwhile, or begun already.
    if (!this.#isWanted || this.#link) return;
    if (!module) {
      // Without the rest of the package each tab has a socket of its own.
      this.#begin(this.#own);
      return;
    }
    this.#tab ??= new module.Tab({
      name: `katek:${this.#options.key}`,
      events: this.#events,
      isWanted: () => this.#isWanted,
      link: () => this.#link,
      begin: (make) => this.#begin(make),
      own: this.#own,
      forget: () => {
        this.#link = null;
      },
    });
    this.#tab.start();
  }

  get #socketClass(): SocketConstructor {
    return this.#options.webSocket ?? globalThis.WebSocket;
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
