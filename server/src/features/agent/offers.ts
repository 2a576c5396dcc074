import type { ContactReason } from '@katek/sdk/protocol';

/** What this turn gives the visitor to use beside its words; set by what was done, never by what was written. */
export interface Offers {
  /** The answer asks how the visitor can be reached. */
  contact: { reason: ContactReason; listingId: string | null } | null;
  /** The home that the visitor wants to see. */
  viewingOf: string | null;
  /** The homes whose open houses were asked for and are told. */
  openHousesOf: readonly string[];
  /** The home for sale whose monthly payment was asked for. */
  paymentOf: string | null;
}

export function noOffers(): Offers {
  return { contact: null, viewingOf: null, openHousesOf: [], paymentOf: null };
}
