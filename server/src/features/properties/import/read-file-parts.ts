import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ColumnMapping, ImportIssue } from '@katek/sdk/protocol';
import { toJsonRows, type JsonRows } from '../json-rows.ts';
import { rowHashOf, toRow } from '../listing-rows.ts';
import { tooManyRows } from '../properties.errors.ts';
import type { ImportPlace } from './file-settings.ts';
import { importLimits } from './limits.ts';
import { openListingFile, type ListingFile, type ListingTable } from './open-listing-file.ts';
import { readListing } from './read-listing.ts';
import { RepeatedListings } from './repeated-listings.ts';
import type { RawRow } from './split-csv.ts';

export interface ReadingTask {
  path: string;
  fileName: string;
  place: ImportPlace;
  /** Rows that an earlier run has stored: they are read again only for the keys they gave. */
  rowsStored: number;
}

/** What a file says before its rows. */
export interface FileHead {
  type: 'head';
  bytesTotal: number;
  mapping: ColumnMapping[];
  issues: ImportIssue[];
}

/** Some rows of a file, ready to be stored: of each listing its key, a hash of what the file says of it, and its row. */
export interface FileBatch {
  type: 'batch';
  /** Rows and bytes of the file up to the end of this batch. */
  rowsRead: number;
  bytesDone: number;
  keys: string[];
  rowHashes: string[];
  rows: JsonRows;
  /** The file has open houses, which are then in the rows. */
  hasOpenHouses: boolean;
  issues: ImportIssue[];
  rejected: number;
}

/** Rows in one transaction: what a run that breaks off loses of its work at most. */
const batchRows = 250;

/** All of an import that needs no database: first the head of the file, then its rows. */
export async function* readFileParts(task: ReadingTask): AsyncGenerator<FileHead | FileBatch> {
  const file = await openListingFile(task.path, task);
  yield headOf(file);
  const repeated = new RepeatedListings();
  let rowsRead = 0;
  for (const table of file.tables) {
    for await (const { rows, bytesDone } of batchesOf(table)) {
      rowsRead += rows.length;
      if (rowsRead > importLimits.rows) throw tooManyRows();
      const isStored = rowsRead <= task.rowsStored;
      yield {
        type: 'batch',
        rowsRead,
        bytesDone,
        ...readRows(table, rows, repeated, { isStored, fileName: task.fileName }),
      };
      // The reader of this may have something to say, such as that it wants no more.
      await nextTurn();
    }
  }
}

function headOf(file: ListingFile): FileHead {
  const mapping = new Map<string, ColumnMapping>();
  for (const { plan } of file.tables) {
    for (const column of plan.mapping) {
      const known = mapping.get(column.column);
      if (!known || known.field === null) mapping.set(column.column, column);
    }
  }
  return {
    type: 'head',
    bytesTotal: file.bytesTotal,
    mapping: [...mapping.values()],
    issues: file.tables.flatMap((table) => table.issues),
  };
}

/** Rows of the same number each time, so that a second run finds the borders of the first. */
async function* batchesOf(
  table: ListingTable,
): AsyncGenerator<{ rows: RawRow[]; bytesDone: number }> {
  let held: RawRow[] = [];
  let done = 0;
  for await (const { rows, bytesDone } of table.rows()) {
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

type ReadRows = Omit<FileBatch, 'type' | 'rowsRead' | 'bytesDone'>;

function readRows(
  table: ListingTable,
  raws: readonly RawRow[],
  repeated: RepeatedListings,
  { isStored, fileName }: { isStored: boolean; fileName: string },
): ReadRows {
  const read: Omit<ReadRows, 'rows'> = {
    keys: [],
    rowHashes: [],
    hasOpenHouses: false,
    issues: [],
    rejected: 0,
  };
  const rows: string[] = [];
  for (const raw of raws) {
    const reading = readListing(table.plan, table.settings, raw);
    if (reading.listing === null) {
      read.issues.push(...reading.issues);
      read.rejected += 1;
      continue;
    }
    const { listing, hasOwnKey } = reading;
    const rowHash = rowHashOf(reading);
    const repeats = repeated.claim(listing, { line: raw.line, rowHash, hasOwnKey });
    if (isStored) continue;
    read.issues.push(...reading.issues);
    if (repeats === null) {
      read.keys.push(listing.ListingKey);
      read.rowHashes.push(rowHash);
      read.hasOpenHouses ||= reading.openHouses !== null;
      rows.push(toRow(reading, { rowHash, fileName }));
      continue;
    }
    read.rejected += 1;
    read.issues.push({
      line: raw.line,
      severity: 'error',
      column: null,
      message: `The row repeats the listing of line ${repeats}; that one was taken.`,
      value: listing.ListingKey,
    });
  }
  return { ...read, rows: toJsonRows(rows) };
}
