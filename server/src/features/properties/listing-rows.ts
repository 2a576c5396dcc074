import { newId } from '../../platform/security/ids.ts';
import { derived } from './derived-facts.ts';
import { feedOf } from './feed-of.ts';
import type { ImportedOpenHouse } from './import/read-open-houses.ts';
import { digest, type ListingFacts } from './listing-facts.ts';

export interface ImportedListing {
  listing: ListingFacts;
  extra: Record<string, string>;
  /** `null`: the file says nothing of open houses. */
  openHouses: ImportedOpenHouse[] | null;
}

/** Tells one row of a file from another state of it. */
export function rowHashOf({ listing, extra, openHouses }: ImportedListing): string {
  // A file that names no source and no taxes says what it said before there were such fields: an edited listing must
  // stay as it is.
  const OriginatingSystemName = listing.OriginatingSystemName ?? undefined;
  const TaxAnnualAmount = listing.TaxAnnualAmount ?? undefined;
  const said = openHouses === null ? [] : [openHouses];
  return digest(
    JSON.stringify([{ ...listing, OriginatingSystemName, TaxAnnualAmount }, extra, ...said]),
  );
}

/** The row of `properties` that an imported listing becomes, as JSON. */
export function toRow(
  { listing, extra, openHouses }: ImportedListing,
  { rowHash, fileName }: { rowHash: string; fileName: string },
): string {
  const { features, contentHash } = derived(listing);
  const values: Record<string, unknown> = {
    id: newId(),
    features,
    extra,
    feed: feedOf(listing, fileKind(fileName)),
    content_hash: contentHash,
    row_hash: rowHash,
    ...(openHouses && { open_houses: openHouses }),
  };
  for (const [column, field] of fieldEntries) values[column] = listing[field];
  return JSON.stringify(values);
}

/** `csv`, `json`: the feed of listings whose file names no source. */
function fileKind(fileName: string): string {
  return /\.([a-z\d]{1,10})(?:\.gz)?$/u.exec(fileName.toLowerCase())?.[1] ?? 'import';
}

/** Each column of an imported listing, the field it comes from and its type. */
const columns = {
  listing_key: ['ListingKey', 'text'],
  originating_system_name: ['OriginatingSystemName', 'text'],
  listing_id: ['ListingId', 'text'],
  standard_status: ['StandardStatus', 'text'],
  property_type: ['PropertyType', 'text'],
  property_sub_type: ['PropertySubType', 'text'],
  list_price: ['ListPrice', 'numeric'],
  currency: ['currency', 'text'],
  lease_amount_frequency: ['LeaseAmountFrequency', 'text'],
  bedrooms_total: ['BedroomsTotal', 'integer'],
  bathrooms_total_integer: ['BathroomsTotalInteger', 'integer'],
  bathrooms_full: ['BathroomsFull', 'integer'],
  bathrooms_half: ['BathroomsHalf', 'integer'],
  living_area: ['LivingArea', 'double precision'],
  living_area_units: ['LivingAreaUnits', 'text'],
  lot_size_area: ['LotSizeArea', 'double precision'],
  lot_size_units: ['LotSizeUnits', 'text'],
  year_built: ['YearBuilt', 'integer'],
  stories_total: ['StoriesTotal', 'integer'],
  garage_spaces: ['GarageSpaces', 'double precision'],
  association_fee: ['AssociationFee', 'numeric'],
  association_fee_frequency: ['AssociationFeeFrequency', 'text'],
  tax_annual_amount: ['TaxAnnualAmount', 'numeric'],
  unparsed_address: ['UnparsedAddress', 'text'],
  city: ['City', 'text'],
  subdivision_name: ['SubdivisionName', 'text'],
  state_or_province: ['StateOrProvince', 'text'],
  postal_code: ['PostalCode', 'text'],
  country: ['Country', 'text'],
  latitude: ['Latitude', 'double precision'],
  longitude: ['Longitude', 'double precision'],
  public_remarks: ['PublicRemarks', 'text'],
  private_remarks: ['PrivateRemarks', 'text'],
  availability_date: ['AvailabilityDate', 'date'],
  listing_contract_date: ['ListingContractDate', 'date'],
  list_agent_full_name: ['ListAgentFullName', 'text'],
  list_office_name: ['ListOfficeName', 'text'],
  attribution_contact: ['AttributionContact', 'text'],
  url: ['url', 'text'],
  amenities: ['amenities', 'text[]'],
  media: ['Media', 'jsonb'],
} as const satisfies Record<string, readonly [keyof ListingFacts, string]>;

const fieldEntries = Object.entries(columns).map(([column, [field]]) => [column, field] as const);
const ownColumns = {
  feed: 'text',
  features: 'text[]',
  extra: 'jsonb',
  content_hash: 'text',
  row_hash: 'text',
};

/** Each column that an import writes, with its type. */
export const writtenColumns: readonly { name: string; type: string }[] = [
  ...Object.entries(columns).map(([name, [, type]]) => ({ name, type })),
  ...Object.entries(ownColumns).map(([name, type]) => ({ name, type })),
];
