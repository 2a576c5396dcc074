/**
 * The first of the wished locales whose language is spoken here. A bare `en` takes the region that a later wish has
 * for it, so that a page in English shows dates the way this visitor writes them.
 */
export function negotiateLocale(
  wishes: readonly (string | null | undefined)[],
  isSpoken: (language: string) => boolean,
): string {
  const tags = wishes.flatMap(canonical);
  const found = tags.find((tag) => isSpoken(languageOf(tag)));
  if (!found) return 'en';
  const isBare = found === languageOf(found);
  return (isBare && tags.find((tag) => tag.startsWith(`${found}-`))) || found;
}

/** Whether the chat has words in this language, English or one of `locales/languages.ts`. */
export function isSpoken(language: string): boolean {
  return /^(en|es|fr|de|pt|ar|hi|zh)$/.test(language);
}

/** `es` of `es-MX`. */
export function languageOf(locale: string): string {
  return locale.replace(/-.*/, '');
}

/** Which way the script of a locale runs; Arabic is the only one of ours, but a page may say any. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|ps|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
}

/** Browsers report such as `en-US@posix`, which every formatter refuses. */
function canonical(tag: string | null | undefined): string[] {
  try {
    return Intl.getCanonicalLocales(tag || []);
  } catch {
    return [];
  }
}
