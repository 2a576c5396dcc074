import { CsvSplitter, type RawRow } from './split-csv.ts';
import { decodeFile } from './decode-file.ts';

/** Rows that arrived together. */
export interface RowBatch {
  rows: RawRow[];
  bytesDone: number;
}

/** The rows of a CSV file in order, a few at a time; memory does not grow with the file. */
export async function* readCsv(
  path: string,
  dialect: { encoding: string; separator: string; width?: number },
  signal?: AbortSignal,
): AsyncGenerator<RowBatch> {
  const splitter = new CsvSplitter(dialect);
  let bytesDone = 0;
  let isHeld = false;
  for await (const piece of decodeFile(path, dialect.encoding, signal)) {
    bytesDone = piece.bytesDone;
    const { text, held } = oneKindOfLineEnd(piece.text, isHeld);
    isHeld = held;
    const rows = splitter.push(text);
    if (rows.length > 0) yield { rows, bytesDone };
  }
  yield { rows: splitter.push(isHeld ? '\n' : '', true), bytesDone };
}

/** Turns the lone carriage returns of old exports into line ends; one at the end of a piece waits for the next. */
function oneKindOfLineEnd(piece: string, wasHeld: boolean): { text: string; held: boolean } {
  const whole = wasHeld ? `\r${piece}` : piece;
  const held = whole.endsWith('\r');
  const text = held ? whole.slice(0, -1) : whole;
  return { text: text.includes('\r') ? text.replaceAll(/\r(?!\n)/g, '\n') : text, held };
}

/** The separator with which the first rows come out most alike. */
export function detectSeparator(head: string): string {
  let best = { separator: ',', score: 0 };
  for (const separator of [',', ';', '\t', '|']) {
    const widths = new CsvSplitter({ separator })
      .push(head, true)
      .slice(0, 60)
      .map((row) => row.cells.length);
    const counts = Map.groupBy(widths, (width) => width);
    const [width = 1, rows = []] =
      [...counts].toSorted((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [];
    // Likeness counts most; among the alike, the one that makes more columns.
    const score = width < 2 ? 0 : (rows.length / widths.length) ** 2 * Math.log2(width + 1);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}
