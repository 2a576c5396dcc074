import type { AgentMessageInput, Message as MessageJson, Ownership } from '@katek/sdk/protocol';
import { AppError, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import {
  conversationColumns,
  toConversation,
  type ConversationRecord,
} from './conversation.entity.ts';
import { Message, toMessage } from './message.entity.ts';
import { toPreview } from './preview.ts';

type ConversationJson = ReturnType<typeof toConversation>;

/** What a person who takes over makes void: the wish for one, and the answer that was owed. */
const handledByPerson = `ownership = 'human', handoff_requested_at = null, handoff_reason = null,
  reply_claim = null, reply_due_at = null, reply_for_seq = null, reply_attempts = 0`;

/** Stores a person's message, which takes the conversation over. The same id again is the same message. */
export async function storeAgentMessage(
  unit: Unit,
  conversationId: string,
  input: Omit<AgentMessageInput, 'authorName'> & { authorName: string | null },
): Promise<{ message: MessageJson; conversation: ConversationJson | null }> {
  const id = input.id ?? newId();
  const [row] = await unit.sql<ConversationRecord>(
    `with known as (select from messages where organization_id = $1 and id = $2),
     talk as (
       update conversations set last_seq = last_seq + 1, preview = $5, updated_at = now(), ${handledByPerson}
       where organization_id = $1 and id = $3 and not exists (select from known)
       returning *
     ), stored as (
       insert into messages (organization_id, id, conversation_id, seq, role, text, author_name)
       select $1, $2, $3, last_seq, 'agent', $4, $6 from talk
     )
     select ${conversationColumns} from talk as conversations`,
    [unit.organizationId, id, conversationId, input.text, toPreview(input.text), input.authorName],
  );
  if (!row) return { message: await findKnown(unit, conversationId, id), conversation: null };
  const message = toMessage({
    id,
    conversationId,
    seq: row.lastSeq,
    role: 'agent',
    text: input.text,
    authorName: input.authorName,
    listings: [],
    suggestions: [],
    understood: [],
    state: 'complete',
    createdAt: row.updatedAt,
  });
  return { message, conversation: toConversation(row) };
}

/** Takes over, or hands back; then what the visitor wrote last is owed an answer by the concierge. */
export async function changeOwnership(
  unit: Unit,
  conversationId: string,
  ownership: Ownership,
): Promise<{ conversation: ConversationJson; isChanged: boolean }> {
  // Owed is what the visitor wrote after everybody else; what the house notes in between answers nothing.
  const handBack = `ownership = 'ai', reply_due_at = now(), reply_for_seq = (
    select max(seq) filter (where role = 'visitor') from messages where organization_id = $1 and conversation_id = $2
    having max(seq) filter (where role = 'visitor') > coalesce(max(seq) filter (where role in ('assistant', 'agent')), 0))`;
  const [changed] = await unit.sql<ConversationRecord>(
    `update conversations set updated_at = now(), ${ownership === 'human' ? handledByPerson : handBack}
     where organization_id = $1 and id = $2 and ownership <> $3 returning ${conversationColumns}`,
    [unit.organizationId, conversationId, ownership],
  );
  if (changed) return { conversation: toConversation(changed), isChanged: true };
  const [same] = await unit.sql<ConversationRecord>(
    `select ${conversationColumns} from conversations where organization_id = $1 and id = $2`,
    [unit.organizationId, conversationId],
  );
  if (!same) throw notFound('conversation');
  return { conversation: toConversation(same), isChanged: false };
}

/** A person has had their say since the visitor was last asked how it was, and the talk is not rated. */
export async function isRatingDue(unit: Unit, conversationId: string): Promise<boolean> {
  const [row] = await unit.sql<{ isDue: boolean }>(
    `select conversations.rating is null and coalesce(max(seq) filter (where role = 'agent'), 0)
       > coalesce(max(seq) filter (where blocks @> '[{"type":"rating"}]'), 0) as "isDue"
     from conversations join messages on messages.organization_id = conversations.organization_id
       and conversation_id = conversations.id
     where conversations.organization_id = $1 and conversations.id = $2
     group by conversations.organization_id, conversations.id`,
    [unit.organizationId, conversationId],
  );
  return row?.isDue ?? false;
}

async function findKnown(unit: Unit, conversationId: string, id: string): Promise<MessageJson> {
  const known = await unit.em.findOne(Message, { id });
  if (known?.conversationId === conversationId && known.role === 'agent') return toMessage(known);
  // Another conversation's message of this id, or no such conversation: the second is the more likely mistake.
  if (!known) throw notFound('conversation');
  throw new AppError('message_id_taken', 'This message id is in use. Choose a new random UUID.', {
    status: 409,
  });
}
