import type {
  Constraint,
  DateRange,
  ListingQuery,
  PropertySubType,
  Range,
} from '@katek/sdk/protocol';
import { isolate } from '../../platform/language/speech.ts';
import { isListingFeature, listingFeatureLabel } from '../properties/index.ts';
import { formatCount, formatDay, formatMoney } from './format-figures.ts';
import { kindGroup } from './kind-groups.ts';
import { labelsOf, type QueryLabels } from './labels/index.ts';
import { wideningOf } from './resolve-places.ts';

/** What the wording of a constraint depends on. */
interface Voice {
  readonly labels: QueryLabels;
  readonly locale: string;
  readonly currency: string;
}

/**
 * A query's constraints in words that a visitor reads, in the order people say them; each can be taken out on its own
 * by its key and value. `currency` is the organization's, for a query that names none.
 */
export function describeQuery(query: ListingQuery, currency: string, locale = 'en'): Constraint[] {
  const labels = labelsOf(locale);
  const voice: Voice = { labels, locale, currency: query.currency ?? currency };
  const constraints: Constraint[] = [];
  const add = (key: keyof ListingQuery, label: string, value: string | null = null) =>
    constraints.push({ key, value, label });
  if (query.offer) add('offer', labels[query.offer]);
  for (const kind of kindGroup.heads(query.PropertySubType ?? []))
    add('PropertySubType', labels.kinds[kind], kind);
  for (const kind of kindGroup.heads(query.withoutPropertySubType ?? []))
    add('withoutPropertySubType', labels.without(labels.inside(labels.kinds[kind])), kind);
  for (const key of ['BedroomsTotal', 'bathrooms'] as const) {
    const range = query[key];
    const word = key === 'bathrooms' ? labels.bathrooms : labels.bedrooms;
    if (range) add(key, capital(word(figure(range, voice), countOf(range))));
  }
  if (query.ListPrice) add('ListPrice', priced(query.ListPrice, voice, query.offer));
  if (query.LivingArea) add('LivingArea', measured(query.LivingArea, voice));
  if (query.LotSizeArea)
    add('LotSizeArea', labels.lot(labels.inside(measured(query.LotSizeArea, voice))));
  if (query.YearBuilt) add('YearBuilt', built(query.YearBuilt, labels));
  if (query.StoriesTotal) {
    const { StoriesTotal } = query;
    add(
      'StoriesTotal',
      capital(labels.stories(figure(StoriesTotal, voice), countOf(StoriesTotal))),
    );
  }
  if (query.GarageSpaces) add('GarageSpaces', labels.garage(figure(query.GarageSpaces, voice)));
  if (query.AssociationFee) add('AssociationFee', dues(query.AssociationFee, voice));
  if (query.AvailabilityDate)
    add('AvailabilityDate', dated(query.AvailabilityDate, voice, ['availableFrom', 'availableBy']));
  if (query.ListingContractDate)
    add(
      'ListingContractDate',
      dated(query.ListingContractDate, voice, ['listedSince', 'listedBefore']),
    );
  if (query.openHouse) add('openHouse', labels.openHouse(days(query.openHouse, locale)));
  for (const place of query.places ?? []) add('places', describePlace(place, labels), place);
  for (const place of query.withoutPlaces ?? [])
    add('withoutPlaces', labels.without(labels.inside(describePlace(place, labels))), place);
  for (const names of query.features ?? []) add('features', describeFeature(names, locale), names);
  for (const names of query.withoutFeatures ?? [])
    add('withoutFeatures', labels.without(labels.inside(describeFeature(names, locale))), names);
  if (query.sort && query.sort !== 'relevance') add('sort', labels.sorts[query.sort]);
  return constraints;
}

