import { currencyAt, type MoneyPlace } from './currencies.ts';
import { magnitudes } from './money-words.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';

/** A number with its magnitudes multiplied in. */
export interface Scaled {
  value: number;
  scale: number;
  scaled: boolean;
  spelled: boolean;
  plain: boolean;
  next: number;
}

/** "525k", "1 crore 20 lakh", "a million and a half", "half a million", "three quarters of a million". */
export function scaledNumber(
  tokens: readonly Token[],
  index: number,
  place: MoneyPlace,
  priced: boolean,
): Scaled | null {
  const fraction = fractionAt(tokens, index, place);
  if (fraction) return fraction;
  let at = index;
  let total = 0;
  let scale = Infinity;
  let parts = 0;
  let result: Scaled | null = null;
  while (parts < 3) {
    const part = partAt(tokens, at, place, priced);
    if (!part || (parts > 0 && (!part.scaled || part.scale >= scale))) break;
    total += part.value;
    scale = part.scale;
    result = { ...part, value: total };
    parts += 1;
    at = part.next;
    if (!part.scaled) break;
    if (tokens[at]?.word === 'and' || tokens[at]?.word === 'y') {
      // "a million and a half".
      const half = halfAt(tokens, at + 1);
      if (half) return { ...result, value: total + part.scale / 2, next: half };
      if (partAt(tokens, at + 1, place, priced)?.scaled && scale > 1000 && parts === 1) {
        const second = partAt(tokens, at + 1, place, priced);
        if (second && second.value < scale / 10 && second.scale < scale) at += 1;
      }
    }
  }
  return result;
}

function partAt(
  tokens: readonly Token[],
  index: number,
  place: MoneyPlace,
  priced: boolean,
): Scaled | null {
  const article = articles.has(tokens[index]?.word ?? '');
  if (article) {
    const bare = hundredThousand(tokens, index + 1, place);
    if (bare) return bare;
    const scale = magnitudeAt(tokens, index + 1, 1, place, priced);
    if (scale && (tokens[index + 1]?.text.length ?? 0) > 2)
      return { value: scale, scale, scaled: true, spelled: true, plain: false, next: index + 2 };
  }
  const spare = readNumber(tokens, index);
  const bareScale = spare ? null : bareThousand(tokens, index);
  if (bareScale) return bareScale;
  if (!spare) return null;
  let { value, next } = spare;
  const half = halfBetween(tokens, next);
  if (half) {
    value += 0.5;
    next = half;
  }
  const points = spare.spelled ? pointDigits(tokens, next) : null;
  if (points) {
    value += points.value;
    next = points.next;
  }
  const glue = tokens[next]?.word === '-' && magnitudes.has(tokens[next + 1]?.word ?? '') ? 1 : 0;
  const scale = magnitudeAt(tokens, next + glue, value, place, priced);
  const plain = !spare.spelled && /^\d+$/u.test(tokens[index]?.text ?? '');
  if (!scale) {
    return half || points
      ? null
      : { value, scale: 1, scaled: false, spelled: spare.spelled, plain, next };
  }
  const exact = half || points ? value : (readNumber(tokens, index, true)?.value ?? value);
  let end = next + glue + 1;
  let product = exact * scale;
  // "hundred thousand million" never; "400 mil millones" and "2 hundred thousand" do occur.
  const second = magnitudeAt(tokens, end, product, place, priced);
  if (second && second > 1 && scale < second * 100 && scale <= 1000 && product * second <= 1e10) {
    product *= second;
    end += 1;
    return {
      value: product,
      scale: second,
      scaled: true,
      spelled: spare.spelled,
      plain,
      next: end,
    };
  }
  return { value: round(product), scale, scaled: true, spelled: spare.spelled, plain, next: end };
}

/** "hundred thousand" after an article: "a hundred thousand", "a hundred and fifty k". */
function hundredThousand(
  tokens: readonly Token[],
  index: number,
  place: MoneyPlace,
): Scaled | null {
  if (tokens[index]?.word !== 'hundred') return null;
  let rest = 0;
  let at = index + 1;
  if (tokens[at]?.word === 'and') {
    const more = readNumber(tokens, at + 1);
    if (more && more.value < 100) {
      rest = more.value;
      at = more.next;
    }
  }
  const scale = magnitudeAt(tokens, at, 100, place, true);
  if (!scale || scale < 1000) return null;
  return {
    value: (100 + rest) * scale,
    scale,
    scaled: true,
    spelled: true,
    plain: false,
    next: at + 1,
  };
}

