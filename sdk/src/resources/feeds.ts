import type { Feed, FeedPatch } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** Where the listings come from, and under which rules. A feed is there as soon as a listing names it. */
export interface FeedsResource {
  /** Lists the feeds by name. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Feed>;

  /**
   * Changes the fields given, and only those; the next answer keeps to them.
   *
   * @example
   * await katek.feeds.update(feed.id, { llmAllowed: false, disclaimer: 'Deemed reliable but not guaranteed.' });
   */
  update(id: string, patch: FeedPatch, options?: WriteOptions): Promise<Feed>;
}

export function feeds(api: Api): FeedsResource {
  return { list: api.list('feeds'), update: api.update('feeds') };
}
