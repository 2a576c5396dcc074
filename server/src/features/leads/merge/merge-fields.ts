import { isDeepStrictEqual } from 'node:util';
import type { LeadFacts, LeadRequest } from '@katek/sdk/protocol';
import type { WorkedScore } from '../score-lead.ts';
import { factsOf, type LeadEntity } from '../lead.entity.ts';
import { listingsSeenMax, requestsMax } from '../lead-limits.ts';

/** What a merge may change of the survivor, as it is kept with the merge. */
export interface MergedFields extends LeadFacts {
  requests: LeadRequest[];
  listingsSeen: string[];
  mergedConversations: string[];
  score: WorkedScore;
  lastActivityAt: string;
}

export function fieldsOf(lead: LeadEntity): MergedFields {
  return {
    ...factsOf(lead),
    requests: lead.requests,
    listingsSeen: lead.listingsSeen,
    mergedConversations: lead.mergedConversations,
    score: lead.score,
    lastActivityAt: lead.lastActivityAt.toISOString(),
  };
}

/** Facts that only make sense together: all of one lead, or all of the other. */
const groups: readonly (readonly (keyof LeadFacts)[])[] = [
  ['name'],
  ['email'],
  ['phone'],
  ['intent'],
  ['budgetMin', 'budgetMax', 'currency', 'budgetPeriod'],
  ['bedrooms'],
  ['bathrooms'],
  ['timeframe', 'timeframeRange'],
];

/** The survivor's word counts; where it says nothing, the other one's does. Lists are joined. The score comes later. */
export function joinFields(into: LeadEntity, from: LeadEntity): MergedFields {
  const [kept, other] = [fieldsOf(into), fieldsOf(from)];
  const joined: MergedFields = {
    ...kept,
    areas: union(kept.areas, other.areas, (area) => area.toLowerCase()).slice(0, areasMax),
    requests: union(kept.requests, other.requests, requestKey).slice(0, requestsMax),
    listingsSeen: union(kept.listingsSeen, other.listingsSeen).slice(0, listingsSeenMax),
    mergedConversations: union(kept.mergedConversations, [
      from.conversationId,
      ...other.mergedConversations,
    ]),
    lastActivityAt: [kept.lastActivityAt, other.lastActivityAt].toSorted().at(-1) ?? '',
  };
  for (const group of groups) {
    const isSilent = group.every((field) => field === 'currency' || kept[field] === null);
    if (isSilent) Object.assign(joined, pick(other, group));
  }
  return joined;
}

/**
 * The survivor without what the merge gave it. Whatever differs from how the merge left it was changed since, and stays;
 * out of lists goes only what the merge had put in.
 */
export function partFields(
  before: MergedFields,
  after: MergedFields,
  current: MergedFields,
): MergedFields {
  const parted: MergedFields = {
    ...current,
    areas: without(before.areas, after.areas, current.areas),
    requests: without(before.requests, after.requests, current.requests, requestKey),
    listingsSeen: without(before.listingsSeen, after.listingsSeen, current.listingsSeen),
    mergedConversations: without(
      before.mergedConversations,
      after.mergedConversations,
      current.mergedConversations,
    ),
    lastActivityAt:
      current.lastActivityAt === after.lastActivityAt
        ? before.lastActivityAt
        : current.lastActivityAt,
  };
  for (const group of groups) {
    const isUntouched = group.every((field) => isDeepStrictEqual(current[field], after[field]));
    if (isUntouched) Object.assign(parted, pick(before, group));
  }
  return parted;
}

/** Whether a lead says what it said before, so that its score does too. */
export function saysTheSame(one: MergedFields, other: MergedFields): boolean {
  const { score: _, ...left } = one;
  const { score: __, ...right } = other;
  return isDeepStrictEqual(left, right);
}

function pick(fields: MergedFields, group: readonly (keyof LeadFacts)[]): Partial<LeadFacts> {
  return Object.fromEntries(group.map((field) => [field, fields[field]]));
}

function union<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (item: T) => unknown = same,
): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}

function without<T>(
  before: readonly T[],
  after: readonly T[],
  current: readonly T[],
  keyOf: (item: T) => unknown = same,
): T[] {
  if (isDeepStrictEqual(current, after)) return [...before];
  const had = new Set(before.map(keyOf));
  const added = new Set(after.map(keyOf).filter((each) => !had.has(each)));
  return current.filter((item) => !added.has(keyOf(item)));
}

/** The same request, whatever became of its time since. */
function requestKey({ kind, listingId, viewingId, at }: LeadRequest): string {
  return [kind, listingId, viewingId, at].join(' ');
}

function same<T>(item: T): T {
  return item;
}

const areasMax = 20;
