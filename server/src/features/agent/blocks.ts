import type { Block } from '@katek/sdk/protocol';
import type { Scene } from './scene.ts';

/** More would bury the answer. */
const openHouseBlocksMax = 3;

/** What there is to use beside the words of this turn. */
export function blocksOf(scene: Scene): Block[] {
  const { offers, deeds } = scene;
  const blocks: Block[] = [];
  if (deeds.handedOver) blocks.push({ type: 'handoff' });
  for (const listingId of offers.openHousesOf.slice(0, openHouseBlocksMax))
    blocks.push({ type: 'open_house', listingId });
  if (offers.paymentOf) blocks.push({ type: 'mortgage_estimate', listingId: offers.paymentOf });
  const home = timesOffered(scene);
  // Choosing a time asks for the contact too: two forms would ask twice.
  if (home) blocks.push({ type: 'viewing_slots', listingId: home });
  else if (offers.contact) blocks.push({ type: 'contact_form', ...offers.contact });
  return blocks;
}

/** The home for whose viewing there may be times to choose from. */
export function timesOffered({ offers, turn, ledger }: Scene): string | null {
  const home = offers.viewingOf ? ledger.get(offers.viewingOf)?.card : undefined;
  const hasTimes = turn.organization.hours !== null && home && isForViewing(home.StandardStatus);
  return hasTimes ? home.id : null;
}

/** A home that is sold, or as good as sold, is not shown around. */
function isForViewing(status: string): boolean {
  return status === 'Active' || status === 'ComingSoon' || status === 'ActiveUnderContract';
}
