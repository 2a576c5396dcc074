import { aMessage, anId } from '@katek/sdk/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { aChat, aTalk, clearPage, settled } from './testing/fixture.ts';

afterEach(clearPage);

const pool = { key: 'features', value: 'pool', label: 'Pool' };
const price = { key: 'ListPrice', value: null, label: 'Up to $600,000' };

const earlier = aTalk({ understood: [pool] });
const answer = aMessage({ id: anId(54), seq: 4, understood: [pool, price] });
const messages = [
  ...earlier,
  aMessage({ id: anId(53), seq: 3, role: 'visitor', text: 'under 600k' }),
  answer,
];

it('of the newest answer, what was understood is taken back by its chip', async () => {
  const fixture = await aChat({ isOpen: true, welcome: { messages } });
  const { server, all, one, chat } = fixture;
  const chips = all('button.chip');
  expect(all('.chip').map((chip) => chip.innerText.trim())).to.deep.equal([
    'Pool',
    'Pool ×',
    'Up to $600,000 ×',
  ]);
  expect(chips.map((chip) => chip.ariaLabel)).to.deep.equal([
    'Remove: Pool',
    'Remove: Up to $600,000',
  ]);
  for (const chip of chips) expect(chip.offsetHeight).to.be.at.least(24);

  chips[0]?.focus();
  await sendKeys({ press: 'Enter' });
  await settled(chat);
  expect(server.frames.findLast(({ type }) => type === 'message.send')).to.deep.include({
    text: 'Without: Pool',
    refine: { remove: [{ key: 'features', value: 'pool' }] },
  });
  expect(chat.shadowRoot?.activeElement).to.equal(one('.talk'));

  server.last.send({ type: 'reply.started', messageId: anId(56), authorName: 'Kate' });
  await settled(chat);
  expect(all('button.chip').map((chip) => chip.matches(':disabled'))).to.deep.equal([true, true]);

  const message = aMessage({ id: anId(56), seq: 6, understood: [price] });
  server.last.send({ type: 'message.created', message });
  await settled(chat);
  expect(all('button.chip').map((chip) => chip.ariaLabel)).to.deep.equal([
    'Remove: Up to $600,000',
  ]);
});
