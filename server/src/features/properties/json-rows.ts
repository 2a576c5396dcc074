/**
 * Rows as JSON, one behind the other. Bytes move from one thread to another without being copied, and lie outside of the
 * heap, which for the texts of a hundred thousand rows would grow by as much as it holds for everything else.
 */
export interface JsonRows {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each row ends. */
  ends: number[];
}

export function toJsonRows(rows: readonly string[]): JsonRows {
  let end = 0;
  const ends = rows.map((row) => (end += Buffer.byteLength(row) + 1));
  return { bytes: new TextEncoder().encode(`[${rows.join(',')}]`), ends };
}

/** A JSON array of the rows at the given places, in their order. */
export function pickJsonRows({ bytes, ends }: JsonRows, places: readonly number[]): string {
  const text = Buffer.from(bytes.buffer);
  if (places.length === ends.length) return text.toString();
  const rows = places.map((at) => text.toString('utf8', (ends[at - 1] ?? 0) + 1, ends[at]));
  return `[${rows.join(',')}]`;
}
