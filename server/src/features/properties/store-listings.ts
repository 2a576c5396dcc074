import type { Database, Unit } from '../../platform/database/unit.ts';
import { pickJsonRows, type JsonRows } from './json-rows.ts';
import { storeOpenHouses } from './store-open-houses.ts';
import { writtenColumns } from './listing-rows.ts';

/** Listings of a file by key: what the file says of each as a hash, and the row it becomes. */
export interface ReadListings {
  readonly keys: readonly string[];
  readonly rowHashes: readonly string[];
  readonly rows: JsonRows;
  readonly hasOpenHouses: boolean;
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
  readonly hasOpenHouses: boolean;
}

/**
 * Finds out which listings are new to the organization or said otherwise. What the file says of a listing is remembered
 * as a hash: the same row again changes nothing, not even what someone edited since.
 */
export async function prepareListings(
  database: Database,
  organizationId: string,
  { keys, rowHashes, rows, hasOpenHouses }: ReadListings,
): Promise<PreparedListings> {
  if (keys.length === 0) return { rows: null, hasOpenHouses, created: 0, updated: 0, unchanged: 0 };
  const known = await database.inTenant(organizationId, (unit) =>
    unit.sql<{ listing_key: string; row_hash: string | null }>(
      `select listing_key, row_hash from properties
       where organization_id = $1 and listing_key = any($2::text[])`,
      [organizationId, keys],
    ),
  );
  const hashes = new Map(known.map((row) => [row.listing_key, row.row_hash]));
  const created = keys.filter((key) => !hashes.has(key)).length;
  const changed = [...keys.keys()].filter((at) => hashes.get(keys[at] ?? '') !== rowHashes[at]);
  return {
    rows: changed.length === 0 ? null : pickJsonRows(rows, changed),
    hasOpenHouses,
    created,
    updated: changed.length - created,
    unchanged: keys.length - changed.length,
  };
}

/** Writes them by their keys, all in one statement, and their open houses in another. */
export async function storeListings(unit: Unit, prepared: PreparedListings): Promise<void> {
  if (prepared.rows === null) return;
  await unit.sql(upsert, [unit.organizationId, prepared.rows]);
  if (prepared.hasOpenHouses) await storeOpenHouses(unit, prepared.rows);
}

const names = writtenColumns.map(({ name }) => name);
const types = writtenColumns.map(({ name, type }) => `${name} ${type}`);

const upsert = `
  insert into properties (organization_id, id, ${names.join(', ')})
  select $1, id, ${names.join(', ')}
  from json_to_recordset($2::json) as row (id uuid, ${types.join(', ')})
  on conflict on constraint properties_listing_key do update set
    ${names.map((name) => `${name} = excluded.${name}`).join(', ')},
    modification_timestamp = now()`;
