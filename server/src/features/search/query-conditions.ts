import type { DateRange, ListingQuery, PropertySubType, Range } from '@katek/sdk/protocol';
import { invalidRequest } from '../../errors.ts';
import { hasOpenHouse, isListingFeature, type ListingFeature } from '../properties/index.ts';
import { availableStatuses, countyColumn } from './available-listings.ts';
import { featureCondition, has } from './feature-evidence.ts';
import type { Circle, ResolvedPlaces } from './resolve-places.ts';

/** Collects the values of a statement and hands out their places in it. */
export class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** What a query means in one organization. */
export interface SearchScope {
  readonly places: ResolvedPlaces | null;
  readonly withoutPlaces?: ResolvedPlaces | null;
  /** Its listings state dues of owners' associations where there are any. */
  readonly duesAreStated: boolean;
}

export interface Conditions {
  /** All must hold; `p` is the listing. A fact that a listing lacks fails what is asked of it. */
  readonly where: string;
  /** Whether the kind that was asked for is certain: a listing that does not name its kind may be of it. */
  readonly isKindKnown: string;
}

/** The SQL of a query's constraints. Throws when it names a feature outside of the closed vocabulary. */
export function toConditions(query: ListingQuery, scope: SearchScope, values: Values): Conditions {
  const all = [`p.standard_status = any(${values.add(availableStatuses)})`];
  if (query.offer) all.push(`p.offer = ${values.add(query.offer)}`);
  if (query.currency) all.push(`p.currency = ${values.add(query.currency)}`);
  if (query.ListPrice)
    all.push(within('p.monthly_price', query.ListPrice, values, { isPositive: true }));
  if (query.BedroomsTotal) all.push(within('p.bedrooms_total', query.BedroomsTotal, values));
  if (query.bathrooms) all.push(within('p.bathrooms', query.bathrooms, values));
  if (query.LivingArea)
    all.push(
      within('p.living_area_sqm', inSquareMeters(query.LivingArea), values, { isPositive: true }),
    );
  if (query.LotSizeArea)
    all.push(
      within('p.lot_size_sqm', inSquareMeters(query.LotSizeArea), values, { isPositive: true }),
    );
  if (query.YearBuilt)
    all.push(within('p.year_built', query.YearBuilt, values, { isPositive: true }));
  if (query.StoriesTotal) all.push(storiesCondition(query.StoriesTotal, values));
  if (query.GarageSpaces) all.push(garageCondition(query.GarageSpaces, values));
  if (query.AssociationFee)
    all.push(feeCondition(query.AssociationFee, values, scope.duesAreStated));
  for (const feature of query.features ?? []) all.push(alternatives(feature, values));
  for (const feature of query.withoutFeatures ?? [])
    all.push(`not coalesce(${alternatives(feature, values)}, false)`);
  if (query.similarTo) all.push(`p.id <> ${values.add(query.similarTo)}`);
  if (scope.places) all.push(placeCondition(scope.places, values));
  if (scope.withoutPlaces)
    all.push(`not coalesce(${placeCondition(scope.withoutPlaces, values)}, false)`);
  if (query.AvailabilityDate) all.push(availableCondition(query.AvailabilityDate, values));
  if (query.ListingContractDate)
    all.push(withinDays('p.listing_contract_date', query.ListingContractDate, values));
  if (query.openHouse) all.push(openHouseCondition(query.openHouse, values));
  if (query.withoutPropertySubType?.length)
    all.push(`not coalesce(${refusedKinds(query.withoutPropertySubType, values)}, false)`);
  const kind = query.PropertySubType?.length ? kindCondition(query.PropertySubType, values) : null;
  if (kind) all.push(kind.where);
  return { where: all.join('\n    and '), isKindKnown: kind?.isKnown ?? 'true' };
}

/** Refuses words outside of the closed vocabulary, who lives somewhere above all: they are no facts of a home. */
export function assertKnownFeatures(query: ListingQuery): void {
  for (const name of [...(query.features ?? []), ...(query.withoutFeatures ?? [])].flatMap(
    (names) => names.split('|'),
  )) {
    if (!isListingFeature(name)) {
      throw invalidRequest(
        `“${name.slice(0, 60)}” is not a feature of a home that listings are searched by. See the list of features.`,
      );
    }
  }
}

function within(
  column: string,
  { min, max }: Range,
  values: Values,
  options: { isPositive?: boolean } = {},
): string {
  const bounds = options.isPositive ? [`${column} > 0`] : [];
  if (min !== undefined) bounds.push(`${column} >= ${values.add(min)}::float8`);
  if (max !== undefined) bounds.push(`${column} <= ${values.add(max)}::float8`);
  return bounds.length > 0 ? `(${bounds.join(' and ')})` : 'true';
}

