import type { ListingCard, Property } from '@katek/sdk';
import { formatMoney, formatNumber, formatPrice, type Language } from '../format.ts';
import type { HomeStrings } from '../locales/en.homes.ts';

/** The words of the chat and those of the parts about homes. */
export interface HomeLanguage extends Language {
  words: HomeStrings;
}

/** A home as far as it is loaded: its card is known from the talk, the rest comes later. */
export interface Home {
  card: ListingCard;
  property: Property | null;
}

export type FactField = keyof HomeStrings['fields'];

/** One fact: the listing's own field, and its value as it is written; `null` is not stated. */
export interface HomeFact {
  field: FactField;
  value: string | null;
}

/** Facts of the home itself, in the order in which people ask for them. */
export const homeFields = [
  'PropertySubType',
  'BedroomsTotal',
  'bathrooms',
  'LivingArea',
  'pricePerArea',
  'LotSizeArea',
  'YearBuilt',
  'StoriesTotal',
  'GarageSpaces',
  'AssociationFee',
  'AvailabilityDate',
  'SubdivisionName',
  'ListingContractDate',
  'ListingId',
] as const satisfies readonly FactField[];

/** What a comparison sets side by side. */
export const comparedFields = [
  'StandardStatus',
  'PropertySubType',
  'BedroomsTotal',
  'bathrooms',
  'LivingArea',
  'pricePerArea',
  'LotSizeArea',
  'YearBuilt',
  'StoriesTotal',
  'GarageSpaces',
  'AssociationFee',
  'AvailabilityDate',
  'place',
] as const satisfies readonly FactField[];

/** A fact as it is written; what the listing does not say is `null`, never a guess. */
export function factOf(field: FactField, home: Home, language: HomeLanguage): HomeFact {
  return { field, value: writers[field](home, language) };
}

/** The price of a square foot or metre, whichever the listing measures in. */
export function pricePerArea({ card }: Home, language: HomeLanguage): string | null {
  const { ListPrice: price, LivingArea: area } = card;
  if (!price || !area) return null;
  const amount = price / area;
  const digits = amount >= 100 ? 0 : 2;
  const money = formatMoney(amount, card.currency, language, {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
  return language.words.perArea[card.LivingAreaUnits ?? 'SquareFeet'](money);
}

/** "2.5" hides what the listing says more exactly: two full and one half. */
export function bathroomsInFull(
  { property }: Home,
  { locale, words }: HomeLanguage,
): string | null {
  const { BathroomsFull: full, BathroomsHalf: half } = property ?? {};
  if (!full || !half) return null;
  return words.fullAndHalf(full, formatNumber(locale, full), half, formatNumber(locale, half));
}

/** A calendar day, wherever it is read; the year only when it is another one. */
export function formatDay(day: string, locale: string, now: Date): string {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  const isPlain = /^\d{4}-\d\d-\d\d$/.test(day);
  return date.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(date.getUTCFullYear() === now.getUTCFullYear() ? {} : { year: 'numeric' }),
    ...(isPlain ? { timeZone: 'UTC' } : {}),
  });
}

type Writer = (home: Home, language: HomeLanguage) => string | null;

const writers: Record<FactField, Writer> = {
  ListPrice: ({ card }, language) => formatPrice(card, language),
  StandardStatus: ({ card }, { words }) => {
    const isLease = card.PropertyType.endsWith('Lease');
    if (card.StandardStatus === 'Active') return isLease ? words.forRent : words.forSale;
    if (card.StandardStatus === 'Closed' && isLease) return words.rented;
    return words.status[card.StandardStatus];
  },
  PropertySubType: ({ card }, { words }) =>
    card.PropertySubType && words.subTypes[card.PropertySubType],
  BedroomsTotal: ({ card }, { locale, strings }) => {
    if (card.BedroomsTotal === 0) return strings.studio;
    return count(card.BedroomsTotal, locale);
  },
  bathrooms: ({ card }, { locale }) => count(card.bathrooms, locale),
  LivingArea: ({ card }, { locale, strings }) => {
    if (!card.LivingArea) return null;
    const size = formatNumber(locale, card.LivingArea, { maximumFractionDigits: 0 });
    return `${size} ${strings.area[card.LivingAreaUnits ?? 'SquareFeet']}`;
  },
  pricePerArea,
  LotSizeArea: ({ property }, { locale, words }) => {
    if (!property?.LotSizeArea || !property.LotSizeUnits) return null;
    const digits = property.LotSizeUnits === 'Acres' ? 2 : 0;
    const size = formatNumber(locale, property.LotSizeArea, { maximumFractionDigits: digits });
    const isOneAcre = property.LotSizeUnits === 'Acres' && property.LotSizeArea === 1;
    return `${size} ${isOneAcre ? words.oneAcre : words.lot[property.LotSizeUnits]}`;
  },
  YearBuilt: ({ property }, { locale }) =>
    property?.YearBuilt ? formatNumber(locale, property.YearBuilt, { useGrouping: false }) : null,
  StoriesTotal: ({ property }, { locale }) => count(property?.StoriesTotal || null, locale),
  GarageSpaces: ({ property }, { locale }) => count(property?.GarageSpaces ?? null, locale),
  AssociationFee: ({ card, property }, language) => {
    if (!property || property.AssociationFee === null) return null;
    if (property.AssociationFee === 0) return language.words.noDues;
    const money = formatMoney(property.AssociationFee, card.currency, language);
    const frequency = property.AssociationFeeFrequency;
    return frequency ? money + language.strings.per[frequency] : money;
  },
  AvailabilityDate: ({ property }, { locale, words }) => {
    if (!property?.AvailabilityDate) return null;
    const isPast = new Date(property.AvailabilityDate).getTime() <= Date.now();
    return isPast ? words.availableNow : formatDay(property.AvailabilityDate, locale, new Date());
  },
  ListingContractDate: ({ property }, { locale }) =>
    property?.ListingContractDate
      ? formatDay(property.ListingContractDate, locale, new Date())
      : null,
  SubdivisionName: ({ property }) => property?.SubdivisionName ?? null,
  ListingId: ({ card }) => card.ListingId,
  ListAgentFullName: ({ property }) => property?.ListAgentFullName ?? null,
  ListOfficeName: ({ card }) => card.ListOfficeName,
  AttributionContact: ({ card }) => card.AttributionContact,
  place: ({ card, property }) => property?.SubdivisionName ?? card.City,
};

function count(value: number | null, locale: string): string | null {
  return value === null ? null : formatNumber(locale, value);
}
