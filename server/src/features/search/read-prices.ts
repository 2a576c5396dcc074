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
  const text = inDigits(request.text).replace(
    /\bnothing (?=(?:under|below|less than|cheaper than|up to)\b[^.?!]{0,40}\?)/i,
    (found) => ' '.repeat(found.length),
  );
  const mentions = readMoney(text, { currency: request.currency, region: request.region });
  const query: PriceReading['query'] = {};
  for (const mention of mentions) {
    const before = text.slice(Math.max(0, mention.start - 40), mention.start).toLowerCase();
    const around = `${before}${text.slice(mention.start, mention.end + 24).toLowerCase()}`;
    const after = text.slice(mention.end, mention.end + 40).toLowerCase();
    if (duesBefore.test(before)) {
      query.AssociationFee = { max: mention.max ?? mention.min ?? 0 };
      continue;
    }
    if (duesAfter.test(after)) {
      query.AssociationFee = { max: mention.max ?? mention.min ?? 0 };
      continue;
    }
    if (incomeBefore.test(before) || incomeAfter.test(after)) continue;
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
  const isBare = query.ListPrice && mentions.every(({ currency }) => currency === null);
  const told = isBare ? currencyAlone.exec(text) : null;
  const named = currencies.find(([pattern]) => pattern.test(told?.[0] ?? ''))?.[1];
  if (named && named !== request.currency) query.currency = named;
  const dues = query.AssociationFee ? null : shortDues.exec(text);
  if (dues) query.AssociationFee = { max: Number(dues[1]) };
  const short = query.ListPrice
    ? null
    : (readShort(text, request.vocabulary.prices) ??
      readFigures(text) ??
      readRent(text, request.vocabulary.prices));
  if (short) query.ListPrice = short.range;
  const spans: Span[] = [...mentions, ...(short ? [short] : [])];
  if (dues) spans.push(spanOf(dues));
  return { query, spans };
}

const duesBefore =
  /(?<!\bno )\b(?:hoas?(?: fees?| dues)?|(?:association|maintenance|condo|strata|service) (?:fees?|dues|charges?))(?: of| is| are| at)?\s*$/;
/** "At least a million, penthouse, dirhams". */
const currencyAlone = /\b(?:dirhams?|aed|euros?|pounds(?: sterling)?|rupees?)\b/i;
const currencies = [
  [/^(?:dirham|aed)/i, 'AED'],
  [/^euro/i, 'EUR'],
  [/^pound/i, 'GBP'],
  [/^rupee/i, 'INR'],
] as const;

/** "Max 100 HOA". */
const shortDues =
  /\b(?:max(?:imum)?|under|below|up to|at most|less than|no more than) \$?(\d{2,4}) (?:a month |per month |monthly )?(?:hoas?\b|association fees?|service charges?)/i;

const duesAfter =
  /^ ?(?:a |per |\/ ?)?(?:month(?:ly)? |mo )?(?:in |of |for )?(?:the )?(?:hoas?\b|dues\b|(?:association|maintenance|condo|strata|service) (?:fees?|dues|charges?))/;
/** As British agents write it: offers in excess of. */
const floorBefore = /\b(?:oieo|offers (?:over|above|in excess of)|in excess of|excess of)\s*$/;
const incomeBefore =
  /(?<!rental )\b(?:income|earn|earning|salary|down ?payment|deposit|rents for|rented for|(?:would|could|can|will|might) rent for|cash flow|saved)(?: is| of| about| around)?\s*$/;
const incomeAfter =
  /^ ?(?:(?:is|are|in|as|already|put|set) )*(?:saved|savings?|aside|(?:for |as )?(?:a |the |my |our )?(?:deposit|down ?payment)|salary|income|household income)\b/;
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

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Short extends Span {
  readonly range: Range;
}

function spanOf({ index, 0: words }: RegExpExecArray): Span {
  return { start: index, end: index + words.length };
}

