import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { today } from './testing/markets.ts';
import { createBuiltInEmbedder } from '../../providers/embeddings/index.ts';
import { newId } from '../../platform/security/ids.ts';
import { createSearch } from './index.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

type Fields = Readonly<Record<string, unknown>>;

/** A realtor of these listings; each is a house in Austin at half a million unless its fields say otherwise. */
async function aRealtor(listings: readonly Fields[]) {
  const organizationId = await base.anOrganization();
  const search = createSearch({ embedder: createBuiltInEmbedder(), now: () => today });
  await base.database.inTenant(organizationId, async (unit) => {
    for (const fields of listings) {
      const id = newId();
      const row: Fields = {
        organization_id: organizationId,
        id,
        listing_key: id,
        standard_status: 'Active',
        property_type: 'Residential',
        property_sub_type: 'SingleFamilyResidence',
        list_price: 500_000,
        currency: 'USD',
        bedrooms_total: 3,
        city: 'Austin',
        features: [],
        content_hash: id,
        ...fields,
      };
      const columns = Object.keys(row);
      await unit.sql(
        `insert into properties (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(row),
      );
    }
  });
  const find = (text: string) =>
    base.database.inTenant(organizationId, (unit) => search.find(unit, { text }));
  const keys = async (text: string) =>
    (await find(text)).items.map(({ ListingId }) => ListingId ?? '').toSorted();
  return { find, keys };
}

describe('a search finds', () => {
  test('what is free in time; a home without a date is free now', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'undated' },
      { listing_id: 'may', availability_date: '2027-05-01' },
      { listing_id: 'july', availability_date: '2027-07-01' },
    ]);
    expect(await keys('homes available by June 1')).toEqual(['may', 'undated']);
    expect(await keys('homes not available before April')).toEqual(['july', 'may']);
  });

  test('what came on the market lately; what states no day did not', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'undated' },
      { listing_id: 'fresh', listing_contract_date: '2026-11-20' },
      { listing_id: 'stale', listing_contract_date: '2026-05-20' },
    ]);
    expect(await keys('homes listed in the last 7 days')).toEqual(['fresh']);
    expect(await keys('homes on the market for over 90 days')).toEqual(['stale']);
  });

  test('nothing in the places and of the kinds that are refused', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'austin' },
      { listing_id: 'kyle', city: 'Kyle' },
      { listing_id: 'condo', city: 'Kyle', property_sub_type: 'Condominium' },
      { listing_id: 'unsaid', city: null, property_sub_type: null },
    ]);
    expect(await keys('homes, but not in Austin')).toEqual(['condo', 'kyle', 'unsaid']);
    expect(await keys('homes but no condos')).toEqual(['austin', 'kyle', 'unsaid']);
  });

  test('what lies near a landmark, by what its remarks say and by how far it is', async () => {
    const { keys, find } = await aRealtor([
      {
        listing_id: 'one',
        public_remarks: 'Walk to Zilker Park.',
        latitude: 30.267,
        longitude: -97.77,
      },
      {
        listing_id: 'two',
        public_remarks: 'Steps from Zilker Park.',
        latitude: 30.268,
        longitude: -97.771,
      },
      { listing_id: 'mute', public_remarks: 'Lovely.', latitude: 30.27, longitude: -97.77 },
      { listing_id: 'far', public_remarks: 'Lovely.', latitude: 30.6, longitude: -97.7 },
      { listing_id: 'named', public_remarks: 'Like living at Zilker Park!' },
    ]);
    expect(await keys('homes near Zilker Park')).toEqual(['mute', 'named', 'one', 'two']);
    expect(await keys('homes near zilkr park')).toEqual(['mute', 'named', 'one', 'two']);
    expect((await find('homes near Zilker Park')).understood.map(({ label }) => label)).toEqual([
      'Near Zilker Park',
    ]);
  });

  test('what lies on one side of a town, and not in it', async () => {
    const at = (latitude: number, city: string) => ({ latitude, longitude: -97.7, city });
    const { keys } = await aRealtor([
      { listing_id: 'in', ...at(30.5, 'Round Rock') },
      { listing_id: 'north', ...at(30.65, 'Georgetown') },
      { listing_id: 'south', ...at(30.3, 'Austin') },
    ]);
    expect(await keys('homes north of Round Rock')).toEqual(['north']);
    expect(await keys('homes south of Round Rock')).toEqual(['south']);
  });

  test('by the first part of a postal code', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'near', postal_code: 'SW1A 2AB' },
      { listing_id: 'other', postal_code: 'SW11 3QT' },
    ]);
    expect(await keys('flats or houses in SW1A')).toEqual(['near']);
  });
});

describe('a search that finds nothing', () => {
  test('lets go what costs least, and offers the others', async () => {
    const { find } = await aRealtor([
      { listing_id: 'dear', list_price: 520_000, features: ['pool'], garage_spaces: 2 },
      { listing_id: 'dry', list_price: 450_000, garage_spaces: 2 },
    ]);
    const found = await find('3 bedroom house with a pool under 500k in Austin');
    expect(found.relaxed).toMatchObject({ key: 'ListPrice', label: 'Up to $500,000' });
    expect(found.items.map(({ ListingId }) => ListingId)).toEqual(['dear']);
    expect(found.alternatives).toEqual([
      { constraint: { key: 'features', value: 'pool', label: 'Pool' }, total: 1 },
    ]);
  });
});

describe('what nobody could read', () => {
  test.each([
    ['a house in Austin, no carpet', ['no carpet']],
    ['a house in Austin with 200 amp service', ['200 amp service']],
    ['a house zoned for Anderson High', ['Anderson High']],
    ['3 bedroom house in Austin under 500k, call me at 5 pm', []],
    ['no thanks, just looking', []],
    ['call me at 512 555 0199 tomorrow, we have 20% down', []],
  ])('is told: %s', async (text, unread) => {
    const { find } = await aRealtor([{}]);
    expect((await find(text)).unread).toEqual(unread);
  });
});
