import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { createBuiltInEmbedder } from '../../providers/embeddings/index.ts';
import { createListingEmbeddings, createSearch, embedJob, rankListings } from './index.ts';

/** More than are compared one by one. */
const ours = 12_000;
const theirs = 3000;
const requests = [
  'a timber barn with an orchard and a stream',
  'bright loft near the harbour, brick walls',
  'quiet cottage with a walled garden',
  'modern villa with a terrace and mountain views',
  'renovated farmhouse, stone floors, wood stove',
  'penthouse with skyline views and a concierge',
  'bungalow with a workshop and solar panels',
  'townhouse by the park with a roof deck',
];

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

/** Homes that differ in what is said of them, as those of a market do. */
async function addListings(unit: Unit, count: number): Promise<void> {
  const words = (list: string, step: number) => {
    const among = list.split(', ');
    return `(array[${among.map((word) => `'${word}'`).join(', ')}])[1 + (n * ${step} / 7) % ${among.length}]`;
  };
  const remarks = [
    words(
      'timber, brick, stone, glass, modern, rustic, bright, quiet, renovated, stately, tiny',
      3,
    ),
    words('barn, loft, cottage, villa, farmhouse, penthouse, bungalow, townhouse, cabin', 5),
    `'with'`,
    words(
      'an orchard, a walled garden, a terrace, a wood stove, a workshop, a roof deck, a pool',
      11,
    ),
    `'and'`,
    words('a stream, harbour views, mountain views, skyline views, solar panels, a concierge', 13),
    `'close to'`,
    words('the park, the station, the lake, the market, the beach, the forest, the old town', 17),
    `'number ' || n`,
  ];
  await unit.sql(
    `insert into properties (organization_id, id, listing_key, standard_status, property_type, currency, city,
       public_remarks, content_hash)
     select $1, gen_random_uuid(), n::text, 'Active', 'Residential', 'USD', 'Riverside', ${remarks.join(` || ' ' || `)}, n::text
     from generate_series(1, $2::int) as n`,
    [unit.organizationId, count],
  );
}

/** How often this connection has walked an index of vectors; counted on from transaction to transaction. */
async function countWalks(unit: Unit): Promise<number> {
  const [scans] = await unit.sql<{ count: number }>(
    `select coalesce(sum(pg_stat_get_xact_numscans(indexrelid)), 0)::int as count
     from pg_index where indexrelid::regclass::text like 'property_embeddings_near_%'`,
  );
  return scans?.count ?? 0;
}

test('T08 many listings are found by walking the vector index, as well as by comparing all, and only one’s own', async () => {
  const { database } = base;
  const embedder = createBuiltInEmbedder();
  const embeddings = createListingEmbeddings({ database, embedder });
  const search = createSearch({ embedder });
  const [own, other] = [await base.anOrganization(), await base.anOrganization()];
  await database.inTenant(own, (unit) => addListings(unit, ours));
  await database.inTenant(other, (unit) => addListings(unit, theirs));
  // Theirs say word for word what is asked for: nothing of ours is as near.
  await database.inTenant(other, async (unit) => {
    for (const [at, request] of requests.entries())
      await unit.sql(
        `update properties set public_remarks = $2 where organization_id = $1 and listing_key::int % $3 = $4`,
        [other, request, requests.length, at],
      );
  });
  const run = { signal: AbortSignal.timeout(100_000), touch: async () => undefined };
  for (const id of [own, other]) await embeddings.embedMissing(id, run);

  /** The nearest by meaning alone, and how often an index of vectors was walked for them. */
  const ask = (text: string) =>
    database.inTenant(own, async (unit) => {
      const ranking = await search.plan(unit, { query: { text } });
      if (!ranking) throw new Error(`Nothing is asked for by “${text}”.`);
      const before = await countWalks(unit);
      const { rows, total } = await rankListings(unit, { ...ranking, words: null });
      const walks = (await countWalks(unit)) - before;
      return { ids: rows.map(({ id }) => id), total, walks };
    });
  const askAll = async () => {
    const answers = [];
    for (const request of requests) answers.push(await ask(request));
    return answers;
  };

  const compared = await askAll();
  expect(compared.map(({ walks }) => walks)).toEqual(requests.map(() => 0));

  await embedJob({ embeddings }).run({ ...run, data: {} });
  const walked = await askAll();
  expect(walked.map(({ walks }) => walks)).toEqual(requests.map(() => 1));
  expect(walked.every(({ total }) => total === ours)).toBe(true);

  const nearest = compared.flatMap(({ ids }, at) => ids.map((id) => walked[at]?.ids.includes(id)));
  expect(nearest).toHaveLength(requests.length * 10);
  const recall = nearest.filter(Boolean).length / nearest.length;
  expect(recall).toBeGreaterThanOrEqual(0.98);

  const [strangers] = await database.inTenant(other, (unit) =>
    unit.sql<{ count: number }>(
      'select count(*)::int as count from properties where id = any($1::uuid[])',
      [walked.flatMap(({ ids }) => ids)],
    ),
  );
  expect(strangers).toEqual({ count: 0 });
}, 170_000);
