import { daysOfWeek, type BusinessHours } from '@katek/sdk/protocol';

export interface Slot {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** How far ahead of the first possible moment times are offered. */
const daysAhead = 14;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * The times at which a home can be seen: within the hours of the organization, on its own clock, one after the other
 * from each opening. A time that the clock leaves out in spring is no time, and one that it shows twice is given once.
 */
export function viewingSlots(
  hours: BusinessHours,
  options: { timeZone: string; now: Date; taken: readonly Slot[] },
): Slot[] {
  const { timeZone, now, taken } = options;
  const clock = clockOf(timeZone);
  const earliest = now.getTime() + hours.viewingNoticeHours * hourMs;
  const lengthMs = hours.viewingMinutes * minuteMs;
  const slots: Slot[] = [];
  const firstDay = clock.dayOf(earliest);
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const day = firstDay + ahead * dayMs;
    if (hours.closedOn.includes(new Date(day).toISOString().slice(0, 10))) continue;
    for (const { opens, closes } of openingsOn(day, hours)) {
      const last = clock.instantOf(day, closes) ?? clock.instantOf(day, closes + 60) ?? 0;
      for (let minute = opens; minute < closes; minute += hours.viewingMinutes) {
        const start = clock.instantOf(day, minute);
        if (start === null || start < earliest || start + lengthMs > last) continue;
        if (taken.some((slot) => isOverlap(slot, start, start + lengthMs))) continue;
        slots.push({ startsAt: new Date(start), endsAt: new Date(start + lengthMs) });
      }
    }
  }
  return slots;
}

function isOverlap({ startsAt, endsAt }: Slot, start: number, end: number): boolean {
  return startsAt.getTime() < end && endsAt.getTime() > start;
}

/** The openings of one day in minutes from midnight; those that overlap are one. */
function openingsOn(
  day: number,
  { openingHours }: BusinessHours,
): { opens: number; closes: number }[] {
  // `getUTCDay` begins with Sunday, the list with Monday.
  const name = daysOfWeek[(new Date(day).getUTCDay() + 6) % 7];
  const openings = openingHours
    .filter(({ dayOfWeek }) => dayOfWeek === name)
    .map(({ opens, closes }) => ({ opens: minutes(opens), closes: minutes(closes) }))
    .toSorted((one, other) => one.opens - other.opens);
  const merged: { opens: number; closes: number }[] = [];
  for (const opening of openings) {
    const before = merged.at(-1);
    if (before && opening.opens <= before.closes) {
      before.closes = Math.max(before.closes, opening.closes);
    } else merged.push(opening);
  }
  return merged;
}

/** `HH:MM` in minutes from midnight. */
function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Translates between the clock on the wall and the instant. A day is its midnight as if it were UTC. */
function clockOf(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  /** What the wall shows at this instant, as if it were UTC. */
  function wallAt(instant: number): number {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  }
  return {
    dayOf(instant: number): number {
      const wall = wallAt(instant);
      return wall - (((wall % dayMs) + dayMs) % dayMs);
    },
    /** The first instant at which the wall shows this time; `null` when it never does. */
    instantOf(day: number, minute: number): number | null {
      const wall = day + minute * minuteMs;
      // The zone's offsets of the day before and the day after: between them lies at most one change.
      const candidates = [wall - dayMs, wall + dayMs]
        .map((near) => wall - (wallAt(near) - near))
        .toSorted((one, other) => one - other);
      return candidates.find((instant) => wallAt(instant) === wall) ?? null;
    },
  };
}
