import type { Media } from '@katek/sdk';
import { aListing, anId } from '@katek/sdk/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, openSheet, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { aChatWithHomes, aPhoto, aProperty, fiveHomes, requestsOf } from '../testing/homes.ts';

afterEach(async () => {
  clearPage();
  await setViewport({ width: 1100, height: 820 });
});

const [first = aListing()] = fiveHomes;

/** The details of the first home, with what the test says of it. */
async function aHomePage(
  property: Parameters<typeof aProperty>[1] = {},
  options: Parameters<typeof aChatWithHomes>[0] & { card?: Partial<typeof first> } = {},
) {
  const card = { ...first, ...options.card };
  const fixture = await aChatWithHomes({
    ...options,
    answers: {
      'listing.fetch': () => ({ card, property: aProperty(card, property) }),
      ...options.answers,
    },
  });
  await openSheet(fixture, 'listing', { listingId: card.id, card });
  await until(() => fixture.all('[data-field="YearBuilt"], .home-state').length > 0, 'the answer');
  return fixture;
}

/** The last text that the visitor has sent. */
function lastTextOf({ server }: Awaited<ReturnType<typeof aHomePage>>): string | undefined {
  return server.frames
    .flatMap((frame) => (frame.type === 'message.send' ? [frame.text] : []))
    .at(-1);
}

const photos = (count: number): Media[] =>
  Array.from({ length: count }, (_, index) => aPhoto(index, index === 1 ? null : `Room ${index}`));

describe('the details of a home', () => {
  it('show price, facts, text, features, who lists it, and as of when', async () => {
    const fixture = await aHomePage();
    const text = fixture.one('.home-page').innerText;
    for (const words of [
      '$585,000',
      '$318 per sq ft',
      '12 Oak Street, Alder Falls',
      'Single-family home',
      '2.5 (2 full, 1 half)',
      '0.16 acres',
      '1926',
      '$120/month',
      'Three bedrooms on the oldest street',
      'Harbor view',
      'Listed by Harbor Realty',
      'Nora Hale',
    ]) {
      expect(text).to.contain(words);
    }
    const year = fixture.one('tr[data-field="YearBuilt"]');
    expect(year.title).to.match(/^YearBuilt, as of /);
    expect(fixture.one('.home-page time').getAttribute('datetime')).to.equal(
      first.ModificationTimestamp,
    );
  });

  it('keep why the home was shown, and the header in its place', async () => {
    const fixture = await aChatWithHomes({
      answers: {
        'listing.fetch': () => ({ card: { ...first, matches: [] }, property: aProperty(first) }),
      },
    });
    await openSheet(fixture, 'listing', { listingId: first.id, card: first });
    await until(() => fixture.all('.home-facts tr').length > 8, 'the facts');
    expect(fixture.all('.home-head .chip').map(({ innerText }) => innerText)).to.deep.equal([
      ...first.matches,
    ]);
    fixture.one('.home-firm').scrollIntoView({ block: 'start' });
    expect(fixture.one('.panel').scrollTop).to.equal(0);
  });

  it('are there at once as far as the card knows them, and whole when they come', async () => {
    const fixture = await aChatWithHomes({ answers: {} });
    fixture.server.onFrame = () => undefined;
    await openSheet(fixture, 'listing', { listingId: first.id, card: first });
    expect(fixture.one('.home-page').innerText).to.contain('$585,000').and.contain('3 bd');
    expect(fixture.all('[data-field="YearBuilt"]')).to.have.length(0);
  });

  it('show a skeleton for a home that no card has told of', async () => {
    const fixture = await aChatWithHomes();
    fixture.server.onFrame = () => undefined;
    await openSheet(fixture, 'listing', { listingId: anId(77) });
    expect(fixture.one('.sheet [role=status]').innerText).to.contain('Loading the home');
  });

  it('can be asked for again after a failure', async () => {
    let isBroken = true;
    const fixture = await aHomePage(
      {},
      {
        answers: {
          'listing.fetch': () =>
            isBroken ? new Error('internal_error') : { card: first, property: aProperty(first) },
        },
      },
    );
    await until(() => fixture.text().includes('cannot be loaded'), 'the failure');
    isBroken = false;
    fixture.all('.home-state .home-action')[0]?.click();
    await until(() => fixture.text().includes('Harbor view'), 'the home');
  });

  it('say that the home is gone, and offer others', async () => {
    const fixture = await aHomePage(
      {},
      { answers: { 'listing.fetch': () => new Error('not_found') } },
    );
    await until(() => fixture.text().includes('no longer available'), 'the news');
    fixture.one('.home-state .strong').click();
    await settled(fixture.chat);
    expect(fixture.all('.sheet')).to.have.length(0);
    expect(lastTextOf(fixture)).to.equal('Show me homes similar to 12 Oak Street, Alder Falls');
  });

  it('follow what happens to the home while they are read', async () => {
    const fixture = await aHomePage();
    const sold = { ...first, StandardStatus: 'Closed' as const };
    fixture.server.last.send({ type: 'listing.changed', listingId: first.id, card: sold });
    await until(() => fixture.text().includes('no longer available'), 'the news');
  });

  it('fold a long text', async () => {
    const fixture = await aHomePage({
      PublicRemarks: 'A long walk through the house. '.repeat(40),
    });
    const short = fixture.one('.home-text').offsetHeight;
    fixture.one('.home-more').click();
    await settled(fixture.chat);
    expect(fixture.one('.home-more').ariaExpanded).to.equal('true');
    expect(fixture.one('.home-text').offsetHeight).to.be.greaterThan(short * 2);
  });

  it('name features in the visitor’s words where the source lists none', async () => {
    const fixture = await aHomePage({ amenities: [], features: ['mountainView', 'unheardOf'] });
    const chips = fixture.all('.home-page section .chip').map((chip) => chip.innerText);
    expect(chips).to.deep.equal(['Mountain view']);
  });
});

