import type {
  AgentMessageInput,
  Conversation,
  ConversationPatch,
  Message,
} from '../protocol/index.ts';
import { type PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';
import { uuid } from '../internal/uuid.ts';

/** The talks of visitors with the concierge or an agent. */
export class ConversationsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Lists the conversations, the one with the latest message first. */
  list(params: PageParams = {}, options: RequestOptions = {}): Paginated<Conversation> {
    return new Paginated(this.#transport, {
      path: '/v1/conversations',
      params: { ...params },
      options,
    });
  }

  /** Reads one conversation, without its messages. */
  get(id: string, options?: RequestOptions): Promise<Conversation> {
    return this.#transport.request({ method: 'GET', path: pathOf(id) }, options);
  }

  /** Lists the messages of a conversation, the oldest first. */
  messages(id: string, params: PageParams = {}, options: RequestOptions = {}): Paginated<Message> {
    const path = `${pathOf(id)}/messages`;
    return new Paginated(this.#transport, { path, params: { ...params }, options });
  }

  /** Writes to the visitor as a person, which takes the conversation over from the concierge. */
  send(id: string, message: AgentMessageInput, options?: RequestOptions): Promise<Message> {
    // With an id of its own the message can be sent again without becoming two.
    const body = { id: uuid(), ...message };
    return this.#transport.request(
      { method: 'POST', path: `${pathOf(id)}/messages`, body, isIdempotent: true },
      options,
    );
  }

  /** Takes the conversation over (`human`) or hands it back to the concierge (`ai`). */
  update(id: string, patch: ConversationPatch, options?: RequestOptions): Promise<Conversation> {
    return this.#transport.request({ method: 'PATCH', path: pathOf(id), body: patch }, options);
  }
}

function pathOf(id: string): string {
  return `/v1/conversations/${encodeURIComponent(id)}`;
}
