import {
  AgentMessageInput,
  Conversation,
  ConversationPage,
  ConversationPatch,
  Message,
  MessagePage,
  Uuid,
} from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Conversations } from './conversations.service.ts';

const Params = Type.Object({ id: Uuid });
const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
});
const tags = ['Conversations'];

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerConversationRoutes(
  app: HttpServer,
  deps: { database: Database; conversations: Conversations },
): void {
  const { database, conversations } = deps;

  app.get(
    '/conversations',
    {
      schema: {
        tags,
        summary: 'List conversations, the latest news first',
        querystring: PageQuery,
        response: { 200: ref(ConversationPage), ...errorReplies(400, 401) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        conversations.list(unit, toPage(request.query)),
      ),
  );

  app.get(
    '/conversations/:id',
    {
      schema: {
        tags,
        summary: 'Read a conversation',
        params: Params,
        response: { 200: ref(Conversation), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        conversations.get(unit, request.params.id),
      ),
  );

  app.get(
    '/conversations/:id/messages',
    {
      schema: {
        tags,
        summary: 'List the messages of a conversation, oldest first',
        params: Params,
        querystring: PageQuery,
        response: { 200: ref(MessagePage), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        conversations.messages(unit, request.params.id, toPage(request.query)),
      ),
  );

  app.post(
    '/conversations/:id/messages',
    {
      schema: {
        tags,
        summary: 'Write to the visitor, which takes the conversation over',
        params: Params,
        body: ref(AgentMessageInput),
        response: { 200: ref(Message), ...errorReplies(400, 401, 404, 409) },
      },
    },
    async (request) => {
      const { organizationId, body } = request;
      const organization = await conversations.organizationOf(organizationId);
      const authorName = body.authorName ?? organization.persona.agentName;
      return conversations.send(organizationId, request.params.id, { ...body, authorName });
    },
  );

  app.patch(
    '/conversations/:id',
    {
      schema: {
        tags,
        summary: 'Take a conversation over, or hand it back to the concierge',
        params: Params,
        body: ref(ConversationPatch),
        response: { 200: ref(Conversation), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      conversations.setOwnership(request.organizationId, request.params.id, request.body.ownership),
  );
}

function toPage(query: { cursor?: string; limit?: number }) {
  return { cursor: query.cursor, limit: query.limit ?? 25 };
}
