import { DemandPage } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Demand } from './demand.service.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerDemandRoutes(
  app: HttpServer,
  deps: { database: Database; demand: Demand },
): void {
  app.get(
    '/demand',
    {
      schema: {
        tags: ['Properties'],
        summary: 'List what visitors looked for in vain',
        description:
          'Wishes of searches that found nothing, or only after one was let go, summed over days; those of most talks first. Nothing in it tells who asked.',
        querystring: Type.Object({
          since: Type.Optional(Type.String({ format: 'date' })),
          key: Type.Optional(Type.String({ maxLength: 60 })),
          cursor: Type.Optional(Type.String({ maxLength: 2000 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
        }),
        response: { 200: ref(DemandPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 50, ...listing } }) =>
      deps.database.inTenant(organizationId, (unit) =>
        deps.demand.list(unit, { ...listing, limit }),
      ),
  );
}
