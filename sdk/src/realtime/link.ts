import type { Hello, ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { reconnectDelayMs } from './backoff.ts';
import { listen } from './listen.ts';
import {
  closeCodes,
  heartbeatTimeoutMs,
  normalClosure,
  parseFrame,
  type SocketConstructor,
  type SocketLike,
  subprotocol,
} from './wire.ts';

/** From opening the socket to the server's welcome. */
const welcomeTimeoutMs = 15_000;

/** A connection that held this long starts the waits again from the shortest. */
const steadyAfterMs = 10_000;

/** Close code of a connection that ended without a word (RFC 6455 §7.4.1). */
const abnormalClosure = 1006;

const wakingEvents = { window: ['online', 'offline'], document: ['visibilitychange'] };

/** When to try again; `unidentified`: at once, because only the identity was refused. */
export type Next = 'now' | 'later' | 'never' | 'unidentified';

export interface LinkEvents {
  /** The first frame of every connection. */
  hello(): Hello;
  onConnecting(): void;
  onFrame(frame: ServerFrame): void;
  /** The connection is gone; the answer says when to try again. */
  onLost(closeCode: number): Next;
}

/** A way to the server: a socket of one's own, or another tab's. */
export interface LinkLike {
  start(): void;
  stop(): void;
  /** `false` when there is no welcomed connection to send it over. */
  send(frame: VisitorFrame): boolean;
  /** Gives up a connection that seems dead, or that ends for the reason given, and opens another. */
  renew(closeCode?: number): void;
  /** Introduces the visitor anew, at once, because what a hello says has changed. */
  reintroduce(): void;
  /** The visitor was logged out here: tells the other tabs. */
  end(): void;
}

/** One visitor's socket, opened again as often as it breaks. Knows nothing of what the frames mean but `welcome`. */
export class Link implements LinkLike {
  readonly #url: string;
  readonly #Socket: SocketConstructor;
  readonly #events: LinkEvents;
  #socket: SocketLike | null = null;
  #isWanted = false;
  #isWelcome = false;
  #welcomedAtMs = 0;
  #heardAtMs = 0;
  #failures = 0;
  #mayWake = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, Socket: SocketConstructor, events: LinkEvents) {
    this.#url = url;
    this.#Socket = Socket;
    this.#events = events;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#failures = 0;
    listen('add', this.#onWake, wakingEvents);
    this.#open();
  }

  stop(): void {
    this.#isWanted = false;
    listen('remove', this.#onWake, wakingEvents);
    this.#release(normalClosure);
  }

  send(frame: VisitorFrame): boolean {
    if (!this.#socket || !this.#isWelcome || this.#socket.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  renew(closeCode: number = closeCodes.heartbeatLost): void {
    if (!this.#socket) return;
    this.#release(normalClosure);
    this.#lose(closeCode);
  }

  reintroduce(): void {
    this.renew(normalClosure);
  }

  end(): void {
    // Other sockets of this visitor are the server's to close.
  }

  /** Does not wait any longer between two attempts. */
  wake(): void {
    if (this.#isWanted && !this.#socket && this.#mayWake) this.#open();
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#events.onConnecting();
    let socket: SocketLike;
    try {
      socket = new this.#Socket(this.#url, [subprotocol]);
    } catch {
      // A page's content security policy may forbid the address.
      this.#lose(abnormalClosure);
      return;
    }
    this.#socket = socket;
    const isCurrent = () => this.#socket === socket;
    socket.addEventListener('open', () => {
      if (isCurrent()) socket.send(JSON.stringify(this.#events.hello()));
    });
    socket.addEventListener('message', ({ data }) => {
      if (isCurrent()) this.#receive(data);
    });
    socket.addEventListener('close', ({ code }) => {
      if (!isCurrent()) return;
      this.#release(null);
      // The server's own 1000 is no wish of ours.
      this.#lose(code === normalClosure ? abnormalClosure : code);
    });
    // Without a listener the package `ws` throws; `close` follows and is handled.
    socket.addEventListener('error', () => undefined);
    this.#timer = setTimeout(() => {
      this.#release(normalClosure);
      this.#lose(abnormalClosure);
    }, welcomeTimeoutMs);
  }

  #receive(data: unknown): void {
    this.#heardAtMs = Date.now();
    const frame = parseFrame(data);
    if (!frame) return;
    if (frame.type === 'welcome' && !this.#isWelcome) {
      clearTimeout(this.#timer);
      this.#isWelcome = true;
      this.#welcomedAtMs = Date.now();
    }
    this.#events.onFrame(frame);
  }

  /** Lets go of the socket, so that nothing it still says is heard. `null`: it has closed by itself. */
  #release(closeCode: number | null): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    if (this.#isWelcome && Date.now() - this.#welcomedAtMs > steadyAfterMs) this.#failures = 0;
    this.#isWelcome = false;
    if (closeCode !== null) socket?.close(closeCode);
  }

  #lose(closeCode: number): void {
    if (!this.#isWanted) return;
    const next = this.#events.onLost(closeCode);
    if (next === 'never') {
      this.stop();
      return;
    }
    this.#mayWake = closeCode !== closeCodes.rateLimited;
    const delayMs = next === 'later' ? reconnectDelayMs(this.#failures++, closeCode) : 0;
    this.#timer = setTimeout(() => this.#open(), delayMs);
  }

  /** The network or the page came back, or the network went. */
  readonly #onWake = (event: Event): void => {
    if (event.type === 'offline') {
      // Browsers leave a dead socket open for minutes.
      this.renew();
      return;
    }
    if (event.type === 'visibilitychange' && document.visibilityState !== 'visible') return;
    this.wake();
    // After a sleep the server has long cut us off, and the browser may not know it yet.
    const isSilent = Date.now() - this.#heardAtMs > heartbeatTimeoutMs;
    if (this.#isWelcome && isSilent) this.renew();
  };
}
