import type { Constraint, ListingQuery, PropertySubType, Range } from '@katek/sdk/protocol';
import { writeList, writeNumber } from '../../../platform/language/speech.ts';
import type { Found } from '../tools.ts';
import { money } from './format.ts';
import type { Wording, WishPhrases } from './phrases/index.ts';

interface Telling {
  readonly wording: Wording;
  readonly wishes: WishPhrases;
  readonly currency: string;
}

/**
 * What was understood, and what was let go, in the language of the talk: the search says it in English. `query` is
 * what was asked for, before anything was let go.
 */
export function inWordsOfTalk(
  found: Found,
  query: ListingQuery,
  wording: Wording,
  currency: string,
): Found {
  const { wishes } = wording;
  if (!wishes) return found;
  const telling = { wording, wishes, currency: query.currency ?? currency };
  const understood = labelled(found.understood, found.query, telling);
  const { relaxed } = found;
  return { ...found, understood, relaxed: relaxed && relabelled(relaxed, query, found, telling) };
}

/** The feature that was let go is the one that the search no longer asks for. */
function relabelled(
  relaxed: Constraint,
  query: ListingQuery,
  { query: kept }: Found,
  telling: Telling,
): Constraint {
  const without = (key: 'features' | 'withoutFeatures') =>
    (query[key] ?? []).filter((name) => !kept[key]?.includes(name));
  const asked = {
    ...query,
    features: without('features'),
    withoutFeatures: without('withoutFeatures'),
  };
  return labelled([relaxed], asked, telling)[0] ?? relaxed;
}

function labelled(
  constraints: readonly Constraint[],
  query: ListingQuery,
  telling: Telling,
): Constraint[] {
  const seen = new Map<string, number>();
  return constraints.map((constraint) => {
    const { key } = constraint;
    const at = seen.get(key) ?? 0;
    seen.set(key, at + 1);
    return { ...constraint, label: labelOf(constraint, query, at, telling) ?? constraint.label };
  });
}

/** `at` counts the constraints of one key: each feature is one. */
function labelOf(
  { key, value }: Constraint,
  query: ListingQuery,
  at: number,
  telling: Telling,
): string | null {
  const { wishes, wording } = telling;
  const { homes } = wording;
  switch (key) {
    case 'offer':
      return query.offer === 'rent' ? wishes.forRent : wishes.forSale;
    case 'PropertySubType':
      return kindsOf(query.PropertySubType ?? [], telling);
    case 'BedroomsTotal':
      return query.BedroomsTotal ? rooms(query.BedroomsTotal, homes.bedrooms, telling) : null;
    case 'bathrooms':
      return query.bathrooms ? rooms(query.bathrooms, homes.bathrooms, telling) : null;
    case 'StoriesTotal':
      return query.StoriesTotal ? rooms(query.StoriesTotal, homes.stories, telling) : null;
    case 'ListPrice':
      return query.ListPrice ? priced(query.ListPrice, telling, query.offer) : null;
    case 'LivingArea':
      return query.LivingArea
        ? sized(query.LivingArea, homes.units[query.LivingArea.units], telling)
        : null;
    case 'LotSizeArea':
      return query.LotSizeArea ? lotSized(query.LotSizeArea, telling) : null;
    case 'YearBuilt':
      return query.YearBuilt ? built(query.YearBuilt, telling) : null;
    case 'GarageSpaces':
      return query.GarageSpaces ? wishes.garageFor(span(query.GarageSpaces, telling)) : null;
    case 'AssociationFee':
      if (!query.AssociationFee) return null;
      return query.AssociationFee.max === 0
        ? wishes.noDues
        : wishes.dues(priced(query.AssociationFee, telling));
    case 'places':
      return query.places ? wishes.in(placesInWords(query.places, wording)) : null;
    case 'features':
      return featureInWords(value ?? query.features?.[at], telling);
    case 'withoutFeatures': {
      const feature = featureInWords(value ?? query.withoutFeatures?.[at], telling);
      return feature && wishes.without(feature.toLowerCase());
    }
    case 'withoutPlaces':
      return value && wishes.without(value);
    case 'withoutPropertySubType': {
      const kinds: Partial<Record<string, string>> = wishes.vocabulary.kinds;
      const kind = value && kinds[value];
      return kind ? wishes.without(kind) : null;
    }
    case 'sort':
      return query.sort && query.sort !== 'relevance' ? wishes.sorts[query.sort] : null;
    default:
      return null;
  }
}

/** "Salem or Keizer", "Salem and around it". */
export function placesInWords(places: readonly string[], { wishes, locale }: Wording): string {
  const names = places.map((name) => {
    const around = name.endsWith(' area') ? name.slice(0, -' area'.length) : null;
    return around && wishes ? wishes.around(around) : name;
  });
  return writeList(names, locale, 'disjunction');
}

