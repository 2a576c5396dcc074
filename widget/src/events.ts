import type { ConversationError, Message, Ownership } from '@katek/sdk';
import type {
  KatekConsentEvent,
  KatekLeadEvent,
  KatekRatingEvent,
  KatekViewingEvent,
} from './part-events.ts';

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
