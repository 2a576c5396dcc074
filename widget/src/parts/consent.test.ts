import type { ConsentReceipt, Privacy } from '@katek/sdk';
import { expect } from 'chai';
import { aChat, clearPage, open, partsLoaded, settled, until } from '../testing/fixture.ts';
import { described, focused, press } from '../testing/people.ts';

afterEach(clearPage);

const privacy = {
  policyUrl: 'https://realtor.test/privacy',
  contactConsentText: null,
  consentVersion: '7',
  isConsentRequired: true,
  chatConsentText: null,
};

async function aGate(parts: Partial<Privacy> = {}) {
  const fixture = await aChat({ config: { privacy: { ...privacy, ...parts } } });
  await open(fixture);
  await partsLoaded(fixture.chat);
  await until(() => fixture.all('.person-part').length > 0, 'the gate');
  return fixture;
}

describe('the consent before the talk', () => {
  it('stands before everything: no socket, and a box that nobody ticked', async () => {
    const fixture = await aGate();
    expect(fixture.server.connections).to.have.length(0);
    expect((fixture.one('.person-part input') as HTMLInputElement).checked).to.equal(false);
    expect(fixture.text()).to.include('Harbor Realty stores and uses what I write here');
    expect(fixture.one('a.form-link').getAttribute('href')).to.equal(privacy.policyUrl);
  });

  it('begins the talk once it is given, with the receipt in the hello', async () => {
    const fixture = await aGate();
    const receipts: ConsentReceipt[] = [];
    fixture.chat.addEventListener('katek-consent', ({ consent }) => receipts.push(consent));
    await press(fixture, '.person-part [type=submit]');
    const box = fixture.one('.person-part input');
    expect(described(box)).to.include('tick the box');
    expect(await focused(fixture)).to.equal(box);
    expect(fixture.server.connections).to.have.length(0);
    const words = fixture.one('.form-terms').innerText;
    await press(fixture, '.person-part input');
    await press(fixture, '.person-part [type=submit]');
    await until(() => fixture.server.frames.length > 0, 'the hello');
    await settled(fixture.chat);
    const hello = fixture.server.frames.find((frame) => frame.type === 'hello');
    expect(hello).to.have.property('consent').that.deep.equals(receipts[0]);
    expect(receipts[0]).to.include({ purpose: 'chat', textVersion: '7', text: words });
    expect(receipts).to.have.length(1);
    expect(fixture.all('.person-part')).to.have.length(0);
  });

  it('D01: shows the realtor’s own words as the characters that they are', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const fixture = await aGate({ chatConsentText: hostile });
    expect(fixture.one('.form-terms').innerText).to.equal(hostile);
    expect(fixture.all('.person-part img')).to.have.length(0);
  });
});
