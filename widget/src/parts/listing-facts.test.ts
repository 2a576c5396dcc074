import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import { en } from '../locales/en.ts';
import { enHomes } from '../locales/en.homes.ts';
import { aProperty } from '../testing/homes.ts';
import {
  bathroomsInFull,
  factOf,
  type FactField,
  formatDay,
  pricePerArea,
} from './listing-facts.ts';

const english = { locale: 'en-US', strings: en, words: enHomes };
const card = aListing();
const home = { card, property: aProperty(card) };
const value = (field: FactField, of: Parameters<typeof factOf>[1] = home) =>
  factOf(field, of, english).value;
const withProperty = (parts: Parameters<typeof aProperty>[1]) => ({
  card,
  property: aProperty(card, parts),
});

describe('a fact of a home', () => {
  it('is written as people read it', () => {
    expect(value('PropertySubType')).to.equal('Single-family home');
    expect(value('bathrooms')).to.equal('2.5');
    expect(bathroomsInFull(home, english)).to.equal('2 full, 1 half');
    expect(value('LivingArea')).to.equal('1,840 sq ft');
    expect(value('LotSizeArea')).to.equal('0.16 acres');
    expect(value('YearBuilt')).to.equal('1926');
    expect(value('AssociationFee')).to.equal('$120/month');
    expect(value('place')).to.equal('Old Harbor');
    expect(value('StandardStatus')).to.equal('For sale');
  });

  it('is in the units of the listing and the figures of the visitor', () => {
    const flat = aListing({
      currency: 'EUR',
      LivingArea: 92.5,
      LivingAreaUnits: 'SquareMeters',
      ListPrice: 1850,
      LeaseAmountFrequency: 'Monthly',
      PropertyType: 'ResidentialLease',
    });
    const german = { ...english, locale: 'de-DE' };
    const rented = { card: flat, property: null };
    expect(pricePerArea(rented, german)).to.equal('20,00\u00a0€ per m²');
    expect(factOf('LivingArea', rented, german).value).to.equal('93 m²');
    expect(factOf('StandardStatus', rented, german).value).to.equal('For rent');
  });

  it('is not made up when the listing does not say it', () => {
    const bare = { card: aListing({ LivingArea: null, bathrooms: null }), property: null };
    for (const field of ['LivingArea', 'pricePerArea', 'bathrooms', 'YearBuilt'] as const) {
      expect(value(field, bare), field).to.equal(null);
    }
    expect(value('AssociationFee', withProperty({ AssociationFee: null }))).to.equal(null);
    expect(value('AssociationFee', withProperty({ AssociationFee: 0 }))).to.equal('None');
    expect(value('pricePerArea', { card: aListing({ ListPrice: 0 }), property: null })).to.equal(
      null,
    );
    expect(value('LotSizeArea', withProperty({ LotSizeArea: 1 }))).to.equal('1 acre');
  });

  it('has its day, wherever it is read', () => {
    const now = new Date('2026-03-03T12:00:00Z');
    expect(formatDay('2026-03-01', 'en-GB', now)).to.equal('1 Mar');
    expect(formatDay('2025-12-31', 'en-GB', now)).to.equal('31 Dec 2025');
    expect(formatDay('not a day', 'en-GB', now)).to.equal('not a day');
    expect(value('AvailabilityDate', withProperty({ AvailabilityDate: '2020-01-01' }))).to.equal(
      'Now',
    );
  });
});
