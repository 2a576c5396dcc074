import type {
  AgentMessageInput,
  Conversation,
  ConversationPatch,
  Message,
} from '../protocol/index.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport, WriteOptions } from '../internal/transport.ts';

/** The talks of visitors with the concierge or an agent. */
export class ConversationsResource {
  readonly #api: Transport;

  /** @internal */
  constructor(api: Transport) {
    this.#api = api;
  }

  /** Lists the conversations, the one with the latest message first. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Conversation> {
    return this.#api.list(['conversations'], params, options);
  }

  /** Reads one conversation, without its messages. */
  get(id: string, options?: RequestOptions): Promise<Conversation> {
    return this.#api.get(['conversations', id], options);
  }

  /** Lists the messages of a conversation, the oldest first. */
  messages(id: string, params?: PageParams, options?: RequestOptions): Paginated<Message> {
    return this.#api.list(['conversations', id, 'messages'], params, options);
  }

  /** Writes to the visitor as a person, which takes the conversation over from the concierge. */
  send(id: string, message: AgentMessageInput, options?: WriteOptions): Promise<Message> {
    return this.#api.write('POST', ['conversations', id, 'messages'], message, options);
  }

  /** Takes the conversation over (`human`) or hands it back to the concierge (`ai`). */
  update(id: string, patch: ConversationPatch, options?: WriteOptions): Promise<Conversation> {
    return this.#api.write('PATCH', ['conversations', id], patch, options);
  }
}
