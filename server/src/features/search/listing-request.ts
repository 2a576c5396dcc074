import type { Constraint, ListingQuery } from '@katek/sdk/protocol';
import type { PlaceIndex } from './place-index.ts';

/** What the parser knows of an organization: its own places and what its listings cost. */
export interface ListingVocabulary {
  readonly places: PlaceIndex;
  readonly prices: { readonly sale: PriceSpan | null; readonly rent: PriceSpan | null };
}

export interface PriceSpan {
  readonly min: number;
  readonly max: number;
}

export interface ListingRequest {
  readonly text: string;
  readonly previous?: ListingQuery | null | undefined;
  /** The cards that the visitor sees now: what "cheaper" and "bigger" compare with. */
  readonly shown?: readonly ShownListing[] | undefined;
  readonly vocabulary: ListingVocabulary;
  /** ISO 4217, the organization's. */
  readonly currency: string;
  /** ISO 3166-1 alpha-2, the organization's. */
  readonly region: string;
  readonly now: Date;
  /** BCP 47, of the labels; English when absent. */
  readonly locale?: string | undefined;
}

export interface ShownListing {
  readonly ListPrice: number | null;
  readonly BedroomsTotal?: number | null;
  readonly LivingArea?: number | null;
  readonly LivingAreaUnits?: 'SquareFeet' | 'SquareMeters' | null;
}

/** One of the listings under discussion that the message points at. */
export type ListingReference =
  /** "the second one"; −1 is the last. */
  | { readonly kind: 'ordinal'; readonly index: number }
  /** "it", "this one", "that house". */
  | { readonly kind: 'shown' }
  /** "12 Oak St", as written. */
  | { readonly kind: 'address'; readonly text: string }
  /** "MLS# 1137644469". */
  | { readonly kind: 'listingId'; readonly text: string };

export interface Understanding {
  readonly query: ListingQuery;
  /** The query's constraints in words, for chips. */
  readonly understood: Constraint[];
  /** Words that were not understood as anything; they order results and exclude none. */
  readonly leftover: string[];
  /** The query builds on the previous one. */
  readonly isFollowUp: boolean;
  /** The message asks for listings at all: it names a constraint, an order, or the wish to see homes. */
  readonly isSearch: boolean;
  /** Words that look like a constraint and could not be turned into one: never dropped without a word. */
  readonly unread: string[];
  /** Places that the visitor named and the organization has nothing in. */
  readonly unresolvedPlaces: string[];
  readonly reference: ListingReference | null;
  /** The reference is the model to compare with: "like 12 Oak St but with a garage". */
  readonly isLikeReference: boolean;
}
