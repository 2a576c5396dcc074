import type { ListingCard } from '@katek/sdk';
import { expect, test } from 'vitest';
import { fieldsOf } from './listing-fields.ts';

const home = {
  ListPrice: 549_000,
  currency: 'USD',
  LeaseAmountFrequency: null,
  BedroomsTotal: 3,
  bathrooms: 2.5,
  LivingArea: 1850,
  LivingAreaUnits: 'SquareFeet',
  StandardStatus: 'Active',
} as ListingCard;

const stated = (text: string) =>
  fieldsOf(home, text).flatMap(({ field, isStated }) => (isStated ? [field] : []));

test.each([
  ['It costs $549,000 and has 3 bedrooms.', ['ListPrice', 'BedroomsTotal']],
  ['Sie kostet 549.000 $ und hat 2,5 Bäder.', ['ListPrice', 'bathrooms']],
  ['1 850 sq ft, 2.5 baths', ['bathrooms', 'LivingArea']],
  ['One of 13 homes built in 1930.', []],
])('%s', (text, fields) => {
  expect(stated(text)).toEqual(fields);
});

test('what the listing does not tell is left out', () => {
  const bare = { ...home, ListPrice: null, LivingArea: null, bathrooms: null };
  expect(fieldsOf(bare, '').map(({ field }) => field)).toEqual(['BedroomsTotal', 'StandardStatus']);
});
