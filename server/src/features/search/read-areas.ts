import type { Range } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/** Living areas and lots, in the units visitors use; those the query does not know become square feet or metres. */
export function readAreas(draft: Draft): void {
  draft.take(wordAcres, (match) => {
    const acres = (fractions[match[2] ?? ''] ?? Number(match[2])) + (match[3] ? 0.5 : 0);
    if (!Number.isFinite(acres)) return false;
    draft.query.LotSizeArea = { ...toRange(match[1] ?? '', acres, null, 1), units: 'Acres' };
    return true;
  });
  draft.take(area, (match) => {
    const [whole, cue = '', low = '', high, written = '', tail = ''] = match;
    const unit = units.find(({ pattern }) => pattern.test(written));
    if (!unit) return false;
    const range = toRange(
      `${cue} ${tail}`,
      amount(low) * unit.times,
      high === undefined ? null : amount(high) * (unit.timesMax ?? unit.times),
      (unit.timesMax ?? unit.times) / unit.times,
    );
    const around = draft.text.slice(Math.max(0, match.index - 24), match.index + whole.length + 16);
    const isLot = unit.isLand || ground.test(around);
    if (isLot) draft.query.LotSizeArea = { ...range, units: unit.name };
    else if (unit.name !== 'Acres') draft.query.LivingArea = { ...range, units: unit.name };
    return true;
  });
}

const ground = /\b(?:lots?|land|plots?|parcels?|terrenos?|grundstuck\w*|terrain|yard|garden)\b/;

interface Unit {
  readonly pattern: RegExp;
  readonly name: 'SquareFeet' | 'SquareMeters' | 'Acres';
  readonly times: number;
  /** Where the unit has two sizes: a lower bound takes the smaller, an upper one the larger. */
  readonly timesMax?: number;
  readonly isLand: boolean;
}

const units: readonly Unit[] = [
  { pattern: /^(?:acres?|ac)$/, name: 'Acres', times: 1, isLand: true },
  {
    pattern: /^(?:hectares?|hectareas?|hektar|ha)$/,
    name: 'SquareMeters',
    times: 10_000,
    isLand: true,
  },
  // 225 square feet in most housing societies of Punjab, 272.25 by the old law.
  { pattern: /^marlas?$/, name: 'SquareFeet', times: 225, timesMax: 272.25, isLand: true },
  { pattern: /^kanals?$/, name: 'SquareFeet', times: 4500, timesMax: 5445, isLand: true },
  {
    pattern: /^(?:gaj|guz|sq\.? ?y(?:ar)?ds?\.?|square yards?)$/,
    name: 'SquareFeet',
    times: 9,
    isLand: true,
  },
  { pattern: /^g(?:u|oo)nth?as?$/, name: 'SquareFeet', times: 1089, isLand: true },
  { pattern: /^bighas?$/, name: 'SquareFeet', times: 14_400, timesMax: 27_225, isLand: true },
  { pattern: /^cents?$/, name: 'SquareFeet', times: 435.6, isLand: true },
  {
    pattern: /^(?:m2|m²|sq\.? ?m|sqm|square m|metros?|mts?2?|qm|mq|metres? carres?|quadratmeter)/,
    name: 'SquareMeters',
    times: 1,
    isLand: false,
  },
  { pattern: /./, name: 'SquareFeet', times: 1, isLand: false },
];

const smallCounts = 'one two three four five six seven eight nine ten'.split(' ');
const hundreds =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
/** "Two thousand", "three thousand five hundred", "fifteen hundred". */
const spelledThousands = String.raw`(?:${smallCounts.join('|')}|a) thousand(?: (?:and )?(?:${smallCounts.join('|')}) hundred)?|(?:${[...smallCounts, ...hundreds].join('|')}) hundred`;

