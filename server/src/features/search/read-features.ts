import {
  listingFeaturePatterns,
  listingFeatures,
  type ListingFeature,
} from '../properties/index.ts';
import { meansOther, visitorWordings } from './feature-wordings.ts';
import type { Draft } from './request-draft.ts';

interface Found {
  readonly feature: ListingFeature;
  readonly start: number;
  readonly end: number;
}

/** Features asked for, refused ("without a pool") and declared unimportant ("don't need a pool"). */
export function readFeatures(draft: Draft): { readonly isDropped: ReadonlySet<string> } {
  const without: string[] = [];
  readUnfurnished(draft, without);
  const text = draft.text;
  const found = mostSpecific(
    listingFeatures.flatMap((feature) => matches(text, feature)),
    text,
  );
  const wanted: Found[] = [];
  const taken: Found[] = [];
  const isDropped = new Set<string>();
  for (const item of found) {
    const before = text.slice(Math.max(0, item.start - 64), item.start);
    const after = text.slice(item.end, item.end + 40);
    // What would be nice orders the listings by its words and excludes none.
    if (wished.test(after)) continue;
    taken.push(item);
    if (item.feature === 'noHoa') draft.query.AssociationFee = { max: 0 };
    else if (isDemanded(before, after)) wanted.push(item);
    else if (unneeded.test(before) || unneededAfter.test(after)) isDropped.add(item.feature);
    else if (
      denied.test(before) ||
      /^-free\b/.test(after) ||
      isListedDenied(text, item, found, without)
    )
      without.push(item.feature);
    else wanted.push(item);
  }
  for (const { start, end } of taken) draft.cut(start, end);
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

function mostSpecific(found: readonly Found[], text: string): Found[] {
  const names = new Set(found.map(({ feature }) => feature));
  const general = new Set([...names].flatMap((name) => implied[name] ?? []));
  const sorted = found
    .filter(({ feature }) => !general.has(feature))
    .toSorted((left, right) => right.end - right.start - (left.end - left.start));
  const kept: Found[] = [];
  for (const item of sorted) {
    const isCovered = kept.some(
      (other) =>
        item.start >= other.start &&
        item.end <= other.end &&
        // "Mountain view or ocean view" are two, although the first reaches over the second.
        (item.feature === other.feature || !/,| or | and /.test(text.slice(other.start, item.end))),
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
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (found.length >= mentionsMax) break;
      if (match[0] === '') pattern.lastIndex += 1;
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      const after = text.slice(end, end + 12);
      if (match[0] !== '' && !meansOther(feature, match[0], { before, after }))
        found.push({ feature, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

/** Nobody means more by saying it more often. */
const mentionsMax = 5;

const askPatterns = new Map(
  listingFeatures.map((feature) => [
    feature,
    [...listingFeaturePatterns(feature), visitorWordings[feature]]
      .filter((pattern) => pattern !== undefined)
      .map((pattern) => new RegExp(pattern.source, 'g')),
  ]),
);

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const unneeded =
  /\b(?:(?:can|could|would) (?:do|live|manage|be fine|be ok) without|(?:don'?t|do not|doesn'?t|does not|didn'?t|couldn'?t|not|no longer) (?:really )?(?:need|necessarily need|(?:really )?care (?:less )?about|have to have|require)(?: to have)?|forget(?: about)?|never ?mind|drop|skip|ignore|lose|remove|take out|scrap)(?: an?| the| any| about)?(?: [\w-]+)? $/;
const unneededAfter =
  /^ *(?:,|-)? *(?:is|are|was|being)? ?(?:optional|(?:really )?not (?:really )?(?:necessary|needed|required|essential|important|a must)|unimportant)\b|^ (?:doesn'?t|does not|don'?t|isn'?t|aren'?t) (?:really )?(?:matter|important|necessary|needed|a must)\b/;
/** "No lift is a dealbreaker" and "nothing without parking" ask for it. */
function isDemanded(before: string, after: string): boolean {
  return (
    (denied.test(before) && dealBreaker.test(after)) ||
    /\b(?:nothing|(?:won'?t|wouldn'?t|can'?t|cannot|don'?t|do not|not|never) (?:\w+ ){0,2}(?:consider|want|take|accept|look at|live|be|rent|buy)(?: \w+){0,2}) (?:without|with no|lacking)(?: an?| any)? (?:[\w-]+ (?:or|and) (?:an? )?)?$/.test(
      before,
    )
  );
}

const dealBreaker =
  /^ *(?:is|would be|are|=)? *(?:an? )?(?:(?:absolute |total |complete )?deal ?-?breakers?|no[- ]?go|not an option|unacceptable|out of the question|(?:won'?t|will not|doesn'?t|does not|can'?t) (?:do|work))\b/;
const wished =
  /^ *(?:,|-)? *(?:would be|is|be) (?:an? )?(?:nice|great|lovely|good|bonus|plus|perfect|ideal|cool)(?:[- ]to[- ]have)?\b(?! (?:area|location|condition))|^ (?:preferred|preferable|a plus|a bonus|nice to have)\b/;

function readUnfurnished(draft: Draft, without: string[]): void {
  // Whoever takes either has asked for neither.
  draft.take(
    /\b(?:un-?furnished (?:or|\/) furnished|furnished (?:or|\/) (?:un-?furnished|not))\b/g,
  );
  draft.take(
    /\b(?:un-?|non-?)furnished\b|\b(?:not|isn'?t|aren'?t|no|without|w\/o|non)(?: (?:be|any|the|come|fully)){0,2} (?:furnished|furniture|furnishings?)\b|\bsin amueblar\b|\bunmobliert\w*|\bnon meublee?s?\b|\bsem mobilia\b/g,
    () => void without.push('furnished'),
  );
}

/** "Neither pool nor basement", "no pool, hot tub or HOA": what is listed behind a refusal is refused too. */
function isListedDenied(
  text: string,
  item: Found,
  found: readonly Found[],
  without: readonly string[],
): boolean {
  const last = found.findLast((other) => other.end <= item.start);
  if (!last || !without.includes(last.feature)) return false;
  return /^ ?(?:,|,? ?(?:nor|or)) ?(?:an? |any )?$/.test(text.slice(last.end, item.start));
}

export const denied =
  /\b(?:no|not|without|w\/o|neither|nor|hates?|never(?: again)?|lacks?|lacking|isn'?t|aren'?t|don'?t want|doesn'?t have|does not have|don'?t have|shouldn'?t|mustn'?t|should not|must not|can'?t|cannot|don'?t like|do not want|not interested in|nothing with|avoid|avoiding|minus|except|exclude|excluding|sin|ohne|kein\w*|bez|sem|senza|sans|pas de)(?: (?:an?|any|the|with|in|on|near|una?|having|have|be|to|en|con)){0,3} (?:[\w-]+ )?(?:[\w-]+ (?:or|nor|and|y|ni|o) (?:an? )?)?$/;

/** "pool or spa" is one wish with two ways to fulfil it. */
function groupAlternatives(text: string, wanted: readonly Found[]): string[] {
  const groups: string[][] = [];
  let last: Found | null = null;
  for (const item of wanted) {
    const isAlternative = last !== null && isChoice(text, last, item);
    const group = isAlternative ? groups.at(-1) : undefined;
    if (group) group.push(item.feature);
    else groups.push([item.feature]);
    last = item;
  }
  return [...new Set(groups.map((group) => [...new Set(group)].slice(0, 4).join('|')))];
}

function isChoice(text: string, last: Found, item: Found): boolean {
  if (item.start < last.end) return / or /.test(text.slice(last.start, item.end));
  const between = text.slice(last.end, item.start);
  return /^[ ,/]*(?:or|o|ou|oder|lub|and\/or|\/)(?: an?| una?)? (?:[\w-]+ )?$/.test(
    `${between} `.replace(/ +$/, ' '),
  );
}
