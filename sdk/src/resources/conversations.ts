import type {
  AgentMessageInput,
  Conversation,
  ConversationPatch,
  Message,
  Replay,
  ReplayInput,
} from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, WriteOptions } from '../internal/request.ts';

/** The talks of visitors with the concierge or an agent. */
export interface ConversationsResource {
  /** Lists the conversations, the one with the latest message first. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Conversation>;

  /** Reads one conversation, without its messages. */
  get(id: string, options?: RequestOptions): Promise<Conversation>;

  /** Lists the messages of a conversation, the oldest first. */
  messages(id: string, params?: PageParams, options?: RequestOptions): Paginated<Message>;

  /** Writes to the visitor as a person, which takes the conversation over from the concierge. */
  send(id: string, message: AgentMessageInput, options?: WriteOptions): Promise<Message>;

  /** Takes the conversation over (`human`) or hands it back to the concierge (`ai`). */
  update(id: string, patch: ConversationPatch, options?: WriteOptions): Promise<Conversation>;

  /**
   * Answers the talk again with another persona, other rules or another model, and tells what would be different. The
   * visitor hears nothing, and nothing of it is saved. One attempt may take a minute; what a model uses for it counts
   * against the budget of the day.
   *
   * @example
   * const { turns } = await katek.conversations.replay(id, { persona: { tone: 'concise' } });
   * for (const { asked, replayed, changed } of turns) if (changed.length > 0) console.log(asked, replayed.text);
   */
  replay(id: string, changes?: ReplayInput, options?: WriteOptions): Promise<Replay>;
}

/** The server ends a replay before that. */
const replayTimeoutMs = 60_000;

export function conversations(api: Api): ConversationsResource {
  return {
    list: api.list('conversations'),
    get: api.get('conversations'),
    messages: api.listOf('conversations', 'messages'),
    send: (id, body, options) =>
      api.send({ method: 'POST', path: ['conversations', id, 'messages'], body, options }),
    update: api.update('conversations'),
    replay: (id, body = {}, options) =>
      api.send({
        method: 'POST',
        path: ['conversations', id, 'replays'],
        body,
        options: { timeoutMs: replayTimeoutMs, ...options },
      }),
  };
}
