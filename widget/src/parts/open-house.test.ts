import type { UpcomingOpenHouse } from '@katek/sdk';
import { aListing, anId } from '@katek/sdk/testing';
import { expect } from 'chai';
import { expectAccessible } from '../testing/accessible.ts';
import { clearPage, openSheet, until, type Answers } from '../testing/fixture.ts';
import { aChatWithHomes, aProperty } from '../testing/homes.ts';
import { aChatWith, press } from '../testing/people.ts';

afterEach(clearPage);

const card = aListing({ id: anId(1), UnparsedAddress: '12 Oak Street' });

/** Ten to twelve in the morning in Denver, in 2031. */
const anOpenHouse = (parts: Partial<UpcomingOpenHouse> = {}): UpcomingOpenHouse => ({
  id: anId(80),
  OpenHouseDate: '2031-03-01',
  OpenHouseStartTime: '2031-03-01T17:00:00.000Z',
  OpenHouseEndTime: '2031-03-01T19:00:00.000Z',
  OpenHouseRemarks: 'Coffee and cake',
  timeZone: 'America/Denver',
  ...parts,
});
const over = anOpenHouse({
  id: anId(81),
  OpenHouseDate: '2020-03-01',
  OpenHouseStartTime: '2020-03-01T17:00:00.000Z',
  OpenHouseEndTime: '2020-03-01T19:00:00.000Z',
});
const answering = (openHouses?: UpcomingOpenHouse[]): Answers => ({
  'listing.fetch': () => ({
    card,
    property: aProperty(card),
    ...(openHouses && { openHouses }),
  }),
});

async function anAnswer(answers: Answers) {
  const fixture = await aChatWith({ type: 'open_house', listingId: card.id }, { answers });
  await until(() => !fixture.text().includes('Loading'), 'the answer');
  return fixture;
}

describe('an open house in the talk', () => {
  it('says the day, the times and the zone of the home', async () => {
    const fixture = await anAnswer(answering([anOpenHouse(), over]));
    for (const words of [
      'Open house',
      '12 Oak Street',
      'Saturday, March 1',
      '10:00',
      '12:00',
      'Mountain Time',
      'Coffee and cake',
    ])
      expect(fixture.text()).to.include(words);
    expect(fixture.all('.open-houses li')).to.have.length(1);
    await expectAccessible(fixture);
  });

  it('goes into a calendar as a file', async () => {
    const fixture = await anAnswer(answering([anOpenHouse()]));
    const files: { name: string; text: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function saved(this: HTMLAnchorElement) {
      files.push({ name: this.download, text: fetch(this.href).then((reply) => reply.text()) });
    };
    await press(fixture, '.open-house-save');
    HTMLAnchorElement.prototype.click = click;
    const text = (await files[0]?.text) ?? '';
    expect(files[0]?.name).to.equal('open-house.ics');
    expect(text).to.include('DTSTART:20310301T170000Z\r\nDTEND:20310301T190000Z');
    expect(text).to.include('SUMMARY:Open house: 12 Oak Street');
    expect(text)
      .to.include(`UID:open-house-${anId(80)}@katek`)
      .and.include('STATUS:CONFIRMED');
  });

  it('says when none is planned any more, also to a server that knows of none', async () => {
    for (const openHouses of [[], [over], undefined]) {
      const fixture = await anAnswer(answering(openHouses));
      expect(fixture.text()).to.include('No open house is planned here any more.');
      clearPage();
    }
  });

  it('can be asked for again when it did not come', async () => {
    let count = 0;
    const ready = answering([anOpenHouse()])['listing.fetch'];
    const fixture = await anAnswer({
      'listing.fetch': (params) => {
        count += 1;
        if (count === 1 || !ready) return new Error('not now');
        return ready(params);
      },
    });
    expect(fixture.text()).to.include('cannot be loaded');
    await press(fixture, '.person-part .form-button');
    await until(() => fixture.text().includes('Saturday, March 1'), 'the second answer');
  });
});

describe('the details of a home', () => {
  async function details(openHouses: UpcomingOpenHouse[]) {
    const fixture = await aChatWithHomes({ homes: [card], answers: answering(openHouses) });
    await openSheet(fixture, 'listing', { listingId: card.id, card });
    await until(() => fixture.all('[data-field="YearBuilt"]').length > 0, 'the details');
    return fixture;
  }

  it('say when it is open, and that it is open now', async () => {
    const now = anOpenHouse({
      id: anId(82),
      OpenHouseStartTime: new Date(Date.now() - 60_000).toISOString(),
      OpenHouseEndTime: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const fixture = await details([now, anOpenHouse()]);
    expect(fixture.all('.home-page .open-houses li')).to.have.length(2);
    expect(fixture.all('.open-house-now')).to.have.length(1);
    await expectAccessible(fixture);
  });

  it('are silent on open houses where there are none', async () => {
    const fixture = await details([over]);
    expect(fixture.one('.home-page').innerText).not.to.include('Open house');
  });
});
