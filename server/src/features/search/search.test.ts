import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { createBuiltInEmbedder, type Embedder } from '../../providers/embeddings/index.ts';
import { extractListingFeatures } from '../properties/index.ts';
import { createListingEmbeddings, createSearch, type SearchRequest } from './index.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

interface ListingFields {
  [column: string]: unknown;
}

/** A realtor with these listings; each is an active house in Riverside unless its fields say otherwise. */
async function aRealtor(
  listings: readonly ListingFields[],
  options: { embedder?: Embedder; currency?: string } = {},
) {
  const id = await base.anOrganization({ currency: options.currency ?? 'USD' });
  const embedder = options.embedder ?? createBuiltInEmbedder();
  const search = createSearch({ embedder });
  const embeddings = createListingEmbeddings({ database: base.database, embedder });
  const inTenant = <T>(work: (unit: Unit) => Promise<T>) => base.database.inTenant(id, work);
  const add = (fields: ListingFields) => inTenant((unit) => insertListing(unit, fields));
  for (const fields of listings) await add(fields);
  const find = (request: SearchRequest | string) =>
    inTenant((unit) =>
      search.find(unit, typeof request === 'string' ? { text: request } : request),
    );
  return {
    id,
    search,
    embeddings,
    inTenant,
    add,
    find,
    keys: async (request: SearchRequest | string) =>
      (await find(request)).items.map((item) => item.ListingId),
    embed: () => embeddings.embedMissing(id, { signal: AbortSignal.timeout(10_000) }),
  };
}

