import type { ListingCard, Property } from '@katek/sdk/protocol';
import type { ListingFacts } from '../ledger.ts';

export function money(amount: number, currency: string, locale = 'en-US'): string {
  return formatter(currency, locale)(amount).replaceAll(/[\u00a0\u202f]/gu, ' ');
}

const formatters = new Map<string, (amount: number) => string>();

/** Making an `Intl` formatter costs more than an answer may. The keys are currencies and locales, both closed lists. */
function formatter(currency: string, locale: string): (amount: number) => string {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const style = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const format = new Intl.NumberFormat(locale, style).format;
  formatters.set(key, format);
  return format;
}

const periods = { Annually: '/year', Daily: '/day', Monthly: '/month', Weekly: '/week' } as const;

export function price({ ListPrice, currency, LeaseAmountFrequency }: ListingCard): string | null {
  if (ListPrice === null) return null;
  return money(ListPrice, currency) + (LeaseAmountFrequency ? periods[LeaseAmountFrequency] : '');
}

export function fee({
  AssociationFee,
  AssociationFeeFrequency,
  currency,
}: Property): string | null {
  if (AssociationFee === null) return null;
  return (
    money(AssociationFee, currency) +
    (AssociationFeeFrequency ? periods[AssociationFeeFrequency] : '')
  );
}

export function area({ LivingArea, LivingAreaUnits }: ListingCard): string | null {
  if (LivingArea === null || LivingAreaUnits === null) return null;
  return `${plain(LivingArea)} ${LivingAreaUnits === 'SquareMeters' ? 'm²' : 'sq ft'}`;
}

export function lot({ LotSizeArea, LotSizeUnits }: Property): string | null {
  if (LotSizeArea === null || LotSizeUnits === null) return null;
  if (LotSizeUnits === 'Acres') return `${plain(LotSizeArea)} acres`;
  return `${plain(LotSizeArea)} ${LotSizeUnits === 'SquareMeters' ? 'm²' : 'sq ft'}`;
}

export function plain(number: number): string {
  return formatPlain(number);
}

const formatPlain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format;

/** "12 Oak St": what people call a home. */
export function shortAddress(card: ListingCard): string {
  const first = card.UnparsedAddress?.split(',')[0]?.trim();
  return first || (card.ListingId ? `listing ${card.ListingId}` : 'this home');
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${plain(number)} ${number === 1 ? one : many}`;
}

/** "3 beds, 2.5 baths, 1,840 sq ft". */
export function summary({ card }: ListingFacts): string {
  return [
    card.BedroomsTotal === null ? null : count(card.BedroomsTotal, 'bed'),
    card.bathrooms === null ? null : count(card.bathrooms, 'bath'),
    area(card),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

export function listed(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`;
}
