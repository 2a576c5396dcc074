import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let realtor: Awaited<ReturnType<TestApp['anOrganization']>>;
beforeAll(async () => {
  app = await createTestApp();
  realtor = await app.anOrganization();
});
afterAll(() => app.close());

test.each([
  ['PATCH', '/v1/organization', { persona: { greeting: '' } }, 'persona.greeting'],
  ['PATCH', '/v1/organization', { slug: 'other' }, 'slug'],
  ['POST', '/v1/properties', {}, 'ListingKey'],
  ['GET', '/v1/leads?limit=0', undefined, 'limit'],
  ['GET', '/v1/leads/none', undefined, 'id'],
] as const)(
  '%s %s is refused with the field that does not fit',
  async (method, url, body, field) => {
    const reply = await realtor.call(method, url, body);
    expect(reply.statusCode).toBe(400);
    expect(reply.json().error).toMatchObject({ code: 'invalid_request', field });
    expect(reply.json().error.message).toContain(field);
  },
);

test('a refusal that no field is to blame for names none', async () => {
  const reply = await realtor.call('PATCH', '/v1/organization', []);
  expect(reply.statusCode).toBe(400);
  expect(reply.json().error).not.toHaveProperty('field');
});
