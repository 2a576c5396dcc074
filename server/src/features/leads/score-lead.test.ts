import { describe, expect, test } from 'vitest';
import { monthsUntil, scoreLead, type ScoredWish } from './score-lead.ts';

const now = new Date('2026-11-23T10:00:00Z');
const aWish = (fields: Partial<ScoredWish> = {}): ScoredWish => ({
  hasPhone: false,
  hasEmail: false,
  intent: null,
  budgetMin: null,
  budgetMax: null,
  currency: null,
  budgetPeriod: null,
  bedrooms: null,
  areas: [],
  timeframeRange: null,
  requests: [],
  listingsSeen: 0,
  ...fields,
});

describe('the score', () => {
  test('is nothing for somebody who said nothing', () => {
    expect(scoreLead(aWish(), now)).toEqual({ total: 0, fit: 0, urgency: 0, reasons: [] });
  });

  test('is full for a known wish that is urgent', () => {
    const score = scoreLead(
      aWish({
        hasPhone: true,
        hasEmail: true,
        intent: 'buy',
        budgetMax: 525000,
        currency: 'USD',
        bedrooms: 3,
        areas: ['Napa'],
        timeframeRange: 'asap',
        requests: [
          { kind: 'viewing', preferredTime: 'Saturday' },
          { kind: 'human', preferredTime: null },
        ],
        listingsSeen: 4,
      }),
      now,
    );
    expect(score).toMatchObject({ total: 100, fit: 100, urgency: 100 });
  });

  test('does not count a viewing that was called off', () => {
    const viewing = { kind: 'viewing' as const, viewingId: '01a209fc-1f0c-75ae-a60f-835fb187a773' };
    const urgencyOf = (preferredTime: string) =>
      scoreLead(aWish({ requests: [{ ...viewing, preferredTime }] }), now).urgency;
    expect(urgencyOf('Saturday at ten')).toBe(40);
    expect(urgencyOf('Cancelled: Saturday at ten')).toBe(0);
  });

  test('is the sum of its reasons, each in plain words', () => {
    const score = scoreLead(
      aWish({
        hasEmail: true,
        budgetMin: 1500,
        budgetMax: 2000,
        currency: 'USD',
        budgetPeriod: 'month',
        listingsSeen: 1,
      }),
      now,
    );
    expect(score.reasons).toEqual([
      { part: 'fit', points: 20, text: 'Left an e-mail address' },
      { part: 'fit', points: 20, text: 'Named a budget: 1,500 to 2,000 USD a month' },
      { part: 'fit', points: 5, text: 'Looked at a listing' },
    ]);
    expect(score).toMatchObject({ fit: 45, urgency: 0, total: 27 });
  });

  test('rises with the nearness of the time named', () => {
    const urgency = (timeframeRange: string) => scoreLead(aWish({ timeframeRange }), now).urgency;
    expect(
      ['asap', '<1m', 'date:12', 'date:03', '3-6m', 'date:2027-09', '>12m', 'date:2029'].map(
        urgency,
      ),
    ).toEqual([40, 35, 35, 15, 15, 5, 0, 0]);
  });

  test('is blind to who somebody is: a name, a language or an address is no input', () => {
    const inputs: (keyof ScoredWish)[] = [
      'hasPhone',
      'hasEmail',
      'intent',
      'budgetMin',
      'budgetMax',
      'currency',
      'budgetPeriod',
      'bedrooms',
      'areas',
      'timeframeRange',
      'requests',
      'listingsSeen',
    ];
    expect(Object.keys(aWish()).toSorted()).toEqual(inputs.toSorted());
    const withMore = {
      ...aWish({ hasPhone: true }),
      name: 'Fatima',
      email: 'x@synagogue.example',
      locale: 'es',
      religion: 'x',
    };
    expect(scoreLead(withMore, now)).toEqual(scoreLead(aWish({ hasPhone: true }), now));
    // Where somebody wants to live counts as known or not; which place it is does not count.
    expect(scoreLead(aWish({ areas: ['Napa'] }), now).total).toBe(
      scoreLead(aWish({ areas: ['Watts'] }), now).total,
    );
  });
});

test('a month without a year is the next one, a season begins with its first month and is now while it lasts', () => {
  expect(monthsUntil('date:11', now)).toBe(0);
  expect(monthsUntil('date:01-15', now)).toBe(2);
  expect(monthsUntil('date:2027-01', now)).toBe(2);
  expect(monthsUntil('date:2026', now)).toBe(0);
  expect(monthsUntil('season:summer', now)).toBe(7);
  // Said in November, this fall is now.
  expect(monthsUntil('season:fall', now)).toBe(0);
  expect(monthsUntil('someday', now)).toBeNull();
});
