import type { Constraint, ListingQuery, PropertySubType, Range } from '@katek/sdk/protocol';
import { isListingFeature, listingFeatureLabel } from '../properties/index.ts';

/** A query's constraints in words that a visitor reads, in the order people say them. */
export function describeQuery(query: ListingQuery, currency: string): Constraint[] {
  const constraints: Constraint[] = [];
  const add = (key: keyof ListingQuery, label: string) => constraints.push({ key, label });
  if (query.offer) add('offer', query.offer === 'rent' ? 'For rent' : 'For sale');
  if (query.PropertySubType?.length) add('PropertySubType', describeKinds(query.PropertySubType));
  if (query.BedroomsTotal) add('BedroomsTotal', counted(query.BedroomsTotal, 'bedroom'));
  if (query.bathrooms) add('bathrooms', counted(query.bathrooms, 'bathroom'));
  if (query.ListPrice)
    add('ListPrice', priced(query.ListPrice, query.currency ?? currency, query.offer));
  if (query.LivingArea)
    add('LivingArea', bounded(query.LivingArea, areaUnit[query.LivingArea.units]));
  if (query.LotSizeArea)
    add(
      'LotSizeArea',
      `Lot ${bounded(query.LotSizeArea, areaUnit[query.LotSizeArea.units]).toLowerCase()}`,
    );
  if (query.YearBuilt) add('YearBuilt', built(query.YearBuilt));
  if (query.StoriesTotal) add('StoriesTotal', counted(query.StoriesTotal, 'story', 'stories'));
  if (query.GarageSpaces) add('GarageSpaces', `Garage for ${plain(query.GarageSpaces)}`);
  if (query.AssociationFee)
    add(
      'AssociationFee',
      query.AssociationFee.max === 0
        ? 'No HOA'
        : `HOA ${priced(query.AssociationFee, query.currency ?? currency).toLowerCase()}`,
    );
  if (query.places?.length) add('places', `In ${query.places.map(placeName).join(' or ')}`);
  for (const feature of query.features ?? []) add('features', describeFeature(feature));
  for (const feature of query.withoutFeatures ?? [])
    add('withoutFeatures', `No ${lowerFirst(describeFeature(feature))}`);
  if (query.sort && query.sort !== 'relevance') add('sort', sorts[query.sort]);
  return constraints;
}

/** Sources that shout need not make us shout. */
export function placeName(name: string): string {
  if (name.length < 4 || name !== name.toUpperCase() || /\d/.test(name)) return name;
  return name.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

export function describeFeature(names: string): string {
  return names
    .split('|')
    .map((name, index) => {
      const label = isListingFeature(name) ? listingFeatureLabel(name) : name;
      return index === 0 ? label : lowerFirst(label);
    })
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}

export function formatMoney(amount: number, currency: string): string {
  let format = moneyFormats.get(currency);
  if (!format) {
    format = moneyFormat(currency);
    // A currency may be any three letters of an import.
    if (moneyFormats.size < 500) moneyFormats.set(currency, format);
  }
  return format(amount);
}

const moneyFormats = new Map<string, (amount: number) => string>();

/** Making an `Intl` formatter costs more than all else of describing a query. */
function moneyFormat(currency: string): (amount: number) => string {
  try {
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      maximumFractionDigits: 0,
    }).format;
  } catch {
    return (amount) => `${currency} ${plainNumber(amount)}`;
  }
}

const plainNumber = new Intl.NumberFormat('en-US').format;

const sorts: Record<Exclude<NonNullable<ListingQuery['sort']>, 'relevance'>, string> = {
  priceAscending: 'Cheapest first',
  priceDescending: 'Most expensive first',
  newest: 'Newest first',
  areaDescending: 'Largest first',
  bedroomsDescending: 'Most bedrooms first',
};

const areaUnit = { SquareFeet: 'sq ft', SquareMeters: 'm²', Acres: 'acres' } as const;

const kindNames: Partial<Record<PropertySubType, string>> = {
  SingleFamilyResidence: 'House',
  Condominium: 'Condo',
  Quadruplex: 'Fourplex',
  MultiFamily: 'Multi-family',
  ManufacturedHome: 'Manufactured home',
  MobileHome: 'Mobile home',
  UnimprovedLand: 'Land',
  MixedUse: 'Mixed use',
};

function describeKinds(kinds: readonly PropertySubType[]): string {
  if (kinds.includes('SingleFamilyResidence')) return 'House';
  if (kinds.includes('MultiFamily') && kinds.length > 2) return 'Multi-family';
  return kinds
    .slice(0, 4)
    .map((kind, index) => {
      const name = kindNames[kind] ?? kind;
      return index === 0 ? name : lowerFirst(name);
    })
    .join(' or ');
}

function counted({ min, max }: Range, one: string, many = `${one}s`): string {
  if (max === 0) return `No ${many}`;
  const noun = (max ?? min) === 1 && min === max ? one : many;
  return `${plain({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) })} ${noun}`;
}

function plain({ min, max }: Range): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min}` : `${min}–${max}`;
  if (min !== undefined) return `${min}+`;
  return `up to ${max ?? 0}`;
}

function priced({ min, max }: Range, currency: string, offer?: 'sale' | 'rent'): string {
  const per = offer === 'rent' ? ' a month' : '';
  const money = (amount: number) => formatMoney(amount, currency);
  if (min !== undefined && max !== undefined) return `${money(min)}–${money(max)}${per}`;
  if (min !== undefined) return `From ${money(min)}${per}`;
  // "Cheaper than $439,000" is kept as one dollar less.
  const isBelow = max !== undefined && max % 10 === 9;
  return isBelow ? `Under ${money(max + 1)}${per}` : `Up to ${money(max ?? 0)}${per}`;
}

function bounded({ min, max }: Range, unit: string): string {
  const figure = plainNumber;
  if (min !== undefined && max !== undefined) return `${figure(min)}–${figure(max)} ${unit}`;
  if (min !== undefined) return `From ${figure(min)} ${unit}`;
  return `Up to ${figure(max ?? 0)} ${unit}`;
}

function built({ min, max }: Range): string {
  if (min !== undefined && max !== undefined)
    return min === max ? `Built in ${min}` : `Built ${min}–${max}`;
  return min === undefined ? `Built by ${max ?? 0}` : `Built since ${min}`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
