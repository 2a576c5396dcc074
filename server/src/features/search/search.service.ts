import type { ListingQuery, PropertySearchResult } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import type { Embedder } from '../../providers/embeddings/index.ts';
import { describeQuery } from './describe-query.ts';
import { toCard } from './listing-card.ts';
import type { ShownListing, Understanding } from './listing-request.ts';
import { parseListingRequest } from './parse-listing-request.ts';
import { assertKnownFeatures } from './query-conditions.ts';
import { createQueryVectors } from './query-vectors.ts';
import { rankListings } from './rank-listings.ts';
import { impliedOffer } from './read-prices.ts';
import { findRelaxation } from './relax-query.ts';
import { resolvePlaces } from './resolve-places.ts';
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
}

export type Found = PropertySearchResult & { unresolvedPlaces: string[] };

export interface Search {
  /** What a message asks for, in the words of this organization. */
  understand(
    unit: Unit,
    text: string,
    previous?: ListingQuery | null,
    shown?: readonly ShownListing[],
  ): Promise<Understanding>;
  /** The listings that fit, best first. Throws `invalid_request` when the query names an unknown feature. */
  find(unit: Unit, request: SearchRequest): Promise<Found>;
  /**
   * Turns the words of a coming search into a vector. Call it before the unit of work opens: an outside embedder must
   * not be waited for inside. Never throws; without it, or when it fails, words alone decide the order.
   */
  prepare(
    request: { text?: string | undefined; query?: ListingQuery | undefined },
    signal?: AbortSignal,
  ): Promise<void>;
  /** Call after the listings of an organization changed: its places and prices are read anew. */
  forget(organizationId: string): void;
}

const limitDefault = 10;
const limitMax = 50;

export function createSearch(deps: { embedder: Embedder; now?: () => Date }): Search {
  const now = deps.now ?? (() => new Date());
  const vocabularies = createVocabularies(() => now().getTime());
  const vectors = createQueryVectors(deps.embedder, () => now().getTime());

  async function understand(
    unit: Unit,
    text: string,
    previous?: ListingQuery | null,
    shown?: readonly ShownListing[],
  ) {
    const vocabulary = await vocabularies.of(unit);
    const { currency, region } = vocabulary;
    return parseListingRequest({ text, previous, shown, vocabulary, currency, region, now: now() });
  }

  async function find(unit: Unit, request: SearchRequest): Promise<Found> {
    const vocabulary = await vocabularies.of(unit);
    const read = request.text
      ? await understand(unit, request.text, request.previous, request.shown)
      : null;
    const said: ListingQuery = { ...read?.query, ...request.query };
    assertKnownFeatures(said);
    const query = withOffer(said, impliedOffer(said, vocabulary.prices));
    const found = { query, understood: describeQuery(query, vocabulary.currency), relaxed: null };
    const resolution = await resolvePlaces(unit, query.places ?? [], vocabulary);
    const unresolvedPlaces = resolution.unresolved;
    // Nothing is there, and homes elsewhere are not what was asked for.
    if (query.places?.length && !resolution.places)
      return { ...found, items: [], total: 0, unresolvedPlaces };
    const exclude = request.exclude ?? [];
    const scope = { places: resolution.places, duesAreStated: vocabulary.duesAreStated };
    const vector =
      query.similarTo || query.text ? await vectors.of(request.text, query.text) : null;
    const ranking = {
      query,
      scope,
      vector,
      words: query.text ?? null,
      limit: Math.min(
        request.limit ?? query.limit ?? limitDefault,
        query.limit ?? limitMax,
        limitMax,
      ),
      exclude,
      total: vocabulary.total,
    };
    const ranked = await rankListings(unit, ranking);
    if (ranked.rows.length > 0) {
      return {
        ...found,
        items: ranked.rows.map((row) => toCard(row, query)),
        total: ranked.total,
        unresolvedPlaces,
      };
    }
    const relaxation = await findRelaxation(unit, query, scope, {
      currency: vocabulary.currency,
      exclude,
    });
    if (!relaxation) return { ...found, items: [], total: 0, unresolvedPlaces };
    const { rows, total } = await rankListings(unit, { ...ranking, query: relaxation.query });
    const items = rows.map((row) => toCard(row, relaxation.query));
    return { ...found, items, total, relaxed: relaxation.constraint, unresolvedPlaces };
  }

  return {
    understand,
    find,
    prepare: (request, signal) => vectors.prepare(request.text ?? request.query?.text, signal),
    forget: (organizationId) => vocabularies.forget(organizationId),
  };
}

function withOffer(query: ListingQuery, offer: 'sale' | 'rent' | undefined): ListingQuery {
  return query.offer || !offer ? query : { ...query, offer };
}
