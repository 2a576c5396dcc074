import type {
  KnowledgeEntry,
  ListingQuery,
  Property,
  UpcomingOpenHouse,
} from '@katek/sdk/protocol';
import { hitsAmong } from '../../knowledge/index.ts';
import { describeQuery } from '../../search/index.ts';
import type {
  AgentTools,
  Found,
  HandOver,
  Understanding,
  ViewingRequest,
  Capture,
} from '../tools.ts';
import { cardOf } from './builders.ts';

export interface ArrayWorld {
  readonly tools: AgentTools;
  readonly captured: Capture[];
  readonly viewings: ViewingRequest[];
  readonly handOvers: HandOver[];
  readonly searches: ListingQuery[];
  /** Ids that were asked for, by any tool. */
  readonly loaded: string[];
  /** By the id of the home; a test puts them in. */
  readonly openHouses: Map<string, UpcomingOpenHouse[]>;
}

/** The tools over an array of listings, with as much understanding as the tests of the talk need. */
export function arrayTools(
  listings: readonly Property[],
  entries: readonly KnowledgeEntry[] = [],
): ArrayWorld {
  const captured: Capture[] = [];
  const viewings: ViewingRequest[] = [];
  const handOvers: HandOver[] = [];
  const searches: ListingQuery[] = [];
  const loaded: string[] = [];
  const openHouses = new Map<string, UpcomingOpenHouse[]>();
  const factsOf = (property: Property) => ({
    card: cardOf(property),
    details: property,
    openHouses: openHouses.get(property.id) ?? [],
  });
  const tools: AgentTools = {
    understand: async ({ text, previous, shown, locale }) =>
      understand(
        text.toLowerCase(),
        previous,
        Math.min(...shown.map((card) => card.ListPrice ?? Infinity)),
        locale,
      ),
    async search({ query, limit, exclude = [], locale }) {
      searches.push(query);
      return find(
        listings.filter(({ id }) => !exclude.includes(id) && hasOpenHouse(id, query)),
        query,
        limit,
        locale,
      );
    },
    async listings(ids) {
      loaded.push(...ids);
      return ids
        .flatMap((id) =>
          listings.filter(
            (property) => property.id === id && property.StandardStatus !== 'Withdrawn',
          ),
        )
        .map(factsOf);
    },
    async findListing(number) {
      loaded.push(number);
      const found = listings.find(
        ({ ListingId, ListingKey }) => ListingId === number || ListingKey === number,
      );
      return found ? factsOf(found) : null;
    },
    lookUp: async (question) => hitsAmong(entries, question),
    async captureContact(capture) {
      captured.push(capture);
      return true;
    },
    async requestViewing(request) {
      viewings.push(request);
      return true;
    },
    async handOver(request) {
      handOvers.push(request);
      return true;
    },
  };
  return { tools, captured, viewings, handOvers, searches, loaded, openHouses };

  function hasOpenHouse(id: string, { openHouse }: ListingQuery): boolean {
    if (!openHouse) return true;
    const { min = '', max = '9' } = openHouse;
    return (openHouses.get(id) ?? []).some(({ OpenHouseDate: day }) => day >= min && day <= max);
  }
}

function understand(
  text: string,
  previous: ListingQuery | null,
  cheapest: number,
  locale: string,
): Understanding {
  const said: ListingQuery = {};
  const beds = /(\d+)[ -]?bed/u.exec(text)?.[1];
  if (beds) said.BedroomsTotal = { min: Number(beds) };
  const limit = /(?:under|below|up to) \$?(\d+)(k?)/u.exec(text);
  if (limit) said.ListPrice = { max: Number(limit[1]) * (limit[2] ? 1000 : 1) };
  const place = /in (salem|keizer)/u.exec(text)?.[1];
  if (place) said.places = [place];
  const features = ['pool', 'garage', 'fireplace'].filter((feature) => text.includes(feature));
  if (features.length > 0) said.features = [...(previous?.features ?? []), ...features];
  const isCheaper = text.includes('cheaper');
  if (isCheaper && Number.isFinite(cheapest)) said.ListPrice = { max: cheapest - 1 };
  const query = { ...previous, ...said };
  const address = /\b\d+ [a-z]+ (?:st|street|ave|avenue)\b/u.exec(text)?.[0];
  const number = /\bkt-\d+\b/u.exec(text)?.[0];
  return {
    query,
    understood: describeQuery(query, 'USD', locale),
    leftover: [],
    unread: [...text.matchAll(/\d+ (?:ft|feet) \p{L}+/gu)].map(([words]) => words),
    isFollowUp: isCheaper || text.startsWith('only'),
    isSearch: Object.keys(said).length > 0 || /\b(?:homes|houses|listings)\b/u.test(text),
    unresolvedPlaces: [],
    reference: number
      ? { kind: 'listingId', text: number.toUpperCase() }
      : address
        ? { kind: 'address', text: address }
        : null,
    isLikeReference: false,
  };
}

function find(
  listings: readonly Property[],
  query: ListingQuery,
  limit: number,
  locale: string,
): Found {
  const keys = ['features', 'ListPrice', 'BedroomsTotal'] as const;
  const fitting = (wanted: ListingQuery) =>
    listings.filter(
      (property) =>
        property.StandardStatus === 'Active' &&
        property.id !== wanted.similarTo &&
        (property.BedroomsTotal ?? 0) >= (wanted.BedroomsTotal?.min ?? 0) &&
        (property.ListPrice ?? 0) <= (wanted.ListPrice?.max ?? Infinity) &&
        (wanted.places ?? [property.City ?? '']).some(
          (place) => property.City?.toLowerCase() === place.toLowerCase(),
        ) &&
        (wanted.features ?? []).every((feature) => property.features.includes(feature)),
    );
  const understood = describeQuery(query, 'USD', locale);
  const result = (
    found: Property[],
    relaxed: string | null,
    alternatives: Found['alternatives'] = [],
  ): Found => ({
    items: found.slice(0, limit).map((property) => cardOf(property, query.features ?? [])),
    total: found.length,
    query,
    understood,
    relaxed: understood.find(({ key }) => key === relaxed) ?? null,
    unresolvedPlaces: [],
    unread: [],
    alternatives,
  });
  const all = fitting(query);
  if (all.length > 0) return result(all, null);
  const steps = keys.flatMap((key) => {
    const { [key]: dropped, ...rest } = query;
    const some = dropped === undefined ? [] : fitting(rest);
    const constraint = understood.find((wish) => wish.key === key);
    return constraint && some.length > 0 ? [{ key, constraint, some }] : [];
  });
  const [nearest, ...others] = steps;
  if (!nearest) return result([], null);
  const alternatives = others.map(({ constraint, some }) => ({ constraint, total: some.length }));
  return result(nearest.some, nearest.key, alternatives);
}
