import {
  listingFeaturePatterns,
  listingFeatures,
  type ListingFeature,
} from '../properties/index.ts';
import type { Draft } from './request-draft.ts';

interface Found {
  readonly feature: ListingFeature;
  readonly start: number;
  readonly end: number;
}

/** Features asked for, refused ("without a pool") and declared unimportant ("don't need a pool"). */
export function readFeatures(draft: Draft): { readonly isDropped: ReadonlySet<string> } {
  const text = draft.text;
  const found = mostSpecific(listingFeatures.flatMap((feature) => matches(text, feature)));
  const wanted: Found[] = [];
  const without: string[] = [];
  const isDropped = new Set<string>();
  for (const item of found) {
    const before = text.slice(Math.max(0, item.start - 40), item.start);
    if (item.feature === 'noHoa') draft.query.AssociationFee = { max: 0 };
    else if (unneeded.test(before)) isDropped.add(item.feature);
    else if (denied.test(before)) without.push(item.feature);
    else wanted.push(item);
  }
  for (const { start, end } of found) draft.cut(start, end);
  const features = unique([...(draft.query.features ?? []), ...groupAlternatives(text, wanted)]);
  if (features.length > 0) draft.query.features = features.slice(0, 20);
  const refused = unique([...(draft.query.withoutFeatures ?? []), ...without]);
  if (refused.length > 0) draft.query.withoutFeatures = refused.slice(0, 20);
  return { isDropped };
}

/** Kinds of homes are read as kinds; they are in the vocabulary only for listings that do not name theirs. */
const kindFeatures: ReadonlySet<ListingFeature> = new Set([
  'condo',
  'townhouse',
  'apartment',
  'duplex',
  'triplex',
  'fourplex',
  'multiFamily',
  'cabin',
  'villa',
  'bungalow',
  'studio',
  'mobileHome',
  'land',
  'farm',
  'loft',
  'lowHoa',
]);

/** A specific feature says the general one too, which would only repeat it. */
const implied: Partial<Record<ListingFeature, readonly ListingFeature[]>> = {
  privatePool: ['pool', 'garden'],
  communityPool: ['pool'],
  largeGarden: ['garden'],
  fencedYard: ['garden'],
  rooftopDeck: ['patio', 'garden', 'deck'],
  garage2: ['garage', 'parking'],
  garage: ['parking'],
  rvParking: ['parking'],
  evCharger: ['parking'],
  ownedSolar: ['solar'],
  oceanView: ['view', 'waterView'],
  mountainView: ['view'],
  lakeView: ['view', 'waterView'],
  waterView: ['view'],
  cityView: ['view'],
  lakefront: ['waterfront', 'lakeView'],
  beachfront: ['waterfront', 'nearBeach'],
  waterfront: ['lakeView', 'nearBeach', 'waterView'],
  inUnitLaundry: ['laundry'],
  newConstruction: ['renovated'],
  outdoorKitchen: ['patio'],
  wineCellar: ['storage'],
  deck: ['patio'],
  porch: ['patio'],
  updatedKitchen: ['renovated'],
  finishedBasement: ['basement'],
  shortTermRental: ['rentalIncome'],
  doorman: ['security'],
  dock: ['waterfront'],
  barn: ['horseProperty'],
  newRoof: ['renovated', 'newConstruction'],
};

function mostSpecific(found: readonly Found[]): Found[] {
  const names = new Set(found.map(({ feature }) => feature));
  const general = new Set([...names].flatMap((name) => implied[name] ?? []));
  const sorted = found
    .filter(({ feature }) => !general.has(feature))
    .toSorted((left, right) => right.end - right.start - (left.end - left.start));
  const kept: Found[] = [];
  for (const item of sorted) {
    const isCovered = kept.some(
      (other) =>
        item.start >= other.start && item.end <= other.end && item.feature !== other.feature,
    );
    if (!isCovered) kept.push(item);
  }
  const all = [...kept, ...found.filter(({ feature }) => general.has(feature))];
  return all
    .filter((item) => !general.has(item.feature) || !overlaps(item, kept))
    .filter((item) => !general.has(item.feature))
    .toSorted((left, right) => left.start - right.start);
}

function overlaps(item: Found, others: readonly Found[]): boolean {
  return others.some((other) => item.start < other.end && other.start < item.end);
}

function matches(text: string, feature: ListingFeature): Found[] {
  if (kindFeatures.has(feature)) return [];
  const found: Found[] = [];
  for (const pattern of askPatterns.get(feature) ?? []) {
    for (const match of text.matchAll(pattern)) {
      if (found.length >= mentionsMax) break;
      if (match[0] !== '' && !isKind.test(match[0]))
        found.push({ feature, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** A bungalow is a kind of home first, and of one story by the way. */
const isKind = /^bungalows?$/;

/** Nobody means more by saying it more often. */
const mentionsMax = 5;

const askPatterns = new Map(
  listingFeatures.map((feature) => [
    feature,
    listingFeaturePatterns(feature).map((pattern) => new RegExp(pattern.source, 'g')),
  ]),
);

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const unneeded =
  /\b(?:don'?t|do not|doesn'?t|does not|not) (?:really )?(?:need|necessarily need|care about|have to have|require)(?: to have)?(?: an?| the| any)?(?: [\w-]+)? $/;
export const denied =
  /\b(?:no|not|without|don'?t want|do not want|not interested in|nothing with|avoid|avoiding|minus|except|exclude|excluding|sin|ohne|kein\w*|bez|sem|senza|sans|pas de)(?: (?:an?|any|the|with|in|on|near|una?|having|have|be|to|en|con)){0,3} (?:[\w-]+ )?(?:[\w-]+ (?:or|nor|and|y|ni|o) (?:an? )?)?$/;

/** "pool or spa" is one wish with two ways to fulfil it. */
function groupAlternatives(text: string, wanted: readonly Found[]): string[] {
  const groups: string[][] = [];
  let last: Found | null = null;
  for (const item of wanted) {
    const between = last ? text.slice(last.end, item.start) : '';
    const isAlternative =
      last !== null &&
      /^[ ,/]*(?:or|o|ou|oder|lub|and\/or|\/)(?: an?| una?)? (?:[\w-]+ )?$/.test(
        `${between} `.replace(/ +$/, ' '),
      );
    const group = isAlternative ? groups.at(-1) : undefined;
    if (group) group.push(item.feature);
    else groups.push([item.feature]);
    last = item;
  }
  return [...new Set(groups.map((group) => [...new Set(group)].slice(0, 4).join('|')))];
}
