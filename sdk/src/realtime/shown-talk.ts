import type { ConversationState } from './conversation-state.ts';
import type { Delivery } from './delivery.ts';
import type { Session } from './session.ts';
import { emptyTalk, type Talk } from './talk.ts';

/** How it stands with the connection. */
export type Condition = Pick<ConversationState, 'status' | 'error'>;

type Listener = (state: ConversationState) => void;

/** The talk as it is shown: what the server has told, what is unsent, and how it stands, in one state. */
export abstract class ShownTalk {
  abstract readonly session: Session;
  abstract readonly delivery: Delivery;
  /** A change makes a new one. */
  state: ConversationState = stateOf(emptyTalk, [], { status: 'idle', error: null });
  /** What the server has told. */
  talk: Talk = emptyTalk;
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Changes what the server has told, as far as this client knows better. */
  update(changed: (talk: Talk) => Talk): void {
    this.talk = changed(this.talk);
    this.change();
  }

  /** Tells whoever listens of what has changed. */
  change(change: Partial<Condition> = {}): void {
    const { status, error } = this.state;
    this.state = stateOf(this.shown, this.delivery.messages, { status, error, ...change });
    for (const listener of this.#listeners) listener(this.state);
  }

  /** The talk of whoever is here now. */
  get shown(): Talk {
    return this.session.isForeign ? { ...emptyTalk, config: this.talk.config } : this.talk;
  }

  /** Shows nothing of the talk any more. */
  empty(): void {
    this.talk = { ...emptyTalk, config: this.talk.config };
  }
}

function stateOf(
  talk: Talk,
  unsent: Delivery['messages'],
  condition: Condition,
): ConversationState {
  const { epoch: _, ...shown } = talk;
  return Object.freeze({
    ...shown,
    ...condition,
    messages: [...shown.messages, ...unsent],
    isReplying: shown.draft !== null,
    agentReadSeq: shown.conversation?.agentReadSeq ?? 0,
  });
}
