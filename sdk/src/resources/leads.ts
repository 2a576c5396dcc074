import type { Lead, LeadPatch, LeadStatus } from '../protocol/index.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** Which leads to read. */
export interface LeadListParams extends PageParams {
  status?: LeadStatus;
}

/** Visitors who left a way to be reached, or asked for a person. */
export class LeadsResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Lists the leads, the newest first. */
  list(params?: LeadListParams, options?: RequestOptions): Paginated<Lead> {
    return this.#api.list(['leads'], params, options);
  }

  /** Reads one lead with its score and reasons. */
  get(id: string, options?: RequestOptions): Promise<Lead> {
    return this.#api.get(['leads', id], options);
  }

  /** Moves a lead on, such as to `contacted`. */
  update(id: string, patch: LeadPatch, options?: WriteOptions): Promise<Lead> {
    return this.#api.write('PATCH', ['leads', id], patch, options);
  }
}
