import { readKind, readOffer } from './kinds.ts';
import { periodOf, readPrice } from './prices.ts';
import { countryOf } from './places.ts';
import type { ColumnPlan } from './map-columns.ts';
import { headerWords, type Slot } from './field-words.ts';

/** What the organization falls back to. */
export interface ImportPlace {
  currency: string;
  region: string;
  /** IANA name: where times without a zone are meant. */
  timeZone: string;
}

/** What holds for every row that does not say otherwise. */
export interface FileSettings {
  readonly place: ImportPlace;
  readonly currency: string;
  /** What a bare price is multiplied by: 100,000 where prices are in lakh. */
  readonly priceTimes: number;
  readonly offer: 'sale' | 'rent';
  readonly areaUnit: 'SquareFeet' | 'SquareMeters';
  /** Titles that stand over many homes and so say nothing of one. */
  readonly commonTitles: ReadonlySet<string>;
}

export function settleFile(plan: ColumnPlan, fileName: string, place: ImportPlace): FileSettings {
  const isIndian =
    cellsOf(plan, 'BedroomsTotal').some((cell) => /\b(?:bhk|rk)\b/i.test(cell)) ||
    cellsOf(plan, 'ListPrice').some((cell) => /\d\s*(?:crores?|cr|lacs?|lakhs?)\b/i.test(cell));
  const median = plan.profiles[plan.slots.get('ListPrice')?.[0]?.index ?? -1]?.median ?? null;
  const priceName = plan.slots.get('ListPrice')?.[0]?.name ?? '';
  const isMarked = cellsOf(plan, 'ListPrice').some((cell) => /[^\d.,\s-]/.test(cell));
  const inLakh = /\b(?:lakhs?|lacs?)\b/i.test(headerWords(priceName).join(' '));
  const inCrore = /\bcrores?\b/i.test(headerWords(priceName).join(' '));
  // Indian portals give bare prices in lakh: nobody sells a flat for 62 rupees.
  const isBareLakh = isIndian && !isMarked && median !== null && median < 5000;
  const priceTimes = inCrore ? 1e7 : inLakh || isBareLakh ? 1e5 : 1;
  const southAsian = ['IN', 'PK', 'BD', 'NP', 'LK'].find((code) => code === place.region) ?? 'IN';
  const country = isIndian || inLakh ? southAsian : (countryOfRows(plan) ?? countryOfLinks(plan));
  const currency =
    statedCurrency(plan, place) ??
    (country ? currencies.get(country) : undefined) ??
    place.currency;
  const home =
    country ?? [...currencies].find(([, code]) => code === currency)?.[0] ?? place.region;
  const isImperial = ['US', 'IN', 'CA', 'GB', 'AE', 'PK'].includes(home);
  return {
    place,
    currency,
    priceTimes,
    offer: usualOffer(plan, {
      fileName,
      priceName,
      median: median === null ? null : median * priceTimes,
      currency,
    }),
    areaUnit: isImperial ? 'SquareFeet' : 'SquareMeters',
    commonTitles: new Set(commonTitles(cellsOf(plan, 'title'))),
  };
}

function commonTitles(titles: readonly string[]): string[] {
  const often = Map.groupBy(titles, (title) => title);
  return [...often]
    .filter(
      ([title, rows]) => rows.length > Math.max(5, titles.length / 10) && !readKind(title).use,
    )
    .map(([title]) => title);
}

function cellsOf(plan: ColumnPlan, slot: Slot): readonly string[] {
  const [column] = plan.slots.get(slot) ?? [];
  return column ? (plan.profiles[column.index]?.cells ?? []) : [];
}

