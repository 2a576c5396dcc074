import { readFileSync } from 'node:fs';
import type { ListingQuery } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { readInEnglish, recogniseLanguage } from '../src/features/agent/testing/reading.ts';
import {
  parseListingRequest,
  PlaceIndex,
  wideningOf,
  type Understanding,
} from '../src/features/search/index.ts';
import { groupedTable, type Table } from './report.ts';

/** A request, the part of its query that must be there, and the fields that must not. */
const request = Type.Object({
  text: Type.String(),
  language: Type.String(),
  expect: Type.Record(Type.String(), Type.Unknown()),
  absent: Type.Optional(Type.Array(Type.String())),
});
export type LabelledRequest = Type.Static<typeof request>;

export function readRequests(file: string): LabelledRequest[] {
  return Value.Parse(Type.Array(request), JSON.parse(readFileSync(file, 'utf8')));
}

/** A realtor of the whole world, whose own country and currency are the United States'. */
const towns =
  'Austin|Round Rock|Cedar Park|Georgetown|Pflugerville|Portland|Salem|Bend|London|Manchester|Leeds|Mumbai|Pune|Delhi|Lahore|Karachi|Berlin|München|Köln|Madrid|Sevilla|Paris|Lyon|Lisboa|Porto|Dubai'
    .split('|')
    .map((name) => ({ kind: 'city' as const, name, count: 20 }));
const vocabulary = {
  places: new PlaceIndex(towns),
  prices: { sale: { min: 90_000, max: 4e6 }, rent: { min: 500, max: 9000 } },
};

/** What the chat understands: the message in the words of English, then read as a request. */
export function understand(text: string): Understanding {
  return parseListingRequest({
    text: readInEnglish(text, recogniseLanguage(text) ?? 'en'),
    vocabulary,
    currency: 'USD',
    region: 'US',
    now: new Date('2026-11-23T12:00:00Z'),
  });
}

/** The fields of a request that were read wrongly. */
export function wrongFields(
  { expect, absent = [] }: LabelledRequest,
  { query, unread }: Understanding,
): string[] {
  const isRight: Partial<Record<string, (wanted: unknown) => boolean>> = {
    PropertySubType: (kinds) => listOf(kinds).every((kind) => holds(query.PropertySubType, kind)),
    withoutPropertySubType: (kinds) =>
      listOf(kinds).every((kind) => holds(query.withoutPropertySubType, kind)),
    features: (names) => listOf(names).every((name) => hasFeature(query.features, name, unread)),
    withoutFeatures: (names) =>
      listOf(names).every((name) => hasFeature(query.withoutFeatures, name, unread)),
    places: (names) => sameNames(query.places, names),
    withoutPlaces: (names) => sameNames(query.withoutPlaces, names),
    LivingArea: (area) => sameArea(query.LivingArea, area),
    LotSizeArea: (area) => sameArea(query.LotSizeArea, area),
    // On one floor is a feature of ours.
    StoriesTotal: (stories) =>
      includes(query.StoriesTotal, stories) ||
      (includes(stories, { max: 1 }) && hasFeature(query.features, 'singleStory', [])),
  };
  const read: Record<string, unknown> = query;
  return [
    ...Object.entries(expect)
      .filter(([key, wanted]) => !(isRight[key]?.(wanted) ?? includes(read[key], wanted)))
      .map(([key]) => key),
    ...absent.filter((key) => read[key] !== undefined),
  ];
}

function listOf(value: unknown): string[] {
  return Value.Parse(Type.Array(Type.String()), value);
}

function holds(kinds: readonly string[] | undefined, kind: string): boolean {
  return kinds?.includes(kind) ?? false;
}

