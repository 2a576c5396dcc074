import { Feed, FeedPage, FeedPatch, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Feeds } from './feeds.service.ts';

const tags = ['Properties'];

/** Routes below `/v1/feeds`; the caller is known by `request.organizationId`. */
export function registerFeedRoutes(
  app: HttpServer,
  { database, feeds }: { database: Database; feeds: Feeds },
): void {
  app.get(
    '/feeds',
    {
      schema: {
        tags,
        summary: 'List the sources of the listings, by name',
        querystring: Type.Object({
          cursor: Type.Optional(Uuid),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
        }),
        response: { 200: ref(FeedPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 50, ...rest } }) =>
      database.inTenant(organizationId, (unit) => feeds.list(unit, { limit, ...rest })),
  );

  app.patch(
    '/feeds/:id',
    {
      schema: {
        tags,
        summary: 'Change the rules of a source; fields that are left out stay',
        params: Type.Object({ id: Uuid }),
        body: ref(FeedPatch),
        response: { 200: ref(Feed), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params, body }) =>
      database.inTenant(organizationId, (unit) => feeds.update(unit, params.id, body)),
  );
}
