import type { Token } from '../../../platform/language/tokens.ts';

/** "not right now", "don't need it asap", "no rush". */
export function isNegated(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 9), index);
  const cut = before.findLastIndex((token) => /^[.!?;]$/u.test(token.word));
  return before
    .slice(cut + 1)
    .some(
      (token) =>
        /^(?:no|not|never|nicht|pas|nao|cannot|nothing)$/u.test(token.word) ||
        token.word.endsWith("n't"),
    );
}

/** The clause speaks of a visit, a call, or of something built then. */
export function isAppointment(
  tokens: readonly Token[],
  start: number,
  end: number,
  range: string,
): boolean {
  const dated = range.startsWith('date:') || range === '<1m' || range.startsWith('season');
  const around = [...tokens.slice(Math.max(0, start - 12), start), ...tokens.slice(end, end + 6)];
  if (
    around.some((token) =>
      /^(?:built|constructed|renovated|remodeled|updated|since)$/u.test(token.word),
    )
  )
    return true;
  if (!dated) return false;
  const before = tokens[start - 1]?.word ?? '';
  // "Tuesday next week", "the 14th of this month".
  if (before === 'of' || /^(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/u.test(before))
    return true;
  if (
    around.some((token) =>
      /^(?:move|moving|buy|buying|close|closing|lease|sell|selling|relocat\w*|purchase|rent|renting|timeframe|mud\w*|emmenag\w*|umzieh\w*|einzieh\w*|einzug)$/u.test(
        token.word,
      ),
    )
  )
    return false;
  if (
    /^date:(?:20\d\d-)?\d\d-\d\d$/u.test(range) &&
    /^(?:on|for|this|next)$/u.test(tokens[start]?.word ?? '')
  )
    return true;
  return around.some((token) =>
    /^(?:visit\w*|tour|tours|view|viewing|showing|see|appointment|schedul\w*|book|call|meet|meeting|come|visita|ver|cita|visite|besichtig\w*|termin)$/u.test(
      token.word,
    ),
  );
}

/** The whole of a sentence or line. */
export function standsAlone(tokens: readonly Token[], start: number, end: number): boolean {
  const opens = start === 0 || /^[.!?:\n,;-]$/u.test(tokens[start - 1]?.word ?? '');
  const closes = end >= tokens.length || /^[.!?,;]$/u.test(tokens[end]?.word ?? '');
  return opens && closes;
}
