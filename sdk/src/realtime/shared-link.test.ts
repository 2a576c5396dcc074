import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Message } from '../protocol/index.ts';
import { FakeLocks, fakeBroadcastChannel } from '../testing/fake-tabs.ts';
import {
  aConversation,
  aListing,
  aMessage,
  anId,
  aWelcome,
  FakeRealtime,
} from '../testing/index.ts';
import { memoryStorage, type VisitorStorage } from './token-storage.ts';
import type { VisitorClient, VisitorClientOptions } from './visitor-client.ts';
import { createVisitorClient } from './visitor-conversation.ts';

type Channel = InstanceType<ReturnType<typeof fakeBroadcastChannel>>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Lets everything happen that waits for no timer. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
  }
}

/** A browser with any number of tabs, and a server that keeps one talk. */
function aBrowser() {
  const server = new FakeRealtime();
  const storage: VisitorStorage = memoryStorage();
  const stored: Message[] = [];
  const channels: Channel[] = [];
  const Channel = fakeBroadcastChannel();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  vi.stubGlobal(
    'BroadcastChannel',
    class extends Channel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    },
  );
  let mostOpen = 0;
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') {
      mostOpen = Math.max(mostOpen, open(server).length);
      const messages = stored.filter(({ seq }) => seq > (frame.lastSeq ?? 0));
      const recovered = frame.lastSeq !== undefined;
      const visitorToken = frame.visitorToken ? null : 'vt_test';
      connection.send(aWelcome({ visitorToken, recovered, messages }));
    }
    if (frame.type !== 'message.send') return;
    let message = stored.find(({ id }) => id === frame.id);
    if (!message) {
      const { id, text } = frame;
      message = aMessage({ id, seq: stored.length + 1, role: 'visitor', authorName: null, text });
      stored.push(message);
      connection.send({ type: 'message.created', message });
    }
    connection.send({ type: 'message.accepted', id: message.id, seq: message.seq });
  };
  return {
    server,
    storage,
    stored,
    channels,
    /** Most sockets that were open at one moment. */
    mostOpen: () => mostOpen,
    tab(options: Partial<VisitorClientOptions> = {}): VisitorClient {
      return createVisitorClient({
        baseUrl: 'https://katek.test',
        key: 'pk_test',
        storage,
        webSocket: server.WebSocket,
        tabs: 'shared',
        ...options,
      });
    },
  };
}

/**
 * The tabs of a browser, connected one after another. The first one leads while it is alone; as soon as there is
 * another, that one leads. `channels[0]` is what the first listens with while it is alone, `channels[1]` the second's.
 */
async function tabsOf(browser: ReturnType<typeof aBrowser>, count: number) {
  const tabs: VisitorClient[] = [];
  for (let number = 0; number < count; number++) {
    const tab = browser.tab();
    tab.connect();
    await settle();
    tabs.push(tab);
  }
  return tabs as [VisitorClient, VisitorClient, VisitorClient];
}

const open = (server: FakeRealtime) => server.connections.filter(({ isOpen }) => isOpen);
const texts = (tab: VisitorClient) => tab.state.messages.map(({ text }) => text);

