import { Usage as UsageJson } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Usage } from './usage.service.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerUsageRoutes(
  app: HttpServer,
  deps: { database: Database; usage: Usage },
): void {
  app.get(
    '/usage',
    {
      schema: {
        tags: ['Usage'],
        summary: 'Read the use of the language model per day',
        querystring: Type.Object({
          days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, default: 30 })),
        }),
        response: { 200: ref(UsageJson), ...errorReplies(400, 401) },
      },
    },
    (request) =>
      deps.database.inTenant(request.organizationId, (unit) =>
        deps.usage.days(unit, request.query.days ?? 30),
      ),
  );
}
