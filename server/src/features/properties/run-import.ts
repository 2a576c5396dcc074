import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ColumnMapping, ImportIssue } from '@katek/sdk/protocol';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { importLimits } from './import/limits.ts';
import {
  openListingFile,
  type ListingFile,
  type ListingTable,
} from './import/open-listing-file.ts';
import { readListing } from './import/read-listing.ts';
import { RepeatedListings } from './import/repeated-listings.ts';
import type { RawRow } from './import/split-csv.ts';
import { importRefused } from './properties.errors.ts';
import {
  prepareListings,
  rowHashOf,
  rowsPerTurn,
  storeListings,
  type ImportedListing,
  type PreparedListings,
} from './store-listings.ts';

/** One run at an import; `attempt` fences it off from runs that began later. */
export interface ImportRun {
  organizationId: string;
  importId: string;
  attempt: number;
  /** Rows that an earlier run has stored. */
  rowsRead: number;
}

/** Rows in one transaction: what a run that breaks off loses of its work at most. */
const batchRows = 250;

/** Another run has taken this import over: there is nothing left to do here. */
export class ImportTakenOverError extends Error {}

/**
 * Stores the rows of a file, batch by batch. Each batch commits its listings, its issues and how far the file is read
 * together, so a run that is killed goes on with the next row, and no row counts twice.
 */
export async function runImport(
  database: Database,
  run: ImportRun,
  source: {
    path: string;
    fileName: string;
    signal?: AbortSignal;
    onBatch?: (rowsRead: number) => Promise<void>;
  },
): Promise<void> {
  const { organizationId } = run;
  const place = await database.inTenant(organizationId, async (unit) => {
    const [row] = await unit.sql<{ currency: string; region: string }>(
      'select currency, region from organizations',
    );
    if (!row) throw new ImportTakenOverError('The organization is gone.');
    return row;
  });
  const file = await openListingFile(source.path, { fileName: source.fileName, place });
  if (run.rowsRead === 0) await storeHead(database, run, file);

  const repeated = new RepeatedListings();
  let rowsRead = 0;
  let bytesDone = 0;
  let storing: Promise<void> = Promise.resolve();
  for (const table of file.tables) {
    for await (const { rows, bytesDone: bytes } of batchesOf(table, source.signal)) {
      source.signal?.throwIfAborted();
      bytesDone = bytes;
      rowsRead += rows.length;
      if (rowsRead > importLimits.rows) {
        await storing;
        throw importRefused(
          'import_too_many_rows',
          `The file has over ${importLimits.rows} rows. Split it.`,
        );
      }
      const batch = await readBatch(table, rows, repeated);
      // What an earlier run stored is read again only for the keys it gave.
      if (rowsRead <= run.rowsRead) {
        await nextTurn();
        continue;
      }
      // All that does not need the rows before runs while the database still writes those.
      const prepared = await prepareListings(database, organizationId, batch.listings);
      await storing;
      await source.onBatch?.(rowsRead);
      const { issues, rejected } = batch;
      storing = storeBatch(database, run, { prepared, issues, rejected, rowsRead, bytesDone });
      storing.catch(() => undefined);
      await nextTurn();
    }
  }
  await storing;
  await database.inTenant(organizationId, async (unit) => {
    await advance(
      unit,
      run,
      `status = 'completed', bytes_done = bytes_total, finished_at = now()`,
      [],
    );
    unit.record({ type: 'import.completed', payload: { importId: run.importId } });
  });
}

interface Batch {
  listings: (ImportedListing & { rowHash: string })[];
  issues: ImportIssue[];
  rejected: number;
}

/** Rows of the same number each time, so that a second run finds the borders of the first. */
async function* batchesOf(
  table: ListingTable,
  signal?: AbortSignal,
): AsyncGenerator<{ rows: RawRow[]; bytesDone: number }> {
  let held: RawRow[] = [];
  let done = 0;
  for await (const { rows, bytesDone } of table.rows(signal)) {
    done = bytesDone;
    held = held.length > 0 ? [...held, ...rows] : rows;
    let at = 0;
    for (; held.length - at >= batchRows; at += batchRows) {
      yield { rows: held.slice(at, at + batchRows), bytesDone };
    }
    held = held.slice(at);
  }
  if (held.length > 0) yield { rows: held, bytesDone: done };
}

