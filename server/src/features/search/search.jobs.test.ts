import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createBuiltInEmbedder, type Embedder } from '../../providers/embeddings/index.ts';
import { createListingEmbeddings, embedJob } from './index.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

async function aRealtorWith(remarks: string, world = base): Promise<string> {
  const id = await world.anOrganization();
  await world.database.inTenant(id, (unit) =>
    unit.sql(
      `insert into properties (organization_id, id, listing_key, standard_status, property_type, currency,
         public_remarks, content_hash)
       values ($1, gen_random_uuid(), $2, 'Active', 'Residential', 'USD', $2, $2)`,
      [id, remarks],
    ),
  );
  return id;
}

test('listings that cannot be embedded keep no other organization waiting', async () => {
  const local = createBuiltInEmbedder();
  const refusing: Embedder = {
    ...local,
    async embed(texts, signal) {
      if (texts.some((text) => text.includes('cursed'))) throw new Error('refused');
      return local.embed(texts, signal);
    },
  };
  const embeddings = createListingEmbeddings({ database: base.database, embedder: refusing });
  const houses = await Promise.all(
    ['A cursed home.', 'A sunny home.', 'A cursed flat.'].map((remarks) => aRealtorWith(remarks)),
  );
  const run = embedJob({ embeddings }).run({
    data: {},
    signal: AbortSignal.timeout(10_000),
    touch: async () => undefined,
  });
  await expect(run).rejects.toThrow('2 of 4 failed');
  const waiting = await embeddings.waitingOrganizations();
  expect(new Set(waiting)).toEqual(new Set([houses[0], houses[2]]));
});

test('a hundred organizations whose listings cannot be embedded keep none behind them waiting for ever', async () => {
  const world = await createTestDatabase([]);
  try {
    const waiting = await Promise.all(
      Array.from({ length: 104 }, () => aRealtorWith('A sunny home.', world)),
    );
    const embeddings = createListingEmbeddings({
      database: world.database,
      embedder: createBuiltInEmbedder(),
    });
    const first = await embeddings.waitingOrganizations();
    const second = await embeddings.waitingOrganizations();
    expect(new Set([...first, ...second])).toEqual(new Set(waiting));
    expect(await embeddings.waitingOrganizations()).toEqual(first);
  } finally {
    await world.close();
  }
});
