import { amountAt, type Amount } from './read-amount.ts';
import type { MoneyPlace } from './currencies.ts';
import { phraseAt, phraseBefore, tokenize, type Token } from './tokens.ts';
import * as words from './money-words.ts';

type MoneyPeriod = words.MoneyPeriod;

/** One sum, bound or range of money in a text. */
export interface MoneyMention {
  /**
   * Inclusive bounds in whole units of the currency; `null` is open. "under 500k": `max` only. "500k": both the same,
   * and it is the reader's to decide whether a plain sum is a budget (then a maximum) or a price.
   */
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217, `null` when the text names none. `$` and its like follow the organization's currency. */
  readonly currency: string | null;
  readonly period: MoneyPeriod | null;
  /** "around 500k", "500k-ish", "mid 500s". */
  readonly approx: boolean;
  /** The text says so by itself ("$", "k", "million"); without it only the words around made it money ("budget 450000"). */
  readonly marked: boolean;
  /** Where it stands, comparing words and period included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface MoneyReading extends MoneyPlace {
  /** The text answers a question about money, so a number without any mark counts too. */
  readonly expected?: boolean;
}

/**
 * Every sum of money in a text, in order: "$1.2–1.4M", "max 1,500 a month", "£2k pcm", "between 700 and 800 thousand",
 * "75 lakh", "half a million", "450.000 €", "hasta 300 mil euros", "mid 600s". Numbers with another unit (beds, sqft,
 * minutes, percent), prices per area, years, phones and postcodes are not money. Linear in the length of the text; never throws.
 */
export function readMoney(text: string, reading: MoneyReading): MoneyMention[] {
  const tokens = tokenize(text);
  const mentions: MoneyMention[] = [];
  let index = 0;
  let floor = 0;
  while (index < tokens.length) {
    const found = mentionAt(tokens, index, floor, reading);
    if (!found) {
      index += 1;
      continue;
    }
    if (found.mention) {
      const { first, ...mention } = found.mention;
      const start = tokens[first]?.start ?? 0;
      const end = tokens[found.next - 1]?.end ?? start;
      mentions.push({ ...mention, start, end, text: text.slice(start, end) });
      floor = found.next;
    }
    index = Math.max(found.next, index + 1);
  }
  return mentions;
}

type Found = {
  next: number;
  mention: (Omit<MoneyMention, 'start' | 'end' | 'text'> & { first: number }) | null;
};

function mentionAt(
  tokens: readonly Token[],
  index: number,
  floor: number,
  reading: MoneyReading,
): Found | null {
  const low = amountAt(tokens, index, reading);
  if (!low) return null;
  const high = rangeEnd(tokens, low, reading);
  const last = high ?? low;
  const before = wordsBefore(tokens, low.first, floor);
  const after = wordsAfter(tokens, last.next);
  const marked = low.marked || last.marked;
  const cued = cueBefore(tokens, before.first, floor) || after.period !== null;
  const compared = before.bound !== null || after.bound !== null || (high !== null && before.range);
  const enough =
    marked ||
    reading.expected === true ||
    (cued && last.value >= 50) ||
    (compared && last.value >= 1000 && !looksLikeYears(low, high) && !last.spelled);
  if (!enough || after.perArea) return { next: last.next, mention: null };
  const [min, max] = bounds(low, high, before.bound ?? after.bound);
  return {
    next: after.next,
    mention: {
      first: before.first,
      min,
      max,
      currency: last.currency ?? low.currency,
      period: after.period ?? before.period,
      approx: before.approx || after.approx || low.approx,
      marked,
    },
  };
}

function bounds(
  low: Amount,
  high: Amount | null,
  bound: 'min' | 'max' | null,
): [number | null, number | null] {
  if (high) {
    const left = alignScale(low, high);
    return left <= high.value ? [left, high.value] : [high.value, left];
  }
  if (bound === 'max') return [null, low.upper ?? low.value];
  if (bound === 'min') return [low.value, null];
  return [low.value, low.upper ?? low.value];
}

/** "700 and 800 thousand", "1.2-1.4M", "500 to 1 million", "four to five hundred thousand": the left side borrows the magnitude. */
function alignScale(low: Amount, high: Amount): number {
  if (low.scaled || !high.scaled) return low.value;
  const candidates = [high.scale, 1000, high.spelled && low.value < 10 ? high.scale * 100 : 0];
  return (
    candidates
      .map((scale) => low.value * scale)
      .filter((value) => value > 0 && value <= high.value && value * 20 >= high.value)
      .at(0) ?? low.value
  );
}

