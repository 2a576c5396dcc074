import type { Lead, LeadPatch, LeadStatus } from '../protocol/index.ts';
import { type PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

/** Which leads to read. */
export interface LeadListParams extends PageParams {
  status?: LeadStatus;
}

/** Visitors who left a way to be reached, or asked for a person. */
export class LeadsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists the leads, the newest first. */
  list(params: LeadListParams = {}, options: RequestOptions = {}): Paginated<Lead> {
    return new Paginated(this.#transport, { path: '/v1/leads', params: { ...params }, options });
  }

  /** Reads one lead with its score and reasons. */
  get(id: string, options?: RequestOptions): Promise<Lead> {
    return this.#transport.request({ method: 'GET', path: pathOf(id) }, options);
  }

  /** Moves a lead on, such as to `contacted`. */
  update(id: string, patch: LeadPatch, options?: RequestOptions): Promise<Lead> {
    return this.#transport.request({ method: 'PATCH', path: pathOf(id), body: patch }, options);
  }
}

function pathOf(id: string): string {
  return `/v1/leads/${encodeURIComponent(id)}`;
}
