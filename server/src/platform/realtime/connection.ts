import type { Duplex } from 'node:stream';
import { closeCodes } from '@katek/sdk/protocol';
import type WebSocket from 'ws';
import { TokenBucket } from './token-bucket.ts';
import type { SocketLimits } from './socket-limits.ts';

/** What a room of the house does with a socket. */
export interface SocketHandler {
  /** Called with what the peer sent, parsed but not yet checked. Must not throw. */
  onFrame(value: unknown): void;
  onClose(): void;
}

/** One open socket: says what it may still send and how much may wait to be sent. No timer, no closure of its own. */
export class Connection {
  readonly limits: SocketLimits;
  handler: SocketHandler | undefined;
  /** Until the peer has introduced itself: when it must have done so. */
  introduceByMs: number | undefined;
  heardAtMs: number;
  pingedAtMs: number;
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  #malformed = 0;
  #isHolding = false;
  #bucket: TokenBucket | undefined;

  constructor(socket: WebSocket, limits: SocketLimits, nowMs: number) {
    this.#socket = socket;
    // `ws` keeps it to itself.
    this.#stream = (socket as unknown as { _socket: Duplex })._socket;
    this.limits = limits;
    this.heardAtMs = nowMs;
    this.pingedAtMs = nowMs;
    this.introduceByMs = nowMs + limits.helloTimeoutMs;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === 1;
  }

  /** The peer said who it is: it may stay. */
  introduced(): void {
    this.introduceByMs = undefined;
  }

  /** Sends a frame in JSON. A peer that reads too slowly is let go instead: it resumes when it can. */
  send(json: string): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount + json.length > this.limits.queueBytesMax) {
      this.close(closeCodes.tooSlow, 'Too slow. Connect again and resume.');
      return;
    }
    this.#holdWrites();
    this.#socket.send(json);
  }

  /** The frames of one turn of the event loop go out together: a message brings three or four, each a system call. */
  #holdWrites(): void {
    if (this.#isHolding) return;
    const stream = this.#stream;
    this.#isHolding = true;
    stream.cork();
    setImmediate(() => {
      this.#isHolding = false;
      stream.uncork();
    });
  }

  sendError(code: string, message: string, refId: string | null = null): void {
    this.send(JSON.stringify({ type: 'error', code, message, refId }));
  }

  /** Says that a frame was none of the protocol; too many of them end the connection. */
  refuseMalformed(message: string): void {
    if (++this.#malformed > this.limits.malformedMax) {
      this.close(closeCodes.protocolError, 'Too many frames that are not of the protocol.');
      return;
    }
    this.sendError('invalid_frame', message);
  }

  /** Whether one more frame may come now; too many in a row end the connection. */
  mayReceive(nowMs: number): boolean {
    this.#bucket ??= new TokenBucket(this.limits.frames, nowMs);
    if (this.#bucket.take(nowMs)) return true;
    if (this.#bucket.refusals === 1) {
      this.sendError('rate_limited', 'Too many frames. Wait a few seconds.');
    } else if (this.#bucket.refusals > this.limits.refusalsMax) {
      this.close(closeCodes.rateLimited, 'Too many frames.');
    }
    return false;
  }

  ping(nowMs: number): void {
    this.pingedAtMs = nowMs;
    if (this.isOpen) this.#socket.ping();
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
