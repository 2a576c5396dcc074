import { expect, test } from 'vitest';
import { instantIn, spanIn } from './zone-clock.ts';

test.each([
  ['2026-07-04', '13:00', 'America/Los_Angeles', '2026-07-04T20:00:00.000Z'],
  ['2026-12-04', '13:00', 'America/Los_Angeles', '2026-12-04T21:00:00.000Z'],
  ['2026-11-01', '00:30', 'America/New_York', '2026-11-01T04:30:00.000Z'],
  ['2026-06-01', '09:15', 'Asia/Kolkata', '2026-06-01T03:45:00.000Z'],
])('%s %s in %s is one instant', (day, time, zone, instant) => {
  expect(instantIn(day, time, zone).toISOString()).toBe(instant);
});

test('a time is told on the clock of its zone, with the name of the zone', () => {
  const told = spanIn('2026-12-04T21:00:00Z', '2026-12-04T23:00:00Z', 'America/Los_Angeles');
  expect(told).toMatch(/4.*1.*3/u);
});
