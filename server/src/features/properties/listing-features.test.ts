import { describe, expect, test } from 'vitest';
import { extractListingFeatures, isListingFeature, listingFeatures } from './listing-features.ts';

describe('features read from remarks', () => {
  test.each<[string, string[]]>([
    ['Sparkling pool in the private backyard', ['pool', 'privatePool', 'garden']],
    ['Community pool and gym', ['pool', 'communityPool', 'gym']],
    ['Casa con alberca y jardín', ['pool', 'garden']],
    ['Mieszkanie z balkonem, winda', ['balcony', 'elevator']],
    ['Attached 3-car garage', ['garage', 'garage2', 'garage3']],
    ['Fully owned solar panels', ['solar', 'ownedSolar']],
    ['Solar is paid off', ['solar', 'ownedSolar']],
    ['55+ active adult community', ['seniorCommunity']],
    ['NO HOA!', ['noHoa']],
    ['Bring your vision: a true fixer sold as-is', ['fixer']],
    ['RV parking with hookups', ['rvParking']],
    ['Tesla charger in the garage', ['evCharger', 'garage']],
    ['Guest house (ADU) out back', ['adu']],
    ['Breathtaking ocean views', ['oceanView', 'view']],
    ['Views of the San Jacinto Mountains', ['mountainView', 'view']],
    ['Kitchen with a large center island', ['kitchenIsland']],
    ['Situated on a quiet cul-de-sac', ['quiet', 'culDeSac']],
    ['Harbor view', ['waterView', 'view']],
    ['A wide view of the bay', ['waterView', 'view']],
    ['Pets allowed, furnished', ['petsAllowed', 'furnished']],
  ])('%s', (remarks, features) => {
    expect(extractListingFeatures([remarks])).toEqual(expect.arrayContaining(features));
  });

  test.each<[string, string]>([
    ['No pool', 'pool'],
    ['There is no private pool here', 'pool'],
    ['Close to the car pool lane', 'pool'],
    ['Includes the pool table', 'pool'],
    ['Room for a pool', 'pool'],
    ['Lot is large enough to add an ADU', 'adu'],
    ['Without a garage', 'garage'],
    ['Sin alberca', 'pool'],
    ['Delivered unfurnished', 'furnished'],
    ['Solar lights along the path', 'solar'],
    ['Office hours are 9 to 5', 'homeOffice'],
    ['The unit has no elevator', 'elevator'],
    ['A bay window with a view of the garden', 'waterView'],
  ])('does not believe “%s” to claim it', (remarks, feature) => {
    expect(extractListingFeatures([remarks])).not.toContain(feature);
  });

  test('believes a later claim although an earlier one is denied', () => {
    expect(extractListingFeatures(['No private pool, but a community pool.'])).toContain('pool');
  });

  test('reads amenities beside remarks, each feature once and in the order of the vocabulary', () => {
    const features = extractListingFeatures(['Garage. Pool.', 'Pool', 'Garage']);
    expect(features).toEqual(listingFeatures.filter((name) => features.includes(name)));
    expect(new Set(features).size).toBe(features.length);
  });

  test('takes bounded time on a hostile remark', () => {
    const hostile = [
      'view '.repeat(4000),
      'large '.repeat(4000),
      'no '.repeat(8000),
      '2 car '.repeat(4000),
      'a'.repeat(50_000),
      'solar paid '.repeat(2000),
    ];
    const startedAt = performance.now();
    extractListingFeatures(hostile);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  test('G16 has no word for who lives somewhere', () => {
    const classes =
      /christ|jew|muslim|race|white|black|famil(?!y$)|child|disab|national|gender|relig/i;
    expect(listingFeatures.filter((name) => classes.test(name) && name !== 'multiFamily')).toEqual(
      [],
    );
    expect(isListingFeature('constructor')).toBe(false);
  });
});
