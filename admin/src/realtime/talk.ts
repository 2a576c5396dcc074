import type { Conversation, Draft, Message, ServerFrame } from '@katek/sdk';

/** One conversation as it is shown: what is stored, and what is being written right now. */
export interface Talk {
  conversation: Conversation;
  messages: Message[];
  draft: Draft | null;
  visitorIsTyping: boolean;
}

/** The talk after a frame. Frames may come twice or late: a message is known by its id and placed by its `seq`. */
export function applyFrame(talk: Talk, frame: ServerFrame): Talk {
  switch (frame.type) {
    case 'message.created':
      return {
        ...talk,
        messages: withMessage(talk.messages, frame.message),
        draft: talk.draft?.messageId === frame.message.id ? null : talk.draft,
        visitorIsTyping: frame.message.role === 'visitor' ? false : talk.visitorIsTyping,
      };
    case 'reply.started':
      return {
        ...talk,
        draft: { messageId: frame.messageId, text: '', authorName: frame.authorName },
      };
    case 'message.delta': {
      const before = talk.draft?.messageId === frame.messageId ? talk.draft : null;
      const text = (before?.text ?? '').slice(0, frame.offset) + frame.text;
      return {
        ...talk,
        draft: { messageId: frame.messageId, text, authorName: before?.authorName ?? null },
      };
    }
    case 'message.discarded':
      return talk.draft?.messageId === frame.messageId ? { ...talk, draft: null } : talk;
    case 'typing.changed':
      return frame.role === 'visitor' ? { ...talk, visitorIsTyping: frame.isTyping } : talk;
    case 'conversation.updated':
      return { ...talk, conversation: frame.conversation };
    case 'read.changed': {
      const seen = frame.role === 'visitor' ? 'visitorReadSeq' : 'agentReadSeq';
      const seq = Math.max(talk.conversation[seen], frame.seq);
      return { ...talk, conversation: { ...talk.conversation, [seen]: seq } };
    }
    case 'listing.changed':
      return { ...talk, messages: talk.messages.map((message) => withListing(message, frame)) };
    default:
      return talk;
  }
}

/** The last message of ours that the visitor has seen; `null` when they have not, or have written since. */
export function seenId({ messages, conversation }: Talk): string | null {
  const last = messages.findLast(({ role }) => role !== 'system');
  return last?.role === 'agent' && last.seq <= conversation.visitorReadSeq ? last.id : null;
}

/** A home that changed is shown as it is now; one that has gone stays as the visitor saw it. */
function withListing(
  message: Message,
  { listingId, card }: Extract<ServerFrame, { type: 'listing.changed' }>,
): Message {
  if (!card || !message.listings.some(({ id }) => id === listingId)) return message;
  const listings = message.listings.map((listing) =>
    listing.id === listingId ? { ...card, matches: listing.matches } : listing,
  );
  return { ...message, listings };
}

/** Puts a message in its place, instead of an earlier copy of the same. */
export function withMessage(messages: Message[], message: Message): Message[] {
  const others = messages.filter(({ id }) => id !== message.id);
  return [...others, message].sort((a, b) => a.seq - b.seq);
}
