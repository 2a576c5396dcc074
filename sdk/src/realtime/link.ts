import type { Hello, ServerFrame, VisitorFrame } from '../protocol/index.ts';
import { toJson } from '../internal/to-json.ts';
import { uuid } from '../internal/uuid.ts';
import { reconnectDelayMs } from './backoff.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import {
  closeCodes,
  normalClosure,
  parseFrame,
  realtimeUrl,
  type SocketLike,
  subprotocol,
} from './wire.ts';

/** From opening the socket to the server's welcome. */
const welcomeTimeoutMs = 15_000;

/** A connection that held this long starts the waits again from the shortest. */
const steadyAfterMs = 10_000;

/** A connection that was silent for longer may be dead, when somebody comes back to it. */
const quietMs = 10_000;

/** So long it has to show that it lives. */
const signOfLifeTimeoutMs = 3000;

/** So long a logout waits for the server; on this device it is done before. */
const endTimeoutMs = 5000;

/** Close code of a connection that ended without a word (RFC 6455 §7.4.1). */
const abnormalClosure = 1006;

/** When to try again. */
export type Next = 'now' | 'later';

/** What a way to the server asks of whoever uses it, and tells them. */
export interface LinkEvents {
  /** The first frame of every connection; `null`: not yet, `wake` will say when. */
  hello(): Hello | null;
  onConnecting(): void;
  onFrame(frame: ServerFrame): void;
  /** The connection is gone; the answer says when to try again. Whoever wants no other one stops the link. */
  onLost(closeCode: number): Next;
}

/** A way to the server: a socket of one's own, or another tab's. */
export interface LinkLike {
  start(): void;
  stop(): void;
  /** `false` when there is no welcomed connection to send it over. */
  send(frame: VisitorFrame): boolean;
  /**
   * Gives up a connection that seems dead, or that ends for the reason given, and opens another: at once when the
   * reason is a `normalClosure`, such as that a hello would say something else now.
   */
  renew(closeCode?: number): void;
  /** Somebody looks, the network is back, or it is known now what to say: does not wait any longer. */
  wake(): void;
  /** Ends the visitor's session at the server, and stops. Nothing else that comes is heard. */
  end(): Promise<void>;
}

/** One visitor's socket, opened again as often as it breaks. Knows nothing of what the frames mean but `welcome`. */
export class Link implements LinkLike {
  readonly #options: VisitorClientOptions;
  #events: LinkEvents;
  #socket: SocketLike | null = null;
  #isWanted = false;
  /** 0: not yet, over this socket. */
  #welcomedAtMs = 0;
  #heardAtMs = 0;
  #failures = 0;
  #mayWake = true;
  /** Until the welcome, until a sign of life, or until the next attempt. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitorClientOptions, events: LinkEvents) {
    this.#options = options;
    this.#events = events;
  }

  start(): void {
    this.#isWanted = true;
    this.#open();
  }

  stop(): void {
    this.#isWanted = false;
    this.#release();
  }

  send(frame: VisitorFrame): boolean {
    if (!this.#welcomedAtMs || this.#socket?.readyState !== 1) return false;
    this.#socket.send(toJson(frame));
    return true;
  }

  renew(closeCode: number = closeCodes.heartbeatLost): void {
    if (this.#socket) this.#lose(closeCode);
  }

  wake(): void {
    if (!this.#socket) {
      if (this.#isWanted && this.#mayWake) this.#open();
    } else if (this.#welcomedAtMs && Date.now() - this.#heardAtMs > quietMs) {
      // After a sleep the server has long cut us off, and the browser may not know it yet.
      this.#ask('connection.check');
      this.#wait(() => this.renew(), signOfLifeTimeoutMs);
    }
  }

  /** Other sockets of this visitor are the server's to close. */
  end(): Promise<void> {
    return new Promise((resolve) => {
      const onLost = (): Next => {
        this.stop();
        resolve();
        return 'later';
      };
      // The server closes after its answer.
      const wait = () => this.#wait(onLost, endTimeoutMs);
      this.#events = { ...this.#events, onFrame: wait, onLost };
      if (this.#ask('session.end')) wait();
      else onLost();
    });
  }

  #ask(name: 'connection.check' | 'session.end'): boolean {
    return this.send({ type: 'request', id: uuid(), name, params: {} });
  }

  #open(): void {
    clearTimeout(this.#timer);
    this.#events.onConnecting();
    const hello = this.#events.hello();
    if (!hello) return;
    const { baseUrl, key, webSocket: Socket = globalThis.WebSocket } = this.#options;
    let socket: SocketLike;
    try {
      socket = new Socket(realtimeUrl(baseUrl, key), [subprotocol]);
    } catch {
      // A page's content security policy may forbid the address.
      this.#lose();
      return;
    }
    this.#socket = socket;
    const isCurrent = () => this.#socket === socket;
    const onEnd = ({ code }: { code?: number } = {}) => {
      // The server's own 1000 is no wish of ours.
      if (isCurrent()) this.#lose(code === normalClosure ? abnormalClosure : code);
    };
    socket.addEventListener('open', () => {
      if (isCurrent()) socket.send(toJson(hello));
    });
    socket.addEventListener('message', ({ data }) => {
      if (isCurrent()) this.#receive(data);
    });
    socket.addEventListener('close', onEnd);
    // Where a page's policy forbids the address, Chromium says nothing else; and without a listener `ws` throws.
    socket.addEventListener('error', () => onEnd());
    this.#wait(onEnd, welcomeTimeoutMs);
  }

  #receive(data: unknown): void {
    this.#heardAtMs = Date.now();
    const frame = parseFrame(data);
    if (frame?.type === 'welcome') this.#welcomedAtMs ||= this.#heardAtMs;
    if (this.#welcomedAtMs) clearTimeout(this.#timer);
    if (frame) this.#events.onFrame(frame);
  }

  /** Lets go of the socket, so that nothing it still says is heard. */
  #release(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    this.#welcomedAtMs = 0;
    socket?.close(normalClosure);
  }

  #lose(closeCode: number = abnormalClosure): void {
    if (this.#welcomedAtMs && Date.now() - this.#welcomedAtMs > steadyAfterMs) this.#failures = 0;
    this.#release();
    if (!this.#isWanted) return;
    const next = this.#events.onLost(closeCode);
    // Whoever heard of it may have stopped.
    if (!this.#isWanted) return;
    this.#mayWake = closeCode !== closeCodes.rateLimited;
    const delayMs = next === 'later' ? reconnectDelayMs(this.#failures++, closeCode) : 0;
    this.#wait(() => this.#open(), delayMs);
  }

  #wait(then: () => void, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delayMs);
  }
}
