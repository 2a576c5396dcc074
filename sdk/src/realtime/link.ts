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
  type Sent,
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
  hello(): Sent<Hello> | null;
  onConnecting(): void;
  onFrame(frame: ServerFrame): void;
  /** The connection is gone; the answer says when to try again. Whoever wants no other one stops the link. */
  onLost(closeCode: number): Next;
}

/** A way to the server: a socket of one's own, or another tab's. */
export interface Link {
  start(): void;
  stop(): void;
  /** `false` when there is no welcomed connection to send it over. */
  send(frame: Sent<VisitorFrame>): boolean;
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
export function createLink(options: VisitorClientOptions, user: LinkEvents): Link {
  let events = user;
  let socket: SocketLike | null = null;
  let isWanted = false;
  /** 0: not yet, over this socket. */
  let welcomedAtMs = 0;
  let heardAtMs = 0;
  let failures = 0;
  let mayWake = true;
  /** Until the welcome, until a sign of life, or until the next attempt. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    start() {
      isWanted = true;
      open();
    },
    stop,
    send,
    renew,

    wake() {
      if (!socket) {
        if (isWanted && mayWake) open();
      } else if (welcomedAtMs && Date.now() - heardAtMs > quietMs) {
        // After a sleep the server has long cut us off, and the browser may not know it yet.
        ask('connection.check');
        wait(renew, signOfLifeTimeoutMs);
      }
    },

    // Other sockets of this visitor are the server's to close.
    end: () =>
      new Promise((resolve) => {
        const onLost = (): Next => {
          stop();
          resolve();
          return 'later';
        };
        const onFrame = ({ type }: ServerFrame) => {
          if (type === 'result' || type === 'error') onLost();
          else wait(onLost, endTimeoutMs);
        };
        events = { ...events, onFrame, onLost };
        if (ask('session.end')) wait(onLost, endTimeoutMs);
        else onLost();
      }),
  };

  function stop(): void {
    isWanted = false;
    release();
  }

  function send(frame: Sent<VisitorFrame>): boolean {
    if (welcomedAtMs) socket?.send(toJson(frame));
    return welcomedAtMs > 0;
  }

  function ask(name: 'connection.check' | 'session.end'): boolean {
    return send({ type: 'request', id: uuid(), name, params: {} });
  }

  function renew(closeCode: number = closeCodes.heartbeatLost): void {
    if (socket) lose(closeCode);
  }

  function open(): void {
    clearTimeout(timer);
    mayWake = true;
    events.onConnecting();
    const hello = events.hello();
    if (!hello) return;
    const { baseUrl, key, webSocket: Socket = globalThis.WebSocket } = options;
    let opened: SocketLike;
    try {
      opened = new Socket(realtimeUrl(baseUrl, key), [subprotocol]);
    } catch {
      // A page's content security policy may forbid the address.
      lose();
      return;
    }
    socket = opened;
    const onEnd = ({ code }: { code?: number }) => {
      // The server's own 1000 is no wish of ours.
      lose(code === normalClosure ? abnormalClosure : code);
    };
    const listeners = {
      open: () => opened.send(toJson(hello)),
      message: receive,
      close: onEnd,
      // Where a page's policy forbids the address, Chromium says nothing else; and without a listener `ws` throws.
      error: onEnd,
    };
    for (const [type, onEvent] of Object.entries(listeners)) {
      // Of a socket that was let go nothing is heard any more.
      opened.addEventListener(type as 'message', (event) => {
        if (socket === opened) onEvent(event);
      });
    }
    wait(lose, welcomeTimeoutMs);
  }

  function receive({ data }: { data?: unknown }): void {
    heardAtMs = Date.now();
    const frame = parseFrame(data);
    if (frame?.type === 'welcome') welcomedAtMs ||= heardAtMs;
    if (welcomedAtMs) clearTimeout(timer);
    if (frame) events.onFrame(frame);
  }

  /** Lets go of the socket, so that nothing it still says is heard. */
  function release(): void {
    clearTimeout(timer);
    const released = socket;
    socket = null;
    welcomedAtMs = 0;
    released?.close(normalClosure);
  }

  function lose(closeCode: number = abnormalClosure): void {
    if (welcomedAtMs && Date.now() - welcomedAtMs > steadyAfterMs) failures = 0;
    release();
    if (!isWanted) return;
    const next = events.onLost(closeCode);
    // Whoever heard of it may have stopped.
    if (!isWanted) return;
    mayWake = closeCode !== closeCodes.rateLimited;
    wait(open, next === 'later' ? reconnectDelayMs(failures++, closeCode) : 0);
  }

  function wait(then: () => void, delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(then, delayMs);
  }
}
