/** The forms of a phrase by the plural category of its count (CLDR); `#` stands for the figure. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * A phrase that depends on a count, for languages with more than two forms.
 *
 * @example
 * homes: plural('ar', { zero: 'لا منازل', one: 'منزل واحد', two: 'منزلان', few: '# منازل', other: '# منزل' }),
 */
export function plural(
  locale: string,
  forms: PluralForms,
): (count: number, figure: string) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, figure) => (forms[rules.select(count)] ?? forms.other).replaceAll('#', figure);
}
