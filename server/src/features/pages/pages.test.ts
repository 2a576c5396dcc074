import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createHttpServer, type HttpServer } from '../../platform/http/http-server.ts';
import { createOrganizations, Organization } from '../organizations/index.ts';
import { pagePolicyFor } from './embed-script.ts';
import { registerPages } from './index.ts';

const publicUrl = 'https://chat.example.com';
const siteOrigin = 'https://www.realty.test';
const main = 'katek-abcd1234.js';

let testing: TestDatabase;
let http: HttpServer;
let organization: { slug: string; publishableKey: string; secretKey: string };
let folder: string;
let pages: Awaited<ReturnType<typeof registerPages>>;
let organizationId: string;

beforeAll(async () => {
  testing = await createTestDatabase([Organization]);
  folder = mkdtempSync(join(tmpdir(), 'katek-pages-'));
  const widget = {
    'loader.js': 'boot(__KATEK__);',
    'katek.js': 'pinned();',
    [main]: 'define();',
    'hosted.css': 'html{}',
    'manifest.json': JSON.stringify({
      main: { file: main, integrity: 'sha384-MAIN' },
    }),
    'integrity.json': JSON.stringify({ 'katek.js': 'sha384-PINNED' }),
  };
  for (const name of ['widget', 'admin']) mkdirSync(join(folder, name));
  for (const [name, text] of Object.entries(widget)) {
    writeFileSync(join(folder, 'widget', name), text);
  }
  writeFileSync(join(folder, 'widget', `${main}.br`), brotliCompressSync(widget[main]));
  const { database } = testing;
  const organizations = createOrganizations({ database, publicUrl });
  const made = await organizations.create({
    slug: 'sunny-homes',
    name: 'Sunny </script> Homes',
    region: 'US',
    currency: 'USD',
    allowedOrigins: [siteOrigin],
    persona: { guidelines: 'Push the lofts.' },
  });
  organization = { ...made, slug: 'sunny-homes' };
  http = await createHttpServer({ logLevel: 'silent', publicUrl, trustProxy: [] });
  organizationId = made.organization.id;
  pages = await registerPages(http, {
    database,
    organizations,
    publicUrl,
    folders: { widget: join(folder, 'widget'), admin: join(folder, 'admin'), demoSite: null },
    demoPicture: () => null,
  });
});
afterAll(async () => {
  await http.close();
  await testing.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => http.inject({ url, headers });

describe('GET /v1/widget-config', () => {
  test('tells a page by key and by slug what it may know, and that it may open the chat', async () => {
    const { publishableKey, slug } = organization;
    for (const query of [`key=${publishableKey}`, `slug=${slug}`]) {
      const reply = await get(`/v1/widget-config?${query}`, { origin: siteOrigin });
      expect(reply.statusCode).toBe(200);
      expect(reply.json()).toMatchObject({
        key: publishableKey,
        config: { slug, name: 'Sunny </script> Homes', privacy: { isConsentRequired: false } },
        origin: { value: siteOrigin, isAllowed: true },
      });
      expect(reply.body).not.toMatch(/guidelines|lofts|sk_|allowedOrigins/);
      expect(reply.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=60',
        vary: 'origin, sec-fetch-site',
      });
      expect(reply.headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  test.each([
    [{ origin: 'https://evil.example' }, { value: 'https://evil.example', isAllowed: false }],
    [{ origin: 'null' }, { value: 'null', isAllowed: false }],
    [{ origin: publicUrl }, { value: publicUrl, isAllowed: true }],
    [{ 'sec-fetch-site': 'same-origin' }, { value: null, isAllowed: true }],
    [{ 'sec-fetch-site': 'cross-site' }, { value: null, isAllowed: false }],
    [{}, { value: null, isAllowed: false }],
  ])('tells a page that sends %j whether it may open the chat', async (headers, origin) => {
    const reply = await get(`/v1/widget-config?slug=${organization.slug}`, headers);
    expect(reply.json()).toMatchObject({ origin });
  });

  test('says in words what is wrong, to a page of any origin', async () => {
    const { publishableKey, secretKey } = organization;
    const cases: [string, number, RegExp][] = [
      ['', 400, /either a key or a slug/],
      [`?key=${publishableKey}&slug=sunny-homes`, 400, /either a key or a slug/],
      [`?key=${publishableKey.replace(/.$/, 'x')}`, 401, /Copy the publishable key/],
      [`?key=${secretKey}`, 401, /does not belong in a page/],
      ['?slug=nobody', 404, /no organization/],
    ];
    for (const [query, status, words] of cases) {
      const reply = await get(`/v1/widget-config${query}`, { origin: 'https://evil.example' });
      expect([query, reply.statusCode]).toEqual([query, status]);
      expect(reply.json()).toMatchObject({ error: { message: expect.stringMatching(words) } });
      expect(reply.headers['access-control-allow-origin']).toBe('*');
      expect(reply.headers['cache-control']).toBe('no-store');
    }
  });
});

describe('GET /embed', () => {
  test('answers the loader with the settings of the organization, which end no script', async () => {
    const reply = await get('/embed/sunny-homes.js');
    const settings = JSON.parse(/^boot\((.*)\);$/.exec(reply.body)?.[1] ?? '');
    expect(settings).toEqual({
      baseUrl: publicUrl,
      key: organization.publishableKey,
      moduleUrl: `${publicUrl}/widget/${main}`,
      config: expect.objectContaining({ name: 'Sunny </script> Homes' }),
    });
    expect(reply.body).not.toContain('</script>');
    expect(reply.headers['cache-control']).toBe('public, max-age=300');
  });

  test('answers the loader packed to a browser that takes it so', async () => {
    const plain = await get('/embed/sunny-homes.js');
    const packed = await get('/embed/sunny-homes.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  });

  test('answers the tags to be copied', async () => {
    const reply = await get('/embed/sunny-homes.json');
    const key = organization.publishableKey;
    expect(reply.json()).toMatchObject({
      script: `<script async src="${publicUrl}/embed/sunny-homes.js"></script>`,
      pinnedScript: `<script async src="${publicUrl}/widget/katek.js" integrity="sha384-PINNED" crossorigin="anonymous" data-base-url="${publicUrl}" data-publishable-key="${key}"></script>`,
      hostedUrl: `${publicUrl}/chat/sunny-homes`,
      contentSecurityPolicy: expect.stringContaining('wss://chat.example.com'),
    });
    expect(reply.json<{ element: string }>().element).toContain(
      `<katek-chat base-url="${publicUrl}" publishable-key="${key}" mode="inline"></katek-chat>`,
    );
  });

  test('answers new settings as soon as they are told', async () => {
    const settled = () => get('/embed/sunny-homes.js');
    const before = (await settled()).body;
    await testing.database.asSystem((unit) =>
      unit.sql(`update organizations set locale = 'de' where slug = 'sunny-homes'`),
    );
    try {
      expect((await settled()).body).toBe(before);
      pages.forgetOrganization(organizationId);
      expect((await settled()).body).toContain('"locale":"de"');
    } finally {
      await testing.database.asSystem((unit) =>
        unit.sql(`update organizations set locale = 'en-US' where slug = 'sunny-homes'`),
      );
      pages.forgetOrganization(organizationId);
    }
  });

  test('says in the console of the page that the slug is wrong', async () => {
    const reply = await get('/embed/no<body.js');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(reply.body).toMatch(
      /^console\.error\("KaTek: There is no chat with the slug “no\\u003cbody”/,
    );
  });

  test('says in the console of the page that the widget is not built', async () => {
    const empty = await createHttpServer({ logLevel: 'silent', publicUrl, trustProxy: [] });
    const { database } = testing;
    await registerPages(empty, {
      database,
      organizations: createOrganizations({ database, publicUrl }),
      publicUrl,
      folders: { widget: join(folder, 'admin'), admin: join(folder, 'admin'), demoSite: null },
      demoPicture: () => null,
    });
    const reply = await empty.inject('/embed/sunny-homes.js');
    await empty.close();
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe(
      'console.error("KaTek: The widget is not built. Run npm start, or pnpm build.");',
    );
  });

  test.each([
    'docs/guides/install-on-a-site.md',
    'widget/README.md',
    'examples/strict-csp/server.js',
  ])('%s says what a strict page must allow as the admin does', async (file) => {
    const { contentSecurityPolicy, trustedTypes } = pagePolicyFor('https://chat.example.com');
    const text = readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
      .replaceAll(/\$\{katek.origin\}/g, 'https://chat.example.com')
      .replaceAll(/\$\{socket\}/g, 'wss://chat.example.com')
      .replaceAll(/ +/g, ' ');
    for (const directive of [...contentSecurityPolicy.split('; '), trustedTypes]) {
      const ends = [';', '`', "'", '\n', ' ('];
      expect(ends.some((end) => text.includes(`${directive}${end}`))).toBe(true);
    }
  });

  test('answers 404 for a slug that nobody has, and for any other file', async () => {
    for (const file of ['nobody.json', 'sunny-homes', 'sunny-homes.css']) {
      expect((await get(`/embed/${file}`)).statusCode).toBe(404);
    }
  });
});

describe('the widget’s files', () => {
  test('are kept for good under a name that changes with them, and for minutes under any other', async () => {
    const hashed = await get(`/widget/${main}`);
    expect(hashed.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const named = await get('/widget/katek.js');
    expect(named.headers['cache-control']).toBe('public, max-age=300');
  });

  test('come packed to a browser that takes them so', async () => {
    const packed = await get(`/widget/${main}`, { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript; charset=utf-8'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringMatching(/accept-encoding/i),
    });
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('define();');
    expect((await get(`/widget/${main}`)).body).toBe('define();');
  });

  test('do not include the loader without settings', async () => {
    expect((await get('/widget/loader.js')).statusCode).toBe(404);
    const packed = await get('/widget/loader.js', { 'accept-encoding': 'br' });
    expect(packed.statusCode).toBe(404);
    expect((await get('/widget/loader.js.br')).statusCode).toBe(404);
  });
});

test('the hosted page loads the element by name and hash, under a policy of its own', async () => {
  const reply = await get('/chat/sunny-homes');
  expect(reply.body).toContain(
    `<script type="module" src="/widget/${main}" integrity="sha384-MAIN"></script>`,
  );
  expect(reply.body).not.toContain('Sunny </script>');
  expect(reply.headers['content-security-policy']).toContain("script-src 'self'");
});

test.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'lang="es-MX" dir="ltr"'],
  ['nl, en;q=0.5, ar;q=0.9', 'lang="ar" dir="rtl"'],
  ['nl', 'lang="en'],
  ['de;q=0, "><script>', 'lang="en'],
])('the hosted page speaks the language that a browser wishes: %s', async (wishes, html) => {
  const reply = await get('/chat/sunny-homes', { 'accept-language': wishes });
  expect(reply.body).toContain(`<html ${html}`);
  expect(reply.headers['vary']).toContain('accept-language');
});
