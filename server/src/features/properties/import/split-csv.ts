import { importLimits } from './limits.ts';

/** One row of a file, as text. */
export interface RawRow {
  /** Line on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the row cannot be used. */
  readonly fault?: string;
  /** What was odd about a row that can be used. */
  readonly oddity?: string;
}

/**
 * Splits CSV text into rows as it arrives. Beyond RFC 4180 it takes what real exports hold: any mix of line ends, quotes
 * inside cells, and a quote that is never closed, which costs its own line and none of those below it.
 */
export class CsvSplitter {
  readonly #separator: string;
  /** Cells of a sound row; settles how a stray quote is meant. 0 while unknown. */
  readonly #width: number;
  #text = '';
  #line = 1;
  #isSkipping = false;

  constructor(options: { separator: string; width?: number }) {
    this.#separator = options.separator;
    this.#width = options.width ?? 0;
  }

  /** The rows that are complete with this piece; `isLast` also gives the one that no line end closes. */
  push(piece: string, isLast = false): RawRow[] {
    const text = this.#text + piece;
    const rows: RawRow[] = [];
    let at = this.#isSkipping ? this.#skipLine(text, 0) : 0;
    while (at < text.length) {
      const begin = at;
      const isOverlong = text.length - at > importLimits.rowLength;
      const read = readRow(text, at, {
        separator: this.#separator,
        width: this.#width,
        isLast: isLast || isOverlong,
      });
      if (read === null) break;
      if (read.end - begin > importLimits.rowLength) {
        rows.push({ line: this.#line, cells: [], fault: 'The row is longer than 1 MB.' });
        at = this.#skipLine(text, begin);
        continue;
      }
      if (read.isOpen && !isLast) break;
      const line = this.#line;
      this.#line += countLineEnds(text, begin, read.end);
      at = read.end;
      // An empty line is no row.
      if (read.cells.length === 1 && text.slice(begin, read.end).trim() === '') continue;
      rows.push({
        line,
        cells: read.cells,
        ...(read.cells.length > importLimits.columns && { fault: 'The row has over 1,000 cells.' }),
        ...(read.isUnclosed && { oddity: 'A quotation mark in this row is never closed.' }),
      });
    }
    this.#text = text.slice(at);
    return rows;
  }

  /** Leaves out the rest of an overlong line, however many pieces it takes. */
  #skipLine(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    this.#isSkipping = end < 0;
    if (end < 0) return text.length;
    this.#line += 1;
    return end + 1;
  }
}

interface ReadRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  /** No line end closed it. */
  isOpen: boolean;
  isUnclosed?: boolean;
}

interface Reading {
  separator: string;
  width: number;
  isLast: boolean;
}

/** The row that begins at `at`, or null when more text is needed to tell. */
function readRow(text: string, at: number, reading: Reading): ReadRow | null {
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd < 0 && !reading.isLast) return null;
  const end = lineEnd < 0 ? text.length : lineEnd;
  const line = text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end);
  const plain = { end: lineEnd < 0 ? end : end + 1, isOpen: lineEnd < 0 };
  if (!line.includes('"')) return { cells: line.split(reading.separator), ...plain };

  const strict = readQuoted(text, at, reading, 'refuse');
  if (strict === 'more') return null;
  if (typeof strict === 'object') return strict;
  const isUnclosed = strict === 'unclosed';
  // A quote stands where none should: take the reading that gives as many cells as the header has, on this line if it can.
  const readings = [];
  for (const stray of ['inside', 'plain'] as const) {
    const read = readQuoted(text, at, reading, stray);
    if (read === 'more') return null;
    if (typeof read === 'object') readings.push({ ...read, isUnclosed });
  }
  const fitting = readings.filter((read) => read.cells.length === reading.width);
  const best = fitting.find((read) => read.end <= plain.end) ?? fitting[0] ?? readings.at(-1);
  if (best) return best;
  return { cells: line.split(reading.separator), ...plain, isUnclosed: true };
}

/**
 * How a quote is meant that closes a cell and is not followed by a separator:
 * it belongs to the cell, whose end is a later quote (`inside`); or the whole cell is unquoted text (`plain`).
 */
type Stray = 'refuse' | 'inside' | 'plain';

function readQuoted(
  text: string,
  start: number,
  { separator, isLast }: Reading,
  stray: Stray,
): ReadRow | 'more' | 'stray' | 'unclosed' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let cell: string;
    let next: number;
    const open = quoteAt(text, at);
    const quoted = open < 0 ? undefined : readQuotedCell(text, open, { separator, isLast, stray });
    if (quoted === 'more' || quoted === 'unclosed' || quoted === 'stray') return quoted;
    if (quoted) {
      cell = quoted.cell;
      next = quoted.next;
    } else {
      next = endOfPlainCell(text, at, separator);
      if (next < 0) {
        if (!isLast) return 'more';
        next = text.length;
      }
      cell = text.slice(at, text[next] === '\n' && text[next - 1] === '\r' ? next - 1 : next);
    }
    cells.push(cell);
    if (next >= text.length) return isLast ? { cells, end: text.length, isOpen: true } : 'more';
    if (text[next] === '\n') return { cells, end: next + 1, isOpen: false };
    at = next + separator.length;
  }
}

/** Where the cell's opening quote is, blanks before it allowed; -1 when the cell is unquoted. */
function quoteAt(text: string, at: number): number {
  let index = at;
  while (text[index] === ' ') index += 1;
  return text[index] === '"' ? index : -1;
}

function readQuotedCell(
  text: string,
  open: number,
  { separator, isLast, stray }: { separator: string; isLast: boolean; stray: Stray },
): { cell: string; next: number } | 'more' | 'stray' | 'unclosed' | undefined {
  let cell = '';
  let from = open + 1;
  let search = from;
  for (;;) {
    const quote = text.indexOf('"', search);
    if (quote < 0) return isLast ? (stray === 'plain' ? undefined : 'unclosed') : 'more';
    if (quote + 2 >= text.length && !isLast) return 'more';
    if (text[quote + 1] === '"') {
      cell += text.slice(from, quote + 1);
      from = quote + 2;
      search = from;
      continue;
    }
    let next = quote + 1;
    while (text[next] === ' ') next += 1;
    if (text[next] === '\r' && text[next + 1] === '\n') next += 1;
    if (next >= text.length || text[next] === '\n' || text[next] === separator) {
      return { cell: cell + text.slice(from, quote), next };
    }
    if (stray === 'refuse') return 'stray';
    if (stray === 'plain') return undefined;
    search = quote + 1;
  }
}

function endOfPlainCell(text: string, at: number, separator: string): number {
  const cellEnd = text.indexOf(separator, at);
  const lineEnd = text.indexOf('\n', at);
  if (cellEnd < 0) return lineEnd;
  return lineEnd < 0 ? cellEnd : Math.min(cellEnd, lineEnd);
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
