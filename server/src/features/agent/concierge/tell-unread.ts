import { writeList } from '../../../platform/language/speech.ts';
import type { Understanding } from '../tools.ts';
import type { Draft } from './draft.ts';
import type { Searching } from './tell-found.ts';

const wordsMax = 3;
const wordsLengthMax = 60;

/** Says first what the homes below were not searched by. */
export function withUnread(
  { scene, voice, phrases }: Searching,
  { unread, query }: Understanding,
  draft: Draft,
): Draft {
  if (unread.length === 0) return draft;
  const told = unread
    .slice(0, wordsMax)
    .map((words) => asWritten(words, scene.text).slice(0, wordsLengthMax));
  const [open, close] = phrases.quotes;
  const quoted = told.map((words) => `${open}${words}${close}`);
  const sentence = phrases.unread(voice, {
    words: writeList(quoted, phrases.locale, 'disjunction'),
    isLookedFor: isLookedFor(unread, query),
  });
  return {
    ...draft,
    text: `${sentence} ${draft.text}`,
    literals: [...draft.literals, ...told],
  };
}

/** What is left of a request in words orders the homes by their descriptions, unless another order was asked for. */
function isLookedFor(unread: readonly string[], { text, sort }: Understanding['query']): boolean {
  if (!text || (sort !== undefined && sort !== 'relevance')) return false;
  const words = new Set(text.split(' '));
  return unread.slice(0, wordsMax).every((told) => words.has(told.split(' ').at(-1) ?? ''));
}

/** What was read may be a reading in English; a figure, or the last word, leads back to the visitor's own words. */
function asWritten(words: string, text: string): string {
  const figure = /^\d[\d.,]*/u.exec(words)?.[0];
  const attempts = [
    escaped(words),
    ...(figure ? [String.raw`(?<!\d)${escaped(figure)}[ -]?\p{L}+`] : []),
    ...words.split(' ').toReversed().map(escaped),
  ];
  for (const attempt of attempts) {
    const written = new RegExp(attempt, 'iu').exec(text)?.[0];
    if (written) return written;
  }
  // The reader folds accents, and the vowels of Hindi with them.
  const last = words.split(' ').at(-1) ?? '';
  for (const [word] of text.matchAll(/[\p{L}\p{M}-]+/gu))
    if (folded(word).endsWith(last)) return word;
  return words;
}

function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
}

function escaped(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`);
}