function withinDays(column: string, { min, max }: DateRange, values: Values): string {
  const bounds: string[] = [];
  if (min !== undefined) bounds.push(`${column} >= ${values.add(min)}::date`);
  if (max !== undefined) bounds.push(`${column} <= ${values.add(max)}::date`);
  return bounds.length > 0 ? `(${bounds.join(' and ')})` : 'true';
}

function openHouseCondition({ min, max }: DateRange, values: Values): string {
  const day = (bound: string | undefined) => (bound === undefined ? null : values.add(bound));
  return hasOpenHouse(day(min), day(max));
}

/** On offer without a date means free now; a home that has tenants or is being built states when. */
function availableCondition(range: DateRange, values: Values): string {
  return withinDays('coalesce(p.availability_date, current_date)', range, values);
}

/** Refuses what is stated, and where nothing is stated what the words say. */
function refusedKinds(kinds: readonly PropertySubType[], values: Values): string {
  const words = [...new Set(kinds.flatMap((kind) => ownWords[kind] ?? []))];
  const saysSo = words.length > 0 ? has(...words) : 'false';
  return `(p.property_sub_type = any(${values.add(kinds)}) or (p.property_sub_type is null and ${saysSo}))`;
}

/** Dues are compared per month, as rents are, whatever rhythm they are stated in. */
function monthly(column: string, frequency: string): string {
  return `(${column}::float8 * case ${frequency} when 'Weekly' then 52 / 12.0 when 'Annually' then 1 / 12.0 when 'Daily' then 365 / 12.0 else 1 end)`;
}

const squareMeters = { SquareMeters: 1, SquareFeet: 0.092_903_04, Acres: 4046.856_422_4 } as const;

function inSquareMeters({ min, max, units }: Range & { units: keyof typeof squareMeters }): Range {
  const times = squareMeters[units];
  // Sizes are stored as stated and converted; a hair's breadth of rounding must not exclude the exact one.
  return {
    ...(min !== undefined && { min: min * times * 0.9999 }),
    ...(max !== undefined && { max: max * times * 1.0001 }),
  };
}

function storiesCondition(range: Range, values: Values): string {
  const stated = within('p.stories_total', range, values, { isPositive: true });
  return range.max === 1
    ? `(${stated} or (p.stories_total is null and ${has('singleStory')}))`
    : stated;
}

function garageCondition(range: Range, values: Values): string {
  const said: ListingFeature[] = ['garage4'];
  const spaces = range.min ?? 0;
  if (spaces <= 3) said.unshift('garage3');
  if (spaces <= 2) said.unshift('garage2');
  if (spaces <= 1) said.unshift('garage');
  const stated = within('p.garage_spaces', range, values);
  return spaces <= 4 && range.max === undefined
    ? `(${stated} or (p.garage_spaces is null and ${has(...said)}))`
    : stated;
}

function feeCondition(range: Range, values: Values, duesAreStated: boolean): string {
  const stated = within(monthly('p.association_fee', 'p.association_fee_frequency'), range, values);
  if (range.max === undefined) return stated;
  // Where a source states dues at all, a listing without any has none to state.
  const isSilent = range.max === 0 && duesAreStated ? 'true' : has('noHoa');
  return `(${stated} or (p.association_fee is null and ${isSilent}))`;
}

function alternatives(names: string, values: Values): string {
  const conditions = names
    .split('|')
    .map((name) =>
      isListingFeature(name)
        ? featureCondition(name)
        : `p.features @> array[${values.add(name)}]::text[]`,
    );
  return `(${conditions.join(' or ')})`;
}

const kindWords: Partial<Record<PropertySubType, readonly ListingFeature[]>> = {
  Condominium: ['condo'],
  Townhouse: ['townhouse'],
  Apartment: ['apartment', 'condo'],
  Duplex: ['duplex', 'multiFamily'],
  Triplex: ['triplex', 'multiFamily'],
  Quadruplex: ['fourplex', 'multiFamily'],
  MultiFamily: ['multiFamily', 'duplex', 'triplex', 'fourplex'],
  Loft: ['loft'],
  Studio: ['studio'],
  Cabin: ['cabin'],
  ManufacturedHome: ['mobileHome'],
  MobileHome: ['mobileHome'],
  Villa: ['villa'],
  Bungalow: ['bungalow'],
  UnimprovedLand: ['land'],
  Farm: ['farm'],
  Ranch: ['farm', 'horseProperty'],
};

/** Ways of being a home that a source seldom has a kind for: there the words count although a kind is stated. */
const manners: ReadonlySet<PropertySubType> = new Set([
  'Loft',
  'Studio',
  'Cabin',
  'Villa',
  'Bungalow',
  'Duplex',
  'Triplex',
  'Quadruplex',
]);

/** The words that name a kind and no other. */
const ownWords: Partial<Record<PropertySubType, readonly ListingFeature[]>> = {
  ...kindWords,
  Apartment: ['apartment'],
  Ranch: ['farm'],
  Duplex: ['duplex'],
  Triplex: ['triplex'],
  Quadruplex: ['fourplex'],
};

