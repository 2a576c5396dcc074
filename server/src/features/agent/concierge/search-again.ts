import type { ListingQuery } from '@katek/sdk/protocol';
import type { Understanding } from '../tools.ts';

/** The search by a query that stands already: nothing in the visitor's words has to be read for it. */
export function searchAgain(query: ListingQuery): Understanding {
  return {
    query,
    understood: [],
    leftover: [],
    isFollowUp: false,
    isSearch: true,
    unread: [],
    unresolvedPlaces: [],
    reference: null,
    isLikeReference: false,
  };
}
