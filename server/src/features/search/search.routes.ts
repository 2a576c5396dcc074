import { PropertySearch, PropertySearchResult, SimilarProperties, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { registerDemandRoutes } from './demand.routes.ts';
import type { Demand } from './demand.service.ts';
import type { Search } from './search.service.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerSearchRoutes(
  app: HttpServer,
  deps: { database: Database; search: Search; demand: Demand },
): void {
  registerDemandRoutes(app, deps);
  app.post(
    '/properties/search',
    {
      schema: {
        tags: ['Properties'],
        summary: 'Search the listings by words, by query, or by both',
        body: ref(PropertySearch),
        response: { 200: ref(PropertySearchResult), ...errorReplies(400, 401) },
      },
    },
    async (request) => {
      await deps.search.prepare(request.organizationId, request.body);
      const found = await deps.database.read(request.organizationId, (unit) =>
        deps.search.find(unit, request.body),
      );
      const { unresolvedPlaces: _unresolved, ...result } = found;
      return result;
    },
  );

  app.get(
    '/properties/:id/similar',
    {
      schema: {
        tags: ['Properties'],
        summary: 'List homes like this one',
        description:
          'Homes on offer of the same kind of offer and about the same price, the most alike first. None when there is no such home.',
        params: Type.Object({ id: Uuid }),
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, default: 10 })),
        }),
        response: { 200: ref(SimilarProperties), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params: { id }, query: { limit = 10 } }) => {
      await deps.search.prepare(organizationId, { query: { similarTo: id } });
      const items = await deps.database.read(organizationId, (unit) =>
        deps.search.similar(unit, id, limit),
      );
      return { items };
    },
  );
}
