import { gateRules, OneOf, Uuid, verdictActions, VerdictPage } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { listVerdicts } from './verdicts.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerVerdictRoutes(app: HttpServer, deps: { database: Database }): void {
  app.get(
    '/verdicts',
    {
      schema: {
        tags: ['Conversations'],
        summary: 'List what the output gate found in answers, the latest first',
        description:
          'One verdict for each answer of the concierge, with what was found, what became of it and how the answer was made. No visitor ever sees one.',
        querystring: Type.Object({
          kind: Type.Optional(OneOf(gateRules)),
          action: Type.Optional(OneOf(verdictActions)),
          hasFindings: Type.Optional(
            Type.Boolean({
              description: 'Only answers in which something was found, or in which nothing was.',
            }),
          ),
          conversationId: Type.Optional(Uuid),
          since: Type.Optional(Type.String({ format: 'date-time' })),
          cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
        }),
        response: { 200: ref(VerdictPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query }) =>
      deps.database.inTenant(organizationId, (unit) =>
        listVerdicts(unit, { ...query, limit: query.limit ?? 25 }),
      ),
  );
}
