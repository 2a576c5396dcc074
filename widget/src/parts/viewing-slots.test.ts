import { aConversation, aMessage, anId } from '@katek/sdk/testing';
import { expect } from 'chai';
import type { KatekViewingEvent } from '../part-events.ts';
import { clearPage, settled, until } from '../testing/fixture.ts';
import {
  aChatWith,
  aViewing,
  asked,
  choose,
  described,
  focused,
  press,
  type,
} from '../testing/people.ts';
import { visitorTimeZone } from './zoned-time.ts';

afterEach(clearPage);

const block = { type: 'viewing_slots', listingId: anId(1) } as const;
const submit = '.person-part [type=submit]';
const days = 'fieldset.form-days input';
const times = 'fieldset.form-times input';

/** Two Mondays and a Tuesday in 2031, at hours that are the same day in every inhabited zone but two. */
const slots = [
  '2031-03-03T11:00:00.000Z',
  '2031-03-03T11:30:00.000Z',
  '2031-03-04T11:00:00.000Z',
  '2031-03-10T11:00:00.000Z',
];

const withLead = { conversation: aConversation({ leadId: anId(9) }) };

const someTimes = (timeZone = visitorTimeZone()) => ({
  'viewing.slots': () => ({ slots, slotMinutes: 30, timeZone }),
});

async function atTimes(options: Parameters<typeof aChatWith>[1] = {}) {
  const answers = { ...someTimes(), ...options.answers };
  const fixture = await aChatWith(block, { ...options, answers });
  await until(() => fixture.all(times).length > 0, 'the times');
  return fixture;
}

