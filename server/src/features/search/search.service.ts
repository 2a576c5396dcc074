import type { ListingCard, ListingQuery, PropertySearchResult } from '@katek/sdk/protocol';
import type { Database, Unit } from '../../platform/database/unit.ts';
import type { Embedder } from '../../providers/embeddings/index.ts';
import { describeQuery } from './describe-query.ts';
import { createFrequentWords } from './frequent-words.ts';
import { toCard } from './listing-card.ts';
import type { ListingVocabulary, ShownListing, Understanding } from './listing-request.ts';
import { parseListingRequest } from './parse-listing-request.ts';
import { assertKnownFeatures } from './query-conditions.ts';
import { createQueryVectors } from './query-vectors.ts';
import { exactRowsMax, rankListings, type Ranking } from './rank-listings.ts';
import { impliedOffer } from './read-prices.ts';
import { findRelaxations } from './relax-query.ts';
import { resolvePlaces } from './resolve-places.ts';
import { similarQuery } from './similar-homes.ts';
import { createVocabularies } from './vocabulary.ts';

export interface SearchRequest {
  readonly text?: string | undefined;
  /** Wins over what is read from `text`. */
  readonly query?: ListingQuery | undefined;
  /** What `text` may refine. */
  readonly previous?: ListingQuery | null | undefined;
  readonly limit?: number | undefined;
  /** Ids of listings to leave out, such as those the visitor has seen when they ask for others. */
  readonly exclude?: readonly string[] | undefined;
  /** The cards the visitor sees, for "cheaper" and "bigger". */
  readonly shown?: readonly ShownListing[] | undefined;
  /** BCP 47, of the labels; English when absent. */
  readonly locale?: string | undefined;
}

export type Found = PropertySearchResult & { unresolvedPlaces: string[] };

export interface Search {
  /** What a message asks for, in the words of this organization. */
  understand(
    unit: Unit,
    text: string,
    previous?: ListingQuery | null,
    shown?: readonly ShownListing[],
    locale?: string,
  ): Promise<Understanding>;
  /** The listings that fit, best first. Throws `invalid_request` when the query names an unknown feature. */
  find(unit: Unit, request: SearchRequest): Promise<Found>;
  /** At most ten homes like this one that are on offer, the most alike first. Throws `not_found`. */
  similar(unit: Unit, listingId: string, limit?: number): Promise<ListingCard[]>;
  /** How a request would be answered, for measuring; `null` when it can only find nothing. */
  plan(unit: Unit, request: SearchRequest): Promise<Ranking | null>;
  /**
   * Turns the words of a coming search into a vector. Call it before the unit of work opens: an outside embedder must
   * not be waited for inside. Never throws; without it, or when it fails, words alone decide the order.
   */
  prepare(
    organizationId: string,
    request: { text?: string | undefined; query?: ListingQuery | undefined },
    signal?: AbortSignal,
  ): Promise<void>;
  /** Call after the listings of an organization changed: its places and prices are read anew. */
  forget(organizationId: string): void;
}

/** Stands in for words where only the listing to compare with counts. */
const similarText = 'home';
const limitDefault = 10;
const limitMax = 50;

