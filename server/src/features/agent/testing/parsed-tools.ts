import type { Property } from '@katek/sdk/protocol';
import { parseListingRequest, PlaceIndex } from '../../search/index.ts';
import { arrayTools, type ArrayWorld } from './array-tools.ts';

/** The tools over an array of listings in the United States, with the whole understanding of the search. */
export function parsedTools(
  listings: readonly Property[],
  now = new Date('2026-11-23T12:00:00Z'),
): ArrayWorld {
  const world = arrayTools(listings);
  const cities = Map.groupBy(listings, ({ City }) => City ?? '');
  const places = new PlaceIndex(
    [...cities].map(([name, homes]) => ({ kind: 'city', name, count: homes.length })),
  );
  const prices = { sale: { min: 180_000, max: 2_900_000 }, rent: { min: 1200, max: 6500 } };
  const known = { vocabulary: { places, prices }, currency: 'USD', region: 'US', now };
  return {
    ...world,
    tools: {
      ...world.tools,
      understand: async (request) => parseListingRequest({ ...known, ...request }),
    },
  };
}
