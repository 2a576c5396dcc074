import { aConversation, aMessage, anId, aWelcome, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import { checkAccent } from './accent-check.ts';
import type { PublicConfig } from './public-config.ts';
import { aChat, clearPage, connected, open, settled, until } from './testing/fixture.ts';
import { watchConsole } from './testing/watch-console.ts';

afterEach(() => {
  clearPage();
  localStorage.clear();
});

/** A server's public answer, and the addresses that were asked for. */
function aPublicServer(parts: Partial<PublicConfig> = {}) {
  const asked: string[] = [];
  const fetch = (input: unknown) => {
    asked.push(String(input));
    const answer: PublicConfig = {
      key: 'pk_test',
      config: aWidgetConfig(),
      origin: { value: location.origin, isAllowed: true },
      ...parts,
    };
    return Promise.resolve(Response.json(answer));
  };
  return { asked, fetch };
}

const colorOf = (element: HTMLElement) => getComputedStyle(element).backgroundColor;

describe('a page', () => {
  it('opens, closes and toggles, and is told of it until it no longer listens', async () => {
    const { chat } = await aChat();
    const heard: string[] = [];
    const stop = chat.on('open', ({ type }) => heard.push(type));
    chat.on('close', ({ type }) => heard.push(type));
    chat.open();
    await settled(chat);
    expect(chat.hasAttribute('opened')).to.equal(true);
    chat.toggle();
    await settled(chat);
    stop();
    chat.toggle();
    await settled(chat);
    expect(heard).to.deep.equal(['katek-open', 'katek-close']);
  });

  it('hears once that the chat is ready', async () => {
    const heard: string[] = [];
    const note = ({ type }: Event) => void heard.push(type);
    document.addEventListener('katek-ready', note);
    const { chat } = await aChat();
    chat.open();
    await settled(chat);
    document.removeEventListener('katek-ready', note);
    expect(heard).to.deep.equal(['katek-ready']);
  });

  it('sets options that merge', async () => {
    const { chat, one } = await aChat({ isOpen: true });
    chat.configure({ theme: { accentColor: '#7a1fa2' }, sound: true });
    chat.configure({ theme: { position: 'start' } });
    await settled(chat);
    expect(chat.sound).to.equal(true);
    expect(colorOf(one('.launcher'))).to.equal('rgb(122, 31, 162)');
    expect(one('.launcher').getBoundingClientRect().left).to.equal(20);
  });

  it('is refused a colour that nobody can tell from white, and told the nearest that passes', async () => {
    const { chat, one } = await aChat({ isOpen: true });
    const { lines, restore } = watchConsole();
    chat.setTheme({ accentColor: '#ffe14d' });
    await until(() => lines.length > 0, 'the complaint');
    restore();
    expect(colorOf(one('.launcher'))).to.equal('rgb(31, 111, 92)');
    const { ratio, nearest } = checkAccent('#ffe14d');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(ratio.toFixed(2)).and.contain(nearest);
    expect(checkAccent(nearest).ok).to.equal(true);
    chat.setTheme({ accentColor: nearest });
    await settled(chat);
    expect(colorOf(one('.launcher'))).to.not.equal('rgb(31, 111, 92)');
  });

  it('says who the visitor is, which page they see and in which language', async () => {
    const { chat, server } = await aChat();
    chat.setPage({ url: 'https://realtor.test/oak', listingId: 'OAK-12' });
    chat.setLocale('de-AT');
    await chat.identify({ name: 'Ada', email: 'ada@example.test' });
    await settled(chat);
    chat.open();
    await connected(chat);
    const [hello] = server.frames;
    expect(hello).to.deep.include({
      type: 'hello',
      identity: { name: 'Ada', email: 'ada@example.test' },
      page: { url: 'https://realtor.test/oak', listingId: 'OAK-12' },
    });
  });

  it('answers for a tool that it has offered', async () => {
    const { chat, server } = await aChat();
    chat.setTools([
      {
        name: 'financing',
        description: 'What the visitor can borrow.',
        parameters: { type: 'object', properties: {} },
        run: () => ({ amount: 400_000 }),
      },
    ]);
    chat.open();
    // What declares tools is loaded with the first of them.
    await until(() => server.frames.length > 0, 'the hello');
    await connected(chat);
    server.last.send({ type: 'tool.call', callId: anId(5), name: 'financing', arguments: {} });
    await until(() => server.frames.some(({ type }) => type === 'tool.result'), 'the result');
    expect(server.frames.find(({ type }) => type === 'tool.result')).to.deep.include({
      callId: anId(5),
      output: '{"amount":400000}',
    });
  });

  it('puts things of its own into the chat', async () => {
    const { chat, one } = await aChat();
    for (const slot of ['launcher-icon', 'header-actions', 'greeting', 'footer']) {
      const own = document.createElement('span');
      own.slot = slot;
      own.textContent = `Own ${slot}`;
      chat.append(own);
    }
    const assigned = (name: string) =>
      (one(`slot[name="${name}"]`) as HTMLSlotElement).assignedElements().length;
    expect(assigned('launcher-icon')).to.equal(1);
    chat.open();
    await settled(chat);
    for (const name of ['header-actions', 'greeting', 'footer']) {
      expect(assigned(name), name).to.equal(1);
    }
  });

  it('D06: logs the visitor out: nothing is stored, and the next one begins anew', async () => {
    const fixture = await aChat({
      isOpen: true,
      storage: localStorage,
      welcome: { messages: [aMessage({ text: 'A secret' })] },
    });
    expect(localStorage.length).to.be.greaterThan(0);
    await fixture.chat.reset();
    await settled(fixture.chat);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    expect(fixture.chat.opened).to.equal(false);
    expect(fixture.one('.panel').textContent).to.not.contain('A secret');
    fixture.server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
    };
    const count = fixture.server.connections.length;
    await open(fixture);
    await until(() => fixture.server.connections.length > count, 'a new connection');
    await settled(fixture.chat);
    const hello = fixture.server.frames.findLast(({ type }) => type === 'hello');
    expect(hello).to.not.have.property('visitorToken');
    expect(fixture.text()).to.not.contain('A secret');
  });

  it('takes the chat away with everything that it listened to', async () => {
    const added = countListeners();
    const { chat, server } = await aChat({ isOpen: true });
    chat.destroy();
    expect(document.querySelector('katek-chat')).to.equal(null);
    expect(server.last.isOpen).to.equal(false);
    expect(added.restore()).to.deep.equal([]);
  });

  it('learns what is wrong with an installation', async () => {
    const { fetch } = aPublicServer({ origin: { value: 'https://x.test', isAllowed: false } });
    const { chat } = await aChat({ fetch });
    const { lines, restore } = watchConsole();
    const report = await chat.doctor();
    restore();
    expect(report.isOk).to.equal(false);
    const origin = report.checks.find(({ name }) => name === 'origin');
    expect(origin?.isOk).to.equal(false);
    expect(origin?.detail).to.contain('https://x.test');
    expect(report.checks.filter(({ isOk }) => !isOk)).to.have.length(1);
    expect(lines).to.have.length(1);
  });
});

