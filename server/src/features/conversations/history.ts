import type { Message as MessageJson } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { messageColumns, toMessage, type MessageRecord } from './message.entity.ts';

/** How many messages a resume brings; a client that missed more gets the newest anew. */
export const recoveryMessagesMax = 200;
const pageMessagesMax = 100;
/** Half of what may wait for a slow peer, so that a long talk with many cards still gets through. */
const historyBytesMax = 512 * 1024;

/** The part of a talk that a client needs to be up to date. */
export interface History {
  /** `messages` are exactly those after the client's; else they replace what it has. */
  recovered: boolean;
  messages: MessageJson[];
  hasEarlier: boolean;
}

/** What comes after `seq`, oldest first. */
export async function messagesAfter(
  unit: Unit,
  conversationId: string,
  seq: number,
  limit = recoveryMessagesMax,
): Promise<MessageJson[]> {
  const rows = await unit.sql<MessageRecord>(
    `select ${messageColumns} from messages
     where organization_id = $1 and conversation_id = $2 and seq > $3 order by seq limit $4`,
    [unit.organizationId, conversationId, seq, limit],
  );
  return rows.map(toMessage);
}

/** The last ones before `seq`, oldest first, as many as go into one frame. */
export async function messagesBefore(
  unit: Unit,
  conversationId: string,
  seq: number,
  limit: number,
): Promise<{ messages: MessageJson[]; hasEarlier: boolean }> {
  const rows = await unit.sql<MessageRecord>(
    `select ${messageColumns} from messages
     where organization_id = $1 and conversation_id = $2 and seq < $3 order by seq desc limit $4`,
    [unit.organizationId, conversationId, seq, limit],
  );
  const messages = rows.map(toMessage).toReversed();
  while (messages.length > 1 && bytesOf(messages) > historyBytesMax) {
    messages.splice(0, messages.length >> 1);
  }
  return { messages, hasEarlier: (messages[0]?.seq ?? 1) > 1 };
}

/** What a client needs that has everything up to `known`, or nothing that counts. */
export async function readHistory(
  unit: Unit,
  conversation: { id: string; lastSeq: number },
  known: number | undefined,
): Promise<History> {
  const { id, lastSeq } = conversation;
  if (lastSeq === 0) return { recovered: known === 0, messages: [], hasEarlier: false };
  const missed = lastSeq - (known ?? -1);
  if (known !== undefined && missed >= 0 && missed <= recoveryMessagesMax) {
    const messages = missed === 0 ? [] : await messagesAfter(unit, id, known);
    if (bytesOf(messages) <= historyBytesMax) {
      return { recovered: true, messages, hasEarlier: false };
    }
  }
  const page = await messagesAfter(unit, id, Math.max(0, lastSeq - pageMessagesMax));
  while (page.length > 1 && bytesOf(page) > historyBytesMax) page.splice(0, page.length >> 1);
  return { recovered: false, messages: page, hasEarlier: (page[0]?.seq ?? 1) > 1 };
}

function bytesOf(messages: readonly MessageJson[]): number {
  return messages.reduce((sum, message) => sum + JSON.stringify(message).length, 0);
}