function rangeEnd(tokens: readonly Token[], low: Amount, reading: MoneyReading): Amount | null {
  const gap = phraseAt(tokens, low.next, words.rangeJoints);
  if (gap === 0) return null;
  const joint = tokens[low.next]?.word;
  const after = low.next + gap;
  const filler = phraseAt(tokens, after, words.approxBefore);
  const high = amountAt(tokens, after + filler, reading);
  if (!high) return null;
  const between = words.betweenWords.has(tokens[low.first - 1]?.word ?? '');
  // "and" and "y" join a range only after "between"; "1500 or 2000" is one too when the sums lie close together.
  if (words.looseJoints.has(joint ?? '') && !between) return null;
  return high;
}

function wordsBefore(tokens: readonly Token[], first: number, floor: number) {
  let at = first;
  let approx = false;
  let bound: 'min' | 'max' | null = null;
  let period: MoneyPeriod | null = null;
  let range = false;
  for (let step = 0; step < 6; step += 1) {
    const usable = (length: number) => length > 0 && at - length >= floor;
    const approximately = phraseBefore(tokens, at, words.approxBefore);
    const ceiling: number = bound === null ? phraseBefore(tokens, at, words.maxBefore) : 0;
    const bottom: number = bound === null ? phraseBefore(tokens, at, words.minBefore) : 0;
    const joint = phraseBefore(tokens, at, words.rangeOpeners);
    const filler = phraseBefore(tokens, at, words.fillersBefore);
    const longest = Math.max(approximately, ceiling, bottom, joint);
    if (longest > 0 && usable(longest)) {
      if (longest === ceiling || longest === bottom) {
        bound = longest === ceiling ? 'max' : 'min';
        // "not under 500k" turns an upper bound only from close by: in "no pool under 500k" it is the pool that is refused.
        const reach = bound === 'max' ? 2 : 6;
        if (isNegated(tokens, at - longest, Math.max(floor, at - longest - reach)))
          bound = bound === 'max' ? 'min' : 'max';
      } else if (longest === joint) range = true;
      else approx = true;
      at -= longest;
    } else if (filler > 0 && usable(filler) && anyBefore(tokens, at - filler, floor)) {
      at -= filler;
    } else break;
  }
  const ahead = tokens[at - 1]?.word ?? '';
  const earlier = tokens[at - 2]?.word ?? '';
  period = words.periodAdjectives.get(ahead) ?? words.periodAdjectives.get(earlier) ?? null;
  return { first: at, approx, bound, period, range };
}

function anyBefore(tokens: readonly Token[], at: number, floor: number): boolean {
  const length = Math.max(
    phraseBefore(tokens, at, words.approxBefore),
    phraseBefore(tokens, at, words.maxBefore),
    phraseBefore(tokens, at, words.minBefore),
  );
  return length > 0 && at - length >= floor;
}

/** "don't want to go over", "nothing above", "sans dépasser": a negated lower bound is an upper one. */
function isNegated(tokens: readonly Token[], at: number, floor: number): boolean {
  for (let index = at - 1; index >= Math.max(floor, at - 6); index -= 1) {
    const word = tokens[index]?.word ?? '';
    if (words.clauseEnds.has(word)) return false;
    if (words.negations.has(word) || word.endsWith("n't")) return true;
  }
  return false;
}

function cueBefore(tokens: readonly Token[], first: number, floor: number): boolean {
  for (let index = first - 1; index >= Math.max(floor, first - 7); index -= 1) {
    const word = tokens[index]?.word ?? '';
    if (word === '?' || word === '!' || word === ';') return false;
    if (words.moneyCues.has(word)) return true;
  }
  return false;
}

function wordsAfter(tokens: readonly Token[], next: number) {
  let at = next;
  let approx = false;
  let bound: 'min' | 'max' | null = null;
  let period: MoneyPeriod | null = null;
  const perArea = phraseAt(tokens, at, words.perAreaAfter) > 0;
  for (let step = 0; step < 4; step += 1) {
    const near = phraseAt(tokens, at, words.approxAfter);
    const ceiling = phraseAt(tokens, at, words.maxAfter);
    const bottom = phraseAt(tokens, at, words.minAfter);
    const span = words.periodsAfter.map(
      ([name, list]) => [name, phraseAt(tokens, at, list)] as const,
    );
    const [name, length] = span.toSorted((left, right) => right[1] - left[1])[0] ?? ['month', 0];
    const longest = Math.max(near, ceiling, bottom, length);
    if (longest === 0) break;
    if (longest === length) period = name;
    else if (longest === ceiling) bound = 'max';
    else if (longest === bottom) bound = 'min';
    else approx = true;
    at += longest;
  }
  return { next: at, approx, bound, period, perArea };
}

function looksLikeYears(low: Amount, high: Amount | null): boolean {
  const isYear = (amount: Amount) => amount.plain && amount.value >= 1900 && amount.value <= 2049;
  return isYear(low) && (!high || isYear(high)) && high !== null;
}
