import type { ListingCard } from '@katek/sdk/protocol';
import { aDraft, type Draft } from './draft.ts';
import { findSubject } from './find-subject.ts';
import { shortAddress } from './format.ts';
import { paymentPhrases } from './phrases/payments.ts';
import { asksForPayment } from './read-payment-wish.ts';
import type { Searching } from './tell-found.ts';

/**
 * What a home would cost a month is worked out by the visitor, with their own figures: the words state none. `null` when
 * it is not asked, or of no home that is for sale.
 */
export async function answerPayment({ scene, voice, phrases }: Searching): Promise<Draft | null> {
  if (!asksForPayment(scene.text)) return null;
  const { homes, by } = await findSubject(scene);
  const forSale = homes.map(({ card }) => card).filter(isForSale);
  const [home] = forSale;
  if (!home) return null;
  if (by === 'unclear' || forSale.length > 1)
    return aDraft(phrases.whichOne(voice), {
      suggestions: forSale.slice(0, 3).map((_home, index) => phrases.suggestions.about(index)),
    });
  scene.memory.focusListingId = home.id;
  scene.offers.paymentOf = home.id;
  return aDraft(paymentPhrases[phrases.language](shortAddress(home, phrases)), {
    suggestions: [phrases.suggestions.viewing, phrases.suggestions.human],
  });
}

/** A price to pay once: for a rent there is nothing to borrow. */
export function isForSale({ ListPrice, LeaseAmountFrequency }: ListingCard): boolean {
  return ListPrice !== null && ListPrice > 0 && LeaseAmountFrequency === null;
}
