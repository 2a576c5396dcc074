import type { ConsentReceipt, ConversationError, Message, Ownership, Viewing } from '@katek/sdk';

/** The chat stands on the page and can be used; nothing is connected yet. */
export class KatekReadyEvent extends Event {
  static readonly eventName = 'katek-ready';
  constructor() {
    super(KatekReadyEvent.eventName, { bubbles: true });
  }
}

/** The visitor, or the page, has opened the chat. */
export class KatekOpenEvent extends Event {
  static readonly eventName = 'katek-open';
  constructor() {
    super(KatekOpenEvent.eventName, { bubbles: true });
  }
}

/** The chat was closed; the talk goes on when it is opened again. */
export class KatekCloseEvent extends Event {
  static readonly eventName = 'katek-close';
  constructor() {
    super(KatekCloseEvent.eventName, { bubbles: true });
  }
}

/** A finished message of the concierge or an agent has arrived, or one of the visitor was stored. */
export class KatekMessageEvent extends Event {
  static readonly eventName = 'katek-message';
  readonly message: Pick<Message, 'id' | 'role' | 'text' | 'listings'>;
  constructor(message: KatekMessageEvent['message']) {
    super(KatekMessageEvent.eventName, { bubbles: true });
    this.message = message;
  }
}

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

/** Somebody else answers now, or a person was asked to. */
export class KatekHandoffEvent extends Event {
  static readonly eventName = 'katek-handoff';
  /** `requested`: a person was asked for and has not come yet. */
  readonly ownership: Ownership | 'requested';
  constructor(ownership: KatekHandoffEvent['ownership']) {
    super(KatekHandoffEvent.eventName, { bubbles: true });
    this.ownership = ownership;
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

/** An invitation is shown beside the launcher. */
export class KatekTriggerEvent extends Event {
  static readonly eventName = 'katek-trigger';
  /** The trigger's name. */
  readonly trigger: string;
  constructor(trigger: string) {
    super(KatekTriggerEvent.eventName, { bubbles: true });
    this.trigger = trigger;
  }
}

/** The number of messages that the visitor has not seen has changed. */
export class KatekUnreadEvent extends Event {
  static readonly eventName = 'katek-unread';
  readonly count: number;
  constructor(count: number) {
    super(KatekUnreadEvent.eventName, { bubbles: true });
    this.count = count;
  }
}

/** Something went wrong that the visitor is told of. */
export class KatekErrorEvent extends Event {
  static readonly eventName = 'katek-error';
  readonly error: ConversationError;
  constructor(error: ConversationError) {
    super(KatekErrorEvent.eventName, { bubbles: true });
    this.error = error;
  }
}

/** Every event of the element by its name. */
export interface KatekEventMap {
  'katek-ready': KatekReadyEvent;
  'katek-open': KatekOpenEvent;
  'katek-close': KatekCloseEvent;
  'katek-message': KatekMessageEvent;
  'katek-lead': KatekLeadEvent;
  'katek-viewing': KatekViewingEvent;
  'katek-handoff': KatekHandoffEvent;
  'katek-rating': KatekRatingEvent;
  'katek-consent': KatekConsentEvent;
  'katek-trigger': KatekTriggerEvent;
  'katek-unread': KatekUnreadEvent;
  'katek-error': KatekErrorEvent;
}

declare global {
  // The events bubble, so a page may listen further out too.
  interface GlobalEventHandlersEventMap extends KatekEventMap {}
}
