import { aMessage, anId } from '@katek/sdk/testing';
import { expect } from 'chai';
import { aChat, clearPage, openSheet, settled } from '../testing/fixture.ts';
import { focused, press } from '../testing/people.ts';

afterEach(clearPage);

const privacy = {
  policyUrl: 'https://realtor.test/privacy',
  contactConsentText: null,
  consentVersion: '1',
  isConsentRequired: false,
  chatConsentText: null,
};

async function aMenu(options: Parameters<typeof aChat>[0] = {}) {
  const welcome = { messages: [aMessage()], savedListingIds: [anId(1), anId(2)] };
  const fixture = await aChat({ isOpen: true, welcome, config: { privacy }, ...options });
  await openSheet(fixture, 'menu', {});
  const items = () => fixture.all('.menu-item').map((item) => item.dataset['item']);
  const key = async (name: string) => {
    const target = fixture.chat.shadowRoot?.activeElement;
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );
    await settled(fixture.chat);
    return (await focused(fixture))?.getAttribute('data-item');
  };
  return { ...fixture, items, key };
}

describe('the menu', () => {
  it('holds what a visitor can do beside talking', async () => {
    const menu = await aMenu();
    expect(menu.items()).to.deep.equal([
      'homes',
      'rate',
      'transcript',
      'new',
      'sound',
      'policy',
      'erase',
    ]);
    expect(menu.text()).to.include('2 homes').and.include('Kate is an AI assistant');
    expect(menu.one('[data-item=policy]').getAttribute('href')).to.equal(privacy.policyUrl);
  });

  it('offers nothing that makes no sense: no transcript of nothing, no policy that is none', async () => {
    const config = { privacy: { ...privacy, policyUrl: 'javascript:alert(1)' } };
    const menu = await aMenu({ welcome: {}, config });
    expect(menu.items()).to.deep.equal(['homes', 'sound', 'erase']);
  });

  it('offers no mail where the server is connected to no mail service', async () => {
    const menu = await aMenu({ config: { privacy, isMailConnected: false } });
    expect(menu.items()).not.to.include('transcript');
  });

  it('is one tab stop, in which arrows, Home, End and letters move', async () => {
    const menu = await aMenu();
    expect(menu.all('.menu-item[tabindex="0"]')).to.have.length(1);
    menu.one('[data-item=homes]').focus();
    expect(await menu.key('ArrowDown')).to.equal('rate');
    expect(await menu.key('ArrowUp')).to.equal('homes');
    expect(await menu.key('ArrowUp')).to.equal('erase');
    expect(await menu.key('ArrowDown')).to.equal('homes');
    expect(await menu.key('End')).to.equal('erase');
    expect(await menu.key('Home')).to.equal('homes');
    expect(await menu.key('p')).to.equal('policy');
    expect(menu.one('.menu-item[tabindex="0"]').dataset['item']).to.equal('policy');
  });

  it('switches the sound, and says how it stands', async () => {
    const menu = await aMenu();
    const item = () => menu.one('[data-item=sound]');
    expect(item().getAttribute('role')).to.equal('menuitemcheckbox');
    expect(item().ariaChecked).to.equal('false');
    await press(menu, '[data-item=sound]');
    expect(item().ariaChecked).to.equal('true');
    expect(item().innerText).to.include('On');
  });

  it('opens the sheet of each entry, and begins a new conversation', async () => {
    const menu = await aMenu();
    await press(menu, '[data-item=erase]');
    expect(menu.all('.sheet').at(-1)?.dataset['part']).to.equal('erase');
    menu.chat.closeSheet();
    await settled(menu.chat);
    await press(menu, '[data-item=new]');
    expect(menu.server.frames.map(({ type }) => type)).to.include('conversation.start');
    expect(menu.all('.sheet')).to.have.length(0);
  });
});
