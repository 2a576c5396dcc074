import type { Hello } from '@katek/sdk/protocol';
import { unauthorized } from '../../errors.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { makeToken, tokenHash } from '../organizations/index.ts';
import { conversationColumns, type ConversationRecord } from './conversation.entity.ts';
import { readHistory, type History } from './history.ts';

/** What a visitor's `hello` leads to. */
export interface Opening {
  visitorId: string;
  /** Only for a new visitor; nobody can read it again. */
  visitorToken: string | null;
  conversation: ConversationRecord;
  /** It was begun just now, so nothing can have been said in it. */
  isNew: boolean;
  history: History;
}

/** Finds the visitor and their talk again, or begins both. */
export async function openConversation(unit: Unit, hello: Hello): Promise<Opening> {
  if (hello.visitorToken === undefined) {
    const visitor = await addVisitor(unit);
    const conversation = await addConversation(unit, visitor.id, hello);
    const history = await readHistory(unit, conversation, undefined);
    return {
      visitorId: visitor.id,
      visitorToken: visitor.token,
      conversation,
      isNew: true,
      history,
    };
  }
  const visitorId = await findVisitor(unit, hello.visitorToken);
  const found = await findConversation(unit, visitorId, hello.conversationId);
  const conversation = found ?? (await addConversation(unit, visitorId, hello));
  if (found) await remember(unit, found, hello);
  // Of another talk, or of a history that is no more, `lastSeq` says nothing.
  const isSame = conversation.id === hello.conversationId && conversation.epoch === hello.epoch;
  const known = isSame ? hello.lastSeq : undefined;
  const history = await readHistory(unit, conversation, known);
  return { visitorId, visitorToken: null, conversation, isNew: !found, history };
}

/** Another talk of the same visitor. */
export async function addConversation(
  unit: Unit,
  visitorId: string,
  context: Pick<Hello, 'page' | 'locale'>,
): Promise<ConversationRecord> {
  const [conversation] = await unit.sql<ConversationRecord>(
    `insert into conversations (organization_id, id, visitor_id, page, locale) values ($1, $2, $3, $4, $5)
     returning ${conversationColumns}`,
    [unit.organizationId, newId(), visitorId, json(context.page), context.locale ?? null],
  );
  if (!conversation) throw new Error('A conversation was inserted and not returned.');
  return conversation;
}

async function addVisitor(unit: Unit): Promise<{ id: string; token: string }> {
  const visitor = { id: newId(), token: makeToken() };
  await unit.sql('insert into visitors (organization_id, id, token_hash) values ($1, $2, $3)', [
    unit.organizationId,
    visitor.id,
    tokenHash(visitor.token),
  ]);
  return visitor;
}

async function findVisitor(unit: Unit, token: string): Promise<string> {
  const [visitor] = await unit.sql<{ id: string }>(
    'select id from visitors where organization_id = $1 and token_hash = $2',
    [unit.organizationId, tokenHash(token)],
  );
  if (!visitor) throw unauthorized('The visitor token is not known. Say hello without it.');
  return visitor.id;
}

/** The one that was asked for when it is the visitor's, else their last. */
async function findConversation(
  unit: Unit,
  visitorId: string,
  wanted: string | undefined,
): Promise<ConversationRecord | undefined> {
  const [conversation] = await unit.sql<ConversationRecord>(
    `select ${conversationColumns} from conversations where organization_id = $1 and visitor_id = $2
     order by id = $3 desc nulls last, created_at desc, id desc limit 1`,
    [unit.organizationId, visitorId, wanted ?? null],
  );
  return conversation;
}

async function remember(unit: Unit, conversation: ConversationRecord, hello: Hello): Promise<void> {
  if (!hello.page || JSON.stringify(hello.page) === JSON.stringify(conversation.page)) return;
  conversation.page = hello.page;
  await unit.sql(
    `update conversations set page = $3, locale = coalesce($4, locale) where organization_id = $1 and id = $2`,
    [unit.organizationId, conversation.id, json(hello.page), hello.locale ?? null],
  );
}

function json(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}
