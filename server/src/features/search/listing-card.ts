import type { ListingCard, ListingQuery, Media } from '@katek/sdk/protocol';
import { describeQuery } from './describe-query.ts';
import { featureSaid } from './feature-evidence.ts';

/** A row of the columns that a card and its reasons need. */
export interface CardRow extends Omit<ListingCard, 'matches' | 'photo' | 'ModificationTimestamp'> {
  readonly ModificationTimestamp: Date | string;
  readonly photo: Media | null;
  readonly features: readonly string[];
  readonly SubdivisionName: string | null;
  readonly GarageSpaces: number | null;
  readonly AssociationFee: number | null;
  readonly YearBuilt: number | null;
  readonly StoriesTotal: number | null;
  readonly lotSquareMeters: number | null;
  /** A rent per month, whatever rhythm it is stated in; else the price. */
  readonly monthlyPrice: number | null;
}

/** Numbers as doubles, which every driver reads alike. */
export function cardColumns(table: string): string {
  const columns: [string, string][] = [
    ['id', 'id'],
    ['listing_id', 'ListingId'],
    ['standard_status', 'StandardStatus'],
    ['property_type', 'PropertyType'],
    ['property_sub_type', 'PropertySubType'],
    ['list_price::float8', 'ListPrice'],
    ['currency', 'currency'],
    ['lease_amount_frequency', 'LeaseAmountFrequency'],
    ['bedrooms_total', 'BedroomsTotal'],
    ['bathrooms', 'bathrooms'],
    ['living_area', 'LivingArea'],
    ['living_area_units', 'LivingAreaUnits'],
    ['unparsed_address', 'UnparsedAddress'],
    ['city', 'City'],
    ['latitude', 'Latitude'],
    ['longitude', 'Longitude'],
    ['url', 'url'],
    ['list_office_name', 'ListOfficeName'],
    ['attribution_contact', 'AttributionContact'],
    ['media->0', 'photo'],
    ['modification_timestamp', 'ModificationTimestamp'],
    ['features', 'features'],
    ['subdivision_name', 'SubdivisionName'],
    ['garage_spaces', 'GarageSpaces'],
    ['association_fee::float8', 'AssociationFee'],
    ['year_built', 'YearBuilt'],
    ['stories_total', 'StoriesTotal'],
    ['lot_size_sqm', 'lotSquareMeters'],
  ];
  const own = columns.map(([column, name]) => `${table}.${column} as "${name}"`).join(', ');
  const rule = (column: string) =>
    `(select f.${column} from feeds f where f.organization_id = ${table}.organization_id and f.name = ${table}.feed)`;
  return `${own}, ${table}.monthly_price as "monthlyPrice", coalesce(${table}.attribution_contact, ${rule('attribution')}) as "AttributionContact",
    ${rule('disclaimer')} as "disclaimer"`;
}

export function toCard(row: CardRow, query: ListingQuery, locale = 'en'): ListingCard {
  const photo = typeof row.photo?.MediaURL === 'string' ? row.photo : null;
  return {
    id: row.id,
    ListingId: row.ListingId,
    StandardStatus: row.StandardStatus,
    PropertyType: row.PropertyType,
    PropertySubType: row.PropertySubType,
    ListPrice: row.ListPrice,
    currency: row.currency,
    LeaseAmountFrequency: row.LeaseAmountFrequency,
    BedroomsTotal: row.BedroomsTotal,
    bathrooms: row.bathrooms,
    LivingArea: row.LivingArea,
    LivingAreaUnits: row.LivingAreaUnits,
    UnparsedAddress: row.UnparsedAddress,
    City: row.City,
    Latitude: row.Latitude,
    Longitude: row.Longitude,
    url: row.url,
    ListOfficeName: row.ListOfficeName,
    AttributionContact: row.AttributionContact,
    disclaimer: row.disclaimer ?? null,
    photo: photo && { MediaURL: photo.MediaURL, ShortDescription: photo.ShortDescription ?? null },
    ModificationTimestamp: new Date(row.ModificationTimestamp).toISOString(),
    matches: matchesOf(row, query, locale),
  };
}

/** The order in which people give reasons. */
const reasons: readonly (keyof ListingQuery)[] = [
  'features',
  'places',
  'ListPrice',
  'BedroomsTotal',
  'GarageSpaces',
  'AssociationFee',
  'YearBuilt',
];

/** Why a listing is shown: what was asked for and the listing says, told by the listing. */
function matchesOf(row: CardRow, query: ListingQuery, locale: string): string[] {
  const said = describeQuery(fulfilled(row, query), row.currency, locale);
  const matches = reasons.flatMap((reason) =>
    said.filter(({ key }) => key === reason).map(({ label }) => label),
  );
  return [...new Set(matches)].slice(0, 8);
}

/** The query as this listing answers it: with its own figures and in its own words, and without what it does not say. */
function fulfilled(row: CardRow, query: ListingQuery): ListingQuery {
  const { BedroomsTotal, GarageSpaces, YearBuilt, monthlyPrice } = row;
  const max = query.ListPrice?.max;
  const place = query.places?.length ? placeOf(row, query.places) : null;
  // Where a source states dues at all, the search takes silence for none; a reason it is not.
  const isFree = query.AssociationFee?.max === 0 && featureSaid(row, 'noHoa') !== null;
  return {
    ...(query.features && { features: query.features.flatMap((names) => saidOf(row, names)) }),
    ...(place && { places: [place] }),
    ...(row.LeaseAmountFrequency !== null && { offer: 'rent' }),
    ...(max !== undefined &&
      monthlyPrice !== null &&
      monthlyPrice <= max && { ListPrice: { max } }),
    ...(query.BedroomsTotal && BedroomsTotal !== null && { BedroomsTotal: exactly(BedroomsTotal) }),
    ...(query.GarageSpaces && GarageSpaces !== null && { GarageSpaces: exactly(GarageSpaces) }),
    ...(isFree && { AssociationFee: { max: 0 } }),
    ...(query.YearBuilt && YearBuilt !== null && { YearBuilt: exactly(YearBuilt) }),
  };
}

function saidOf(row: CardRow, names: string): string[] {
  return names.split('|').flatMap((name) => featureSaid(row, name) ?? []);
}

const exactly = (value: number) => ({ min: value, max: value });

function placeOf(row: CardRow, places: readonly string[]): string | null {
  const asked = new Set(places.map((name) => name.toLowerCase()));
  const isQuarter = row.SubdivisionName !== null && asked.has(row.SubdivisionName.toLowerCase());
  return isQuarter ? row.SubdivisionName : (row.City ?? row.SubdivisionName);
}
