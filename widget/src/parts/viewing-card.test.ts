import { aMessage, anId } from '@katek/sdk/testing';
import { expect } from 'chai';
import type { KatekViewingEvent } from '../part-events.ts';
import { clearPage, settled, until } from '../testing/fixture.ts';
import { aChatWith, aViewing, asked, choose, focused, press } from '../testing/people.ts';

afterEach(clearPage);

const block = (viewing = aViewing()) => ({ type: 'viewing' as const, viewing });
const slots = ['2031-03-05T18:00:00.000Z'];
const submit = '.person-part [type=submit]';

describe('a viewing', () => {
  it('shows day, time, zone, address and how it stands', async () => {
    const fixture = await aChatWith(block(aViewing({ status: 'confirmed' })));
    for (const words of ['March', 'Confirmed', '12 Oak Street, Alder Falls', '–']) {
      expect(fixture.text()).to.include(words);
    }
    // The organization of the builders is in Los Angeles.
    expect(fixture.text()).to.include('Pacific Time');
  });

  it('goes into a calendar as a file, without leaving the page', async () => {
    const fixture = await aChatWith(block());
    const files: { name: string; text: Promise<string> }[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function saved(this: HTMLAnchorElement) {
      files.push({ name: this.download, text: fetch(this.href).then((reply) => reply.text()) });
    };
    await press(fixture, '.form-actions .quiet');
    HTMLAnchorElement.prototype.click = click;
    const [file] = files;
    expect(file?.name).to.equal('viewing.ics');
    const text = (await file?.text) ?? '';
    expect(text).to.include('DTSTART:20310303T180000Z\r\nDTEND:20310303T183000Z');
    expect(text)
      .to.include(`UID:viewing-${anId(70)}@katek`)
      .and.include('STATUS:TENTATIVE');
    expect(text).to.include('LOCATION:12 Oak Street\\, Alder Falls');
    expect(text).to.include('Dana Whitfield');
  });

  it('is cancelled only after a second word', async () => {
    const fixture = await aChatWith(block(), {
      answers: { 'viewing.change': () => ({ viewing: aViewing({ status: 'cancelled' }) }) },
    });
    const events: KatekViewingEvent[] = [];
    fixture.chat.addEventListener('katek-viewing', (event) => events.push(event));
    await press(fixture, '.call-off');
    expect(asked(fixture, 'viewing.change')).to.have.length(0);
    expect((await focused(fixture))?.textContent).to.include('No, keep it');
    await press(fixture, '.form .quiet');
    expect(await focused(fixture)).to.equal(fixture.one('.call-off'));
    await press(fixture, '.call-off');
    await press(fixture, submit);
    await until(() => fixture.text().includes('Cancelled'), 'the new state');
    expect(asked(fixture, 'viewing.change')).to.deep.equal([
      { viewingId: anId(70), startsAt: null },
    ]);
    expect(events.map(({ viewing }) => viewing.status)).to.deep.equal(['cancelled']);
    expect(fixture.all('.form-actions')).to.have.length(0);
  });

  it('moves to another of the offered times', async () => {
    const moved = aViewing({ startsAt: slots[0] ?? '', endsAt: '2031-03-05T18:30:00.000Z' });
    const fixture = await aChatWith(block(), {
      answers: {
        'viewing.slots': () => ({ slots, slotMinutes: 30, timeZone: 'UTC' }),
        'viewing.change': () => ({ viewing: moved }),
      },
    });
    await press(fixture, '.move');
    await until(() => fixture.all('fieldset.form-times').length > 0, 'the times');
    await press(fixture, submit);
    expect(fixture.one('fieldset.form-times').ariaInvalid).to.equal('true');
    await choose(fixture, slots[0] ?? '');
    await press(fixture, submit);
    await until(() => fixture.one('.viewing-facts').innerText.includes('March 5'), 'the new day');
    expect(asked(fixture, 'viewing.change')).to.deep.equal([
      { viewingId: anId(70), startsAt: slots[0] },
    ]);
    expect(fixture.all('fieldset')).to.have.length(0);
    expect((await focused(fixture))?.textContent).to.include('March 5');
  });

  it('says when it can no longer be changed', async () => {
    const fixture = await aChatWith(block(), {
      answers: { 'viewing.change': () => new Error('viewing_over') },
    });
    await press(fixture, '.call-off');
    await press(fixture, submit);
    await until(() => fixture.all('.form-failure').length > 0, 'the error');
    expect(fixture.one('[role=alert]').innerText).to.include('no longer be changed');
  });

  it('is shown by its newest card; older ones point to it', async () => {
    const fixture = await aChatWith(block());
    const message = aMessage({
      id: anId(61),
      seq: 2,
      blocks: [block(aViewing({ status: 'confirmed' }))],
    });
    fixture.server.last.send({ type: 'message.created', message });
    await settled(fixture.chat);
    expect(fixture.all('.person-part')).to.have.length(1);
    expect(fixture.one('.viewing-old').innerText).to.include('see below');
    expect(fixture.text()).to.include('Confirmed');
  });

  it('offers nothing for a viewing that is over', async () => {
    const fixture = await aChatWith(
      block(aViewing({ startsAt: '2020-01-01T10:00:00Z', endsAt: '2020-01-01T10:30:00Z' })),
    );
    expect(fixture.all('.person-part button')).to.have.length(0);
    expect(fixture.text()).to.include('is over');
  });

  it('D01: shows an address as the characters that it is', async () => {
    const address = '<img src=x onerror="window.hacked=1">';
    const fixture = await aChatWith(block(aViewing({ address })));
    expect(fixture.text()).to.include(address);
    expect(fixture.all('.person-part img')).to.have.length(0);
  });
});
