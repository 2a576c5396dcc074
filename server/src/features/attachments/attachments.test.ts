import { randomBytes, randomUUID } from 'node:crypto';
import type { Attachment } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createHttpServer, type HttpServer } from '../../platform/http/http-server.ts';
import { createOrganizations, Organization, type Organizations } from '../organizations/index.ts';
import { createVisitors, type Visitors } from '../visitors/index.ts';
import {
  createAttachments,
  registerAttachmentFiles,
  registerAttachmentUploads,
  type Attachments,
} from './index.ts';

const siteOrigin = 'https://www.realty.test';
const publicUrl = 'http://localhost:3000';

let testing: TestDatabase;
let http: HttpServer;
let address: string;
let organizations: Organizations;
let visitors: Visitors;
let attachments: Attachments;

beforeAll(async () => {
  testing = await createTestDatabase([Organization]);
  const { database } = testing;
  organizations = createOrganizations({ database, publicUrl });
  visitors = createVisitors({ database, organizations, secretKey: Buffer.alloc(32, 1) });
  attachments = createAttachments({ database });
  http = await createHttpServer({ logLevel: 'silent', publicUrl, trustProxy: ['127.0.0.1'] });
  await http.register(
    async (v1) => {
      await registerAttachmentUploads(v1, { database, organizations, visitors, attachments });
      registerAttachmentFiles(v1, { attachments });
    },
    { prefix: '/v1' },
  );
  address = await http.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await http.close();
  await testing.close();
});

async function anOrganization() {
  const made = await organizations.create({
    slug: `realty-${randomUUID()}`,
    name: 'Test Realty',
    region: 'US',
    currency: 'USD',
    allowedOrigins: [siteOrigin],
  });
  return { id: made.organization.id, key: made.publishableKey, secretKey: made.secretKey };
}
type TestOrganization = Awaited<ReturnType<typeof anOrganization>>;

async function aVisitor(organization: TestOrganization) {
  const arrival = await testing.database.inTenant(organization.id, (unit) =>
    visitors.enter(unit, {}),
  );
  return { id: arrival.visitorId, token: arrival.visitorToken ?? '', organization };
}
type TestVisitor = Awaited<ReturnType<typeof aVisitor>>;

const aPng = (bytes = 100) =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(bytes - 8)]);

/** Uploads over a real connection, each from an address of its own, so that no test uses up another's rate. */
function upload(
  visitor: TestVisitor,
  content: Buffer | string,
  given: { headers?: Record<string, string>; key?: string } = {},
) {
  return fetch(`${address}/v1/attachments?key=${given.key ?? visitor.organization.key}`, {
    method: 'POST',
    headers: {
      origin: siteOrigin,
      authorization: `Bearer ${visitor.token}`,
      'content-type': 'image/png',
      'x-file-name': 'plan.png',
      'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}`,
      ...given.headers,
    },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  });
}

async function uploaded(visitor: TestVisitor, content = aPng()): Promise<Attachment> {
  const reply = await upload(visitor, content);
  expect(reply.status).toBe(201);
  return (await reply.json()) as Attachment;
}

async function codeOf(reply: Response): Promise<[number, string]> {
  const { error } = (await reply.json()) as { error: { code: string } };
  return [reply.status, error.code];
}

