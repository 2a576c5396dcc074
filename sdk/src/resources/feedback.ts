import type { Feedback } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Reports about answers, and ratings of talks. */
export interface FeedbackResource {
  /** Lists them, the newest first. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Feedback>;
}

export function feedback(api: Api): FeedbackResource {
  return { list: api.list('feedback') };
}
