import { anId } from '@katek/sdk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clearPage, openSheet, settled, until } from '../testing/fixture.ts';
import { expectAccessible } from '../testing/accessible.ts';
import { aChatWithHomes, requestsOf } from '../testing/homes.ts';

afterEach(clearPage);

async function theSavedHomes(
  saved: readonly string[],
  options: Parameters<typeof aChatWithHomes>[0] = {},
) {
  const fixture = await aChatWithHomes({ ...options, saved });
  await openSheet(fixture, 'homes', {});
  await until(() => fixture.all('.home-bones').length === 0, 'the homes');
  return fixture;
}

describe('the saved homes', () => {
  it('are those that the server keeps, whatever this tab has shown', async () => {
    const fixture = await theSavedHomes([anId(3), anId(1)]);
    expect(fixture.text()).to.contain('2 saved homes');
    expect(fixture.all('.home-row-open').map((row) => row.innerText)).to.deep.equal([
      '77 Harbor View, Gull Haven',
      '12 Oak Street, Alder Falls',
    ]);
  });

  it('are none at first, and say how to save one', async () => {
    const fixture = await theSavedHomes([]);
    expect(fixture.text()).to.contain('No saved homes yet').and.contain('Press the heart');
    await expectAccessible(fixture);
    fixture.one('.home-state .home-action').click();
    await settled(fixture.chat);
    expect(fixture.all('.sheet')).to.have.length(0);
  });

  it('can be removed and got back, with the focus on what undoes it', async () => {
    const fixture = await theSavedHomes([anId(3), anId(1)]);
    const { all, chat, one } = fixture;
    all('.homes-saved .heart')[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await until(
      () => chat.shadowRoot?.activeElement?.classList.contains('homes-undo') === true,
      'undo',
    );
    await until(() => one('[aria-live]').innerText.includes('Harbor View'), 'the announcement');
    expect(one('.homes-removed').innerText).to.contain('77 Harbor View, Gull Haven was removed.');
    expect(fixture.text()).to.contain('1 saved home');
    await sendKeys({ press: 'Enter' });
    await until(() => all('.homes-saved .heart').length === 2, 'the home again');
    expect(requestsOf(fixture, 'home.remove')).to.deep.equal([{ listingId: anId(3) }]);
    expect(requestsOf(fixture, 'home.save')).to.deep.equal([{ listingId: anId(3) }]);
  });

  it('keep a home that the server did not let go', async () => {
    const fixture = await theSavedHomes([anId(1)], {
      answers: { 'home.remove': () => new Error('no') },
    });
    fixture.one('.homes-saved .heart').click();
    await until(() => fixture.one('[aria-live]').innerText === 'Not saved.', 'the announcement');
    await settled(fixture.chat);
    expect(fixture.all('.homes-removed')).to.have.length(0);
  });

  it('follow another tab', async () => {
    const fixture = await theSavedHomes([anId(3), anId(1)]);
    fixture.server.last.send({
      type: 'result',
      id: anId(900),
      value: { savedListingIds: [anId(1)] },
    });
    await until(() => fixture.all('.homes-saved > li').length === 1, 'the home that went');
  });

  it('are compared, up to four, and seen on the map from here', async () => {
    const fixture = await theSavedHomes([1, 2, 3, 4, 5].map(anId));
    for (const input of fixture.all('.home-choice input')) input.click();
    await settled(fixture.chat);
    expect(fixture.one('.homes-foot').innerText).to.equal('Compare 4 homes');
    fixture.one('.homes-foot button').click();
    await until(() => fixture.all('.compare-table thead th').length === 4, 'the comparison');
    fixture.chat.closeSheet();
    await settled(fixture.chat);
    fixture.one('.bar-map').click();
    await until(() => fixture.all('.map .pin').length > 0, 'the map');
  });

  it('can be asked for again after a failure', async () => {
    let isBroken = true;
    const fixture = await theSavedHomes([anId(1)], {
      answers: { 'homes.fetch': () => (isBroken ? new Error('no') : { items: [] }) },
    });
    expect(fixture.text()).to.contain('cannot be loaded');
    isBroken = false;
    fixture.one('.home-state .home-action').click();
    await until(() => fixture.text().includes('No saved homes yet'), 'the homes');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`hold WCAG 2.2 AA, ${colorScheme}`, async () => {
      const branding = {
        accentColor: '#e5533d',
        logoUrl: null,
        position: 'end' as const,
        colorScheme,
      };
      const fixture = await theSavedHomes([anId(1), anId(2)], { chat: { config: { branding } } });
      fixture.one('.home-choice input').click();
      fixture.all('.homes-saved .heart')[1]?.click();
      await until(() => fixture.all('.homes-removed').length === 1, 'the removed home');
      await expectAccessible(fixture);
    });
  }
});
