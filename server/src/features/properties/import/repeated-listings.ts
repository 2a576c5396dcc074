import { digest, type ListingFacts } from '../listing-facts.ts';

/** The listings that a file has given so far, by key: about 100 bytes each, whatever the size of a row. */
export class RepeatedListings {
  /** Line on which each key was first given. */
  readonly #lines = new Map<string, number>();
  /** What the rows said whose keys were made from their facts. */
  readonly #rowHashes = new Map<string, string>();

  /**
   * Takes the key for this row, or tells the line that has it. Homes whose key was made from their facts may be alike and
   * still be two, as flats of one house are: their keys are numbered in the order of the file.
   */
  claim(
    listing: ListingFacts,
    row: { line: number; rowHash: string; hasOwnKey: boolean },
  ): number | null {
    const key = listing.ListingKey;
    for (let number = 1; ; number += 1) {
      const numbered = number === 1 ? key : `${key}-${number}`;
      const name = digest(numbered);
      const line = this.#lines.get(name);
      if (line === undefined) {
        this.#lines.set(name, row.line);
        if (!row.hasOwnKey) this.#rowHashes.set(name, row.rowHash);
        Object.assign(listing, { ListingKey: numbered });
        return null;
      }
      if (row.hasOwnKey || this.#rowHashes.get(name) === row.rowHash) return line;
    }
  }
}
