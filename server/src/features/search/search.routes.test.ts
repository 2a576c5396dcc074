import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

async function anOffice() {
  const { id, secretKey } = await app.anOrganization();
  const post = (url: string, payload: unknown, key: string | null = secretKey) =>
    app.http.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/json',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      payload: JSON.stringify(payload),
    });
  const add = (fields: object) => post('/v1/properties', fields);
  const search = (payload: unknown, key?: string | null) =>
    post('/v1/properties/search', payload, key);
  return { id, add, search };
}

describe('POST /v1/properties/search', () => {
  test('answers words with cards, what was understood and what was relaxed', async () => {
    const { add, search } = await anOffice();
    await add({
      ListingKey: 'A1',
      City: 'Riverside',
      ListPrice: 480_000,
      BedroomsTotal: 3,
      PublicRemarks: 'A bright home with a sparkling pool.',
    });
    const reply = await search({ text: '3 bedrooms with a pool in Riverside under 500k' });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      total: 1,
      relaxed: null,
      query: { places: ['Riverside'], features: ['pool'] },
      items: [
        {
          City: 'Riverside',
          ListPrice: 480_000,
          photo: null,
          matches: expect.arrayContaining(['Pool']),
        },
      ],
    });
  });

  test('takes a query, and lets it win over the text', async () => {
    const { add, search } = await anOffice();
    await add({ ListingKey: 'A1', City: 'Riverside', BedroomsTotal: 2 });
    await add({ ListingKey: 'A2', City: 'Corona', BedroomsTotal: 4 });
    const reply = await search({
      text: 'homes in Corona',
      query: { places: ['Riverside'] },
      limit: 5,
    });
    expect(reply.json().items).toMatchObject([{ City: 'Riverside' }]);
  });

  test('G16 answers 400 to a filter that is no feature of a home', async () => {
    const { search } = await anOffice();
    for (const query of [
      { features: ['christian'] },
      { withoutFeatures: ['children'] },
      { religion: 'any' },
      { race: 'any' },
      { familialStatus: 'none' },
    ]) {
      expect((await search({ query })).statusCode).toBe(400);
    }
  });

  test('answers 400 to what is no search and 401 without the key', async () => {
    const { search } = await anOffice();
    expect((await search({ text: '' })).statusCode).toBe(400);
    expect((await search({ query: { ListPrice: { min: -1 } } })).statusCode).toBe(400);
    expect((await search({ text: 'homes' }, null)).statusCode).toBe(401);
  });

  test('T01 shows one organization nothing of another', async () => {
    const [ours, theirs] = [await anOffice(), await anOffice()];
    await theirs.add({ ListingKey: 'B1', City: 'Riverside' });
    expect((await ours.search({ query: {} })).json()).toMatchObject({ items: [], total: 0 });
  });
});
