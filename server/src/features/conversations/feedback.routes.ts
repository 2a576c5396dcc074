import { FeedbackPage, feedbackKinds, OneOf, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { listFeedback } from './feedback.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerFeedbackRoutes(app: HttpServer, deps: { database: Database }): void {
  app.get(
    '/feedback',
    {
      schema: {
        tags: ['Conversations'],
        summary: 'List ratings of talks and reports of answers, the latest first',
        querystring: Type.Object({
          kind: Type.Optional(OneOf(feedbackKinds)),
          conversationId: Type.Optional(Uuid),
          cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
        }),
        response: { 200: ref(FeedbackPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query }) =>
      deps.database.inTenant(organizationId, (unit) =>
        listFeedback(unit, { ...query, limit: query.limit ?? 25 }),
      ),
  );
}
