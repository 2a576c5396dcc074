/** A place in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with the spans blanked out, so that what was read once is not read as something else. Offsets stay. */
export function blank(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans) {
    rest = `${rest.slice(0, start)}${blankSign.repeat(end - start)}${rest.slice(end)}`;
  }
  return rest;
}

/** A private-use sign that no reader takes for a letter, a digit or a space. */
export const blankSign = '\u{E000}';

/** The words before `index`, back to the start of the sentence, lower case; at most `length` characters. */
export function clauseBefore(text: string, index: number, length = 80): string {
  const before = text.slice(Math.max(0, index - length), index);
  const cut = Math.max(before.lastIndexOf('\n'), lastSentenceEnd(before));
  return before
    .slice(cut + 1)
    .toLowerCase()
    .replaceAll('’', "'");
}

/** The whole sentence around a place, lower case, and whether it is a question. */
export function sentenceAround(text: string, span: Span): { text: string; isQuestion: boolean } {
  const from = text.slice(Math.max(0, span.start - 240), span.start);
  const cut = Math.max(from.lastIndexOf('\n'), lastSentenceEnd(from));
  const rest = text.slice(span.end, span.end + 240);
  const stop = /[!?\n]|\.(?=\s|$)/u.exec(rest);
  const end = stop ? stop.index : rest.length;
  return {
    text: `${from.slice(cut + 1)}${text.slice(span.start, span.end)}${rest.slice(0, end)}`
      .toLowerCase()
      .replaceAll('’', "'"),
    isQuestion: stop?.[0] === '?',
  };
}

function lastSentenceEnd(text: string): number {
  let last = -1;
  for (const match of text.matchAll(/[!?]|\.(?=\s|$)/gu)) last = match.index;
  return last;
}

/**
 * Of several values in one message the first counts, unless the visitor corrected themselves before a later one:
 * "ana@example.com, sorry, anna@example.com".
 */
export function chooseCorrected<T extends Span>(text: string, found: readonly T[]): T | null {
  let chosen = found[0] ?? null;
  for (const later of found.slice(1)) {
    const between = text.slice(chosen?.end ?? 0, later.start).toLowerCase();
    if (corrections.test(between.slice(-120))) chosen = later;
  }
  return chosen;
}

const corrections =
  /\b(?:sorry|oops|actually|correction|i mean|i meant|make (?:it|that)|scratch that|wait|rather|instead|no,|not that|but (?:now|use)|new (?:one|number|email)|perdon|perdón|mejor|pardon|plutôt|sondern|besser|doch|desculpe|melhor)\b|\bno\b,?\s*$/u;
