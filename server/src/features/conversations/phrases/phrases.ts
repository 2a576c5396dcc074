/** What became of a viewing. */
export type ViewingNews = 'requested' | 'moved' | 'cancelled' | 'confirmed' | 'calledOff';

/** What the house itself says to a visitor in a talk. A further language is one more object of this form. */
export interface HousePhrases {
  /** Where a home has no address to be named by. */
  readonly aHome: string;
  viewing(news: ViewingNews, home: string, time: string, agent: string): string;
  askForRating(agent: string): string;
  /** No answer could be made, and a person was told. Asks for a way to reach the visitor. */
  apology(person: string): string;
  /** By the codes of `docs/errors.md` that a visitor can meet; for others, what the error says itself. */
  readonly errors: Readonly<Record<VisitorError, string>> | null;
}

export type VisitorError =
  | 'rate_limited'
  | 'service_unavailable'
  | 'slot_not_available'
  | 'contact_required'
  | 'too_many_viewings'
  | 'viewing_over'
  | 'nothing_to_send'
  | 'too_many_saved_homes'
  | 'attachment_gone'
  | 'consent_required';
