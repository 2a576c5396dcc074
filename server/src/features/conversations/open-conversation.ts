import type { Hello } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { earlierWishDaysMax } from '../agent/index.ts';
import type { Arrival, Visitors } from '../visitors/index.ts';
import { conversationColumns, type ConversationRecord } from './conversation.entity.ts';
import { readHistory, type History } from './history.ts';

/** What a visitor's `hello` leads to. */
export interface Opening {
  /** Who came in, by which session, and why the page's word of them did not count. */
  arrival: Arrival;
  /** The homes that they saved, the latest first. */
  savedListingIds: string[];
  conversation: ConversationRecord;
  /** It was begun just now, so nothing can have been said in it. */
  isNew: boolean;
  history: History;
}

/** Finds the visitor and their talk again, or begins both. */
export async function openConversation(
  unit: Unit,
  hello: Hello,
  visitors: Visitors,
): Promise<Opening> {
  const arrival = await visitors.enter(unit, hello);
  const { visitorId } = arrival;
  const found = arrival.isNew
    ? undefined
    : await findConversation(unit, visitorId, hello.conversationId);
  const conversation = found ?? (await addConversation(unit, visitorId, hello));
  if (found) await remember(unit, found, hello);
  if (hello.consent) {
    await visitors.consents.record(unit, {
      visitorId,
      conversationId: conversation.id,
      receipt: hello.consent,
    });
  }
  // Of another talk, or of a history that is no more, `lastSeq` says nothing.
  const isSame = conversation.id === hello.conversationId && conversation.epoch === hello.epoch;
  const known = isSame ? hello.lastSeq : undefined;
  const history = await readHistory(unit, conversation, known);
  const savedListingIds = arrival.isNew ? [] : await visitors.savedHomes.list(unit, visitorId);
  return { arrival, savedListingIds, conversation, isNew: !found, history };
}

/** The same visitor, on the same device, begins another talk. */
export async function beginConversation(
  unit: Unit,
  before: Pick<Opening, 'arrival'>,
  context: Pick<Hello, 'page' | 'locale'>,
  visitors: Visitors,
): Promise<Opening> {
  const { visitorId } = before.arrival;
  const conversation = await addConversation(unit, visitorId, context);
  const arrival = {
    ...before.arrival,
    visitorToken: null,
    isNew: false,
    refusal: null,
    identity: await visitors.identityOf(unit, visitorId),
  };
  const savedListingIds = await visitors.savedHomes.list(unit, visitorId);
  const history = await readHistory(unit, conversation, undefined);
  return { arrival, savedListingIds, conversation, isNew: true, history };
}

/**
 * What the visitor looked for in the last talk in which they looked for something, unless they wanted it forgotten. It
 * goes with the talk: whoever has the talk has it, and it is erased with it.
 */
const earlierWish = `(select jsonb_build_object('query', memory->'query', 'lookedAt',
    to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
  from conversations where organization_id = $1 and visitor_id = $3
    and updated_at > now() - make_interval(days => ${earlierWishDaysMax})
    and (jsonb_typeof(memory->'query') = 'object' or memory->'hasForgotten' = 'true')
  order by updated_at desc limit 1)`;

/** Another talk of the same visitor. */
export async function addConversation(
  unit: Unit,
  visitorId: string,
  context: Pick<Hello, 'page' | 'locale'>,
): Promise<ConversationRecord> {
  const [conversation] = await unit.sql<ConversationRecord>(
    `insert into conversations (organization_id, id, visitor_id, page, locale, earlier_wish)
     values ($1, $2, $3, $4, $5, ${earlierWish})
     returning ${conversationColumns}`,
    [unit.organizationId, newId(), visitorId, json(context.page), context.locale ?? null],
  );
  if (!conversation) throw new Error('A conversation was inserted and not returned.');
  return conversation;
}

/** The one that was asked for when it is the visitor's, else the last in which something was said, else their last. */
async function findConversation(
  unit: Unit,
  visitorId: string,
  wanted: string | undefined,
): Promise<ConversationRecord | undefined> {
  const [conversation] = await unit.sql<ConversationRecord>(
    `select ${conversationColumns} from conversations where organization_id = $1 and visitor_id = $2
     order by id = $3 desc nulls last, last_seq > 0 desc, created_at desc, id desc limit 1`,
    [unit.organizationId, visitorId, wanted ?? null],
  );
  return conversation;
}

async function remember(unit: Unit, conversation: ConversationRecord, hello: Hello): Promise<void> {
  const isOtherPage =
    hello.page && JSON.stringify(hello.page) !== JSON.stringify(conversation.page);
  if (!isOtherPage && hello.locale === undefined) return;
  if (isOtherPage) conversation.page = hello.page;
  // A page that has changed its language is the same page.
  await unit.sql(
    `update conversations set page = coalesce($3, page), locale = coalesce($4, locale)
     where organization_id = $1 and id = $2
       and ($3::jsonb is not null or locale is distinct from $4)`,
    [
      unit.organizationId,
      conversation.id,
      json(isOtherPage ? hello.page : undefined),
      hello.locale ?? null,
    ],
  );
}

function json(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}
