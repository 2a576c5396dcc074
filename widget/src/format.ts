import type { ListingCard } from '@katek/sdk';
import type { Strings } from './locales/en.ts';

/** How figures are written, and in which words. */
export interface Language {
  /** BCP 47. */
  locale: string;
  strings: Strings;
}

/** The price in the listing's own currency; cents only where a price has them. */
export function formatPrice(listing: ListingCard, language: Language): string {
  const { ListPrice: price, LeaseAmountFrequency: frequency } = listing;
  if (price === null) return language.strings.priceOnRequest;
  const amount = formatMoney(price, listing.currency, language);
  return frequency ? amount + language.strings.per[frequency] : amount;
}

/** An amount that is whole has no cents. */
export function formatMoney(
  amount: number,
  currency: string,
  { locale }: Language,
  options: Intl.NumberFormatOptions = { trailingZeroDisplay: 'stripIfInteger' },
): string {
  const money = formatNumber(locale, amount, { style: 'currency', currency, ...options });
  // Where it ends with a sign, as "US$", Arabic would move the sign to the other side: a mark keeps it.
  return money.replace(/\p{L}\p{Sc}$/u, '$&\u200E');
}

/** Where a home stands, as far as the listing says so. */
export function addressOf(
  { UnparsedAddress, City }: Pick<ListingCard, 'UnparsedAddress' | 'City'>,
  { strings }: Language,
): string {
  if (!UnparsedAddress) return City ?? strings.addressOnRequest;
  return City && !UnparsedAddress.includes(City) ? `${UnparsedAddress}, ${City}` : UnparsedAddress;
}

/** One fact of a listing, as it is written and as it is read aloud. */
export interface Fact {
  short: string;
  spoken: string;
}

/** Where a count decides the form of a word. */
type Counted = (count: number, figure: string) => string;

/** Bedrooms, bathrooms and area; what is not known is left out. */
export function factsOf(listing: ListingCard, { locale, strings }: Language): Fact[] {
  const { BedroomsTotal: beds, bathrooms: baths, LivingArea: area, LivingAreaUnits } = listing;
  const facts: Fact[] = [];
  const add = (short: string, spoken: string) => facts.push({ short, spoken });
  const count = (rooms: number | null, short: Counted, spoken: Counted) => {
    if (!rooms) return;
    const figure = formatNumber(locale, rooms);
    add(short(rooms, figure), spoken(rooms, figure));
  };
  if (beds === 0) add(strings.studio, strings.studio);
  count(beds, strings.beds, strings.bedsSpoken);
  count(baths, strings.baths, strings.bathsSpoken);
  if (area) {
    const size = formatNumber(locale, area, { maximumFractionDigits: 0 });
    const units = LivingAreaUnits ?? 'SquareFeet';
    add(`${size} ${strings.area[units]}`, `${size} ${strings.areaSpoken[units]}`);
  }
  return facts;
}

/** Time of day, with the date when it was not today. */
export function formatTime(timestamp: string, { locale, strings }: Language, now: Date): string {
  const date = new Date(timestamp);
  const time = made(`${locale} time`, () =>
    Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
  ).format(date);
  if (date.toDateString() === now.toDateString()) return strings.dayAndTime(strings.today, time);
  const day = date.toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  return strings.dayAndTime(day, time);
}

/** A locale or currency that the browser does not know must not take the chat down. */
export function formatNumber(
  locale: string,
  value: number,
  options: Intl.NumberFormatOptions = {},
): string {
  try {
    const key = locale + JSON.stringify(options);
    return made(key, () => Intl.NumberFormat(locale, options)).format(value);
  } catch {
    return `${options.currency ? `${options.currency} ` : ''}${value.toLocaleString()}`;
  }
}

/** Making a format takes a browser milliseconds, and every card has several. */
const formats = new Map<string, unknown>();

function made<Format>(key: string, make: () => Format): Format {
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key) as Format;
}
