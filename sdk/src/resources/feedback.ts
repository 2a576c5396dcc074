import type { Feedback, FeedbackKind } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Which feedback to read. */
export interface FeedbackListParams extends PageParams {
  kind?: FeedbackKind;
  /** Only that about one talk. */
  conversationId?: string;
}

/** Reports about answers, and ratings of talks. */
export interface FeedbackResource {
  /** Lists them, the newest first. */
  list(params?: FeedbackListParams, options?: RequestOptions): Paginated<Feedback>;
}

export function feedback(api: Api): FeedbackResource {
  return { list: api.list('feedback') };
}
