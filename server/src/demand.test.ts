import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemandPage } from '@katek/sdk/protocol';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import { createDemand } from './features/search/index.ts';

const siteOrigin = 'https://www.realty.test';
let app: TestApp;
let address: string;
beforeAll(async () => {
  app = await createTestApp();
  const url = await app.http.listen({ port: 0, host: '127.0.0.1' });
  address = url.replace('http:', 'ws:');
});
afterAll(() => app.close());

/** A realtor with one house in Austin. */
async function aRealtor() {
  const { id, call, publishableKey } = await app.anOrganization({ allowedOrigins: [siteOrigin] });
  await call('POST', '/v1/properties', {
    ListingKey: 'austin',
    City: 'Austin',
    BedroomsTotal: 3,
    ListPrice: 500_000,
    PropertyType: 'Residential',
  });
  /** A new visitor writes these messages, each once the one before was answered. */
  async function aVisitorWrites(...messages: string[]) {
    const url = `${address}/v1/realtime?key=${publishableKey}`;
    const peer = new ChatPeer(url, { origin: siteOrigin });
    await peer.opened;
    peer.send({ type: 'hello' });
    await peer.next('welcome');
    for (const [index, text] of messages.entries()) {
      peer.say(text);
      await peer.until(() => (answersOf(peer) > index ? true : undefined), 'an answer');
    }
    await peer.close();
    await app.demand.settle();
  }
  const demand = async (query = '') => (await call('GET', `/v1/demand${query}`)).json<DemandPage>();
  const told = async (query = '') =>
    (await demand(query)).items.map(({ constraint, asked }) => `${asked} ${constraint.label}`);
  const rows = () =>
    app.database.inTenant(id, (unit) => unit.sql<{ wish: object }>('select * from demand'));
  return { id, call, aVisitorWrites, demand, told, rows };
}

function answersOf({ frames }: ChatPeer): number {
  return frames.filter(
    (frame) => frame.type === 'message.created' && frame.message.role === 'assistant',
  ).length;
}

describe('unmet demand', () => {
  test('sums the equal wishes of two visitors, and says which wish stood in the way', async () => {
    const { aVisitorWrites, demand } = await aRealtor();
    await aVisitorWrites('3 bedroom house in Austin with a pool');
    await aVisitorWrites('a home in austin with a POOL please');
    const { items } = await demand();
    expect(items[0]).toMatchObject({ asked: 2 });
    expect(items.find(({ constraint }) => constraint.value === 'pool')).toEqual({
      constraint: { key: 'features', value: 'pool', label: 'Pool' },
      query: { features: ['pool'] },
      asked: 2,
      blocking: 2,
      lastAskedAt: expect.any(String),
      lastTotal: 1,
    });
    expect(items.find(({ constraint }) => constraint.key === 'places')).toMatchObject({
      query: { places: ['Austin'] },
      asked: 2,
      blocking: 0,
    });
  });

  test('holds the places that there is nothing in', async () => {
    const { aVisitorWrites, demand } = await aRealtor();
    await aVisitorWrites('homes in Malibu');
    expect((await demand('?key=places')).items).toMatchObject([
      { query: { places: ['Malibu'] }, asked: 1, blocking: 1, lastTotal: 0 },
    ]);
  });

  test('is not raised by a search that finds what it seeks', async () => {
    const { aVisitorWrites, rows } = await aRealtor();
    await aVisitorWrites('3 bedroom house in Austin', 'homes in Austin under 600k');
    expect(await rows()).toEqual([]);
  });

  test('counts a talk that asks for the same again once', async () => {
    const { aVisitorWrites, told } = await aRealtor();
    await aVisitorWrites('homes in Austin with a pool', 'homes in Austin with a pool');
    expect(await told('?key=features')).toEqual(['1 Pool']);
  });

  test('is not raised by the searches of the realtor', async () => {
    const { call, rows } = await aRealtor();
    await call('POST', '/v1/properties/search', { text: 'homes in Austin with a pool' });
    await app.demand.settle();
    expect(await rows()).toEqual([]);
  });

  test('never holds a mail address, a telephone number or an address of somebody', async () => {
    const { aVisitorWrites, rows } = await aRealtor();
    await aVisitorWrites(
      'I am ana.lopez@example.com, homes in Austin with a pool',
      'call me at +1 503 555 0187, homes near 503-555-0187 with a sauna',
      'homes near 4711 Walnut Street with a fireplace',
    );
    const kept = JSON.stringify(await rows());
    expect(kept).toContain('pool');
    expect(kept).not.toMatch(/ana|lopez|example|@|555|0187|4711/iu);
  });

  test('is read page by page, and from the day that was asked for', async () => {
    const { aVisitorWrites, demand, call } = await aRealtor();
    await aVisitorWrites('homes in Austin with a pool and a fireplace');
    const whole = await demand();
    const first = await demand('?limit=1');
    const rest = await demand(`?limit=50&cursor=${first.nextCursor ?? ''}`);
    expect(whole.items.length).toBeGreaterThan(2);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.nextCursor).toBeNull();
    expect((await demand('?since=2999-01-01')).items).toEqual([]);
    expect((await call('GET', '/v1/demand?cursor=nonsense')).statusCode).toBe(400);
    expect((await call('GET', '/v1/demand?since=yesterday')).statusCode).toBe(400);
  });

  test('that cannot be written costs nobody an answer', async () => {
    const warned: string[] = [];
    const demand = createDemand({
      database: { ...app.database, inTenant: () => Promise.reject(new Error('down')) },
      log: { warn: (_details, message) => warned.push(message) },
    });
    demand.note('o', 'c', {
      items: [],
      total: 0,
      query: { features: ['pool'] },
      understood: [{ key: 'features', value: 'pool', label: 'Pool' }],
      relaxed: null,
      alternatives: [],
      unread: [],
      unresolvedPlaces: [],
    });
    await demand.settle();
    expect(warned).toEqual(['unmet demand was not counted']);
  });
});