describe('the tabs of one browser', () => {
  test('have one socket together, and the same talk', async () => {
    const browser = aBrowser();
    const [first, second, third] = await tabsOf(browser, 3);
    expect(open(browser.server)).toHaveLength(1);
    for (const tab of [first, second, third]) expect(tab.state.status).toBe('online');
    second.send('from the second');
    await settle();
    first.send('from the first');
    await settle();
    for (const tab of [first, second, third]) {
      expect(texts(tab)).toEqual(['from the second', 'from the first']);
      expect(tab.state.messages.map(({ delivery }) => delivery)).toEqual(['sent', 'sent']);
    }
    const late = browser.tab();
    late.connect();
    await settle();
    expect(texts(late)).toEqual(['from the second', 'from the first']);
    expect(browser.mostOpen()).toBe(1);
    // The first one alone, and then all of them.
    expect(browser.server.connections).toHaveLength(2);
  });

  test('see an answer grow in all of them', async () => {
    const browser = aBrowser();
    const tabs = await tabsOf(browser, 2);
    const { last } = browser.server;
    last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
    last.send({ type: 'message.delta', messageId: anId(7), offset: 0, text: 'Two ' });
    const late = browser.tab();
    late.connect();
    await settle();
    last.send({ type: 'message.delta', messageId: anId(7), offset: 4, text: 'homes' });
    await settle();
    for (const tab of [...tabs, late]) expect(tab.state.draft?.text).toBe('Two homes');
  });

  test('open one socket also when they all begin at once', async () => {
    const browser = aBrowser();
    const tabs = [browser.tab(), browser.tab(), browser.tab()];
    for (const tab of tabs) tab.connect();
    await settle();
    expect(open(browser.server)).toHaveLength(1);
    expect(browser.mostOpen()).toBe(1);
    for (const tab of tabs) expect(tab.state.status).toBe('online');
  });

  test('get each the answer to its own requests, and one list of saved homes', async () => {
    const browser = aBrowser();
    const [first, second] = await tabsOf(browser, 2);
    browser.server.onRequest('homes.fetch', () => ({ items: [aListing()] }));
    browser.server.onRequest('home.save', ({ listingId }) => ({ savedListingIds: [listingId] }));
    expect((await second.request('homes.fetch', {})).items).toHaveLength(1);
    await second.request('home.save', { listingId: anId(1) });
    await settle();
    expect(first.state.savedListingIds).toEqual([anId(1)]);
  });

  test('begin a new conversation together', async () => {
    const browser = aBrowser();
    const [first, second] = await tabsOf(browser, 2);
    first.send('old');
    await settle();
    const answer = browser.server.onFrame;
    browser.server.onFrame = (connection, frame) => {
      answer(connection, frame);
      if (frame.type !== 'conversation.start') return;
      connection.send(aWelcome({ conversation: aConversation({ id: anId(9) }) }));
    };
    second.startConversation();
    await settle();
    expect(first.state.conversation?.id).toBe(anId(9));
    expect(texts(first)).toEqual([]);
  });

  test('each keep their unsent texts beside those of the others', async () => {
    const browser = aBrowser();
    browser.server.mode = 'refusing';
    const [first, second] = await tabsOf(browser, 2);
    first.send('one');
    second.send('two');
    first.send('three');
    for (const tab of [first, second]) tab.disconnect();
    browser.server.mode = 'accepting';
    const next = browser.tab();
    next.connect();
    await settle();
    expect(browser.stored.map(({ text }) => text).toSorted()).toEqual(['one', 'three', 'two']);
    expect(browser.storage.getItem('katek:pk_test:outbox')).toBeNull();
  });
});

