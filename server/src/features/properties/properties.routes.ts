import {
  Property,
  PropertyInput,
  PropertyPage,
  PropertyPatch,
  standardStatuses,
  OneOf,
  Uuid,
} from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { registerFeedRoutes } from './feeds.routes.ts';
import type { Feeds } from './feeds.service.ts';
import { registerOpenHouseRoutes } from './open-houses.routes.ts';
import type { OpenHouses } from './open-houses.service.ts';
import type { Properties } from './properties.service.ts';

const Params = Type.Object({ id: Uuid });
const Query = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  status: Type.Optional(OneOf(standardStatuses)),
});
const tags = ['Properties'];

/** Routes below `/v1/properties`; the caller is known by `request.organizationId`. */
export function registerPropertyRoutes(
  app: HttpServer,
  deps: { database: Database; properties: Properties; feeds: Feeds; openHouses: OpenHouses },
): void {
  registerFeedRoutes(app, deps);
  registerOpenHouseRoutes(app, deps);
  const { database, properties } = deps;

  app.get(
    '/properties',
    {
      schema: {
        tags,
        summary: 'List properties, newest first',
        querystring: Query,
        response: { 200: ref(PropertyPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 25, ...rest } }) =>
      database.inTenant(organizationId, (unit) => properties.list(unit, { limit, ...rest })),
  );

  app.post(
    '/properties',
    {
      schema: {
        tags,
        summary: 'Add a property',
        body: ref(PropertyInput),
        response: { 201: ref(Property), ...errorReplies(400, 401, 409) },
      },
    },
    async (request, reply) => {
      const property = await database.inTenant(request.organizationId, (unit) =>
        properties.create(unit, request.body),
      );
      return reply.code(201).send(property);
    },
  );

  app.get(
    '/properties/:id',
    {
      schema: {
        tags,
        summary: 'Read a property',
        params: Params,
        response: { 200: ref(Property), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => properties.get(unit, params.id)),
  );

  app.patch(
    '/properties/:id',
    {
      schema: {
        tags,
        summary: 'Change a property; fields that are left out stay',
        params: Params,
        body: ref(PropertyPatch),
        response: { 200: ref(Property), ...errorReplies(400, 401, 404, 409) },
      },
    },
    ({ organizationId, params, body }) =>
      database.inTenant(organizationId, (unit) => properties.update(unit, params.id, body)),
  );

  app.delete(
    '/properties/:id',
    {
      schema: {
        tags,
        summary: 'Remove a property',
        params: Params,
        response: { 204: Type.Null(), ...errorReplies(400, 401, 404) },
      },
    },
    async (request, reply) => {
      await database.inTenant(request.organizationId, (unit) =>
        properties.remove(unit, request.params.id),
      );
      return reply.code(204).send(null);
    },
  );
}
