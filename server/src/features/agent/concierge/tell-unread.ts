import { writeList } from '../../../platform/language/speech.ts';
import type { Understanding } from '../tools.ts';
import type { Draft } from './draft.ts';
import type { Searching } from './tell-found.ts';

const wordsMax = 3;
const wordsLengthMax = 60;

/** Says first what the homes below were not searched by. */
export function withUnread(
  { scene, voice, phrases }: Searching,
  { unread }: Understanding,
  draft: Draft,
): Draft {
  if (unread.length === 0) return draft;
  const told = unread
    .slice(0, wordsMax)
    .map((words) => asWritten(words, scene.text).slice(0, wordsLengthMax));
  const [open, close] = phrases.quotes;
  const quoted = told.map((words) => `${open}${words}${close}`);
  const sentence = phrases.unread(voice, writeList(quoted, phrases.locale, 'disjunction'));
  return {
    ...draft,
    text: `${sentence} ${draft.text}`,
    literals: [...draft.literals, ...told],
  };
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
  return words;
}

function escaped(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N} ]/gu, String.raw`\$&`);
}
