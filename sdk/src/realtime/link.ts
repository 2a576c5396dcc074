import type { ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { reconnectDelayMs } from './backoff.ts';
import {
  closeCodes,
  heartbeatTimeoutMs,
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

export interface LinkEvents {
  /** The first frame of every connection. */
  hello(): VisitorFrame;
  onConnecting(): void;
  onFrame(frame: ServerFrame): void;
  /** The connection is gone; the answer says when to try again. */
  onLost(closeCode: number): 'now' | 'later' | 'never';
}

/** One visitor's socket, opened again as often as it breaks. Knows nothing of what the frames mean but `welcome`. */
export class Link {
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

  get isWanted(): boolean {
    return this.#isWanted;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#failures = 0;
    listenForWaking(this.#onWake, 'add');
    this.#open();
  }

  stop(): void {
    this.#isWanted = false;
    listenForWaking(this.#onWake, 'remove');
    this.#release(1000);
  }

  /** `false` when there is no welcomed connection to send it over. */
  send(frame: VisitorFrame): boolean {
    if (!this.#socket || !this.#isWelcome || this.#socket.readyState !== 1) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Gives up a connection that seems dead, and opens another at once. */
  renew(): void {
    if (!this.#socket) return;
    this.#release(1000);
    this.#lose(closeCodes.heartbeatLost);
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
      this.#lose(code);
    });
    // Without a listener the package `ws` throws; `close` follows and is handled.
    socket.addEventListener('error', () => undefined);
    this.#timer = setTimeout(() => {
      this.#release(1000);
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
    const delayMs = next === 'now' ? 0 : reconnectDelayMs(this.#failures, closeCode);
    this.#failures++;
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
    if (!this.#socket) {
      if (this.#mayWake) this.#open();
      return;
    }
    // After a sleep the server has long cut us off, and the browser may not know it yet.
    const isSilent = Date.now() - this.#heardAtMs > heartbeatTimeoutMs;
    if (this.#isWelcome && isSilent) this.renew();
  };
}

function listenForWaking(listener: (event: Event) => void, change: 'add' | 'remove'): void {
  const method = `${change}EventListener` as const;
  if (typeof globalThis.document === 'undefined') return;
  globalThis[method]?.('online', listener);
  globalThis[method]?.('offline', listener);
  document[method]('visibilitychange', listener);
}
