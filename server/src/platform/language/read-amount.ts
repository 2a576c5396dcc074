import { currencyAt, everydayCodes, type MoneyPlace } from './currencies.ts';
import { otherUnits, refusedBefore } from './money-words.ts';
import { magnitudeAt, round, scaledNumber } from './read-scaled-number.ts';
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
  // "1,5 Mio. Euro", "2 millones de pesos".
  const joint = tokens[read.next];
  const joined = read.scaled && (joint?.word === 'de' || (joint?.word === '.' && joint.glued));
  const suffix = currencyAfterNumber(tokens, joined ? read.next + 1 : read.next, place);
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

const decadeParts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['low', [0, 0.35]],
  ['lower', [0, 0.35]],
  ['mid', [0.35, 0.65]],
  ['middle', [0.35, 0.65]],
  ['high', [0.65, 1]],
  ['upper', [0.65, 1]],
]);
