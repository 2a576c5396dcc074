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
    query.ListPrice = { ...query.ListPrice, ...toRange(mention, budgetCue.test(around)) };
    if (mention.currency && mention.currency !== request.currency)
      query.currency = mention.currency;
    if (mention.period) query.offer = 'rent';
  }
  const short = query.ListPrice ? null : readShort(text, request.vocabulary.prices);
  if (short) query.ListPrice = short.range;
  return { query, spans: short ? [...mentions, short] : mentions };
}

const duesBefore =
  /(?<!\bno )\b(?:hoas?(?: fees?| dues)?|(?:association|maintenance|condo|strata|service) (?:fees?|dues|charges?))(?: of| is| are| at)?\s*$/;
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

/** "Under 400" among homes of hundreds of thousands leaves the thousands unsaid. */
function readShort(
  text: string,
  prices: ListingVocabulary['prices'],
): { range: Range; start: number; end: number } | null {
  const match =
    /\b(under|below|less than|up to|max(?:imum)?|no more than|over|above|at least|around|about)\s+(\d{3})(?=\s*(?:$|[,;!?]|\.(?!\d)|in\b|with\b|and\b|for\b|near\b|around\b|or\b|please\b))/i.exec(
      text,
    );
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
