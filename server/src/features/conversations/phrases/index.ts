import { speechFor, type Language, type Speech } from '../../../platform/language/speech.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import type { HousePhrases, ViewingNews } from './phrases.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

export type { ViewingNews };

export const housePhrases: Readonly<Record<Language, HousePhrases>> = {
  en,
  es,
  fr,
  de,
  pt,
  ar,
  hi,
  zh,
};

/** Of these tags the first whose language we speak: the talk's, then the organization's. */
export function housePhrasesFor(
  ...tags: readonly (string | null | undefined)[]
): HousePhrases & Speech {
  const speech = speechFor(...tags);
  return { ...housePhrases[speech.language], ...speech };
}

/** What an error says to a visitor. Of floods there are several, each with a time of its own to wait. */
export function sayError(
  { code, message }: { code: string; message: string },
  ...tags: readonly (string | null | undefined)[]
): string {
  const known: Partial<Record<string, string>> | null = housePhrasesFor(...tags).errors;
  return (code === 'rate_limited' ? null : known?.[code]) ?? message;
}
