import { aConversation, aMessage, anId, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { aChat, aTalk, clearPage, settled, until } from './testing/fixture.ts';

/** The page as another tab has it: hidden, until it is shown again. */
function hidePage(): { show: () => void } {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  return {
    show() {
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const title = document.title;

afterEach(() => {
  clearPage();
  Reflect.deleteProperty(document, 'hidden');
  document.title = title;
});

describe('a message that is not seen', () => {
  it('is counted for the page and on the launcher, until the chat is opened', async () => {
    const { chat, server, one } = await aChat({ isOpen: true });
    const counts: number[] = [];
    chat.addEventListener('katek-unread', ({ count }) => counts.push(count));
    chat.close();
    await settled(chat);
    for (const seq of [1, 2]) {
      server.last.send({ type: 'message.created', message: aMessage({ id: anId(seq), seq }) });
      await settled(chat);
    }
    expect(one('.unread').innerText).to.equal('2');
    chat.open();
    await settled(chat);
    expect(counts).to.deep.equal([1, 2, 0]);
  });

  it('changes the title of a hidden page, and gives it back', async () => {
    document.title = 'Homes in Alder Falls';
    const { chat, server } = await aChat({ isOpen: true });
    const page = hidePage();
    server.last.send({ type: 'message.created', message: aMessage() });
    await until(() => document.title !== 'Homes in Alder Falls', 'the mark');
    expect(document.title).to.equal('1 new message · Homes in Alder Falls');
    page.show();
    expect(document.title).to.equal('Homes in Alder Falls');
    await settled(chat);
  });

  it('leaves a title alone that the page has set meanwhile', async () => {
    document.title = 'One';
    const { server } = await aChat({ isOpen: true });
    const page = hidePage();
    server.last.send({ type: 'message.created', message: aMessage() });
    await until(() => document.title !== 'One', 'the mark');
    document.title = 'Two';
    page.show();
    expect(document.title).to.equal('Two');
  });

  it('makes no sound, unless that is wanted', async () => {
    const made: string[] = [];
    const { AudioContext: Real } = globalThis;
    globalThis.AudioContext = class extends Real {
      constructor() {
        super();
        made.push('sound');
      }
    };
    const { chat, server } = await aChat({ isOpen: true });
    chat.close();
    await settled(chat);
    server.last.send({ type: 'message.created', message: aMessage() });
    await settled(chat);
    expect(made).to.deep.equal([]);
    chat.sound = true;
    await settled(chat);
    server.last.send({ type: 'message.created', message: aMessage({ id: anId(8), seq: 2 }) });
    await until(() => made.length === 1, 'the sound');
    globalThis.AudioContext = Real;
  });
});

describe('what has been read', () => {
  it('is told when the visitor has it before their eyes, and not before', async () => {
    const { chat, server } = await aChat({ isOpen: true });
    const reads = () => server.frames.filter(({ type }) => type === 'read');
    const page = hidePage();
    server.last.send({ type: 'message.created', message: aMessage({ seq: 1 }) });
    await settled(chat);
    expect(reads()).to.deep.equal([]);
    page.show();
    await settled(chat);
    expect(reads()).to.deep.equal([{ type: 'read', seq: 1 }]);
  });

  it('is shown under the last message that a person has seen', async () => {
    const messages = aTalk();
    const { chat, server, all } = await aChat({
      isOpen: true,
      welcome: { messages, conversation: aConversation({ lastSeq: 2 }) },
    });
    expect(all('.seen')).to.have.length(0);
    server.last.send({ type: 'read.changed', role: 'agent', seq: 2 });
    await settled(chat);
    expect(all('.own .seen')).to.have.length(1);
    chat.send('One more');
    await settled(chat);
    expect(all('.seen')).to.have.length(0);
  });
});

describe('older messages', () => {
  const page = (from: number) =>
    Array.from({ length: 10 }, (_, index) =>
      aMessage({ id: anId(from + index), seq: from + index, text: `Message ${from + index}` }),
    );

  it('come when they are asked for, with what is read staying where it is', async () => {
    const spoken: string[] = [];
    const { chat, one, all, text } = await aChat({
      isOpen: true,
      welcome: {
        messages: page(21),
        hasEarlier: true,
        conversation: aConversation({ lastSeq: 30 }),
      },
      answers: {
        'history.fetch': ({ beforeSeq }) => ({
          messages: page(beforeSeq - 10),
          hasEarlier: beforeSeq > 11,
        }),
      },
    });
    chat.addEventListener('katek-message', ({ message }) => spoken.push(message.text));
    // The panel rises as it opens; what is measured has to stand still.
    await Promise.all(
      one('.panel')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const talk = one('.talk');
    await until(() => talk.scrollTop > 30, 'the latest message');
    const first = () => all('.entry').find((entry) => entry.innerText.includes('Message 21'));
    await until(() => {
      const isAway = all('.jump').length === 1;
      // What was drawn meanwhile may have brought the talk to its end once more.
      if (!isAway) talk.scrollTop = 30;
      return isAway;
    }, 'the visitor reads further up');
    const top = first()?.getBoundingClientRect().top ?? 0;
    await until(() => text().includes('Message 11'), 'older messages');
    expect(first()?.getBoundingClientRect().top).to.be.closeTo(top, 1);
    await until(() => all('.earlier button').length === 1, 'the offer of older messages');
    one('.earlier button').click();
    await until(() => text().includes('Message 1\n'), 'the oldest');
    expect(all('.earlier')).to.have.length(0);
    expect(text()).to.contain('Kate is an AI assistant');
    expect(spoken).to.deep.equal([]);
  });
});

describe('where the visitor has to agree first', () => {
  const privacy = { ...aWidgetConfig().privacy, isConsentRequired: true, consentVersion: '7' };
  const receipt = {
    purpose: 'chat',
    textVersion: '7',
    text: 'I agree.',
    locale: 'en',
    url: location.href,
    at: '2026-05-04T10:00:00.000Z',
  } as const;

  it('connects only then, keeps what was typed, and asks once', async () => {
    const entries = new Map<string, string>();
    const storage = {
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    };
    const { chat, server, one, all } = await aChat({ config: { privacy }, storage, isOpen: true });
    expect(server.connections).to.have.length(0);
    expect(all('.gate')).to.have.length(1);
    chat.send('3 bed house');
    await settled(chat);
    expect(entries.size).to.equal(0);
    expect(one('.field')).to.have.property('value', '3 bed house');
    chat.giveConsent(receipt);
    await until(() => server.frames.length > 0, 'the hello');
    await settled(chat);
    expect(server.frames[0]).to.deep.include({ type: 'hello', consent: receipt });
    expect(all('.gate')).to.have.length(0);
    expect(one('.field')).to.have.property('value', '3 bed house');
    clearPage();
    const again = await aChat({ config: { privacy }, storage, isOpen: true });
    expect(again.all('.gate')).to.have.length(0);
    await until(() => again.server.frames.length > 0, 'the hello');
    expect(again.server.frames[0]).to.deep.include({ type: 'hello', consent: receipt });
  });
});
