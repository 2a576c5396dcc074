import { notFound } from '../../../errors.ts';
import type { Database } from '../../../platform/database/unit.ts';
import type { ListingPort } from '../ports.ts';
import type { RequestHandlers } from './visitor-caller.ts';

/** What may be shown of homes. `PrivateRemarks` is no field of either answer. */
export function listingRequests(deps: {
  database: Database;
  listings: ListingPort;
}): Pick<RequestHandlers, 'listing.fetch' | 'listing.find'> {
  const { database, listings } = deps;
  return {
    'listing.fetch': ({ organizationId }, { listingId }) =>
      database.read(organizationId, async (unit) => {
        const [found] = await listings.read(unit, [listingId]);
        if (!found) throw notFound('listing');
        return { card: found.card, property: found.details, openHouses: found.openHouses };
      }),

    'listing.find': ({ organizationId }, { reference }) =>
      database.read(organizationId, async (unit) => {
        const property = await listings.findByListingId(unit, reference.trim());
        const [found] = property ? await listings.read(unit, [property.id]) : [];
        return { card: found?.card ?? null };
      }),
  };
}
