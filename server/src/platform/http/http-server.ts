import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { AppError } from '../../errors.ts';
import { registerErrorHandler } from './error-handler.ts';
import { registerOpenApi } from './open-api.ts';
import { registerProtocolSchemas } from './protocol-schemas.ts';
import { validatorCompiler } from './validate.ts';

/** A Fastify server that knows the types of its TypeBox schemas. */
export type HttpServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface HttpOptions {
  logLevel: string;
  publicUrl: string;
  trustProxy: readonly string[];
  /** Requests per minute and address; the default suits an API behind no proxy. */
  requestsPerMinute?: number;
  /** Where the log lines go; standard output when absent. */
  logStream?: { write(line: string): void };
}

/** Longest JSON body. Files have an address and a limit of their own. */
const bodyBytesMax = 1024 * 1024;

/** A server with its guards and no routes. */
export async function createHttpServer(options: HttpOptions): Promise<HttpServer> {
  const app = Fastify({
    bodyLimit: bodyBytesMax,
    // A peer that sends its request slower than this only holds the socket.
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    onConstructorPoisoning: 'error',
    onProtoPoisoning: 'error',
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
    logger: {
      level: options.logLevel,
      ...(options.logStream ? { stream: options.logStream } : {}),
      // Addresses only: no query (keys), no headers (tokens), no bodies (what visitors wrote).
      serializers: {
        req: (request) => ({ method: request.method, path: pathOf(request.url), ip: request.ip }),
        res: (reply) => ({ status: reply.statusCode }),
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  registerErrorHandler(app);
  await app.register(cookie);
  await app.register(helmet, {
    // Pages set their own policy; an answer of the API is no page.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: options.publicUrl.startsWith('https:'),
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, context) =>
      new AppError('rate_limited', 'Too many requests. Wait as long as Retry-After says.', {
        status: 429,
        retryAfterSeconds: Math.ceil(context.ttl / 1000),
      }),
  });
  registerProtocolSchemas(app);
  await registerOpenApi(app, options.publicUrl);
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  return app;
}

/** A token of ours in a path (256 bits in base64url) opens a file for whoever has it, so it is not for the log. */
const tokenInPath = /\/[\w-]{43}(?=\/|$)/g;

function pathOf(url: string): string {
  return url.split('?', 1)[0]?.slice(0, 500).replace(tokenInPath, '/…') ?? '';
}
