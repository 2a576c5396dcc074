import { Attachment, attachmentBytesMax, attachmentTypes, Uuid } from '@katek/sdk/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { forbidden, invalidRequest, notFound, unauthorized } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import type { Organizations } from '../organizations/index.ts';
import type { Visitors } from '../visitors/index.ts';
import type { Attachments } from './attachments.service.ts';
import { disposition } from './file-type.ts';

const tags = ['Attachments'];
const yearSeconds = 365 * 24 * 60 * 60;
/** From one address; a visitor's own bound is the quota of the day. */
const uploadsPerMinute = 30;
const KeyQuery = Type.Object({ key: Type.String({ maxLength: 100 }) });

/** Who sends a file, found before the first byte of it is read. */
interface Sender {
  organizationId: string;
  visitorId: string;
}

export interface UploadDeps {
  database: Database;
  organizations: Organizations;
  visitors: Visitors;
  attachments: Attachments;
}

/** `POST /v1/attachments`, in a scope of its own: only here a body may be any file. */
export async function registerAttachmentUploads(app: HttpServer, deps: UploadDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Fastify counts while it reads and stops at the limit, whatever content-length said.
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: attachmentBytesMax },
      (_request, body, done) => done(null, body),
    );
    registerUpload(scope, deps);
  });
}

function registerUpload(
  app: Pick<HttpServer, 'post' | 'options'>,
  { database, organizations, visitors, attachments }: UploadDeps,
): void {
  const pages = new WeakMap<FastifyRequest, string>();
  const senders = new WeakMap<FastifyRequest, Sender>();

  /** The organization of the publishable key, if the page may open its chat. From then on the page may read the answer. */
  async function assertPage(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { key } = request.query as { key?: unknown };
    const owner = typeof key === 'string' ? await organizations.ownerOfKey(key) : null;
    if (owner?.kind !== 'publishable') {
      throw forbidden('invalid_key', 'The key is not valid. Use the publishable key, pk_….');
    }
    const { organizationId } = owner;
    const { origin } = request.headers;
    reply.header('vary', 'origin');
    // A program without a browser has no origin; what it holds is a visitor's token, which a socket gave it.
    if (origin === undefined) return organizationId;
    const organization = await database.read(organizationId, (unit) => organizations.get(unit));
    if (!organizations.isOriginAllowed(organization, origin)) {
      throw forbidden(
        'origin_not_allowed',
        'This origin may not send files. Add it to the organization’s allowedOrigins.',
      );
    }
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', 'retry-after');
    return organizationId;
  }

  async function findSender(request: FastifyRequest): Promise<Sender> {
    const organizationId = pages.get(request);
    const token = /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!organizationId || !token) throw noToken();
    const visitorId = await database.read(organizationId, async (unit) => {
      const found = await visitors.visitorOf(unit, token);
      if (found) {
        await attachments.assertWelcome(unit, found, {
          contentType: contentTypeOf(request),
          size: Number(request.headers['content-length'] ?? 0),
        });
      }
      return found;
    });
    if (!visitorId) throw noToken();
    return { organizationId, visitorId };
  }

  app.options('/attachments', { schema: { hide: true } }, async (request, reply) => {
    await assertPage(request, reply);
    return reply
      .code(204)
      .header('access-control-allow-methods', 'POST')
      .header('access-control-allow-headers', 'authorization, content-type, x-file-name')
      .header('access-control-max-age', '600')
      .send();
  });

  app.post(
    '/attachments',
    {
      config: { rateLimit: { max: uploadsPerMinute, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Upload a file to send with a message',
        description:
          'For a visitor: `Authorization: Bearer` with the `visitorToken` of the welcome, the publishable key as `key`. The body is the file itself, up to 10 MB; `x-file-name` is its name, percent-encoded. Bind it within a day by naming its id in `message.send`.',
        consumes: [...attachmentTypes],
        security: [],
        querystring: KeyQuery,
        response: { 201: ref(Attachment), ...errorReplies(400, 401, 403, 413, 415, 429) },
      },
      // Before the rate is counted: a page must be able to read that it was too fast.
      async onRequest(request, reply) {
        pages.set(request, await assertPage(request, reply));
      },
      // After it, and before the first byte of the file is read.
      async preParsing(request) {
        senders.set(request, await findSender(request));
      },
    },
    async (request, reply) => {
      const sender = senders.get(request);
      const content = request.body;
      if (!sender || !Buffer.isBuffer(content) || content.length === 0) {
        throw invalidRequest('There is no file in the body. Send its bytes as they are.');
      }
      const upload = { contentType: contentTypeOf(request), name: nameOf(request), content };
      const stored = await database.inTenant(sender.organizationId, (unit) =>
        attachments.store(unit, sender.visitorId, upload),
      );
      return reply.code(201).send(stored);
    },
  );
}

/** `GET /v1/attachments/:id/:secret`: no key, for whoever has the address may read the file. */
export function registerAttachmentFiles(
  app: HttpServer,
  { attachments }: { attachments: Attachments },
): void {
  app.get(
    '/attachments/:id/:secret',
    {
      schema: {
        tags,
        summary: 'Read a file',
        security: [],
        params: Type.Object({ id: Uuid, secret: Type.String({ maxLength: 100 }) }),
        response: {
          200: {
            description: 'The file, as it was sent.',
            content: Object.fromEntries(
              attachmentTypes.map((type) => [
                type,
                { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
              ]),
            ),
          },
          ...errorReplies(400, 404),
        },
      },
    },
    async ({ params }, reply) => {
      const file = await attachments.read(params.id, params.secret);
      if (!file) throw notFound('file');
      return (
        reply
          .type(file.contentType)
          .header('x-content-type-options', 'nosniff')
          // Even a file that passes for a picture and a page at once can do nothing when it is opened.
          .header('content-security-policy', "sandbox; default-src 'none'")
          .header('content-disposition', disposition(file.contentType, file.name))
          .header('cross-origin-resource-policy', 'cross-origin')
          .header('cache-control', `private, max-age=${yearSeconds}, immutable`)
          .header('referrer-policy', 'no-referrer')
          .send(file.content)
      );
    },
  );
}

function noToken() {
  return unauthorized('Send Authorization: Bearer with the visitorToken of the welcome.');
}

function contentTypeOf({ headers }: FastifyRequest): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Headers carry ASCII only, so the name comes percent-encoded; one that is not is no reason to lose the file. */
function nameOf({ headers }: FastifyRequest): string {
  const given = headers['x-file-name'];
  if (typeof given !== 'string') return '';
  try {
    return decodeURIComponent(given.slice(0, 2000));
  } catch {
    return given.slice(0, 2000);
  }
}
