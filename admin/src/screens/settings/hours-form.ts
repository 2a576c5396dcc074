import type { BusinessHours, daysOfWeek as protocolDays, Organization } from '@katek/sdk';
import {
  type FormModel,
  numberProblem,
  placeByName,
  type Problems,
  problemsOf,
} from './form-model.ts';

export type Day = BusinessHours['openingHours'][number]['dayOfWeek'];

/** Once more, because a value from the protocol would bring its schema library along. */
export const daysOfWeek: typeof protocolDays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
const weekdays: readonly Day[] = daysOfWeek.slice(0, 5);

/** `HH:MM`; `00:00` as the end is midnight, because browsers' time fields know no `24:00`. */
export interface Span {
  opens: string;
  closes: string;
}

export type Week = Readonly<Record<Day, readonly Span[]>>;

export interface HoursForm {
  hasHours: boolean;
  timeZone: string;
  week: Week;
  /** `YYYY-MM-DD`, the earliest first. */
  closedOn: readonly string[];
  viewingMinutes: string;
  viewingNoticeHours: string;
}

export const viewingMinutesBounds = { min: 15, max: 240 };
export const noticeHoursBounds = { min: 0, max: 336 };
const spansMax = 28;

export const hoursModel: FormModel<HoursForm> = {
  read: ({ hours, timeZone }) => ({
    hasHours: hours !== null,
    timeZone,
    week: hours ? toWeek(hours) : usualWeek(),
    closedOn: hours?.closedOn ?? [],
    viewingMinutes: String(hours?.viewingMinutes ?? 30),
    viewingNoticeHours: String(hours?.viewingNoticeHours ?? 2),
  }),
  write: (form) => ({ timeZone: form.timeZone.trim(), hours: toHours(form) }),
  check: (form) => (form.hasHours ? checkHours(form) : checkTimeZone(form)),
  place(refusal, form) {
    const day = daysOfWeek.find((name) => refusal.message.includes(`hours of ${name}`));
    return day ?? (/^There is no \d/.test(refusal.message) ? 'closedOn' : byName(refusal, form));
  },
};

const byName = placeByName(['timeZone', 'closedOn', 'viewingMinutes', 'viewingNoticeHours']);

export function toHours(form: HoursForm): Organization['hours'] {
  if (!form.hasHours) return null;
  return {
    openingHours: daysOfWeek.flatMap((dayOfWeek) =>
      form.week[dayOfWeek].map(({ opens, closes }) => ({
        dayOfWeek,
        opens,
        closes: closes === '00:00' ? '24:00' : closes,
      })),
    ),
    closedOn: [...form.closedOn],
    viewingMinutes: Number(form.viewingMinutes),
    viewingNoticeHours: Number(form.viewingNoticeHours),
  };
}

/** One more span on this day, after the last one. There is none when the day is full. */
export function addSpan(week: Week, day: Day): Week {
  const last = week[day].at(-1);
  if (!last) return { ...week, [day]: [{ opens: '09:00', closes: '17:00' }] };
  const opens = closingMinutes(last) + 60;
  if (opens >= dayMinutes) return week;
  const closes = Math.min(opens + 4 * 60, dayMinutes);
  return { ...week, [day]: [...week[day], { opens: toText(opens), closes: toText(closes) }] };
}

export function canAddSpan(week: Week, day: Day): boolean {
  return addSpan(week, day) !== week;
}

export function changeSpan(week: Week, day: Day, change: { index: number; span: Partial<Span> }) {
  const { index, span } = change;
  return { ...week, [day]: week[day].map((old, at) => (at === index ? { ...old, ...span } : old)) };
}

export function removeSpan(week: Week, day: Day, index: number): Week {
  return { ...week, [day]: week[day].toSpliced(index, 1) };
}

/** From Monday to Friday the hours of this day. */
export function copyToWeekdays(week: Week, from: Day): Week {
  return { ...week, ...Object.fromEntries(weekdays.map((day) => [day, week[from]])) };
}

export function addClosedDay(closedOn: readonly string[], day: string): string[] {
  return [...new Set([...closedOn, day])].filter((date) => date !== '').toSorted();
}

function checkHours(form: HoursForm): Problems {
  const spans = daysOfWeek.reduce((sum, day) => sum + form.week[day].length, 0);
  return {
    ...checkTimeZone(form),
    ...problemsOf(Object.fromEntries(daysOfWeek.map((day) => [day, dayProblem(form.week[day])]))),
    ...problemsOf({
      week: spans > spansMax ? `At most ${spansMax} spans a week can be told.` : null,
      viewingMinutes: numberProblem(form.viewingMinutes, viewingMinutesBounds),
      viewingNoticeHours: numberProblem(form.viewingNoticeHours, noticeHoursBounds),
    }),
  };
}

function dayProblem(spans: readonly Span[]): string | null {
  if (spans.some(({ opens, closes }) => opens === '' || closes === '')) {
    return 'Write when it opens and when it closes.';
  }
  const backwards = spans.find((span) => closingMinutes(span) <= toMinutes(span.opens));
  if (backwards) {
    return `${backwards.closes} is not after ${backwards.opens}. What goes past midnight ends at 00:00 and goes on the next day.`;
  }
  const sorted = spans.toSorted((one, other) => one.opens.localeCompare(other.opens));
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && toMinutes(next.opens) < closingMinutes(span)) {
      return `${span.opens}–${span.closes} and ${next.opens}–${next.closes} overlap. Make them one.`;
    }
  }
  return null;
}

function checkTimeZone({ timeZone }: HoursForm): Problems {
  return problemsOf({ timeZone: isTimeZone(timeZone.trim()) ? null : 'Choose one of the list.' });
}

function isTimeZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

function toWeek({ openingHours }: BusinessHours): Week {
  const spansOf = (day: Day) =>
    openingHours
      .filter(({ dayOfWeek }) => dayOfWeek === day)
      .map(({ opens, closes }) => ({ opens, closes: closes === '24:00' ? '00:00' : closes }))
      .toSorted((one, other) => one.opens.localeCompare(other.opens));
  return weekOf(spansOf);
}

/** What most offices have, to begin with. */
function usualWeek(): Week {
  return weekOf((day) => (weekdays.includes(day) ? [{ opens: '09:00', closes: '17:00' }] : []));
}

function weekOf(spansOf: (day: Day) => readonly Span[]): Week {
  return {
    Monday: spansOf('Monday'),
    Tuesday: spansOf('Tuesday'),
    Wednesday: spansOf('Wednesday'),
    Thursday: spansOf('Thursday'),
    Friday: spansOf('Friday'),
    Saturday: spansOf('Saturday'),
    Sunday: spansOf('Sunday'),
  };
}

const dayMinutes = 24 * 60;

function closingMinutes({ closes }: Span): number {
  return closes === '00:00' ? dayMinutes : toMinutes(closes);
}

function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function toText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
