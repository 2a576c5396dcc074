import { english } from './phrases.en.ts';
import type { Phrases } from './phrases.ts';

/** By the visitor's language, as far as the house speaks it. */
export function phrasesFor(_locale: string | null): Phrases {
  return english;
}
