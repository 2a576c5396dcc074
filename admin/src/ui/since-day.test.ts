import { expect, test } from 'vitest';
import { sinceDay } from './since-day.ts';

test('counts so many days, today among them', () => {
  const now = new Date('2026-03-01T00:30:00Z');
  expect(sinceDay(1, now)).toBe('2026-03-01');
  expect(sinceDay(7, now)).toBe('2026-02-23');
});
