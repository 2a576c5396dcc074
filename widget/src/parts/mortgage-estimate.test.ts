import type { ListingCard, Property } from '@katek/sdk';
import { aListing, anId, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { expectAccessible } from '../testing/accessible.ts';
import { clearPage, openSheet, until } from '../testing/fixture.ts';
import { aChatWithHomes, aProperty } from '../testing/homes.ts';
import { aChatWith, described, press, type } from '../testing/people.ts';

afterEach(clearPage);

const home = aListing({ id: anId(1), UnparsedAddress: '12 Oak Street', ListPrice: 500_000 });
const block = { type: 'mortgage_estimate' as const, listingId: home.id };
const noCosts = { AssociationFee: null, TaxAnnualAmount: null };

async function anEstimate(
  options: { card?: Partial<ListingCard>; property?: Partial<Property>; percent?: number } = {},
) {
  const card = { ...home, ...options.card };
  const { percent } = options;
  const fixture = await aChatWith(block, {
    answers: {
      'listing.fetch': () => ({ card, property: aProperty(card, options.property ?? noCosts) }),
    },
    ...(percent !== undefined && {
      welcome: { config: aWidgetConfig({ mortgageRate: { percent, asOf: '2026-11-02' } }) },
    }),
  });
  await until(() => !fixture.text().includes('Loading'), 'the home');
  const field = (name: string) => fixture.one(`input[id$="-${name}"]`);
  const result = () => fixture.one('.mortgage-result');
  return { fixture, field, result };
}

describe('an estimate of the payment', () => {
  it('asks for the rate and states no payment without one', async () => {
    const { fixture, field, result } = await anEstimate();
    expect((field('rate') as HTMLInputElement).value).to.equal('');
    expect((field('down') as HTMLInputElement).value).to.equal('20');
    expect((field('years') as HTMLInputElement).value).to.equal('30');
    expect(field('rate').getAttribute('aria-required')).to.equal('true');
    expect(result().textContent).to.include('Enter an interest rate').and.not.include('$');
    expect(fixture.text()).to.include('not an offer of credit');
    await expectAccessible(fixture);
  });

  it('says the payment by the rate that the visitor writes, and says it aloud', async () => {
    const { fixture, result } = await anEstimate();
    await type(fixture, 'input[id$="-rate"]', '6,5');
    expect(result().textContent).to.include('$2,528').and.include('$400,000');
    expect(result().getAttribute('aria-live')).to.equal('polite');
    await type(fixture, 'input[id$="-down"]', '0');
    await type(fixture, 'input[id$="-years"]', '15');
    await type(fixture, 'input[id$="-rate"]', '0');
    expect(result().textContent).to.include('$2,778');
    await expectAccessible(fixture);
  });

  it("begins with the organization's rate and says whose it is and of which day", async () => {
    const { fixture, field, result } = await anEstimate({ percent: 6.5 });
    expect((field('rate') as HTMLInputElement).value).to.equal('6.5');
    expect(described(field('rate')))
      .to.include('Harbor')
      .and.include('Nov');
    expect(result().textContent).to.include('$2,528');
    await type(fixture, 'input[id$="-rate"]', '7');
    expect(described(field('rate'))).not.to.include('Harbor');
  });

  it('counts the taxes and dues that the listing states', async () => {
    const { result } = await anEstimate({
      percent: 6.5,
      property: {
        TaxAnnualAmount: 6000,
        AssociationFee: 1200,
        AssociationFeeFrequency: 'Annually',
      },
    });
    expect(result().textContent).to.include('$3,128').and.include('$500').and.include('$100');
  });

  it('says which figure it cannot take', async () => {
    const { fixture, field, result } = await anEstimate({ percent: 6.5 });
    for (const [name, value] of [
      ['down', '100'],
      ['rate', 'six'],
      ['years', '2.5'],
    ] as const) {
      const before = (field(name) as HTMLInputElement).value;
      await type(fixture, `input[id$="-${name}"]`, value);
      expect(field(name).getAttribute('aria-invalid')).to.equal('true');
      expect(described(field(name))).to.include('check this figure');
      expect(result().textContent).not.to.include('$');
      await type(fixture, `input[id$="-${name}"]`, before);
    }
    expect(result().textContent).to.include('$2,528');
  });

  it('is none of a home to rent', async () => {
    const { fixture } = await anEstimate({ card: { LeaseAmountFrequency: 'Monthly' } });
    expect(fixture.text()).to.include('not for sale');
    expect(fixture.all('.mortgage-result')).to.have.length(0);
  });
});

describe('the details of a home', () => {
  async function details(card: Partial<ListingCard> = {}) {
    const fixture = await aChatWithHomes({ homes: [{ ...home, ...card }] });
    await openSheet(fixture, 'listing', { listingId: home.id });
    await until(() => fixture.all('[data-field="YearBuilt"]').length > 0, 'the details');
    return fixture;
  }

  it('open the estimate on request and close it again', async () => {
    const fixture = await details();
    expect(fixture.all('.mortgage-fields')).to.have.length(0);
    await press(fixture, '.home-action.estimate');
    await until(() => fixture.all('.mortgage-fields').length > 0, 'the estimate');
    expect(fixture.one('.estimate').getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(fixture);
    await press(fixture, '.home-action.estimate');
    expect(fixture.all('.mortgage-fields')).to.have.length(0);
  });

  it('offer none for a home to rent', async () => {
    const fixture = await details({ LeaseAmountFrequency: 'Monthly' });
    expect(fixture.all('.home-action.estimate')).to.have.length(0);
  });
});
