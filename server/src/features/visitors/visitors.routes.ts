import { ConsentPage, IdentitySecret, NewIdentitySecret, Uuid, Visitor } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { invalidRequest } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Visitors } from './visitors.service.ts';

const Params = Type.Object({ id: Uuid });
const tags = ['Visitors'];

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerVisitorRoutes(
  app: HttpServer,
  { database, visitors }: { database: Database; visitors: Visitors },
): void {
  app.get(
    '/visitors/:id',
    {
      schema: {
        tags,
        summary: 'Read a visitor',
        params: Params,
        response: { 200: ref(Visitor), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => visitors.get(unit, params.id)),
  );

  app.delete(
    '/visitors/:id',
    {
      schema: {
        tags,
        summary: 'Erase a visitor',
        description:
          'Takes away talks, messages, files, leads, saved homes and sessions, at once and for good. What remains for five years is proof of each consent: the text, its time, the random id of the visitor, and keyed fingerprints of the e-mail and phone number that were left with it, from which neither can be read. It also remains that a visitor with this id was erased.',
        params: Params,
        response: { 204: Type.Null(), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params }, reply) => {
      await database.inTenant(organizationId, (unit) =>
        visitors.erase(unit, params.id, 'organization'),
      );
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/consents',
    {
      schema: {
        tags,
        summary: 'List what visitors agreed to, newest first',
        description:
          'By visitor, or by the e-mail address or phone number (E.164) that was left with the consent. Receipts outlive the visitor’s erasure, without what is personal in them.',
        querystring: Type.Object({
          visitorId: Type.Optional(Uuid),
          contact: Type.Optional(Type.String({ minLength: 3, maxLength: 320 })),
          cursor: Type.Optional(Type.String({ maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        }),
        response: { 200: ref(ConsentPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { visitorId, contact, limit = 50, ...page } }) => {
      const wanted =
        visitorId !== undefined && contact === undefined
          ? { visitorId }
          : contact !== undefined && visitorId === undefined
            ? { contact }
            : null;
      if (!wanted) throw invalidRequest('Name either a visitorId or a contact.');
      return database.inTenant(organizationId, (unit) =>
        visitors.consents.list(unit, wanted, { limit, ...page }),
      );
    },
  );

  registerIdentitySecretRoutes(app, { database, visitors });
}

function registerIdentitySecretRoutes(
  app: HttpServer,
  { database, visitors }: { database: Database; visitors: Visitors },
): void {
  const { identitySecrets } = visitors;

  app.post(
    '/identity-secrets',
    {
      schema: {
        tags: ['Identity'],
        summary: 'Make an identity secret',
        description:
          'With it your server signs who your users are: a JWT with HS256, the user’s id as `sub`, and an `exp` at most 24 hours ahead; `name` and `email` are optional. Only this answer holds the secret. Up to five count at once, so that one can replace another without a gap.',
        response: { 201: ref(NewIdentitySecret), ...errorReplies(401, 409) },
      },
    },
    async ({ organizationId }, reply) => {
      const made = await database.inTenant(organizationId, (unit) => identitySecrets.add(unit));
      return reply.code(201).send(made);
    },
  );

  app.get(
    '/identity-secrets',
    {
      schema: {
        tags: ['Identity'],
        summary: 'List identity secrets, newest first',
        response: {
          200: Type.Object({ items: Type.Array(ref(IdentitySecret)) }),
          ...errorReplies(401),
        },
      },
    },
    async ({ organizationId }) => ({
      items: await database.inTenant(organizationId, (unit) => identitySecrets.list(unit)),
    }),
  );

  app.delete(
    '/identity-secrets/:id',
    {
      schema: {
        tags: ['Identity'],
        summary: 'Revoke an identity secret',
        params: Params,
        response: { 204: Type.Null(), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params }, reply) => {
      await database.inTenant(organizationId, (unit) => identitySecrets.revoke(unit, params.id));
      return reply.code(204).send(null);
    },
  );
}
