import type { ListingCard, Property, StandardStatus } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { listingFields, toListingCard, toProperty, type ListingRow } from './property-views.ts';

/** A listing as an answer needs it: what is shown of it, and all that may be said of it. */
export interface ReadListing {
  card: ListingCard;
  details: Property;
}

/** What no visitor is shown as a listing any more. */
const hidden: readonly StandardStatus[] = [
  'Withdrawn',
  'Canceled',
  'Expired',
  'Delete',
  'Incomplete',
];

/**
 * In the order asked for; what is withdrawn or gone is left out. In SQL, as every turn of a talk reads the listings before
 * the visitor's eyes, and making entities of them would cost more than the rest of the turn.
 */
export async function readListings(unit: Unit, ids: readonly string[]): Promise<ReadListing[]> {
  if (ids.length === 0) return [];
  const rows = await unit.sql<ListingRow>(
    `select ${columns} from properties
     where organization_id = $1 and id = any($2::uuid[]) and standard_status <> all($3::text[])`,
    [unit.organizationId, ids, hidden],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ card: toListingCard(row), details: toProperty(row) }] : [];
  });
}

/** Drivers give `numeric` as text. */
const decimals: readonly string[] = ['ListPrice', 'AssociationFee'];

const columns = listingFields
  .map((field) => {
    const column = field.replaceAll(/(?<=[^_])(?=[A-Z])/g, '_').toLowerCase();
    return `${column}${decimals.includes(field) ? '::float8' : ''} as "${field}"`;
  })
  .join(', ');
