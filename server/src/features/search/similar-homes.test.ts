import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** A realtor with a house of three bedrooms in Austin for half a million, and others. */
async function aRealtor(others: readonly object[]) {
  const { id, call } = await app.anOrganization();
  const add = async (fields: object) => {
    const home = {
      StandardStatus: 'Active',
      PropertyType: 'Residential',
      PropertySubType: 'SingleFamilyResidence',
      City: 'Austin',
      ListPrice: 500_000,
      BedroomsTotal: 3,
      LivingArea: 1800,
      LivingAreaUnits: 'SquareFeet',
      ...fields,
    };
    const { ListingKey } = { ListingKey: '', ...fields };
    return (await call('POST', '/v1/properties', { ListingId: ListingKey, ...home })).json<{
      id: string;
    }>().id;
  };
  const model = await add({ ListingKey: 'model', PublicRemarks: 'Rustic timber farmhouse.' });
  const ids: string[] = [];
  for (const fields of others) ids.push(await add(fields));
  const similar = async (query = '') =>
    (await call('GET', `/v1/properties/${model}/similar${query}`)).json().items;
  const names = async (query = '') =>
    (await similar(query)).map(({ ListingId }: { ListingId: string }) => ListingId);
  const embed = () => app.embeddings.embedMissing(id, { signal: AbortSignal.timeout(10_000) });
  return { id, call, model, ids, names, embed };
}

describe('homes like one home', () => {
  test('are of the same offer and about as expensive, nearest in figures first', async () => {
    const { names } = await aRealtor([
      { ListingKey: 'bigger', BedroomsTotal: 5, LivingArea: 3400, ListPrice: 590_000 },
      { ListingKey: 'twin', LivingArea: 1820, ListPrice: 505_000 },
      { ListingKey: 'elsewhere', City: 'Dallas' },
      { ListingKey: 'dear', ListPrice: 900_000 },
      {
        ListingKey: 'rent',
        PropertyType: 'ResidentialLease',
        ListPrice: 2500,
        LeaseAmountFrequency: 'Monthly',
      },
    ]);
    expect(await names()).toEqual(['twin', 'elsewhere', 'bigger']);
    expect(await names('?limit=1')).toEqual(['twin']);
  });

  test('are nearer when they are described alike', async () => {
    const { names, embed } = await aRealtor([
      { ListingKey: 'glass', PublicRemarks: 'Glass tower loft with a concierge and a gym.' },
      { ListingKey: 'barn', PublicRemarks: 'Rustic barn of timber beams.' },
    ]);
    await embed();
    expect((await names())[0]).toBe('barn');
  });

  test('are none when nothing is about as expensive, and unknown for an unknown home', async () => {
    const { names, call } = await aRealtor([{ ListingKey: 'dear', ListPrice: 2_000_000 }]);
    expect(await names()).toEqual([]);
    const reply = await call('GET', `/v1/properties/${crypto.randomUUID()}/similar`);
    expect(reply.statusCode).toBe(404);
  });
});