/** The currency that most cells of the currency column or of the price column name. */
function statedCurrency(plan: ColumnPlan, place: ImportPlace): string | undefined {
  const inHeader = /\b(usd|eur|gbp|pln|mxn|inr|aed|aud|cad|chf|kes|zar|brl|sek|nok|dkk|czk)\b/.exec(
    headerWords(plan.slots.get('ListPrice')?.[0]?.name ?? '').join(' '),
  )?.[1];
  if (inHeader) return inHeader.toUpperCase();
  const codes = cellsOf(plan, 'currency').map((cell) => cell.toUpperCase());
  const named = codes.filter((code) => /^[A-Z]{3}$/.test(code));
  const marked = cellsOf(plan, 'ListPrice')
    .map((cell) => readPrice(cell, place)?.currency)
    .filter((code) => typeof code === 'string');
  return mostFrequent(named) ?? mostFrequent(marked);
}

function countryOfRows(plan: ColumnPlan): string | undefined {
  const states = cellsOf(plan, 'StateOrProvince');
  const codes = cellsOf(plan, 'PostalCode');
  const rows = Math.min(states.length, 50);
  const found = Array.from({ length: rows }, (_, row) =>
    countryOf(states[row] ?? null, codes[row] ?? null),
  );
  const inAddress = cellsOf(plan, 'UnparsedAddress').map((cell) =>
    /\b[A-Z]{2},? \d{5}(?:-\d{4})?$/.test(cell) ? 'US' : null,
  );
  const all = found.some(Boolean) ? found : inAddress;
  const country = mostFrequent(all.filter((value) => value !== null));
  return country && all.filter((value) => value === country).length > all.length / 3
    ? country
    : undefined;
}

function countryOfLinks(plan: ColumnPlan): string | undefined {
  const hosts = cellsOf(plan, 'url').map((cell) =>
    URL.canParse(cell) ? new URL(cell).hostname : '',
  );
  const ending = mostFrequent(hosts.map((host) => host.split('.').at(-1)?.toUpperCase() ?? ''));
  if (ending === 'UK') return 'GB';
  return ending && currencies.has(ending) ? ending : undefined;
}

function usualOffer(
  plan: ColumnPlan,
  file: { fileName: string; priceName: string; median: number | null; currency: string },
): 'sale' | 'rent' {
  const named = headerWords(file.priceName).join(' ');
  if (periodOf(`per ${named}`) ?? /\b(?:rent|lease|miete|loyer|kaltmiete|renta)\b/.test(named))
    return 'rent';
  const titles = [...cellsOf(plan, 'title'), ...cellsOf(plan, 'url')]
    .slice(0, 200)
    .map((cell) => readOffer(cell));
  const usual = mostFrequent(titles.filter((offer) => offer !== null));
  if (usual && titles.filter((offer) => offer === usual).length > titles.length / 4) return usual;
  const fromName = readOffer(headerWords(file.fileName.replace(/\.[a-z]+$/i, '')).join(' '));
  if (fromName) return fromName;
  const limit = rentsBelow.get(file.currency);
  return limit !== undefined && file.median !== null && file.median > 50 && file.median < limit
    ? 'rent'
    : 'sale';
}

function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** A file whose middle price is below this holds rents. */
const rentsBelow: ReadonlyMap<string, number> = new Map([
  ['USD', 12_000],
  ['EUR', 8000],
  ['GBP', 8000],
  ['CAD', 12_000],
  ['AUD', 8000],
  ['CHF', 12_000],
]);

const currencies: ReadonlyMap<string, string> = new Map(
  'US USD,GB GBP,CA CAD,MX MXN,IN INR,KE KES,PL PLN,DE EUR,ES EUR,FR EUR,IT EUR,PT EUR,NL EUR,IE EUR,AT EUR,BE EUR,FI EUR,GR EUR,AU AUD,NZ NZD,AE AED,ZA ZAR,NG NGN,BR BRL,AR ARS,CL CLP,CH CHF,SE SEK,NO NOK,DK DKK,CZ CZK,HU HUF,BD BDT,NP NPR,LK LKR,RO RON,TR TRY,SG SGD,PK PKR,GH GHS,TZ TZS,UG UGX,PH PHP,TH THB,MY MYR,JP JPY'
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);
