import scalar from '@scalar/fastify-api-reference';
import type { HttpServer } from './http-server.ts';

/** `/openapi.json` and, for people, `/docs`. Register after the routes it describes. */
export async function registerApiReference(app: HttpServer): Promise<void> {
  app.get('/openapi.json', () => app.swagger());
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      // The reference's own page has an inline script and inline styles. It shows nothing of any organization.
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'self'",
      );
    });
    await scope.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        pageTitle: 'KaTek API',
        withDefaultFonts: false,
        hideClientButton: true,
      },
    });
  });
}
