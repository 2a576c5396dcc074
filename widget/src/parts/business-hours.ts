import type { BusinessHours } from '@katek/sdk';

/** The clock and the calendar on the wall of a place. */
interface LocalTime {
  /** Days since 1970-01-01, of the local date. */
  day: number;
  /** Minutes since midnight. */
  minute: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** 1970-01-01 was a Thursday. */
const days = [
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
] as const;

/** How far ahead an opening is looked for: longer than every holiday. */
const searchDaysMax = 60;

/** Whether someone answers at this moment. */
export function isOpen(hours: BusinessHours, timeZone: string, now: Date): boolean {
  const { day, minute } = localTime(now, timeZone);
  return spansOf(hours, day).some(([opens, closes]) => opens <= minute && minute < closes);
}

/** When someone answers again: the next moment at which hours begin; `null` when there are none in sight. */
export function nextOpening(hours: BusinessHours, timeZone: string, now: Date): Date | null {
  const today = localTime(now, timeZone).day;
  for (let day = today; day <= today + searchDaysMax; day++) {
    const openings = spansOf(hours, day)
      .map(([opens]) => instantOf({ day, minute: opens }, timeZone))
      // Hours that go on from the evening before, closed at 24:00 and open at 00:00, are no opening.
      .filter((at) => at > now && !isOpen(hours, timeZone, new Date(at.getTime() - minuteMs)))
      .toSorted((one, other) => one.getTime() - other.getTime());
    if (openings[0]) return openings[0];
  }
  return null;
}

/** When those who answer now stop; `null` when they do not answer now, or never stop. */
export function closingTime(hours: BusinessHours, timeZone: string, now: Date): Date | null {
  if (!isOpen(hours, timeZone, now)) return null;
  const today = localTime(now, timeZone).day;
  for (let day = today; day <= today + searchDaysMax; day++) {
    const closings = spansOf(hours, day)
      .map(([, closes]) => instantOf({ day, minute: closes }, timeZone))
      .filter((at) => at > now && !isOpen(hours, timeZone, at))
      .toSorted((one, other) => one.getTime() - other.getTime());
    if (closings[0]) return closings[0];
  }
  return null;
}

/** Opening and closing minutes of one local date. */
function spansOf({ openingHours, closedOn }: BusinessHours, day: number): [number, number][] {
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  if (closedOn.includes(date)) return [];
  const name = days[day % 7];
  return openingHours
    .filter(({ dayOfWeek }) => dayOfWeek === name)
    .map(({ opens, closes }) => [minutes(opens), minutes(closes)]);
}

/** `HH:MM`; `24:00` is the end of the day. */
function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/**
 * The moment at which a clock shows this time, or has just leapt over it on a spring night; the first of the two that
 * an autumn night has.
 */
function instantOf({ day, minute }: LocalTime, timeZone: string): Date {
  const wall = day * dayMs + minute * minuteMs;
  const shown = (at: number) => at + offsetAt(new Date(at), timeZone);
  const guesses = [wall - dayMs, wall + dayMs]
    .map((at) => wall - offsetAt(new Date(at), timeZone))
    .toSorted((one, other) => one - other);
  const exact = guesses.find((at) => shown(at) === wall);
  if (exact !== undefined) return new Date(exact);
  let [before = wall, after = wall] = guesses;
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs;
    if (shown(middle) < wall) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** What the local clock is ahead of UTC, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const { day, minute } = localTime(at, timeZone);
  return day * dayMs + minute * minuteMs - Math.floor(at.getTime() / minuteMs) * minuteMs;
}

function localTime(at: Date, timeZone: string): LocalTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    day: Date.UTC(part('year'), part('month') - 1, part('day')) / dayMs,
    minute: part('hour') * 60 + part('minute'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a thousand times as long as using it. A zone that the browser does not know is UTC. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formats.set(timeZone, format);
  return format;
}
