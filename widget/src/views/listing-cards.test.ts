import { aListing, anId } from '@katek/sdk/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { aChatWithHomes, fiveHomes, requestsOf } from '../testing/homes.ts';

afterEach(async () => {
  clearPage();
  await setViewport({ width: 1100, height: 820 });
});

describe('the heart on a home', () => {
  it('saves it, says so, and gives it up when pressed again', async () => {
    const fixture = await aChatWithHomes();
    const { chat, one } = fixture;
    expect(one('.heart').ariaPressed).to.equal('false');
    expect(one('.heart').ariaLabel).to.equal('Save 12 Oak Street, Alder Falls');
    one('.heart').click();
    await until(() => one('.heart').ariaPressed === 'true', 'the saved home');
    await until(() => one('[aria-live]').innerText === 'Saved.', 'the announcement');
    one('.heart').click();
    await until(() => one('.heart').ariaPressed === 'false', 'the home that is not saved');
    await settled(chat);
    expect(one('[aria-live]').innerText).to.equal('No longer saved.');
    expect(requestsOf(fixture, 'home.save')).to.deep.equal([{ listingId: anId(1) }]);
    expect(requestsOf(fixture, 'home.remove')).to.deep.equal([{ listingId: anId(1) }]);
  });

  it('stays empty, and says so, when the server does not take it', async () => {
    const { one } = await aChatWithHomes({ answers: { 'home.save': () => new Error('no') } });
    one('.heart').click();
    await until(() => one('[aria-live]').innerText === 'Not saved.', 'the announcement');
    expect(one('.heart').ariaPressed).to.equal('false');
  });

  it('is full on a home that was saved on an earlier visit', async () => {
    const { all } = await aChatWithHomes({ saved: [anId(2)] });
    expect(all('.heart').map(({ ariaPressed }) => ariaPressed)).to.deep.equal([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
  });
});

describe('what to do with a home', () => {
  it('opens its details by a press anywhere on the card', async () => {
    const fixture = await aChatWithHomes();
    const box = fixture.one('.card .price').getBoundingClientRect();
    const hit = fixture.chat.shadowRoot?.elementFromPoint(box.left + 5, box.top + 5);
    expect(hit?.classList.contains('card-link')).to.equal(true);
    fixture.one('.card-link').click();
    await until(() => fixture.all('.sheet[data-part="listing"] .home-price').length > 0, 'details');
  });

  it('is asked about in words', async () => {
    const { one, chat, server } = await aChatWithHomes();
    one('.ask').click();
    await settled(chat);
    expect(server.frames.filter(({ type }) => type === 'message.send').at(-1)).to.include({
      text: 'Tell me more about 12 Oak Street, Alder Falls',
    });
  });

  it('is compared with up to three others, from two on', async () => {
    const fixture = await aChatWithHomes();
    const { all, one, chat } = fixture;
    const offers = () => all('.homes > .suggestion').map((button) => button.innerText.trim());
    all('.compare')[0]?.click();
    await settled(chat);
    expect(offers()).to.deep.equal([]);
    for (const index of [1, 2, 3, 4]) all('.compare')[index]?.click();
    await until(() => offers()[0] === 'Compare 4 homes', 'the comparison');
    expect(offers()).to.have.length(1);
    expect(all('.compare').map(({ ariaPressed }) => ariaPressed)).to.deep.equal([
      'false',
      'true',
      'true',
      'true',
      'true',
    ]);
    one('.homes > .suggestion').click();
    await until(() => all('.compare-table thead th').length === 4, 'four homes side by side');
  });
});

describe('a row of homes', () => {
  it('is a named group that tells the position and moves by buttons', async () => {
    const { one } = await aChatWithHomes();
    const place = () => one('.homes-count').dataset['place'];
    expect(one('.homes').ariaLabel).to.equal('5 homes');
    expect(place()).to.equal('Home 1 of 5');
    one('.next').click();
    await until(() => place() === 'Home 2 of 5', 'the second home');
    for (const position of [3, 4]) {
      one('.next').click();
      await until(
        () => place() === `Home ${position} of 5` || one('.next').ariaDisabled === 'true',
        'the next home',
      );
    }
    one('.next').click();
    await until(() => place() === 'Home 5 of 5', 'the last home');
    await until(() => one('.next').ariaDisabled === 'true', 'the end of the row');
  });

  it('moves by the arrow keys', async () => {
    const { one } = await aChatWithHomes();
    one('.cards').focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => one('.cards').scrollLeft > 0, 'the movement');
  });

  it('is shown as a list on request', async () => {
    const { all, one } = await aChatWithHomes();
    const list = all('.bar-action').find((button) => button.innerText === 'List');
    list?.click();
    expect(list?.ariaPressed).to.equal('true');
    const tops = all('.card').map((card) => card.getBoundingClientRect().top);
    expect(tops).to.deep.equal(tops.toSorted((first, second) => first - second));
    expect(new Set(tops).size).to.equal(5);
    expect(getComputedStyle(one('.next')).visibility).to.equal('hidden');
  });

  it('begins no line with the dot between facts', async () => {
    await setViewport({ width: 320, height: 640 });
    const { all } = await aChatWithHomes({ homes: [aListing({ LivingArea: 123_456 })] });
    const [card] = all('.card');
    card?.style.setProperty('inline-size', '180px');
    card?.style.setProperty('flex', 'none');
    const facts = all('.facts > span');
    expect(new Set(facts.map((fact) => fact.offsetTop)).size).to.be.greaterThan(1);
    const row = all('.facts')[0]?.getBoundingClientRect();
    for (const fact of facts.filter(
      (one, index) => one.offsetTop !== facts[index - 1]?.offsetTop,
    )) {
      const words = fact.querySelector('span')?.getBoundingClientRect();
      expect(words?.left, fact.innerText).to.be.closeTo(row?.left ?? 0, 0.5);
    }
  });

  it('moves nothing when a home is chosen to be compared', async () => {
    const { all, chat } = await aChatWithHomes();
    const boxes = () =>
      all('.card-action').map((button) => {
        const { left, top, width } = button.getBoundingClientRect();
        return [left, top, width].map(Math.round);
      });
    const before = boxes();
    all('.compare')[0]?.click();
    await settled(chat);
    expect(all('.compare')[0]?.ariaPressed).to.equal('true');
    expect(boxes()).to.deep.equal(before);
  });

  it('tells in forced colours which of its buttons is pressed', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const { all } = await aChatWithHomes();
    const list = all('.bar-action').at(-1);
    const background = () => list && getComputedStyle(list).backgroundColor;
    const before = background();
    list?.click();
    expect(background()).to.not.equal(before);
    await emulateMedia({ forcedColors: 'none' });
  });

  it('offers the list only for more than three, and the map only for homes with a position', async () => {
    const homes = [1, 2, 3].map((number) => aListing({ id: anId(number), Latitude: null }));
    const { all } = await aChatWithHomes({ homes });
    expect(all('.bar-action')).to.have.length(0);
  });

  it('is accessible with a saved and a compared home, on a phone too', async () => {
    const fixture = await aChatWithHomes({ saved: [anId(1)] });
    for (const button of fixture.all('.compare').slice(0, 2)) button.click();
    await settled(fixture.chat);
    await expectAccessible(fixture);
    await setViewport({ width: 320, height: 640 });
    expect(fixture.one('.talk').scrollWidth).to.equal(fixture.one('.talk').clientWidth);
  });

  it('has nothing smaller than a finger can press', async () => {
    const { all } = await aChatWithHomes();
    for (const button of all('.homes button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.className).to.be.at.least(24);
    }
  });
});

describe('a home that changes while it is shown', () => {
  const [first = aListing()] = fiveHomes;
  const change = async (card: (typeof fiveHomes)[number] | null, words: string) => {
    const fixture = await aChatWithHomes({ homes: fiveHomes.slice(0, 2) });
    const height = fixture.one('.homes').offsetHeight;
    fixture.server.last.send({ type: 'listing.changed', listingId: anId(1), card });
    await until(() => fixture.one('.card').innerText.includes(words), words);
    expect(fixture.one('.homes').offsetHeight).to.equal(height);
    return fixture;
  };

  it('says that it is sold, and keeps its place', async () => {
    const { one } = await change({ ...first, StandardStatus: 'Closed' }, 'Sold');
    expect(one('.card').innerText).to.contain('Sold').and.contain('$585,000');
    expect(getComputedStyle(one('.card .heart')).visibility).to.equal('hidden');
  });

  it('shows nothing but its address once it may not be shown', async () => {
    const { one } = await change(null, 'No longer available');
    expect(one('.card').innerText).to.contain('No longer available').and.contain('12 Oak Street');
    expect(one('.card').innerText).to.not.contain('$585,000').and.not.contain('3 bd');
    for (const selector of ['.card-link', '.picture img', '.why']) {
      expect(getComputedStyle(one(selector)).visibility, selector).to.equal('hidden');
    }
  });
});
