import { notFound } from '../../../errors.ts';
import type { Database } from '../../../platform/database/unit.ts';
import type { Visitors } from '../../visitors/index.ts';
import type { ListingPort } from '../ports.ts';
import type { RequestHandlers } from './visitor-caller.ts';

/** Homes that the visitor keeps. */
export function homeRequests(deps: {
  database: Database;
  listings: ListingPort;
  visitors: Pick<Visitors, 'savedHomes'>;
}): Pick<RequestHandlers, 'home.save' | 'home.remove' | 'homes.fetch'> {
  const { database, listings } = deps;
  const { savedHomes } = deps.visitors;
  return {
    'home.save': ({ organizationId, visitorId }, { listingId }) =>
      database.inTenant(organizationId, async (unit) => {
        const [home] = await listings.read(unit, [listingId]);
        if (!home) throw notFound('listing');
        return { savedListingIds: await savedHomes.save(unit, visitorId, listingId) };
      }),

    'home.remove': ({ organizationId, visitorId }, { listingId }) =>
      database.inTenant(organizationId, async (unit) => ({
        savedListingIds: await savedHomes.remove(unit, visitorId, listingId),
      })),

    'homes.fetch': ({ organizationId, visitorId }) =>
      database.read(organizationId, async (unit) => {
        const saved = await listings.read(unit, await savedHomes.list(unit, visitorId));
        return { items: saved.map(({ card }) => card) };
      }),
  };
}
