import type {
  Conversation as ConversationJson,
  Draft,
  Lead,
  Message as MessageJson,
} from '@katek/sdk/protocol';
import { roomName, type RoomName, type Rooms } from '../../platform/realtime/rooms.ts';

/** What is said in the room of one conversation, in every process that has somebody in it. */
export type TalkEvent =
  | { type: 'message'; message: MessageJson }
  /** There is a message that was too large to come along. */
  | { type: 'message.stored'; seq: number }
  | { type: 'conversation'; conversation: ConversationJson }
  | { type: 'typing'; role: 'visitor' | 'agent'; isTyping: boolean }
  | { type: 'draft.started'; messageId: string; authorName: string | null }
  | { type: 'draft.delta'; messageId: string; offset: number; text: string }
  | { type: 'draft.discarded'; messageId: string }
  /** Somebody came in while an answer is being written; whoever writes it tells what there is. */
  | { type: 'draft.asked' }
  | { type: 'draft.told'; draft: Draft }
  | { type: 'reply.stop' }
  /** The visitor's last socket in one process is gone. */
  | { type: 'visitor.left' }
  | { type: 'visitor.asked' }
  | { type: 'visitor.present' }
  /** Said in the inbox's room only. */
  | { type: 'lead'; lead: Lead }
  /** Said in the inbox's room only: whoever holds the session with this hash has signed out. */
  | { type: 'session.ended'; session: string };

export type TalkRooms = Rooms<TalkEvent>;

export function talkRoom(organizationId: string, conversationId: string): RoomName {
  return roomName(organizationId, 'conversation', conversationId);
}

export function inboxRoom(organizationId: string): RoomName {
  return roomName(organizationId, 'inbox');
}

export function publishMessage(rooms: TalkRooms, organizationId: string, message: MessageJson) {
  rooms.publish(
    talkRoom(organizationId, message.conversationId),
    { type: 'message', message },
    { type: 'message.stored', seq: message.seq },
  );
}

/** To whoever is in the talk, and to the inbox: somebody took over, or asked for a person. */
export function publishConversation(
  rooms: TalkRooms,
  organizationId: string,
  conversation: ConversationJson,
) {
  const event = { type: 'conversation', conversation } as const;
  rooms.publish(talkRoom(organizationId, conversation.id), event, briefly(conversation));
  publishNews(rooms, organizationId, conversation);
}

/** To the inbox only: those in the talk see by the message itself that there is a new one. */
export function publishNews(
  rooms: TalkRooms,
  organizationId: string,
  conversation: ConversationJson,
) {
  const event = { type: 'conversation', conversation } as const;
  rooms.publish(inboxRoom(organizationId), event, briefly(conversation));
}

/** The page's address may be too long for a notification. */
function briefly(conversation: ConversationJson) {
  return { type: 'conversation', conversation: { ...conversation, page: null } } as const;
}
