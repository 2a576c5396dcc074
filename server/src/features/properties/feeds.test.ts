import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedPage } from '@katek/sdk/protocol';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function aRealtor() {
  const { id, call, secretKey } = await app.anOrganization();
  const add = async (fields: object) =>
    (await call('POST', '/v1/properties', { City: 'Austin', ...fields })).json<{
      id: string;
      ModificationTimestamp: string;
    }>();
  const feeds = async () => (await call('GET', '/v1/feeds')).json<FeedPage>().items;
  async function rule(name: string, patch: object) {
    const feed = (await feeds()).find((one) => one.name === name);
    return call('PATCH', `/v1/feeds/${feed?.id ?? ''}`, patch);
  }
  const find = async () =>
    (await call('POST', '/v1/properties/search', { text: 'homes in Austin' })).json().items;
  async function importFile(fileName: string, payload: string) {
    const reply = await app.http.inject({
      method: 'POST',
      url: `/v1/imports?fileName=${fileName}`,
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'text/csv' },
      payload,
    });
    await app.imports.run({ organizationId: id, importId: reply.json().id });
  }
  return { id, call, add, feeds, rule, find, importFile };
}

describe('a feed', () => {
  test('is there as soon as a listing names it, with nothing forbidden', async () => {
    const { add, feeds } = await aRealtor();
    await add({ ListingKey: 'a' });
    await add({ ListingKey: 'b', OriginatingSystemName: 'CRMLS' });
    const { ModificationTimestamp } = await add({
      ListingKey: 'c',
      OriginatingSystemName: 'CRMLS',
    });
    expect(await feeds()).toMatchObject([
      {
        name: 'CRMLS',
        listings: 2,
        llmAllowed: true,
        disclaimer: null,
        attribution: null,
        listingsUpdatedAt: ModificationTimestamp,
      },
      { name: 'manual', listings: 1, llmAllowed: true },
    ]);
  });

  test('is taken from the column of an imported file, and from its kind without one', async () => {
    const { feeds, importFile } = await aRealtor();
    await importFile(
      'a.csv',
      'id,OriginatingSystemName,address,price\n1,BridgeMLS,1 Oak St,400000\n',
    );
    await importFile('b.csv', 'id,address,price\n2,2 Oak St,410000\n');
    expect((await feeds()).map(({ name }) => name)).toEqual(['BridgeMLS', 'csv']);
  });

  test('shows its disclaimer with each of its listings, and its attribution where they name none', async () => {
    const { id: organizationId, add, rule, find } = await aRealtor();
    const { id } = await add({ ListingKey: 'a', OriginatingSystemName: 'CRMLS' });
    const own = await add({
      ListingKey: 'b',
      OriginatingSystemName: 'CRMLS',
      AttributionContact: '503-555-0100',
    });
    await add({ ListingKey: 'c' });
    const patched = await rule('CRMLS', { disclaimer: 'Deemed reliable.', attribution: 'CRMLS' });
    expect(patched.json()).toMatchObject({ disclaimer: 'Deemed reliable.', llmAllowed: true });
    const cards = Object.fromEntries((await find()).map((card: { id: string }) => [card.id, card]));
    expect(cards[id]).toMatchObject({
      disclaimer: 'Deemed reliable.',
      AttributionContact: 'CRMLS',
    });
    expect(cards[own.id]).toMatchObject({ AttributionContact: '503-555-0100' });
    const read = await app.database.read(organizationId, (unit) =>
      app.properties.cards(unit, [id]),
    );
    expect(read).toMatchObject([{ disclaimer: 'Deemed reliable.', AttributionContact: 'CRMLS' }]);
    expect((await rule('CRMLS', { disclaimer: null })).json()).toMatchObject({
      disclaimer: null,
      attribution: 'CRMLS',
    });
  });

  test('of another organization does not exist', async () => {
    const [ours, theirs] = [await aRealtor(), await aRealtor()];
    await theirs.add({ ListingKey: 'a' });
    const [feed] = await theirs.feeds();
    expect(await ours.feeds()).toEqual([]);
    const reply = await ours.call('PATCH', `/v1/feeds/${feed?.id ?? ''}`, { llmAllowed: false });
    expect(reply.statusCode).toBe(404);
    expect((await ours.rule('none', {})).statusCode).toBe(400);
  });

  test('leaves the row of a file that names no source what it was, so that edits stay', async () => {
    const { call, importFile } = await aRealtor();
    const file = 'id,address,price\n7,7 Oak St,410000\n';
    await importFile('b.csv', file);
    const [home] = (await call('GET', '/v1/properties')).json().items;
    await call('PATCH', `/v1/properties/${home.id}`, { ListPrice: 1 });
    await importFile('b.csv', file);
    const read = await call('GET', `/v1/properties/${home.id}`);
    expect(read.json()).toMatchObject({ ListPrice: 1, OriginatingSystemName: null });
  });
});
