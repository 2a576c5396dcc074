import type { ListingCard, Message } from '../protocol/index.ts';
import { type Talk, toChatMessage, withMessage } from './talk.ts';

/*
 * What changes a talk so rarely that it is loaded with the first such change.
 */

/** Puts older messages in front, unless the talk is another one by now. */
export function withEarlier(
  talk: Talk,
  page: { conversationId: string; messages: readonly Message[]; hasEarlier: boolean },
): Talk {
  if (talk.conversation?.id !== page.conversationId) return talk;
  const base = { ...talk, hasEarlier: page.hasEarlier };
  return page.messages.map(toChatMessage).reduce(withMessage, base);
}

/** The home as it is now, wherever the talk shows it. One that may not be shown any more is marked: its place stays. */
export function withListing(talk: Talk, listingId: string, card: ListingCard | null): Talk {
  const messages = talk.messages.map((message) => {
    if (!message.listings.some(({ id }) => id === listingId)) return message;
    const listings = message.listings.map((old) => {
      if (old.id !== listingId) return old;
      return card
        ? { ...card, matches: old.matches }
        : { ...old, StandardStatus: 'Delete' as const };
    });
    return { ...message, listings };
  });
  const savedListingIds = card
    ? talk.savedListingIds
    : talk.savedListingIds.filter((id) => id !== listingId);
  return { ...talk, messages, savedListingIds };
}
