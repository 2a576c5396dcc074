import type { ListingCard, ListingQuery, Media } from '@katek/sdk/protocol';
import { describeFeature, placeName } from './describe-query.ts';
import { formatMoney } from './format-figures.ts';

/** A row of the columns that a card and its reasons need. */
export interface CardRow extends Omit<ListingCard, 'matches' | 'photo' | 'ModificationTimestamp'> {
  readonly ModificationTimestamp: Date | string;
  readonly photo: Media | null;
  readonly features: readonly string[];
  readonly SubdivisionName: string | null;
  readonly GarageSpaces: number | null;
  readonly AssociationFee: number | null;
  readonly YearBuilt: number | null;
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
  ];
  const own = columns.map(([column, name]) => `${table}.${column} as "${name}"`).join(', ');
  const rule = (column: string) =>
    `(select f.${column} from feeds f where f.organization_id = ${table}.organization_id and f.name = ${table}.feed)`;
  return `${own}, coalesce(${table}.attribution_contact, ${rule('attribution')}) as "AttributionContact",
    ${rule('disclaimer')} as "disclaimer"`;
}

export function toCard(row: CardRow, query: ListingQuery): ListingCard {
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
    matches: matchesOf(row, query),
  };
}

/** A listing that names the particular thing fulfils the wish for the general one. */
const standIns: Partial<Record<string, readonly string[]>> = {
  waterView: ['oceanView', 'lakeView'],
  waterfront: ['lakefront', 'beachfront', 'dock'],
  nearBeach: ['beachfront'],
  pool: ['privatePool', 'communityPool'],
};

/** Why a listing is shown: what was asked for and the listing says, told by the listing. */
function matchesOf(row: CardRow, query: ListingQuery): string[] {
  const matches: string[] = [];
  const own = new Set(row.features);
  for (const names of query.features ?? []) {
    const found = names
      .split('|')
      .flatMap((name) =>
        own.has(name) ? [name] : (standIns[name]?.filter((other) => own.has(other)) ?? []),
      );
    matches.push(describeFeature((found.length > 0 ? found : names.split('|')).join('|')));
  }
  if (query.places?.length) {
    const asked = new Set(query.places.map((name) => name.toLowerCase()));
    const isQuarter = row.SubdivisionName !== null && asked.has(row.SubdivisionName.toLowerCase());
    const place = isQuarter ? row.SubdivisionName : (row.City ?? row.SubdivisionName);
    if (place) matches.push(`In ${placeName(place)}`);
  }
  if (
    query.ListPrice?.max !== undefined &&
    row.ListPrice !== null &&
    row.ListPrice <= query.ListPrice.max
  ) {
    const { max } = query.ListPrice;
    matches.push(`Under ${formatMoney(max % 10 === 9 ? max + 1 : max, row.currency)}`);
  }
  if (query.BedroomsTotal && row.BedroomsTotal !== null) {
    matches.push(row.BedroomsTotal === 1 ? '1 bedroom' : `${row.BedroomsTotal} bedrooms`);
  }
  if (query.GarageSpaces && row.GarageSpaces !== null)
    matches.push(`Garage for ${row.GarageSpaces}`);
  if (query.AssociationFee?.max === 0) matches.push('No HOA');
  if (query.YearBuilt && row.YearBuilt !== null) matches.push(`Built in ${row.YearBuilt}`);
  return [...new Set(matches)].slice(0, 8);
}
