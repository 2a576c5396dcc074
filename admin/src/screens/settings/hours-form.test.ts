import type { BusinessHours, Organization } from '@katek/sdk';
import { expect, test } from 'vitest';
import {
  addClosedDay,
  addSpan,
  canAddSpan,
  changeSpan,
  copyToWeekdays,
  daysOfWeek,
  type HoursForm,
  hoursModel,
  removeSpan,
  type Span,
  type Week,
} from './hours-form.ts';

const aWeek = (days: Partial<Week> = {}): Week => ({
  Monday: [],
  Tuesday: [],
  Wednesday: [],
  Thursday: [],
  Friday: [],
  Saturday: [],
  Sunday: [],
  ...days,
});
const aForm = (change: Partial<HoursForm> = {}): HoursForm => ({
  hasHours: true,
  timeZone: 'Europe/Vienna',
  week: aWeek(),
  closedOn: [],
  viewingMinutes: '30',
  viewingNoticeHours: '2',
  ...change,
});
const span = (opens: string, closes: string): Span => ({ opens, closes });
const anOrganization = (hours: BusinessHours | null) =>
  ({ hours, timeZone: 'Europe/Vienna' }) as Organization;

test('what was saved is written again as it was, midnight too', () => {
  const hours: BusinessHours = {
    openingHours: [
      { dayOfWeek: 'Friday', opens: '09:00', closes: '12:00' },
      { dayOfWeek: 'Friday', opens: '20:00', closes: '24:00' },
      { dayOfWeek: 'Saturday', opens: '00:00', closes: '02:00' },
    ],
    closedOn: ['2026-12-24'],
    viewingMinutes: 45,
    viewingNoticeHours: 0,
  };
  const form = hoursModel.read(anOrganization(hours));
  expect(form.week.Friday[1]).toEqual(span('20:00', '00:00'));
  expect(hoursModel.write(form)).toEqual({ timeZone: 'Europe/Vienna', hours });
});

test('who has no hours is offered the usual week, and saves none until it is switched on', () => {
  const form = hoursModel.read(anOrganization(null));
  expect(hoursModel.write(form).hours).toBeNull();
  const { hours } = hoursModel.write({ ...form, hasHours: true });
  expect(hours?.openingHours.map(({ dayOfWeek }) => dayOfWeek)).toEqual(daysOfWeek.slice(0, 5));
});

test('another span on a day begins an hour after the last one, until the day is full', () => {
  const morning = addSpan(aWeek(), 'Monday');
  expect(morning.Monday).toEqual([span('09:00', '17:00')]);
  const evening = addSpan(morning, 'Monday');
  expect(evening.Monday[1]).toEqual(span('18:00', '22:00'));
  const late = addSpan(evening, 'Monday');
  expect(late.Monday[2]).toEqual(span('23:00', '00:00'));
  expect(canAddSpan(late, 'Monday')).toBe(false);
});

test('changing and removing a span leaves the others alone', () => {
  const week = aWeek({ Tuesday: [span('08:00', '12:00'), span('13:00', '17:00')] });
  const changed = changeSpan(week, 'Tuesday', { index: 1, span: { closes: '18:00' } });
  expect(changed.Tuesday).toEqual([span('08:00', '12:00'), span('13:00', '18:00')]);
  expect(removeSpan(changed, 'Tuesday', 0).Tuesday).toEqual([span('13:00', '18:00')]);
});

test('the hours of one day are copied to the weekdays and not to the weekend', () => {
  const week = aWeek({ Monday: [span('08:00', '12:00')], Saturday: [span('10:00', '11:00')] });
  const copied = copyToWeekdays(week, 'Monday');
  expect(copied.Friday).toEqual(week.Monday);
  expect(copied.Saturday).toEqual(week.Saturday);
  expect(copied.Sunday).toEqual([]);
});

test.each<[string, Partial<HoursForm>, string]>([
  ['that end before they begin', { week: aWeek({ Monday: [span('17:00', '09:00')] }) }, 'Monday'],
  [
    'that overlap, in any order',
    { week: aWeek({ Friday: [span('12:00', '17:00'), span('09:00', '12:30')] }) },
    'Friday',
  ],
  ['without an end', { week: aWeek({ Sunday: [span('09:00', '')] }) }, 'Sunday'],
  ['with a viewing of five minutes', { viewingMinutes: '5' }, 'viewingMinutes'],
  ['with a notice that is no number', { viewingNoticeHours: '' }, 'viewingNoticeHours'],
  ['in a zone that there is not', { timeZone: 'Mars/Phobos' }, 'timeZone'],
])('hours %s are not saved, and the place is named', (_name, change, field) => {
  expect(Object.keys(hoursModel.check(aForm(change)))).toEqual([field]);
});

test('hours until midnight and side by side are well', () => {
  const week = aWeek({ Friday: [span('09:00', '12:00'), span('12:00', '00:00')] });
  expect(hoursModel.check(aForm({ week }))).toEqual({});
});

test('a refusal of the server stands with the day that it is about', () => {
  const place = (message: string) => hoursModel.place({ field: null, message }, aForm());
  expect(place('The hours of Monday overlap: 09:00–12:30 and 12:00–17:00. Make them one.')).toBe(
    'Monday',
  );
  expect(place('There is no 2026-02-30. Write days like 2026-12-24.')).toBe('closedOn');
  expect(place('The timeZone is no IANA name. Write it like America/New_York.')).toBe('timeZone');
  expect(place('Something else.')).toBeNull();
});

test('closed days are in order, each once', () => {
  expect(addClosedDay(['2026-12-25', '2026-12-26'], '2026-12-24')).toEqual([
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
  ]);
  expect(addClosedDay(['2026-12-25'], '2026-12-25')).toEqual(['2026-12-25']);
});
