/** The words of one language that visitors of a realtor use, each with the English that our readers know. */
export interface Lexicon {
  /**
   * Whole messages or parts of them whose order differs from the English one, such as "600000 以下". They are tried
   * before the words, in this order.
   */
  readonly turns: readonly (readonly [RegExp, string])[];
  /** Writes numbers in the language's own numerals as digits, before anything else. */
  readonly numerals: (text: string) => string;
  /** Finds the longest known words at a place of a text that went through `plainLetters`; its group has them alone. */
  readonly pattern: RegExp;
  /** By the words as `plainLetters` writes them. */
  readonly english: ReadonlyMap<string, string>;
  /** Beginnings of words, for those with many endings. */
  readonly beginnings: readonly (readonly [beginning: string, english: string])[];
}

/** What speakers of a language ask a home for, in lines and turns as a lexicon has them. */
export interface Wishes {
  readonly lines: string;
  readonly turns: Lexicon['turns'];
}

/**
 * Makes a lexicon of lines such as `swimming pool: piscina | piscinas | alberc*`. A `*` stands for any ending; a line
 * without English gives words that say nothing by themselves.
 */
export function lexicon(
  talk: string,
  {
    wishes,
    numerals = (text) => text,
    turns = [],
    before = String.raw`(?<![\p{L}\p{M}\p{N}])`,
    after = String.raw`(?![\p{L}\p{M}])`,
  }: {
    /** Come before the words and the turns of the talk. */
    wishes: Wishes;
    numerals?: Lexicon['numerals'];
    turns?: readonly (readonly [RegExp, string])[];
    /** What must stand before a word, and after it. Chinese has no spaces. */
    before?: string;
    after?: string;
  },
): Lexicon {
  const english = new Map<string, string>();
  const beginnings: [string, string][] = [];
  for (const line of `${wishes.lines}\n${talk}`.split('\n')) {
    const [gloss = '', words = ''] = line.split(/:(.*)/u);
    for (const word of words.split('|').map((part) => plainLetters(part.trim().toLowerCase()))) {
      if (word.endsWith('*')) beginnings.push([word.slice(0, -1), gloss.trim()]);
      else if (word !== '' && !english.has(word)) english.set(word, gloss.trim());
    }
  }
  const all = [...english.keys(), ...beginnings.map(([beginning]) => `${beginning}*`)];
  const sources = all
    .toSorted((one, other) => other.length - one.length)
    .map((word) =>
      word
        .replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)
        .replaceAll(' ', String.raw`\s+`)
        .replaceAll('*', String.raw`[\p{L}\p{M}]*`),
    );
  const pattern = new RegExp(`${before}(${sources.join('|')})${after}`, 'giu');
  return { turns: [...wishes.turns, ...turns], numerals, pattern, english, beginnings };
}

/** What the words mean that the pattern has found. */
export function meaningOf({ english, beginnings }: Lexicon, found: string): string {
  const words = found.replaceAll(/\s+/gu, ' ').toLowerCase();
  const known =
    english.get(words) ?? beginnings.find(([beginning]) => words.startsWith(beginning))?.[1];
  return known ?? found;
}

/**
 * Letters without their accents, and the spellings of one Arabic letter as one, so that words are found however they
 * were typed. Every character keeps its place.
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00c0-\u024f\u0622-\u0629\u0649\u2019]/gu, plainLetter);
}

function plainLetter(letter: string): string {
  const arabic = arabicLetters[letter];
  if (arabic) return arabic;
  if (letter === '\u2019') return "'";
  if (letter === 'ß') return letter;
  return letter.normalize('NFD').charAt(0);
}

const arabicLetters: Partial<Record<string, string>> = { آ: 'ا', أ: 'ا', إ: 'ا', ة: 'ه', ى: 'ي' };
