import type { Visitor } from '../protocol/index.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** People who opened the chat. */
export class VisitorsResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Reads a visitor: who they are known as, their saved homes and newest consents. */
  get(id: string, options?: RequestOptions): Promise<Visitor> {
    return this.#api.get(['visitors', id], options);
  }

  /**
   * Erases a visitor, at once and for good: talks, files, leads, saved homes and sessions. That somebody agreed to a
   * text remains, without who it was.
   */
  delete(id: string, options?: WriteOptions): Promise<void> {
    return this.#api.write('DELETE', ['visitors', id], undefined, options);
  }
}
