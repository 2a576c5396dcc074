import {
  NewOpenHouse,
  OpenHouse,
  OpenHousePage,
  OpenHousePatch,
  Timestamp,
  Uuid,
} from '@katek/sdk/protocol';
import { Type } from 'typebox';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { OpenHouses } from './open-houses.service.ts';

const tags = ['Properties'];
const OpenHouseId = Type.Object({ id: Uuid });

/** Routes below `/v1/open-houses`; the caller is known by `request.organizationId`. */
export function registerOpenHouseRoutes(
  app: HttpServer,
  { database, openHouses }: { database: Database; openHouses: OpenHouses },
): void {
  app.get(
    '/open-houses',
    {
      schema: {
        tags,
        summary: 'List open houses, the one that begins first comes first',
        querystring: Type.Object({
          propertyId: Type.Optional(Uuid),
          endsAfter: Type.Optional(Timestamp),
          cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
        }),
        response: { 200: ref(OpenHousePage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 25, ...rest } }) =>
      database.inTenant(organizationId, (unit) => openHouses.list(unit, { limit, ...rest })),
  );

  app.post(
    '/open-houses',
    {
      schema: {
        tags,
        summary: 'Add an open house to a property',
        body: ref(NewOpenHouse),
        response: { 201: ref(OpenHouse), ...errorReplies(400, 401, 404, 409) },
      },
    },
    async ({ organizationId, body }, reply) => {
      const openHouse = await database.inTenant(organizationId, (unit) =>
        openHouses.create(unit, body),
      );
      return reply.code(201).send(openHouse);
    },
  );

  app.get(
    '/open-houses/:id',
    {
      schema: {
        tags,
        summary: 'Read an open house',
        params: OpenHouseId,
        response: { 200: ref(OpenHouse), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => openHouses.get(unit, params.id)),
  );

  app.patch(
    '/open-houses/:id',
    {
      schema: {
        tags,
        summary: 'Change or cancel an open house; fields that are left out stay',
        params: OpenHouseId,
        body: ref(OpenHousePatch),
        response: { 200: ref(OpenHouse), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params, body }) =>
      database.inTenant(organizationId, (unit) => openHouses.update(unit, params.id, body)),
  );

  app.delete(
    '/open-houses/:id',
    {
      schema: {
        tags,
        summary: 'Remove an open house',
        params: OpenHouseId,
        response: { 204: Type.Null(), ...errorReplies(400, 401, 404) },
      },
    },
    async ({ organizationId, params }, reply) => {
      await database.inTenant(organizationId, (unit) => openHouses.remove(unit, params.id));
      return reply.code(204).send(null);
    },
  );
}
