import type { Constraint, ListingCard } from '@katek/sdk/protocol';

/** An answer before the gate has seen it. */
export interface Draft {
  /** Paragraphs; a sentence that the gate refuses is left out without harm to the others. */
  readonly text: string;
  readonly listings: readonly ListingCard[];
  readonly suggestions: readonly string[];
  readonly understood: readonly Constraint[];
  /** Texts that may carry figures although they are no claim about a home: the constraints as they were understood. */
  readonly literals: readonly string[];
  /** Ids of the realtor's own entries that the text was made of. */
  readonly entries: readonly string[];
  /** The visitor asked something that there was no answer to. */
  readonly isUnanswered: boolean;
}

export function aDraft(text: string, parts: Partial<Omit<Draft, 'text'>> = {}): Draft {
  return {
    text,
    listings: [],
    suggestions: [],
    understood: [],
    literals: [],
    entries: [],
    isUnanswered: false,
    ...parts,
  };
}
