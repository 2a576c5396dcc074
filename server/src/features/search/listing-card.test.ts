import type { ListingQuery } from '@katek/sdk/protocol';
import { describe, expect, test } from 'vitest';
import { toCard, type CardRow } from './listing-card.ts';

const languages = ['en', 'es', 'fr', 'de', 'pt', 'ar', 'hi', 'zh'];

/** A listing of which nothing is known but what is given. */
function aRow(fields: Partial<CardRow> = {}): CardRow {
  return {
    id: '01980000-0000-7000-8000-000000000001',
    ListingId: 'A1',
    StandardStatus: 'Active',
    PropertyType: 'Residential',
    PropertySubType: null,
    ListPrice: null,
    monthlyPrice: null,
    currency: 'USD',
    LeaseAmountFrequency: null,
    BedroomsTotal: null,
    bathrooms: null,
    LivingArea: null,
    LivingAreaUnits: null,
    UnparsedAddress: null,
    City: null,
    Latitude: null,
    Longitude: null,
    url: null,
    ListOfficeName: null,
    AttributionContact: null,
    disclaimer: null,
    photo: null,
    ModificationTimestamp: '2026-11-23T00:00:00Z',
    features: [],
    SubdivisionName: null,
    GarageSpaces: null,
    AssociationFee: null,
    YearBuilt: null,
    StoriesTotal: null,
    lotSquareMeters: null,
    ...fields,
  };
}

const reasons = (query: ListingQuery, fields?: Partial<CardRow>, locale = 'en') =>
  toCard(aRow(fields), query, locale).matches;

const everything: ListingQuery = {
  features: ['pool', 'garage', 'waterView', 'noHoa', 'garden|patio', 'acreage', 'newConstruction'],
  places: ['Napa'],
  ListPrice: { max: 500_000 },
  BedroomsTotal: { min: 3 },
  GarageSpaces: { min: 2 },
  AssociationFee: { max: 0 },
  YearBuilt: { min: 1990 },
};

describe('why a home is shown', () => {
  test.each(languages)('is nothing that the listing does not say, in %s', (locale) => {
    expect(reasons(everything, {}, locale)).toEqual([]);
  });

  test.each(languages)('is what its fields and its remarks say, in %s', (locale) => {
    const fields = { features: ['privatePool'], City: 'Napa', BedroomsTotal: 4, AssociationFee: 0 };
    const english = ['Private pool', 'No HOA', 'In Napa', '4 bedrooms'];
    const said = reasons(everything, fields, locale);
    expect(said).toHaveLength(english.length);
    expect(said.filter((label) => /[4٤४四]/u.test(label))).toHaveLength(1);
    // "In Napa" is German too.
    if (locale === 'en') expect(said).toEqual(english);
    else expect(said).not.toContain('No HOA');
  });

  test('is told in the listing’s own words, not in those of the request', () => {
    expect(reasons({ features: ['waterView'] }, { features: ['lakefront'] })).toEqual([
      'Lakefront',
    ]);
    expect(reasons({ features: ['garden'] }, { features: ['fencedYard'] })).toEqual([
      'Fenced yard',
    ]);
    expect(reasons({ features: ['pool|garage'] }, { features: ['pool'] })).toEqual(['Pool']);
  });

  test('takes a field for a feature where it means the same', () => {
    expect(reasons({ features: ['garage'] }, { GarageSpaces: 1 })).toEqual(['Garage']);
    expect(reasons({ features: ['garage2'] }, { GarageSpaces: 1 })).toEqual([]);
    expect(reasons({ features: ['acreage'] }, { lotSquareMeters: 8000 })).toHaveLength(1);
  });

  test('names no missing dues that are only not stated', () => {
    expect(reasons({ AssociationFee: { max: 0 } })).toEqual([]);
    expect(reasons({ AssociationFee: { max: 0 } }, { AssociationFee: 0 })).toHaveLength(1);
  });

  test('compares a rent by the month', () => {
    const rent = { ListPrice: 450, LeaseAmountFrequency: 'Weekly' } as const;
    const query: ListingQuery = { offer: 'rent', ListPrice: { max: 1800 } };
    expect(reasons(query, { ...rent, monthlyPrice: 1950 })).toEqual([]);
    expect(reasons(query, { ...rent, ListPrice: 400, monthlyPrice: 1733 })).toHaveLength(1);
  });
});
