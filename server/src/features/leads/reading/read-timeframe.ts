import { readNumber } from '../../../platform/language/read-number.ts';
import { phraseAt, tokenize, type Token } from '../../../platform/language/tokens.ts';
import { isAppointment, isNegated, standsAlone } from './timeframe-context.ts';
import {
  dateFillers,
  dateOpeners,
  durationClosers,
  durationFillers,
  durationOpeners,
  endOfYear,
  immediately,
  months,
  partsOfSpan,
  quickly,
  relatives,
  seasons,
  unitMonths,
  vague,
} from './timeframe-words.ts';

export interface Timeframe {
  /** The visitor's own words. */
  readonly span: string;
  /** `asap`, `<1m`, `1-3m`, `3-6m`, `6-12m`, `>12m`, `date:…` as exact as said (`03`, `03-15`, `2027-03`), `season:…`. */
  readonly range: string;
}

/** When the visitor wants to move, buy or sell, or `null`. The day of a viewing and the length of a lease are no timeframe. */
export function readTimeframe(text: string, asked = ''): Timeframe | null {
  const tokens = tokenize(text);
  const isAnswer = asksWhen(asked);
  let found: (Timeframe & { at: number }) | null = null;
  for (let index = 0; index < tokens.length; index += 1) {
    const reading =
      atOnce(tokens, index) ??
      duration(tokens, index, isAnswer) ??
      calendar(tokens, index, isAnswer) ??
      relative(tokens, index);
    const first = tokens[index];
    const last = reading && tokens[reading.next - 1];
    if (!reading || !first || !last) continue;
    if (!isNegated(tokens, index) && !isAppointment(tokens, index, reading.next, reading.range)) {
      const precise =
        found === null ||
        found.range === 'asap' ||
        /\b(?:actually|sorry|rather|instead|mejor)\b/iu.test(text.slice(found.at, first.start));
      if (precise)
        found = { span: text.slice(first.start, last.end), range: reading.range, at: last.end };
    }
    index = reading.next - 1;
  }
  return found && { span: found.span.slice(0, 200), range: found.range };
}

/** Whether the words before ask when the visitor wants to move; when they want to visit is another matter. */
function asksWhen(asked: string): boolean {
  const question = asked.slice(-300);
  if (
    !question.includes('?') ||
    /\b(?:visit|tour|view|viewing|showing|see|call|appointment)\b/iu.test(question)
  )
    return false;
  return /\b(?:how soon|time ?frame|time ?line|when (?:do|would|are|will) you (?:\w+ ){0,3}(?:move|moving|buy|buying|sell|selling|ready)|move[- ]in|cu[aá]ndo|quand|wann|quando)\b/iu.test(
    question,
  );
}

interface Reading {
  range: string;
  next: number;
}