const figure = String.raw`(\d{1,3}(?:[,. ]\d{3})+|\d{1,7}(?:[.,]\d{1,2})?k?|(?:half a|one|two|three|four|five|six|seven|eight|ten|twenty)(?= (?:marla|kanal|hectare|bigha|gunt))|${spelledThousands})`;
const cue = String.raw`(?:\b(no (?:bigger|larger|more) than|not (?:bigger|larger|more|over) than|no (?:smaller|less) than|not (?:smaller|less) than|not under|at least|minimum(?: of)?|min\.?|more than|over|above|bigger than|larger than|upwards of|up to|at most|max(?:imum)?\.?(?: of)?|less than|under|below|smaller than|around|about|approximately|approx\.?|roughly|circa|ca\.?|between|from|mas de|minimo|al menos|menos de|hasta|mindestens|ab|bis|mehr als|weniger als|au moins|plus de|moins de|entre|mais de|pelo menos|ate|zwischen) )?`;
const unitWords = String.raw`square ?f(?:ee|oo)t|sq\.? ?f(?:ee|oo)?t\.?|sqft|sft|sf|ft2|m2|sq\.? ?m(?:eters?|etres?|trs?)?|sqm|square met(?:er|re)s?|metros cuadrados|metros quadrados|metros|mts?2?|qm|quadratmeter|mq|metres? carres?|acres?|hectares?|hectareas?|hektar|ha|marlas?|kanals?|gaj|guz|sq\.? ?y(?:ar)?ds?\.?|square yards?|g(?:u|oo)nth?as?|bighas?`;
const tail = String.raw`( ?\+| plus\b| or (?:more|bigger|larger|over|above|less|smaller|under)\b| (?:and|or) up\b| or so\b| ?-?ish\b| min(?:imum)?\b| max(?:imum)?\b| o mas\b| oder mehr\b| ou plus\b)?`;
const area = new RegExp(
  String.raw`${cue}${figure}\+? ?(?:(?:-|to|and|y|a|bis|und|et|e|or) ?${figure} ?)?-?(${unitWords})(?![a-z])${tail}`,
  'g',
);

const fractions: Readonly<Record<string, number>> = {
  half: 0.5,
  quarter: 0.25,
  third: 0.33,
  'three quarters': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '1/3': 0.33,
  '3/4': 0.75,
  an: 1,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twenty: 20,
  hundred: 100,
};
const wordAcres = new RegExp(
  String.raw`${cue}(?:an? )?\b(${Object.keys(fractions).join('|')})[- ](?:of an |an |of |a )?acres?\b( and a half)?(?: (?:or more|\+|plus))?`,
  'g',
);

function amount(written: string): number {
  const words = /^(\w+) (thousand|hundred)(?: (?:and )?(\w+) hundred)?$/.exec(written);
  if (words) {
    const count = (word = '') =>
      word === 'a' ? 1 : 1 + [...smallCounts, ...hundreds].indexOf(word);
    return (
      count(words[1]) * (words[2] === 'thousand' ? 1000 : 100) +
      (words[3] ? count(words[3]) * 100 : 0)
    );
  }
  const spelled = fractions[written.replace(/ a$/, '')];
  if (spelled !== undefined) return spelled;
  const plain = written.endsWith('k') ? written.slice(0, -1) : written;
  const value = Number(
    /[,. ]\d{3}(?!\d)/.test(plain) ? plain.replaceAll(/[,. ]/g, '') : plain.replace(',', '.'),
  );
  return written.endsWith('k') ? value * 1000 : value;
}

function toRange(cue: string, low: number, high: number | null, timesMax: number): Range {
  const round = (value: number) => Math.round(value * 100) / 100;
  if (high !== null) return { min: round(Math.min(low, high)), max: round(Math.max(low, high)) };
  if (/\b(?:no|not) (?:smaller|less|under)/.test(cue)) return { min: round(low) };
  if (isCeiling.test(cue)) return { max: round(low * timesMax) };
  if (/\b(?:around|about|approx|roughly|circa|ca|or so|ish)\b/.test(cue))
    return { min: round(low * 0.9), max: round(low * 1.1 * timesMax) };
  return { min: round(low) };
}

const isCeiling =
  /\b(?:up to|at most|max(?:imum)?|no (?:more|bigger|larger)|not|less|under|below|smaller|menos|moins|hasta|bis|weniger|ate)\b/;
