import type { ListingFacts } from '../ledger.ts';
import { periodAfter } from './figure-nouns.ts';
import type { Figure } from './figures.ts';

/** What the row says for this kind of figure. */
export function candidates(figure: Figure, { card, details }: ListingFacts): number[] {
  // The name of a home, however long, stands between nothing: "the lot of … measures".
  const before = figure.before.replaceAll(/§+/gu, '§').slice(-50);
  const near = (before.slice(-25) + figure.after.slice(0, 25)).toLowerCase();
  switch (figure.kind) {
    case 'price': {
      const area = areaOfPrice(before, figure.after);
      if (!isCurrency(figure, card.currency)) return [];
      if (isTax(before, figure.after)) return yearly(figure, details?.TaxAnnualAmount);
      if (area !== undefined) return pricePerArea(area, card);
      return isPeriod(figure, card.LeaseAmountFrequency) ? numbers(card.ListPrice) : [];
    }
    case 'fee':
      if (!isCurrency(figure, card.currency)) return [];
      if (isTax(before, figure.after)) return yearly(figure, details?.TaxAnnualAmount);
      if (!isPeriod(figure, details?.AssociationFeeFrequency ?? null)) return [];
      return numbers(details?.AssociationFee);
    case 'bedrooms':
      return numbers(card.BedroomsTotal);
    case 'bathrooms':
      if (/^[\s-]*half\b/u.test(figure.after)) return numbers(details?.BathroomsHalf);
      if (/^[\s-]*full\b/u.test(figure.after)) return numbers(details?.BathroomsFull);
      return numbers(card.bathrooms);
    case 'area':
      return [
        ...converted(card.LivingArea, card.LivingAreaUnits, near),
        ...(/\b(?:lot|plot|land|terreno|terrain|grundstück)\b|أرض|प्लॉट|占地/u.test(near)
          ? converted(details?.LotSizeArea, details?.LotSizeUnits, near)
          : []),
      ];
    case 'lot':
      // "Half an acre" has its unit within.
      return /\bacres?\b|\bac\b|فدان|أفدنة|एकड़|英亩/u.test(`${figure.text} ${near}`) &&
        details?.LotSizeUnits === 'Acres'
        ? numbers(details.LotSizeArea)
        : [];
    case 'year':
      return numbers(details?.YearBuilt);
    case 'stories':
      return numbers(details?.StoriesTotal);
    case 'garage':
      return numbers(details?.GarageSpaces);
    case 'count':
    case 'time':
    case 'position':
    case 'other':
      return [];
  }
}

const tax =
  /\btax(?:es)?\b|\bpredial\b|\bimpuestos?\b|taxe foncière|grundsteuer|\bimpostos?\b|\biptu\b|ضريب|संपत्ति कर|房产税/iu
    .source;
/** "Taxes of 12 Oak St are …"; not "taxes aside, it costs …". */
const taxBefore = new RegExp(
  String.raw`(?:${tax})(?![^]*(?:[.,;]|includ|exclud|aside|apart|plus))`,
  'iu',
);
/** "… a year in property taxes"; not "… plus taxes". */
const taxAfter = new RegExp(
  String.raw`^[^.,;]{0,12}?\s(?:in|of|for|de|an|d['’])\s*[^.,;]{0,20}?(?:${tax})`,
  'iu',
);

/** What a year of owning it costs in tax is no price of the home. */
function isTax(before: string, after: string): boolean {
  return taxBefore.test(before) || taxAfter.test(after);
}

/** One that is put as a month's is another figure. */
function yearly(figure: Figure, amount: number | null | undefined): number[] {
  return /^\W*(?:\/|per|a|an|every|each)?\s*(?:month|week|day|quarter)/u.test(figure.after)
    ? []
    : numbers(amount);
}

const metric =
  /\bsq\.?\s*m|\bsqm|square[\s-]*met|metros?\b|m[eè]tres?\b|quadratm|\bqm\b|متر|أمتار|वर्ग मी|平方米|平米|平方公尺/u;
const feet =
  /\bsq\.?\s*f|\bsqft|\bsf\b|\bsft\b|square[\s-]*f|\bpies?\b|\bpieds?\b|p[ée]s? quadrados?|quadratfu|قدم|वर्ग फ|平方英?尺/u;

const per = String.raw`(?:\/|每|(?<!\p{L})(?:per|por|par|pro|je|प्रति|لكل))\s*`;
/** The last ones are a unit that no row states: no price stands for them. */
const unitOfArea = String.raw`${metric.source}|${feet.source}|\bsq\.?\s*y|square[\s-]*yard|\bacre`;
const perAreaAfter = new RegExp(
  String.raw`^\s*(?:${per}|an?\s+|for (?:a|each|every)\s+)(?=${unitOfArea})`,
  'iu',
);
/** "The price per square foot is …"; not "$298 per sq ft and listed at …", whose figure stands before. */
const perAreaBefore = new RegExp(String.raw`${per}(?<unit>(?:${unitOfArea})[^.,;\d]*)$`, 'iu');

