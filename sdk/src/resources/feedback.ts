import type { Feedback } from '../protocol/index.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** Reports about answers, and ratings of talks. */
export class FeedbackResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Lists them, the newest first. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Feedback> {
    return this.#api.list(['feedback'], params, options);
  }
}
