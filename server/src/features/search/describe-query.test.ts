import { describe, expect, test } from 'vitest';
import type { ListingQuery } from '@katek/sdk/protocol';
import { listingFeatures } from '../properties/index.ts';
import { describeQuery } from './describe-query.ts';
import { labelsOf } from './labels/index.ts';
import { removeConstraints } from './remove-constraints.ts';

const query: ListingQuery = {
  offer: 'rent',
  PropertySubType: ['SingleFamilyResidence', 'Villa', 'Bungalow', 'Ranch', 'Cabin', 'Condominium'],
  BedroomsTotal: { min: 3 },
  ListPrice: { max: 2000 },
  AvailabilityDate: { max: '2027-06-01' },
  places: ['Austin', 'Zilker Park area', 'Georgetown within 5 miles', 'north of Round Rock'],
  withoutPlaces: ['Lakeway'],
  features: ['pool|spa', 'garage'],
  withoutFeatures: ['basement'],
};

const labels = (locale: string) => describeQuery(query, 'USD', locale).map(({ label }) => label);

describe('the constraints of a query', () => {
  test('are told one by one, as people say them', () => {
    expect(labels('en')).toEqual([
      'For rent',
      'House',
      'Condo',
      '3+ bedrooms',
      'Up to $2,000 a month',
      'Available by Jun 1, 2027',
      'In Austin',
      'Near Zilker Park',
      'Within 5 miles of Georgetown',
      'North of Round Rock',
      'Not: in Lakeway',
      'Pool or spa or hot tub',
      'Garage',
      'Not: basement',
    ]);
  });

  test('keep a sum in one piece beside Arabic words', () => {
    expect(labels('ar').find((label) => label.includes('2,000'))).toContain(
      '\u20682,000 دولار أمريكي\u2069',
    );
    expect(labels('en').join('')).not.toContain('\u2068');
  });

  test.each([
    ['es', ['En alquiler', '3+ dormitorios', 'Cerca de Zilker Park', 'Garaje']],
    ['fr', ['À louer', '3+ chambres', 'Près de Zilker Park', 'Garage']],
    ['de', ['Zur Miete', '3+ Schlafzimmer', 'Nahe Zilker Park', 'Ohne: Keller']],
    ['pt', ['Para alugar', '3+ quartos', 'Perto de Zilker Park', 'Garagem']],
    ['ar', ['للإيجار', 'قرب Zilker Park', 'مرآب']],
    ['hi', ['किराए के लिए', '3+ बेडरूम', 'Zilker Park के पास']],
    ['zh', ['出租', '卧室 3+', '靠近 Zilker Park', '车库']],
  ])('are told in %s', (locale, expected) => {
    const told = labels(locale).map((label) => label.replaceAll(/\s/g, ' '));
    expect(told).toEqual(expect.arrayContaining(expected));
    expect(told).toHaveLength(14);
  });

  test('have a word for every feature in every language', () => {
    // Kinds of homes are told as kinds.
    const isKind =
      /^(?:condo|townhouse|apartment|duplex|triplex|fourplex|multiFamily|cabin|villa|bungalow|studio|mobileHome|land|farm|loft)$/;
    for (const locale of ['es', 'fr', 'de', 'pt', 'ar', 'hi', 'zh']) {
      const words = labelsOf(locale).features;
      const missing = listingFeatures.filter((name) => !words[name] && !isKind.test(name));
      expect(missing).toEqual([]);
    }
  });

  test('fall back to English for a language or a currency nobody knows', () => {
    expect(describeQuery({ ListPrice: { min: 5 } }, 'not a currency', 'xx-!!')).toEqual([
      { key: 'ListPrice', value: null, label: 'From not a currency 5' },
    ]);
  });
});

describe('a constraint that is taken out', () => {
  test.each(describeQuery(query, 'USD').map(({ key, value }) => [key, value] as const))(
    'leaves all others: %s %s',
    (key, value) => {
      const told = describeQuery(query, 'USD').map((item) => `${item.key} ${item.value}`);
      const left = describeQuery(removeConstraints(query, [{ key, value }]), 'USD');
      expect(left.map((item) => `${item.key} ${item.value}`)).toEqual(
        told.filter((item) => item !== `${key} ${value}`),
      );
    },
  );

  test('goes with what belongs to it: a price with its currency, an order with its number', () => {
    const priced: ListingQuery = {
      ListPrice: { max: 5 },
      currency: 'EUR',
      sort: 'newest',
      limit: 3,
    };
    expect(removeConstraints(priced, [{ key: 'ListPrice', value: null }])).toEqual({
      sort: 'newest',
      limit: 3,
    });
    expect(removeConstraints(priced, [{ key: 'sort', value: null }])).toEqual({
      ListPrice: { max: 5 },
      currency: 'EUR',
    });
  });

  test('that is not there changes nothing', () => {
    expect(removeConstraints(query, [{ key: 'features', value: 'sauna' }])).toEqual(query);
    expect(removeConstraints(query, [{ key: 'constructor', value: null }])).toEqual(query);
  });
});
