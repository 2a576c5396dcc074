import { readNumber } from '../../platform/language/read-number.ts';
import {
  foldWord,
  phraseAt,
  phrases,
  tokenize,
  type Token,
} from '../../platform/language/tokens.ts';

export interface Timeframe {
  /** The visitor's own words. */
  readonly span: string;
  /** `asap`, `<1m`, `1-3m`, `3-6m`, `6-12m`, `>12m`, `date:…` as exact as said (`03`, `03-15`, `2027-03`), `season:…`. */
  readonly range: string;
}

/** When the visitor wants to move, buy or sell, or `null`. The day of a viewing and the length of a lease are no timeframe. */
export function readTimeframe(text: string): Timeframe | null {
  const tokens = tokenize(text);
  let found: (Timeframe & { at: number }) | null = null;
  for (let index = 0; index < tokens.length; index += 1) {
    const reading =
      atOnce(tokens, index) ??
      duration(tokens, index) ??
      calendar(tokens, index) ??
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
function duration(tokens: readonly Token[], index: number): Reading | null {
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
  if (tokens[at]?.word === 'and' && tokens[at + 1]?.word === 'a' && tokens[at + 2]?.word === 'half')
    at += 3;
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
    !(ranged && months === 1 && standsAlone(tokens, index, at))
  )
    return null;
  if (
    /^(?:lease|contract|walk|drive|rent|deposit|ago|old|minimum|stay|trial|away)$/u.test(follower)
  )
    return null;
  const over = opener > 0 && /^(?:over|more|after|mas|plus)$/u.test(tokens[index]?.word ?? '');
  return { range: rangeOf(value * months, over), next: at + closer };
}

/** "by March", "before the end of June", "in early spring", "March 2027", "on 15 April", "this summer". */
function calendar(tokens: readonly Token[], index: number): Reading | null {
  const opener = phraseAt(tokens, index, dateOpeners);
  if (opener === 0) return null;
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
      (tokens[monthAt]?.word.length ?? 9) <= 4
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
    return /^(?:by|before|until|in|im|en|em|para|antes|bis|vor|avant|sometime)$/u.test(before)
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

/** "not right now", "don't need it asap", "no rush". */
function isNegated(tokens: readonly Token[], index: number): boolean {
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
function isAppointment(
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
      /^(?:move|moving|buy|buying|close|closing|lease|sell|selling|relocat\w*|purchase|rent|renting|start|need|timeline|timeframe|mud\w*|emmenag\w*|umzieh\w*|einzieh\w*|einzug)$/u.test(
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
    /^(?:visit\w*|tour|tours|view|viewing|showing|see|appointment|schedul\w*|book|call|meet|meeting|come|available|date|open|visita|ver|cita|visite|besichtig\w*|termin)$/u.test(
      token.word,
    ),
  );
}

/** The whole of a sentence or line. */
function standsAlone(tokens: readonly Token[], start: number, end: number): boolean {
  const opens = start === 0 || /^[.!?:\n,;-]$/u.test(tokens[start - 1]?.word ?? '');
  const closes = end >= tokens.length || /^[.!?,;]$/u.test(tokens[end]?.word ?? '');
  return opens && closes;
}

const immediately = phrases(
  'asap|a . s . a . p|as soon as possible|as quickly as possible|as fast as possible|as soon as we can|as soon as i can|right away|straight away|immediately|immediate|urgently|urgent|at once|the sooner the better|ready to buy now|ready to move now|ready now|ready to purchase now|ready to go now|ready to move in now|very soon|pretty soon|sooner the better|without delay|need to move now|move in now|move now',
  'lo antes posible|cuanto antes|lo mas pronto posible|urgente|urgentemente|inmediatamente|de inmediato|ya mismo|ahora mismo',
  'des que possible|le plus vite possible|au plus vite|au plus tot|immediatement|tout de suite|rapidement',
  'so schnell wie moglich|so bald wie moglich|sofort|schnellstmoglich|schnellstens|umgehend|dringend|ab sofort|baldmoglichst',
  'o mais rapido possivel|o quanto antes|imediatamente|com urgencia|o mais cedo possivel',
);
const quickly = phrases(
  'right now|fast|quickly|quick|soon|now|rapido|pronto|vite|schnell|bald|logo',
);
const durationOpeners = phrases(
  'in|within|in the next|within the next|over the next|for the next|during the next|in about|in around|in roughly|in like|in maybe|in approximately|within about|in under|in less than|in over|in more than|over|more than|after|about|around|at least|inside of|under|next|the next|the coming|in the coming|next in|no later than',
  "en|dentro de|en los proximos|en las proximas|en unos|en menos de|mas de|dans|dans les|dans les prochains|sous|d'ici|plus de|d'ici a|in|innerhalb von|binnen|in den nachsten|innerhalb der nachsten|in etwa|em|dentro de|nos proximos|em cerca de|daqui a",
);
const durationFillers = phrases(
  'the|next|about|around|approx|roughly|maybe|like|prochains|prochaines|nachsten|proximos',
);
const durationClosers = phrases(
  "from now|from today|out|or so|or less|max|time|' time|'s time|timeframe|timeline|time frame|time line|tops|from now on",
);
const unitMonths: ReadonlyMap<string, number> = new Map(
  [
    [1 / 30.5, 'day days dia dias jour jours tag tage tagen'],
    [1 / 4.35, 'week weeks wk wks semana semanas semaine semaines woche wochen'],
    [1, "month months mo mos mth mths mes meses mois monat monate monaten month's months'"],
    [12, 'year years yr yrs ano anos an ans annee annees jahr jahre jahren'],
  ].flatMap(([value, words]) =>
    String(words)
      .split(' ')
      .map((word) => [word, Number(value)] as const),
  ),
);
const vague: readonly (readonly [number, ReturnType<typeof phrases>])[] = [
  [0.5, phrases('half a|half of a|medio|demi')],
  [
    2,
    phrases(
      'a couple of|a couple|couple of|couple|un par de|ein paar|alguns|algumas|unas|quelques',
    ),
  ],
  [3, phrases('a few|few|several|unos pocos|unos|algunos')],
  [1, phrases('a|an|one|un|una|une|ein|eine|einem|einer|um|uma')],
];
const dateOpeners = phrases(
  'by|before|in|until|till|around|from|starting|starting in|sometime in|some time in|this|next|this coming|on|by the end of|at the end of|end of|late|early|mid|beginning of|by late|by early|by mid|come|after|for|during|no later than|in or around|as of|not before|by around|around the end of|since',
  "para|antes de|en|hasta|a partir de|desde|a finales de|a principios de|este|el proximo|avant|en|d'ici|a partir de|pour|fin|debut|cet|au|courant",
  "bis|vor|im|ab|zum|anfang|ende|mitte|nachsten|diesen|ate|em|antes de|no|neste|para|a partir de|no proximo|nesta|na|esta|l'",
);
const dateFillers = phrases(
  "the|about|around|el|la|de|le|l'|end of|end of the|this|next|this coming|early|late|mid|the end of|the beginning of|beginning of|the start of|start of|ende|anfang|mitte|finales de|principios de|proximo|proxima|zum|dem|den",
);
const partsOfSpan = phrases('early|late|mid|-|early -|mid -|late -|middle of|end of');
const endOfYear = phrases(
  "end of the year|end of this year|the end of the year|the end of this year|year end|year - end|years end|eoy|year's end|the new year|new year|fin de ano|final de ano|fin d'annee|la fin de l'annee|jahresende|ende des jahres|fim do ano|o fim do ano",
);
const months: ReadonlyMap<string, string> = new Map(
  [
    'january jan enero janvier januar janeiro',
    'february feb febrero fevrier februar fevereiro',
    'march mar marzo mars marz março marco',
    'april apr abril avril',
    'may mayo mai maio',
    'june jun junio juin juni junho',
    'july jul julio juillet juli julho',
    'august aug agosto aout',
    'september sept sep septiembre septembre setembro',
    'october oct octubre octobre oktober outubro',
    'november nov noviembre novembre novembro',
    'december dec diciembre decembre dezember dezembro',
  ].flatMap((line, index) =>
    line.split(' ').map((word) => [foldWord(word), String(index + 1).padStart(2, '0')] as const),
  ),
);
const seasons: ReadonlyMap<string, string> = new Map(
  [
    'spring springtime primavera printemps fruhling fruhjahr',
    'summer summertime verano ete sommer verao',
    'fall autumn otono automne herbst outono',
    'winter wintertime invierno hiver inverno',
  ].flatMap((line, index) =>
    line
      .split(' ')
      .map((word) => [word, ['spring', 'summer', 'fall', 'winter'][index] ?? ''] as const),
  ),
);
const relatives: readonly (readonly [string, ReturnType<typeof phrases>])[] = [
  [
    '<1m',
    phrases(
      'this month|next month|this week|next week|by the end of the month|by the end of this month|end of the month|end of month|by month end|in the coming weeks|in the next few weeks|by next month|by next week|in the next month|el proximo mes|el mes que viene|este mes|le mois prochain|ce mois-ci|ce mois|nachsten monat|diesen monat|proximo mes|no proximo mes|este mes',
    ),
  ],
  [
    '1-3m',
    phrases(
      'in the coming months|in coming months|in the next few months|en los proximos meses|dans les prochains mois|in den nachsten monaten|nos proximos meses|next quarter|this quarter',
    ),
  ],
  [
    '6-12m',
    phrases(
      "next year|by next year|sometime next year|el proximo ano|el ano que viene|l'annee prochaine|l'an prochain|nachstes jahr|im nachsten jahr|ano que vem|no proximo ano",
    ),
  ],
  [
    '3-6m',
    phrases('later this year|later in the year|half a year|in half a year|mas adelante este ano'),
  ],
  [
    '>12m',
    phrases(
      'in a few years|in a couple of years|a few years from now|in several years|years from now|in the distant future',
    ),
  ],
];
