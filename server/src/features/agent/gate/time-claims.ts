import type { UpcomingOpenHouse } from '@katek/sdk/protocol';
import { languages } from '../../../platform/language/speech.ts';
import { foldForCheck } from './normalize.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that a sentence says about when it is. */
export interface Claim extends Span {
  readonly kind: 'day' | 'time';
  isOf(openHouse: UpcomingOpenHouse): boolean;
}

/** The days and times that a sentence (folded, in lower case) names, in its order. */
export function claimsIn(lower: string, now: Date | undefined): Claim[] {
  const found = [...datesIn(lower), ...timesIn(lower)];
  const isFree = ({ start, end }: Span) =>
    !found.some((other) => other.start < end && other.end > start);
  found.push(...weekdaysIn(lower).filter(isFree));
  if (now) found.push(...relativeDaysIn(lower, now).filter(isFree));
  found.sort((a, b) => a.start - b.start);
  return joinDays(found, lower);
}

/** "Saturday, November 28" is one day, of which both must be true. */
function joinDays(claims: readonly Claim[], lower: string): Claim[] {
  const joined: Claim[] = [];
  for (const claim of claims) {
    const last = joined.at(-1);
    const isSame =
      last?.kind === 'day' &&
      claim.kind === 'day' &&
      /^[\s,(،]{0,3}(?:the |el |le |den |der |dem |dia )?$/u.test(
        lower.slice(last.end, claim.start),
      );
    if (!last || !isSame) {
      joined.push(claim);
      continue;
    }
    joined[joined.length - 1] = {
      kind: 'day',
      start: last.start,
      end: claim.end,
      isOf: (openHouse) => last.isOf(openHouse) && claim.isOf(openHouse),
    };
  }
  return joined;
}

/** Names of months and weekdays in every language that we speak, as the checks read them, with their number. */
function names(kind: 'month' | 'weekday', count: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of languages) {
    for (const style of kind === 'month' ? (['long', 'short'] as const) : (['long'] as const)) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        [kind]: style,
        timeZone: 'UTC',
      });
      for (let index = 0; index < count; index += 1) {
        // The first of November 2026 is a Sunday.
        const date = kind === 'month' ? Date.UTC(2026, index, 15) : Date.UTC(2026, 10, 1 + index);
        const name = foldForCheck(format.format(date)).toLowerCase().replace(/\.$/u, '');
        if (/[\p{L}\p{M}]{3}|\p{Script=Han}{2}/u.test(name)) found.set(name, index);
      }
    }
  }
  return found;
}

const months = names('month', 12);
const weekdays = names('weekday', 7);
// What people write besides: "周六", "ओपन हाउस इतवार को".
for (const [index, name] of ['日', '一', '二', '三', '四', '五', '六'].entries())
  weekdays.set(`周${name}`, index);

const anyOf = (words: Iterable<string>) =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('|');

const month = `(?:${anyOf(months.keys())})\\.?`;
const dayOfMonth = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?![\d:])`;
const year = String.raw`(?:,? ?(?:de |do )?(\d{4})(?!\d))?`;
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${month})\s(?:the )?${dayOfMonth}${year}`,
  'gu',
);
const dayFirst = new RegExp(
  String.raw`(?<![\d:])${dayOfMonth}\s?(?:of |de |do )?(${month})(?!\p{L})${year}`,
  'gu',
);

function* datesIn(lower: string): Generator<Claim, void> {
  for (const match of lower.matchAll(/(\d{4})-(\d{2})-(\d{2})(?!\d)/gu))
    yield dateClaim(match, { year: match[1], month: Number(match[2]) - 1, day: match[3] });
  for (const match of lower.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]/gu))
    yield dateClaim(match, { year: match[1], month: Number(match[2]) - 1, day: match[3] });
  for (const match of lower.matchAll(monthFirst))
    yield dateClaim(match, { year: match[3], month: monthOf(match[1]), day: match[2] });
  for (const match of lower.matchAll(dayFirst))
    yield dateClaim(match, { year: match[3], month: monthOf(match[2]), day: match[1] });
}

function monthOf(name = ''): number {
  return months.get(name) ?? months.get(name.replace(/\.$/u, '')) ?? -1;
}

function dateClaim(
  match: RegExpExecArray,
  stated: { year: string | undefined; month: number; day: string | undefined },
): Claim {
  return {
    kind: 'day',
    start: match.index,
    end: match.index + match[0].length,
    isOf({ OpenHouseDate }) {
      const [ofYear, ofMonth, ofDay] = OpenHouseDate.split('-').map(Number);
      return (
        ofMonth === stated.month + 1 &&
        ofDay === Number(stated.day) &&
        (stated.year === undefined || ofYear === Number(stated.year))
      );
    },
  };
}

