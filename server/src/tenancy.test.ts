import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './testing/test-app.ts';

/**
 * The matrix of tenancy: every route of the OpenAPI document is called by one organization with the ids of another.
 * A route that is added comes in by itself; one with an id of a new kind fails until this file can make such a thing.
 */
let app: TestApp;
let a: Awaited<ReturnType<TestApp['anOrganization']>>;
let b: Awaited<ReturnType<TestApp['anOrganization']>>;
/** An id of B per first segment of a path. */
let foreignIds: Record<string, string>;
const canary = 'Canary of organization B';

interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  path: string;
}
let routes: Route[];

beforeAll(async () => {
  app = await createTestApp();
  a = await app.anOrganization();
  b = await app.anOrganization({ name: canary });
  const property = await b.call('POST', '/v1/properties', {
    ListingKey: 'b-1',
    PublicRemarks: canary,
    City: canary,
    ListPrice: 500_000,
  });
  const viewingId = randomUUID();
  const opened = await app.conversations.open(b.id, { type: 'hello' });
  const conversationId = opened.conversation.id;
  const { visitorId } = opened.conversation;
  await app.conversations.send(b.id, conversationId, { text: canary, authorName: canary });
  const lead = await app.database.inTenant(b.id, (unit) =>
    app.leads.capture(unit, {
      conversationId,
      visitorId,
      facts: { name: canary, email: 'canary@example.com' },
    }),
  );
  await app.database.inTenant(b.id, (unit) =>
    unit.sql(
      `insert into viewings (organization_id, id, conversation_id, visitor_id, lead_id, listing_id, address, starts_at,
         ends_at, time_zone) values ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day', now() + interval '25 hours', 'UTC')`,
      [b.id, viewingId, conversationId, visitorId, lead?.id, property.json().id, canary],
    ),
  );
  const secret = await b.call('POST', '/v1/identity-secrets');
  const imported = await app.http.inject({
    method: 'POST',
    url: '/v1/imports?fileName=b.csv',
    headers: { authorization: `Bearer ${b.secretKey}`, 'content-type': 'text/csv' },
    payload: `id,address,price\nb-2,${canary},400000\n`,
  });
  const entry = await b.call('POST', '/v1/knowledge', { question: canary, answer: canary });
  const openHouse = await b.call('POST', '/v1/open-houses', {
    propertyId: property.json().id,
    OpenHouseStartTime: '2031-03-01T17:00:00Z',
    OpenHouseEndTime: '2031-03-01T19:00:00Z',
    OpenHouseRemarks: canary,
  });
  const feeds = await b.call('GET', '/v1/feeds');
  foreignIds = {
    properties: property.json().id,
    conversations: conversationId,
    leads: lead?.id ?? '',
    viewings: viewingId,
    visitors: visitorId,
    'identity-secrets': secret.json().id,
    // Whoever has the whole address may read a file; an id alone opens nothing, of whichever organization.
    attachments: randomUUID(),
    imports: imported.json().id,
    knowledge: entry.json().id,
    'open-houses': openHouse.json().id,
    feeds: feeds.json().items[0].id,
  };
  await app.http.ready();
  routes = Object.entries(app.http.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => ({
      method: method.toUpperCase() as Route['method'],
      path,
    })),
  );
});
afterAll(() => app.close());

/** A body that the route itself would take, so that only the id can be the reason of a refusal. */
function bodyFor({ method, path }: Route): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  if (path.startsWith('/v1/properties/{')) return { ListPrice: 1 };
  if (path.endsWith('/consents')) return { channel: 'phone', choice: 'revoked' };
  if (path.endsWith('/merge')) return { into: randomUUID() };
  if (path.startsWith('/v1/leads/{')) return { status: 'won' };
  if (path.startsWith('/v1/viewings/{')) return { status: 'cancelled' };
  if (path.startsWith('/v1/open-houses/{')) return { OpenHouseStatus: 'Canceled' };
  if (path.startsWith('/v1/feeds/{')) return { llmAllowed: false };
  if (path.startsWith('/v1/knowledge/{')) return { isEnabled: false };
  if (path.endsWith('/replays')) return {};
  if (path.endsWith('/messages')) return { text: 'hello', id: randomUUID() };
  if (path.startsWith('/v1/conversations/{')) return { ownership: 'human' };
  return undefined;
}

describe('T01 with the id of another organization', () => {
  test('every route answers 404 and tells nothing', async () => {
    const withIds = routes.filter(({ path }) => path.includes('{'));
    expect(withIds.length).toBeGreaterThan(8);
    for (const route of withIds) {
      const noun = route.path.split('/')[2] ?? '';
      const id = foreignIds[noun];
      expect(id, `tenancy.test.ts makes no ${noun} yet`).toMatch(/^[0-9a-f-]{36}$/);
      const url = route.path.replace(/\{id\}/, id ?? '').replace(/\{[^}]+\}/, 'x'.repeat(43));
      const reply = await a.call(route.method, url, bodyFor(route));
      expect(reply.statusCode, `${route.method} ${route.path}`).toBe(404);
      expect(reply.body).not.toContain(canary);
    }
  });

  test('and what the other organization has is as it was', async () => {
    const property = await b.call('GET', `/v1/properties/${foreignIds['properties']}`);
    expect(property.json()).toMatchObject({ ListPrice: 500_000, PublicRemarks: canary });
    const lead = await b.call('GET', `/v1/leads/${foreignIds['leads']}`);
    expect(lead.json()).toMatchObject({ status: 'new', name: canary });
    const conversation = await b.call(
      'GET',
      `/v1/conversations/${foreignIds['conversations']}/messages`,
    );
    expect(conversation.json().items).toHaveLength(1);
  });

  test('every list shows nothing of it', async () => {
    const queries: Record<string, string> = {
      '/v1/consents': `?visitorId=${foreignIds['visitors']}`,
      '/v1/widget-config': `?key=${a.publishableKey}`,
    };
    const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    expect(lists.length).toBeGreaterThan(4);
    for (const { path } of lists) {
      const reply = await a.call('GET', `${path}${queries[path] ?? ''}`);
      expect(reply.statusCode, path).toBe(200);
      expect(reply.body).not.toContain(canary);
    }
    const found = await a.call('POST', '/v1/properties/search', { text: canary });
    expect(found.body).not.toContain(foreignIds['properties']);
  });

  test('an id that is none is 400 or 404, never 500', async () => {
    for (const { method, path } of routes.filter((route) => route.path.includes('{'))) {
      for (const id of ['1', '%00', 'null', "' or 1=1 --", '*', '{"$ne":null}']) {
        const url = path.replace(/\{[^}]+\}/, encodeURIComponent(id));
        const reply = await a.call(method, url, bodyFor({ method, path }));
        expect([400, 404], `${method} ${url}`).toContain(reply.statusCode);
      }
    }
  });
});
