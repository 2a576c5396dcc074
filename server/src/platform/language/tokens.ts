/** A word, a number or a single sign, with its place in the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As written. */
  readonly text: string;
  /** Lower case, without accents and with straight apostrophes: what word lists are matched against. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The sign or letter before stands directly against this one. */
  readonly glued: boolean;
}

/**
 * Cuts a text in one pass. `525k` becomes `525` and `k` (glued), `1,250.50` stays one number, `don't` one word.
 * Reading tokens instead of matching long patterns keeps every reader linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const [written] = match;
    const start = match.index;
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign';
    tokens.push({
      kind,
      text: written,
      word: kind === 'number' ? written : foldWord(written),
      start,
      end: start + written.length,
      glued: start === end && start > 0,
    });
    end = start + written.length;
  }
  return tokens;
}

/** Lower case, accents off, one kind of apostrophe. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[’‘ʼ]/gu, "'");
}

/** Whether the words of `phrase` stand at `index`. */
function standsAt(tokens: readonly Token[], index: number, phrase: readonly string[]): boolean {
  if (index < 0 || index + phrase.length > tokens.length) return false;
  return phrase.every((word, offset) => tokens[index + offset]?.word === word);
}

/** Phrases of one meaning, found by their first and by their last word. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** From lines of phrases with `|` between; the longest is tried first, so that "no more than" wins over "more than". */
export function phrases(...lines: string[]): Phrases {
  const all = lines
    .flatMap((line) => line.split('|'))
    .map((phrase) => tokenize(phrase.trim()).map((token) => token.word))
    .filter((phrase) => phrase.length > 0)
    .toSorted((left, right) => right.length - left.length);
  return {
    byFirst: Map.groupBy(all, (phrase) => phrase[0] ?? ''),
    byLast: Map.groupBy(all, (phrase) => phrase.at(-1) ?? ''),
  };
}

/** How many tokens the longest of the phrases takes that begins at `index`; 0 when none does. */
export function phraseAt(tokens: readonly Token[], index: number, list: Phrases): number {
  const candidates = list.byFirst.get(tokens[index]?.word ?? '');
  return candidates?.find((phrase) => standsAt(tokens, index, phrase))?.length ?? 0;
}

/** How many tokens the longest of the phrases takes that ends just before `index`; 0 when none does. */
export function phraseBefore(tokens: readonly Token[], index: number, list: Phrases): number {
  const candidates = list.byLast.get(tokens[index - 1]?.word ?? '');
  return candidates?.find((phrase) => standsAt(tokens, index - phrase.length, phrase))?.length ?? 0;
}

const tokenPattern = /(\d+(?:[.,'’]\d+)*)|(\p{L}[\p{L}\p{M}]*(?:['’‘]\p{L}[\p{L}\p{M}]*)*)|[^\s]/gu;
