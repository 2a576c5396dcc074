import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListingQuery } from '@katek/sdk/protocol';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { MarketName } from './testing/market-facts.ts';
import { openMarkets, type Market } from './testing/markets.ts';
import { afterwards } from './testing/wordings/afterwards.ts';
import { budgets, roughBudgets } from './testing/wordings/budgets.ts';
import { features } from './testing/wordings/features.ts';
import { firstSightWishes } from './testing/wordings/first-sight-wishes.ts';
import { firstSight, firstSightTalks } from './testing/wordings/first-sight.ts';
import { dates, kinds, offers } from './testing/wordings/kinds.ts';
import { languages } from './testing/wordings/languages.ts';
import { lastWords } from './testing/wordings/last-words.ts';
import { places } from './testing/wordings/places.ts';
import { rooms, sizes } from './testing/wordings/rooms.ts';
import { sentences } from './testing/wordings/sentences.ts';
import { talks } from './testing/wordings/talks.ts';
import type { Wording } from './testing/wordings/wording.ts';

let base: TestDatabase;
let markets: Record<MarketName, Market>;
beforeAll(async () => {
  base = await createTestDatabase([]);
  markets = await openMarkets(base);
});
afterAll(() => base.close());

async function understand(name: MarketName, messages: readonly string[]): Promise<ListingQuery> {
  const { search, inTenant } = markets[name];
  let query: ListingQuery | null = null;
  for (const text of messages) {
    query = (await inTenant((unit) => search.understand(unit, text, query))).query;
  }
  return query ?? {};
}

/** The constraints that were said: neither the words left over, which exclude nothing, nor the offer that a sum implies. */
function constraints(understood: ListingQuery, wanted: ListingQuery): ListingQuery {
  const query = { ...understood };
  delete query.text;
  if (query.ListPrice && !wanted.offer) delete query.offer;
  return sorted(query);
}

function sorted(query: ListingQuery): ListingQuery {
  return Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(String).toSorted() : value,
    ]),
  );
}

describe.each<[string, readonly Wording[]]>([
  ['budgets', budgets],
  ['rooms', rooms],
  ['sizes', sizes],
  ['kinds', kinds],
  ['offers', offers],
  ['dates', dates],
  ['places', places],
  ['features', features],
  ['languages', languages],
  ['sentences', sentences],
  ['afterwards', afterwards],
  ['last words', lastWords],
  ['first sight', [...firstSight, ...firstSightWishes]],
])('%s are understood:', (_, wordings) => {
  test.each(wordings)('%s: %s', async (name, text, query) => {
    expect(constraints(await understand(name, [text]), query)).toEqual(sorted(query));
  });
});

describe('rough budgets are understood:', () => {
  test.each(roughBudgets)('%s: %s', async (name, text, query) => {
    const { ListPrice, ...rest } = constraints(await understand(name, [text]), query);
    const { ListPrice: wanted, ...others } = sorted(query);
    expect(rest).toEqual(others);
    expect(Object.keys(ListPrice ?? {}).toSorted()).toEqual(Object.keys(wanted ?? {}).toSorted());
    for (const bound of ['min', 'max'] as const) {
      const is = ListPrice?.[bound] ?? 0;
      const should = wanted?.[bound] ?? 0;
      expect(Math.abs(is - should)).toBeLessThanOrEqual(should * 0.025);
    }
  });
});

describe('talks are followed:', () => {
  test.each([...talks, ...firstSightTalks])('%s: %j', async (name, messages, query) => {
    expect(constraints(await understand(name, messages), query)).toEqual(sorted(query));
  });
});
