import type { Token } from '../../../platform/language/tokens.ts';
import { isCommonWord } from './common-words.ts';

/** "not in Oakland", "anywhere but Fresno". */
export function isExcluded(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 6), index);
  const cut = before.findLastIndex((token) => /^[.!?;,]$/u.test(token.word));
  const words = before.slice(cut + 1).map((token) => token.word);
  return words.some(
    (word, at) =>
      /^(?:not|except|avoid|excluding|besides|never|nicht|pas|nao|excepto)$/u.test(word) ||
      word.endsWith("n't") ||
      (word === 'but' && /^(?:anywhere|everywhere|any)$/u.test(words[at - 1] ?? '')) ||
      (word === 'from' &&
        /^(?:moving|relocating|coming|am|i'm|originally)$/u.test(words[at - 1] ?? '')) ||
      (/^(?:grew|born|raised)$/u.test(word) && at >= words.length - 3) ||
      (/^(?:work|works|commute|commutes)$/u.test(word) &&
        /^(?:i|we|he|she|wife|husband|partner|both)$/u.test(words[at - 1] ?? '')) ||
      // "We live in Phoenix" is where they leave from; "we want to live in Phoenix" is where they go.
      (/^(?:live|living|reside|residing|based|stay|staying|renting|own)$/u.test(word) &&
        /^(?:i|we|currently|now|presently|i'm|we're|still|am|are)$/u.test(words[at - 1] ?? '') &&
        !words.slice(0, at).some((each) => wanting.test(each))),
  );
}

const wanting = /^(?:want|wants|like|love|hope|hoping|plan|planning|wish|prefer|where|looking)$/u;

/** "Is the one in Corona still available?" asks about a listing. */
export function isListingPlace(tokens: readonly Token[], start: number, end: number): boolean {
  const sentence = tokens.slice(Math.max(0, start - 10), start).map((token) => token.word);
  const cut = sentence.findLastIndex((word) => /^[.!?]$/u.test(word));
  const before = sentence.slice(cut + 1).join(' ');
  const asks = tokens.slice(end, end + 12).some((token) => token.word === '?');
  return (
    asks &&
    /^(?:is|are|was|does|do|can i (?:see|visit|tour)|could i (?:see|visit|tour)|how much|what about|when|who)\b.*\b(?:the|that|this|your)\b.*\b(?:one|house|home|condo|place|listing|property|apartment|unit|flat)\b/u.test(
      before,
    )
  );
}

export function isStreet(tokens: readonly Token[], next: number): boolean {
  return /^(?:street|st|ave|avenue|road|rd|blvd|boulevard|drive|dr|lane|ln|court|ct|way)$/u.test(
    tokens[next]?.word ?? '',
  );
}

/** A place named like an everyday word ("Corona", "Spring", "Orange") counts in small letters only after a preposition. */
export function isEveryday(tokens: readonly Token[], start: number, next: number): boolean {
  const token = tokens[start];
  if (!token || next - start > 1 || /^\p{Lu}/u.test(token.text)) return false;
  return (
    isCommonWord(token.word) && !/^(?:in|around|near|to|at)$/u.test(tokens[start - 1]?.word ?? '')
  );
}
