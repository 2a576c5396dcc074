import { expect } from 'chai';
import { aChat, clearPage, settled, until } from './testing/fixture.ts';
import { fakeTime } from './testing/fake-time.ts';
import { watchConsole } from './testing/watch-console.ts';

afterEach(clearPage);

describe('a server that is down for ten minutes', () => {
  it('D09: fills no console, is not stormed, and gets what was written once', async () => {
    // The chunk with the explanation is loaded before time stands still.
    await import('./explain.ts');
    const fixture = await aChat();
    const { chat, server } = fixture;
    const { lines, restore } = watchConsole();
    const time = fakeTime();
    try {
      server.mode = 'refusing';
      chat.open();
      await time.pass(1000);
      chat.send('Is it still available?');
      await until(() => server.connections.length > 0, 'the first attempt');
      await time.pass(10 * 60_000);
      const attempts = server.connections.length;
      expect(lines.length).to.be.below(20);
      // The browser itself writes a line for each attempt, which nobody can stop.
      expect(lines.length + attempts).to.be.below(40);
      expect(attempts).to.be.above(15);
      server.mode = 'accepting';
      await time.pass(60_000);
    } finally {
      time.restore();
      restore();
    }
    await settled(chat);
    const sent = server.frames.filter(({ type }) => type === 'message.send');
    expect(sent).to.have.length(1);
    expect(fixture.all('.own')).to.have.length(1);
    expect(fixture.all('.banner')).to.have.length(0);
  });
});
