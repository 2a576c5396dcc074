import type { Demand } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Which wishes to read. */
export interface DemandListParams extends PageParams {
  /**
   * The first UTC day to count, `YYYY-MM-DD`.
   * @default 30 days ago
   */
  since?: string;
  /** Wishes of one kind only, by the key of a `ListingQuery`, such as `places`. */
  key?: string;
}

/** What visitors looked for and did not find. */
export interface DemandResource {
  /**
   * Lists the wishes that no listing met, those of most talks first.
   *
   * @example
   * for await (const { constraint, asked } of katek.demand.list()) console.log(asked, constraint.label);
   */
  list(params?: DemandListParams, options?: RequestOptions): Paginated<Demand>;
}

export function demand(api: Api): DemandResource {
  return { list: api.list('demand') };
}
