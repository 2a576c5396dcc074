import { LeadFacts, ListingQuery, Nullable, OneOf, Refinement, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { isDeepStrictEqual } from 'node:util';
import { Compile } from 'typebox/compile';
import type { ConversationMemory, Withdrawal } from './turn.ts';

/** How many listings of a long talk are remembered. */
export const seenListingsMax = 60;

/** Lists before the one that is on the screen. */
const earlierListsMax = 4;

const Ids = Type.Array(Uuid, { maxItems: 200 });

const schema = Compile(
  Type.Object({
    query: Nullable(ListingQuery),
    shownListingIds: Ids,
    earlierLists: Type.Optional(Type.Array(Ids, { maxItems: 20 })),
    asked: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50 }),
    focusListingId: Nullable(Uuid),
    seenListingIds: Ids,
    pageListing: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    earlierQueries: Type.Optional(Type.Array(ListingQuery, { maxItems: 20 })),
    unanswered: Type.Optional(Type.Integer({ minimum: 0 })),
    pending: Nullable(
      Type.Union([
        Type.Object({
          kind: Type.Literal('viewing'),
          listingId: Nullable(Uuid),
          preferredTime: Nullable(Type.String()),
        }),
        Type.Object({ kind: OneOf(['human', 'offerHuman']) }),
      ]),
    ),
    facts: Nullable(LeadFacts),
    earlierWish: Type.Optional(OneOf(['offered', 'mentioned', 'over'])),
    hasForgotten: Type.Optional(Type.Boolean()),
    withdrawals: Type.Optional(
      Type.Array(Type.Object({ text: Type.String({ maxLength: 500 }), refine: Refinement }), {
        maxItems: 40,
      }),
    ),
  }),
);

/** What is stored may be of an older version: a memory that does not fit is forgotten, not trusted. */
export function readMemory(stored: unknown): ConversationMemory {
  if (schema.Check(stored)) return structuredClone(stored);
  return {
    query: null,
    shownListingIds: [],
    asked: [],
    focusListingId: null,
    seenListingIds: [],
    pending: null,
    facts: null,
  };
}

/** What was asked for stays, so that it can be refined; a place without listings would spoil every refinement. */
export function withoutUnknown({
  query,
  unresolvedPlaces,
}: {
  query: ListingQuery;
  unresolvedPlaces: readonly string[];
}): ListingQuery {
  if (unresolvedPlaces.length === 0) return query;
  const { places, ...rest } = query;
  const known = (places ?? []).filter((name) => !unresolvedPlaces.includes(name));
  return known.length > 0 ? { ...rest, places: known } : rest;
}

/** How many suggestions of a talk that take out a wish are remembered. */
const withdrawalsMax = 12;

export function rememberWithdrawals(
  memory: ConversationMemory,
  offered: readonly Withdrawal[],
): void {
  if (offered.length === 0) return;
  const others = (memory.withdrawals ?? []).filter(
    ({ text }) => !offered.some((withdrawal) => withdrawal.text === text),
  );
  memory.withdrawals = [...others, ...offered].slice(-withdrawalsMax);
}

export function rememberShown(memory: ConversationMemory, ids: readonly string[]): void {
  if (ids.length === 0) return;
  if (memory.shownListingIds.length > 1)
    memory.earlierLists = [memory.shownListingIds, ...(memory.earlierLists ?? [])].slice(
      0,
      earlierListsMax,
    );
  memory.shownListingIds = [...ids];
  memory.focusListingId = ids.length === 1 ? (ids[0] ?? null) : null;
  rememberSpoken(memory, ids);
}

/** Homes that an answer spoke of without a search, such as one that the visitor named. */
export function rememberSpoken(memory: ConversationMemory, ids: readonly string[]): void {
  const seen = memory.seenListingIds.filter((id) => !ids.includes(id));
  memory.seenListingIds = [...seen, ...ids].slice(-seenListingsMax);
}

/** Searches to go back to: the first of the talk and the latest ones. */
const earlierQueriesMax = 6;

/** The search that stood so far can be gone back to. */
export function rememberQuery(memory: ConversationMemory, query: ListingQuery): void {
  const { query: before, earlierQueries: [first, ...others] = [] } = memory;
  memory.query = query;
  if (!before || isDeepStrictEqual(before, query)) return;
  memory.earlierQueries = first
    ? [first, ...[...others, before].slice(1 - earlierQueriesMax)]
    : [before];
}