/** Spanish and Portuguese "mil euros", French "mille euros": one thousand without a number before it. */
function bareThousand(tokens: readonly Token[], index: number): Scaled | null {
  const word = tokens[index]?.word ?? '';
  if (word !== 'mille' && word !== 'mil') return null;
  const rest = readNumber(tokens, index + 1);
  if (!rest || rest.value >= 1000) {
    const currency = currencyAt(tokens, index + 1, { currency: 'EUR', region: 'ES' });
    return currency
      ? { value: 1000, scale: 1000, scaled: true, spelled: true, plain: false, next: index + 1 }
      : null;
  }
  return rest.spelled
    ? {
        value: 1000 + rest.value,
        scale: 1,
        scaled: true,
        spelled: true,
        plain: false,
        next: rest.next,
      }
    : null;
}

function fractionAt(tokens: readonly Token[], index: number, place: MoneyPlace): Scaled | null {
  let at = index;
  if (articles.has(tokens[at]?.word ?? '') && fractions.has(tokens[at + 1]?.word ?? '')) at += 1;
  const word = tokens[at]?.word ?? '';
  let share = fractions.get(word);
  if (word === 'three' && /^quarters?$/u.test(tokens[at + 1]?.word ?? '')) {
    share = 0.75;
    at += 1;
  }
  if (
    tokens[at]?.text === '½' ||
    (word === '1' && tokens[at + 1]?.word === '/' && tokens[at + 2]?.word === '2')
  ) {
    share = 0.5;
    at += word === '1' ? 2 : 0;
  }
  if (share === undefined) return null;
  at += 1;
  if (tokens[at]?.word === '-') at += 1;
  if (tokens[at]?.word === 'of' || tokens[at]?.word === 'de') at += 1;
  if (articles.has(tokens[at]?.word ?? '')) at += 1;
  const scale = magnitudeAt(tokens, at, 1, place, true);
  if (!scale || scale < 1000) return null;
  return { value: share * scale, scale, scaled: true, spelled: true, plain: false, next: at + 1 };
}

function halfAt(tokens: readonly Token[], index: number): number | null {
  const first = tokens[index]?.word ?? '';
  if (first === 'half' || first === 'medio' || first === 'media') return index + 1;
  return articles.has(first) && tokens[index + 1]?.word === 'half' ? index + 2 : null;
}

/** The "and a half" of "one and a half million", the "1/2" of "1 1/2 million". */
function halfBetween(tokens: readonly Token[], index: number): number | null {
  const word = tokens[index]?.word ?? '';
  const end = word === 'and' || word === 'y' ? halfAt(tokens, index + 1) : null;
  if (end !== null && magnitudes.has(tokens[end]?.word ?? '')) return end;
  const slashed =
    word === '1' && tokens[index + 1]?.word === '/' && tokens[index + 2]?.word === '2';
  return slashed && magnitudes.has(tokens[index + 3]?.word ?? '') ? index + 3 : null;
}

/** The "point two" of "one point two million". */
function pointDigits(
  tokens: readonly Token[],
  index: number,
): { value: number; next: number } | null {
  if (tokens[index]?.word !== 'point') return null;
  let digits = '';
  let at = index + 1;
  while (digits.length < 4) {
    const read = readNumber(tokens, at);
    if (!read || read.value > 99) break;
    digits += String(read.value);
    at = read.next;
  }
  return digits ? { value: Number(`0.${digits}`), next: at } : null;
}

/** What the word at `index` multiplies `value` by, or `null`. `priced`: a currency stands with it. */
export function magnitudeAt(
  tokens: readonly Token[],
  index: number,
  value: number,
  place: MoneyPlace,
  priced: boolean,
): number | null {
  const token = tokens[index];
  if (!token || token.kind !== 'word') return null;
  const scale = magnitudes.get(token.word);
  if (scale === undefined) return null;
  const follower = tokens[index + 1];
  if (token.word === 'm' || token.word === 'mm') {
    // "120 m2", "100 m from the beach", and sums no home is sold for.
    if (follower?.glued && (follower.word === '2' || follower.word === '²')) return null;
    if (follower?.word === '²' || (!priced && value > 60)) return null;
    if (token.word === 'mm') return 1e6;
  }
  // "70L" is lakh wherever it is written so.
  if (token.word === 'l' && !southAsia.has(place.region) && !(token.text === 'L' && token.glued))
    return null;
  if (token.word === 'b' && !priced && value > 20) return null;
  if (
    token.word === 'mil' &&
    value < 10 &&
    !/^[A-Z]/u.test('') &&
    englishSpeaking.has(place.region)
  )
    return 1e6;
  if (token.word === 'hundred' && value >= 100) return null;
  return scale;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const articles: ReadonlySet<string> = new Set(
  'a an one un una une um uma ein eine einer'.split(' '),
);
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['medio', 0.5],
  ['media', 0.5],
  ['demi', 0.5],
  ['halbe', 0.5],
  ['halben', 0.5],
  ['meio', 0.5],
]);
const southAsia: ReadonlySet<string> = new Set(['IN', 'PK', 'BD', 'LK', 'NP']);
const englishSpeaking: ReadonlySet<string> = new Set('US GB CA AU NZ IE ZA IN KE NG SG'.split(' '));
