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
    this.#isWanted = true;
    const own = (events: LinkEvents) => new Link(realtimeUrl(baseUrl, key), Socket, events);
    if (this.#link || !this.#isShared()) {
      this.#begin(own);
      return;
    }
    this.#events.onConnecting();
    const begin = (make: (events: TabEvents) => LinkLike) => {
      // It may have been stopped meanwhile, or begun already.
      if (this.#isWanted && !this.#link) this.#begin(make);
    };
    import('./shared-link.ts').then(
      ({ SharedLink }) => begin((events) => new SharedLink(`katek:${key}`, own, events)),
      // Without the rest of the package each tab has a socket of its own.
      () => begin(own),
    );
  }

  stop(): void {
    this.#isWanted = false;
    this.#link?.stop();
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
