import { aListing, aMessage, anId } from '@katek/sdk/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible, movements } from './testing/accessible.ts';
import { aChat, aTalk, clearPage, settled, until } from './testing/fixture.ts';

afterEach(async () => {
  clearPage();
  await setViewport({ width: 1100, height: 820 });
});

const answer = {
  text: 'I found **two** homes: [see them](https://realtor.test/)\n- one\n- two',
  understood: [{ key: 'BedroomsTotal', value: null, label: '3+ bedrooms' }],
  suggestions: ['Something cheaper'],
  listings: [
    aListing({ id: anId(1), url: 'https://realtor.test/oak' }),
    aListing({ id: anId(2), StandardStatus: 'Pending' }),
  ],
};

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`WCAG 2.2 AA, ${colorScheme}`, () => {
    const config = {
      branding: { accentColor: '#e5533d', logoUrl: null, position: 'end', colorScheme },
    } as const;

    it('closed', async () => expectAccessible(await aChat({ config })));

    it('greeting, on a page with a header of its own', async () => {
      const header = document.createElement('header');
      document.body.prepend(header);
      try {
        await expectAccessible(await aChat({ config, isOpen: true }));
      } finally {
        header.remove();
      }
    });

    it('a talk with homes, on a desktop and on a phone', async () => {
      const welcome = { messages: aTalk(answer) };
      await expectAccessible(await aChat({ config, isOpen: true, welcome }));
      clearPage();
      await setViewport({ width: 390, height: 800 });
      await expectAccessible(await aChat({ config, isOpen: true, welcome }));
    });

    it('an answer that is being written', async () => {
      const fixture = await aChat({ config, isOpen: true });
      fixture.server.last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
      await settled(fixture.chat);
      await expectAccessible(fixture);
    });

    it('no connection, with an unsent and a refused message', async () => {
      const fixture = await aChat({ config, isOpen: true });
      fixture.server.onFrame = (connection, frame) => {
        if (frame.type !== 'message.send') return;
        connection.send({ type: 'error', code: 'no', message: 'Not taken.', refId: frame.id });
      };
      fixture.chat.send('One');
      await settled(fixture.chat);
      fixture.server.mode = 'refusing';
      fixture.server.last.close(1006);
      fixture.chat.send('Two');
      await until(() => fixture.all('.banner').length > 0, 'the banner');
      await expectAccessible(fixture);
    });

    it('refused', async () => {
      const fixture = await aChat({ config });
      fixture.server.onFrame = (connection) => connection.close(4401);
      fixture.chat.open();
      await settled(fixture.chat);
      await expectAccessible(fixture);
    });

    it('inline, with a person answering', async () => {
      const message = aMessage({ role: 'agent', authorName: 'Dana Whitfield', text: 'Hello!' });
      await expectAccessible(
        await aChat({ config, mode: 'inline', welcome: { messages: [message] } }),
      );
    });
  });
}

describe('what the system asks for', () => {
  it('moves nothing for those who want no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const fixture = await aChat({ isOpen: true });
    fixture.server.last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
    await settled(fixture.chat);
    expect(movements(fixture.chat)).to.have.length(0);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('draws edges in forced colours, where fills vanish', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const fixture = await aChat({ isOpen: true, welcome: { messages: aTalk(answer) } });
    for (const selector of ['.bubble', '.card', '.suggestion', '.send', '.launcher']) {
      expect(getComputedStyle(fixture.one(selector)).borderTopStyle, selector).to.equal('solid');
    }
    await emulateMedia({ forcedColors: 'none' });
  });

  it('follows the colour scheme of the system when the realtor leaves it open', async () => {
    await emulateMedia({ colorScheme: 'dark' });
    const branding = {
      accentColor: '#1f6f5c',
      logoUrl: null,
      position: 'end',
      colorScheme: 'auto',
    } as const;
    const fixture = await aChat({ isOpen: true, config: { branding } });
    const background = () => getComputedStyle(fixture.one('.panel')).backgroundColor;
    expect(background()).to.equal('rgb(21, 23, 28)');
    await emulateMedia({ colorScheme: 'light' });
    await until(() => background() === 'rgb(255, 255, 255)', 'the light colours');
  });

  it('mirrors itself on a page that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const fixture = await aChat({ isOpen: true, welcome: { messages: aTalk(answer) } });
    expect(fixture.one('.launcher').getBoundingClientRect().left).to.equal(20);
    fixture.one('.next').click();
    await until(() => fixture.one('.cards').scrollLeft < -20, 'the next home');
    document.documentElement.dir = '';
  });
});
