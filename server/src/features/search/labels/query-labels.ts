import type { ListingQuery, PropertySubType } from '@katek/sdk/protocol';
import type { ListingFeature } from '../../properties/index.ts';

/** How one language words the constraints of a query: short enough for a chip. */
export interface QueryLabels {
  /** A label within another: without its capital, where the language would not keep it. */
  inside(label: string): string;
  readonly sale: string;
  readonly rent: string;
  readonly kinds: Readonly<Record<PropertySubType, string>>;
  /** `figure` is "3+", "2–4" or what `upTo` makes of it; `count` decides between one and many. */
  bedrooms(figure: string, count: number): string;
  bathrooms(figure: string, count: number): string;
  stories(figure: string, count: number): string;
  garage(figure: string): string;
  upTo(figure: string): string;
  from(figure: string): string;
  /** Less than, and not that much. */
  under(figure: string): string;
  perMonth(figure: string): string;
  lot(bound: string): string;
  builtSince(year: string): string;
  builtBy(year: string): string;
  builtIn(years: string): string;
  readonly noHoa: string;
  hoa(bound: string): string;
  inPlace(place: string): string;
  nearPlace(place: string): string;
  within(distance: string, place: string): string;
  /** `direction` is a key of `directions`. */
  side(direction: string, place: string): string;
  readonly directions: Readonly<Record<string, string>>;
  without(what: string): string;
  availableBy(day: string): string;
  availableFrom(day: string): string;
  listedSince(day: string): string;
  /** `days`: one or two days, or none when any day will do. */
  openHouse(days: string | null): string;
  listedBefore(day: string): string;
  or(left: string, right: string): string;
  readonly units: Readonly<Record<'SquareFeet' | 'SquareMeters' | 'Acres', string>>;
  readonly sorts: Readonly<Record<Exclude<NonNullable<ListingQuery['sort']>, 'relevance'>, string>>;
  /** English has its own in the vocabulary of features. */
  readonly features: Readonly<Partial<Record<ListingFeature, string>>>;
}

/** For languages that begin only names with a capital; abbreviations keep theirs. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
