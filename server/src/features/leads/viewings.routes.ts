import { Uuid, ViewingPage, ViewingPatch, ViewingRecord } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Viewings } from './viewings.service.ts';

const tags = ['Leads'];
const ViewingId = Type.Object({ id: Uuid });

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerViewingRoutes(
  app: HttpServer,
  deps: {
    database: Database;
    viewings: Viewings;
    /** Decides in one unit of work and tells the visitor in their talk. */
    decide: (organizationId: string, id: string, patch: ViewingPatch) => Promise<ViewingRecord>;
  },
): void {
  const { database, viewings, decide } = deps;

  app.get(
    '/viewings',
    {
      schema: {
        tags,
        summary: 'List viewings, the one asked for last first',
        querystring: Type.Object({
          leadId: Type.Optional(Uuid),
          cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
        }),
        response: { 200: ref(ViewingPage), ...errorReplies(400, 401) },
      },
    },
    (request) => {
      const { leadId, cursor, limit = 25 } = request.query;
      return database.inTenant(request.organizationId, (unit) =>
        viewings.list(unit, {
          limit,
          ...(leadId === undefined ? {} : { leadId }),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
    },
  );

  app.patch(
    '/viewings/:id',
    {
      schema: {
        tags,
        summary: 'Confirm a viewing, or call it off; the visitor reads it in the talk',
        params: ViewingId,
        body: ref(ViewingPatch),
        response: { 200: ref(ViewingRecord), ...errorReplies(400, 401, 404, 409) },
      },
    },
    (request) => decide(request.organizationId, request.params.id, request.body),
  );
}
