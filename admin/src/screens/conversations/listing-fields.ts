import type { ListingCard } from '@katek/sdk';
import { priceInWords } from '../../ui/price.ts';

export interface ListingField {
  /** By its RESO name. */
  field: string;
  value: string;
  /** The figure stands in the text of the answer, beside what is on the card. */
  isStated: boolean;
}

/** The fields that a card shows, and which of them the answer says in words as well. */
export function fieldsOf(listing: ListingCard, text: string): ListingField[] {
  const said = figuresIn(text);
  const { ListPrice, currency, LeaseAmountFrequency, LivingAreaUnits } = listing;
  const unit = LivingAreaUnits === 'SquareMeters' ? 'm²' : 'sq ft';
  const area =
    listing.LivingArea === null ? null : `${listing.LivingArea.toLocaleString()} ${unit}`;
  const price = ListPrice === null ? null : priceInWords(ListPrice, currency, LeaseAmountFrequency);
  const fields: [field: string, value: string | number | null, figure: number | null][] = [
    ['ListPrice', price, ListPrice],
    ['BedroomsTotal', listing.BedroomsTotal, listing.BedroomsTotal],
    ['bathrooms', listing.bathrooms, listing.bathrooms],
    ['LivingArea', area, listing.LivingArea],
    ['StandardStatus', listing.StandardStatus, null],
  ];
  return fields.flatMap(([field, value, figure]) =>
    value === null
      ? []
      : [{ field, value: String(value), isStated: figure !== null && said.has(figure) }],
  );
}

/** Every number of a text, whatever separates its thousands. */
function figuresIn(text: string): Set<number> {
  const numbers = text.match(/\d+(?:[.,’'\u00a0\u202f ]\d{3})*(?:[.,]\d{1,2})?(?!\d)/gu) ?? [];
  return new Set(
    numbers.map((number) => {
      const [, whole = '', decimals] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(number) ?? [];
      return Number(`${whole.replaceAll(/\D/gu, '')}${decimals ? `.${decimals}` : ''}`);
    }),
  );
}
