import type { ListingFacts } from '../ledger.ts';
import { periodAfter } from './figure-nouns.ts';
import type { Figure, FigureKind } from './figures.ts';
import type { Ground, Subjects } from './ground.ts';

/** Whether the rows (or the visitor's own words) vouch for a figure. */
export function agrees(
  figure: Figure,
  subjects: Subjects,
  sentence: string,
  ground: Ground,
): boolean {
  const { facts, isStated } = subjects;
  switch (figure.kind) {
    case 'position':
      return (
        some(figure, (value) => value >= 1 && value <= Math.max(ground.ledger.shown.length, 3)) ||
        (isAskedFigure(figure, ground) && !/^\w{2}\W*(?:bed|bath|floor|stor)/u.test(figure.after))
      );
    case 'time':
      return isAskedFigure(figure, ground) || isInRemarks(figure, facts);
    case 'count':
      return (
        some(figure, (value) => isCount(value, ground)) ||
        (isAskedFigure(figure, ground) && denies(sentence))
      );
    case 'other':
      return isOther(figure, subjects, sentence, ground);
    default:
  }
  const bound = boundOf(figure);
  if (bound && isAskedFigure(figure, ground)) {
    return facts.every((it) => holdsBound(figure, bound, it)) || (!isStated && denies(sentence));
  }
  if (!isStated && isAskedFigure(figure, ground) && (facts.length === 0 || denies(sentence)))
    return true;
  if (facts.length === 0) return false;
  if (facts.length > 1) {
    const ends = rangeEnds(figure, sentence, facts);
    if (ends) return ends.some((it) => matches(figure, it));
  }
  return facts.every((it) => matches(figure, it));
}

export function isAskedFigure(figure: Figure, ground: Ground): boolean {
  return some(figure, (value) => ground.askedFigures.has(value));
}

function matches(figure: Figure, facts: ListingFacts): boolean {
  return candidates(figure, facts).some((actual) =>
    some(figure, (value) => Math.abs(value - actual) < 0.005),
  );
}

