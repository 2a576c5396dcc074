import type { ListingQuery, Range } from '@katek/sdk/protocol';
import { readMoney, type MoneyMention } from '../../platform/language/read-money.ts';
import type { ListingRequest, ListingVocabulary, PriceSpan } from './listing-request.ts';

export interface PriceReading {
  readonly query: Pick<ListingQuery, 'ListPrice' | 'currency' | 'offer' | 'AssociationFee'>;
  /** What was read, to be taken out of the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** The budget of a message: a plain sum is a ceiling, "around" a sum without the word budget is ten percent to either side. */
export function readPrices(request: ListingRequest): PriceReading {
  // "Nothing under 700k?" asks for what is under it; said without asking, it refuses that.
  const text = request.text.replace(
    /\bnothing (?=(?:under|below|less than|cheaper than|up to)\b[^.?!]{0,40}\?)/i,
    (found) => ' '.repeat(found.length),
  );
  const mentions = readMoney(text, { currency: request.currency, region: request.region });
  const query: PriceReading['query'] = {};
  for (const mention of mentions) {
    const before = text.slice(Math.max(0, mention.start - 40), mention.start).toLowerCase();
    const around = `${before}${text.slice(mention.start, mention.end + 24).toLowerCase()}`;
    if (duesBefore.test(before)) {
      query.AssociationFee = { max: mention.max ?? mention.min ?? 0 };
      continue;
    }
    if (incomeBefore.test(before)) continue;
    const range = floorBefore.test(before)
      ? { min: mention.max ?? mention.min ?? 0 }
      : toRange(mention, budgetCue.test(around));
    query.ListPrice = {
      ...query.ListPrice,
      ...(mention.period ? range : withThousands(range, request)),
    };
    if (mention.currency && mention.currency !== request.currency)
      query.currency = mention.currency;
    if (mention.period) query.offer = 'rent';
  }
  const short = query.ListPrice
    ? null
    : (readShort(text, request.vocabulary.prices) ??
      readFigures(text) ??
      readRent(text, request.vocabulary.prices));
  if (short) query.ListPrice = short.range;
  return { query, spans: short ? [...mentions, short] : mentions };
}

const duesBefore =
  /(?<!\bno )\b(?:hoas?(?: fees?| dues)?|(?:association|maintenance|condo|strata|service) (?:fees?|dues|charges?))(?: of| is| are| at)?\s*$/;
/** As British agents write it: offers in excess of. */
const floorBefore = /\b(?:oieo|offers (?:over|above|in excess of)|in excess of|excess of)\s*$/;
const incomeBefore =
  /(?<!rental )\b(?:income|earn|earning|salary|down ?payment|deposit|rents for|rented for|(?:would|could|can|will|might) rent for|cash flow|saved)(?: is| of| about| around)?\s*$/;
const budgetCue =
  /\bbudget|\bspend|\bafford|\bmax|\bup to\b|presupuesto|\bhasta\b|\bbudzet|\bpay\b/;

/** Rents are compared per month, whatever the listing's own rhythm. */
const monthsOf = { month: 1, week: 52 / 12, year: 1 / 12 } as const;

function toRange(mention: MoneyMention, isBudget: boolean): Range {
  const times = mention.period ? monthsOf[mention.period] : 1;
  const low = mention.min === null ? null : Math.round(mention.min * times);
  const high = mention.max === null ? null : Math.round(mention.max * times);
  if (low === null || high === null) {
    return { ...(low !== null && { min: low }), ...(high !== null && { max: high }) };
  }
  if (low !== high) return { min: low, max: high };
  if (!mention.approx || isBudget) return { max: high };
  return { min: Math.round(low * 0.9), max: Math.round(high * 1.1) };
}

/** In a house that sells and lets, a sum tells which of the two is meant when it can only be one of them. */
export function impliedOffer(
  { ListPrice }: Pick<ListingQuery, 'ListPrice'>,
  prices: ListingVocabulary['prices'],
): 'sale' | 'rent' | undefined {
  const sum = ListPrice?.max ?? ListPrice?.min;
  if (!sum || !prices.rent) return undefined;
  if (isNear(sum, prices.rent) && !isNear(sum, prices.sale)) return 'rent';
  return sum > prices.rent.max && prices.sale ? 'sale' : undefined;
}

function isNear(sum: number, span: PriceSpan | null): boolean {
  return span !== null && sum >= span.min / 2 && sum <= span.max * 2;
}

/** "Budget 475" among homes of hundreds of thousands leaves the thousands unsaid. */
function withThousands(range: Range, { text, vocabulary: { prices } }: ListingRequest): Range {
  const sum = range.max ?? range.min ?? 0;
  const isShort =
    sum >= 50 && sum < 2000 && isNear(sum * 1000, prices.sale) && !isNear(sum, prices.rent);
  if (!isShort || /\brent|\blease|\bmonth|\blet\b/i.test(text)) return range;
  return {
    ...(range.min !== undefined && { min: range.min * 1000 }),
    ...(range.max !== undefined && { max: range.max * 1000 }),
  };
}

interface Short {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

const ending = String.raw`(?=\s*(?:$|[,;!?|]|\.(?!\d)|in\b|with\b|and\b|for\b|near\b|around\b|or\b|max\b|tops\b|please\b))`;
const short = new RegExp(
  String.raw`\b(under|below|less than|(?:go )?up to|max(?:imum)?(?: budget| price)?(?: of| is)?|(?:budget|price|limit|ceiling)(?: is| of|:)?|no more than|not more than|(?:stretch|go|raise it|increase(?: it)?)(?: up)? to|over|above|at least|around|about)\s+(\d{3})${ending}`,
  'i',
);

function readShort(text: string, prices: ListingVocabulary['prices']): Short | null {
  const match = short.exec(text);
  if (!match || !prices.sale) return null;
  const sum = Number(match[2]) * 1000;
  if (!isNear(sum, prices.sale) || isNear(Number(match[2]), prices.rent)) return null;
  const cue = (match[1] ?? '').toLowerCase();
  const range = /over|above|least/.test(cue)
    ? { min: sum }
    : /around|about/.test(cue)
      ? { min: Math.round(sum * 0.9), max: Math.round(sum * 1.1) }
      : { max: sum };
  return { range, start: match.index, end: match.index + match[0].length };
}

const figureWords: Readonly<Record<string, number>> = {
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};

/** "Under six figures" is below a hundred thousand; "seven figure homes" are those from a million on. */
function readFigures(text: string): Short | null {
  const match =
    /\b(?:(under|below|less than|not) )?(?:(low|mid|high)[- ])?(four|five|six|seven|eight|[4-8])[- ]figures?\b/i.exec(
      text,
    );
  if (!match) return null;
  const digits = figureWords[(match[3] ?? '').toLowerCase()] ?? Number(match[3]);
  const floor = 10 ** (digits - 1);
  const range = match[1] ? { max: floor - 1 } : { min: floor, max: floor * 10 - 1 };
  return { range, start: match.index, end: match.index + match[0].length };
}

/** "To let for 1800". */
function readRent(text: string, { rent }: ListingVocabulary['prices']): Short | null {
  if (!/\b(?:rent|let|lease|alquil|miete|louer|alugar)/i.test(text)) return null;
  const match = new RegExp(String.raw`\b(?:for|at|f[uü]r|por|pour)\s+(\d{3,6})${ending}`, 'i').exec(
    text,
  );
  const sum = Number(match?.[1]);
  if (!match || !isNear(sum, rent)) return null;
  return { range: { max: sum }, start: match.index, end: match.index + match[0].length };
}