describe('POST /v1/attachments', () => {
  test('keeps a file, which whoever has its address may read as it was', async () => {
    const visitor = await aVisitor(await anOrganization());
    const content = aPng(300_000);
    const reply = await upload(visitor, content, {
      headers: { 'x-file-name': encodeURIComponent('../K\u00fcche\u202e 1.png') },
    });
    expect(reply.headers.get('access-control-allow-origin')).toBe(siteOrigin);
    const attachment = (await reply.json()) as Attachment;
    expect(attachment).toEqual({
      id: expect.any(String),
      name: 'Küche 1.png',
      contentType: 'image/png',
      size: content.length,
      url: expect.stringMatching(/^\/v1\/attachments\/[0-9a-f-]{36}\/[\w-]{43}$/),
    });
    const file = await fetch(`${address}${attachment.url}`);
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `inline; filename="K_che 1.png"; filename*=UTF-8''K%C3%BCche%201.png`,
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  test('hands a PDF out to be saved, not to be shown', async () => {
    const visitor = await aVisitor(await anOrganization());
    const reply = await upload(visitor, '%PDF-1.7 …', {
      headers: { 'content-type': 'application/pdf', 'x-file-name': 'offer.pdf' },
    });
    const { url } = (await reply.json()) as Attachment;
    const file = await fetch(`${address}${url}`);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="offer\.pdf"/);
  });

  test.each([
    ['a drawing that can run scripts', 'image/svg+xml', '<svg onload="alert(1)"/>'],
    ['a page', 'text/html', '<script>alert(1)</script>'],
    ['a page that is declared a picture', 'image/png', '<script>alert(1)</script>'],
    ['a JPEG that is declared a PNG', 'image/png', '\u00ff\u00d8\u00ff'],
    ['JSON', 'application/json', '{}'],
    ['no type', '', 'x'],
  ])('refuses %s with 415', async (_name, contentType, content) => {
    const visitor = await aVisitor(await anOrganization());
    const reply = await upload(visitor, Buffer.from(content, 'latin1'), {
      headers: { 'content-type': contentType },
    });
    expect(await codeOf(reply)).toEqual([415, 'attachment_unsupported']);
  });

  test('refuses an empty body', async () => {
    const visitor = await aVisitor(await anOrganization());
    expect((await upload(visitor, Buffer.alloc(0))).status).toBe(400);
  });

  test('refuses more than 10 MB, announced or not', async () => {
    const visitor = await aVisitor(await anOrganization());
    const tooMuch = aPng(10 * 1024 * 1024 + 1);
    const announced = await upload(visitor, tooMuch);
    expect(await codeOf(announced)).toEqual([413, 'attachment_too_large']);
    const streamed = await http.inject({
      method: 'POST',
      url: `/v1/attachments?key=${visitor.organization.key}`,
      headers: {
        origin: siteOrigin,
        authorization: `Bearer ${visitor.token}`,
        'content-type': 'image/png',
        'transfer-encoding': 'chunked',
      },
      payload: tooMuch,
    });
    expect(streamed.statusCode).toBe(413);
    expect(streamed.headers['access-control-allow-origin']).toBe(siteOrigin);
    await uploaded(visitor, tooMuch.subarray(0, -1));
  });

  test('refuses a token that is unknown, ended or of another organization', async () => {
    const visitor = await aVisitor(await anOrganization());
    const foreign = await aVisitor(await anOrganization());
    const ended = await aVisitor(visitor.organization);
    await testing.database.inTenant(visitor.organization.id, async (unit) => {
      const { sessionId } = await visitors.enter(unit, { visitorToken: ended.token });
      await visitors.endSession(unit, sessionId);
    });
    for (const token of [foreign.token, ended.token, 'unknown', visitor.organization.secretKey]) {
      const headers = { authorization: `Bearer ${token}` };
      expect(await codeOf(await upload(visitor, aPng(), { headers }))).toEqual([
        401,
        'unauthorized',
      ]);
    }
    const { organization } = visitor;
    for (const key of [organization.secretKey, organization.key.replace(/.$/, 'x'), '']) {
      expect(await codeOf(await upload(visitor, aPng(), { key }))).toEqual([403, 'invalid_key']);
    }
  });

  test('W01 answers pages of allowed origins only, to the preflight too', async () => {
    const visitor = await aVisitor(await anOrganization());
    for (const origin of ['https://evil.example', 'null', `${siteOrigin}.evil.example`]) {
      const reply = await upload(visitor, aPng(), { headers: { origin } });
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(await codeOf(reply)).toEqual([403, 'origin_not_allowed']);
    }
    const preflight = (origin: string) =>
      fetch(`${address}/v1/attachments?key=${visitor.organization.key}`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const allowed = await preflight(siteOrigin);
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      'access-control-allow-origin': siteOrigin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type, x-file-name',
      vary: 'origin',
    });
    const refused = await preflight('https://evil.example');
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('refuses the 21st file of a day, also when they come at once', async () => {
    const visitor = await aVisitor(await anOrganization());
    const replies = await Promise.all(Array.from({ length: 23 }, () => upload(visitor, aPng())));
    const statuses = replies.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 429, 429, 429]);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('3600');
    await uploaded(await aVisitor(visitor.organization));
  });

  test('refuses what is more than 50 MB a day', async () => {
    const visitor = await aVisitor(await anOrganization());
    for (let count = 0; count < 5; count += 1) await uploaded(visitor, aPng(10 * 1024 * 1024));
    const reply = await upload(visitor, aPng());
    expect(await codeOf(reply)).toEqual([429, 'attachment_quota_reached']);
  });

  test('slows one address down', async () => {
    const visitor = await aVisitor(await anOrganization());
    const headers = { 'x-forwarded-for': '10.0.0.1', authorization: 'Bearer unknown' };
    const statuses: number[] = [];
    for (let count = 0; count <= 30; count += 1) {
      statuses.push((await upload(visitor, aPng(), { headers })).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('GET /v1/attachments/:id/:secret', () => {
  test('answers 404 for a wrong secret and for no file, alike', async () => {
    const { id, url } = await uploaded(await aVisitor(await anOrganization()));
    const secret = url.split('/').at(-1) ?? '';
    const wrong = [
      `${id}/${secret.slice(0, -1)}`,
      `${id}/${'x'.repeat(secret.length)}`,
      `${randomUUID()}/${secret}`,
    ];
    for (const path of wrong) {
      const reply = await fetch(`${address}/v1/attachments/${path}`);
      expect(await codeOf(reply)).toEqual([404, 'not_found']);
    }
  });
});

describe('a message', () => {
  const attach = (visitor: TestVisitor, ids: string[]) =>
    testing.database.inTenant(visitor.organization.id, (unit) =>
      attachments.attach(unit, visitor.id, ids),
    );

  test('takes the visitor’s own files, in its order, each once', async () => {
    const visitor = await aVisitor(await anOrganization());
    const [first, second] = [await uploaded(visitor), await uploaded(visitor)];
    expect(await attach(visitor, [second.id, first.id.toUpperCase()])).toEqual([second, first]);
    await expect(attach(visitor, [first.id])).rejects.toMatchObject({ code: 'attachment_gone' });
    expect(await attach(visitor, [])).toEqual([]);
  });

  test('takes nobody else’s, and then takes none', async () => {
    const organization = await anOrganization();
    const [visitor, other] = [await aVisitor(organization), await aVisitor(organization)];
    const [mine, theirs] = [await uploaded(visitor), await uploaded(other)];
    await expect(attach(visitor, [mine.id, theirs.id])).rejects.toMatchObject({ status: 409 });
    expect(await attach(visitor, [mine.id])).toEqual([mine]);
    expect(await attach(other, [theirs.id])).toEqual([theirs]);
  });
});

test('an upload that no message came to hold is removed after a day, and no other', async () => {
  const visitor = await aVisitor(await anOrganization());
  const [unused, used, fresh] = [
    await uploaded(visitor),
    await uploaded(visitor),
    await uploaded(visitor),
  ];
  await testing.database.inTenant(visitor.organization.id, async (unit) => {
    await attachments.attach(unit, visitor.id, [used.id]);
    await unit.sql(
      `update attachments set created_at = now() - interval '25 hours'
       where organization_id = $1 and id = any($2::uuid[])`,
      [unit.organizationId, [unused.id, used.id]],
    );
  });
  await attachments.removeUnused();
  const statuses = await Promise.all(
    [unused, used, fresh].map(async ({ url }) => (await fetch(`${address}${url}`)).status),
  );
  expect(statuses).toEqual([404, 200, 200]);
});
