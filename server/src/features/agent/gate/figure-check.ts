import type { ListingFacts } from '../ledger.ts';
import type { Figure, FigureKind } from './figures.ts';
import type { Ground, Subjects } from './ground.ts';
import { candidates } from './row-figures.ts';

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

function some(figure: Figure, test: (value: number) => boolean): boolean {
  return figure.values.some(test);
}
