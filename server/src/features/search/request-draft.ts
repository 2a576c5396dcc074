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
    let isTaken = false;
    pattern.lastIndex = 0;
    for (const match of this.#text.matchAll(pattern)) {
      if (match[0] === '' || read(match) === false) continue;
      isTaken = true;
      this.cut(match.index, match.index + match[0].length);
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
