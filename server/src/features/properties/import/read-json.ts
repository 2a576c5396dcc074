import type { RawRow } from './split-csv.ts';
import { tooManyRows } from '../properties.errors.ts';
import { importLimits } from './limits.ts';

/** Records of one shape: the columns are the paths of their values, such as `location.address.city`. */
export interface RecordTable {
  /** Where in the file the records stand; empty for the file itself. */
  name: string;
  columns: string[];
  rows: RawRow[];
}

/** The lists of records in a JSON text, and its lone objects that `isRecord` takes for one. `line` counts the records. */
export function readJson(
  text: string,
  isRecord: (columns: readonly string[]) => boolean,
): RecordTable[] {
  const tables: RecordTable[] = [];
  let line = 1;
  const visit = (value: unknown, path: string, depth: number): void => {
    if (depth > 8 || typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    // An envelope holds objects only; a record says something itself.
    const records = (isList ? value : [value])
      .filter(isObject)
      .filter((item) => isList || saysSomething(item));
    if (records.length > importLimits.rows) throw tooManyRows();
    if (records.length > 0) {
      const table = tabulate(path, records, line);
      if (isRecord(table.columns) || (isList && depth === 0)) {
        tables.push(table);
        line += records.length;
        return;
      }
    }
    // A list is walked as it is: entries of millions of numbers would take more memory than the file.
    if (isList) {
      for (const member of value) visit(member, path, depth + 1);
      return;
    }
    for (const [key, member] of Object.entries(value)) {
      visit(member, path ? `${path}.${key}` : key, depth + 1);
    }
  };
  visit(parse(text), '', 0);
  return tables;
}

/** JSON, or JSON lines: one record a line. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    try {
      if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
    } catch {
      // The first message says more about the file as a whole.
    }
    throw error;
  }
}

function tabulate(
  name: string,
  records: Record<string, unknown>[],
  firstLine: number,
): RecordTable {
  const columns = new Map<string, number>();
  const rows = records.map((record, index): RawRow => {
    const cells: string[] = [];
    for (const [path, cell] of cellsOf(record)) {
      let column = columns.get(path);
      if (column === undefined) {
        if (columns.size >= importLimits.columns) continue;
        column = columns.size;
        columns.set(path, column);
      }
      cells[column] = cell;
    }
    return { line: firstLine + index, cells };
  });
  const whole = rows.map(({ line, cells }): RawRow => {
    return { line, cells: Array.from(columns, (_, column) => cells[column] ?? '') };
  });
  return { name, columns: [...columns.keys()], rows: whole };
}

/** Every value of a record with its path: nested objects opened, lists of words one per line, other lists as JSON. */
function* cellsOf(
  record: Record<string, unknown>,
  prefix = '',
  depth = 0,
): Generator<[string, string]> {
  for (const [key, value] of Object.entries(record)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (key === '__typename' || value === null || value === undefined) continue;
    if (isObject(value) && depth < 4) yield* cellsOf(value, path, depth + 1);
    else yield [path, cellText(value)];
  }
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const isAddresses = value.length > 0 && value.every((item) => /^https?:/.test(item));
    return isAddresses
      ? JSON.stringify(value)
      : value.join('\n').toWellFormed().replaceAll('\0', '');
  }
  return JSON.stringify(value).replaceAll(/\\u0000/g, '');
}

function saysSomething(record: Record<string, unknown>): boolean {
  return Object.values(record).filter((value) => typeof value !== 'object').length >= 3;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