/** The words of whoever labels, by those of the vocabulary; any of them will do. */
const featureNames: Readonly<Partial<Record<string, readonly string[]>>> = {
  'EV charger': ['evCharger'],
  'air conditioning': ['airConditioning'],
  'fenced yard': ['fencedYard'],
  garden: ['garden', 'largeGarden', 'fencedYard'],
  'gated community': ['gatedCommunity'],
  'home office': ['homeOffice'],
  'hot tub': ['spa'],
  'mountain view': ['mountainView'],
  'pets allowed': ['petsAllowed'],
  pool: ['pool', 'privatePool', 'communityPool'],
  basement: ['basement', 'finishedBasement'],
  'sea view': ['oceanView', 'waterView'],
  'solar panels': ['solar', 'ownedSolar'],
  terrace: ['patio', 'deck', 'rooftopDeck'],
  waterfront: ['waterfront', 'lakefront', 'beachfront'],
  'wheelchair accessible': ['accessible'],
};

/** A wish that no filter knows is not wrong when it is told as such. */
function hasFeature(
  read: readonly string[] | undefined,
  name: string,
  unread: readonly string[],
): boolean {
  const names = featureNames[name] ?? [name];
  return (
    (read ?? []).flatMap((one) => one.split('|')).some((one) => names.includes(one)) ||
    unread.some((words) => words.includes(name))
  );
}

/** "Leeds area" is Leeds. */
function sameNames(read: readonly string[] | undefined, wanted: unknown): boolean {
  const names = (list: readonly string[]) => list.map((name) => name.toLowerCase()).toSorted();
  return (
    JSON.stringify(names((read ?? []).map((name) => wideningOf(name).name))) ===
    JSON.stringify(names(listOf(wanted)))
  );
}

const area = Type.Object({
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  units: Type.String(),
});
const squareMeters: Readonly<Partial<Record<string, number>>> = {
  SquareMeters: 1,
  SquareFeet: 0.092_903,
  Acres: 4046.856,
};

function sameArea(read: ListingQuery['LotSizeArea'], wanted: unknown): boolean {
  if (!read) return false;
  const { units, ...bounds } = Value.Parse(area, wanted);
  return Object.entries(bounds).every(([key, bound]) => {
    const got = key === 'min' ? read.min : read.max;
    const size = (value: number, unit: string) => value * (squareMeters[unit] ?? 1);
    return got !== undefined && isNear(size(got, read.units), size(bound, units));
  });
}

function includes(read: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'number') return typeof read === 'number' && isNear(read, wanted);
  if (typeof wanted !== 'object' || wanted === null) return read === wanted;
  if (typeof read !== 'object' || read === null) return false;
  const parts = new Map(Object.entries(read));
  return Object.entries(wanted).every(([key, part]) => includes(parts.get(key), part));
}

function isNear(read: number, wanted: number): boolean {
  return Math.abs(read - wanted) <= wanted * (wanted >= 500 ? 0.005 : 1e-9);
}

export interface RequestScore {
  readonly table: Table;
  readonly missed: readonly string[];
}

/** How many requests are right in every field, by language; and how often each field is. */
export function scoreRequests(requests: readonly LabelledRequest[]): RequestScore {
  const judged = requests.map((one) => {
    const understanding = understand(one.text);
    return { one, understanding, wrong: wrongFields(one, understanding) };
  });
  const fields = [
    ...new Set(requests.flatMap(({ expect, absent = [] }) => [...Object.keys(expect), ...absent])),
  ];
  return {
    missed: judged
      .filter(({ wrong }) => wrong.length > 0)
      .map(
        ({ one, understanding, wrong }) =>
          `${one.language} ${one.text}\n    ${wrong.join(', ')}: ${JSON.stringify(understanding.query)} unread ${JSON.stringify(understanding.unread)}`,
      ),
    table: [
      ...groupedTable(
        'requests',
        judged.map(({ one, wrong }) => ({ group: one.language, isRight: wrong.length === 0 })),
      ),
      ...fields.map((field) => {
        const of = judged.filter(({ one }) => field in one.expect || one.absent?.includes(field));
        const right = of.filter(({ wrong }) => !wrong.includes(field)).length;
        return [`field ${field}`, of.length, right, (right / of.length).toFixed(3)];
      }),
    ],
  };
}
