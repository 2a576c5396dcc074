import type { ConversationPage, Message as MessageJson, MessagePage } from '@katek/sdk/protocol';
import { invalidRequest, notFound } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import {
  conversationColumns,
  Conversation,
  toConversation,
  type ConversationRecord,
} from './conversation.entity.ts';
import { Message, toMessage } from './message.entity.ts';

export interface PageParams {
  cursor?: string | undefined;
  limit: number;
}

/** The conversations in which something was said, the latest news first. */
export async function listConversations(unit: Unit, page: PageParams): Promise<ConversationPage> {
  const [at, id] = page.cursor === undefined ? [null, null] : readCursor(page.cursor);
  const rows = await unit.sql<ConversationRecord & { cursorAt: string }>(
    // The time goes into the cursor as text, because a `Date` would cut its microseconds off.
    `select ${conversationColumns}, updated_at::text as "cursorAt" from conversations
     where organization_id = $1 and last_seq > 0 and ($2::timestamptz is null or (updated_at, id) < ($2, $3::uuid))
     order by updated_at desc, id desc limit $4`,
    [unit.organizationId, at, id, page.limit + 1],
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items: items.map(toConversation),
    nextCursor: rows.length > page.limit && last ? writeCursor([last.cursorAt, last.id]) : null,
  };
}

export async function getConversation(unit: Unit, id: string): Promise<Conversation> {
  const conversation = await unit.em.findOne(Conversation, { id });
  if (!conversation) throw notFound('conversation');
  return conversation;
}

/** The messages of a conversation, oldest first. */
export async function listMessages(
  unit: Unit,
  conversationId: string,
  page: PageParams,
): Promise<MessagePage> {
  await getConversation(unit, conversationId);
  const after = page.cursor === undefined ? 0 : readSeq(page.cursor);
  const rows = await unit.em.find(
    Message,
    { conversationId, seq: { $gt: after } },
    { orderBy: { seq: 'asc' }, limit: page.limit + 1 },
  );
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items: items.map(toMessage),
    nextCursor: rows.length > page.limit && last ? writeCursor([String(last.seq)]) : null,
  };
}

/** The newest messages of a conversation, oldest first. */
export async function latestMessages(
  unit: Unit,
  conversationId: string,
  limit: number,
): Promise<MessageJson[]> {
  const rows = await unit.em.find(Message, { conversationId }, { orderBy: { seq: 'desc' }, limit });
  return rows.toReversed().map(toMessage);
}

function writeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join('|')).toString('base64url');
}

const timeAndId =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::?\d\d)?)\|([0-9a-f-]{36})$/;

function readCursor(cursor: string): [at: string, id: string] {
  const [, at, id] = timeAndId.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!at || !id) throw badCursor();
  return [at, id];
}

function readSeq(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badCursor();
  return Number(text);
}

function badCursor() {
  return invalidRequest('The cursor is not valid. Pass the nextCursor of the page before.');
}