/** A feature may be one of several, joined by `|`. */
function featureInWords(names: string | undefined, { wishes, wording }: Telling): string | null {
  if (!names) return null;
  const { features } = wishes.vocabulary;
  const labels = names.split('|').flatMap((name, index) => {
    const label = features[name] ?? kindOrGarage(name, wishes);
    return label ? [index === 0 ? label : label.toLowerCase()] : [];
  });
  return labels.length > 0 ? writeList(labels, wording.locale, 'disjunction') : null;
}

/** A few features are kinds of homes, or count cars; their words are those of the kinds and of the garage. */
function kindOrGarage(name: string, { vocabulary, garageFor }: WishPhrases): string | undefined {
  const cars = /^garage(\d)$/u.exec(name)?.[1];
  if (cars) return garageFor(`${cars}+`);
  const kind = kindsAmongFeatures[name];
  return kind && vocabulary.kinds[kind];
}

const kindsAmongFeatures: Partial<Record<string, PropertySubType>> = {
  loft: 'Loft',
  multiFamily: 'MultiFamily',
  condo: 'Condominium',
  townhouse: 'Townhouse',
  apartment: 'Apartment',
  duplex: 'Duplex',
  triplex: 'Triplex',
  fourplex: 'Quadruplex',
  cabin: 'Cabin',
  villa: 'Villa',
  bungalow: 'Bungalow',
  studio: 'Studio',
  mobileHome: 'MobileHome',
  land: 'UnimprovedLand',
  farm: 'Farm',
};

function kindsOf(
  kinds: NonNullable<ListingQuery['PropertySubType']>,
  { wishes, wording }: Telling,
): string {
  const { kinds: names } = wishes.vocabulary;
  // The search counts villas and cabins as houses.
  const wanted = kinds.includes('SingleFamilyResidence')
    ? (['SingleFamilyResidence'] as const)
    : kinds;
  return writeList(
    wanted.slice(0, 4).map((kind) => names[kind]),
    wording.locale,
    'disjunction',
  );
}

function figure(number: number, { wording }: Telling): string {
  return writeNumber(number, wording.locale);
}

/** "3", "3+", "3–4". */
function span({ min, max }: Range, telling: Telling): string {
  if (min !== undefined && max !== undefined)
    return min === max ? figure(min, telling) : `${figure(min, telling)}–${figure(max, telling)}`;
  if (min !== undefined) return `${figure(min, telling)}+`;
  return `≤ ${figure(max ?? 0, telling)}`;
}

function rooms(
  range: Range,
  phrase: (count: number, figure: string) => string,
  telling: Telling,
): string {
  const written = span(range, telling);
  const count = range.max ?? range.min ?? 0;
  const isExact = range.min === range.max;
  const words = phrase(count, written);
  // A language may have words for one and two that show no figure, and so no "or more".
  return isExact || words.includes(written) ? words : phrase(11, written);
}

function priced({ min, max }: Range, telling: Telling, offer?: 'sale' | 'rent'): string {
  const { wishes, wording, currency } = telling;
  const sum = (amount: number) => money(amount, currency, wording);
  const bounds = () => {
    if (min !== undefined && max !== undefined) return `${sum(min)}–${sum(max)}`;
    if (min !== undefined) return wishes.from(sum(min));
    // "Cheaper than $439,000" is kept as one dollar less.
    return max !== undefined && max % 10 === 9
      ? wishes.under(sum(max + 1))
      : wishes.upTo(sum(max ?? 0));
  };
  return offer === 'rent' ? wishes.perMonth(bounds()) : bounds();
}

function sized({ min, max }: Range, unit: string, telling: Telling): string {
  const { wishes } = telling;
  const size = (number: number) => `${figure(number, telling)} ${unit}`;
  if (min !== undefined && max !== undefined) return `${figure(min, telling)}–${size(max)}`;
  return min === undefined ? wishes.upTo(size(max ?? 0)) : wishes.from(size(min));
}

function lotSized(lot: NonNullable<ListingQuery['LotSizeArea']>, telling: Telling): string {
  const { homes } = telling.wording;
  if (lot.units !== 'Acres') return telling.wishes.lot(sized(lot, homes.units[lot.units], telling));
  return telling.wishes.lot(rooms(lot, homes.acres, telling));
}

function built({ min, max }: Range, { wishes }: Telling): string {
  if (min !== undefined && max !== undefined)
    return wishes.builtIn(min === max ? String(min) : `${min}–${max}`);
  return min === undefined ? wishes.builtBy(String(max ?? 0)) : wishes.builtSince(String(min));
}