async function readBatch(
  table: ListingTable,
  rows: readonly RawRow[],
  repeated: RepeatedListings,
): Promise<Batch> {
  const batch: Batch = { listings: [], issues: [], rejected: 0 };
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerTurn === rowsPerTurn - 1) await nextTurn();
    const reading = readListing(table.plan, table.settings, row);
    batch.issues.push(...reading.issues);
    if (reading.listing === null) {
      batch.rejected += 1;
      continue;
    }
    const { listing, extra } = reading;
    const rowHash = rowHashOf({ listing, extra });
    const { hasOwnKey } = reading;
    const repeats = repeated.claim(listing, { line: row.line, rowHash, hasOwnKey });
    if (repeats === null) {
      batch.listings.push({ listing, extra, rowHash });
      continue;
    }
    batch.rejected += 1;
    batch.issues.push({
      line: row.line,
      severity: 'error',
      column: null,
      message: `The row repeats the listing of line ${repeats}; that one was taken.`,
      value: listing.ListingKey,
    });
  }
  return batch;
}

async function storeHead(database: Database, run: ImportRun, file: ListingFile): Promise<void> {
  const mapping = new Map<string, ColumnMapping>();
  for (const { plan } of file.tables) {
    for (const column of plan.mapping) {
      const known = mapping.get(column.column);
      if (!known || known.field === null) mapping.set(column.column, column);
    }
  }
  const issues = file.tables.flatMap((table) => table.issues);
  await database.inTenant(run.organizationId, async (unit) => {
    await unit.sql('delete from import_issues where organization_id = $1 and import_id = $2', [
      run.organizationId,
      run.importId,
    ]);
    await advance(unit, run, 'mapping = $4, issues_total = $5, bytes_total = $6', [
      JSON.stringify([...mapping.values()]),
      issues.length,
      file.bytesTotal,
    ]);
    await storeIssues(unit, run, issues, 0);
  });
}

async function storeBatch(
  database: Database,
  run: ImportRun,
  batch: Omit<Batch, 'listings'> & {
    prepared: PreparedListings;
    rowsRead: number;
    bytesDone: number;
  },
): Promise<void> {
  await database.inTenant(run.organizationId, async (unit) => {
    const { prepared } = batch;
    await storeListings(unit, prepared);
    const issuesTotal = await advance(
      unit,
      run,
      `rows_read = $4, bytes_done = $5, created = created + $6, updated = updated + $7,
       unchanged = unchanged + $8, rejected = rejected + $9, issues_total = issues_total + $10`,
      [
        batch.rowsRead,
        batch.bytesDone,
        prepared.created,
        prepared.updated,
        prepared.unchanged,
        batch.rejected,
        batch.issues.length,
      ],
    );
    await storeIssues(unit, run, batch.issues, issuesTotal - batch.issues.length);
  });
}

/** Writes progress as long as this is the newest run; a run that was taken over loses its whole transaction here. */
async function advance(
  unit: Unit,
  run: ImportRun,
  change: string,
  values: readonly unknown[],
): Promise<number> {
  const [row] = await unit.sql<{ issues_total: number }>(
    `update imports set ${change}, heartbeat_at = now()
     where organization_id = $1 and id = $2 and attempt = $3 and status = 'running'
     returning issues_total`,
    [run.organizationId, run.importId, run.attempt, ...values],
  );
  if (!row) throw new ImportTakenOverError('Another run has taken over this import.');
  return row.issues_total;
}

async function storeIssues(
  unit: Unit,
  run: ImportRun,
  issues: readonly ImportIssue[],
  before: number,
): Promise<void> {
  const kept = issues.slice(0, Math.max(0, importLimits.issuesKept - before));
  if (kept.length === 0) return;
  const rows = kept.map((issue, index) => ({ ...issue, number: before + index + 1 }));
  await unit.sql(
    `insert into import_issues (organization_id, import_id, number, line, severity, "column", message, value)
     select $1, $2, number, line, severity, "column", message, value
     from jsonb_to_recordset($3::jsonb) as row
       (number integer, line integer, severity text, "column" text, message text, value text)`,
    [run.organizationId, run.importId, JSON.stringify(rows)],
  );
}
