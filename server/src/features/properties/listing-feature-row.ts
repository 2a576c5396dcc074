/**
 * One feature of the closed vocabulary. Patterns run over folded text (`foldText`: lower case, no accents), so
 * `\b` is safe. `words` are beginnings of words, one of which must occur before the pattern is tried: an import reads
 * a hundred thousand remarks, and most features are absent from most of them.
 */
export interface ListingFeatureRow {
  /** What a card or a chip says. */
  readonly label: string;
  readonly words: string;
  /** How listings (and visitors) put it. */
  readonly pattern: RegExp;
  /** Further ways in which only a visitor puts it. */
  readonly asked?: RegExp;
}