const ending = String.raw`(?=\s*(?:$|[,;!?|]|\.(?!\d)|in\b|with\b|and\b|for\b|near\b|around\b|or\b|max\b|tops\b|please\b|to (?:buy|rent|play|spend|work)\b))`;
const sum = String.raw`(\d{3}|\d\.\d{1,2})`;
const short = new RegExp(
  String.raw`\b(under|below|less than|(?:go )?up to|max(?:imum)?(?: budget| price)?(?: of| is)?|(?:budget|price|limit|ceiling)(?: is| of|:)?|no more than|not more than|(?:stretch|go|raise it|increase(?: it)?)(?: up)? to|over|above|at least|around|about)\s+${sum}${ending}`,
  'i',
);
/** "450 max", "400ish". */
const shortBefore = new RegExp(
  String.raw`(?<![\d.,$€£₹])\b${sum}(?:\s*[- ]?(ish)\b|\s+(?:max(?:imum)?|tops|limit|ceiling|at (?:the )?most|or (?:less|under|below)|absolute max)\b)`,
  'i',
);

/** "Under 450" and "1.3 max" among homes of hundreds of thousands leave the thousands unsaid, or the million. */
function readShort(text: string, prices: ListingVocabulary['prices']): Short | null {
  const cued = short.exec(text);
  const match = cued ?? shortBefore.exec(text);
  if (!match || !prices.sale) return null;
  const figure = (cued ? match[2] : match[1]) ?? '';
  const sum = Number(figure) * (figure.includes('.') ? 1_000_000 : 1000);
  const isRent =
    !/\b(?:buy|purchase|for sale)/i.test(text) && Number(figure) >= (prices.rent?.min ?? Infinity);
  if (!isNear(sum, prices.sale) || isRent) return null;
  const cue = (cued ? match[1] : match[2] ? 'around' : '')?.toLowerCase() ?? '';
  const range = /over|above|least/.test(cue)
    ? { min: sum }
    : /around|about/.test(cue)
      ? { min: Math.round(sum * 0.9), max: Math.round(sum * 1.1) }
      : { max: sum };
  return { range, start: match.index, end: match.index + match[0].length };
}

const ones = 'one two three four five six seven eight nine'.split(' ');
const tensWords = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const teens = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const spokenHundreds = new RegExp(
  String.raw`\b(${ones.join('|')}) (?:hundred(?: and)? ?)?(?:(${tensWords.join('|')})(?:[- ](${ones.join('|')}))?|(${teens.join('|')})|(?<=hundred))\b(?! (?:and )?(?:${[...tensWords, ...teens, ...ones].join('|')})\b)(?! ?(?:thousand|hundred|million|lakh|crore|square|sq|feet|ft|beds?|bath|years?|dollars|pounds|euros|acres?|bucks|quid))`,
  'gi',
);
const splitAmount = /\b(\d{2,3})\. (?=(?:thousand|grand|k)\b)/gi;

/** "Four fifty" and "two seventy five" in digits; every letter keeps its place. */
function inDigits(text: string): string {
  if (!maySpell.test(text)) return text;
  return text
    .replace(splitAmount, (whole, figure: string) => figure.padEnd(whole.length))
    .replace(spokenHundreds, (whole, one: string, ten?: string, last?: string, teen?: string) => {
      const at = (words: readonly string[], word: string | undefined) =>
        word === undefined ? 0 : words.indexOf(word.toLowerCase()) + 1;
      const value =
        at(ones, one) * 100 +
        at(tensWords, ten) * 10 +
        at(ones, last) +
        (teen ? 10 + at(teens, teen) : 0);
      return String(value).padEnd(whole.length);
    });
}

const maySpell =
  /\d\. (?:thousand|grand|k)\b|\b(?:hundred|t(?:en|wenty|hirty)|(?:for|fif|six|seven|eigh|nine)ty|(?:thir|four|fif|six|seven|eigh|nine)teen|eleven|twelve)\b/i;

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
