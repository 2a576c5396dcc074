import type { BusinessHours, WidgetConfig } from '@katek/sdk';
import { aConversation, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { clearPage, partsLoaded, until } from '../testing/fixture.ts';
import { aChatWith } from '../testing/people.ts';

afterEach(clearPage);

const block = { type: 'handoff' } as const;
const persona = (parts: Partial<WidgetConfig['persona']>) => ({
  config: { persona: { ...aWidgetConfig().persona, ...parts } },
});
const always: BusinessHours = {
  openingHours: (
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
  ).map((dayOfWeek) => ({ dayOfWeek, opens: '00:00', closes: '24:00' })),
  closedOn: [],
  viewingMinutes: 30,
  viewingNoticeHours: 2,
};

describe('the card of the agent', () => {
  it('names the person, the licence, and every way to reach them', async () => {
    const fixture = await aChatWith(
      block,
      persona({ agentPhone: '(503) 555-0117', hasWhatsApp: true }),
    );
    expect(fixture.text()).to.include('Dana Whitfield').and.include('License OR #201234567');
    const links = fixture.all('.agent-ways a');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+15035550117',
      'sms:+15035550117',
      'https://wa.me/15035550117',
      'mailto:dana@harbor.test',
    ]);
    expect(links[2]?.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(links[0]?.querySelector('.sr')?.textContent).to.equal('Call: Dana Whitfield');
  });

  it('offers only what the realtor has given', async () => {
    const fixture = await aChatWith(block, persona({ agentPhone: null, agentLicense: null }));
    expect(fixture.all('.agent-ways a')).to.have.length(1);
    expect(fixture.text()).to.not.include('License');
    clearPage();
    const none = await aChatWith(
      block,
      persona({ agentName: null, agentPhone: '12', agentEmail: 'x' }),
    );
    expect(none.all('.agent-ways')).to.have.length(0);
    expect(none.one('.person-part h3').innerText).to.equal('Harbor Realty');
  });

  it('shows the initials where there is no photo, or none that comes', async () => {
    const plain = await aChatWith(block);
    expect(plain.one('.agent-photo').textContent?.trim()).to.equal('DW');
    clearPage();
    const broken = await aChatWith(block, persona({ agentPhotoUrl: '/no-such-photo.jpg' }));
    const photo = broken.one('.agent-photo img') as HTMLImageElement;
    expect(photo.src).to.equal('https://katek.test/no-such-photo.jpg');
    await until(() => photo.hidden === true, 'the initials');
  });

  it('says when they are there', async () => {
    const fixture = await aChatWith(block, { config: { hours: always } });
    expect(fixture.one('.agent-hours').innerText).to.include('Dana Whitfield is here now.');
    clearPage();
    const never = { ...always, openingHours: always.openingHours.slice(0, 1) };
    const closed = await aChatWith(block, {
      config: { hours: { ...never, closedOn: [], openingHours: [] } },
    });
    expect(closed.all('.agent-hours')).to.have.length(0);
  });

  it('tells the hours once while the person is awaited', async () => {
    const awaited = aConversation({ handoffRequestedAt: new Date().toISOString() });
    const options = { config: { hours: always }, welcome: { conversation: awaited } };
    const withCard = await aChatWith(block, options);
    await until(() => withCard.text().includes('A person has been asked'), 'the note');
    await partsLoaded(withCard.chat);
    expect(withCard.text().split('is here now.')).to.have.length(2);
    clearPage();
    const without = await aChatWith({ type: 'rating' }, options);
    await until(() => without.text().includes('is here now.'), 'the hours');
    expect(without.text().split('is here now.')).to.have.length(2);
  });

  it('D01: shows names as they are, and makes no link of what is no number or address', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const fixture = await aChatWith(
      block,
      persona({
        agentName: hostile,
        agentLicense: hostile,
        agentPhone: 'javascript:alert(1)',
        agentEmail: '"><script>hacked=1</script>@x',
        agentPhotoUrl: 'javascript:alert(1)',
      }),
    );
    expect(fixture.one('.person-part h3').innerText).to.equal(hostile);
    expect(fixture.all('.person-part :is(img, script, a)')).to.have.length(0);
    clearPage();
    const mail = await aChatWith(
      block,
      persona({ agentPhone: null, agentEmail: 'a?bcc=x&y%0a@harbor.test' }),
    );
    expect(mail.one('.agent-ways a').getAttribute('href')).to.equal(
      'mailto:a%3Fbcc%3Dx%26y%250a@harbor.test',
    );
  });
});