function kindCondition(
  kinds: readonly PropertySubType[],
  values: Values,
): { where: string; isKnown: string } {
  const types = values.add(kinds);
  const words = [...new Set(kinds.flatMap((kind) => kindWords[kind] ?? []))];
  const mannerWords = [
    ...new Set(kinds.filter((kind) => manners.has(kind)).flatMap((kind) => kindWords[kind] ?? [])),
  ];
  // A house is what a listing that names no other kind most often is.
  const isHouse = kinds.includes('SingleFamilyResidence');
  const saysSo = words.length > 0 ? has(...words) : 'false';
  // Most sources write a studio as a home without a bedroom.
  const isStudio = kinds.includes('Studio')
    ? ` or (p.bedrooms_total = 0 and p.property_type in ('Residential', 'ResidentialLease'))`
    : '';
  const isStated = `p.property_sub_type = any(${types})${isStudio}`;
  const isOfManner = mannerWords.length > 0 && !isHouse ? ` or ${has(...mannerWords)}` : '';
  const isBuilt = `(p.bedrooms_total is distinct from 0 and p.property_type not in ('Land', 'CommercialSale', 'CommercialLease', 'BusinessOpportunity'))`;
  const isPossible = kinds.every((kind) => kind === 'UnimprovedLand')
    ? `(p.property_type = 'Land' or ${saysSo})`
    : isBuilt;
  const isSmall = kinds.every((kind) => kind === 'Studio')
    ? ' and coalesce(p.bedrooms_total, 0) <= 1'
    : '';
  return {
    where: `((${isStated}${isOfManner} or (p.property_sub_type is null and (${saysSo} or ${isPossible})))${isSmall})`,
    isKnown: isHouse ? 'true' : `(p.property_sub_type is not null or ${saysSo})`,
  };
}

function placeCondition(places: ResolvedPlaces, values: Values): string {
  const any: string[] = [];
  if (places.cities.length > 0) any.push(`p.city = any(${values.add(places.cities)})`);
  if (places.neighbourhoods.length > 0)
    any.push(`p.subdivision_name = any(${values.add(places.neighbourhoods)})`);
  if (places.postalCodes.length > 0)
    any.push(`p.postal_code = any(${values.add(places.postalCodes)})`);
  if (places.postalAreas.length > 0)
    any.push(`substring(p.postal_code from '^\\w+') = any(${values.add(places.postalAreas)})`);
  // As whole words: Sector 3 is not Sector 33.
  const wholeWords = (parts: readonly string[]) =>
    values.add(parts.map((part) => `\\m${part.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&')}(?!\\w)`));
  if (places.addressParts.length > 0) {
    any.push(`p.unparsed_address ~* any(${wholeWords(places.addressParts)})`);
  }
  if (places.spoken.length > 0) any.push(`p.public_remarks ~* any(${wholeWords(places.spoken)})`);
  if (places.counties.length > 0) {
    any.push(`${countyColumn('p')} = any(${values.add(places.counties)})`);
  }
  for (const name of places.landmarks) {
    const phrase = `p.search_words @@ phraseto_tsquery('english', ${values.add(name)})`;
    any.push(`(${phrase} and p.public_remarks ~* any(${wholeWords([name.replace(/^The /, '')])}))`);
  }
  for (const circle of places.circles) any.push(circleCondition(circle, values));
  const states =
    places.states.length > 0 ? `p.state_or_province = any(${values.add(places.states)})` : null;
  const where = any.length > 0 ? `(${any.join(' or ')})` : null;
  return [where, states].filter((condition) => condition !== null).join(' and ') || 'false';
}

/** On a sphere, by the chord: exact enough at the distances people drive. */
function circleCondition({ latitude, longitude, km, side }: Circle, values: Values): string {
  const [north, east] = [values.add(latitude), values.add(longitude)];
  const inside = `(2 * 6371 * asin(least(1, sqrt(
      sin(radians(p.latitude - ${north}::float8) / 2) ^ 2
      + cos(radians(${north}::float8)) * cos(radians(p.latitude)) * sin(radians(p.longitude - ${east}::float8) / 2) ^ 2
    ))) <= ${values.add(km)}::float8)`;
  if (!side) return inside;
  const sides = [
    side.direction.startsWith('north') && `p.latitude > ${north}::float8`,
    side.direction.startsWith('south') && `p.latitude < ${north}::float8`,
    side.direction.endsWith('east') && `p.longitude > ${east}::float8`,
    side.direction.endsWith('west') && `p.longitude < ${east}::float8`,
    side.city !== null && `p.city is distinct from ${values.add(side.city)}`,
  ].filter((condition) => condition !== false);
  return `(${[inside, ...sides].join(' and ')})`;
}
