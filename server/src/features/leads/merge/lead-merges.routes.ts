import { LeadDuplicates, LeadMergeList, LeadMergeResult, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../../platform/database/unit.ts';
import { errorReplies } from '../../../platform/http/error-replies.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { ref } from '../../../platform/http/protocol-schemas.ts';
import type { Leads } from '../leads.service.ts';

const Id = Type.Object({ id: Uuid });
const tags = ['Leads'];

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerLeadMergeRoutes(
  app: HttpServer,
  deps: { database: Database; leads: Pick<Leads, 'merges'> },
): void {
  const {
    database,
    leads: { merges },
  } = deps;

  app.get(
    '/leads/:id/duplicates',
    {
      schema: {
        tags,
        summary: 'List leads that may be the same person',
        description:
          'Those with the same e-mail address, phone number, visitor or channel identity, most in common first.',
        params: Id,
        response: { 200: ref(LeadDuplicates), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => merges.duplicates(unit, params.id)),
  );

  app.post(
    '/leads/:id/merge',
    {
      schema: {
        tags,
        summary: 'Make a lead part of another',
        description:
          'The lead of the address goes into `into`, whose own facts count; both talks are kept. The answer names the merge, to undo it by.',
        params: Id,
        body: Type.Object({ into: Uuid }, { additionalProperties: false }),
        response: { 200: ref(LeadMergeResult), ...errorReplies(400, 401, 404, 409) },
      },
    },
    ({ organizationId, params, body, actor }) =>
      database.inTenant(organizationId, (unit) =>
        merges.merge(unit, {
          fromId: params.id,
          intoId: body.into,
          how: 'person',
          by: actor ?? null,
        }),
      ),
  );

  app.get(
    '/leads/:id/merges',
    {
      schema: {
        tags,
        summary: 'List the merges of a lead, the newest first',
        params: Id,
        response: { 200: ref(LeadMergeList), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params }) => ({
      items: await database.inTenant(organizationId, (unit) => merges.list(unit, params.id)),
    }),
  );

  app.post(
    '/leads/merges/:id/undo',
    {
      schema: {
        tags,
        summary: 'Undo a merge',
        description:
          'Gives both leads back as they were, each with what was said in its own talk since. What a person decided since stays with the survivor.',
        params: Id,
        response: { 200: ref(LeadMergeResult), ...errorReplies(400, 401, 404, 409) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => merges.undo(unit, params.id)),
  );
}
