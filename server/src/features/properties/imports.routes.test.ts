import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let origin: string;
beforeAll(async () => {
  app = await createTestApp();
  origin = await app.http.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

async function anOffice() {
  const office = await app.anOrganization();
  const folder = join(app.config.dataDir, 'imports', office.id);
  return {
    ...office,
    filesLeft: () => (existsSync(folder) ? readdirSync(folder) : []),
    send: (
      body: string | Buffer | FormData | ReadableStream,
      headers: Record<string, string> = { 'content-type': 'text/csv' },
      query = '',
    ) =>
      fetch(`${origin}/v1/imports${query}`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${office.secretKey}`, ...headers },
        signal: AbortSignal.timeout(30_000),
        duplex: 'half',
      }),
  };
}

const csv =
  'mls number,address,price,beds\nA1,"1 Elm St, Austin, TX 78701",450000,3\nA2,"2 Elm St, Austin, TX 78701",x,3\n';
const piece = Buffer.alloc(1024 * 1024, 'x');

/** A thousand packed pieces, each of 10 MB: what unpacks one of them unpacks all. */
const packed = gzipSync(Buffer.alloc(10 * 1024 * 1024));
const bomb = Buffer.concat(Array.from({ length: 1000 }, () => packed));

function streamOf(head: string, part: Buffer, times: number): ReadableStream {
  return Readable.toWeb(
    Readable.from(
      (function* () {
        yield Buffer.from(head);
        for (let count = 0; count < times; count += 1) yield part;
      })(),
    ),
  );
}

describe('imports over the API', () => {
  test('a file is taken, run, and read back with its mapping and issues', async () => {
    const office = await anOffice();
    const reply = await office.send(csv, undefined, '?fileName=spring.csv');
    expect(reply.status).toBe(202);
    const { id, status, fileName } = (await reply.json()) as {
      id: string;
      status: string;
      fileName: string;
    };
    expect({ status, fileName }).toEqual({ status: 'queued', fileName: 'spring.csv' });
    await app.imports.run({ organizationId: office.id, importId: id });
    const done = (await office.call('GET', `/v1/imports/${id}`)).json();
    expect(done).toMatchObject({
      status: 'completed',
      rowsRead: 2,
      created: 1,
      rejected: 1,
      issuesTotal: 1,
    });
    expect(done.mapping).toContainEqual({ column: 'price', field: 'ListPrice', reason: 'header' });
    const issues = (await office.call('GET', `/v1/imports/${id}/issues`)).json();
    expect(issues.items).toEqual([
      {
        line: 3,
        severity: 'error',
        column: 'price',
        message: 'The price cannot be read.',
        value: 'x',
      },
    ]);
    expect((await office.call('GET', '/v1/imports')).json().items).toHaveLength(1);
    expect(office.filesLeft()).toEqual([]);
  });

  test('a form with a file works too', async () => {
    const office = await anOffice();
    const form = new FormData();
    form.append('file', new Blob([csv]), '../../etc/pass\u202ewd.csv');
    const reply = await office.send(form, {});
    expect(reply.status).toBe(202);
    expect(((await reply.json()) as { fileName: string }).fileName).toBe('passwd.csv');
  });

  test('T01 another organization finds neither the import nor its issues', async () => {
    const office = await anOffice();
    const other = await anOffice();
    const { id } = (await (await office.send(csv)).json()) as { id: string };
    for (const path of [`/v1/imports/${id}`, `/v1/imports/${id}/issues`]) {
      expect((await other.call('GET', path)).statusCode).toBe(404);
    }
  });

  test.each([
    [
      '1,000,000 rows',
      422,
      'import_too_many_rows',
      () => streamOf('a,b\n', Buffer.from('1,2\n'.repeat(50_000)), 20),
    ],
    ['one line of 100 MB', 422, 'import_row_too_long', () => streamOf('a,b\n', piece, 100)],
    [
      '10,000 columns',
      422,
      'import_too_many_columns',
      () => `${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join(',')}\n1\n`,
    ],
    ['a gzip bomb of 10 MB that unpacks to 10 GB', 422, 'import_unsupported', () => bomb],
    [
      'a stream of over 100 MB that does not say its length',
      413,
      'import_too_large',
      () => streamOf('a,b\n', Buffer.from(`${'x'.repeat(1023)}\n`.repeat(1024)), 101),
    ],
    ['an empty file', 422, 'import_empty', () => '\n'],
  ])('U03 %s is refused with %i %s, and leaves no file', async (_name, status, code, body) => {
    const office = await anOffice();
    const reply = await office.send(body());
    expect(await reply.json()).toMatchObject({ error: { code } });
    expect(reply.status).toBe(status);
    expect(office.filesLeft()).toEqual([]);
  });

  test('U03 a file over the limit is refused before it is sent', async () => {
    const office = await anOffice();
    const { hostname, port } = new URL(origin);
    const upload = request({
      hostname,
      port,
      path: '/v1/imports',
      method: 'POST',
      headers: {
        authorization: `Bearer ${office.secretKey}`,
        'content-type': 'text/csv',
        'content-length': 200_000_000,
      },
    });
    upload.write('a,b\n');
    const [reply] = (await once(upload, 'response')) as [IncomingMessage];
    expect(reply.statusCode).toBe(413);
    upload.destroy();
    expect(office.filesLeft()).toEqual([]);
  });

  test('U03 10,001 parts of a form are refused', async () => {
    const office = await anOffice();
    const form = new FormData();
    for (let part = 0; part < 10_001; part += 1) form.append(`f${part}`, 'x');
    const reply = await office.send(form, {});
    expect([413, 422]).toContain(reply.status);
    expect(office.filesLeft()).toEqual([]);
  });

  test('what is no file is refused with what to send', async () => {
    const office = await anOffice();
    expect((await office.send('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect(
      (await office.send(csv, { 'content-type': 'text/csv', 'content-encoding': 'gzip' })).status,
    ).toBe(415);
    expect((await office.send(csv, { 'content-type': 'image/png' })).status).toBe(415);
  });
});
