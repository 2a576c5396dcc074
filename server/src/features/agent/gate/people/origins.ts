import { readFileSync } from 'node:fs';
import type { Language } from '../../../../platform/language/speech.ts';

interface Origins {
  /** Names of languages, most of which are also what people from there are called. */
  readonly origins: readonly string[];
  readonly regions: readonly string[];
}

/** Where people come from, in each of our languages; see eval/make-origins.ts. */
const known = new Map<string, string[]>();
for (const line of readFileSync(new URL('./origins.txt', import.meta.url), 'utf8').split('\n')) {
  const [key = '', words = ''] = line.split(': ');
  if (!line.startsWith('#')) known.set(key, words.split(', '));
}

export function originsOf(language: Language): Origins {
  return {
    origins: known.get(`${language} origin`) ?? [],
    regions: known.get(`${language} region`) ?? [],
  };
}
