import type {
  Conversation,
  Draft,
  Message,
  ServerFrame,
  VisitorIdentity,
  WidgetConfig,
} from '../protocol/index.ts';
import type { ChatMessage } from './conversation-state.ts';

type Welcome = Extract<ServerFrame, { type: 'welcome' }>;

/** The server's side of the talk, as far as this client has heard of it. */
export interface Talk {
  readonly conversation: Conversation | null;
  readonly config: WidgetConfig | null;
  /** Sorted by `seq`. */
  readonly messages: readonly ChatMessage[];
  readonly hasEarlier: boolean;
  readonly isEarlierLoading: boolean;
  readonly draft: Draft | null;
  readonly isAgentTyping: boolean;
  readonly epoch: string | null;
  readonly savedListingIds: readonly string[];
  readonly identity: VisitorIdentity | null;
}

export const emptyTalk: Talk = {
  conversation: null,
  config: null,
  messages: [],
  hasEarlier: false,
  isEarlierLoading: false,
  draft: null,
  isAgentTyping: false,
  epoch: null,
  savedListingIds: [],
  identity: null,
};

/**
 * The talk after one more frame; the same object when the frame changes nothing. `null`: it does not continue what we
 * have, so something was lost on the way.
 */
export function applyFrame(talk: Talk, frame: ServerFrame): Talk | null {
  switch (frame.type) {
    case 'welcome':
      return welcome(talk, frame);
    case 'message.created':
      return created(talk, frame.message);
    case 'reply.started': {
      // Heard again after a resume, it must not empty a draft that the welcome has brought.
      if (talk.draft?.messageId === frame.messageId) return talk;
      const draft = { messageId: frame.messageId, text: '', authorName: frame.authorName };
      return { ...talk, draft };
    }
    case 'message.delta':
      return delta(talk, frame);
    case 'message.discarded':
      return talk.draft?.messageId === frame.messageId ? { ...talk, draft: null } : talk;
    case 'typing.changed':
      return frame.role === 'agent' ? { ...talk, isAgentTyping: frame.isTyping } : talk;
    case 'conversation.updated':
      return frame.conversation.id === talk.conversation?.id
        ? { ...talk, conversation: frame.conversation }
        : talk;
    case 'read.changed':
      return withRead(talk, frame);
    default:
      return talk;
  }
}

/** The last `seq` up to which nothing is missing: what a resume may name. */
export function lastSeqOf(talk: Talk): number {
  let last = seqOf(talk.messages[0]);
  for (const message of talk.messages) {
    if (message.seq === last + 1) last = message.seq;
  }
  return last;
}

/** Everything in a talk is confirmed and has one. */
const seqOf = (message?: ChatMessage) => message?.seq ?? 0;

/** A message is missing in the middle, or the draft misses a piece: only a resume can mend that. */
export function hasGap(talk: Talk): boolean {
  return lastSeqOf(talk) < seqOf(talk.messages.at(-1));
}

/** Puts a confirmed message in its place; the same id again replaces it. */
export function withMessage(talk: Talk, message: ChatMessage): Talk {
  const others = talk.messages.filter((other) => other.id !== message.id);
  const messages = [...others, message].toSorted((one, other) => seqOf(one) - seqOf(other));
  return { ...talk, messages };
}

/** Reading goes forward only, also when the news of it comes late. */
export function withRead(
  talk: Talk,
  { role, seq }: { role: 'visitor' | 'agent'; seq: number },
): Talk {
  if (!talk.conversation) return talk;
  const field = role === 'agent' ? 'agentReadSeq' : 'visitorReadSeq';
  if (seq <= talk.conversation[field]) return talk;
  return { ...talk, conversation: { ...talk.conversation, [field]: seq } };
}

export function toChatMessage(message: Message): ChatMessage {
  const { conversationId: _, ...rest } = message;
  return { ...rest, delivery: 'sent' };
}

function welcome(talk: Talk, frame: Welcome): Talk {
  const isSame = frame.recovered && frame.conversation.id === talk.conversation?.id;
  const { conversation, config, draft, epoch, savedListingIds, identity } = frame;
  return frame.messages.map(toChatMessage).reduce(withMessage, {
    ...talk,
    ...(isSame ? {} : { messages: [], hasEarlier: frame.hasEarlier }),
    conversation,
    config,
    draft,
    epoch,
    savedListingIds,
    identity,
    isAgentTyping: false,
  });
}

function created(talk: Talk, message: Message): Talk {
  if (message.conversationId !== talk.conversation?.id) return talk;
  const draft = talk.draft?.messageId === message.id ? null : talk.draft;
  const isAgentTyping = message.role === 'agent' ? false : talk.isAgentTyping;
  return withMessage({ ...talk, draft, isAgentTyping }, toChatMessage(message));
}

function delta(talk: Talk, frame: Extract<ServerFrame, { type: 'message.delta' }>): Talk | null {
  const { messageId, offset } = frame;
  if (talk.messages.some((message) => message.id === messageId)) return talk;
  const known = talk.draft?.messageId === messageId ? talk.draft : null;
  const before = known?.text ?? '';
  if (offset > before.length) return null;
  const text = before.slice(0, offset) + frame.text;
  // A piece heard twice must not cut off what came after it.
  if (known && before.startsWith(text)) return talk;
  return { ...talk, draft: { messageId, text, authorName: known?.authorName ?? null } };
}
