import type { GateRule, Verdict, VerdictAction, VerdictPage } from '@katek/sdk/protocol';
import { invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import type { Reply } from '../agent/index.ts';
import { toTimestamp } from './conversation.entity.ts';
import type { ReplyWork } from './reply-work.ts';

/** Findings that are kept of one answer. */
const findingsMax = 50;

type Reviewed = Partial<Pick<Reply, 'review' | 'brain' | 'verdicts'>> & {
  handoff?: { reason: string } | null;
};

/** Keeps what the gate found beside the answer, if that was stored in this unit of work. What broke off has none. */
export async function storeVerdict(
  unit: Unit,
  work: Pick<ReplyWork, 'claim' | 'conversationId'>,
  { review, brain, handoff, verdicts = [] }: Reviewed,
): Promise<void> {
  if (!review || !brain) return;
  const { use } = review;
  await unit.sql(
    `insert into verdicts (organization_id, message_id, conversation_id, action, handoff_reason, findings, brain,
       model, prompt_version, persona_version, model_calls, input_tokens, cached_input_tokens, output_tokens, duration_ms)
     select $1, id, conversation_id, $4, $5, $6::jsonb, $7, $8, $9, $10, $11::int, $12::int, $13::int, $14::int, $15::int
     from messages where organization_id = $1 and conversation_id = $3 and id = $2`,
    [
      unit.organizationId,
      work.claim,
      work.conversationId,
      review.action,
      handoff?.reason ?? null,
      JSON.stringify(verdicts.slice(0, findingsMax)),
      brain,
      review.model,
      review.promptVersion,
      review.personaVersion,
      use.calls,
      use.inputTokens,
      use.cachedInputTokens,
      use.outputTokens,
      review.durationMs,
    ],
  );
}

export interface VerdictListing {
  readonly kind?: GateRule;
  readonly action?: VerdictAction;
  readonly conversationId?: string;
  /** ISO 8601. */
  readonly since?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** The latest first. */
export async function listVerdicts(unit: Unit, listing: VerdictListing): Promise<VerdictPage> {
  const { kind, action, conversationId, since, cursor, limit } = listing;
  // Said when it is true, so that the index of those few can be used.
  const isOfFew = kind !== undefined || (action !== undefined && action !== 'passed');
  const rows = await unit.sql<VerdictRow>(
    `select message_id as "messageId", conversation_id as "conversationId", action,
       handoff_reason as "handoffReason", findings, brain, model, prompt_version as "promptVersion",
       persona_version as "personaVersion", model_calls as "modelCalls", input_tokens as "inputTokens",
       cached_input_tokens as "cachedInputTokens", output_tokens as "outputTokens", duration_ms as "durationMs",
       created_at as "createdAt"
     from verdicts where organization_id = $1 ${isOfFew ? `and (action <> 'passed' or findings <> '[]')` : ''}
       and ($2::jsonb is null or findings @> $2) and ($3::text is null or action = $3)
       and ($4::uuid is null or conversation_id = $4) and ($5::timestamptz is null or created_at >= $5)
       and ($6::uuid is null or message_id < $6)
     order by message_id desc limit $7`,
    [
      unit.organizationId,
      kind === undefined ? null : JSON.stringify([{ kind }]),
      action ?? null,
      conversationId ?? null,
      since ?? null,
      cursor === undefined ? null : readCursor(cursor),
      limit + 1,
    ],
  );
  const items = rows.slice(0, limit).map(toVerdict);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.messageId ?? null) : null };
}

type VerdictRow = Omit<Verdict, 'createdAt'> & { createdAt: Date | string };

function toVerdict(row: VerdictRow): Verdict {
  return { ...row, createdAt: toTimestamp(row.createdAt) };
}

/** Ids of answers sort by the time they were made. */
function readCursor(cursor: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(cursor)) return cursor;
  throw invalidRequest('The cursor is not valid. Pass the nextCursor of the page before.');
}
