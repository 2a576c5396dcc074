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
    default:
      return talk;
  }
}

/** Puts a message in its place, instead of an earlier copy of the same. */
export function withMessage(messages: Message[], message: Message): Message[] {
  const others = messages.filter(({ id }) => id !== message.id);
  return [...others, message].sort((a, b) => a.seq - b.seq);
}
