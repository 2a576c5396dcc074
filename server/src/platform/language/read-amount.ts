import { currencyAt, everydayCodes, type MoneyPlace } from './currencies.ts';
import { magnitudes, otherUnits, refusedBefore } from './money-words.ts';
import { readNumber } from './read-number.ts';
import type { Token } from './tokens.ts';

/** One sum without the words that compare it. */
export interface Amount {
  readonly value: number;
  /** The top of "in the 600s"; `null` for a plain sum. */
  readonly upper: number | null;
  readonly currency: string | null;
  /** A currency or a magnitude stands with it. */
  readonly marked: boolean;
  readonly scaled: boolean;
  /** The magnitude of the last part: 1000 for "800 thousand". */
  readonly scale: number;
  readonly spelled: boolean;
  /** Digits without separators. */
  readonly plain: boolean;
  readonly approx: boolean;
  readonly first: number;
  readonly next: number;
}

/** The sum that begins at `index`, with its currency before or after, or `null`. */
export function amountAt(
  tokens: readonly Token[],
  index: number,
  place: MoneyPlace,
): Amount | null {
  const prefix = currencyBeforeNumber(tokens, index, place);
  const from = prefix?.next ?? index;
  const read = scaledNumber(tokens, from, place, prefix !== null);
  if (!read) return null;
  const suffix = currencyAfterNumber(tokens, read.next, place);
  let next = suffix?.next ?? read.next;
  let { value, scale, scaled } = read;
  if (suffix && suffix.times > 1) {
    value *= suffix.times;
    scaled = true;
    scale = suffix.times;
  }
  // "75 USD million".
  const late = suffix && !scaled ? magnitudeAt(tokens, next, value, place, true) : null;
  if (late) {
    value *= late;
    scale = late;
    scaled = true;
    next += 1;
  }
  const currency = prefix?.currency ?? suffix?.currency ?? null;
  const marked = currency !== null || scaled;
  if (!marked && refusedBefore.has(tokens[index - 1]?.word ?? '')) return null;
  if (isOtherUnit(tokens, next, marked)) return null;
  const decade = decadeAt(tokens, index, next, value, scaled);
  if (decade)
    return { ...read, ...decade, currency, marked: true, scaled: true, approx: true, first: index };
  if (!Number.isFinite(value) || value > 1e13) return null;
  return {
    ...read,
    value,
    scale,
    scaled,
    upper: null,
    currency,
    marked,
    approx: false,
    first: index,
    next,
  };
}

function currencyBeforeNumber(tokens: readonly Token[], index: number, place: MoneyPlace) {
  const found = currencyAt(tokens, index, place);
  if (!found || isEveryday(tokens[index])) return null;
  const follower = tokens[found.next];
  if (follower?.word === '.') {
    // "Rs. 75 lakh".
    const number = tokens[found.next + 1];
    return number?.kind === 'number' ? { ...found, next: found.next + 1 } : null;
  }
  return follower ? found : null;
}

function currencyAfterNumber(tokens: readonly Token[], index: number, place: MoneyPlace) {
  const found = currencyAt(tokens, index, place);
  if (!found || isEveryday(tokens[index])) return null;
  // In "$400 $500" the second sign belongs to the number behind it.
  const sign = tokens[index];
  const follower = tokens[found.next];
  const ahead =
    sign?.kind === 'sign' && follower?.kind === 'number' && follower.glued && !sign.glued;
  return ahead ? null : found;
}

function isEveryday(token: Token | undefined): boolean {
  return (
    token !== undefined && everydayCodes.has(token.word) && token.text !== token.text.toUpperCase()
  );
}

interface Scaled {
  value: number;
  scale: number;
  scaled: boolean;
  spelled: boolean;
  plain: boolean;
  next: number;
}

/** "525k", "1 crore 20 lakh", "a million and a half", "half a million", "three quarters of a million". */
function scaledNumber(
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

function magnitudeAt(
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
  if (token.word === 'l' && !southAsia.has(place.region)) return null;
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

function isOtherUnit(tokens: readonly Token[], next: number, marked: boolean): boolean {
  const token = tokens[next];
  if (!token) return false;
  if (token.word === '%' || token.word === '°') return true;
  if (marked) return false;
  if (token.glued && token.word === '/' && tokens[next + 1]?.kind === 'number') return true;
  const word = token.word === '-' ? (tokens[next + 1]?.word ?? '') : token.word;
  return otherUnits.has(word);
}

/** "in the 600s", "low 500s", "mid-400s", "the high 300's". */
function decadeAt(
  tokens: readonly Token[],
  index: number,
  next: number,
  value: number,
  scaled: boolean,
) {
  let at = next;
  if (tokens[at]?.word === "'") at += 1;
  const plural = tokens[at];
  if (plural?.word !== 's' || !plural.glued) return null;
  const base = scaled ? value : value < 1000 ? value * 1000 : 0;
  const step = base >= 1e6 ? base / 10 : 1e5;
  if (base < 1e5 || base % 1e4 !== 0) return null;
  const width = base % 1e5 === 0 ? step : 1e4;
  const part = tokens[index - 1]?.word === '-' ? tokens[index - 2]?.word : tokens[index - 1]?.word;
  const [from, to] = decadeParts.get(part ?? '') ?? [0, 1];
  return {
    value: round(base + width * from),
    upper: round(base + width * to),
    scale: 1,
    next: at + 1,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'one',
  'un',
  'una',
  'une',
  'um',
  'uma',
  'ein',
  'eine',
  'einer',
]);
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
const decadeParts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [0, 0.35]],
  ['lower', [0, 0.35]],
  ['mid', [0.35, 0.65]],
  ['middle', [0.35, 0.65]],
  ['high', [0.65, 1]],
  ['upper', [0.65, 1]],
]);
const southAsia: ReadonlySet<string> = new Set(['IN', 'PK', 'BD', 'LK', 'NP']);
const englishSpeaking: ReadonlySet<string> = new Set([
  'US',
  'GB',
  'CA',
  'AU',
  'NZ',
  'IE',
  'ZA',
  'IN',
  'KE',
  'NG',
  'SG',
]);
