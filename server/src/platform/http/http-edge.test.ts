import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let realtor: Awaited<ReturnType<TestApp['anOrganization']>>;
beforeAll(async () => {
  app = await createTestApp();
  realtor = await app.anOrganization();
});
afterAll(() => app.close());

const patchRaw = (payload: string, contentType: string | undefined = 'application/json') =>
  app.http.inject({
    method: 'PATCH',
    url: '/v1/organization',
    headers: {
      authorization: `Bearer ${realtor.secretKey}`,
      ...(contentType ? { 'content-type': contentType } : {}),
    },
    payload,
  });

describe('X02 hostile JSON', () => {
  const cases: Record<string, string> = {
    __proto__: '{"__proto__": {"polluted": 1}, "name": "x"}',
    'constructor.prototype': '{"constructor": {"prototype": {"polluted": 1}}, "name": "x"}',
    'ten thousand levels': `{"name": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    'a megabyte of [': '['.repeat(1_000_000),
    NaN: '{"dailyTokenBudget": NaN}',
    'a number beyond integers': '{"dailyTokenBudget": 123456789012345678901234567890}',
    'half a surrogate pair': '{"name": "\\ud800"}',
    NUL: '{"name": "a\\u0000b"}',
    'NUL deep inside': '{"persona": {"greeting": "a\\u0000b"}}',
    'nothing at all': '',
    'an empty change': '{}',
    'a list': '[]',
  };
  for (const [name, payload] of Object.entries(cases)) {
    test(`${name} is refused with 400 and nothing is polluted`, async () => {
      const reply = await patchRaw(payload);
      expect(reply.statusCode).toBe(400);
      expect(reply.json()).toMatchObject({ error: { code: 'invalid_request' } });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });
  }

  test('a body above the limit is refused with 413', async () => {
    const reply = await patchRaw(JSON.stringify({ name: 'x'.repeat(1_100_000) }));
    expect(reply.statusCode).toBe(413);
    expect(reply.json()).toMatchObject({ error: { code: 'payload_too_large' } });
  });
});

describe('X03 content types', () => {
  test.each([
    'application/json\t;',
    'application/json;',
    'APPLICATION/JSON',
    'text/plain',
    'text/json',
  ])('%s is checked as JSON or refused with 415', async (type) => {
    const reply = await patchRaw('{"dailyTokenBudget": "not a number"}', type);
    expect([400, 415]).toContain(reply.statusCode);
  });

  test('no content type is refused', async () => {
    const reply = await patchRaw('{"dailyTokenBudget": "not a number"}', '');
    expect([400, 415]).toContain(reply.statusCode);
  });
});

describe('T02 fields that are not the caller’s to set', () => {
  test.each(['id', 'organizationId', 'tenantId', 'slug', 'createdAt', 'role', 'plan'])(
    '%s is refused and the organization stays as it was',
    async (field) => {
      const before = (await realtor.call('GET', '/v1/organization')).json();
      const reply = await realtor.call('PATCH', '/v1/organization', { name: 'New', [field]: 'x' });
      expect(reply.statusCode).toBe(400);
      expect((await realtor.call('GET', '/v1/organization')).json()).toEqual(before);
    },
  );
});

describe('keys', () => {
  test('a request without, with a wrong or with a publishable key is 401', async () => {
    for (const authorization of [
      undefined,
      'Bearer sk_wrong',
      `Bearer ${realtor.publishableKey}`,
      `Basic ${realtor.secretKey}`,
    ]) {
      const reply = await app.http.inject({
        url: '/v1/organization',
        headers: authorization ? { authorization } : {},
      });
      expect(reply.statusCode).toBe(401);
      expect(reply.json()).toMatchObject({ error: { code: 'unauthorized' } });
    }
  });

  test('a changed organization is the one that is read', async () => {
    const reply = await realtor.call('PATCH', '/v1/organization', { name: 'Harbor Homes' });
    expect(reply.statusCode).toBe(200);
    expect((await realtor.call('GET', '/v1/organization')).json()).toEqual(reply.json());
  });
});

test('an unknown address says where the documentation is', async () => {
  const reply = await app.http.inject('/nowhere');
  expect(reply.statusCode).toBe(404);
  expect(reply.json()).toMatchObject({
    error: { code: 'not_found', requestId: expect.any(String) },
  });
});

test('K4 /healthz needs no dependency and /readyz names each', async () => {
  expect((await app.http.inject('/healthz')).json()).toEqual({ status: 'ok' });
  expect((await app.http.inject('/readyz')).json()).toMatchObject({
    dependencies: { postgres: 'up', jobs: expect.stringMatching(/up|down/) },
  });
});
