import { aListing, anId } from '@katek/sdk/testing';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, openSheet, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { aChatWithHomes, aProperty, fiveHomes } from '../testing/homes.ts';
import { lowestPriced } from './compare-table.ts';

afterEach(async () => {
  clearPage();
  await setViewport({ width: 1100, height: 820 });
});

async function aComparison(options: Parameters<typeof aChatWithHomes>[0] = {}, count = 3) {
  const fixture = await aChatWithHomes(options);
  await openSheet(fixture, 'compare', { listings: fiveHomes.slice(0, count) });
  const words = () => fixture.one('.compare-page').innerText;
  const isWhole = () => words().includes('1926') && !words().includes('…');
  await until(() => isWhole() || options.answers !== undefined, 'the homes');
  return fixture;
}

const rowOf = ({ all }: Awaited<ReturnType<typeof aComparison>>, name: string) =>
  all('.compare-table tbody tr').find((row) => row.querySelector('th')?.innerText.startsWith(name));

describe('a comparison', () => {
  it('is a table with a head for each home and for each fact', async () => {
    const fixture = await aComparison();
    expect(fixture.one('.compare-table caption').innerText).to.equal('3 homes side by side');
    expect(fixture.all('thead th[scope=col]')).to.have.length(3);
    const row = rowOf(fixture, 'Bedrooms');
    expect(
      [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.innerText.trim()),
    ).to.deep.equal(['3', '5', '3']);
    expect(row?.querySelector('th')?.scope).to.equal('row');
  });

  it('marks what differs by sign and word, and can leave out the rest', async () => {
    const fixture = await aComparison();
    expect(rowOf(fixture, 'Bedrooms')?.innerText).to.contain('≠').and.contain('differs');
    expect(rowOf(fixture, 'Built')?.innerText).to.not.contain('≠');
    fixture.one('.compare-only input').click();
    await settled(fixture.chat);
    expect(rowOf(fixture, 'Built')).to.equal(undefined);
    expect(rowOf(fixture, 'Bedrooms')).to.not.equal(undefined);
  });

  it('names the lowest price, where prices can be compared', async () => {
    const fixture = await aComparison();
    expect(fixture.one('td .lowest').closest('td')?.innerText).to.contain('$585,000');
    const home = (parts: Parameters<typeof aListing>[0]) => ({
      card: aListing(parts),
      property: null,
    });
    expect(lowestPriced([home({}), home({ currency: 'EUR', ListPrice: 1 })])).to.equal(null);
    expect(
      lowestPriced([home({}), home({ LeaseAmountFrequency: 'Monthly', ListPrice: 900 })]),
    ).to.equal(null);
    expect(lowestPriced([home({}), home({ ListPrice: null })])).to.equal(null);
    expect(lowestPriced([home({}), home({})])).to.equal(null);
  });

  it('says what a listing does not state', async () => {
    const fixture = await aComparison({
      answers: {
        'listing.fetch': ({ listingId }) => {
          const card = fiveHomes.find(({ id }) => id === listingId) ?? aListing();
          const YearBuilt = listingId === anId(1) ? null : 1990;
          return { card, property: aProperty(card, { YearBuilt }) };
        },
      },
    });
    await until(
      () => rowOf(fixture, 'Built')?.innerText.includes('Not stated') === true,
      'the gap',
    );
  });

  it('stands with what the cards know when the rest does not come, and can try again', async () => {
    const fixture = await aComparison({ answers: { 'listing.fetch': () => new Error('no') } });
    await until(() => fixture.text().includes('cannot be loaded'), 'the failure');
    expect(rowOf(fixture, 'Bedrooms')).to.not.equal(undefined);
    expect(fixture.all('.compare-page .again')).to.have.length(1);
  });

  it('lets homes go, down to two', async () => {
    const fixture = await aComparison();
    fixture.one('.compare-remove').click();
    await settled(fixture.chat);
    expect(fixture.all('thead th')).to.have.length(2);
    expect(fixture.one('[aria-live]').innerText).to.contain('was removed from the comparison');
    fixture.one('.compare-remove').click();
    await settled(fixture.chat);
    expect(fixture.text()).to.contain('Choose at least two homes');
  });

  it('opens a home', async () => {
    const fixture = await aComparison();
    fixture.one('.compare-head .home-row-open').click();
    await until(() => fixture.all('.sheet[data-part="listing"]').length === 1, 'the details');
  });

  it('scrolls inside its frame at 320 pixels, with the facts’ names in place', async () => {
    await setViewport({ width: 320, height: 640 });
    const fixture = await aComparison({}, 4);
    const frame = fixture.one('.compare-frame');
    expect(fixture.one('.sheet-body').scrollWidth).to.equal(fixture.one('.sheet-body').clientWidth);
    expect(frame.scrollWidth).to.be.greaterThan(frame.clientWidth);
    const head = fixture.one('.compare-table tbody th');
    const before = head.getBoundingClientRect().left;
    frame.scrollLeft = 150;
    await new Promise(requestAnimationFrame);
    expect(head.getBoundingClientRect().left).to.be.closeTo(before, 2);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`holds WCAG 2.2 AA, ${colorScheme}`, async () => {
      const branding = {
        accentColor: '#e5533d',
        logoUrl: null,
        position: 'end' as const,
        colorScheme,
      };
      await expectAccessible(await aComparison({ chat: { config: { branding } } }));
    });
  }
});
