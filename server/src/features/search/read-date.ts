/** A stretch of days, both ends included, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a spoken date is counted from: free homes are looked for ahead, listings behind. */
export interface Calendar {
  readonly now: Date;
  readonly direction: 'ahead' | 'behind';
  /** "5/1" is the first of May in the United States and the fifth of January nearly everywhere else. */
  readonly isMonthFirst: boolean;
}

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'janvier', 'januar', 'janeiro'],
  ['february', 'feb', 'febrero', 'fevrier', 'februar', 'fevereiro'],
  ['march', 'mar', 'marzo', 'mars', 'marz', 'maerz', 'marco'],
  ['april', 'apr', 'abril', 'avril'],
  ['may', 'mayo', 'mai', 'maio'],
  ['june', 'jun', 'junio', 'juin', 'juni', 'junho'],
  ['july', 'jul', 'julio', 'juillet', 'juli', 'julho'],
  ['august', 'aug', 'agosto', 'aout'],
  ['september', 'sept', 'sep', 'septiembre', 'septembre', 'setembro'],
  ['october', 'oct', 'octubre', 'octobre', 'oktober', 'outubro'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro'],
  ['december', 'dec', 'diciembre', 'decembre', 'dezember', 'dezembro'],
];
const monthOf = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index] as const)),
);
const month = `(?:${[...monthOf.keys()].toSorted((left, right) => right.length - left.length).join('|')})\\.?`;

const countWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  couple: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  few: 3,
};
/** A number of days, weeks, months, as written. */
export const span = String.raw`(?:(\d{1,3}|an?|one|two|three|four|five|six|(?:a )?couple(?: of)?|(?:a )?few) )?(hour|day|week|month|year)s?`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th|er|º|\.)?`;
const part = String.raw`(?:the )?(?:(?:very )?(?:end|late|beginning|start|early|middle|mid)(?:[ -]of)?|ende|anfang|mitte|finales de|principios de|mediados de|fin|debut|fim de|final de|inicio de)[ -](?:the )?`;
const season = '(?:spring|summer|autumn|fall|winter|primavera|verano|otono|invierno|sommer|herbst)';

/** How people write a day or a stretch of days, on folded text. No group captures; none overlaps itself. */
export const datePattern = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)`,
  String.raw`(?:the |le |el |dem |den )?${day} (?:of |de |do )?${month}(?![a-z])(?:,? (?:de )?20\d\d)?`,
  String.raw`${month} (?:the )?\d{1,2}(?:st|nd|rd|th)?(?![\d,.]*\d)(?:,? 20\d\d)?`,
  String.raw`(?:${part})?(?:next |this )?${month}(?![a-z])(?:,? 20\d\d)?`,
  String.raw`(?:${part})?(?:next |this |the )?${season}(?![a-z])(?:,? 20\d\d)?`,
  String.raw`(?:${part})?(?:next|this|the) (?:week|month|year)`,
  String.raw`the new year|new year's?(?: day)?|christmas(?: day)?|xmas|weihnachten|navidad|noel|natal`,
  String.raw`today|tomorrow|yesterday|now|immediately|right away|straight away|asap|sofort|ahora|inmediatamente|maintenant|immediatement|agora|hoy|hoje|heute`,
].join('|');

/** The days that a match of `datePattern` names; `null` for a day no calendar has. */
export function readDays(text: string, calendar: Calendar): Days | null {
  return (
    readNumeric(text, calendar) ??
    readMonth(text, calendar) ??
    readSeason(text, calendar) ??
    readRelative(text, calendar)
  );
}

/** So many days before or after today; hours are days begun. */
export function daysFrom(now: Date, count: number, unit: string): string {
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  if (unit === 'month') return toDay(shiftMonths(date, count));
  if (unit === 'year') return toDay(shiftMonths(date, 12 * count));
  const hours = { hour: 1, day: 24, week: 168 }[unit] ?? 24;
  const days = (Math.sign(count) * Math.ceil((Math.abs(count) * hours) / 24)) | 0;
  return toDay(new Date(date.getTime() + days * dayMs));
}

export function toCount(word: string | undefined): number {
  if (word === undefined) return 1;
  const plain = word.replace(/^a (?=couple|few)/, '').replace(/ of$/, '');
  return countWords[plain] ?? Number(plain);
}

const dayMs = 86_400_000;

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function shiftMonths(date: Date, count: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1));
  const last = lastOf(first.getUTCFullYear(), first.getUTCMonth());
  return new Date(
    Date.UTC(
      first.getUTCFullYear(),
      first.getUTCMonth(),
      Math.min(date.getUTCDate(), last.getUTCDate()),
    ),
  );
}

function lastOf(year: number, monthIndex: number): Date {
  return new Date(Date.UTC(year, monthIndex + 1, 0));
}

