import type { ImportIssue } from '@katek/sdk/protocol';
import { isBlank } from './column-profile.ts';
import { countHeaderWords } from './map-columns.ts';
import { CsvSplitter, type RawRow } from './split-csv.ts';

export interface Header {
  columns: string[];
  /** The last line that belongs to the header; 0 when the file has none. */
  headerLine: number;
  /** Lines before the header, which are no rows. */
  before: ImportIssue[];
  /** Rows after it, to see what the columns hold. */
  sample: RawRow[];
}

/** A header may stand below a title or a date of export, or be missing altogether. */
export function findHeader(head: string, separator: string): Header {
  const rows = new CsvSplitter({ separator }).push(head, true);
  // What the head cuts off is not a whole row.
  if (rows.length > 2) rows.pop();
  const [first] = rows;
  if (!first) return { columns: [], headerLine: 0, before: [], sample: [] };
  const top = rows.slice(0, 12);
  const scores = top.map((row) => countHeaderWords(row.cells));
  const best = scores.indexOf(Math.max(...scores));
  const known = scores[best] ?? 0;
  const index = known >= Math.min(2, first.cells.length) ? best : 0;
  const header = rows[index] ?? first;
  if (index === 0 && known === 0 && isDataRow(header.cells)) {
    const columns = Array.from(header.cells, (_, at) => `Column ${at + 1}`);
    return { columns, headerLine: 0, before: [], sample: rows };
  }
  const next = rows[index + 1];
  return {
    columns: nameColumns(header.cells),
    headerLine: next ? next.line - 1 : header.line + header.cells.join('').split('\n').length - 1,
    before: rows.slice(0, index).map((row) => ({
      line: row.line,
      severity: 'warning',
      column: null,
      message: 'This line stands before the header and was passed over.',
      value: row.cells.join(separator).slice(0, 200).toWellFormed(),
    })),
    sample: rows.slice(index + 1),
  };
}

/** Names each column once: an empty header by its place, a repeated one with its number. */
function nameColumns(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name =
      cell.replaceAll(/\s+/gu, ' ').trim().slice(0, 200).toWellFormed() || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** Figures, dates and addresses of the web or of mail are no names of columns. */
function isDataRow(cells: readonly string[]): boolean {
  return cells.some(
    (cell) =>
      !isBlank(cell) &&
      /^\s*(?:[-+$£€₹]?\d[\d.,]*|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|https?:\S+|\S+@\S+\.\S+)\s*$/u.test(
        cell,
      ),
  );
}
