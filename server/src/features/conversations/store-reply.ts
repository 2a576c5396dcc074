import type { Message as MessageJson } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import type { Reply } from '../agent/index.ts';
import {
  conversationColumns,
  toConversation,
  type ConversationRecord,
} from './conversation.entity.ts';
import { toMessage } from './message.entity.ts';
import { toPreview } from './preview.ts';
import type { ReplyWork } from './reply-work.ts';
import { storeVerdict } from './verdicts.ts';

/** An answer that is ready to be stored; what broke off has no more than its text. */
export type FinishedReply = Pick<Reply, 'text' | 'state'> &
  Partial<Omit<Reply, 'text' | 'state' | 'handoff'>> & {
    handoff?: { reason: string } | null;
    authorName: string;
  };

/**
 * Stores the answer if it is still wanted: the claim is ours, a person has not taken over, and the visitor has not
 * written since. Otherwise `null`, and nothing has changed. One statement checks and writes under the row lock.
 */
export async function storeReply(
  unit: Unit,
  work: ReplyWork,
  reply: FinishedReply,
): Promise<{ message: MessageJson; conversation: ReturnType<typeof toConversation> } | null> {
  const { listings = [], suggestions = [], understood = [], blocks = [], citations = [] } = reply;
  const storing = unit.sql<ConversationRecord & { isHandoffNew: boolean }>(
    `with talk as (
       update conversations set
         last_seq = last_seq + 1, preview = $5, updated_at = now(), memory = coalesce($6::jsonb, memory),
         handoff_requested_at = case when $7::text is null then handoff_requested_at
           else coalesce(handoff_requested_at, now()) end,
         handoff_reason = coalesce($7::text, handoff_reason),
         reply_claim = null, reply_due_at = null, reply_for_seq = null, reply_attempts = 0
       where organization_id = $1 and id = $2 and reply_claim = $3 and reply_for_seq = $4 and ownership = 'ai'
       returning *
     ), stored as (
       insert into messages (organization_id, id, conversation_id, seq, role, text, author_name, listings,
         suggestions, understood, state, brain, blocks, citations)
       select $1, $3, $2, last_seq, 'assistant', $8, $9, $10::jsonb, $11::jsonb, $12::jsonb, $13, $14, $15::jsonb, $16::jsonb
       from talk
     )
     select ${conversationColumns}, handoff_requested_at = now() as "isHandoffNew" from talk as conversations`,
    [
      unit.organizationId,
      work.conversationId,
      work.claim,
      work.forSeq,
      toPreview(reply.text),
      reply.memory === undefined ? null : JSON.stringify(reply.memory),
      reply.handoff?.reason ?? null,
      reply.text,
      reply.authorName,
      JSON.stringify(listings),
      JSON.stringify(suggestions),
      JSON.stringify(understood),
      reply.state,
      reply.brain ?? null,
      JSON.stringify(blocks),
      JSON.stringify(citations),
    ],
  );
  // Sent right behind, without a round trip of its own. When storing fails, the first failure is the one to tell.
  const storingVerdict = storeVerdict(unit, work, reply);
  storingVerdict.catch(() => undefined);
  const [row] = await storing;
  await storingVerdict;
  if (!row) return null;
  if (row.isHandoffNew) {
    const payload = { conversationId: work.conversationId, reason: row.handoffReason ?? '' };
    unit.record({ type: 'handoff.requested', payload });
  }
  const message = toMessage({
    id: work.claim,
    conversationId: work.conversationId,
    seq: row.lastSeq,
    role: 'assistant',
    text: reply.text,
    authorName: reply.authorName,
    listings,
    suggestions,
    understood,
    blocks,
    citations,
    state: reply.state,
    createdAt: row.updatedAt,
  });
  return { message, conversation: toConversation(row) };
}
