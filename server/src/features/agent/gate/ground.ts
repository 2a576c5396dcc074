import type { Ledger, ListingFacts } from '../ledger.ts';

/** What a sentence may be held against. */
export interface Ground {
  readonly ledger: Ledger;
  /** Numbers that the visitor wrote or that the search was made with. */
  readonly askedFigures: ReadonlySet<number>;
  /** Texts of the house that may be repeated with their digits: the agent's phone, the organization's name. */
  readonly literals: readonly string[];
  /** The visitor's own words, folded, in lower case. */
  readonly visitorText: string;
  /** When it is said: what "today" means. */
  readonly now?: Date;
}

/** The homes that a figure must hold for. */
export interface Subjects {
  readonly facts: readonly ListingFacts[];
  /** The sentence says which listings it means; otherwise `facts` are those on the screen. */
  readonly isStated: boolean;
}
