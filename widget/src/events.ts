import type { ConversationError, Message } from '@katek/sdk';

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

/** Something went wrong that the visitor is told of. */
export class KatekErrorEvent extends Event {
  static readonly eventName = 'katek-error';
  readonly error: ConversationError;
  constructor(error: ConversationError) {
    super(KatekErrorEvent.eventName, { bubbles: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'katek-open': KatekOpenEvent;
    'katek-close': KatekCloseEvent;
    'katek-message': KatekMessageEvent;
    'katek-error': KatekErrorEvent;
  }
}
