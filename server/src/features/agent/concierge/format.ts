import type { ListingCard, Property } from '@katek/sdk/protocol';
import { onceMade, writeNumber } from '../../../platform/language/speech.ts';
import type { ListingFacts } from '../ledger.ts';
import type { Wording } from './phrases/index.ts';

export function money(amount: number, currency: string, { locale }: { locale: string }): string {
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const format = onceMade(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, style),
  );
  // Spaces that do not break are spaces to the checks, and marks of direction are none.
  return format
    .format(amount)
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .replaceAll(/[\u200e\u200f\u061c]/gu, '');
}

export function price(card: ListingCard, wording: Wording): string | null {
  const { ListPrice, currency, LeaseAmountFrequency: frequency } = card;
  if (ListPrice === null) return null;
  return money(ListPrice, currency, wording) + (frequency ? wording.homes.per[frequency] : '');
}

export function fee(property: Property, wording: Wording): string | null {
  const { AssociationFee, AssociationFeeFrequency: frequency, currency } = property;
  if (AssociationFee === null) return null;
  return money(AssociationFee, currency, wording) + (frequency ? wording.homes.per[frequency] : '');
}

export function area(
  { LivingArea, LivingAreaUnits }: ListingCard,
  wording: Wording,
): string | null {
  if (LivingArea === null || LivingAreaUnits === null) return null;
  return `${writeNumber(LivingArea, wording.locale)} ${wording.homes.units[LivingAreaUnits]}`;
}

export function lot({ LotSizeArea, LotSizeUnits }: Property, wording: Wording): string | null {
  if (LotSizeArea === null || LotSizeUnits === null) return null;
  const figure = writeNumber(LotSizeArea, wording.locale);
  if (LotSizeUnits === 'Acres') return wording.homes.acres(LotSizeArea, figure);
  return `${figure} ${wording.homes.units[LotSizeUnits]}`;
}

/** "12 Oak St": what people call a home. */
export function shortAddress(card: ListingCard, { homes }: Wording): string {
  const first = card.UnparsedAddress?.split(',')[0]?.trim();
  return first || (card.ListingId ? homes.listingNumber(card.ListingId) : homes.thisHome);
}

/** "3 bedrooms", by the phrase for it. */
export function counted(
  number: number,
  phrase: (count: number, figure: string) => string,
  { locale }: Wording,
): string {
  return phrase(number, writeNumber(number, locale));
}

/** "3 beds, 2.5 baths, 1,840 sq ft". */
export function summary({ card }: ListingFacts, wording: Wording): string {
  const { homes } = wording;
  return [
    card.BedroomsTotal === null ? null : counted(card.BedroomsTotal, homes.beds, wording),
    card.bathrooms === null ? null : counted(card.bathrooms, homes.baths, wording),
    area(card, wording),
  ]
    .filter((part) => part !== null)
    .join(homes.comma);
}