describe('when the leading tab goes', () => {
  test('another takes over where it was, and nothing is lost or doubled', async () => {
    const browser = aBrowser();
    const [first, second, third] = await tabsOf(browser, 3);
    first.send('one');
    await settle();
    second.disconnect();
    // Before anybody has a connection again.
    first.send('two');
    browser.stored.push(aMessage({ id: anId(77), seq: 2, text: 'said meanwhile' }));
    await settle();
    expect(open(browser.server)).toHaveLength(1);
    expect(browser.server.last.frames[0]).toMatchObject({
      type: 'hello',
      visitorToken: 'vt_test',
      lastSeq: 1,
      epoch: 'epoch-1',
    });
    for (const tab of [first, third]) {
      expect(tab.state.status).toBe('online');
      expect(texts(tab)).toEqual(['one', 'said meanwhile', 'two']);
    }
    expect(browser.stored).toHaveLength(3);
  });

  test('a tab takes its place when it sleeps without a word', async () => {
    const browser = aBrowser();
    const [first] = await tabsOf(browser, 2);
    for (const channel of browser.channels.slice(1, 2)) channel.isFrozen = true;
    // Nothing is heard of it any more, although its socket is open.
    first.send('hello?');
    await settle();
    expect(first.state.messages).toMatchObject([{ delivery: 'sending' }]);
    await vi.advanceTimersByTimeAsync(14_000);
    await settle();
    expect(first.state.messages).toMatchObject([{ text: 'hello?', delivery: 'sent' }]);
    expect(open(browser.server)).toHaveLength(1);
  });

  test('asks at once when somebody looks at another tab, and takes the place of a sleeper', async () => {
    const events = new EventTarget();
    vi.stubGlobal('document', { visibilityState: 'visible' });
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    const browser = aBrowser();
    const [first] = await tabsOf(browser, 2);
    for (const channel of browser.channels.slice(1, 2)) channel.isFrozen = true;
    events.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(4000);
    await settle();
    expect(first.state.status).toBe('online');
    expect(browser.server.connections).toHaveLength(3);
  });

  test('has its connection looked at when somebody looks at another tab', async () => {
    const browser = aBrowser();
    const [, leader, third] = await tabsOf(browser, 3);
    browser.server.onRequest('connection.check', () => new Promise(() => undefined));
    vi.setSystemTime(Date.now() + 60_000);
    // The third wants to know how it stands, as whoever is looked at does.
    third.setLocale('de');
    await vi.advanceTimersByTimeAsync(4000);
    await settle();
    expect(browser.server.paramsOf('connection.check')).toHaveLength(1);
    expect(browser.server.connections).toHaveLength(3);
    for (const tab of [leader, third]) expect(tab.state.status).toBe('online');
  });

  test('a tab that sleeps alone does not keep a new one out', async () => {
    const browser = aBrowser();
    await tabsOf(browser, 1);
    for (const channel of browser.channels) channel.isFrozen = true;
    const second = browser.tab();
    second.connect();
    await settle();
    await vi.advanceTimersByTimeAsync(4000);
    await settle();
    expect(second.state.status).toBe('online');
    expect(open(browser.server)).toHaveLength(1);
  });

  test('lets the lock go before the page sleeps, and joins again when it wakes', async () => {
    const events = new EventTarget();
    vi.stubGlobal('document', { visibilityState: 'visible' });
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    const browser = aBrowser();
    const [first] = await tabsOf(browser, 1);
    events.dispatchEvent(new Event('pagehide'));
    expect(open(browser.server)).toHaveLength(0);
    // Nothing of the page is left that keeps it from the back/forward cache.
    const locks = navigator.locks as unknown as FakeLocks;
    const granted = vi.fn();
    void locks.request('katek:pk_test', {}, granted);
    await settle();
    expect(granted).toHaveBeenCalled();
    events.dispatchEvent(new Event('pageshow'));
    await settle();
    expect(first.state.status).toBe('online');
    events.dispatchEvent(new Event('freeze'));
    events.dispatchEvent(new Event('resume'));
    await settle();
    expect(first.state.status).toBe('online');
    expect(open(browser.server)).toHaveLength(1);
  });

  test('tells the others when the server is gone, and when it is back', async () => {
    const browser = aBrowser();
    const [, second] = await tabsOf(browser, 2);
    browser.server.last.close(1012);
    await settle();
    expect(second.state.status).toBe('offline');
    second.send('later');
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    expect(second.state).toMatchObject({ status: 'online', messages: [{ delivery: 'sent' }] });
    expect(open(browser.server)).toHaveLength(1);
  });

  test('D09: ten minutes without a server are few attempts, however many tabs there are', async () => {
    const browser = aBrowser();
    browser.server.mode = 'refusing';
    const tabs = await tabsOf(browser, 3);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(browser.server.connections.length).toBeLessThan(75);
    tabs[1].send('still here');
    browser.server.mode = 'accepting';
    await vi.advanceTimersByTimeAsync(31_000);
    await settle();
    expect(browser.stored.map(({ text }) => text)).toEqual(['still here']);
    for (const tab of tabs) expect(tab.state.status).toBe('online');
  });
});

describe('what only a hello can say', () => {
  const tool = { name: 'financing', description: 'What they can borrow.', parameters: {} };

  test('is said for all tabs: the tools of every page', async () => {
    const browser = aBrowser();
    await tabsOf(browser, 1);
    const second = browser.tab();
    second.setTools([{ ...tool, run: () => 2 }]);
    second.connect();
    await settle();
    expect(browser.server.last.frames[0]).toMatchObject({ tools: [tool] });
    expect(second.state.status).toBe('online');
    expect(open(browser.server)).toHaveLength(1);
  });

  test('a tool is answered by one tab: the one in which the visitor wrote last', async () => {
    const browser = aBrowser();
    const runs: number[] = [];
    const tabs = [1, 2, 3].map((number) => {
      const tab = browser.tab();
      tab.setTools([{ ...tool, run: () => runs.push(number) }]);
      return tab;
    });
    for (const tab of tabs) {
      tab.connect();
      await settle();
    }
    const call = (callId: string) =>
      browser.server.last.send({ type: 'tool.call', callId, name: tool.name, arguments: {} });
    call(anId(1));
    await settle();
    tabs[2]?.send('From here');
    await settle();
    call(anId(2));
    await settle();
    tabs[2]?.disconnect();
    await settle();
    call(anId(3));
    await settle();
    expect(runs).toEqual([2, 3, 2]);
    const results = browser.server.frames.filter(({ type }) => type === 'tool.result');
    expect(results).toHaveLength(3);
  });
});

