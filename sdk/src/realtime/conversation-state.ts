import type {
  Conversation,
  Draft,
  Message,
  VisitorIdentity,
  WidgetConfig,
} from '../protocol/index.ts';

/**
 * `idle`: not asked to connect yet. `connecting`: no welcome yet. `online`. `offline`: the connection broke or
 * never came; it is tried again by itself. `refused`: the server does not want this key, or wants a consent first
 * (`error.code` is `consent_required`); nothing more is tried until the next `connect`.
 */
export type ConnectionStatus = 'idle' | 'connecting' | 'online' | 'offline' | 'refused';

/**
 * Of a visitor's own message. `waiting`: for a connection. `sending`: not confirmed yet. `sent`: stored by the
 * server. `failed`: the server refused it; see `retry`.
 */
export type Delivery = 'waiting' | 'sending' | 'sent' | 'failed';

/** One entry of the talk, or one on its way into it. */
export interface ChatMessage extends Omit<Message, 'seq' | 'conversationId'> {
  /** `null` until the server has confirmed the message. */
  readonly seq: number | null;
  readonly delivery: Delivery;
}

/** Something that the visitor should know. */
export interface ConversationError {
  /** Stable, for programs. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** The whole talk at one moment. A change makes a new object; nothing inside an old one changes. */
export interface ConversationState {
  readonly status: ConnectionStatus;
  /** The oldest first; what is not confirmed yet comes last. */
  readonly messages: readonly ChatMessage[];
  /** There are older messages, which `fetchEarlier` brings. */
  readonly hasEarlier: boolean;
  /** `fetchEarlier` is at work. */
  readonly isEarlierLoading: boolean;
  /** The answer that is being written: its text so far, `''` before the first word. */
  readonly draft: Draft | null;
  /** An answer is being prepared or written. */
  readonly isReplying: boolean;
  /** A person of the organization is typing. */
  readonly isAgentTyping: boolean;
  /** Up to here a person of the organization has seen the talk; 0: nothing. */
  readonly agentReadSeq: number;
  /** `null` until the first welcome. */
  readonly conversation: Conversation | null;
  /** `null` until the first welcome. */
  readonly config: WidgetConfig | null;
  /** The saved homes, the latest first. Follows `home.save` and `home.remove` by itself. */
  readonly savedListingIds: readonly string[];
  /** Who the visitor is known as; `null` for a stranger. */
  readonly identity: VisitorIdentity | null;
  readonly error: ConversationError | null;
}
