import type { GateRule, Verdict, VerdictAction } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

/** Which verdicts to read. */
export interface VerdictListParams extends PageParams {
  /** Only answers in which the gate found this. */
  kind?: GateRule;
  /** Only answers of which this became. */
  action?: VerdictAction;
  /** Only answers in which something was found (`true`), or in which nothing was. */
  hasFindings?: boolean;
  /** Only those of one talk. */
  conversationId?: string;
  /** Only answers made at this time or later, ISO 8601. */
  since?: string;
}

/** What the output gate found in the concierge's answers, and how each came about. */
export interface VerdictsResource {
  /**
   * Lists the verdicts, one for each answer, the newest first.
   *
   * @example
   * for await (const { messageId, findings } of katek.verdicts.list({ kind: 'wrong_figure' })) {
   *   console.log(messageId, findings[0]?.detail);
   * }
   */
  list(params?: VerdictListParams, options?: RequestOptions): Paginated<Verdict>;
}

export function verdicts(api: Api): VerdictsResource {
  return { list: api.list('verdicts') };
}
