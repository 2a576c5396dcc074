import { open, readFile, stat } from 'node:fs/promises';
import type { ImportIssue } from '@katek/sdk/protocol';
import { AppError } from '../../../errors.ts';
import { fileLost, importRefused } from '../properties.errors.ts';
import { decodeFile, detectEncoding, isBinary } from './decode-file.ts';
import { settleFile, type FileSettings, type ImportPlace } from './file-settings.ts';
import { findHeader } from './find-header.ts';
import { importLimits } from './limits.ts';
import { looksLikeListing, mapColumns, type ColumnPlan } from './map-columns.ts';
import { detectSeparator, readCsv, type RowBatch } from './read-csv.ts';
import { readJson, type RecordTable } from './read-json.ts';
import type { RawRow } from './split-csv.ts';

/** A part of a file whose rows have the same columns; a CSV file is one, a JSON file may hold several. */
export interface ListingTable {
  readonly plan: ColumnPlan;
  readonly settings: FileSettings;
  /** What stood before the header. */
  readonly issues: readonly ImportIssue[];
  rows(signal?: AbortSignal): AsyncIterable<RowBatch>;
}

export interface ListingFile {
  readonly bytesTotal: number;
  readonly tables: readonly ListingTable[];
}

/** Rows that settle how the columns of a file are read. */
const sampleRows = 200;
/** Text that settles where its header is and what separates its cells. */
const headLength = 256 * 1024;

/** Finds out what a file is and how its columns are to be read. Throws when it holds no table. */
export async function openListingFile(
  path: string,
  options: { fileName: string; place: ImportPlace },
): Promise<ListingFile> {
  const size = await sizeOf(path);
  if (size === 0) throw importRefused('import_empty', 'The file is empty.');
  if (await beginsBinary(path)) {
    throw importRefused(
      'import_unsupported',
      'This is no text file. Save the list as CSV and upload that.',
    );
  }
  const encoding = await detectEncoding(path);
  const head = await readHead(path, encoding);
  const dateOrder = options.place.region === 'US' ? 'month' : 'day';
  const planOf = (columns: readonly string[], rows: readonly RawRow[]) => {
    const sample = rows
      .slice(0, sampleRows)
      .filter((row) => row.cells.length >= columns.length / 2);
    const plan = mapColumns(
      columns,
      sample.map((row) => row.cells),
      { dateOrder },
    );
    return { plan, settings: settleFile(plan, options.fileName, options.place) };
  };

  if (/^\s*[[{]/.test(head) && isJson(head, options.fileName)) {
    const tables = await readRecords(path, encoding, size);
    return {
      bytesTotal: size,
      tables: tables.map((table) => ({
        ...planOf(table.columns, table.rows),
        issues: [],
        async *rows() {
          yield { rows: table.rows, bytesDone: size };
        },
      })),
    };
  }
  const separator = detectSeparator(head);
  const { columns, headerLine, before, sample } = findHeader(head, separator);
  if (columns.length > importLimits.columns) {
    throw importRefused(
      'import_too_many_columns',
      `The file has over ${importLimits.columns} columns.`,
    );
  }
  if (columns.length === 0) throw importRefused('import_empty', 'The file holds no rows.');
  const dialect = { encoding, separator, width: columns.length };
  return {
    bytesTotal: size,
    tables: [
      {
        ...planOf(columns, sample),
        issues: before,
        async *rows(signal) {
          for await (const { rows, bytesDone } of readCsv(path, dialect, signal)) {
            yield { rows: rows.filter((row) => row.line > headerLine), bytesDone };
          }
        },
      },
    ],
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isGone ? fileLost(error) : error;
  }
}

async function beginsBinary(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(8), position: 0 });
    return isBinary(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function readHead(path: string, encoding: string): Promise<string> {
  let head = '';
  for await (const { text } of decodeFile(path, encoding)) {
    head += text;
    if (head.length >= headLength) break;
  }
  return head.replaceAll(/\r\n?/gu, '\n');
}

function isJson(head: string, fileName: string): boolean {
  // A CSV may begin with a bracket; JSON goes on with a quote, a bracket or a brace.
  return (
    /\.(?:json|jsonl|ndjson|geojson)$/i.test(fileName) || /^\s*(?:\[\s*[[{"\]]|\{\s*")/.test(head)
  );
}

async function readRecords(path: string, encoding: string, size: number): Promise<RecordTable[]> {
  if (size > importLimits.jsonBytes) {
    const limit = importLimits.jsonBytes / 1024 / 1024;
    throw importRefused(
      'import_too_large',
      `A JSON file may have ${limit} MB. Save the list as CSV.`,
    );
  }
  const bytes = await readFile(path);
  const text =
    encoding === 'utf-8' ? new TextDecoder().decode(bytes) : await decodeWhole(path, encoding);
  let tables: RecordTable[];
  try {
    tables = readJson(text, looksLikeListing);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw importRefused(
      'import_unsupported',
      'The file begins like JSON and is not. Check where it came from.',
      error,
    );
  }
  if (tables.length === 0) {
    throw importRefused(
      'import_no_records',
      'The file holds no list of records that could be listings.',
    );
  }
  return tables;
}

async function decodeWhole(path: string, encoding: string): Promise<string> {
  let whole = '';
  for await (const { text } of decodeFile(path, encoding)) whole += text;
  return whole;
}
