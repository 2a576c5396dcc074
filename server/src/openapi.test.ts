import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ PUBLIC_URL: 'http://localhost:3000' });
  await app.http.ready();
});
afterAll(() => app.close());

test('docs/openapi.json is what the routes say; else run pnpm --filter @katek/server run openapi', () => {
  const kept: unknown = JSON.parse(
    readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'),
  );
  expect(JSON.parse(JSON.stringify(app.http.swagger()))).toEqual(kept);
});

test('every route below /v1 is described, and says what a failure looks like', () => {
  const { paths = {} } = app.http.swagger();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, operation]) => ({
      name: `${method} ${path}`,
      replies: Object.keys((operation as { responses: object }).responses),
    })),
  );
  expect(operations.length).toBeGreaterThan(15);
  for (const { name, replies } of operations) {
    expect(replies, name).toContain(isOpen.has(name) ? '404' : '401');
    expect(
      replies.some((status) => status.startsWith('2')),
      name,
    ).toBe(true);
  }
});

/** Anybody may ask these: what is public of an organization, and a file by its unguessable address. */
const isOpen = new Set(['get /v1/widget-config', 'get /v1/attachments/{id}/{secret}']);
