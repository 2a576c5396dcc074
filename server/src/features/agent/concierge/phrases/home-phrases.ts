/** What people ask of a home, and its row answers. */
export type AspectName =
  | 'price'
  | 'bedrooms'
  | 'bathrooms'
  | 'lot'
  | 'area'
  | 'built'
  | 'stories'
  | 'garage'
  | 'dues'
  | 'perArea'
  | 'taxes'
  | 'address'
  | 'agent'
  | 'availability'
  | 'photos';

/** What else they ask of it, by the first word of each family in `find-remark.ts`. */
export type ThingName =
  | 'pets'
  | 'garden'
  | 'pool'
  | 'kitchen'
  | 'heating'
  | 'air'
  | 'parking'
  | 'renovated'
  | 'roof'
  | 'laundry'
  | 'view'
  | 'basement'
  | 'fireplace'
  | 'office'
  | 'floors'
  | 'elevator'
  | 'solar'
  | 'accessible'
  | 'furnished'
  | 'internet'
  | 'beach'
  | 'balcony';

type Counted = (count: number, figure: string) => string;

/** What is said of one home. `home` is its address, `what` a figure with its noun. */
export interface HomePhrases {
  /** After an amount. */
  readonly per: Readonly<Record<'Annually' | 'Monthly' | 'Weekly' | 'Daily', string>>;
  /** After a figure and a space. */
  readonly units: Readonly<Record<'SquareFeet' | 'SquareMeters', string>>;
  readonly acres: Counted;
  /** In a line of facts, where English says "beds". */
  readonly beds: Counted;
  readonly baths: Counted;
  readonly bedrooms: Counted;
  readonly bathrooms: Counted;
  readonly stories: Counted;
  readonly garageSpaces: Counted;
  /** Between the facts of a line. */
  readonly comma: string;
  readonly thisHome: string;
  listingNumber(id: string): string;
  price(home: string, amount: string): string;
  rooms(home: string, what: string): string;
  lot(home: string, size: string): string;
  area(home: string, size: string): string;
  built(home: string, year: number): string;
  garage(home: string, what: string): string;
  noDues(home: string): string;
  dues(home: string, amount: string): string;
  /** "330 $ for each square foot", rounded. */
  perArea(home: string, amount: string, unit: string): string;
  /** Of a year. */
  taxes(home: string, amount: string): string;
  inTown(city: string): string;
  address(address: string, quarter: string | null): string;
  agent(home: string, people: string): string;
  availability(home: string, date: string): string;
  page(url: string): string;
  photo(home: string): string;
  /** How each is called where the row does not say. */
  readonly aspects: Readonly<Record<AspectName, string>>;
  /** `null`: the visitor's own word, which is English, serves. */
  readonly things: Readonly<Record<ThingName, string>> | null;
  /** "**12 Oak St** in Salem". */
  title(home: string, city: string | null): string;
  builtIn(year: number): string;
  has(features: string): string;
  opening(words: string): string;
  says(home: string | null, sentence: string): string;
  includes(home: string, feature: string): string;
  readonly status: Readonly<
    Record<'ActiveUnderContract' | 'Pending' | 'ComingSoon' | 'Hold' | 'Closed' | 'other', string>
  >;
  leastExpensive(home: string): string;
  mostSpace(home: string): string;
  newest(home: string): string;
}