async function insertListing(unit: Unit, fields: ListingFields): Promise<string> {
  const id = newId();
  const remarks = typeof fields['public_remarks'] === 'string' ? fields['public_remarks'] : '';
  const row: ListingFields = {
    organization_id: unit.organizationId,
    id,
    listing_key: id,
    listing_id: id,
    standard_status: 'Active',
    property_type: 'Residential',
    property_sub_type: 'SingleFamilyResidence',
    list_price: 500_000,
    currency: 'USD',
    bedrooms_total: 3,
    city: 'Riverside',
    features: extractListingFeatures([remarks]),
    content_hash: `${remarks}`,
    ...fields,
  };
  const columns = Object.keys(row);
  await unit.sql(
    `insert into properties (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}

describe('a search', () => {
  test('finds what fits every constraint, the exact number of bedrooms first', async () => {
    const { find, keys } = await aRealtor([
      { listing_id: 'four', bedrooms_total: 4 },
      { listing_id: 'three' },
      { listing_id: 'two', bedrooms_total: 2 },
      { listing_id: 'dear', list_price: 700_000 },
      { listing_id: 'far', city: 'Indio' },
    ]);
    expect(await keys('3 bedroom house in Riverside under 650k')).toEqual(['three', 'four']);
    const found = await find('3 bedroom house in Riverside under 650k');
    expect(found).toMatchObject({ total: 2, relaxed: null, unresolvedPlaces: [] });
    expect(found.items[0]?.matches).toEqual(['In Riverside', 'Up to $650,000', '3 bedrooms']);
    expect(found.understood.map(({ label }) => label)).toContain('Up to $650,000');
  });

  test('never shows what is off the market', async () => {
    const statuses = [
      'Pending',
      'Hold',
      'Withdrawn',
      'Canceled',
      'Expired',
      'Closed',
      'Delete',
      'Incomplete',
    ];
    const { keys } = await aRealtor([
      ...statuses.map((standard_status) => ({ listing_id: standard_status, standard_status })),
      { listing_id: 'Active' },
      { listing_id: 'ComingSoon', standard_status: 'ComingSoon' },
      { listing_id: 'ActiveUnderContract', standard_status: 'ActiveUnderContract' },
    ]);
    expect(new Set(await keys('homes in Riverside'))).toEqual(
      new Set(['Active', 'ActiveUnderContract', 'ComingSoon']),
    );
  });

  test('a listing that lacks a fact fails what is asked of it', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'silent', list_price: null, bedrooms_total: null },
      { listing_id: 'free', list_price: 0 },
      { listing_id: 'stated' },
    ]);
    expect(await keys('under 600k')).toEqual(['stated']);
    expect(new Set(await keys('at least 2 bedrooms'))).toEqual(new Set(['free', 'stated']));
    expect(new Set(await keys('homes in Riverside'))).toEqual(
      new Set(['free', 'silent', 'stated']),
    );
  });

  test('finds nothing in a place it does not know, and says which', async () => {
    const { find } = await aRealtor([{ listing_id: 'here' }]);
    expect(await find('homes in Miami')).toMatchObject({
      items: [],
      total: 0,
      relaxed: null,
      unresolvedPlaces: ['Miami'],
    });
    expect(await find({ query: { places: ['Atlantis'] } })).toMatchObject({
      items: [],
      unresolvedPlaces: ['Atlantis'],
    });
    const both = await find('homes in Riverside or Miami');
    expect(both).toMatchObject({ total: 1, unresolvedPlaces: ['Miami'] });
  });

  test('with no hit lets one constraint go and names it, and never the place', async () => {
    const { find } = await aRealtor([
      { listing_id: 'no-pool', list_price: 520_000 },
      { listing_id: 'elsewhere', city: 'Indio', public_remarks: 'Sparkling pool.' },
    ]);
    const feature = await find('3 bedrooms with a pool in Riverside');
    expect(feature.relaxed).toEqual({ key: 'features', value: 'pool', label: 'Pool' });
    expect(feature.items.map((item) => item.ListingId)).toEqual(['no-pool']);
    const price = await find('house in Riverside under 500k');
    expect(price.relaxed).toEqual({
      key: 'ListPrice',
      value: null,
      label: 'Up to $500,000',
    });
    expect(price.items.map((item) => item.ListingId)).toEqual(['no-pool']);
    expect(await find('lakefront house in Riverside under 50k')).toMatchObject({
      items: [],
      relaxed: null,
    });
  });

  test('filters features by the listing’s words and honours refusals', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'pool', public_remarks: 'A sparkling pool.' },
      { listing_id: 'none', public_remarks: 'There is no pool.' },
      { listing_id: 'spa', public_remarks: 'Relax in the hot tub.' },
    ]);
    expect(await keys('with a pool')).toEqual(['pool']);
    expect(new Set(await keys('pool or hot tub'))).toEqual(new Set(['pool', 'spa']));
    expect(new Set(await keys('without a pool'))).toEqual(new Set(['none', 'spa']));
  });

  test('takes a stated kind of home at its word, and the remarks where none is stated', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'condo', property_sub_type: 'Condominium' },
      { listing_id: 'house', public_remarks: 'Better than any condo.' },
      { listing_id: 'says', property_sub_type: null, public_remarks: 'A bright condo.' },
      { listing_id: 'also', property_sub_type: null, public_remarks: 'Corner condominium.' },
      { listing_id: 'silent', property_sub_type: null },
    ]);
    expect(new Set(await keys('condo'))).toEqual(new Set(['also', 'condo', 'says']));
    expect(new Set(await keys('loft'))).toEqual(new Set(['also', 'says', 'silent']));
  });

  test('shows homes before land and sorts by price when asked', async () => {
    const { keys } = await aRealtor([
      {
        listing_id: 'land',
        property_type: 'Land',
        property_sub_type: 'UnimprovedLand',
        list_price: 10_000,
        bedrooms_total: null,
      },
      { listing_id: 'b', list_price: 300_000 },
      { listing_id: 'a', list_price: 200_000 },
      { listing_id: 'c', list_price: 400_000 },
      { listing_id: 'd', list_price: 500_000 },
    ]);
    expect(await keys('cheapest house in Riverside')).toEqual(['a', 'b', 'c']);
    expect(await keys({ query: { sort: 'priceDescending' }, limit: 2 })).toEqual(['d', 'c']);
    expect((await keys({ query: { sort: 'priceAscending' } })).at(-1)).toBe('land');
    expect(await keys('vacant land')).toEqual(['land']);
  });

  test('keeps rents and sales apart', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'sale', list_price: 400_000 },
      {
        listing_id: 'rent',
        list_price: 2000,
        property_type: 'ResidentialLease',
        lease_amount_frequency: 'Monthly',
      },
      {
        listing_id: 'weekly',
        list_price: 600,
        property_type: 'ResidentialLease',
        lease_amount_frequency: 'Weekly',
      },
    ]);
    expect(await keys('under $500k')).toEqual(['sale']);
    expect(await keys('rent under $2,100 a month')).toEqual(['rent']);
    expect(new Set(await keys('for rent under $3,000'))).toEqual(new Set(['rent', 'weekly']));
  });

  test('finds an address although it is written differently', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'oak', unparsed_address: '12 Oak Street' },
      { listing_id: 'elm', unparsed_address: '12 Elm Street' },
    ]);
    expect(await keys('homes on Oak Street')).toEqual(['oak']);
    expect((await keys({ query: { text: '12 oak st' } }))[0]).toBe('oak');
  });

  test('widens an area by coordinates and keeps to a stated distance', async () => {
    const { keys } = await aRealtor([
      { listing_id: 'here', latitude: 33.95, longitude: -117.39 },
      { listing_id: 'near', city: 'Corona', latitude: 33.87, longitude: -117.56 },
      { listing_id: 'far', city: 'Indio', latitude: 33.72, longitude: -116.21 },
    ]);
    expect(await keys('homes in Riverside')).toEqual(['here']);
    expect(new Set(await keys('Riverside area'))).toEqual(new Set(['here', 'near']));
    expect(await keys('within 3 miles of Riverside')).toEqual(['here']);
  });

  test('reads “no HOA” off the dues where a source states them, and off the words where it does not', async () => {
    const stated = await aRealtor([
      { listing_id: 'dues', association_fee: 250 },
      { listing_id: 'zero', association_fee: 0 },
      { listing_id: 'blank' },
    ]);
    expect(new Set(await stated.keys('no HOA'))).toEqual(new Set(['blank', 'zero']));
    const silent = await aRealtor([
      { listing_id: 'blank' },
      { listing_id: 'says', public_remarks: 'No HOA!' },
    ]);
    expect(await silent.keys('no HOA')).toEqual(['says']);
  });

  test('leaves out what the visitor has seen', async () => {
    const { find, keys } = await aRealtor([{ listing_id: 'a' }, { listing_id: 'b' }]);
    const [seen] = (await find('homes in Riverside')).items;
    expect(await keys({ text: 'homes in Riverside', exclude: [seen?.id ?? ''] })).toHaveLength(1);
  });

  test('what the query says wins over what is read from the text', async () => {
    const { keys } = await aRealtor([{ listing_id: 'a' }, { listing_id: 'b', city: 'Indio' }]);
    expect(await keys({ text: 'homes in Riverside', query: { places: ['Indio'] } })).toEqual(['b']);
  });

  test('G16 refuses a filter by who lives somewhere', async () => {
    const { find } = await aRealtor([{ listing_id: 'a' }]);
    for (const word of ['christian', 'noChildren', '__proto__', 'constructor']) {
      await expect(find({ query: { features: [word] } })).rejects.toMatchObject({
        code: 'invalid_request',
      });
      await expect(find({ query: { withoutFeatures: [word] } })).rejects.toMatchObject({
        code: 'invalid_request',
      });
    }
  });

  test('takes text for what it is: nothing in a request is SQL', async () => {
    const { find } = await aRealtor([{ listing_id: 'a', unparsed_address: "1 O'Hara Road" }]);
    for (const text of [
      "'; drop table properties; --",
      'a:* & !b | <->',
      '%_\\',
      "O'Hara",
      '((((',
      '\\',
    ]) {
      await find({ text, query: { places: [], text } });
      await find({ query: { places: [text] } });
    }
    expect((await find('homes in Riverside')).total).toBe(1);
  });

  test('T01 sees its own listings only', async () => {
    const other = await aRealtor([{ listing_id: 'theirs', city: 'Indio' }]);
    const own = await aRealtor([{ listing_id: 'ours' }]);
    expect(await own.keys({ query: {} })).toEqual(['ours']);
    expect((await own.find('homes in Indio')).unresolvedPlaces).toEqual(['Indio']);
    expect(await other.keys({ query: {} })).toEqual(['theirs']);
  });

  test('knows new places and prices once it is told that listings changed', async () => {
    const { id, search, add, find } = await aRealtor([{ listing_id: 'a' }]);
    expect((await find('homes in Indio')).items).toEqual([]);
    await add({ listing_id: 'b', city: 'Indio' });
    search.forget(id);
    expect((await find('homes in Indio')).items).toHaveLength(1);
  });
});

describe('likeness', () => {
  const homes = [
    { listing_id: 'farm', public_remarks: 'Rustic farmhouse with timber beams and an orchard.' },
    { listing_id: 'modern', public_remarks: 'Sleek modern glass villa with clean lines.' },
    { listing_id: 'plain', public_remarks: 'A tidy starter home.' },
  ];

  test('orders by the words that are no filter, and excludes none', async () => {
    const { embed, keys } = await aRealtor(homes);
    await embed();
    const found = await keys('rustic farmhouse with timber beams in Riverside');
    expect(found[0]).toBe('farm');
    expect(found).toHaveLength(3);
  });

  test('search works before there are embeddings, and while there are only those of another model', async () => {
    const { id, keys, inTenant } = await aRealtor(homes);
    expect((await keys('rustic timber home in Riverside'))[0]).toBe('farm');
    const other: Embedder = { ...createBuiltInEmbedder(), model: 'other-model@384' };
    await createListingEmbeddings({ database: base.database, embedder: other }).embedMissing(id, {
      signal: AbortSignal.timeout(5000),
    });
    expect((await keys('rustic timber home in Riverside'))[0]).toBe('farm');
    expect(await inTenant((unit) => unit.sql('select from property_embeddings'))).toHaveLength(3);
  });

  test('search works while the embedder is down', async () => {
    const broken: Embedder = {
      model: 'broken@8',
      dimensions: 8,
      isLocal: false,
      embed: () => Promise.reject(new Error('down')),
    };
    const { id, search, keys } = await aRealtor(homes, { embedder: broken });
    await search.prepare(id, { text: 'rustic timber home' });
    expect((await keys('rustic timber home in Riverside'))[0]).toBe('farm');
  });

  test('tells what it cost to embed listings and requests, and whom', async () => {
    const local = createBuiltInEmbedder();
    const counting: Embedder = {
      ...local,
      isLocal: false,
      embed: (texts, signal, onUse) => {
        onUse?.(texts.length * 10);
        return local.embed(texts, signal);
      },
    };
    const { id } = await aRealtor(homes, { embedder: counting });
    const told: [string, number][] = [];
    const onEmbedded = (organizationId: string, tokens: number) =>
      void told.push([organizationId, tokens]);
    const deps = { database: base.database, embedder: counting, onEmbedded };
    await createListingEmbeddings(deps).embedMissing(id, { signal: AbortSignal.timeout(10_000) });
    const search = createSearch(deps);
    await search.prepare(id, { text: 'rustic timber home' });
    await search.prepare(id, { text: 'rustic timber home' });
    expect(told).toEqual([
      [id, homes.length * 10],
      [id, 10],
    ]);
  });

  test('an outside embedder is asked before the unit of work, once for the same words', async () => {
    let calls = 0;
    const local = createBuiltInEmbedder();
    const outside: Embedder = {
      ...local,
      isLocal: false,
      embed: (texts, signal) => {
        calls += 1;
        return local.embed(texts, signal);
      },
    };
    const { id, search, find } = await aRealtor(homes, { embedder: outside });
    const request = { text: 'something rustic in Riverside' };
    await search.prepare(id, request);
    await search.prepare(id, request);
    await find(request);
    expect(calls).toBe(1);
  });

  test('finds listings like a given one and leaves that one out', async () => {
    const { embed, find, inTenant } = await aRealtor([
      ...homes,
      { listing_id: 'barn', public_remarks: 'Timber beams in a rustic barn with an orchard.' },
    ]);
    await embed();
    const [farm] = await inTenant((unit) =>
      unit.sql<{ id: string }>(`select id from properties where listing_id = 'farm'`),
    );
    const { items } = await find({ query: { similarTo: farm?.id ?? '' } });
    expect(items[0]?.ListingId).toBe('barn');
    expect(items.map(({ ListingId }) => ListingId)).not.toContain('farm');
  });

  test('T08 a tenant with five listings gets its five beside one with five thousand nearer chunks', async () => {
    const ours = await aRealtor(
      Array.from({ length: 5 }, (_, at) => ({
        listing_id: `ours-${at}`,
        public_remarks: 'A rustic timber home.',
      })),
    );
    await ours.embed();
    const theirs = await aRealtor([]);
    const embedder = createBuiltInEmbedder();
    const [asked] = await embedder.embed(['cedar veranda'], AbortSignal.timeout(1000));
    await theirs.inTenant((unit) =>
      unit.sql(
        `with made as (
           insert into properties (organization_id, id, listing_key, standard_status, property_type, currency, city, content_hash, public_remarks)
           select $1, gen_random_uuid(), n::text, 'Active', 'Residential', 'USD', 'Riverside', 'x', 'cedar veranda' from generate_series(1, 5000) n
           returning id)
         insert into property_embeddings (organization_id, property_id, model, chunk, dimensions, content_hash, embedding)
         select $1, id, $2, 0, $3, 'x', $4::halfvec from made`,
        [theirs.id, embedder.model, embedder.dimensions, `[${asked?.join(',')}]`],
      ),
    );
    const found = await ours.keys('cedar veranda in Riverside');
    expect(new Set(found)).toEqual(new Set(['ours-0', 'ours-1', 'ours-2', 'ours-3', 'ours-4']));
  });
});

test('a rare word is found among more than ten thousand homes, and only one’s own', async () => {
  const ours = await aRealtor([
    { listing_id: 'ours', public_remarks: 'Staircase of walnut by the joiner Hoehnle.' },
  ]);
  const theirs = await aRealtor([
    { listing_id: 'theirs', public_remarks: 'Staircase of walnut by the joiner Hoehnle.' },
  ]);
  await ours.inTenant((unit) =>
    unit.sql(
      `insert into properties (organization_id, id, listing_key, standard_status, property_type, currency, city, content_hash, public_remarks)
       select $1, gen_random_uuid(), n::text, 'Active', 'Residential', 'USD', 'Riverside', n::text, 'A timber home.'
       from generate_series(1, 10050) n`,
      [ours.id],
    ),
  );
  const found = await ours.find('timber home by Hoehnle');
  expect(found.items[0]?.ListingId).toBe('ours');
  expect(found.total).toBe(10_051);
  const said = (house: typeof ours) =>
    house.inTenant((unit) =>
      unit.sql(`select id from listings_saying(to_tsquery('english', 'hoehnle'), 10)`),
    );
  expect(await said(ours)).toEqual([{ id: found.items[0]?.id }]);
  expect(await said(theirs)).toHaveLength(1);
  expect(await said(theirs)).not.toEqual(await said(ours));
});

test('requests at once after a start read what is known of the realtor once', async () => {
  const { inTenant, search } = await aRealtor([{}]);
  const readings = await inTenant(async (unit) => {
    const asked: string[] = [];
    const counting: Unit = {
      ...unit,
      sql: (text, values) => {
        asked.push(text);
        return unit.sql(text, values);
      },
    };
    const understand = () => search.understand(counting, 'homes in Riverside');
    await understand();
    const once = asked.length;
    search.forget(unit.organizationId);
    await Promise.all(Array.from({ length: 6 }, understand));
    return { once, together: asked.length - once };
  });
  expect(readings.once).toBeGreaterThan(0);
  expect(readings.together).toBe(readings.once);
});

describe('the embeddings of listings', () => {
  test('are made once, and again only when the text changed', async () => {
    const { embed, embeddings, inTenant } = await aRealtor([
      { public_remarks: 'Old words.' },
      { public_remarks: 'Other words.' },
    ]);
    expect(await inTenant((unit) => embeddings.pending(unit))).toBe(2);
    expect(await embed()).toEqual({ done: 2 });
    expect(await embed()).toEqual({ done: 0 });
    await inTenant((unit) => unit.sql('update properties set list_price = list_price + 1'));
    expect(await embed()).toEqual({ done: 0 });
    await inTenant((unit) =>
      unit.sql(
        `update properties set public_remarks = 'New words.', content_hash = 'new' where public_remarks = 'Old words.'`,
      ),
    );
    expect(await inTenant((unit) => embeddings.pending(unit))).toBe(1);
    expect(await embed()).toEqual({ done: 1 });
    expect(await inTenant((unit) => embeddings.pending(unit))).toBe(0);
  });

  test('of a text that changed while they were made are not stored', async () => {
    const local = createBuiltInEmbedder();
    let interfere = async () => {};
    const slow: Embedder = {
      ...local,
      embed: async (texts, signal) => {
        const vectors = await local.embed(texts, signal);
        await interfere();
        return vectors;
      },
    };
    const { embeddings, id, inTenant } = await aRealtor([{ public_remarks: 'Old words.' }], {
      embedder: slow,
    });
    interfere = async () => {
      interfere = async () => {};
      await inTenant((unit) =>
        unit.sql(`update properties set content_hash = 'changed meanwhile'`),
      );
    };
    await embeddings.embedMissing(id, { signal: AbortSignal.timeout(5000) });
    expect(await inTenant((unit) => unit.sql('select from property_embeddings'))).toEqual([]);
    expect(await inTenant((unit) => embeddings.pending(unit))).toBe(1);
  });

  test('of a shortened text leave no piece of the longer one behind', async () => {
    const { embed, inTenant } = await aRealtor([
      { public_remarks: 'A long story of a home. '.repeat(300) },
    ]);
    await embed();
    const chunks = () => inTenant((unit) => unit.sql('select chunk from property_embeddings'));
    expect((await chunks()).length).toBeGreaterThan(1);
    await inTenant((unit) =>
      unit.sql(`update properties set public_remarks = 'Short.', content_hash = 'short'`),
    );
    await embed();
    expect(await chunks()).toHaveLength(1);
  });

  test('never contain what is for the office only', async () => {
    const texts: string[] = [];
    const local = createBuiltInEmbedder();
    const spy: Embedder = {
      ...local,
      embed: (batch, signal) => {
        texts.push(...batch);
        return local.embed(batch, signal);
      },
    };
    const { embed } = await aRealtor(
      [{ public_remarks: 'Bright.', private_remarks: 'Lockbox code 4711.' }],
      { embedder: spy },
    );
    await embed();
    expect(texts.join()).toContain('Bright.');
    expect(texts.join()).not.toContain('4711');
  });

  test('that wait are found by the sweeper', async () => {
    const { id, embed, embeddings } = await aRealtor([{ public_remarks: 'Waiting.' }]);
    expect(await embeddings.waitingOrganizations()).toContain(id);
    await embed();
    expect(await embeddings.waitingOrganizations()).not.toContain(id);
  });
});
