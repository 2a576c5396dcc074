import type {
  Block,
  Conversation as ConversationJson,
  Message as MessageJson,
} from '@katek/sdk/protocol';
import { notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import {
  conversationColumns,
  toConversation,
  type ConversationRecord,
} from './conversation.entity.ts';
import { toMessage } from './message.entity.ts';
import { housePhrasesFor } from './phrases/index.ts';
import { toPreview } from './preview.ts';

/** What the house itself says in a talk, such as that a viewing was confirmed. */
export interface HouseMessage {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Says it in the concierge's voice; `null` is a note between the two sides. */
  readonly authorName: string | null;
}

/** The language that the visitor's page runs in, as their last `hello` said. */
export async function localeOfTalk(unit: Unit, conversationId: string): Promise<string | null> {
  const [talk] = await unit.sql<{ locale: string | null }>(
    'select locale from conversations where organization_id = $1 and id = $2',
    [unit.organizationId, conversationId],
  );
  return talk?.locale ?? null;
}

/** What the visitor is asked when a person has done their part. */
export function askForRating(agent: string, locales: readonly (string | null)[]): HouseMessage {
  const text = housePhrasesFor(...locales).askForRating(agent);
  return { text, blocks: [{ type: 'rating' }], authorName: null };
}

export interface StoredHouseMessage {
  readonly message: MessageJson;
  readonly conversation: ConversationJson;
}

/** Stores it behind what was said. An answer that is owed stays owed, and one that is being written goes on. */
export async function storeHouseMessage(
  unit: Unit,
  conversationId: string,
  { text, blocks, authorName }: HouseMessage,
): Promise<StoredHouseMessage> {
  const id = newId();
  const role = authorName === null ? 'system' : 'assistant';
  const [row] = await unit.sql<ConversationRecord>(
    `with talk as (
       update conversations set last_seq = last_seq + 1, preview = $4, updated_at = now()
       where organization_id = $1 and id = $2 returning *
     ), stored as (
       insert into messages (organization_id, id, conversation_id, seq, role, text, author_name, blocks)
       select $1, $3, $2, last_seq, $5, $6, $7, $8::jsonb from talk
     )
     select ${conversationColumns} from talk as conversations`,
    [
      unit.organizationId,
      conversationId,
      id,
      toPreview(text),
      role,
      text,
      authorName,
      JSON.stringify(blocks),
    ],
  );
  if (!row) throw notFound('conversation');
  const message = toMessage({
    id,
    conversationId,
    seq: row.lastSeq,
    role,
    text,
    authorName,
    listings: [],
    suggestions: [],
    understood: [],
    blocks: [...blocks],
    state: 'complete',
    createdAt: row.updatedAt,
  });
  return { message, conversation: toConversation(row) };
}
