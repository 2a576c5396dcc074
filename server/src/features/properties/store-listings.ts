import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { digest, type ListingFacts } from './listing-facts.ts';
import { derived } from './properties.service.ts';

export interface ImportedListing {
  listing: ListingFacts;
  extra: Record<string, string>;
}

interface Stored {
  created: number;
  updated: number;
  unchanged: number;
}

/** Listings that are ready to be written, and what writing them comes to. */
export interface PreparedListings extends Stored {
  /** The rows that are new or changed, as JSON; null when there are none. */
  readonly rows: string | null;
}

/**
 * Finds out which listings are new to the organization or said otherwise, and reads their features. What the file says of
 * a listing is remembered as a hash: the same row again changes nothing, not even what someone edited since.
 */
export async function prepareListings(
  database: Database,
  organizationId: string,
  listings: readonly (ImportedListing & { rowHash: string })[],
): Promise<PreparedListings> {
  if (listings.length === 0) return { rows: null, created: 0, updated: 0, unchanged: 0 };
  const known = await database.inTenant(organizationId, (unit) =>
    unit.sql<{ listing_key: string; row_hash: string | null }>(
      `select listing_key, row_hash from properties
       where organization_id = $1 and listing_key = any($2::text[])`,
      [organizationId, listings.map(({ listing }) => listing.ListingKey)],
    ),
  );
  const hashes = new Map(known.map((row) => [row.listing_key, row.row_hash]));
  const changed = listings.filter(
    ({ listing, rowHash }) => hashes.get(listing.ListingKey) !== rowHash,
  );
  const updated = changed.filter(({ listing }) => hashes.has(listing.ListingKey)).length;
  const rows: string[] = [];
  for (const [index, row] of changed.entries()) {
    if (index % rowsPerTurn === rowsPerTurn - 1) await nextTurn();
    rows.push(JSON.stringify(toRow(row)));
  }
  return {
    rows: rows.length === 0 ? null : `[${rows.join(',')}]`,
    created: changed.length - updated,
    updated,
    unchanged: listings.length - changed.length,
  };
}

/** Writes them by their keys, all in one statement. */
export async function storeListings(unit: Unit, prepared: PreparedListings): Promise<void> {
  if (prepared.rows !== null) await unit.sql(upsert, [unit.organizationId, prepared.rows]);
}

/** Rows worked on before the event loop may turn: visitors' messages are not to wait for hundreds of them. */
export const rowsPerTurn = 50;

/** Tells one row of a file from another state of it. */
export function rowHashOf({ listing, extra }: ImportedListing): string {
  return digest(JSON.stringify([listing, extra]));
}

/** Each column of an imported listing, the field it comes from and its type. */
const columns = {
  listing_key: ['ListingKey', 'text'],
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
const ownColumns = { features: 'text[]', extra: 'jsonb', content_hash: 'text', row_hash: 'text' };
const names = [...Object.keys(columns), ...Object.keys(ownColumns)];
const types = [
  ...Object.entries(columns).map(([column, [, type]]) => `${column} ${type}`),
  ...Object.entries(ownColumns).map(([column, type]) => `${column} ${type}`),
];

const upsert = `
  insert into properties (organization_id, id, ${names.join(', ')})
  select $1, id, ${names.join(', ')}
  from json_to_recordset($2::json) as row (id uuid, ${types.join(', ')})
  on conflict on constraint properties_listing_key do update set
    ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
    modification_timestamp = now()`;

function toRow(row: ImportedListing & { rowHash: string }): Record<string, unknown> {
  const { features, contentHash } = derived(row.listing);
  const values: Record<string, unknown> = {
    id: newId(),
    features,
    extra: row.extra,
    content_hash: contentHash,
    row_hash: row.rowHash,
  };
  for (const [column, field] of fieldEntries) values[column] = row.listing[field];
  return values;
}