describe('without a key that may stand on a page', () => {
  for (const key of ['', 'sk_secret']) {
    it(`says so once and does nothing else: "${key}"`, async () => {
      const troubles: unknown[] = [];
      const note = (event: Event) => void troubles.push(event);
      addEventListener('unhandledrejection', note);
      const { lines, restore } = watchConsole();
      const chat = document.createElement('katek-chat');
      Object.assign(chat, { publishableKey: key, mode: 'inline' });
      document.body.append(chat);
      await until(() => lines.length > 0, 'the complaint');
      await new Promise((done) => setTimeout(done));
      restore();
      removeEventListener('unhandledrejection', note);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('publishable-key');
      expect(troubles).to.deep.equal([]);
    });
  }
});

describe('without settings of its own', () => {
  it('asks for them while the page is idle, so that the launcher has its colour: no socket, no storage', async () => {
    const branding = { ...aWidgetConfig().branding, accentColor: '#7a1fa2' };
    const { asked, fetch } = aPublicServer({ config: aWidgetConfig({ branding }) });
    const { chat, server, one } = await aChat({ config: null, fetch });
    expect(one('.launcher').hidden).to.equal(true);
    await until(() => !one('.launcher').hidden, 'the launcher');
    expect(colorOf(one('.launcher'))).to.equal('rgb(122, 31, 162)');
    expect(asked).to.deep.equal(['https://katek.test/v1/widget-config?key=pk_test']);
    expect(server.connections).to.have.length(0);
    expect(localStorage).to.have.length(0);
    chat.open();
    await settled(chat);
    expect(asked).to.have.length(1);
  });
});

describe('the language', () => {
  it('is the one that the page names, at any time, and decides the direction', async () => {
    const { chat, one } = await aChat({ isOpen: true, locale: 'en-US' });
    expect(one('.panel').dir).to.equal('ltr');
    expect(one('.panel').lang).to.equal('en');
    chat.setLocale('');
    await settled(chat);
    expect(one('.panel').hasAttribute('dir')).to.equal(false);
  });
});

describe('who answers', () => {
  it('is told to the page when a person is asked for, comes and goes', async () => {
    const { chat, server } = await aChat({ isOpen: true });
    const heard: string[] = [];
    chat.addEventListener('katek-handoff', ({ ownership }) => heard.push(ownership));
    const tell = async (parts: Parameters<typeof aConversation>[0]) => {
      server.last.send({ type: 'conversation.updated', conversation: aConversation(parts) });
      await settled(chat);
    };
    const handoffRequestedAt = '2026-05-04T10:00:00.000Z';
    await tell({ handoffRequestedAt });
    await tell({ handoffRequestedAt, lastSeq: 3 });
    await tell({ ownership: 'human' });
    await tell({ ownership: 'ai' });
    expect(heard).to.deep.equal(['requested', 'human', 'ai']);
  });
});

/** Listeners on window, document and media queries that were added and not removed since. */
function countListeners(): { restore(): string[] } {
  const targets = [EventTarget.prototype];
  const alive = new Map<string, number>();
  const [prototype] = targets;
  if (!prototype) throw new Error('There is no EventTarget.');
  const { addEventListener, removeEventListener } = prototype;
  const count = (target: unknown, type: string, by: number) => {
    const isOutside =
      target === window ||
      target === document ||
      target === visualViewport ||
      target instanceof MediaQueryList;
    if (isOutside) alive.set(type, (alive.get(type) ?? 0) + by);
  };
  prototype.addEventListener = function (...values: Parameters<typeof addEventListener>) {
    const [type, , options] = values;
    count(this, type, 1);
    const signal = typeof options === 'object' ? options.signal : undefined;
    signal?.addEventListener('abort', () => count(this, type, -1));
    Reflect.apply(addEventListener, this, values);
  };
  prototype.removeEventListener = function (...values: Parameters<typeof removeEventListener>) {
    count(this, values[0], -1);
    Reflect.apply(removeEventListener, this, values);
  };
  return {
    restore() {
      Object.assign(prototype, { addEventListener, removeEventListener });
      return [...alive].filter(([, rest]) => rest > 0).map(([type]) => type);
    },
  };
}