describe('who the visitor is', () => {
  test('D06: a logout in one tab is one in all, at the server too', async () => {
    const browser = aBrowser();
    browser.server.onRequest('session.end', () => ({}));
    const tabs = await tabsOf(browser, 3);
    tabs[0].send('My budget is a secret.');
    await settle();
    await Promise.all([tabs[1].reset(), settle()]);
    await settle();
    for (const tab of tabs) expect(tab.state).toMatchObject({ status: 'idle', messages: [] });
    for (const name of ['visitor', 'outbox', 'owner']) {
      expect(browser.storage.getItem(`katek:pk_test:${name}`)).toBeNull();
    }
    expect(browser.server.paramsOf('session.end').length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open(browser.server)).toHaveLength(0);
    expect(browser.server.connections).toHaveLength(2);
  });

  test('changes in all tabs when one page says so', async () => {
    const browser = aBrowser();
    const [first, second] = await tabsOf(browser, 2);
    second.send('as a stranger');
    await settle();
    browser.server.onFrame = (connection, frame) => {
      if (frame.type !== 'hello') return;
      const isAna = frame.identity !== undefined || frame.visitorToken === 'vt_ana';
      connection.send(
        aWelcome({
          visitorToken: frame.identity ? 'vt_ana' : null,
          conversation: aConversation({ id: anId(isAna ? 9 : 8) }),
          identity: isAna ? { name: 'Ana', email: null, isVerified: true } : null,
          messages: [aMessage({ conversationId: anId(9), text: 'Ana’s talk' })],
        }),
      );
    };
    await Promise.all([second.identify({ token: 'a.b.c' }), settle()]);
    await settle();
    for (const tab of [first, second]) {
      expect(tab.state.identity?.name).toBe('Ana');
      expect(texts(tab)).toEqual(['Ana’s talk']);
    }
    expect(browser.storage.getItem('katek:pk_test:visitor')).toBe('vt_ana');
    expect(open(browser.server)).toHaveLength(1);
    // A page that says the same needs no other connection.
    const connections = browser.server.connections.length;
    const third = browser.tab();
    void third.identify({ token: 'a.b.c' });
    third.connect();
    await settle();
    expect(third.state.identity?.name).toBe('Ana');
    expect(browser.server.connections).toHaveLength(connections);
  });

  test.each(['the tab that leads', 'another tab'])(
    'D05: stays as it was when the server refuses, and %s hears why if it has asked',
    async (which) => {
      const browser = aBrowser();
      const [another, leader] = await tabsOf(browser, 2);
      const answer = browser.server.onFrame;
      browser.server.onFrame = (connection, frame) => {
        // Tabs that send each other to the server forever would never settle.
        if (browser.server.connections.length > 12) return;
        if (frame.type === 'hello' && frame.identity) {
          const message = 'The token is not signed with HS256.';
          connection.send({ type: 'error', code: 'identity_refused', message, refId: null });
        }
        answer(connection, frame);
      };
      const asking = which === 'another tab' ? another : leader;
      const refused = expect(asking.identify({ token: 'a.b.c' })).rejects.toMatchObject({
        code: 'identity_refused',
        message: 'The token is not signed with HS256.',
      });
      await settle();
      await refused;
      await settle();
      for (const tab of [another, leader]) {
        expect(tab.state).toMatchObject({ status: 'online', identity: null });
      }
      expect(browser.server.connections.length).toBeLessThan(6);
    },
  );
});

test('tools that are told while the lock is on its way keep nobody waiting', async () => {
  const browser = aBrowser();
  const chat = browser.tab();
  chat.connect();
  chat.setTools([{ name: 'financing', description: '', parameters: {}, run: () => 1 }]);
  await settle();
  expect(chat.state.status).toBe('online');
  // Alone, it needs nothing that tabs do together: its one channel only listens.
  expect(browser.channels).toHaveLength(1);
});

describe('without what it takes', () => {
  test('each tab has a socket of its own', async () => {
    const browser = aBrowser();
    vi.stubGlobal('navigator', {});
    const tabs = await tabsOf(browser, 2);
    expect(open(browser.server)).toHaveLength(2);
    for (const tab of tabs) expect(tab.state.status).toBe('online');
  });

  test('a page that may have no locks has a socket of its own', async () => {
    const browser = aBrowser();
    const request = () => Promise.reject(new DOMException('sandboxed', 'SecurityError'));
    vi.stubGlobal('navigator', { locks: { request } });
    const [chat] = await tabsOf(browser, 1);
    expect(chat.state.status).toBe('online');
  });

  test('Node shares nothing by itself', async () => {
    const browser = aBrowser();
    const chat = createVisitorClient({
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      webSocket: browser.server.WebSocket,
    });
    chat.connect();
    await settle();
    expect(browser.channels).toHaveLength(0);
    expect(chat.state.status).toBe('online');
  });
});
