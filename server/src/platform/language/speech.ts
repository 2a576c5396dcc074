/** The languages that the house speaks, the same as those of the widget. */
export const languages = ['en', 'es', 'fr', 'de', 'pt', 'ar', 'hi', 'zh'] as const;
export type Language = (typeof languages)[number];

/** In which words to speak, and how to write figures, dates and money in them. */
export interface Speech {
  readonly language: Language;
  /** For `Intl`: Latin digits and the Gregorian calendar, so that figures look like those on the cards. */
  readonly locale: string;
}

/** The language of a tag such as `es-MX`, or `null` when the house does not speak it. */
export function spokenLanguage(tag: string | null | undefined): Language | null {
  const [primary = ''] = (tag ?? '').toLowerCase().split(/[-_]/u);
  return languages.find((language) => language === primary) ?? null;
}

/** The first of these tags whose language is spoken; English when none is. */
export function speechFor(...tags: readonly (string | null | undefined)[]): Speech {
  const tag = tags.find((wish) => spokenLanguage(wish) !== null);
  return speechIn(spokenLanguage(tag) ?? 'en', tag, ...tags);
}

/** A language with the region of the first tag that has one: the region decides how figures are written. */
export function speechIn(
  language: Language,
  ...tags: readonly (string | null | undefined)[]
): Speech {
  const region = tags.map(regionOf).find((found) => found !== null) ?? regions[language];
  return { language, locale: `${language}-${region}-u-ca-gregory-nu-latn` };
}

const regions: Readonly<Record<Language, string>> = {
  en: 'US',
  es: 'US',
  fr: 'FR',
  de: 'DE',
  pt: 'BR',
  ar: 'AE',
  hi: 'IN',
  zh: 'CN',
};

function regionOf(tag: string | null | undefined): string | null {
  return (
    /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z\d])/iu.exec(tag ?? '')?.[1]?.toUpperCase() ??
    null
  );
}

/** The forms of a phrase by the plural category of its count (CLDR); `#` stands for the figure. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Makes phrases that depend on a count, in a language that has its own number of forms. */
export function pluralsOf(
  language: Language,
): (forms: PluralForms) => (count: number, figure: string) => string {
  const rules = new Intl.PluralRules(language);
  return (forms) => (count, figure) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', figure);
}

/**
 * Keeps a name, an address or a price of another direction in one piece, wherever it stands in the sentence. The mark
 * that Arabic prices begin with would turn them: "$US 315,000".
 */
export function isolate(text: string): string {
  return `\u2068${text.replaceAll(/[\u2066-\u2069\u200f\u061c]/gu, '')}\u2069`;
}

/** Making an `Intl` object costs more than an answer may. Tags come from outside, so there is a bound. */
const made = new Map<string, unknown>();
const madeMax = 500;

/** What `make` made for this key before, or makes now. One key must always stand for one kind of thing. */
export function onceMade<T>(key: string, make: () => T): T {
  // The key names the kind, so what lies under it is of that kind.
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const oldest = made.keys().next().value;
  if (made.size >= madeMax && oldest !== undefined) made.delete(oldest);
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

/** A figure as it is written in a locale. */
export function writeNumber(number: number, locale: string): string {
  return onceMade(
    `number ${locale}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
  ).format(number);
}

/** A day such as "July 1, 2026", of a date that may carry a time. */
export function writeDate(date: string, locale: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return onceMade(
    `date ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(day);
}

/** "A, B and C", or "A, B or C". */
export function writeList(
  parts: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction',
): string {
  if (locale.startsWith('en')) {
    // Without the comma before "and", as this house writes.
    const last = type === 'conjunction' ? 'and' : 'or';
    return parts.length < 2
      ? parts.join('')
      : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
  }
  return onceMade(`${type} ${locale}`, () => new Intl.ListFormat(locale, { type })).format(parts);
}
