import type { ConsentReceipt, Viewing } from '@katek/sdk';

/*
 * Events that only parts of the chat fire, so that they come with those.
 */

/** What a visitor left of themselves. */
export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
}

/** The visitor has left a way to reach them, and the server has it. */
export class KatekLeadEvent extends Event {
  static readonly eventName = 'katek-lead';
  readonly contact: Contact;
  /** The home they asked about. */
  readonly listingId: string | null;
  constructor(contact: Contact, listingId: string | null) {
    super(KatekLeadEvent.eventName, { bubbles: true });
    this.contact = contact;
    this.listingId = listingId;
  }
}

/** A viewing was requested, moved or cancelled: see its `status`. */
export class KatekViewingEvent extends Event {
  static readonly eventName = 'katek-viewing';
  readonly viewing: Viewing;
  constructor(viewing: Viewing) {
    super(KatekViewingEvent.eventName, { bubbles: true });
    this.viewing = viewing;
  }
}

/** The visitor has said how the talk was. */
export class KatekRatingEvent extends Event {
  static readonly eventName = 'katek-rating';
  /** From 1 (bad) to 5. */
  readonly score: number;
  readonly comment: string | null;
  constructor(score: number, comment: string | null) {
    super(KatekRatingEvent.eventName, { bubbles: true });
    this.score = score;
    this.comment = comment;
  }
}

/** The visitor has agreed to something; the receipt holds the words that they saw. */
export class KatekConsentEvent extends Event {
  static readonly eventName = 'katek-consent';
  readonly consent: ConsentReceipt;
  constructor(consent: ConsentReceipt) {
    super(KatekConsentEvent.eventName, { bubbles: true });
    this.consent = consent;
  }
}
