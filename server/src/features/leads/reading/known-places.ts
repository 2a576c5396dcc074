import { foldWord, tokenize, type Token } from '../../../platform/language/tokens.ts';

/** An organization's own places, matched without regard to case and accents. */
export interface KnownPlaces {
  has(words: string): boolean;
  /** The place at `index`, the longest first, and the token after it. */
  at(tokens: readonly Token[], index: number): { place: string; next: number } | null;
}

export function knownPlacesOf(places: readonly string[]): KnownPlaces {
  const byKey = new Map<string, string>();
  let longest = 1;
  for (const place of places) {
    const words = tokenize(place).map((token) => token.word);
    if (words.length === 0 || words.length > 8) continue;
    byKey.set(words.join(' '), place);
    longest = Math.max(longest, words.length);
  }
  return {
    has: (words) => byKey.has(keyOf(words)),
    at(tokens, index) {
      if (byKey.size === 0) return null;
      let key = '';
      let found: { place: string; next: number } | null = null;
      for (let length = 1; length <= longest && index + length <= tokens.length; length += 1) {
        key += `${length > 1 ? ' ' : ''}${tokens[index + length - 1]?.word ?? ''}`;
        const place = byKey.get(key);
        if (place) found = { place, next: index + length };
      }
      return found;
    },
  };
}

/** Places are the same when they differ in case, accents or signs only. */
export function keyOf(words: string): string {
  return tokenize(words)
    .map((token) => foldWord(token.text))
    .join(' ');
}