const weekday = new RegExp(
  `(?<![\\p{L}\\p{M}])(${anyOf(weekdays.keys())})(?:s)?(?![\\p{L}\\p{M}])|(周[日一二三四五六]|星期[日一二三四五六])`,
  'gu',
);

function weekdaysIn(lower: string): Claim[] {
  return [...lower.matchAll(weekday)].map((match) => ({
    kind: 'day',
    start: match.index,
    end: match.index + match[0].length,
    isOf: ({ OpenHouseDate }) =>
      new Date(`${OpenHouseDate}T00:00:00Z`).getUTCDay() ===
      weekdays.get(match[1] ?? match[2] ?? ''),
  }));
}

const relativeDays: readonly (readonly [number, RegExp])[] = [
  [
    0,
    /(?<!\p{L})(?:today|tonight|hoy|aujourd'hui|heute|hoje)(?!\p{L})|今天|(?<!\p{L})आज(?!\p{L})/gu,
  ],
  [1, /(?<!\p{L})(?:tomorrow|demain|amanhã)(?!\p{L})|明天|(?<!\p{L})غدًا|(?<!\p{L})غدا(?!\p{L})/gu],
];

function relativeDaysIn(lower: string, now: Date): Claim[] {
  return relativeDays.flatMap(([ahead, pattern]) =>
    [...lower.matchAll(pattern)].map((match): Claim => ({
      kind: 'day',
      start: match.index,
      end: match.index + match[0].length,
      isOf: ({ OpenHouseDate, timeZone }) =>
        Date.parse(OpenHouseDate) === Date.parse(dayIn(now, timeZone)) + ahead * 86_400_000,
    })),
  );
}

/** `YYYY-MM-DD` on the calendar of a zone. */
function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

const meridiem = String.raw`(?:[ap]\.?\s?m\b\.?|ص|م(?!\p{L}))`;
const clockTime = new RegExp(
  String.raw`(?<![\d.,$€£:])(?:(?<lead>\d{1,2})\s?(?:-|to|until|till|and|bis|à|a|até|y|و|至|到)\s?)?(?<part>凌晨|上午|中午|下午|晚上)?\s?(?<hour>\d{1,2})(?:(?::|\s?h\s?(?=\d))(?<minute>\d{2})(?!\d)\s?(?<half>${meridiem})?|\s?(?<only>${meridiem})|\s?h(?!\p{L})|\s?uhr|点(?<past>半|\d{1,2}分?)?)`,
  'gu',
);

function* timesIn(lower: string): Generator<Claim, void> {
  for (const match of lower.matchAll(clockTime)) {
    const { lead, part, hour, minute, half: withMinutes, only, past } = match.groups ?? {};
    const said = withMinutes ?? only ?? '';
    const isLate = /^p|^م/u.test(said) || /下午|晚上/u.test(part ?? '');
    const isEarly = /^a|^ص/u.test(said) || /上午|凌晨/u.test(part ?? '');
    const minutes = past === '半' ? 30 : Number(minute ?? (past?.replace('分', '') || 0));
    const halves = [...(isLate ? [] : early), ...(isEarly ? [] : late)];
    const at = timesOf(Number(hour), minutes, halves);
    const from = lead === undefined ? null : timesOf(Number(lead), 0, [...early, ...late]);
    yield {
      kind: 'time',
      start: match.index,
      end: match.index + match[0].length,
      isOf({ OpenHouseStartTime, OpenHouseEndTime, timeZone }) {
        const starts = minuteOf(OpenHouseStartTime, timeZone);
        const ends = minuteOf(OpenHouseEndTime, timeZone);
        if (from) return from.includes(starts) && at.includes(ends);
        return at.includes(starts) || at.includes(ends);
      },
    };
  }
}

/** Minutes at which the halves of a day begin. */
const early = [0];
const late = [720];

/** Minutes since midnight that a time may mean. */
function timesOf(hour: number, minutes: number, halves: readonly number[]): number[] {
  const isOnHalf = hour >= 1 && hour <= 12;
  if (!isOnHalf) return hour < 24 ? [hour * 60 + minutes] : [];
  return halves.map((half) => half + (hour % 12) * 60 + minutes);
}

/** Of the day, where the home is. */
function minuteOf(time: string, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(time));
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
