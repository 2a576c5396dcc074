import type { PartContext } from './part.ts';

/** IANA name of the zone that the visitor's device is set to. */
export function visitorTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** A date in words; a locale or zone that the browser does not know must not take the part down. */
export function formatIn(
  date: Date,
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  try {
    return date.toLocaleString(locale, { ...options, timeZone });
  } catch {
    return date.toLocaleString(undefined, { ...options, timeZone: 'UTC' });
  }
}

export const timeOfDay = { hour: 'numeric', minute: '2-digit' } as const;
export const longDay = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/** "Monday, November 30, 9:00 AM", on the visitor's clock. */
export function dayAndTime(
  date: Date,
  { locale, words }: PartContext,
  timeZone = visitorTimeZone(),
) {
  return words.hours.dayAndTime(
    formatIn(date, locale, timeZone, longDay),
    formatIn(date, locale, timeZone, timeOfDay),
  );
}

/** "tomorrow, 9:00 AM" or "Monday, 9:00 AM": a moment of the next days, on the visitor's clock. */
export function soon(date: Date, now: Date, { locale, words }: PartContext): string {
  const zone = visitorTimeZone();
  const time = formatIn(date, locale, zone, timeOfDay);
  const days = daysBetween(now, date, zone);
  if (days > 6) return words.hours.dayAndTime(formatIn(date, locale, zone, longDay), time);
  const day =
    days < 2 ? relativeDay(days, locale) : formatIn(date, locale, zone, { weekday: 'long' });
  return words.hours.dayAndTime(day, time);
}

/** "Pacific Time". Most zones have such a name only in some languages; then it is the offset, "GMT-8". */
export function zoneName(date: Date, locale: string, timeZone: string): string {
  for (const timeZoneName of ['longGeneric', 'short'] as const) {
    try {
      const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(date);
      const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
      if (name) return name;
    } catch {
      // The next spelling, or the name of the zone itself.
    }
  }
  return timeZone;
}

/** Whether the clocks of two zones show the same at a moment. */
export function isSameClock(date: Date, one: string, other: string): boolean {
  const options = { dateStyle: 'short', timeStyle: 'short' } as const;
  return formatIn(date, 'en-US', one, options) === formatIn(date, 'en-US', other, options);
}

export interface SlotDay {
  /** `YYYY-MM-DD`, on the clock of the zone. */
  date: string;
  slots: Date[];
}

/** Beginnings, in order, by the day that they fall on in a zone. */
export function slotsByDay(slots: readonly string[], timeZone: string): SlotDay[] {
  const days: SlotDay[] = [];
  for (const slot of slots) {
    const at = new Date(slot);
    const date = localDate(at, timeZone);
    const known = days.find((day) => day.date === date);
    if (known) known.slots.push(at);
    else days.push({ date, slots: [at] });
  }
  return days;
}

function localDate(date: Date, timeZone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  // Swedish writes dates as ISO 8601 does.
  return formatIn(date, 'sv-SE', timeZone, options);
}

function daysBetween(from: Date, to: Date, timeZone: string): number {
  const [start, end] = [from, to].map((date) => Date.parse(localDate(date, timeZone)));
  return Math.round(((end ?? 0) - (start ?? 0)) / 86_400_000);
}

function relativeDay(days: number, locale: string): string {
  try {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  } catch {
    return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(days, 'day');
  }
}
