import type {
  ServerFrame,
  VisitorFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { ConnectionError, RequestError } from '../errors.ts';
import { uuid } from '../internal/uuid.ts';

/** What a caller may say about one request of the visitor. */
export interface VisitorRequestOptions {
  /** Gives the request up; the promise rejects with the signal's reason. The server may have done it all the same. */
  signal?: AbortSignal;
  /**
   * Time for everything, the wait for a connection included, in milliseconds.
   * @default 15000
   */
  timeoutMs?: number;
}

const defaultTimeoutMs = 15_000;

const endings = {
  disconnected: 'The chat was disconnected.',
  reset: 'The visitor was logged out.',
  refused: 'The server refused the connection.',
};

/** Asking these twice does no harm, so they go again after a broken connection. */
const safeVerbs = /\.(fetch|find|slots|save|remove|rate|give)$/;

type RequestFrame = Extract<VisitorFrame, { type: 'request' }>;

interface Pending {
  readonly frame: RequestFrame;
  isSent: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The questions to the server that have no answer yet. */
export class Requests {
  readonly #send: (frame: VisitorFrame) => boolean;
  readonly #pending = new Map<string, Pending>();

  constructor(send: (frame: VisitorFrame) => boolean) {
    this.#send = send;
  }

  /** The answer has the shape that the protocol names; the server is trusted with it. */
  async ask<N extends VisitorRequestName>(
    name: N,
    params: VisitorRequests[N]['params'],
    { signal, timeoutMs = defaultTimeoutMs }: VisitorRequestOptions = {},
  ): Promise<VisitorRequests[N]['result']> {
    signal?.throwIfAborted();
    const frame = { type: 'request', id: uuid(), name, params } as RequestFrame;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<VisitorRequests[N]['result']>((resolve, reject) => {
        onAbort = () => reject(signal?.reason as Error);
        signal?.addEventListener('abort', onAbort);
        timer = setTimeout(() => {
          const message = `The server did not answer within ${timeoutMs} ms.`;
          reject(new ConnectionError(message, { isTimeout: true }));
        }, timeoutMs);
        this.#pending.set(frame.id, {
          frame,
          isSent: false,
          resolve: (value) => resolve(value as VisitorRequests[N]['result']),
          reject,
        });
        this.deliver();
      });
    } finally {
      clearTimeout(timer);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
      this.#pending.delete(frame.id);
    }
  }

  /** Sends what waits for a connection. */
  deliver(): void {
    for (const pending of this.#pending.values()) {
      pending.isSent ||= this.#send(pending.frame);
    }
  }

  /** Whether the frame answers one of them. */
  settle(frame: ServerFrame): boolean {
    if (frame.type === 'result') {
      const pending = this.#pending.get(frame.id);
      pending?.resolve(frame.value);
      return pending !== undefined;
    }
    if (frame.type !== 'error' || frame.refId === null) return false;
    const pending = this.#pending.get(frame.refId);
    pending?.reject(new RequestError(frame.code, frame.message));
    return pending !== undefined;
  }

  /** The connection broke: what may be asked again waits, the rest has an unknown end. */
  onLost(): void {
    for (const pending of this.#pending.values()) {
      if (!pending.isSent) continue;
      pending.isSent = false;
      if (safeVerbs.test(pending.frame.name)) continue;
      const message = 'The connection broke before the answer. It may have been done all the same.';
      pending.reject(new ConnectionError(message));
    }
  }

  /** There will be no connection. */
  end(why: keyof typeof endings): void {
    const error = new ConnectionError(endings[why]);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