describe('the photos of a home', () => {
  it('turn by buttons, arrow keys and small photos, and tell where one is', async () => {
    const fixture = await aHomePage({ Media: photos(12) });
    const { one, all } = fixture;
    const count = () => one('.photo-count').innerText;
    expect(count()).to.equal('1 / 12');
    expect(one('.previous-photo').ariaDisabled).to.equal('true');
    one('.next-photo').click();
    await until(() => count() === '2 / 12', 'the second photo');
    expect(one('[aria-live]').innerText).to.equal('Photo 2 of 12');
    one('.photos').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => count() === '3 / 12', 'the third photo');
    await sendKeys({ press: 'End' });
    await until(() => count() === '12 / 12', 'the last photo');
    all('.thumb')[4]?.click();
    await until(() => count() === '5 / 12', 'the chosen photo');
    expect(all('.thumb')[4]?.getAttribute('aria-current')).to.equal('true');
    const row = one('.photos');
    await until(() => Math.abs(row.scrollLeft - 4 * row.clientWidth) < 2, 'the photo itself');
  });

  it('are swiped', async () => {
    const { one } = await aHomePage({ Media: photos(3) });
    one('.photos').scrollTo({ left: one('.photos').clientWidth, behavior: 'instant' });
    await until(() => one('.photo-count').innerText === '2 / 3', 'the second photo');
  });

  it('go the other way on a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { one } = await aHomePage({ Media: photos(3) });
    one('.photos').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => one('.photos').scrollLeft < -20, 'the second photo');
    document.documentElement.dir = '';
  });

  it('have an alternative text each, and a word for one that does not come', async () => {
    const { all, one } = await aHomePage({ Media: photos(2) });
    await until(() => all('.photo-failed').length > 0, 'the failure');
    expect(one('.photo-failed').innerText).to.contain('cannot be shown');
    const { one: oneOf } = await aHomePage({ Media: photos(2) });
    const alts = [...oneOf('.photos').querySelectorAll('img')].map(({ alt }) => alt);
    expect(alts).to.satisfy((texts: string[]) =>
      texts.every(
        (alt) => alt === 'Room 0' || alt === 'Photo 2 of 2 of 12 Oak Street, Alder Falls',
      ),
    );
  });

  it('are none, and that is said', async () => {
    const { one } = await aHomePage({ Media: [] });
    expect(one('.no-photos').innerText).to.contain('No photos yet');
  });
});

