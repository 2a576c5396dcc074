import type { ListingQuery } from '@katek/sdk/protocol';

/**
 * A message while it is read: each reader takes the words it understood out of the text, so that none is understood
 * twice and what remains is what nobody understood. Taken words leave a `|`, which no pattern reads across, and
 * everything else stays where it was.
 */
export class Draft {
  readonly query: ListingQuery = {};
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Takes every match out of the text, unless `read` returns `false` for it. Returns whether any was taken. */
  take(pattern: RegExp, read: (match: RegExpExecArray) => boolean | void = () => true): boolean {
    if (!pattern.global) throw new TypeError('A pattern that takes words has to be global.');
    let isTaken = false;
    // `matchAll` would make a copy of each pattern for each message, which costs more than most searches.
    pattern.lastIndex = 0;
    const text = this.#text;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const next = match[0] === '' ? match.index + 1 : match.index + match[0].length;
      if (match[0] !== '' && read(match) !== false) {
        isTaken = true;
        this.cut(match.index, match.index + match[0].length);
      }
      // A reader may have run the pattern itself.
      pattern.lastIndex = next;
    }
    return isTaken;
  }

  /** Takes one span out. */
  cut(start: number, end: number): void {
    if (end <= start) return;
    const bar = end - start > 1 ? ' |' : '|';
    this.#text = `${this.#text.slice(0, start)}${bar.padEnd(end - start, ' ')}${this.#text.slice(end)}`;
  }
}
