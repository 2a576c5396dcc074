import { PropertyInput } from '@katek/sdk/protocol';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { extractListingFeatures } from '../features/properties/index.ts';
import { demoListings, demoRemarks, toPropertyInput } from './demo-listings.ts';
import { demoPlaces } from './listings/demo-places.ts';

const inputs = demoListings.map((listing) =>
  toPropertyInput(listing, { publicUrl: 'http://localhost:3000', now: new Date('2026-11-23') }),
);
const input = Compile(PropertyInput);

describe('the listings of the demo', () => {
  test('are about sixty, each as the API takes it', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(60);
    for (const each of inputs) expect([...input.Errors(each)]).toEqual([]);
  });

  test('have keys, addresses, remarks and pictures of their own', () => {
    for (const read of [
      (each: (typeof inputs)[number]) => each.ListingKey,
      (each: (typeof inputs)[number]) => each.UnparsedAddress,
      (each: (typeof inputs)[number]) => each.PublicRemarks,
      (each: (typeof inputs)[number]) => each.Media?.[0]?.MediaURL,
    ]) {
      expect(new Set(inputs.map(read)).size).toBe(inputs.length);
    }
  });

  test('offer houses of three bedrooms under 600,000 with a garage in every town', () => {
    for (const town of new Set(Object.values(demoPlaces).map((place) => place.town))) {
      const found = inputs.filter(
        (each) =>
          each.City === town &&
          each.StandardStatus === 'Active' &&
          each.PropertySubType === 'SingleFamilyResidence' &&
          each.BedroomsTotal === 3 &&
          (each.ListPrice ?? 0) < 600_000 &&
          each.PropertyType === 'Residential' &&
          (each.GarageSpaces ?? 0) > 0,
      );
      expect(found.length, town).toBeGreaterThanOrEqual(2);
    }
  });

  test('range widely in price, kind and status', () => {
    const sales = inputs.filter((each) => each.LeaseAmountFrequency === null);
    const prices = sales.map((each) => each.ListPrice ?? 0);
    expect(Math.min(...prices)).toBeLessThan(200_000);
    expect(Math.max(...prices)).toBe(3_400_000);
    expect(inputs.length - sales.length).toBeGreaterThanOrEqual(6);
    expect(new Set(inputs.map((each) => each.PropertySubType)).size).toBeGreaterThanOrEqual(10);
    const statuses = inputs.map((each) => each.StandardStatus);
    expect(statuses.filter((status) => status === 'Closed')).toHaveLength(2);
    expect(new Set(statuses)).toEqual(
      new Set(['Active', 'Pending', 'ActiveUnderContract', 'ComingSoon', 'Closed']),
    );
  });

  test.each(demoListings.map((listing) => [listing.id, listing] as const))(
    '%s tells in its remarks what its fields say',
    (_id, listing) => {
      const text = demoRemarks(listing);
      const words = text.split(' ').length;
      expect(words).toBeGreaterThanOrEqual(60);
      expect(words).toBeLessThanOrEqual(140);
      for (const [, feet = ''] of text.matchAll(/([\d,]+) square feet/g)) {
        expect(Number(feet.replace(',', ''))).toBe(listing.squareFeet);
      }
      for (const [, year] of text.matchAll(/\b[Bb]uilt in (\d{4})/g))
        expect(Number(year)).toBe(listing.year);
      for (const [, acres] of text.matchAll(/([\d.]+) acres/g))
        expect(Number(acres)).toBe(listing.lotAcres);
      for (const [, dues] of text.matchAll(/Dues (?:of|were) \$(\d+)/g))
        expect(Number(dues)).toBe(listing.dues);
      for (const [, size = ''] of text.matchAll(/\b(one|two|three)-(?:car|bay) garage/g)) {
        expect(numbers[size]).toBe(listing.garage);
      }
      const features = new Set(extractListingFeatures([text, listing.amenities.join('\n')]));
      expect(features.has('garage'), 'garage').toBe(
        (listing.garage ?? 0) > 0 || denies(text, 'garage'),
      );
      if (features.has('noHoa')) expect(listing.dues).toBe(0);
      if (features.has('singleStory') && listing.style !== 'apartments')
        expect(listing.stories).toBe(1);
      if (features.has('pool')) expect(listing.amenities.join()).toMatch(/pool/i);
    },
  );

  test('describe homes, not people, and promise nothing', () => {
    const steering =
      /\b(?:famil(?:y|ies)|kids?|child(?:ren)?|couples?|bachelors?|retire(?:e|d|ment)|seniors?|elderly|young|safe|safest|crime|church(?:es)?|temple|synagogue|mosque|exclusive|master|guaranteed?|school district|good schools?|handicapped|able-bodied|walking distance|no (?:kids|children))\b/i;
    for (const listing of demoListings)
      expect(demoRemarks(listing).match(steering)?.[0], listing.id).toBeUndefined();
  });
});

const numbers: Record<string, number> = { one: 1, two: 2, three: 3 };

const denies = (text: string, word: string): boolean =>
  new RegExp(`\\b(?:no|without) \\w*${word}`).test(text);
