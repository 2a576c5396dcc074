import type { Token } from '../../../platform/language/tokens.ts';
import { compass, landforms, notPlaces } from './area-words.ts';
import { isCommonWord } from './common-words.ts';

/** "San Jose's a good area", "I think Fremont is a nice town". */
export function praisedAt(
  tokens: readonly Token[],
  index: number,
  text: string,
): { place: string; next: number } | null {
  const first = tokens[index];
  if (
    first?.kind !== 'word' ||
    !/^\p{Lu}/u.test(first.text) ||
    notPlaces.has(first.word) ||
    isCommonWord(first.word)
  )
    return null;
  let end = index;
  while (end < Math.min(tokens.length, index + 3) && /^\p{Lu}/u.test(tokens[end]?.text ?? ''))
    end += 1;
  const last = tokens[end - 1];
  const owned = last?.word.endsWith("'s") === true;
  const rest = tokens
    .slice(end, end + 6)
    .map((token) => token.word)
    .join(' ');
  const praise = owned
    ? /^(?:a |an |the )?(?:\w+ )?(?:area|place|neighborhood|neighbourhood|city|town|spot)\b/u
    : /^(?:area|(?:is|would be|could be|might be|may be|sounds like|sounds|looks like|seems) (?:a |an |the |my )?(?:\w+ )?(?:area|place|neighborhood|neighbourhood|city|town|spot|good|great|fine|perfect|ideal))\b/u;
  if (!last || !praise.test(rest)) return null;
  return { place: text.slice(first.start, last.end).replace(/['’]s$/u, ''), next: end };
}

/** "We love Temecula", "I'd prefer Carlsbad": a name alone, up to the end of what is said. */
export function lovedAt(
  tokens: readonly Token[],
  index: number,
  text: string,
): { place: string; next: number } | null {
  if (!/^(?:love|loved|loving|like|prefer|adore)$/u.test(tokens[index]?.word ?? '')) return null;
  const subject = tokens.slice(Math.max(0, index - 3), index);
  if (!subject.some((token) => /^(?:i|we|i'd|we'd)$/u.test(token.word))) return null;
  const first = tokens[index + 1];
  let end = index + 1;
  while (end < Math.min(tokens.length, index + 4) && isPlaceWord(tokens[end])) end += 1;
  const last = tokens[end - 1];
  const rest = tokens[end]?.word ?? '.';
  if (!first || !last || end === index + 1 || !/^(?:[.,!;]|and|or|but|best|area)$/u.test(rest))
    return null;
  return { place: text.slice(first.start, last.end), next: end };
}

function isPlaceWord(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    /^\p{Lu}/u.test(token.text) &&
    !notPlaces.has(token.word) &&
    !token.word.includes("'") &&
    (!isCommonWord(token.word) || compass.has(token.word) || landforms.has(token.word))
  );
}
