import { aConversation } from '@katek/sdk/testing';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { KatekRatingEvent } from '../part-events.ts';
import { clearPage, openSheet, until } from '../testing/fixture.ts';
import { aChatWith, asked, choose, described, focused, press, type } from '../testing/people.ts';

afterEach(async () => {
  clearPage();
  await setViewport({ width: 1100, height: 820 });
});

const block = { type: 'rating' } as const;
const submit = '.person-part [type=submit]';

describe('the rating', () => {
  it('is five steps with words, and a comment once one is chosen', async () => {
    const fixture = await aChatWith(block, { answers: { 'conversation.rate': () => ({}) } });
    const events: KatekRatingEvent[] = [];
    fixture.chat.addEventListener('katek-rating', (event) => events.push(event));
    expect(fixture.all('.form-scores input')).to.have.length(5);
    expect(fixture.all('textarea.form-note')).to.have.length(0);
    await choose(fixture, '2');
    expect(fixture.text()).to.include('What could be better?');
    await choose(fixture, '5');
    await type(fixture, 'textarea.form-note', ' Quick and kind. ');
    await press(fixture, submit);
    await until(() => fixture.text().includes('Thank you for your rating'), 'the thanks');
    const rated = { score: 5, comment: 'Quick and kind.' };
    expect(asked(fixture, 'conversation.rate')).to.deep.equal([rated]);
    expect(events.map(({ score, comment }) => ({ score, comment }))).to.deep.equal([rated]);
    expect((await focused(fixture))?.textContent).to.include('Thank you');
  });

  it('is asked for once: not again in this talk, nor after a reload', async () => {
    const rated = aConversation({ rating: 4 });
    const fixture = await aChatWith(block, { welcome: { conversation: rated } });
    expect(fixture.all('.form-scores')).to.have.length(0);
    expect(fixture.text()).to.include('You rated this conversation: Good.');
  });

  it('stays as it was chosen when it does not work', async () => {
    const fixture = await aChatWith(block, {
      answers: { 'conversation.rate': () => new Error('internal_error') },
    });
    await choose(fixture, '3');
    await press(fixture, submit);
    await until(() => fixture.all('.form-failure').length > 0, 'the error');
    expect(fixture.all('.form-scores input:checked')).to.have.length(1);
  });

  it('breaks no word of any language on the narrowest phone', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const locale of ['en', 'es', 'fr', 'de', 'pt', 'ar', 'hi']) {
      const fixture = await aChatWith(block, { locale });
      for (const word of fixture.all('.form-scores .form-option > span > span')) {
        const height = word.offsetHeight;
        word.style.overflowWrap = 'normal';
        const { width } = word.getBoundingClientRect();
        expect(word.scrollWidth, word.innerText).to.be.at.most(Math.ceil(width) + 1);
        expect(word.offsetHeight, word.innerText).to.equal(height);
      }
      clearPage();
    }
  });

  it('can be given from the menu as well, and says when nothing is chosen', async () => {
    const fixture = await aChatWith({ type: 'handoff' });
    await openSheet(fixture, 'rate', {});
    expect(fixture.one('.sheet h2').innerText).to.equal('Rate this conversation');
    const form = fixture.one('.sheet form') as HTMLFormElement;
    form.requestSubmit();
    await focused(fixture);
    expect(described(fixture.one('.form-scores'))).to.equal('Please choose one.');
  });
});
