import type { Block, ContactReason } from '@katek/sdk/protocol';
import type { Scene } from './scene.ts';

/** What this turn gives the visitor to use beside its words; set by what was done, never by what was written. */
export interface Offers {
  /** The answer asks how the visitor can be reached. */
  contact: { reason: ContactReason; listingId: string | null } | null;
  /** The home that the visitor wants to see. */
  viewingOf: string | null;
}

export function noOffers(): Offers {
  return { contact: null, viewingOf: null };
}

export function blocksOf({ offers, deeds, turn, ledger }: Scene): Block[] {
  const blocks: Block[] = [];
  if (deeds.handedOver) blocks.push({ type: 'handoff' });
  const home = offers.viewingOf ? ledger.get(offers.viewingOf)?.card : undefined;
  const hasTimes = turn.organization.hours !== null && home && isForViewing(home.StandardStatus);
  // Choosing a time asks for the contact too: two forms would ask twice.
  if (home && hasTimes) blocks.push({ type: 'viewing_slots', listingId: home.id });
  else if (offers.contact) blocks.push({ type: 'contact_form', ...offers.contact });
  return blocks;
}

/** A home that is sold, or as good as sold, is not shown around. */
function isForViewing(status: string): boolean {
  return status === 'Active' || status === 'ComingSoon' || status === 'ActiveUnderContract';
}
