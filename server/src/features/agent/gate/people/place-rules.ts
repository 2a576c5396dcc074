import type { Place } from './place.ts';
import { is, isThing } from './reading.ts';

export function isUnsafe({ token, index, reading, isSaid, isRefusal }: Place): boolean {
  if (isRefusal) return false;
  if (token.tags.has('crime')) return reading.tokens[index + 1]?.word !== 'store';
  if (!is(token, 'safe', 'avoid')) return false;
  if (shunned.test(token.word))
    return reading.near(index, ['area', 'where'], 8) && (isSaid || reading.has('where'));
  if (!token.tags.has('safe') || /^(?:secur\w*|atnight|bad|worst|rough)$/u.test(token.word))
    return false;
  const next = reading.tokens[index + 1];
  // "Safe to live in", and not "safe to drill into".
  if (next && /^(?:to|para|pour|zum)$/u.test(next.word))
    return isOutside.test(reading.tokens[index + 2]?.word ?? '');
  if (reading.near(index, ['area', 'dwell', 'where'], 8)) return true;
  return reading.near(index, ['there'], 8) && (!next || isOpen.test(next.word));
}

const isOpen = /^(?:for|there|here|is|atnight|at|,|or|and|enough|around)$/u;

const isOutside =
  /^(?:vivir|caminar|andar|salir|criar|viver|morar|sair|vivre|marcher|sortir|wohnen|leben|walk|live|raise|go|be|move|stay|let|jog|run)$/u;

const shunned = /^(?:avoid\w*|evit\w*|meid\w*|vermeid\w*|اتجنب|تجنب|避开)$/u;

export function isNearWorship({ token, index, reading, isSaid }: Place): boolean {
  if (!isSaid) return token.tags.has('worship') && reading.near(index, ['avoid'], 3);
  // "Near the church that you named".
  if (reading.has('you') && reading.has('mention')) return false;
  return token.tags.has('worship') && (reading.near(index, ['near'], 4) || reading.has('folk'));
}

/** "A good area", and "the area isn't great". */
export function isJudged({ token, index, reading, isRefusal }: Place): boolean {
  if (!token.tags.has('district') || isRefusal) return false;
  const [next, forWhat] = reading.tokens.slice(index + 1, index + 3);
  // "A good area for hiking".
  if (next?.word === 'for' && forWhat && isThing(forWhat) && forWhat.word !== 'discerning')
    return false;
  const isJudging = (at: number) =>
    reading.at(at, 'good') || judging.test(reading.tokens[at]?.word ?? '');
  return (
    isJudging(index - 1) ||
    isJudging(index - 2) ||
    (/^(?:is|isn't|are|aren't|was)$/u.test(reading.tokens[index + 1]?.word ?? '') &&
      (isJudging(index + 2) || isJudging(index + 3)))
  );
}

const judging = /^(?:rough|nice\w*|safe\w*|bad|worst|dangerous|gentrifying)$/u;

export function isOfSchools({ token, index, reading, isRefusal }: Place): boolean {
  if (isRefusal) return false;
  if (token.word === 'schoolscores') return true;
  if (token.tags.has('kin')) return reading.has('school') && reading.near(index, ['good'], 2);
  return token.tags.has('school') && reading.near(index, ['good'], 7);
}