/** What the row says for this kind of figure. */
function candidates(figure: Figure, { card, details }: ListingFacts): number[] {
  // The name of a home, however long, stands between nothing: "the lot of … measures".
  const before = figure.before.replaceAll(/§+/gu, '§').slice(-25);
  const near = (before + figure.after.slice(0, 25)).toLowerCase();
  switch (figure.kind) {
    case 'price':
      if (!isCurrency(figure, card.currency)) return [];
      if (taxes.test(near)) return yearly(figure, details?.TaxAnnualAmount);
      if (perArea.test(figure.after)) return pricePerArea(card);
      return isPeriod(figure, card.LeaseAmountFrequency) ? numbers(card.ListPrice) : [];
    case 'fee':
      if (!isCurrency(figure, card.currency)) return [];
      if (taxes.test(near)) return yearly(figure, details?.TaxAnnualAmount);
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

/** What a year of owning it costs in tax; one that is put as a month's is another figure. */
const taxes =
  /\btax(?:es)?\b|\bpredial\b|\bimpuestos?\b|taxe foncière|grundsteuer|\bimpostos?\b|\biptu\b|ضريب|संपत्ति कर|房产税/iu;

function yearly(figure: Figure, amount: number | null | undefined): number[] {
  return /^\W*(?:\/|per|a|an|every|each)?\s*(?:month|week|day|quarter)/u.test(figure.after)
    ? []
    : numbers(amount);
}

const perArea =
  /^\s*(?:\/|per|a|an|for (?:a|each|every)|por|par|pro|je|प्रति|لكل)\s*(?:sq|m²|m2|ft²|square)/iu;

/** Of a home for sale, to the whole unit of money, by the area that its row states. */
function pricePerArea({
  ListPrice,
  LivingArea,
  LeaseAmountFrequency,
}: ListingFacts['card']): number[] {
  return ListPrice && LivingArea && !LeaseAmountFrequency
    ? [Math.round(ListPrice / LivingArea)]
    : [];
}

/** A number without a noun: it may be a large figure of the row, or stand in the listing's own text. */
function isOther(figure: Figure, subjects: Subjects, sentence: string, ground: Ground): boolean {
  const { facts, isStated } = subjects;
  if (some(figure, (value) => value >= 1000)) {
    const kinds: FigureKind[] = ['price', 'area', 'year'];
    if (
      facts.length > 0 &&
      facts.every((it) => kinds.some((kind) => matches({ ...figure, kind }, it)))
    )
      return true;
  }
  if (isStated && isInRemarks(figure, facts)) return true;
  return (
    isAskedFigure(figure, ground) &&
    (!isStated || denies(sentence)) &&
    (facts.length === 0 || denies(sentence))
  );
}

/** The same number with the same word after it stands in the listing's own description. */
function isInRemarks(figure: Figure, facts: readonly ListingFacts[]): boolean {
  const word = /^[\s-]*(\p{L}+)?/u.exec(figure.after)?.[1] ?? '';
  const written = figure.text.trim();
  return (
    facts.length > 0 &&
    facts.every(({ details }) => {
      const remarks = (details?.PublicRemarks ?? '').toLowerCase().replaceAll(/\s+/gu, ' ');
      for (let at = remarks.indexOf(written); at >= 0; at = remarks.indexOf(written, at + 1)) {
        const isWhole =
          !/[\d.,]/u.test(remarks[at - 1] ?? ' ') &&
          !/^\d/u.test(remarks.slice(at + written.length));
        const next = /^[\s-]*(\p{L}+)?/u.exec(remarks.slice(at + written.length))?.[1] ?? '';
        if (isWhole && next === word) return true;
      }
      return false;
    })
  );
}

type Bound = 'atMost' | 'atLeast' | 'any';

const atMost =
  /\b(?:under|below|less than|up to|within|no more than|at most|max(?:imum)?(?: of)?|not? (?:over|above)|(?:your )?budget(?: of| is|:)?|cheaper than|menos de|hasta|unter|bis(?: zu)?|moins de|jusqu'à|at[eé]|abaixo de)\s*(?:the |your |a |of |about )*(?:[$€£¥₹]|[a-z]{2,3}\.?)?\s?$/u;
const atLeast =
  /\b(?:over|above|more than|at least|min(?:imum)?(?: of)?|no fewer than|no less than|or more|m[aá]s de|al menos|mindestens|ab|au moins|plus de|pelo menos|mais de)\s*(?:the |your |a |of |about )*(?:[$€£¥₹]|[a-z]{2,3}\.?)?\s?$/u;
const between =
  /\b(?:between|looking for|you (?:asked|wanted|mentioned|said)|your (?:search|request|wish|criteria)(?: for| of)?)\b[^.]{0,25}$/u;

function boundOf(figure: Figure): Bound | null {
  if (atMost.test(figure.before)) return 'atMost';
  if (atLeast.test(figure.before)) return 'atLeast';
  if (
    /^\s?\+|^[\s-]*(?:\w+[\s-]+)?(?:\w+[\s-]+)?(?:or (?:more|above|larger|bigger)|and up|plus\b)/u.test(
      figure.after,
    )
  )
    return 'atLeast';
  if (/^\s*(?:\w+ )?or (?:less|under|below|fewer)/u.test(figure.after)) return 'atMost';
  return between.test(figure.before) ? 'any' : null;
}

function holdsBound(figure: Figure, bound: Bound, facts: ListingFacts): boolean {
  if (bound === 'any') return true;
  const actual = candidates({ ...figure, before: figure.before.slice(-3) }, facts)[0];
  if (actual === undefined) return false;
  return some(figure, (value) => (bound === 'atMost' ? actual <= value : actual >= value));
}

/** "From X to Y", "the cheapest at X": the ends of what is on the screen. */
function rangeEnds(
  figure: Figure,
  sentence: string,
  facts: readonly ListingFacts[],
): ListingFacts[] | null {
  const hasValue = facts.filter((it) => candidates(figure, it).length > 0);
  const sorted = hasValue.toSorted(
    (a, b) => (candidates(figure, a)[0] ?? 0) - (candidates(figure, b)[0] ?? 0),
  );
  const low = sorted[0];
  const high = sorted.at(-1);
  if (!low || !high || hasValue.length < facts.length) return null;
  const before = figure.before.slice(-30);
  if (
    /\b(?:rang(?:e|es|ing)|from|between|to|and|-)\b[^.]{0,14}$|-\s*[$€£]?\s?$/u.test(before) &&
    /\b(?:from|between|rang)/iu.test(sentence)
  ) {
    return /\b(?:from|between|rang(?:e|es|ing))\b[^.\d]{0,14}$/u.test(before) ? [low] : [high];
  }
  if (
    /\b(?:start(?:s|ing)?|cheapest|lowest|least expensive|most affordable|smallest|fewest|desde|ab|[aà] partir)\b/iu.test(
      sentence,
    )
  )
    return [low];
  if (/\b(?:up to|most expensive|highest|priciest|largest|biggest|most)\b/iu.test(sentence))
    return [high];
  return null;
}

const denials =
  /\b(?:no|not|none|nothing|n't|didn't|couldn't|can't|cannot|don't|doesn't|without|no encontr[eé]|ning[uú]n|kein\w*|aucun\w*|nenhum\w*|sin|ohne|sem|instead|relax\w*|widen\w*|let go|drop\w*)\b|n't\b/iu;

/** The sentence says what there is not. */
function denies(sentence: string): boolean {
  return denials.test(sentence);
}

function isCount(value: number, { ledger }: Ground): boolean {
  return (
    (value >= 1 && value <= ledger.shown.length) ||
    value === ledger.total ||
    (value === 0 && ledger.shown.length === 0)
  );
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
): number[] {
  if (area === null || area === undefined) return [];
  const isMetric =
    /\bsq\.?\s*m|\bsqm|square[\s-]*met|metros|m[eè]tres|quadratm|\bqm\b|متر|أمتار|वर्ग मी|平方米|平米|平方公尺/u.test(
      near,
    );
  const isFeet =
    /\bsq\.?\s*f|\bsqft|\bsf\b|\bsft\b|square[\s-]*f|pies|pieds|p[ée]s quadrados|quadratfu|قدم|वर्ग फ|平方英?尺/u.test(
      near,
    );
  if (units === 'SquareMeters')
    return isFeet ? [Math.round(area * squareFeetPerSquareMeter)] : [area];
  if (units === 'SquareFeet')
    return isMetric ? [Math.round(area / squareFeetPerSquareMeter)] : [area];
  return [];
}

function numbers(value: number | null | undefined): number[] {
  return value === null || value === undefined ? [] : [value];
}

function some(figure: Figure, test: (value: number) => boolean): boolean {
  return figure.values.some(test);
}
