import { aListing } from '@katek/sdk/testing';
import { expect } from 'chai';
import { factsOf, formatPrice } from './format.ts';
import { en } from './locales/en.ts';

const english = { locale: 'en-US', strings: en };
const facts = (listing: ReturnType<typeof aListing>) =>
  factsOf(listing, english).map(({ short }) => short);

describe('a listing in words', () => {
  it('has its price in its own currency', () => {
    expect(formatPrice(aListing(), english)).to.equal('$585,000');
    expect(formatPrice(aListing({ currency: 'EUR' }), { ...english, locale: 'de-DE' })).to.equal(
      '585.000\u00a0€',
    );
    const rent = aListing({ ListPrice: 1450.5, LeaseAmountFrequency: 'Monthly' });
    expect(formatPrice(rent, english)).to.equal('$1,450.50/month');
    expect(formatPrice(aListing({ ListPrice: null }), english)).to.equal('Price on request');
    expect(formatPrice(aListing({ ListPrice: 0 }), english)).to.equal('$0');
  });

  it('leaves out what is not known', () => {
    expect(facts(aListing())).to.deep.equal(['3 bd', '2.5 ba', '1,840 sq ft']);
    expect(
      facts(
        aListing({
          BedroomsTotal: null,
          bathrooms: null,
          LivingArea: 90,
          LivingAreaUnits: 'SquareMeters',
        }),
      ),
    ).to.deep.equal(['90 m²']);
    expect(facts(aListing({ BedroomsTotal: 0, bathrooms: 1, LivingArea: null }))).to.deep.equal([
      'Studio',
      '1 ba',
    ]);
  });

  it('survives a currency that does not exist', () => {
    expect(formatPrice(aListing({ currency: 'X' }), english)).to.contain('585');
  });
});
