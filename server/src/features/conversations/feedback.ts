import type { Feedback, FeedbackKind, FeedbackPage, ReportReason } from '@katek/sdk/protocol';
import { invalidRequest, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import {
  conversationColumns,
  toConversation,
  toTimestamp,
  type ConversationRecord,
} from './conversation.entity.ts';

type ConversationJson = ReturnType<typeof toConversation>;

/** Keeps what is wrong with an answer of the talk; said again, the last word counts. */
export async function storeReport(
  unit: Unit,
  report: {
    conversationId: string;
    messageId: string;
    reason: ReportReason;
    comment: string | null;
  },
): Promise<ConversationJson> {
  const { conversationId, messageId, reason, comment } = report;
  const stored = await unit.sql(
    `insert into feedback (organization_id, id, kind, conversation_id, message_id, reason, comment)
     select $1, $2, 'report', $3, $4, $5, $6 from messages
     where organization_id = $1 and conversation_id = $3 and id = $4 and role in ('assistant', 'agent')
     on conflict (organization_id, conversation_id, message_id) where kind = 'report'
     do update set reason = excluded.reason, comment = excluded.comment, updated_at = now()
     returning id`,
    [unit.organizationId, newId(), conversationId, messageId, reason, comment],
  );
  if (stored.length === 0) throw notFound('answer');
  const [row] = await unit.sql<ConversationRecord>(
    `select ${conversationColumns} from conversations where organization_id = $1 and id = $2`,
    [unit.organizationId, conversationId],
  );
  if (!row) throw notFound('conversation');
  return toConversation(row);
}

/** Keeps how the talk was; the last word counts. */
export async function storeRating(
  unit: Unit,
  rating: { conversationId: string; score: number; comment: string | null },
): Promise<ConversationJson> {
  const { conversationId, score, comment } = rating;
  await unit.sql(
    `insert into feedback (organization_id, id, kind, conversation_id, score, comment)
     values ($1, $2, 'rating', $3, $4, $5)
     on conflict (organization_id, conversation_id) where kind = 'rating'
     do update set score = excluded.score, comment = excluded.comment, updated_at = now()`,
    [unit.organizationId, newId(), conversationId, score, comment],
  );
  const [row] = await unit.sql<ConversationRecord>(
    `update conversations set rating = $3 where organization_id = $1 and id = $2
     returning ${conversationColumns}`,
    [unit.organizationId, conversationId, score],
  );
  if (!row) throw notFound('conversation');
  return toConversation(row);
}

interface FeedbackRow {
  id: string;
  kind: FeedbackKind;
  conversationId: string;
  messageId: string | null;
  messageText: string | null;
  brain: string | null;
  verdicts: Feedback['verdicts'] | null;
  reason: ReportReason | null;
  score: number | null;
  comment: string | null;
  createdAt: Date | string;
  updatedAt: Date | string;
}

/** The latest first. A report comes with the answer it is about and what the gate had found in it. */
export async function listFeedback(
  unit: Unit,
  page: { kind?: FeedbackKind; conversationId?: string; cursor?: string; limit: number },
): Promise<FeedbackPage> {
  const rows = await unit.sql<FeedbackRow>(
    `select feedback.id, kind, feedback.conversation_id as "conversationId", feedback.message_id as "messageId",
       messages.text as "messageText", messages.brain, findings as verdicts, reason, score, comment,
       feedback.created_at as "createdAt", feedback.updated_at as "updatedAt"
     from feedback left join messages
       on messages.organization_id = feedback.organization_id and messages.id = feedback.message_id
     left join verdicts
       on verdicts.organization_id = messages.organization_id and verdicts.message_id = messages.id
     where feedback.organization_id = $1 and ($2::text is null or kind = $2)
       and ($3::uuid is null or feedback.conversation_id = $3) and ($4::uuid is null or feedback.id < $4)
     order by feedback.id desc limit $5`,
    [
      unit.organizationId,
      page.kind ?? null,
      page.conversationId ?? null,
      page.cursor === undefined ? null : readCursor(page.cursor),
      page.limit + 1,
    ],
  );
  const items = rows.slice(0, page.limit).map(toFeedback);
  const nextCursor = rows.length > page.limit ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor };
}

function toFeedback(row: FeedbackRow): Feedback {
  return {
    ...row,
    verdicts: row.verdicts ?? [],
    createdAt: toTimestamp(row.createdAt),
    updatedAt: toTimestamp(row.updatedAt),
  };
}

/** Ids sort by the time they were made. */
function readCursor(cursor: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(cursor)) return cursor;
  throw invalidRequest('The cursor is not valid. Pass the nextCursor of the page before.');
}
