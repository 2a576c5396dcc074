import type { ListingCard, VisitorRequests } from '../protocol/index.ts';
import { type Talk, toStored, withMessage } from './talk.ts';

type History = VisitorRequests['history.fetch'];

/** Who asks for older messages. */
interface Reader {
  readonly talk: Talk;
  request(name: 'history.fetch', params: History['params']): Promise<History['result']>;
  update(changed: (talk: Talk) => Talk): void;
}

/** Asks for the messages before those that are there, and puts them in front, unless the talk is another one by then. */
export async function fetchEarlier(reader: Reader): Promise<void> {
  const { conversation, messages } = reader.talk;
  const page = await reader.request('history.fetch', { beforeSeq: messages[0]?.seq ?? 1 });
  reader.update((talk) => {
    if (talk.conversation?.id !== conversation?.id) return talk;
    const base = { ...talk, hasEarlier: page.hasEarlier };
    return page.messages.map(toStored).reduce(withMessage, base);
  });
}

/** The answer to `home.save` and `home.remove`, also when another tab has asked. */
export function withSaved(talk: Talk, value: unknown): Talk {
  const isOfHomes = typeof value === 'object' && value !== null && 'savedListingIds' in value;
  return isOfHomes ? { ...talk, savedListingIds: value.savedListingIds as string[] } : talk;
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
