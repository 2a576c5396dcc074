import type { ViewingPatch, ViewingRecord } from '../protocol/index.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** Which viewings to read. */
export interface ViewingListParams extends PageParams {
  /** Only those of one lead. */
  leadId?: string;
}

/** Visits to homes that visitors asked for. */
export class ViewingsResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Lists the viewings, the one asked for last first. */
  list(params?: ViewingListParams, options?: RequestOptions): Paginated<ViewingRecord> {
    return this.#api.list(['viewings'], params, options);
  }

  /** Confirms a viewing or calls it off; the visitor reads it in the talk. */
  update(id: string, patch: ViewingPatch, options?: WriteOptions): Promise<ViewingRecord> {
    return this.#api.write('PATCH', ['viewings', id], patch, options);
  }
}
