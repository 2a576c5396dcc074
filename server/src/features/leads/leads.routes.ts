import {
  Lead,
  LeadConsents,
  LeadPage,
  LeadPatch,
  leadStatuses,
  NewChannelChoice,
  OneOf,
  Uuid,
} from '@katek/sdk/protocol';
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
        summary: 'List leads',
        description:
          'Spam and leads that are part of another one are left out; `spam=true` lists the spam. By `score` the most promising come first, as their scores were a few hours ago at most.',
        querystring: Type.Object({
          status: Type.Optional(OneOf(leadStatuses)),
          spam: Type.Optional(Type.Boolean({ default: false })),
          sort: Type.Optional(OneOf(['newest', 'score'], { default: 'newest' })),
          cursor: Type.Optional(Type.String({ maxLength: 100 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
        }),
        response: { 200: ref(LeadPage), ...errorReplies(400, 401) },
      },
    },
    (request) => {
      const { limit = 50, ...listing } = request.query;
      return database.inTenant(request.organizationId, (unit) =>
        leads.list(unit, { ...listing, limit }),
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
        description:
          'Moves it on, sets its score by hand, or decides whether it is spam. `score: null` goes back to what is worked out; `spam: false` is remembered, and `spam: null` takes a decision back.',
        params: LeadId,
        body: ref(LeadPatch),
        response: { 200: ref(Lead), ...errorReplies(400, 401, 404, 409) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        leads.patch(unit, request.params.id, request.body, request.actor ?? 'API key'),
      ),
  );

  app.get(
    '/leads/:id/consents',
    {
      schema: {
        tags: ['Leads'],
        summary: 'Read how a lead may be reached',
        description:
          'By channel: what they agreed to, with the text, its version, language, time and page, and what they said since. The last word counts.',
        params: LeadId,
        response: { 200: ref(LeadConsents), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) => leads.consents(unit, request.params.id)),
  );

  app.post(
    '/leads/:id/consents',
    {
      schema: {
        tags: ['Leads'],
        summary: 'Keep what a lead said about being reached',
        description:
          'For what was said outside of the chat, such as “do not call again” on the phone. Nothing is overwritten; a later word counts instead.',
        params: LeadId,
        body: ref(NewChannelChoice),
        response: { 200: ref(LeadConsents), ...errorReplies(400, 401, 404) },
      },
    },
    (request) =>
      database.inTenant(request.organizationId, (unit) =>
        leads.addChoice(unit, request.params.id, request.body),
      ),
  );
}
