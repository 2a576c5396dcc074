import { Organization, OrganizationPatch } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { Organizations } from './organizations.service.ts';
import type { Tickets } from './tickets.service.ts';

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerOrganizationRoutes(
  app: HttpServer,
  deps: { database: Database; organizations: Organizations; tickets: Tickets },
): void {
  const { database, organizations, tickets } = deps;

  app.get(
    '/organization',
    {
      schema: {
        tags: ['Organization'],
        summary: 'Read the organization',
        response: { 200: ref(Organization), ...errorReplies(401) },
      },
    },
    (request) => database.inTenant(request.organizationId, (unit) => organizations.get(unit)),
  );

  app.patch(
    '/organization',
    {
      schema: {
        tags: ['Organization'],
        summary: 'Change the organization',
        body: ref(OrganizationPatch),
        response: { 200: ref(Organization), ...errorReplies(400, 401) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) => organizations.update(unit, request.body)),
  );

  app.post(
    '/tickets',
    {
      schema: {
        tags: ['Organization'],
        summary: 'Issue a one-time ticket for a socket of a program without a browser',
        response: {
          200: Type.Object({
            ticket: Type.String(),
            expiresAt: Type.String({ format: 'date-time' }),
          }),
          ...errorReplies(401),
        },
      },
    },
    async (request) => {
      const { ticket, expiresAt } = await database.inTenant(request.organizationId, (unit) =>
        tickets.issue(unit),
      );
      return { ticket, expiresAt: expiresAt.toISOString() };
    },
  );
}