describe('what one can do from the details', () => {
  it('ask, which leads back to the talk with the focus in it', async () => {
    const fixture = await aHomePage();
    fixture.one('.ask-here').click();
    await settled(fixture.chat);
    expect(fixture.all('.sheet')).to.have.length(0);
    expect(fixture.chat.shadowRoot?.activeElement?.classList[0]).to.equal('talk');
    expect(lastTextOf(fixture)).to.equal('Tell me more about 12 Oak Street, Alder Falls');
  });

  it('save, and see it on the card behind', async () => {
    const fixture = await aHomePage();
    fixture.one('.home-save').click();
    await until(() => fixture.one('.home-save').ariaPressed === 'true', 'the saved home');
    expect(fixture.one('.card .heart').ariaPressed).to.equal('true');
    expect(requestsOf(fixture, 'home.save')).to.have.length(1);
    // What stands on the button is what it is called by voice.
    await expectAccessible(fixture);
  });

  it('book a viewing: in words without hours, at one of the times with them', async () => {
    const fixture = await aHomePage();
    fixture.one('.book').click();
    await settled(fixture.chat);
    expect(lastTextOf(fixture)).to.equal('I would like to see 12 Oak Street, Alder Falls');
    clearPage();
    const day = { dayOfWeek: 'Monday' as const, opens: '09:00', closes: '17:00' };
    const hours = { openingHours: [day], closedOn: [], viewingMinutes: 30, viewingNoticeHours: 2 };
    const withHours = await aHomePage({}, { chat: { config: { hours } } });
    withHours.one('.book').click();
    await until(() => requestsOf(withHours, 'viewing.slots').length === 1, 'the times');
    expect(withHours.one('.book').ariaExpanded).to.equal('true');
  });

  it('see it on the map, and find the way by an ordinary link', async () => {
    const fixture = await aHomePage();
    const links = fixture.all('.home-page a').map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter((href) => href.startsWith('https://www.openstreetmap.org/')),
    ).to.have.length(1);
    fixture.one('.on-map').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => fixture.all('.map .pin').length === 1, 'the map');
    await sendKeys({ press: 'Escape' });
    await settled(fixture.chat);
    expect(fixture.all('.sheet').map(({ dataset }) => dataset['part'])).to.deep.equal(['listing']);
    expect(fixture.chat.shadowRoot?.activeElement?.classList.contains('on-map')).to.equal(true);
  });

  it('open it on the realtor’s site, where there is a page', async () => {
    const { one } = await aHomePage({}, { card: { url: 'https://realtor.test/oak' } });
    expect(one('.on-site').getAttribute('href')).to.equal('https://realtor.test/oak');
    const { all } = await aHomePage();
    expect(all('.on-site')).to.have.length(0);
  });
});

describe('hostile words of a listing', () => {
  const hostile = '<img src=x onerror="window.hacked=1">[a](javascript:window.hacked=1)';

  it('D01: stay text in the details, and their addresses lead nowhere', async () => {
    const { all, text } = await aHomePage(
      {
        PublicRemarks: hostile,
        ListAgentFullName: hostile,
        SubdivisionName: hostile,
        amenities: [hostile],
        Media: [
          { MediaURL: 'javascript:window.hacked=1', ShortDescription: hostile },
          { MediaURL: 'data:text/html,<script>window.hacked=1</script>', ShortDescription: null },
          { MediaURL: `${location.origin}/ok.png`, ShortDescription: hostile },
        ],
      },
      {
        card: {
          UnparsedAddress: hostile,
          City: null,
          ListOfficeName: hostile,
          matches: [hostile],
          url: 'javascript:window.hacked=1',
        },
      },
    );
    expect(all('.sheet [onerror], .sheet script, .on-site')).to.have.length(0);
    expect(all('.photo')).to.have.length(1);
    const hrefs = all('.sheet a').map((link) => link.getAttribute('href') ?? '');
    expect(hrefs.every((href) => href.startsWith('https://www.openstreetmap.org/'))).to.equal(true);
    expect(text()).to.contain(hostile);
    expect('hacked' in window).to.equal(false);
  });
});

describe('the details for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`hold WCAG 2.2 AA, ${colorScheme}, and reflow at 320 pixels`, async () => {
      const branding = {
        accentColor: '#e5533d',
        logoUrl: null,
        position: 'end' as const,
        colorScheme,
      };
      const fixture = await aHomePage(
        { Media: photos(3), PublicRemarks: 'Long text. '.repeat(60) },
        { chat: { config: { branding } } },
      );
      await expectAccessible(fixture);
      await setViewport({ width: 320, height: 640 });
      const body = fixture.one('.sheet-body');
      await until(() => body.clientWidth <= 320, 'the narrow sheet');
      expect(body.scrollWidth).to.equal(body.clientWidth);
    });
  }
});
