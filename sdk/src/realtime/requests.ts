import type {
  ServerFrame,
  VisitorFrame,
  VisitorRequestName,
  VisitorRequests,
} from '../protocol/index.ts';
import { ConnectionError, RequestError } from '../errors.ts';
import { uuid } from '../internal/uuid.ts';
import type { ConnectionStatus, ConversationState } from './conversation-state.ts';
import { withSaved } from './rare-news.ts';
import type { Talk } from './talk.ts';

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

const endings: Partial<Record<ConnectionStatus, string>> = {
  idle: 'The chat was disconnected.',
  refused: 'The server refused the connection.',
};

/** Asking these twice does no harm, so they go again after a broken connection. */
const safeVerbs = /\.(fetch|find|slots|save|remove|rate|give|check)$/;

type RequestFrame = Extract<VisitorFrame, { type: 'request' }>;

interface Pending {
  readonly frame: RequestFrame;
  isSent: boolean;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Who asks, and wants the answer. */
export interface Asker {
  subscribe(listener: (state: ConversationState) => void): () => void;
  tell(frame: VisitorFrame): boolean;
  update(changed: (talk: Talk) => Talk): void;
  reset(): Promise<void>;
}

/** The questions to the server that have no answer yet. */
export class Requests {
  readonly #asker: Asker;
  readonly #pending = new Map<string, Pending>();

  constructor(asker: Asker) {
    this.#asker = asker;
    asker.subscribe(({ status }) => {
      const ending = endings[status];
      if (ending) this.#end(ending);
      else if (status === 'online') this.#deliver();
      else this.#onLost();
    });
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
      const result = await new Promise<VisitorRequests[N]['result']>((resolve, reject) => {
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
        this.#deliver();
      });
      if (name === 'visitor.erase') await this.#asker.reset();
      return result;
    } finally {
      clearTimeout(timer);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
      this.#pending.delete(frame.id);
    }
  }

  /** Sends what waits for a connection. */
  #deliver(): void {
    for (const pending of this.#pending.values()) {
      pending.isSent ||= this.#asker.tell(pending.frame);
    }
  }

  /** The server has answered; perhaps what another tab asked. */
  settle(frame: ServerFrame): void {
    if (frame.type === 'result') {
      this.#asker.update((talk) => withSaved(talk, frame.value));
      this.#pending.get(frame.id)?.resolve(frame.value);
    } else if (frame.type === 'error' && frame.refId !== null) {
      this.#pending.get(frame.refId)?.reject(new RequestError(frame.code, frame.message));
    }
  }

  /** The connection broke: what may be asked again waits, the rest has an unknown end. */
  #onLost(): void {
    for (const pending of this.#pending.values()) {
      if (!pending.isSent) continue;
      pending.isSent = false;
      if (safeVerbs.test(pending.frame.name)) continue;
      const message = 'The connection broke before the answer. It may have been done all the same.';
      pending.reject(new ConnectionError(message));
    }
  }

  /** There will be no connection. */
  #end(message: string): void {
    const error = new ConnectionError(message);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
