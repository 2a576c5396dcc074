import type { Strings } from './en.ts';
import type { PartStrings } from './en.parts.ts';

/** Where the words of one language are: each import is a chunk of its own. */
export interface LanguageChunks {
  core: () => Promise<{ strings: Strings }>;
  parts: () => Promise<{ words: PartStrings }>;
}

/** Every language but English, which is bundled, by its code: `es: { core: () => import('./es.ts'), parts: … }`. */
export const languages: { readonly [code: string]: LanguageChunks } = {};

/** Words of the parts in English, loaded with the first part. */
export const englishParts = () => import('./en.parts.ts');

export function isSpoken(code: string): boolean {
  return code === 'en' || code in languages;
}
