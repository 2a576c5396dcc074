import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { Type } from 'typebox';
import { invalidRequest } from '../../errors.ts';
import type { Database } from '../database/unit.ts';
import { type Claim, createIdempotencyLedger, idempotencyHours } from './idempotency-ledger.ts';

/**
 * Lets a caller send a request again without doing it twice: `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header),
 * with the manners of Stripe. A request that was refused before it began (key, validation) leaves nothing behind, and
 * neither does one that failed on our side: sending it again does it.
 */
export function registerIdempotency(
  app: FastifyInstance,
  deps: {
    database: Database;
    secretKey: Buffer;
    ownerOf: (request: FastifyRequest) => string;
  },
): void {
  const ledger = createIdempotencyLedger(deps);
  const claims = new WeakMap<FastifyRequest, Claim>();

  app.addHook('onRoute', describe);

  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    if (key === null) return;
    const [path = '', search = ''] = request.url.split('?', 2);
    const begun = await ledger.begin({
      organizationId: deps.ownerOf(request),
      key,
      method: request.method,
      path,
      content: JSON.stringify([search, request.body ?? null]),
    });
    if ('id' in begun) {
      claims.set(request, begun);
      return;
    }
    reply.code(begun.status).header('idempotency-replayed', 'true');
    if (begun.contentType) reply.type(begun.contentType);
    await reply.send(begun.body === '' ? undefined : begun.body);
  });

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const claim = claims.get(request);
    if (!claim) return;
    claims.delete(request);
    const body = payload ?? '';
    const isSettled = typeof body === 'string' && !isRetryable(reply.statusCode);
    try {
      if (!isSettled) {
        await ledger.release(claim);
        return;
      }
      const contentType = reply.getHeader('content-type');
      await ledger.settle(claim, {
        status: reply.statusCode,
        contentType: typeof contentType === 'string' ? contentType : null,
        body,
      });
    } catch (error) {
      // What was asked for is done, and the caller is told so; until the claim ends a repetition gets 409.
      request.log.error({ err: error }, 'idempotency key not settled');
    }
  });
}

/** Writes that can carry a key. Reads need none, and an upload is too large to be compared. */
const methods = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The key of the request, or `null` when it has none or cannot have one. */
function keyOf({ method, headers }: FastifyRequest): string | null {
  const header = headers['idempotency-key'];
  if (header === undefined || !methods.has(method)) return null;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? 'application/json')) return null;
  // The draft writes it as a string of structured fields, in quotes; most clients send it bare.
  const key = /^"([^"\\]*)"$/.exec(String(header))?.[1] ?? String(header);
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalidRequest(
      'The Idempotency-Key is not valid. Send 1 to 255 visible ASCII characters, such as a UUID.',
    );
  }
  return key;
}

/** The failure is ours or passes by itself, so that the same request may well succeed later. */
function isRetryable(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}

const KeyHeader = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      description: `Send the same key (such as a UUID) when you repeat a request: within ${idempotencyHours} hours it is done once, and the repetition gets the first reply with \`idempotency-replayed: true\`.`,
    }),
  ),
});

/** Tells of the header in the OpenAPI document of every route that takes it. */
function describe({ method, schema }: RouteOptions): void {
  if (schema && !schema.consumes && !schema.headers && methods.has(String(method))) {
    schema.headers = KeyHeader;
  }
}
