import type { Strings } from './en.ts';
import type { PartStrings } from './en.parts.ts';

/** Where the words of one language are: each import is a chunk of its own. */
export interface LanguageChunks {
  core: () => Promise<{ strings: Strings }>;
  parts: () => Promise<{ words: PartStrings }>;
}

/** Every language but English, which is bundled, by its code. */
export const languages: { readonly [code: string]: LanguageChunks } = {
  es: { core: () => import('./es.ts'), parts: () => import('./es.parts.ts') },
  fr: { core: () => import('./fr.ts'), parts: () => import('./fr.parts.ts') },
  de: { core: () => import('./de.ts'), parts: () => import('./de.parts.ts') },
  pt: { core: () => import('./pt.ts'), parts: () => import('./pt.parts.ts') },
  ar: { core: () => import('./ar.ts'), parts: () => import('./ar.parts.ts') },
  hi: { core: () => import('./hi.ts'), parts: () => import('./hi.parts.ts') },
  zh: { core: () => import('./zh.ts'), parts: () => import('./zh.parts.ts') },
};

/** Words of the parts in English, loaded with the first part. */
export const englishParts = () => import('./en.parts.ts');
