import {
  KnowledgeEntry,
  KnowledgePage,
  KnowledgePatch,
  KnowledgeSearch,
  KnowledgeSearchResult,
  NewKnowledgeEntry,
  Uuid,
} from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { answersFrom } from './find-entries.ts';
import type { Knowledge } from './knowledge.service.ts';

const tags = ['Knowledge'];
const EntryId = Type.Object({ id: Uuid });

/** Routes below `/v1/knowledge`; the caller is known by `request.organizationId`. */
export function registerKnowledgeRoutes(
  app: HttpServer,
  deps: { database: Database; knowledge: Knowledge },
): void {
  const { database, knowledge } = deps;

  app.get(
    '/knowledge',
    {
      schema: {
        tags,
        summary: 'List knowledge entries, newest first',
        querystring: Type.Object({
          tag: Type.Optional(Type.String({ maxLength: 40 })),
          isEnabled: Type.Optional(Type.Boolean()),
          cursor: Type.Optional(Uuid),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
        }),
        response: { 200: ref(KnowledgePage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 50, ...listing } }) =>
      database.inTenant(organizationId, (unit) => knowledge.list(unit, { ...listing, limit })),
  );

  app.post(
    '/knowledge',
    {
      schema: {
        tags,
        summary: 'Add a knowledge entry',
        description:
          'The concierge answers with it from now on. What fair housing forbids is refused with the sentence, and so is a link to a site that is not the organization’s.',
        body: ref(NewKnowledgeEntry),
        response: { 201: ref(KnowledgeEntry), ...errorReplies(400, 401, 409) },
      },
    },
    async (request, reply) => {
      const entry = await database.inTenant(request.organizationId, (unit) =>
        knowledge.create(unit, request.body),
      );
      return reply.code(201).send(entry);
    },
  );

  app.post(
    '/knowledge/search',
    {
      schema: {
        tags,
        summary: 'Ask as a visitor would',
        description:
          'Finds the entries near to a question as the concierge does, and says which one it would answer with.',
        body: ref(KnowledgeSearch),
        response: { 200: ref(KnowledgeSearchResult), ...errorReplies(400, 401) },
      },
    },
    async ({ organizationId, body: { limit = 10, ...asked } }) => {
      const hits = await knowledge.find(organizationId, asked);
      return {
        items: hits.slice(0, limit).map(({ entry, confidence }) => ({ entry, confidence })),
        answersWith: answersFrom(hits)?.entry.id ?? null,
      };
    },
  );

  app.get(
    '/knowledge/:id',
    {
      schema: {
        tags,
        summary: 'Read a knowledge entry',
        params: EntryId,
        response: { 200: ref(KnowledgeEntry), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => knowledge.get(unit, params.id)),
  );

  app.patch(
    '/knowledge/:id',
    {
      schema: {
        tags,
        summary: 'Change a knowledge entry; fields that are left out stay',
        params: EntryId,
        body: ref(KnowledgePatch),
        response: { 200: ref(KnowledgeEntry), ...errorReplies(400, 401, 404, 409) },
      },
    },
    ({ organizationId, params, body }) =>
      database.inTenant(organizationId, (unit) => knowledge.update(unit, params.id, body)),
  );

  app.delete(
    '/knowledge/:id',
    {
      schema: {
        tags,
        summary: 'Remove a knowledge entry',
        params: EntryId,
        response: { 204: Type.Null(), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params }, reply) => {
      await database.inTenant(organizationId, (unit) => knowledge.remove(unit, params.id));
      return reply.code(204).send(null);
    },
  );
}
