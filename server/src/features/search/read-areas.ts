import type { Range } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/** Living areas and lots, in the units visitors use; those the query does not know become square metres or acres. */
export function readAreas(draft: Draft): void {
  draft.take(wordAcres, (match) => {
    const acres = fractions[match[1] ?? ''];
    if (acres === undefined) return false;
    draft.query.LotSizeArea = { min: acres, units: 'Acres' };
    return true;
  });
  draft.take(area, (match) => {
    const [whole, cue = '', low = '', high, unit = ''] = match;
    const known = units.find(([pattern]) => pattern.test(unit));
    if (!known) return false;
    const [, name, times, isLand] = known;
    const range = toRange(
      cue,
      amount(low) * times,
      high === undefined ? null : amount(high) * times,
    );
    const around = draft.text.slice(Math.max(0, match.index - 24), match.index + whole.length + 16);
    const isLot =
      isLand || /\b(?:lot|land|plot|parcel|terreno|grundstuck|yard|garden)\b/.test(around);
    if (isLot) draft.query.LotSizeArea = { ...range, units: name };
    else draft.query.LivingArea = { ...range, units: name === 'Acres' ? 'SquareMeters' : name };
    return true;
  });
}

const units: readonly (readonly [
  RegExp,
  'SquareFeet' | 'SquareMeters' | 'Acres',
  number,
  boolean,
])[] = [
  [/^(?:acres?|ac)$/, 'Acres', 1, true],
  [/^(?:hectares?|hectareas?|ha)$/, 'Acres', 2.471_05, true],
  [/^marlas?$/, 'SquareMeters', 25.292_9, true],
  [/^kanals?$/, 'SquareMeters', 505.857, true],
  [/^(?:gaj|guz|sq\.? ?yards?|sq\.? ?yds?|square yards?)$/, 'SquareMeters', 0.836_127, true],
  [
    /^(?:m2|m²|sq\.? ?m(?:eters?|etres?)?|sqm|square met(?:er|re)s?|metros cuadrados|metros|mts2?|qm|mq|metres carres)$/,
    'SquareMeters',
    1,
    false,
  ],
  [/./, 'SquareFeet', 1, false],
];

const figure = String.raw`(\d{1,3}(?:[,. ]\d{3})+|\d{1,7}(?:\.\d{1,2})?k?)`;
const area = new RegExp(
  String.raw`(?:\b(no (?:bigger|larger|more) than|not (?:bigger|larger|more|over) than|at least|minimum(?: of)?|min\.?|more than|over|above|bigger than|larger than|upwards of|up to|at most|max(?:imum)?(?: of)?|no more than|less than|under|below|smaller than|around|about|approximately|approx\.?|roughly|between|from|mas de|minimo|menos de|hasta|mindestens|ab|au moins|entre) )?${figure}\+? ?(?:(?:-|to|and|y|a|bis) ?${figure} ?)?-?(square ?f(?:ee|oo)t|sq\.? ?f(?:ee|oo)?t\.?|sqft|sf|ft2|m2|sq\.? ?m(?:eters?|etres?)?|sqm|square met(?:er|re)s?|metros cuadrados|metros|mts2?|qm|mq|metres carres|acres?|hectares?|hectareas?|ha|marlas?|kanals?|gaj|guz|sq\.? ?yards?|sq\.? ?yds?|square yards?)(?![a-z])`,
  'g',
);

const fractions: Readonly<Record<string, number>> = {
  half: 0.5,
  'half an': 0.5,
  'half-': 0.5,
  'a half': 0.5,
  quarter: 0.25,
  'a quarter': 0.25,
  'quarter of an': 0.25,
  '1/2': 0.5,
  '1/4': 0.25,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  twenty: 20,
};
const wordAcres =
  /\b(half an|half|a half|a quarter|quarter of an|quarter|1\/2|1\/4|an|one|two|three|four|five|ten|twenty)[- ](?:an )?acres?\b(?: (?:or more|\+))?(?: lot)?/g;

function amount(written: string): number {
  const plain = written.endsWith('k') ? written.slice(0, -1) : written;
  const value = Number(/[,. ]\d{3}(?!\d)/.test(plain) ? plain.replaceAll(/[,. ]/g, '') : plain);
  return written.endsWith('k') ? value * 1000 : value;
}

function toRange(cue: string, low: number, high: number | null): Range {
  const round = (value: number) => Math.round(value * 100) / 100;
  if (high !== null) return { min: round(Math.min(low, high)), max: round(Math.max(low, high)) };
  if (
    /^(?:up to|at most|max|no more|no bigger|no larger|not|less|under|below|smaller|menos|hasta)/.test(
      cue,
    )
  )
    return { max: round(low) };
  if (/^(?:around|about|approx|roughly)/.test(cue))
    return { min: round(low * 0.9), max: round(low * 1.1) };
  return { min: round(low) };
}
