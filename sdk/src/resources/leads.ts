import type { Lead, LeadPatch, LeadStatus } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which leads to read. */
export interface LeadListParams extends PageParams {
  status?: LeadStatus;
}

/** Visitors who left a way to be reached, or asked for a person. */
export interface LeadsResource {
  /** Lists the leads, the newest first. */
  list(params?: LeadListParams, options?: RequestOptions): Paginated<Lead>;

  /** Reads one lead with its score and reasons. */
  get(id: string, options?: RequestOptions): Promise<Lead>;

  /** Moves a lead on, such as to `contacted`. */
  update(id: string, patch: LeadPatch, options?: WriteOptions): Promise<Lead>;
}

export function leads(api: Api): LeadsResource {
  return { list: api.list('leads'), get: api.get('leads'), update: api.update('leads') };
}
