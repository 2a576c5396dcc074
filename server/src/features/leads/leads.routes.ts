import { Lead, LeadPage, LeadPatch, leadStatuses, OneOf, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Leads } from './leads.service.ts';

const LeadId = Type.Object({ id: Uuid });

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerLeadRoutes(
  app: HttpServer,
  deps: { database: Database; leads: Leads },
): void {
  const { database, leads } = deps;

  app.get(
    '/leads',
    {
      schema: {
        tags: ['Leads'],
        summary: 'List leads, the newest first',
        querystring: Type.Object({
          status: Type.Optional(OneOf(leadStatuses)),
          cursor: Type.Optional(Type.String({ maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
        }),
        response: { 200: ref(LeadPage), ...errorReplies(400, 401) },
      },
    },
    (request) => {
      const { status, cursor, limit } = request.query;
      return database.inTenant(request.organizationId, (unit) =>
        leads.list(unit, {
          limit: limit ?? 50,
          ...(status === undefined ? {} : { status }),
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
    },
  );

  app.get(
    '/leads/:id',
    {
      schema: {
        tags: ['Leads'],
        summary: 'Read a lead',
        params: LeadId,
        response: { 200: ref(Lead), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) => leads.get(unit, request.params.id)),
  );

  app.patch(
    '/leads/:id',
    {
      schema: {
        tags: ['Leads'],
        summary: 'Change a lead',
        params: LeadId,
        body: ref(LeadPatch),
        response: { 200: ref(Lead), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        leads.patch(unit, request.params.id, request.body),
      ),
  );
}
