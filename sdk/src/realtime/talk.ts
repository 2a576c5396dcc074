import type {
  Conversation,
  Draft,
  Message,
  ServerFrame,
  VisitorIdentity,
  WidgetConfig,
} from '../protocol/index.ts';
import type { ChatMessage } from './conversation-state.ts';

type FrameOf<Type> = Extract<ServerFrame, { type: Type }>;

/** A message that the server has confirmed. */
export type StoredMessage = ChatMessage & { readonly seq: number };

/** The server's side of the talk, as far as this client has heard of it. */
export interface Talk {
  readonly conversation: Conversation | null;
  readonly config: WidgetConfig | null;
  /** Sorted by `seq`. */
  readonly messages: readonly StoredMessage[];
  readonly hasEarlier: boolean;
  readonly isEarlierLoading: boolean;
  readonly draft: Draft | null;
  readonly isAgentTyping: boolean;
  readonly epoch: string | null;
  readonly savedListingIds: readonly string[];
  readonly identity: VisitorIdentity | null;
}

/** Before the server has told anything, or where nothing of it may be shown. */
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
 * What the frames that belong to the talk make of it; the same object when one changes nothing. `null`: it does not
 * continue what we have, so something was lost on the way.
 */
const changes: {
  [Type in ServerFrame['type']]?: (talk: Talk, frame: FrameOf<Type>) => Talk | null;
} = {
  welcome(talk, frame) {
    const isSame = frame.recovered && frame.conversation.id === talk.conversation?.id;
    const { conversation, config, draft, epoch, savedListingIds, identity } = frame;
    return frame.messages.map(toStored).reduce(withMessage, {
      ...talk,
      ...(!isSame && { messages: [], hasEarlier: frame.hasEarlier }),
      conversation,
      config,
      draft,
      epoch,
      savedListingIds,
      identity,
      isAgentTyping: false,
    });
  },

  'message.created'(talk, { message }) {
    if (message.conversationId !== talk.conversation?.id) return talk;
    return withMessage(
      {
        ...withoutDraft(talk, message.id),
        isAgentTyping: talk.isAgentTyping && message.role !== 'agent',
      },
      toStored(message),
    );
  },

  // Heard again after a resume, it must not empty a draft that the welcome has brought.
  'reply.started': (talk, { messageId, authorName }) =>
    isDrafted(talk, messageId) ? talk : { ...talk, draft: { messageId, text: '', authorName } },

  'message.delta'(talk, { messageId, offset, text: piece }) {
    if (talk.messages.some(({ id }) => id === messageId)) return talk;
    const known = isDrafted(talk, messageId) ? talk.draft : null;
    const before = known?.text ?? '';
    if (offset > before.length) return null;
    const text = before.slice(0, offset) + piece;
    // A piece heard twice must not cut off what came after it.
    if (known && before.startsWith(text)) return talk;
    return { ...talk, draft: { messageId, text, authorName: known?.authorName ?? null } };
  },

  'message.discarded': (talk, { messageId }) => withoutDraft(talk, messageId),

  'typing.changed': (talk, { role, isTyping }) =>
    role === 'agent' ? { ...talk, isAgentTyping: isTyping } : talk,

  'conversation.updated': (talk, { conversation }) =>
    conversation.id === talk.conversation?.id ? { ...talk, conversation } : talk,

  'read.changed': withRead,
};

/** The talk after one more frame; see `changes`. */
export function applyFrame(talk: Talk, frame: ServerFrame): Talk | null {
  const change = changes[frame.type] as
    | ((talk: Talk, frame: ServerFrame) => Talk | null)
    | undefined;
  return change ? change(talk, frame) : talk;
}

/** The last `seq` up to which nothing is missing: what a resume may name. */
export function lastSeqOf({ messages }: Talk): number {
  const last = messages.find(({ seq }, index) => messages[index + 1]?.seq !== seq + 1);
  return last?.seq ?? 0;
}

/** A message is missing in the middle: only a resume can mend that. */
export function hasGap(talk: Talk): boolean {
  return lastSeqOf(talk) !== (talk.messages.at(-1)?.seq ?? 0);
}

/** Puts a confirmed message in its place; the same id again replaces it. */
export function withMessage(talk: Talk, message: StoredMessage): Talk {
  const others = talk.messages.filter(({ id }) => id !== message.id);
  return { ...talk, messages: [...others, message].toSorted((one, other) => one.seq - other.seq) };
}

/** Reading goes forward only, also when the news of it comes late. */
export function withRead(
  talk: Talk,
  { role, seq }: { role: 'visitor' | 'agent'; seq: number },
): Talk {
  const { conversation } = talk;
  const field = role === 'agent' ? 'agentReadSeq' : 'visitorReadSeq';
  return conversation && seq > conversation[field]
    ? { ...talk, conversation: { ...conversation, [field]: seq } }
    : talk;
}

/** A message as the talk keeps it. */
export function toStored(message: Message): StoredMessage {
  const { conversationId: _, ...rest } = message;
  return { ...rest, delivery: 'sent' };
}

function isDrafted({ draft }: Talk, messageId: string): boolean {
  return draft?.messageId === messageId;
}

function withoutDraft(talk: Talk, messageId: string): Talk {
  return isDrafted(talk, messageId) ? { ...talk, draft: null } : talk;
}