function readNumeric(text: string, { isMonthFirst }: Calendar): Days | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return oneDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const written = /(\d{1,2})([/.])(\d{1,2})[/.](\d{2,4})/.exec(text);
  if (!written) return null;
  const [left, right] = [Number(written[1]), Number(written[3])];
  const year = Number(written[4]) + (Number(written[4]) < 100 ? 2000 : 0);
  const isFirst = written[2] === '/' && isMonthFirst ? left <= 12 : right > 12;
  return isFirst ? oneDay(year, left - 1, right) : oneDay(year, right - 1, left);
}

function oneDay(year: number, monthIndex: number, dayOfMonth: number): Days | null {
  const date = new Date(Date.UTC(year, monthIndex, dayOfMonth));
  const isReal = date.getUTCMonth() === monthIndex && date.getUTCDate() === dayOfMonth;
  return isReal ? { from: toDay(date), to: toDay(date) } : null;
}

const monthIn = new RegExp(`(?<![a-z])${month}(?![a-z])`);

function readMonth(text: string, calendar: Calendar): Days | null {
  const found = monthIn.exec(text);
  const monthIndex = monthOf.get(found?.[0].replace('.', '') ?? '');
  if (!found || monthIndex === undefined) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const year = /\b20\d\d\b/.exec(rest)?.[0];
  const dayOfMonth = /\b(\d{1,2})(?!\d)/.exec(rest.replace(/\b20\d\d\b/, ''))?.[1];
  const make = (inYear: number): Days | null =>
    dayOfMonth === undefined
      ? partOf(text, {
          from: toDay(new Date(Date.UTC(inYear, monthIndex, 1))),
          to: toDay(lastOf(inYear, monthIndex)),
        })
      : oneDay(inYear, monthIndex, Number(dayOfMonth));
  return year ? make(Number(year)) : nearestYear(make, calendar);
}

/** The coming one of those ahead, the last one of those behind. */
function nearestYear(make: (year: number) => Days | null, calendar: Calendar): Days | null {
  const year = calendar.now.getUTCFullYear();
  const today = toDay(calendar.now);
  const isAhead = calendar.direction === 'ahead';
  const found = make(year);
  if (!found) return null;
  if (isAhead && found.to < today) return make(year + 1);
  return !isAhead && found.from > today ? make(year - 1) : found;
}

const seasonMonths: readonly (readonly [RegExp, number])[] = [
  [/spring|primavera/, 2],
  [/summer|verano|sommer/, 5],
  [/autumn|fall|otono|herbst/, 8],
  [/winter|invierno/, 11],
];

/** The seasons of the weather, each of three months. */
function readSeason(text: string, calendar: Calendar): Days | null {
  const start = seasonMonths.find(([pattern]) => pattern.test(text))?.[1];
  if (start === undefined) return null;
  const make = (year: number) =>
    partOf(text, {
      from: toDay(new Date(Date.UTC(year, start, 1))),
      to: toDay(lastOf(year, start + 2)),
    });
  const year = /\b20\d\d\b/.exec(text)?.[0];
  return year ? make(Number(year)) : nearestYear(make, calendar);
}

function readRelative(text: string, calendar: Calendar): Days | null {
  const { now } = calendar;
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const at = (days: number) => toDay(new Date(date.getTime() + days * dayMs));
  if (/tomorrow/.test(text)) return { from: at(1), to: at(1) };
  if (/yesterday/.test(text)) return { from: at(-1), to: at(-1) };
  if (/christmas|xmas|weihnachten|navidad|noel|natal/.test(text))
    return nearestYear((year) => oneDay(year, 11, 25), calendar);
  if (/new year/.test(text)) return oneDay(now.getUTCFullYear() + 1, 0, 1);
  const step = /next/.test(text) ? 1 : 0;
  if (/week/.test(text)) {
    const monday = -((date.getUTCDay() + 6) % 7) + 7 * step;
    return partOf(text, { from: at(monday), to: at(monday + 6) });
  }
  if (/month/.test(text)) {
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step, 1));
    return partOf(text, {
      from: toDay(first),
      to: toDay(lastOf(first.getUTCFullYear(), first.getUTCMonth())),
    });
  }
  if (/year/.test(text)) {
    const year = date.getUTCFullYear() + step;
    return partOf(text, { from: `${year}-01-01`, to: `${year}-12-31` });
  }
  return { from: at(0), to: at(0) };
}

/** "End of January" is its last day, "mid-February" its fifteenth, "early March" its first ten days. */
function partOf(text: string, days: Days): Days {
  if (/\b(?:end|late|ende|finales|fin|fim|final)\b/.test(text)) return days;
  const first = new Date(`${days.from}T00:00:00Z`).getTime();
  if (/\bmid|middle|mitte|mediados/.test(text)) {
    const length = (new Date(`${days.to}T00:00:00Z`).getTime() - first) / dayMs;
    const middle = length < 31 ? 14 : Math.floor(length / 2);
    return { from: days.from, to: toDay(new Date(first + middle * dayMs)) };
  }
  if (/\b(?:beginning|start|early|anfang|principios|debut|inicio)\b/.test(text)) {
    return { from: days.from, to: toDay(new Date(first + 9 * dayMs)) };
  }
  return days;
}
