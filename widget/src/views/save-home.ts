import type { ListingCard } from '@katek/sdk';
import type { ViewContext } from './context.ts';

export function isSaved({ id }: Pick<ListingCard, 'id'>, { state }: ViewContext): boolean {
  return state.savedListingIds.includes(id);
}

/** Saves a home, or takes it out of the saved ones: pressing again undoes it. Says how it went. */
export async function toggleSaved(
  listing: Pick<ListingCard, 'id'>,
  context: ViewContext,
): Promise<boolean> {
  const { client, strings } = context;
  const wasSaved = isSaved(listing, context);
  try {
    await client.request(wasSaved ? 'home.remove' : 'home.save', { listingId: listing.id });
    context.announce(wasSaved ? strings.homeRemoved : strings.homeSaved);
    return true;
  } catch {
    context.announce(strings.homeNotSaved);
    return false;
  }
}