export function createSearch(deps: {
  embedder: Embedder;
  now?: () => Date;
  /** Reads what is known of a large organization anew without a visitor who waits; without it, one waits. */
  read?: Database['read'];
  /** Hears of the tokens that requests cost which were turned into vectors. */
  onEmbedded?: (organizationId: string, tokens: number) => void;
}): Search {
  const now = deps.now ?? (() => new Date());
  const vocabularies = createVocabularies(() => now().getTime(), deps.read);
  const frequentWords = createFrequentWords(() => now().getTime(), deps.read);
  const vectors = createQueryVectors(deps.embedder, () => now().getTime());

  async function understand(
    unit: Unit,
    text: string,
    previous?: ListingQuery | null,
    shown?: readonly ShownListing[],
    locale?: string,
  ) {
    const vocabulary = await vocabularies.of(unit);
    const { currency, region } = vocabulary;
    const known = { vocabulary, currency, region, now: now() };
    return parseListingRequest({ ...known, text, previous, shown, locale });
  }

  /** Reads the request and turns it into a ranking; `null` when it can only find nothing. */
  async function prepareRanking(unit: Unit, request: SearchRequest) {
    const vocabulary = await vocabularies.of(unit);
    const read = request.text
      ? await understand(unit, request.text, request.previous, request.shown, request.locale)
      : null;
    const said: ListingQuery = { ...read?.query, ...request.query };
    assertKnownFeatures(said);
    const query = withOffer(
      said,
      impliedOffer(said, vocabulary.prices) ?? offerOfOrder(said, vocabulary.prices),
    );
    const { places, unresolved } = await resolvePlaces(unit, query.places ?? [], vocabulary);
    // A place that nothing lies in is left out as it is.
    const without = await resolvePlaces(unit, query.withoutPlaces ?? [], vocabulary);
    // In an order that was asked for, likeness would decide nothing.
    const isSorted = query.sort !== undefined && query.sort !== 'relevance';
    const words = isSorted ? undefined : query.text;
    const vector =
      query.similarTo || words ? await vectors.of(request.text, words ?? similarText) : null;
    const isLarge = vocabulary.total > exactRowsMax;
    const ranking: Ranking = {
      query,
      scope: {
        places,
        withoutPlaces: without.places,
        duesAreStated: vocabulary.duesAreStated,
      },
      vector,
      words: words ?? (isSorted ? null : wordsOfFilters(query, isLarge)),
      ...(words && isLarge && { frequentWords: await frequentWords.of(unit, vocabulary.total) }),
      limit: Math.min(
        request.limit ?? query.limit ?? limitDefault,
        query.limit ?? limitMax,
        limitMax,
      ),
      exclude: request.exclude ?? [],
      total: vocabulary.total,
    };
    // Nothing is there, and homes elsewhere are not what was asked for.
    const isNowhere = Boolean(query.places?.length) && !places;
    return {
      ranking: isNowhere ? null : ranking,
      query,
      unresolved,
      unread: read?.unread ?? [],
      currency: vocabulary.currency,
    };
  }

  async function find(unit: Unit, request: SearchRequest): Promise<Found> {
    const { ranking, query, unresolved, unread, currency } = await prepareRanking(unit, request);
    const locale = request.locale ?? 'en';
    const found = {
      query,
      understood: describeQuery(query, currency, locale),
      unresolvedPlaces: unresolved,
      unread,
      alternatives: [],
    };
    const nothing = { ...found, items: [], total: 0, relaxed: null };
    if (!ranking) return nothing;
    const { rows, total } = await rankListings(unit, ranking);
    if (rows.length > 0) {
      return {
        ...found,
        items: rows.map((row) => toCard(row, query, locale)),
        total,
        relaxed: null,
      };
    }
    const relaxations = await findRelaxations(unit, ranking, { currency, locale });
    if (!relaxations) return nothing;
    const { nearest, others } = relaxations;
    const relaxed = await rankListings(unit, { ...ranking, query: nearest.query });
    return {
      ...found,
      items: relaxed.rows.map((row) => toCard(row, nearest.query, locale)),
      total: relaxed.total,
      relaxed: nearest.constraint,
      alternatives: others.map(({ constraint, total }) => ({ constraint, total })),
    };
  }

  return {
    understand,
    find,
    async similar(unit, listingId, limit = limitDefault) {
      const query = await similarQuery(unit, listingId);
      const found = await find(unit, { query, limit: Math.min(limit, limitDefault) });
      // What is found only without one of these is another home, and none that is alike.
      return found.relaxed ? [] : found.items;
    },
    plan: async (unit, request) => (await prepareRanking(unit, request)).ranking,
    prepare: (organizationId, { text, query }, signal) =>
      vectors.prepare(
        text ?? query?.text ?? (query?.similarTo && similarText),
        (tokens) => deps.onEmbedded?.(organizationId, tokens),
        signal,
      ),
    forget(organizationId) {
      vocabularies.forget(organizationId);
      frequentWords.forget(organizationId);
    },
  };
}

/**
 * Without words of its own, a request is ordered by how much the listings make of what it filters by. Not in a large
 * set, where that would cost more than it tells.
 */
function wordsOfFilters(query: ListingQuery, isLarge: boolean): string | null {
  const wanted = describeQuery(query, query.currency ?? 'USD').filter(
    ({ key }) => key === 'features' || key === 'PropertySubType',
  );
  if (wanted.length === 0 || isLarge) return null;
  return wanted.map(({ label }) => label.replaceAll(/ or /g, ' ')).join(' ');
}

/** In an order by price, rents would stand before every price and be compared with none. */
function offerOfOrder(
  { sort }: ListingQuery,
  prices: ListingVocabulary['prices'],
): 'sale' | undefined {
  const isByPrice = sort === 'priceAscending' || sort === 'priceDescending';
  return isByPrice && prices.sale && prices.rent ? 'sale' : undefined;
}

function withOffer(query: ListingQuery, offer: 'sale' | 'rent' | undefined): ListingQuery {
  return query.offer || !offer ? query : { ...query, offer };
}
