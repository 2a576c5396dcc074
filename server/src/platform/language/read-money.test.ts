import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoney } from './read-money.ts';

const unitedStates = { currency: 'USD', region: 'US' };
const india = { currency: 'INR', region: 'IN' };

/** `min..max currency period`, with `~` for an approximate sum. */
function shown(text: string, reading: Parameters<typeof readMoney>[1] = unitedStates): string[] {
  return readMoney(text, reading).map(({ min, max, currency, period, approx }) =>
    [`${approx ? '~' : ''}${min ?? ''}..${max ?? ''}`, currency, period].filter(Boolean).join(' '),
  );
}

describe('reads money in every common spelling', () => {
  test.each([
    ['budget: 100k', '100000..100000'],
    ['75000-150000 euro', '75000..150000 EUR'],
    ['between 700 and 800 thousand', '700000..800000'],
    ['under $2,400 a month', '..2400 USD month'],
    ['up to 525k', '..525000'],
    ['$900k-$1M', '900000..1000000 USD'],
    ['$1.2–1.4M', '1200000..1400000 USD'],
    ['quarter million max, studio or 1 bed', '..250000'],
    ['max 1,500 a month', '..1500 month'],
    ['£2k pcm', '2000..2000 GBP month'],
    ['my budget is 450000', '450000..450000'],
    ['a million and a half', '1500000..1500000'],
    ['one and a half million', '1500000..1500000'],
    ['1 1/2 million', '1500000..1500000'],
    ['one point two million dollars', '1200000..1200000 USD'],
    ['four to five hundred thousand', '400000..500000'],
    ['fifteen hundred a month', '1500..1500 month'],
    ["I don't want to go over 500k", '..500000'],
    ['nothing under 300k', '300000..'],
    ['500k-ish', '~500000..500000'],
    ['in the low 500s', '~500000..535000'],
    ['450.000 €', '450000..450000 EUR'],
    ['entre 200 000 et 250 000 €', '200000..250000 EUR'],
    ['bis 1.500 Euro im Monat', '..1500 EUR month'],
    ['hasta 300 mil euros', '..300000 EUR'],
    ['no quiero gastar más de 250.000 euros', '..250000 EUR'],
    ['R$ 500 mil', '500000..500000 BRL'],
    ['KSh 220 000 per month', '220000..220000 KES month'],
    ['500 grand', '500000..500000'],
    ['half a million', '500000..500000'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  test('reads lakh and crore, alone and together', () => {
    expect(shown('75L to 1.2 Cr', india)).toEqual(['7500000..12000000']);
    expect(shown('1 crore 20 lakh', india)).toEqual(['12000000..12000000']);
    expect(shown('Rs. 75 lakh', india)).toEqual(['7500000..7500000 INR']);
  });

  test('lets the organization settle what $ means', () => {
    expect(shown('$500k', { currency: 'CAD', region: 'CA' })).toEqual(['500000..500000 CAD']);
    expect(shown('$500k', { currency: 'EUR', region: 'DE' })).toEqual(['500000..500000 USD']);
  });

  test('counts a bare number when a sum was asked for', () => {
    expect(shown('about 450000')).toEqual([]);
    expect(shown('about 450000', { ...unitedStates, expected: true })).toEqual(['~450000..450000']);
  });
});

test.each([
  '3 bed 2000 sqft built after 1990',
  '$300/sqft',
  'call 760 555 0119 ext 4 after 5pm',
  '10 minutes to the station, 100 m from the beach',
  'my zip is 92101',
  'apartment 4500 please',
  '4445 Stevenson Boulevard',
  'between 2 and 3 bedrooms',
  'All 70 of us',
])('finds no money in "%s"', (text) => {
  expect(shown(text)).toEqual([]);
});

test('names the place of what it read', () => {
  const text = 'We could pay up to £2k pcm for it';
  const [mention] = readMoney(text, unitedStates);
  expect(mention?.text).toBe('up to £2k pcm');
  expect(text.slice(mention?.start, mention?.end)).toBe(mention?.text);
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
      for (const { min, max } of readMoney(text, unitedStates)) {
        expect(min === null || Number.isFinite(min)).toBe(true);
        expect(max === null || Number.isFinite(max)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

const hostile = fc
  .array(
    fc.constantFrom(
      '$',
      '1',
      '000',
      ',',
      '.',
      ' ',
      'million',
      'between',
      'and',
      'a',
      'half',
      '-',
      'k',
      'under',
      'not',
      's',
      "'",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' ').replaceAll('  ', ''));
