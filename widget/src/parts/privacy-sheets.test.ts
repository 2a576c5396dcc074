import { aMessage, anId } from '@katek/sdk/testing';
import { memoryStorage } from '@katek/sdk';
import { expect } from 'chai';
import { aChat, clearPage, openSheet, settled, until, type Answers } from '../testing/fixture.ts';
import { asked, choose, described, focused, press, type } from '../testing/people.ts';

afterEach(clearPage);

const message = aMessage({ text: 'It has **3** bedrooms.' });
const submit = '.sheet [type=submit]';

async function aSheet(
  name: 'report' | 'transcript' | 'erase',
  answers: Answers = {},
  options: Parameters<typeof aChat>[0] = {},
) {
  const fixture = await aChat({
    isOpen: true,
    welcome: { messages: [message] },
    answers,
    ...options,
  });
  const shown = { ...message, delivery: 'sent' as const };
  if (name === 'report') await openSheet(fixture, 'report', { message: shown });
  else await openSheet(fixture, name, {});
  return fixture;
}

describe('reporting an answer', () => {
  it('wants a reason, sends it with the answer, and says thank you', async () => {
    const fixture = await aSheet('report', { 'answer.report': () => ({}) });
    expect(fixture.one('.report-answer').innerText).to.equal('It has 3 bedrooms.');
    await press(fixture, submit);
    expect(described(fixture.one('fieldset.form-list'))).to.equal('Please choose a reason.');
    await choose(fixture, 'wrong');
    await type(fixture, '.sheet textarea', 'There are four.');
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the thanks');
    expect(asked(fixture, 'answer.report')).to.deep.equal([
      { messageId: message.id, reason: 'wrong', comment: 'There are four.' },
    ]);
    expect((await focused(fixture))?.textContent).to.include('Thank you');
    await press(fixture, '.sheet .quiet');
    expect(fixture.all('.sheet')).to.have.length(0);
  });
});

describe('the transcript', () => {
  it('goes to an address that is one', async () => {
    const fixture = await aSheet('transcript', { 'transcript.send': () => ({}) });
    await press(fixture, submit);
    expect(described(fixture.one('.sheet input'))).to.include('enter your e-mail');
    await type(fixture, '.sheet input', 'ana');
    await press(fixture, submit);
    expect(described(fixture.one('.sheet input'))).to.include('name@example.com');
    await type(fixture, '.sheet input', 'ana@example.com');
    await press(fixture, submit);
    await until(() => fixture.all('.form-done').length > 0, 'the confirmation');
    expect(asked(fixture, 'transcript.send')).to.deep.equal([{ email: 'ana@example.com' }]);
    expect(fixture.text()).to.include('ana@example.com');
  });

  it('says when it can be asked for again after too many of them', async () => {
    const fixture = await aSheet('transcript', {
      'transcript.send': () => new Error('transcript_limit'),
    });
    await type(fixture, '.sheet input', 'ana@example.com');
    await press(fixture, submit);
    await until(() => fixture.all('.form-failure').length > 0, 'the error');
    expect(fixture.one('.sheet [role=alert]').innerText).to.include('again in a day');
  });
});

describe('erasing', () => {
  it('says exactly what goes, and wants a second word', async () => {
    const fixture = await aSheet('erase', { 'visitor.erase': () => ({}) });
    expect(fixture.all('.erase-items li')).to.have.length(4);
    // What is kept is told before the visitor confirms.
    expect(fixture.text()).to.contain('which texts you agreed to');
    await press(fixture, submit);
    expect(asked(fixture, 'visitor.erase')).to.have.length(0);
    expect(described(fixture.one('.sheet input'))).to.include('tick the box');
    expect(await focused(fixture)).to.equal(fixture.one('.sheet input'));
  });

  it('erases at the server and on this device, and says so', async () => {
    const kept = new Map<string, string>();
    const memory = memoryStorage();
    const storage = {
      ...memory,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const fixture = await aSheet(
      'erase',
      { 'visitor.erase': () => ({}), 'session.end': () => ({}) },
      { storage },
    );
    expect(kept.size).to.be.greaterThan(0);
    await press(fixture, '.sheet input');
    await press(fixture, submit);
    await until(() => fixture.text().includes('Your data is erased'), 'the confirmation');
    expect(asked(fixture, 'visitor.erase')).to.have.length(1);
    expect([...kept.keys()].filter((key) => key.includes('visitor'))).to.deep.equal([]);
    expect(
      fixture
        .all('.entry .bubble')
        .map(({ innerText }) => innerText)
        .join(),
    ).to.not.include('bedrooms');
    await press(fixture, '.sheet .quiet');
    expect(fixture.all('.sheet')).to.have.length(0);
  });

  it('erases nothing here while the server has not', async () => {
    const fixture = await aSheet('erase', { 'visitor.erase': () => new Error('internal_error') });
    await press(fixture, '.sheet input');
    await press(fixture, submit);
    await until(() => fixture.all('.form-failure').length > 0, 'the error');
    fixture.chat.closeSheet();
    await settled(fixture.chat);
    expect(fixture.text()).to.include('bedrooms');
  });

  it('D06: leaves nothing that was typed to the next visitor on this page', async () => {
    const block = { type: 'contact_form', reason: 'human', listingId: null } as const;
    const asking = aMessage({ id: anId(80), blocks: [block] });
    const fixture = await aSheet(
      'erase',
      { 'visitor.erase': () => ({}), 'session.end': () => ({}) },
      { welcome: { messages: [asking] } },
    );
    fixture.chat.closeSheet();
    await settled(fixture.chat);
    await until(() => fixture.all('input[autocomplete=name]').length > 0, 'the form');
    await type(fixture, 'input[autocomplete=name]', 'Ana');
    await openSheet(fixture, 'erase', {});
    await press(fixture, '.sheet input');
    await press(fixture, submit);
    await until(() => fixture.text().includes('Your data is erased'), 'the confirmation');
    fixture.chat.closeSheet();
    await settled(fixture.chat);
    fixture.chat.send('Hello');
    await until(() => fixture.all('.entry .form-button').length > 0, 'the next visitor');
    await press(fixture, '.entry .form-button');
    expect((fixture.one('input[autocomplete=name]') as HTMLInputElement).value).to.equal('');
  });
});
