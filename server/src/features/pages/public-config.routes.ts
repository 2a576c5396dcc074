import { WidgetConfig } from '@katek/sdk/protocol';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { invalidRequest, notFound, unauthorized } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Organizations } from '../organizations/index.ts';

/**
 * `GET /v1/widget-config`: what a page needs to show the chat, for whoever has the publishable key or the slug, and
 * whether the page that asks may open it. Answered to pages of any origin, so that a wrong one can be told why.
 */
export function registerPublicConfig(
  app: HttpServer,
  { database, organizations }: { database: Database; organizations: Organizations },
): void {
  app.get(
    '/v1/widget-config',
    {
      schema: {
        tags: ['Organization'],
        summary: 'Read the public configuration of the chat',
        description:
          'By the publishable key or by the slug. `origin` is the asking page’s, and whether its pages may open the chat; a request without an `Origin` header is allowed only from a page of this server.',
        security: [],
        querystring: Type.Object({
          key: Type.Optional(Type.String({ maxLength: 100 })),
          slug: Type.Optional(Type.String({ maxLength: 63 })),
        }),
        response: {
          200: Type.Object({
            key: Type.String(),
            config: ref(WidgetConfig),
            origin: Type.Object({
              value: Type.Union([Type.String(), Type.Null()]),
              isAllowed: Type.Boolean(),
            }),
          }),
          ...errorReplies(400, 401, 404),
        },
      },
      // Before anything can fail: a page must be able to read why.
      onRequest: async (_request, reply) => {
        reply
          .header('access-control-allow-origin', '*')
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('vary', 'origin, sec-fetch-site');
      },
    },
    async (request, reply) => {
      const { organizationId, publishableKey } = await ownerOf(request.query);
      const organization = await database.read(organizationId, (unit) => organizations.get(unit));
      const origin = request.headers.origin ?? null;
      const isAllowed =
        origin === null ? isOwnPage(request) : organizations.isOriginAllowed(organization, origin);
      reply.header('cache-control', 'public, max-age=60');
      return {
        key: publishableKey,
        config: organizations.widgetConfigOf(organization),
        origin: { value: origin, isAllowed },
      };
    },
  );

  async function ownerOf({ key, slug }: { key?: string | undefined; slug?: string | undefined }) {
    if (key !== undefined && slug === undefined) {
      const owner = await organizations.ownerOfKey(key);
      if (owner?.kind === 'publishable') {
        return { organizationId: owner.organizationId, publishableKey: key };
      }
      throw unauthorized(
        owner
          ? 'This is a secret key, which does not belong in a page: replace it, and use the publishable key, pk_….'
          : 'The key is not valid. Copy the publishable key, pk_…, from the admin.',
      );
    }
    if (slug !== undefined && key === undefined) {
      const found = await organizations.findBySlug(slug);
      if (found) return found;
      throw notFound('organization');
    }
    throw invalidRequest('Name either a key or a slug.');
  }
}

/** A browser sends no origin when a page asks its own server, and says so in a header that pages cannot write. */
function isOwnPage({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}
