import type { ViewingPatch, ViewingRecord } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Which viewings to read. */
export interface ViewingListParams extends PageParams {
  /** Only those of one lead. */
  leadId?: string;
}

/** Visits to homes that visitors asked for. */
export interface ViewingsResource {
  /** Lists the viewings, the one asked for last first. */
  list(params?: ViewingListParams, options?: RequestOptions): Paginated<ViewingRecord>;

  /** Confirms a viewing or calls it off; the visitor reads it in the talk. */
  update(id: string, patch: ViewingPatch, options?: WriteOptions): Promise<ViewingRecord>;
}

export function viewings(api: Api): ViewingsResource {
  return { list: api.list('viewings'), update: api.update('viewings') };
}
