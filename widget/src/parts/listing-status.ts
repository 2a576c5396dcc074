import type { ListingCard } from '@katek/sdk';
import type { PartStrings } from '../locales/en.parts.ts';

/** What is worth a badge: everything but a listing that is simply to be had. */
export function statusBadge(
  listing: ListingCard,
  { words }: { words: Pick<PartStrings, 'status' | 'rented'> },
): string | null {
  if (listing.StandardStatus === 'Active') return null;
  const isLease = listing.PropertyType.endsWith('Lease');
  if (listing.StandardStatus === 'Closed' && isLease) return words.rented;
  return words.status[listing.StandardStatus];
}

/** Sold, rented or taken off: it is shown for what it was, and nothing can be done with it. */
export function isGone({ StandardStatus }: Pick<ListingCard, 'StandardStatus'>): boolean {
  return /^(Closed|Withdrawn|Canceled|Expired|Delete)$/.test(StandardStatus);
}
