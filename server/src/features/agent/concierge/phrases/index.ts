import type { Language, Speech } from '../../../../platform/language/speech.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import type { Phrases } from './phrases.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export type { Concession, FoundHomes, HomeKind, Phrases, Voice } from './phrases.ts';
export type { AspectName, HomePhrases, ThingName } from './home-phrases.ts';

export const phrasesOf: Readonly<Record<Language, Phrases>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  ar: arabic,
  hi: hindi,
  zh: chinese,
};

/** The words of a language, and how to write figures in them. */
export interface Wording extends Phrases, Speech {}

const made = new Map<string, Wording>();
const madeMax = 200;

export function phrasesFor(speech: Speech): Wording {
  const known = made.get(speech.locale);
  if (known) return known;
  const wording = { ...phrasesOf[speech.language], ...speech };
  const oldest = made.keys().next().value;
  if (made.size >= madeMax && oldest !== undefined) made.delete(oldest);
  made.set(speech.locale, wording);
  return wording;
}
