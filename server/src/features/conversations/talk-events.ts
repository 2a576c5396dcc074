import type {
  Conversation as ConversationJson,
  Draft,
  Lead,
  Message as MessageJson,
  MessageRole,
} from '@katek/sdk/protocol';
import { roomName, type RoomName, type Rooms } from '../../platform/realtime/rooms.ts';

/** What is said in the room of one conversation, in every process that has somebody in it. */
export type TalkEvent =
  | { type: 'message'; message: MessageJson }
  /** There is a message that was too large to come along. */
  | { type: 'message.stored'; seq: number; role: MessageRole }
  | { type: 'conversation'; conversation: ConversationJson }
  | { type: 'read'; role: 'visitor' | 'agent'; seq: number }
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
  /** The visitor was erased, or left this device: the sockets of that session end, or with `null` all of them. */
  | { type: 'visitor.gone'; sessionId: string | null }
  /** An answer needs a tool of the page. Whoever has such a page says so, and the first one is asked. */
  | { type: 'tool.wanted'; callId: string; name: string }
  | { type: 'tool.offered'; callId: string; processId: string }
  | {
      type: 'tool.call';
      callId: string;
      processId: string;
      name: string;
      arguments: Record<string, unknown>;
    }
  /** One piece of the page's word, as the whole may be larger than what goes from process to process. */
  | {
      type: 'tool.piece';
      callId: string;
      isError: boolean;
      index: number;
      of: number;
      text: string;
    }
  /** Said in the organization's listings' room only; `null`: any listing may be another one now. */
  | { type: 'listings.changed'; listingIds: string[] | null }
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

export function listingsRoom(organizationId: string): RoomName {
  return roomName(organizationId, 'listings');
}

export function publishMessage(rooms: TalkRooms, organizationId: string, message: MessageJson) {
  rooms.publish(
    talkRoom(organizationId, message.conversationId),
    { type: 'message', message },
    { type: 'message.stored', seq: message.seq, role: message.role },
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