function atOnce(tokens: readonly Token[], index: number): Reading | null {
  const length = phraseAt(tokens, index, immediately);
  if (length > 0) return { range: 'asap', next: index + length };
  const loose = phraseAt(tokens, index, quickly);
  if (loose === 0) return null;
  const before = tokens.slice(Math.max(0, index - 8), index);
  const acting = before.some((token) =>
    /^(?:sell|buy|move|rent|purchase|relocate|close|need|moving|selling|buying|find|sold|vender|comprar|mudar\w*|vendre|acheter)$/u.test(
      token.word,
    ),
  );
  const follower = tokens[index + loose];
  if (
    /^(?:now|right)$/u.test(tokens[index]?.word ?? '') &&
    before.some((token) => /^(?:all|that's|thats|for)$/u.test(token.word))
  )
    return null;
  const closing =
    !follower ||
    follower.kind === 'sign' ||
    /^(?:and|but|if|because|so|for|due|in|since|please)$/u.test(follower.word);
  return acting && closing ? { range: 'asap', next: index + loose } : null;
}

/** "within 3 months", "in the next 60 days", "3-6 months", "in a couple of weeks", "6 months from now". */
function duration(tokens: readonly Token[], index: number, isAnswer: boolean): Reading | null {
  const opener = phraseAt(tokens, index, durationOpeners);
  let at = index + opener;
  at += phraseAt(tokens, at, durationFillers);
  const low = amount(tokens, at);
  if (!low) return null;
  at = low.next;
  let value = low.value;
  const joint = tokens[at]?.word ?? '';
  let ranged = false;
  if (/^(?:-|–|to|or|a|o|ou|oder|bis)$/u.test(joint)) {
    const high = amount(tokens, at + 1);
    if (high) {
      value = Math.max(value, high.value);
      at = high.next;
      ranged = true;
    }
  }
  if (tokens[at]?.word === '+') {
    value += 0.5;
    at += 1;
  }
  if (tokens[at]?.word === '-') at += 1;
  const months = unitMonths.get(tokens[at]?.word ?? '');
  if (months === undefined) return null;
  at += 1;
  if (
    tokens[at]?.word === 'and' &&
    tokens[at + 1]?.word === 'a' &&
    tokens[at + 2]?.word === 'half'
  ) {
    at += 3;
    value += 0.5;
  }
  const closer = phraseAt(tokens, at, durationClosers);
  const label =
    index > 1 &&
    /^(?:timeframe|timeline|timing|when|plazo|delai|zeitrahmen)$/u.test(
      tokens[index - 2]?.word ?? '',
    );
  const follower = tokens[at]?.word ?? '';
  if (
    opener === 0 &&
    closer === 0 &&
    !label &&
    !isAnswer &&
    !(ranged && months === 1 && standsAlone(tokens, index, at))
  )
    return null;
  if (
    /^(?:lease|contract|walk|drive|rent|deposit|ago|old|minimum|stay|trial|away)$/u.test(follower)
  )
    return null;
  const over =
    opener > 0 &&
    tokens
      .slice(index, index + opener)
      .some((token) => /^(?:over|more|after|mas|plus|not)$/u.test(token.word));
  return { range: rangeOf(value * months, over), next: at + closer };
}

/** "by March", "before the end of June", "in early spring", "March 2027", "on 15 April", "this summer". */
function calendar(tokens: readonly Token[], index: number, isAnswer: boolean): Reading | null {
  const yearsEnd = phraseAt(tokens, index + 1, endOfYear);
  if (
    yearsEnd > 0 &&
    /^(?:by|before|until|at|around|towards|antes|avant|vor|bis|ate|para)$/u.test(
      tokens[index]?.word ?? '',
    )
  )
    return { range: 'date:12-31', next: index + 1 + yearsEnd };
  const opener = phraseAt(tokens, index, dateOpeners);
  // "moving Feb 1st".
  const isMove = /^(?:move|moving|moved)$/u.test(tokens[index - 1]?.word ?? '');
  if (opener === 0 && !isMove && !isAnswer) return null;
  let at = index + opener;
  at += phraseAt(tokens, at, dateFillers);
  const yearEnd = phraseAt(tokens, at, endOfYear);
  if (yearEnd > 0) return { range: 'date:12-31', next: at + yearEnd };
  at += phraseAt(tokens, at, partsOfSpan);
  const season = seasons.get(tokens[at]?.word ?? '');
  if (season) {
    const follower = tokens[at + 1]?.word ?? '';
    if (
      /^(?:house|home|water|street|valley|in|hill|hills|creek|lake|st|road|city|st\.)$/u.test(
        follower,
      ) ||
      (tokens[at + 1]?.glued === true && tokens[at + 1]?.kind === 'word')
    )
      return null;
    const year = yearAt(tokens, at + 1);
    return { range: `season:${season}`, next: year ? at + 2 : at + 1 };
  }
  const day = dayAt(tokens, at);
  const monthAt = day ? day.next : at;
  const month = months.get(tokens[monthAt]?.word ?? '');
  if (
    month &&
    !(tokens[monthAt]?.word === 'may' && tokens[monthAt]?.text === 'may' && !day && opener === 0)
  ) {
    let next = monthAt + 1;
    if (
      tokens[next]?.word === '.' &&
      tokens[next]?.glued &&
      (tokens[monthAt]?.word.length ?? 9) <= 4 &&
      !/^(?:may|june|july|mayo|mai|juin|juni|juli)$/u.test(tokens[monthAt]?.word ?? '')
    )
      next += 1;
    const later = day ?? dayAt(tokens, next);
    if (!day && later) next = later.next;
    if (tokens[next]?.word === ',' && yearAt(tokens, next + 1)) next += 1;
    if ((tokens[next]?.word === 'of' || tokens[next]?.word === 'de') && yearAt(tokens, next + 1))
      next += 1;
    const year = yearAt(tokens, next);
    if (year) next += 1;
    return { range: `date:${[year, month, later?.day].filter(Boolean).join('-')}`, next };
  }
  const iso = /^(20\d\d)$/u.exec(tokens[at]?.text ?? '');
  if (iso && !(tokens[at + 1]?.word === '-')) {
    const before = tokens[index]?.word ?? '';
    return /^(?:by|before|until|not|after|in|im|en|em|para|antes|bis|vor|avant|sometime)$/u.test(
      before,
    )
      ? { range: `date:${iso[1]}`, next: at + 1 }
      : null;
  }
  return null;
}

/** "next month", "by the end of the month", "next year", "later this year". */
function relative(tokens: readonly Token[], index: number): Reading | null {
  for (const [range, list] of relatives) {
    const length = phraseAt(tokens, index, list);
    if (length > 0) return { range, next: index + length };
  }
  return null;
}

function amount(tokens: readonly Token[], index: number): { value: number; next: number } | null {
  for (const [value, list] of vague) {
    const length = phraseAt(tokens, index, list);
    if (length > 0) return { value, next: index + length };
  }
  const read = readNumber(tokens, index);
  return read && read.value > 0 && read.value <= 400 ? read : null;
}

function rangeOf(months: number, over: boolean): string {
  const reach = over ? months + 0.1 : months;
  if (reach <= 1) return '<1m';
  if (reach <= 3) return '1-3m';
  if (reach <= 6) return '3-6m';
  return reach <= 12 ? '6-12m' : '>12m';
}

function dayAt(tokens: readonly Token[], index: number): { day: string; next: number } | null {
  let at = index;
  if (tokens[at]?.word === 'the' || tokens[at]?.word === 'el') at += 1;
  const written = tokens[at]?.text ?? '';
  if (!/^\d{1,2}$/u.test(written) || Number(written) < 1 || Number(written) > 31) return null;
  let next = at + 1;
  if (/^(?:st|nd|rd|th|er|º|°)$/u.test(tokens[next]?.word ?? '') || tokens[next]?.word === '.')
    next += 1;
  if (/^(?:of|de)$/u.test(tokens[next]?.word ?? '') && months.has(tokens[next + 1]?.word ?? ''))
    next += 1;
  return { day: written.padStart(2, '0'), next };
}

function yearAt(tokens: readonly Token[], index: number): string | null {
  const written = tokens[index]?.text ?? '';
  return /^20[2-4]\d$/u.test(written) ? written : null;
}
