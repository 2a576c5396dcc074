import type { BusinessHours } from '@katek/sdk/protocol';
import { expect, test } from 'vitest';
import { viewingSlots } from './viewing-slots.ts';

const timeZone = 'America/New_York';

test('offers whole viewings within the hours, on the organization’s clock, not before the notice', () => {
  // A Monday, 10:30 in New York.
  const now = new Date('2026-11-23T15:30:00Z');
  const hours = someHours({
    openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '12:30' }],
    viewingMinutes: 60,
    viewingNoticeHours: 0,
  });
  const slots = viewingSlots(hours, { timeZone, now, taken: [] });
  expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-23T16:00:00.000Z',
    '2026-11-30T14:00:00.000Z',
    '2026-11-30T15:00:00.000Z',
    '2026-11-30T16:00:00.000Z',
    '2026-12-07T14:00:00.000Z',
    '2026-12-07T15:00:00.000Z',
    '2026-12-07T16:00:00.000Z',
  ]);
  const later = viewingSlots({ ...hours, viewingNoticeHours: 24 }, { timeZone, now, taken: [] });
  expect(later[0]?.startsAt.toISOString()).toBe('2026-11-30T14:00:00.000Z');
});

test('leaves out closed days and every time that touches one that is taken', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const hours = someHours({ closedOn: ['2026-11-24'], viewingMinutes: 30, viewingNoticeHours: 0 });
  const taken = [
    { startsAt: new Date('2026-11-23T14:15:00Z'), endsAt: new Date('2026-11-23T14:45:00Z') },
  ];
  const slots = viewingSlots(hours, { timeZone, now, taken }).map(({ startsAt }) =>
    startsAt.toISOString(),
  );
  expect(slots[0]).toBe('2026-11-23T15:00:00.000Z');
  expect(slots.filter((start) => start.startsWith('2026-11-24'))).toEqual([]);
});

test('goes by the wall when the clocks change: an hour that is left out is none, one shown twice is one', () => {
  const hours = someHours({
    openingHours: [{ dayOfWeek: 'Sunday', opens: '00:30', closes: '05:00' }],
    viewingMinutes: 60,
    viewingNoticeHours: 0,
  });
  const spring = viewingSlots(hours, {
    timeZone,
    now: new Date('2026-03-08T05:00:00Z'),
    taken: [],
  });
  // 00:30 and 01:30 in winter time, no 02:30, 03:30 in summer time.
  expect(spring.slice(0, 3).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-03-08T05:30:00.000Z',
    '2026-03-08T06:30:00.000Z',
    '2026-03-08T07:30:00.000Z',
  ]);
  const autumn = viewingSlots(hours, {
    timeZone,
    now: new Date('2026-11-01T04:00:00Z'),
    taken: [],
  });
  expect(autumn.slice(0, 4).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-01T04:30:00.000Z',
    '2026-11-01T05:30:00.000Z',
    '2026-11-01T07:30:00.000Z',
    '2026-11-01T08:30:00.000Z',
  ]);
});

test('takes openings that overlap for one, and 24:00 for the end of the day', () => {
  const hours = someHours({
    openingHours: [
      { dayOfWeek: 'Monday', opens: '22:00', closes: '23:00' },
      { dayOfWeek: 'Monday', opens: '22:30', closes: '24:00' },
    ],
    viewingMinutes: 60,
    viewingNoticeHours: 0,
  });
  const slots = viewingSlots(hours, {
    timeZone: 'Asia/Kolkata',
    now: new Date('2026-11-23T00:00:00Z'),
    taken: [],
  });
  expect(slots.slice(0, 2).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-11-23T16:30:00.000Z',
    '2026-11-23T17:30:00.000Z',
  ]);
});

function someHours(fields: Partial<BusinessHours>): BusinessHours {
  return {
    openingHours: (['Monday', 'Tuesday'] as const).map((dayOfWeek) => ({
      dayOfWeek,
      opens: '09:00',
      closes: '17:00',
    })),
    closedOn: [],
    viewingMinutes: 30,
    viewingNoticeHours: 4,
    ...fields,
  };
}
