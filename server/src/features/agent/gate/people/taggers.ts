import type { Language } from '../../../../platform/language/speech.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import type { Lexicon } from './lexicon.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { Tagger } from './tagger.ts';

const lexicons: Readonly<Record<Language, Lexicon>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  ar: arabic,
  hi: hindi,
  zh: chinese,
};
const taggers = new Map<Language, Tagger>();

export function taggerOf(language: Language): Tagger {
  const known = taggers.get(language);
  if (known) return known;
  const made = new Tagger(lexicons[language], language);
  taggers.set(language, made);
  return made;
}
