import { isDeepStrictEqual } from 'node:util';
import type { LeadFacts, LeadRequest } from '@katek/sdk/protocol';
import type { LeadWords } from '../learn-words.ts';
import { nothingSaid } from '../reading/extract-lead-facts.ts';
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

/** What there was when two leads were merged: the survivor as it was, and the other one. */
export interface BeforeMerge extends MergedFields {
  /** Merges of before this was kept have none. */
  other?: MergedFields;
  /** What the survivor would have said and seen by now without the merge; absent while its side has said nothing. */
  own?: LeadWords;
}

/** What the survivor had said and seen when it was merged. */
export function wordsOf(fields: MergedFields): LeadWords {
  const { areas, requests, listingsSeen } = fields;
  return { ...nothingSaid, ...pick(fields, groups.flat()), areas, requests, listingsSeen };
}

/**
 * The survivor without what the merge gave it, and without what the other one has learnt since and passed on. Whatever
 * else differs from how the merge left it was changed since, and stays.
 */
export function partFields(
  atMerge: BeforeMerge,
  after: MergedFields,
  current: MergedFields,
  otherNow: MergedFields,
): MergedFields {
  const otherThen = atMerge.other ?? otherNow;
  const before: MergedFields = { ...atMerge, ...atMerge.own };
  const list = <K extends ListField>(field: K, keyOf: (item: MergedFields[K][number]) => unknown) =>
    without<MergedFields[K][number]>(
      {
        before: before[field],
        after: after[field],
        since: newIn(otherThen[field], otherNow[field], keyOf),
        current: current[field],
      },
      keyOf,
    );
  const isOfMerge = [after.lastActivityAt, otherNow.lastActivityAt].includes(
    current.lastActivityAt,
  );
  const parted: MergedFields = {
    ...current,
    areas: list('areas', (area) => area.toLowerCase()),
    requests: withOwn(before.requests, list('requests', requestKey)),
    listingsSeen: list('listingsSeen', same),
    mergedConversations: list('mergedConversations', same),
    lastActivityAt: isOfMerge ? before.lastActivityAt : current.lastActivityAt,
  };
  for (const group of groups) {
    const changed = group.filter((field) => !isDeepStrictEqual(current[field], after[field]));
    const isPassedOn =
      changed.every((field) => isDeepStrictEqual(current[field], otherNow[field])) &&
      changed.some((field) => !isDeepStrictEqual(otherThen[field], otherNow[field]));
    if (changed.length === 0 || isPassedOn) Object.assign(parted, pick(before, group));
  }
  return parted;
}

type ListField = 'areas' | 'requests' | 'listingsSeen' | 'mergedConversations';

/** Whether a lead says what it said before, so that its score does too. */
export function saysTheSame(one: MergedFields, before: BeforeMerge): boolean {
  const { score: _, ...left } = one;
  const { score: __, other: ___, own: ____, ...right } = before;
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

/** What there is now without what was added and was not there before. */
function without<T>(
  lists: { before: readonly T[]; after: readonly T[]; since: readonly T[]; current: readonly T[] },
  keyOf: (item: T) => unknown,
): T[] {
  const had = new Set(lists.before.map(keyOf));
  const added = new Set([...lists.after, ...lists.since].map(keyOf).filter((key) => !had.has(key)));
  return lists.current.filter((item) => !added.has(keyOf(item)));
}

/** What the other one asked for again took the place of the survivor's own request, which comes back. */
function withOwn(before: readonly LeadRequest[], left: readonly LeadRequest[]): LeadRequest[] {
  const isGone = (own: LeadRequest) =>
    !left.some(({ kind, listingId }) => kind === own.kind && listingId === own.listingId);
  return [...before.filter(isGone), ...left];
}

function newIn<T>(then: readonly T[], now: readonly T[], keyOf: (item: T) => unknown): T[] {
  const known = new Set(then.map(keyOf));
  return now.filter((item) => !known.has(keyOf(item)));
}

/** The same request, whatever became of its time since. */
function requestKey({ kind, listingId, viewingId, at }: LeadRequest): string {
  return [kind, listingId, viewingId, at].join(' ');
}

function same<T>(item: T): T {
  return item;
}

const areasMax = 20;
