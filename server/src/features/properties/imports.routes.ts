import { extname } from 'node:path';
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { Import, ImportIssuePage, ImportPage, Uuid } from '@katek/sdk/protocol';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { AppError } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import { errorReplies } from '../../platform/http/error-replies.ts';
import type { HttpServer } from '../../platform/http/http-server.ts';
import { ref } from '../../platform/http/protocol-schemas.ts';
import { importLimits } from './import/limits.ts';
import type { Imports } from './imports.service.ts';
import { importRefused } from './properties.errors.ts';

const Params = Type.Object({ id: Uuid });
const Query = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
const tags = ['Imports'];

/** Media types whose body is the file itself. */
const fileTypes = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/octet-stream',
];

/** Routes below `/v1/imports`, in a scope of their own: only here a body may be a file. */
export async function registerImportRoutes(
  app: HttpServer,
  deps: { database: Database; imports: Imports },
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: true,
      limits: { fileSize: importLimits.fileBytes, files: 1, fields: 5, parts: 6, fieldSize: 1000 },
    });
    scope.addContentTypeParser(fileTypes, (_request, payload, done) => done(null, payload));
    registerRoutes(scope, deps);
  });
}

function registerRoutes(
  app: Pick<HttpServer, 'get' | 'post'>,
  { database, imports }: { database: Database; imports: Imports },
): void {
  app.post(
    '/imports',
    {
      schema: {
        tags,
        summary: 'Import a file of listings',
        description:
          'The body is the file itself (`text/csv`), or a form with one file (`multipart/form-data`). Columns are recognised by header and content. The import runs in the background; read it to see how far it is.',
        consumes: ['text/csv', 'multipart/form-data'],
        querystring: Type.Object({ fileName: Type.Optional(Type.String({ maxLength: 300 })) }),
        response: { 202: ref(Import), ...errorReplies(400, 401, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { fileName, body } = await uploadOf(request, request.query.fileName);
      const stored = await imports.receive(request.organizationId, { fileName, body });
      return reply.code(202).send(stored);
    },
  );

  app.get(
    '/imports',
    {
      schema: {
        tags,
        summary: 'List imports, newest first',
        querystring: Query,
        response: { 200: ref(ImportPage), ...errorReplies(400, 401) },
      },
    },
    ({ organizationId, query: { limit = 25, ...rest } }) =>
      database.inTenant(organizationId, (unit) => imports.list(unit, { limit, ...rest })),
  );

  app.get(
    '/imports/:id',
    {
      schema: {
        tags,
        summary: 'Read an import and its progress',
        params: Params,
        response: { 200: ref(Import), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params }) =>
      database.inTenant(organizationId, (unit) => imports.get(unit, params.id)),
  );

  app.get(
    '/imports/:id/issues',
    {
      schema: {
        tags,
        summary: 'List what was wrong with the rows of an import',
        params: Params,
        querystring: Query,
        response: { 200: ref(ImportIssuePage), ...errorReplies(400, 401, 404) },
      },
    },
    ({ organizationId, params, query: { limit = 100, ...rest } }) =>
      database.inTenant(organizationId, (unit) =>
        imports.issues(unit, params.id, { limit, ...rest }),
      ),
  );
}

async function uploadOf(
  request: FastifyRequest,
  named: string | undefined,
): Promise<{ fileName: string; body: Readable }> {
  const coding = request.headers['content-encoding'];
  if (coding && coding !== 'identity') {
    throw new AppError(
      'unsupported_encoding',
      'Send the file as it is, without content-encoding.',
      {
        status: 415,
      },
    );
  }
  if (Number(request.headers['content-length'] ?? 0) > importLimits.fileBytes + 10_000) {
    request.raw.resume();
    const megabytes = importLimits.fileBytes / 1024 / 1024;
    throw importRefused('import_too_large', `The file is larger than ${megabytes} MB. Split it.`);
  }
  if (request.isMultipart()) {
    const part = await request.file();
    if (!part) throw importRefused('import_empty', 'The form holds no file.');
    return { fileName: named ?? part.filename, body: part.file };
  }
  if (request.body instanceof Readable) {
    return { fileName: withExtension(named ?? 'listings.csv'), body: request.body };
  }
  throw new AppError(
    'unsupported_media_type',
    'Send the file as text/csv or as multipart/form-data.',
    {
      status: 415,
    },
  );
}

function withExtension(fileName: string): string {
  return extname(fileName) ? fileName : `${fileName}.csv`;
}
