import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListingQuery } from '@katek/sdk/protocol';
import {
  createTestDatabase,
  type TestDatabase,
} from './platform/database/testing/test-database.ts';
import { languages } from './platform/language/speech.ts';
import type { MarketName } from './features/search/testing/market-facts.ts';
import { openMarkets, type Market } from './features/search/testing/markets.ts';
import { firstSightLanguages } from './features/search/testing/wordings/first-sight-languages.ts';
import { firstSightScripts } from './features/search/testing/wordings/first-sight-scripts.ts';
import { readInEnglish } from './features/agent/testing/reading.ts';

const wordings = [...firstSightLanguages, ...firstSightScripts];

let base: TestDatabase;
let markets: Record<MarketName, Market>;
beforeAll(async () => {
  base = await createTestDatabase([]);
  markets = await openMarkets(base);
});
afterAll(() => base.close());

/** Lists in one order; neither the words left over, which exclude nothing, nor the offer that a sum implies. */
function constraints(query: ListingQuery, wanted: ListingQuery = query) {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([key]) => key !== 'text' && (key !== 'offer' || !query.ListPrice || wanted.offer))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(String).toSorted() : value]),
  );
}

describe('a wish in the language of the visitor is understood:', () => {
  test.each(wordings)('%s, %s: %s', async (language, name, text, wanted) => {
    const { search, inTenant } = markets[name];
    const { query } = await inTenant((unit) =>
      search.understand(unit, readInEnglish(text, language)),
    );
    expect(constraints(query, wanted)).toEqual(constraints(wanted));
  });

  test.each(languages.filter((language) => language !== 'en'))(
    'of %s, fifteen are tried',
    (language) => {
      const ofIt = wordings.filter(([spoken]) => spoken === language);
      expect(ofIt.length).toBeGreaterThanOrEqual(15);
    },
  );
});
