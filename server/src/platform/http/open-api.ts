import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Describes every route below `/v1` as OpenAPI 3.1. */
export async function registerOpenApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'KaTek API',
        version: '1',
        description:
          'An AI concierge for a realtor’s website. Send your secret key as `Authorization: Bearer sk_…`. Listings use the names of the RESO Data Dictionary 2.0.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          secretKey: { type: 'http', scheme: 'bearer', description: 'A secret key, `sk_…`.' },
        },
      },
    },
    hideUntagged: true,
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, index) =>
        typeof json['$id'] === 'string' ? json['$id'] : `Schema${index}`,
    },
  });
}
