/** The forms of a phrase by the plural category of its count (CLDR); `#` stands for the figure. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Makes phrases that depend on a count, in a language that has its own number of forms.
 *
 * @example
 * const plural = pluralsOf('ar');
 * homes: plural({ one: 'عقار واحد', two: 'عقاران', few: '# عقارات', other: '# عقار' }),
 */
export function pluralsOf(
  language: string,
): (forms: PluralForms) => (count: number, figure: string) => string {
  const rules = new Intl.PluralRules(language);
  return (forms) => (count, figure) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', figure);
}
