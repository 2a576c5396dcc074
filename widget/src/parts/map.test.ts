import { aListing, anId } from '@katek/sdk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, openSheet, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { aChatWithHomes, fiveHomes } from '../testing/homes.ts';

afterEach(clearPage);

async function aMap(
  homes = fiveHomes,
  chat: NonNullable<Parameters<typeof aChatWithHomes>[0]>['chat'] = {},
) {
  const fixture = await aChatWithHomes({ homes, chat });
  await openSheet(fixture, 'map', { listings: homes });
  return fixture;
}

const selected = (all: (selector: string) => HTMLElement[]) =>
  all('.map-page li[aria-current]').map(({ dataset }) => dataset['id']);

describe('the map', () => {
  it('has a pin with a price for each home, and lists those without a position', async () => {
    const { all, one } = await aMap();
    const labels = all('.pin .pin-text').map(({ textContent }) => textContent);
    expect(labels).to.include('$585K').and.include('$899K').and.include('$1.25M');
    expect(one('.map').getAttribute('aria-label')).to.equal('Map with 4 homes');
    expect(one('.map-page h3').innerText).to.equal('Without a position');
    expect(all('.home-list')[1]?.innerText).to.contain('1 Far Road');
  });

  it('asks nobody for anything', async () => {
    performance.clearResourceTimings();
    const { all } = await aMap();
    await settled((await aMap()).chat);
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => !name.startsWith(location.origin));
    expect(foreign).to.have.length(0);
    expect(all('.map image, .map-page iframe')).to.have.length(0);
  });

  it('ties a pin to its home in the list, both ways, by keyboard too', async () => {
    const fixture = await aMap();
    const { all, chat, one } = fixture;
    all('.pin')[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled(chat);
    expect(selected(all)).to.deep.equal([anId(2)]);
    expect(all('.pin')[1]?.getAttribute('aria-pressed')).to.equal('true');
    expect(one('[aria-live]').innerText).to.equal('4 Mill Lane, Alder Falls is selected.');
    all('.map-page .home-row-open')[2]?.focus();
    await settled(chat);
    expect(selected(all)).to.deep.equal([anId(3)]);
    expect(all('.pin-selected .pin-text')[0]?.textContent).to.equal('$1.25M');
  });

  it('goes through the homes at one place, one press each', async () => {
    const flats = [1, 2].map((number) => aListing({ id: anId(number) }));
    const { all, chat, one } = await aMap(flats);
    expect(one('.pin .pin-text').textContent).to.equal('2 homes');
    for (const number of [1, 2, 1]) {
      one('.pin').dispatchEvent(new MouseEvent('click'));
      await settled(chat);
      expect(selected(all)).to.deep.equal([anId(number)]);
    }
  });

  it('has a scale in the region’s units', async () => {
    const { one } = await aMap(fiveHomes, { config: { region: 'DE' } });
    expect(one('.map-scale').textContent).to.match(/\d (km|m)/);
    clearPage();
    const { one: american } = await aMap();
    expect(american('.map-scale').textContent).to.match(/\d (mi|ft)/);
  });

  it('leads out only by links that one follows oneself', async () => {
    const { all } = await aMap();
    const links = all('.map-page a');
    expect(links.length).to.be.greaterThan(3);
    for (const link of links) {
      expect(link.getAttribute('href')).to.match(/^https:\/\/www\.openstreetmap\.org\//);
      expect(link.getAttribute('rel')).to.contain('noreferrer');
    }
  });

  it('opens a home', async () => {
    const fixture = await aMap();
    fixture.one('.map-page .home-row-open').click();
    await until(() => fixture.all('.sheet[data-part="listing"]').length === 1, 'the details');
  });

  it('D01: shows hostile words as text', async () => {
    const hostile = '"><script>window.hacked=1</script>';
    const { all } = await aMap([aListing({ UnparsedAddress: hostile, City: hostile })]);
    expect(all('.map script, .map-page script')).to.have.length(0);
    expect(all('.pin')[0]?.getAttribute('aria-label')).to.contain(hostile);
    expect('hacked' in window).to.equal(false);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`holds WCAG 2.2 AA, ${colorScheme}`, async () => {
      const branding = {
        accentColor: '#e5533d',
        logoUrl: null,
        position: 'end' as const,
        colorScheme,
      };
      const fixture = await aMap(fiveHomes, { config: { branding } });
      fixture.all('.pin')[0]?.dispatchEvent(new MouseEvent('click'));
      await settled(fixture.chat);
      await expectAccessible(fixture);
      expect(fixture.all('[style]')).to.have.length(0);
    });
  }
});
