import {
  feeWordsElsewhere,
  homesAfter,
  nounsAfter,
  saidAfter,
  saidMax,
  wordFigures,
  type FigureKind,
} from './figure-nouns.ts';
import { hasMagnitude, magnitudeOf, numberWords, readNumberWords } from './number-words.ts';

export type { FigureKind };

/** A number that a sentence states, whatever its spelling. */
export interface Figure {
  readonly kind: FigureKind;
  readonly text: string;
  /** Every reading it may have (`1.250` is 1250 or 1.25); empty when nobody can tell. */
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  /** What stands right before and after, in lower case. */
  readonly before: string;
  readonly after: string;
}

/** Chinese has no spaces: its characters around a figure are words of their own. */
const digits =
  /(?:(?!\p{Script=Han})\p{L})*\d(?:\d|(?!\p{Script=Han})\p{L}|[.,'](?=\d)| (?=\d{3}(?!\d)))*%?/gu;

/** Every figure in a sentence that went through `foldForCheck`. */
export function figuresIn(text: string): Figure[] {
  const lower = text.toLowerCase();
  const figures: Figure[] = [];
  for (const match of lower.matchAll(digits))
    figures.push(digitFigure(lower, match[0], match.index));
  const known = [...wordFigures(lower)];
  for (const match of lower.matchAll(numberWords)) {
    const figure = wordFigure(lower, match[0], match.index);
    const overlaps = [...figures, ...known].some(
      (other) => match.index < other.end && figure && figure.end > other.start,
    );
    if (figure && !overlaps) figures.push(figure);
  }
  for (const { start, end, value, kind } of known) {
    const before = lower.slice(Math.max(0, start - 60), start);
    const after = lower.slice(end, end + 60);
    const read = kind ?? kindOf({ before, after, values: [value], isScaled: false });
    figures.push({
      kind: read,
      text: lower.slice(start, end),
      values: [value],
      start,
      end,
      before,
      after,
    });
  }
  return figures.filter((figure) => !countsWhatIsSaid(figure)).sort((a, b) => a.start - b.start);
}

function countsWhatIsSaid({ before, after, values }: Figure): boolean {
  return (
    values.some((value) => value <= saidMax) && saidAfter.test(after) && !moneyBefore.test(before)
  );
}

function digitFigure(lower: string, blob: string, start: number): Figure {
  const parts = /^(\d[\d.,' ]*)(\p{L}*)(%?)$/u.exec(blob);
  const number = parts?.[1] ?? '';
  const letters = parts?.[2] ?? '';
  let end = start + blob.length;
  let after = `${letters}${parts?.[3] ?? ''}${lower.slice(end, end + 60)}`;
  let factor = magnitudeOf(letters);
  if (factor !== null) after = after.slice(letters.length);
  else {
    const next =
      /^\s*(万|亿|लाख|करोड़|हज़ार|हजार|ألف|آلاف|مليون|ملايين|k|mn?|mm|million(?:en)?|millions|mio|thousand|grand|lakhs?|lacs?|crores?|cr|tsd|tausend|mil|mille|mill[oó]n(?:es)?|milh(?:ão|ões)|hundred|billion|bn)(?:(?<=[万亿])|(?![\p{L}]))\.?/u.exec(
        after,
      );
    factor = next ? magnitudeOf(next[1] ?? '') : null;
    if (next && factor !== null) {
      after = after.slice(next[0].length);
      end += next[0].length;
    }
  }
  const values = parts ? readings(number.trim()).map((value) => value * (factor ?? 1)) : [];
  const before = lower.slice(Math.max(0, start - 60), start);
  const kind = kindOf({ before, after, values, isScaled: factor !== null });
  return { kind, text: lower.slice(start, end), values, start, end, before, after };
}

/** Words count as a figure only with a noun that makes them one, or when they are large. */
function wordFigure(lower: string, words: string, start: number): Figure | null {
  const text = words.trim();
  const end = start + text.length;
  if (/^(?:a|an)$/u.test(text)) return null;
  // A half bath is a kind of room; the number of them stands before it.
  if (text === 'half' && /^[\s-]*bath/u.test(lower.slice(end))) return null;
  const before = lower.slice(Math.max(0, start - 60), start);
  const after = lower.slice(end, end + 60);
  const isScaled = hasMagnitude(text);
  const value = readNumberWords(text);
  const kind = kindOf({ before, after, values: value === null ? [] : [value], isScaled });
  if (kind === 'other' && !isScaled) return null;
  // "One of them" counts nothing.
  if (kind === 'count' && value === 1) return null;
  if ((kind === 'position' || kind === 'time') && !isScaled) return null;
  return { kind, text, values: value === null ? [] : [value], start, end, before, after };
}

/** What a number such as `449,900`, `1.250.000`, `4,50,000`, `2.5` can mean. */
export function readings(number: string): number[] {
  const found = new Set<number>();
  const plain = number.replaceAll(/[' ]/gu, '');
  if (/^\d+$/u.test(plain)) found.add(Number(plain));
  if (/^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/u.test(plain))
    found.add(Number(plain.replaceAll(/[.,]/gu, '')));
  if (/^\d+[.,]\d+$/u.test(plain)) found.add(Number(plain.replace(',', '.')));
  const mixed = /^(\d{1,3}(?:[.,]\d{2,3})+)([.,]\d{1,2})$/u.exec(plain);
  if (mixed?.[1] && mixed[2])
    found.add(Number(mixed[1].replaceAll(/[.,]/gu, '') + mixed[2].replace(',', '.')));
  return [...found];
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly values: readonly number[];
  readonly isScaled: boolean;
}

const adjective = String.raw`(?:(?:full|half|spacious|large|big|bright|generous|total|private|cozy|comfortable|good[- ]sized|ample|well[- ]sized|beautiful|modern|updated|proper|separate|additional)[\s,-]+(?:and )?){0,3}`;
const startsWith = (noun: string) =>
  new RegExp(String.raw`^[\s-]*\+?[\s-]*${adjective}(?:${noun})(?![\p{L}])`, 'u');

const following: readonly (readonly [FigureKind, RegExp])[] = [
  [
    'bedrooms',
    startsWith(
      String.raw`bed(?:room)?(?:s|ed)?|bedroomed|beds?|bd(?:rm)?s?|brs?|habitaci[oó]n(?:es)?|dormitorios?|rec[aá]maras?|alcobas?|chambres?|schlafzimmer|zimmer|quartos?|sleeping rooms?|sleepers?`,
    ),
  ],
  [
    'bathrooms',
    startsWith(
      String.raw`bath(?:room)?s?|ba|ba[nñ]os?|salles? de bains?|b[aä]der|badezimmer|bad|banheiros?|toilets?|wcs?|showers?|ensuites?|en-suites?|powder rooms?|half[- ]baths?`,
    ),
  ],
  [
    'area',
    startsWith(
      String.raw`sq\.?\s*(?:ft|feet|foot|m|met(?:er|re)s?|yds?)\.?|sqft|sqm|sf|sft|square[\s-]*(?:feet|foot|met(?:er|re)s?|yards?)|pies cuadrados|metros? (?:cuadrados?|quadrados?)|quadratmetern?|qm|m[eè]tres? carr[eé]s?`,
    ),
  ],
  ['lot', startsWith(String.raw`acres?|ac|hectares?|ha|marlas?|kanals?|cents`)],
  [
    'garage',
    startsWith(
      String.raw`cars?|(?:covered |garage |parking |attached |detached )*(?:garage|parking|carport)s?(?: spaces?| spots?| bays?)?|(?:car )?(?:bays|spaces)`,
    ),
  ],
  [
    'stories',
    startsWith(
      String.raw`stor(?:y|ies)|storeys?|floors?|levels?|pisos|plantas|[eé]tages?|etagen|andares`,
    ),
  ],
  ['time', /^(?::\d\d|\s?[ap]\.?m\b|\s?o'clock|\s?uhr\b|h\d\d)/u],
  ['position', /^(?:st|nd|rd|th|er|e|º|ª)\b/u],
  [
    'price',
    /^\s?(?:(?:us)?[$€£¥₹]|dollars?|bucks|euros?|eur|pounds?|gbp|usd|cad|aud|inr|pkr|aed|rupees?|pesos?|dirhams?|z[lł]|pcm|pw|p\.?c\.?m|(?:a|per|each) (?:month|week|year)|monthly|weekly|\/ ?(?:mo|month|wk|week|yr|year)\b)/u,
  ],
];

const kindsAfter = [...following, ...nounsAfter];

const counted = startsWith(
  String.raw`(?:great |good |lovely |active |available |matching |other |more |such |similar |nice |strong |of (?:them|these|those|our|the) ?|new |current |different )*(?:homes?|houses?|listings?|propert(?:y|ies)|options?|results?|matches|choices|apartments?|flats?|condos?|places?|townhouses?|townhomes?|villas?|lofts?|cabins?|rentals?|studios?|viviendas?|casas?|pisos?|opciones|propiedades|biens?|maisons?|h[aä]user|wohnungen|objekte|im[oó]ve(?:l|is)|more|others?|of (?:them|these|those))`,
);

const moneyBefore =
  /(?:[$€£¥₹₽₺₱]|\b(?:usd|eur|gbp|cad|aud|inr|pkr|aed|mxn|chf|pln|rs|us|nzd|sgd|zar)\b\.?)\s?$/u;
const priceWords =
  /\b(?:pric(?:e|ed|ing)|asking|listed|lists|list price|costs?|costing|rents?|rented|goes|selling|sells|worth|valued|precio|prix|preis|kostet|pre[cç]o)\b(?:\s+[\p{L}']+){0,3}\s*[:;=-]?\s*$/u;
const feeWords =
  /\b(?:hoa|association|dues|maintenance|condo fees?|strata|service charges?|fees?)\b/u;
const yearBefore =
  /\b(?:built|constructed|completed|dating|dates|year|since|baujahr|construid[ao]|construit[e]?|erbaut|constru[ií]d[ao])(?:\s+(?:in|from|back to|around|of|built|is|was|en|de|im|em))*\s*[:;=-]?\s*$/u;
const nounBefore: readonly (readonly [FigureKind, RegExp])[] = [
  [
    'bedrooms',
    /\b(?:bed(?:room)?s?|br|bd)\s*(?:count|number|total)?\s*(?:[:;=-]+|is|are|of|total(?:s|ing)?|number|count)\s*(?:is|are|of)?\s*(?:only|exactly|just)?\s*$/u,
  ],
  [
    'bathrooms',
    /\b(?:bath(?:room)?s?|ba)\s*(?:count|number|total)?\s*(?:[:;=-]+|is|are|of|total(?:s|ing)?|number|count)\s*(?:is|are|of)?\s*(?:only|exactly|just)?\s*$/u,
  ],
  [
    'area',
    /\b(?:living area|floor area|interior|size|square footage|sq ?ft|area)\s*(?:[:;=-]+|is|of)\s*$/u,
  ],
  ['lot', /\b(?:lot|plot|land)(?: size| area)?\s*(?:[:;=-]+|is|of)\s*$/u],
];

function kindOf(it: Surroundings): FigureKind {
  const hasMoney = moneyBefore.test(it.before);
  const near = it.before.slice(-40) + it.after.slice(0, 30);
  if (!hasMoney) {
    for (const [kind, pattern] of kindsAfter) {
      if (!pattern.test(it.after)) continue;
      if (kind === 'price' && isFee(near)) return 'fee';
      return kind;
    }
    for (const [kind, pattern] of nounBefore) if (pattern.test(it.before)) return kind;
  }
  const value = it.values[0] ?? Number.NaN;
  if (yearBefore.test(it.before) && value >= 1000 && value <= 2200 && !it.isScaled) return 'year';
  if (hasMoney || it.isScaled || priceWords.test(it.before)) return isFee(near) ? 'fee' : 'price';
  if (counted.test(it.after) || homesAfter.some((homes) => homes.test(it.after))) return 'count';
  if (/\b(?:first|next|top|these|those|all|other)\s?$/u.test(it.before) && value < 100)
    return 'count';
  if (/^\s*[.)](?=\s)/u.test(it.after) && /(?:^|\n)\s*$/u.test(it.before)) return 'position';
  if (/(?:#|\b(?:option|number|no\.?|home|listing|choice)) ?$/u.test(it.before)) return 'position';
  return 'other';
}

function isFee(near: string): boolean {
  return feeWords.test(near) || feeWordsElsewhere.test(near);
}
