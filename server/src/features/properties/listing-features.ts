import type { ListingFeatureRow } from './listing-feature-row.ts';
import { featureRows } from './listing-feature-table.ts';

export type ListingFeature = keyof typeof featureRows;

/** The closed vocabulary: what a listing can be filtered by beyond its fields. */
export const listingFeatures = Object.keys(featureRows) as readonly ListingFeature[];

/** The features that the given remarks and amenities claim; a claim that is denied ("no pool") is not one. */
export function extractListingFeatures(texts: readonly string[]): ListingFeature[] {
  const found = new Set<ListingFeature>();
  for (const raw of texts) {
    const text = foldText(raw.length > textLengthMax ? raw.slice(0, textLengthMax) : raw);
    for (const feature of candidates(text)) {
      if (!found.has(feature) && claims(text, feature)) found.add(feature);
    }
  }
  return listingFeatures.filter((feature) => found.has(feature));
}

export function isListingFeature(name: string): name is ListingFeature {
  return Object.hasOwn(featureRows, name);
}

export function listingFeatureLabel(name: ListingFeature): string {
  return featureRows[name].label;
}

/** How listings and visitors word a feature, on folded text. */
export function listingFeaturePatterns(name: ListingFeature): readonly RegExp[] {
  const row: ListingFeatureRow = featureRows[name];
  return row.asked ? [row.pattern, row.asked] : [row.pattern];
}

/** Lower case, without accents, with plain quotes and dashes: what every pattern of the vocabulary expects. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i');
}

const isAscii = /^[\s -~]*$/;

/** Longest remark of the protocol is 20,000; what comes after it cannot be a claim about the home. */
const textLengthMax = 20_000;

/** Words are looked up by their first 4–6 letters (shorter ones whole): one pass finds the patterns worth running. */
const prefixLength = 6;
const featuresByPrefix = indexPrefixes();

function indexPrefixes(): Map<string, ListingFeature[]> {
  const index = new Map<string, ListingFeature[]>();
  for (const feature of listingFeatures) {
    for (const word of featureRows[feature].words.split(' ')) {
      const prefix = word.slice(0, prefixLength);
      index.set(prefix, [...(index.get(prefix) ?? []), feature]);
    }
  }
  return index;
}

function candidates(text: string): Set<ListingFeature> {
  const features = new Set<ListingFeature>();
  const seen = new Set<string>();
  for (const [word] of text.matchAll(/[a-z0-9]+/g)) {
    const key = word.slice(0, prefixLength);
    if (seen.has(key)) continue;
    seen.add(key);
    for (let length = Math.min(key.length, 4); length <= key.length; length += 1) {
      const named = featuresByPrefix.get(key.slice(0, length));
      if (named) for (const feature of named) features.add(feature);
    }
  }
  return features;
}

function claims(text: string, feature: ListingFeature): boolean {
  const pattern = globalPatterns[feature];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (selfNegating.has(feature) || !isDenied(text, match.index, feature)) return true;
  }
  return false;
}

const globalPatterns = Object.fromEntries(
  listingFeatures.map((feature) => [feature, new RegExp(featureRows[feature].pattern.source, 'g')]),
) as Record<ListingFeature, RegExp>;

/** Features that are themselves worded as the lack of something. */
const selfNegating: ReadonlySet<ListingFeature> = new Set(['noHoa', 'singleStory', 'fixer']);

/** Built things that a remark may only dream of: "room for a pool". */
const addable: ReadonlySet<ListingFeature> = new Set([
  'pool',
  'privatePool',
  'adu',
  'spa',
  'solar',
]);

const denial =
  /(?:\b(?:no|not|without|lacks?|lacking|never|isn't an?|doesn't have|sin|kein\w*|ohne|bez|sem|senza|pas de|sans|nie ma|brak)(?: (?:a|an|any|the|have|has|un|una|your|shared|private|community|own|attached)){0,2} (?:[\w-]+ (?:or|nor|y|ni|and|,) ?)?)$/;
const dream =
  /\b(?:(?:room|space|large enough|big enough|potential|ready|possible|plumbed|plans?|permits?|perfect spot|add|adding|build|building|future|install|wired|option) (?:[\w-]+ ){0,3})$/;

function isDenied(text: string, at: number, feature: ListingFeature): boolean {
  const before = text.slice(Math.max(0, at - 48), at);
  return denial.test(before) || (addable.has(feature) && dream.test(before));
}
