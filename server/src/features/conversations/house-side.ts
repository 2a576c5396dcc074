import type {
  AgentMessageInput,
  Conversation as ConversationJson,
  Message as MessageJson,
  Organization,
  Ownership,
} from '@katek/sdk/protocol';
import type { Database } from '../../platform/database/unit.ts';
import { againAfterTwin } from './again-after-twin.ts';
import type { Answers } from './answers.ts';
import type { ConversationRecord } from './conversation.entity.ts';
import { readHistory, type History } from './history.ts';
import {
  askForRating,
  localeOfTalk,
  storeHouseMessage,
  type StoredHouseMessage,
} from './house-message.ts';
import { getConversation } from './list-conversations.ts';
import { claimReply } from './reply-work.ts';
import { changeOwnership, isRatingDue, storeAgentMessage } from './take-over.ts';
import { publishConversation, publishMessage, type TalkRooms } from './talk-events.ts';

/** What a person of the house does to a talk. */
export interface HouseSide {
  /** Stores a person's message, which takes the conversation over. */
  send(
    organizationId: string,
    conversationId: string,
    input: Omit<AgentMessageInput, 'authorName'> & { authorName: string | null },
  ): Promise<MessageJson>;
  setOwnership(
    organizationId: string,
    conversationId: string,
    ownership: Ownership,
  ): Promise<ConversationJson>;
  /** A person looks at the talk. */
  watch(
    organizationId: string,
    conversationId: string,
    lastSeq: number | undefined,
  ): Promise<{ conversation: ConversationRecord; history: History }>;
}

export function createHouseSide(deps: {
  database: Database;
  rooms: TalkRooms;
  answers: Answers;
  organizationOf(organizationId: string): Promise<Organization>;
  publish(organizationId: string, stored: StoredHouseMessage): void;
}): HouseSide {
  const { database, rooms, answers } = deps;

  return {
    async send(organizationId, conversationId, input) {
      const { message, conversation } = await againAfterTwin(() =>
        database.inTenant(organizationId, (unit) => storeAgentMessage(unit, conversationId, input)),
      );
      if (conversation) {
        publishMessage(rooms, organizationId, message);
        publishConversation(rooms, organizationId, conversation);
      }
      return message;
    },

    async setOwnership(organizationId, conversationId, ownership) {
      const { persona, name, locale } = await deps.organizationOf(organizationId);
      const { conversation, asked, work } = await database.inTenant(
        organizationId,
        async (unit) => {
          const { isChanged, ...changed } = await changeOwnership(unit, conversationId, ownership);
          const isEnd = isChanged && ownership === 'ai';
          const isDue = isEnd && (await isRatingDue(unit, conversationId));
          const claimed = ownership === 'ai' ? await claimReply(unit, conversationId) : null;
          const question =
            isDue &&
            askForRating(persona.agentName ?? name, [
              await localeOfTalk(unit, conversationId),
              locale,
            ]);
          return {
            ...changed,
            asked: question ? await storeHouseMessage(unit, conversationId, question) : null,
            work: claimed,
          };
        },
      );
      if (work) answers.start(work);
      publishConversation(rooms, organizationId, conversation);
      if (asked) deps.publish(organizationId, asked);
      return asked?.conversation ?? conversation;
    },

    watch: (organizationId, conversationId, lastSeq) =>
      database.inTenant(organizationId, async (unit) => {
        const conversation = await getConversation(unit, conversationId);
        return { conversation, history: await readHistory(unit, conversation, lastSeq) };
      }),
  };
}
