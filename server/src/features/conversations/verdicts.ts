import type { GateRule, Verdict, VerdictAction, VerdictPage } from '@katek/sdk/protocol';
import { invalidRequest } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import type { Reply } from '../agent/index.ts';
import { toTimestamp } from './conversation.entity.ts';
import type { ReplyWork } from './reply-work.ts';

/** Findings that are kept of one answer. */
const findingsMax = 50;

/** How an answer came about; what failed before its end has not told. */
export type Reviewed = Partial<Pick<Reply, 'text' | 'review' | 'brain' | 'verdicts'>> & {
  handoff?: { reason: string } | null;
};

/** Keeps what the gate found beside the answer, if that was stored in this unit of work. */
export async function storeVerdict(
  unit: Unit,
  work: Pick<ReplyWork, 'claim' | 'conversationId'>,
  reply: Reviewed,
): Promise<void> {
  await insertVerdict(unit, work, reply, {
    action: reply.review?.action,
    handoffReason: reply.handoff?.reason ?? null,
    // A message that was not stored has no verdict of its own.
    from: 'messages where organization_id = $1 and conversation_id = $3 and id = $2',
  });
}

/**
 * Keeps what the gate found in a draft that was taken away: the visitor wrote again, a person took over, or it came too
 * late. Nothing came of it, so no hand-over either. A draft of which nothing was seen, found or paid leaves nothing.
 */
export async function storeBrokenOff(
  unit: Unit,
  work: Pick<ReplyWork, 'claim' | 'conversationId'>,
  draft: Reviewed,
): Promise<void> {
  const { text = '', verdicts = [], review } = draft;
  if (text === '' && verdicts.length === 0 && review?.use.calls === 0) return;
  await insertVerdict(unit, work, draft, {
    action: 'broken_off',
    handoffReason: null,
    // Nothing of somebody who was erased meanwhile.
    from: 'conversations where organization_id = $1 and id = $3',
  });
}

async function insertVerdict(
  unit: Unit,
  work: Pick<ReplyWork, 'claim' | 'conversationId'>,
  { review, brain, verdicts = [] }: Reviewed,
  row: { action: VerdictAction | undefined; handoffReason: string | null; from: string },
): Promise<void> {
  if (!review || !brain) return;
  const { use } = review;
  await unit.sql(
    `insert into verdicts (organization_id, message_id, conversation_id, action, handoff_reason, findings, brain,
       model, prompt_version, persona_version, model_calls, input_tokens, cached_input_tokens, output_tokens, duration_ms)
     select $1, $2::uuid, $3::uuid, $4, $5, $6::jsonb, $7, $8, $9, $10, $11::int, $12::int, $13::int, $14::int, $15::int
     from ${row.from}
     on conflict do nothing`,
    [
      unit.organizationId,
      work.claim,
      work.conversationId,
      row.action,
      row.handoffReason,
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
  readonly hasFindings?: boolean;
  readonly conversationId?: string;
  /** ISO 8601. */
  readonly since?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** The latest first. */
export async function listVerdicts(unit: Unit, listing: VerdictListing): Promise<VerdictPage> {
  const { kind, action, hasFindings, conversationId, since, cursor, limit } = listing;
  // Said when it is true, so that the index of those few can be used.
  const isOfFew =
    kind !== undefined || hasFindings === true || (action !== undefined && action !== 'passed');
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
       and ($8::boolean is null or (findings <> '[]') = $8)
     order by message_id desc limit $7`,
    [
      unit.organizationId,
      kind === undefined ? null : JSON.stringify([{ kind }]),
      action ?? null,
      conversationId ?? null,
      since ?? null,
      cursor === undefined ? null : readCursor(cursor),
      limit + 1,
      hasFindings ?? null,
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