/** Sources that shout need not make us shout. */
export function placeName(name: string): string {
  if (name.length < 4 || name !== name.toUpperCase() || /\d/.test(name)) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

export function describeFeature(names: string, locale = 'en'): string {
  const labels = labelsOf(locale);
  return names
    .split('|')
    .map((name) => {
      if (!isListingFeature(name)) return name;
      return labels.features[name] ?? listingFeatureLabel(name);
    })
    .reduce((left, right) => labels.or(left, labels.inside(right)));
}

function describePlace(written: string, labels: QueryLabels): string {
  const { name, direction, distance, isArea } = wideningOf(written);
  const place = placeName(name);
  const side = direction === null ? undefined : labels.directions[direction];
  if (side) return labels.side(side, place);
  if (distance !== null) return labels.within(distance, place);
  return isArea ? labels.nearPlace(place) : labels.inPlace(place);
}

/** "3+", "2–4", "up to 3"; exactly one is the only singular. */
function figure({ min, max }: Range, { labels, locale }: Voice): string {
  const count = (value: number) => formatCount(value, locale);
  if (min !== undefined && max !== undefined)
    return min === max ? count(min) : `${count(min)}–${count(max)}`;
  if (min !== undefined) return `${count(min)}+`;
  return labels.inside(labels.upTo(count(max ?? 0)));
}

function countOf({ min, max }: Range): number {
  return min === max ? (min ?? 0) : 2;
}

/** "Nov 28", "Nov 28–Nov 29"; `null` when any day will do. */
function days({ min, max }: DateRange, locale: string): string | null {
  const bounds = [...new Set([min, max].filter((day) => day !== undefined))];
  return bounds.length > 0 ? bounds.map((day) => formatDay(day, locale)).join('–') : null;
}

function between(range: Range, unit: (value: number) => string, labels: QueryLabels): string {
  const { min, max } = range;
  if (min !== undefined && max !== undefined) return `${unit(min)}–${unit(max)}`;
  return min === undefined ? labels.upTo(unit(max ?? 0)) : labels.from(unit(min));
}

const isRightToLeft = /^ar(?:-|$)/;

function priced(
  range: Range,
  { labels, locale, currency }: Voice,
  offer?: 'sale' | 'rent',
): string {
  const money = (amount: number) => {
    const written = formatMoney(amount, currency, locale);
    // Beside Arabic words, "US$" would fall apart.
    return isRightToLeft.test(locale) ? isolate(written) : written;
  };
  // "Cheaper than $439,000" is kept as one dollar less.
  const { min, max } = range;
  const isBelow = min === undefined && max !== undefined && max % 10 === 9;
  const text = isBelow ? labels.under(money(max + 1)) : between(range, money, labels);
  return offer === 'rent' ? labels.perMonth(text) : text;
}

function dues(range: Range, voice: Voice): string {
  return range.max === 0
    ? voice.labels.noHoa
    : voice.labels.hoa(voice.labels.inside(priced(range, voice)));
}

function measured(
  range: Range & { units: 'SquareFeet' | 'SquareMeters' | 'Acres' },
  { labels, locale }: Voice,
): string {
  const { min, max } = range;
  const unit = labels.units[range.units];
  if (min !== undefined && max !== undefined)
    return `${formatCount(min, locale)}–${formatCount(max, locale)} ${unit}`;
  return between(range, (value) => `${formatCount(value, locale)} ${unit}`, labels);
}

function built({ min, max }: Range, labels: QueryLabels): string {
  if (min !== undefined && max !== undefined)
    return labels.builtIn(min === max ? `${min}` : `${min}–${max}`);
  return min === undefined ? labels.builtBy(`${max ?? 0}`) : labels.builtSince(`${min}`);
}

function dated(
  { min, max }: DateRange,
  { labels, locale }: Voice,
  [since, until]:
    | readonly ['availableFrom', 'availableBy']
    | readonly ['listedSince', 'listedBefore'],
): string {
  const parts = [
    min === undefined ? '' : labels[since](formatDay(min, locale)),
    max === undefined ? '' : labels[until](formatDay(max, locale)),
  ].filter((part) => part !== '');
  return parts.map((part, index) => (index === 0 ? part : labels.inside(part))).join(', ');
}

export function describeKinds(kinds: readonly PropertySubType[], locale = 'en'): string {
  const labels = labelsOf(locale);
  const names = kindGroup.heads(kinds).map((kind) => labels.kinds[kind]);
  return names.length === 0
    ? ''
    : names.reduce((left, right) => labels.or(left, labels.inside(right)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
