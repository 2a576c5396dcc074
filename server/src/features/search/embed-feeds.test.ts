import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createBuiltInEmbedder, type Embedder } from '../../providers/embeddings/index.ts';
import { createListingEmbeddings } from './index.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

test('what a feed keeps from language models goes to no outside embedder, and is no work that waits', async () => {
  const id = await base.anOrganization();
  await base.database.inTenant(id, async (unit) => {
    for (const feed of ['kept', 'open']) {
      await unit.sql(
        `insert into properties (organization_id, id, listing_key, standard_status, property_type, currency, feed,
           public_remarks, content_hash)
         values ($1, gen_random_uuid(), $2, 'Active', 'Residential', 'USD', $2, $3, $2)`,
        [id, feed, `A home of the ${feed} source.`],
      );
    }
    await unit.sql(`update feeds set llm_allowed = false where name = 'kept'`);
  });
  const heard: string[] = [];
  const local = createBuiltInEmbedder();
  const listening = (model: string, isLocal: boolean): Embedder => ({
    ...local,
    model,
    isLocal,
    embed: (texts, signal) => {
      heard.push(...texts);
      return local.embed(texts, signal);
    },
  });
  const embedWith = async (embedder: Embedder) => {
    heard.length = 0;
    const embeddings = createListingEmbeddings({ database: base.database, embedder });
    await embeddings.embedMissing(id, { signal: AbortSignal.timeout(10_000) });
    expect(await base.database.read(id, (unit) => embeddings.pending(unit))).toBe(0);
    expect(await embeddings.waitingOrganizations()).not.toContain(id);
    return heard.join('\n');
  };
  const outside = await embedWith(listening('outside@384', false));
  expect(outside).toContain('open source');
  expect(outside).not.toContain('kept');
  expect(await embedWith(listening('inside@384', true))).toContain('kept source');
});