/** The words that say of which area a price is, if of any. */
function areaOfPrice(before: string, after: string): string | undefined {
  if (perAreaAfter.test(after)) return after.slice(0, 25);
  const unit = perAreaBefore.exec(before)?.groups?.unit;
  return unit === undefined || anotherPrice.test(unit) ? undefined : unit;
}

const anotherPrice = /\b(?:and|but|und|aber|y|pero|et|mais|e|mas|while)\b|(?<!\p{L})و|और|，|、/iu;

/** Of a home for sale, to the whole unit of money, by the area that its row states, in the unit that is said. */
function pricePerArea(unit: string, card: ListingFacts['card']): number[] {
  const { ListPrice, LivingArea, LivingAreaUnits, LeaseAmountFrequency } = card;
  if (!ListPrice || !LivingArea || LeaseAmountFrequency) return [];
  if (!metric.test(unit) && !feet.test(unit)) return [];
  const ratio = converted(1, LivingAreaUnits, unit, (area) => area);
  return ratio.map((areaOfOne) => Math.round(ListPrice / (LivingArea * areaOfOne)));
}

const currencies: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:us\$?|usd)\s?$/u, ['USD']],
  [/(?:c\$|ca\$|cad)\s?$/u, ['CAD']],
  [/(?:a\$|au\$|aud)\s?$/u, ['AUD']],
  [/\$\s?$/u, ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD', 'CLP', 'COP', 'ARS', 'BRL']],
  [/(?:€|eur)\s?$/u, ['EUR']],
  [/(?:£|gbp)\s?$/u, ['GBP']],
  [/₹\s?$/u, ['INR']],
  [/(?:rs\.?)\s?$/u, ['INR', 'PKR', 'LKR', 'NPR', 'MUR']],
  [/\b(inr|pkr|aed|mxn|chf|pln|nzd|sgd|zar)\s?$/u, []],
];
const currenciesAfter: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\s?(?:us\$|\$ ?us|美元|美金)/u, ['USD']],
  [/^\s?(?:\$ ?ca|ca\$)/u, ['CAD']],
  [/^\s?(?:\$ ?au|au\$)/u, ['AUD']],
  [/^\s?(?:\$ ?mx|mx\$)/u, ['MXN']],
  [/^\s?(?:रुपये|रुपए|روبية|卢比)/u, ['INR', 'PKR', 'LKR', 'NPR']],
  [/^\s?(?:€|euros?\b|eur\b)/u, ['EUR']],
  [/^\s?(?:£|pounds?\b|gbp\b)/u, ['GBP']],
  [/^\s?(?:\$|dollars?\b|bucks\b)/u, ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']],
  [/^\s?(?:rupees?\b)/u, ['INR', 'PKR', 'LKR', 'NPR']],
  [/^\s?(?:pesos?\b)/u, ['MXN', 'COP', 'CLP', 'ARS', 'PHP']],
  [/^\s?(?:dirhams?\b)/u, ['AED', 'MAD']],
  [/^\s?(?:z[lł]\b)/u, ['PLN']],
  [/^\s?(usd|cad|aud|inr|pkr|aed|mxn|chf|pln|nzd|sgd|zar)\b/u, []],
];

function isCurrency(figure: Figure, currency: string): boolean {
  const inFront = currencies.find(([pattern]) => pattern.test(figure.before));
  const behind = currenciesAfter.find(([pattern]) => pattern.test(figure.after));
  return [
    inFront && { list: inFront[1], code: inFront[0].exec(figure.before)?.[1] },
    behind && { list: behind[1], code: behind[0].exec(figure.after)?.[1] },
  ].every((said) => !said || said.list.includes(currency) || said.code?.toUpperCase() === currency);
}

function isPeriod(figure: Figure, frequency: string | null): boolean {
  const said =
    /^\W{0,3}(?:\w{3} )?(?:(?:a|per|each|every|\/)\s?)?(month|mo\b|monthly|week|wk\b|weekly|year|yr\b|annually|annum|pcm|p\.c\.m|pw\b|p\.?a\b|day|night)/u.exec(
      figure.after,
    )?.[1];
  const elsewhere = periodAfter(figure.after);
  if (elsewhere) return frequency === elsewhere;
  if (!said) return true;
  if (/^(?:mo|pcm|p\.c)/u.test(said)) return frequency === 'Monthly';
  if (/^(?:w|pw)/u.test(said)) return frequency === 'Weekly';
  if (/^(?:y|a|p)/u.test(said)) return frequency === 'Annually';
  return frequency === 'Daily';
}

const squareFeetPerSquareMeter = 10.763_91;

function converted(
  area: number | null | undefined,
  units: string | null | undefined,
  near: string,
  rounded: (area: number) => number = Math.round,
): number[] {
  if (area === null || area === undefined) return [];
  const isMetric = metric.test(near);
  const isFeet = feet.test(near);
  if (units === 'SquareMeters') return isFeet ? [rounded(area * squareFeetPerSquareMeter)] : [area];
  if (units === 'SquareFeet') return isMetric ? [rounded(area / squareFeetPerSquareMeter)] : [area];
  return [];
}

function numbers(value: number | null | undefined): number[] {
  return value === null || value === undefined ? [] : [value];
}