describe('times for a viewing', () => {
  it('are grouped by day, the first day open', async () => {
    const fixture = await atTimes();
    expect(fixture.all(days)).to.have.length(3);
    expect(fixture.all(times)).to.have.length(2);
    await choose(fixture, '2031-03-04');
    expect(fixture.all(times)).to.have.length(1);
    expect(asked(fixture, 'viewing.slots')).to.deep.equal([{ listingId: anId(1) }]);
  });

  it('are two groups of radio buttons, which arrows and Tab know how to move in', async () => {
    const fixture = await atTimes();
    const names = new Set(fixture.all(times).map((input) => (input as HTMLInputElement).name));
    expect(names.size).to.equal(1);
    expect(fixture.one('fieldset.form-times').getAttribute('role')).to.equal('radiogroup');
    expect(fixture.one('fieldset.form-times legend').innerText).to.include('Monday, March 3');
  });

  it('names both clocks when the home has another one', async () => {
    const fixture = await atTimes({ answers: someTimes('Asia/Tokyo') });
    expect(fixture.text()).to.include('Japan').and.include('Times are yours');
    await choose(fixture, slots[0] ?? '');
    expect(fixture.text()).to.include('8:00 PM in Japan');
    clearPage();
    const same = await atTimes();
    expect(same.text()).to.not.include('The home is in');
  });

  it('asks for the contact of a visitor who has left none, and sends it with the wish', async () => {
    const viewing = aViewing();
    const fixture = await atTimes({ answers: { 'viewing.request': () => ({ viewing }) } });
    const viewings: KatekViewingEvent[] = [];
    fixture.chat.addEventListener('katek-viewing', (event) => viewings.push(event));
    await choose(fixture, slots[1] ?? '');
    await type(fixture, 'textarea.form-note', 'We come with a dog.');
    await press(fixture, submit);
    expect(fixture.one('.form-answer').innerText).to.include('Monday, March 3');
    await press(fixture, submit);
    expect(described(fixture.one('input[autocomplete=name]'))).to.include('name');
    await type(fixture, 'input[autocomplete=name]', 'Ana');
    await type(fixture, 'input[type=email]', 'ana@example.com');
    await press(fixture, 'input[type=checkbox]');
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the confirmation');
    const [params] = asked(fixture, 'viewing.request') as [Record<string, unknown>];
    expect(params).to.deep.include({
      listingId: anId(1),
      startsAt: slots[1],
      timeZone: visitorTimeZone(),
      note: 'We come with a dog.',
    });
    expect(params['contact']).to.include({ name: 'Ana', email: 'ana@example.com', phone: null });
    expect(params).to.have.nested.property('contact.consent.purpose', 'contact');
    expect(viewings.map((event) => event.viewing)).to.deep.equal([viewing]);
    expect((await focused(fixture))?.textContent).to.include('is requested');
  });

  it('asks nobody twice how they can be reached', async () => {
    const fixture = await atTimes({
      welcome: withLead,
      answers: { 'viewing.request': () => ({ viewing: aViewing() }) },
    });
    await choose(fixture, slots[0] ?? '');
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the confirmation');
    expect(asked(fixture, 'viewing.request')).to.have.nested.property('[0].contact', null);
  });

  it('asks after all when the server knows of no contact', async () => {
    const fixture = await atTimes({
      welcome: withLead,
      answers: {
        'viewing.request': ({ contact }) =>
          contact ? { viewing: aViewing() } : new Error('contact_required'),
      },
    });
    await choose(fixture, slots[0] ?? '');
    await press(fixture, submit);
    await until(() => fixture.all('input[autocomplete=name]').length > 0, 'the fields');
    expect(fixture.all('.form-failure')).to.have.length(0);
    expect(await focused(fixture)).to.equal(fixture.one('input[autocomplete=name]'));
  });

  it('says so when somebody was faster, and shows what is left', async () => {
    let left = slots;
    const fixture = await atTimes({
      welcome: withLead,
      answers: {
        'viewing.slots': () => ({ slots: left, slotMinutes: 30, timeZone: visitorTimeZone() }),
        'viewing.request': () => new Error('slot_not_available'),
      },
    });
    await choose(fixture, slots[0] ?? '');
    left = slots.slice(1);
    await press(fixture, submit);
    await until(() => asked(fixture, 'viewing.slots').length === 2, 'the new times');
    await until(() => fixture.all(times).length === 1, 'the times that are left');
    expect(fixture.one('[role=alert]').innerText).to.include('Someone was faster');
    expect(fixture.all(`${times}:checked`)).to.have.length(0);
  });

  it('wants a time before anything else, and offers a retry when there is no answer', async () => {
    let isWorking = false;
    const fixture = await aChatWith(block, {
      answers: {
        'viewing.slots': () =>
          isWorking
            ? { slots, slotMinutes: 30, timeZone: visitorTimeZone() }
            : new Error('internal_error'),
      },
    });
    await until(() => fixture.all('.person-part .quiet').length > 0, 'the retry');
    isWorking = true;
    await press(fixture, '.person-part .quiet');
    await until(() => fixture.all(times).length > 0, 'the times');
  });

  it('says what to do when there are no times', async () => {
    const fixture = await aChatWith(block, {
      answers: { 'viewing.slots': () => ({ slots: [], slotMinutes: 30, timeZone: 'UTC' }) },
    });
    await until(() => fixture.text().includes('no times to choose'), 'the words');
  });

  it('shows more days on demand, and goes to the first of them', async () => {
    const many = Array.from({ length: 9 }, (_, day) => `2031-03-1${day}T11:00:00.000Z`);
    const fixture = await aChatWith(block, {
      answers: { 'viewing.slots': () => ({ slots: many, slotMinutes: 30, timeZone: 'UTC' }) },
    });
    await until(() => fixture.all(days).length === 6, 'six days');
    await press(fixture, '.person-part .plain');
    expect(fixture.all(days)).to.have.length(9);
    expect(await focused(fixture)).to.equal(fixture.all(days)[6]);
  });

  it('knows after a reload what was asked for before', async () => {
    const viewing = aViewing();
    const fixture = await aChatWith(block);
    const message = aMessage({ id: anId(61), seq: 2, blocks: [{ type: 'viewing', viewing }] });
    fixture.server.last.send({ type: 'message.created', message });
    await settled(fixture.chat);
    expect(fixture.one('.form-done').innerText).to.include('is requested');
  });

  it('are not asked for when the visitor went on without them, until they are wanted', async () => {
    const fixture = await aChatWith(block, {
      answers: someTimes(),
      welcome: {
        messages: [
          aMessage({ id: anId(52), seq: 1, blocks: [block] }),
          aMessage({ id: anId(53), seq: 2, role: 'visitor', text: 'Something else' }),
        ],
      },
    });
    expect(asked(fixture, 'viewing.slots')).to.have.length(0);
    await press(fixture, '.entry .form-button');
    await until(() => fixture.all(times).length > 0, 'the times');
    fixture.chat.send('Which one is best?');
    await settled(fixture.chat);
    expect(fixture.all(times).length).to.be.greaterThan(0);
  });
});
