import type { ConversationError } from './conversation-state.ts';

/*
 * What a visitor's client says when the server gives no words of its own.
 */

export const refusedError: ConversationError = {
  code: 'unauthorized',
  message: 'The chat is not available here: its key or this website is not allowed.',
};

export const identityError: ConversationError = {
  code: 'identity_refused',
  message: 'The identity was not accepted.',
};
