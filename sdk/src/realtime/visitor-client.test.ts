import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ServerFrame } from '../protocol/index.ts';
import { aConversation, aMessage, anId, aWelcome, FakeRealtime } from '../testing/index.ts';
import { reconnectDelayMs } from './backoff.ts';
import { memoryStorage, type VisitorStorage } from './token-storage.ts';
import type { VisitorClientOptions } from './visitor-client.ts';
import { createVisitorClient } from './visitor-conversation.ts';

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
  for (let round = 0; round < 2; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
  }
  await vi.advanceTimersByTimeAsync(0);
}

function setUp(options: Partial<VisitorClientOptions> = {}) {
  const server = new FakeRealtime();
  const storage = memoryStorage();
  let seq = 0;
  const welcome = (parts: Parameters<typeof aWelcome>[0] = {}) => aWelcome(parts);
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(welcome());
    if (frame.type === 'message.send') {
      connection.send({ type: 'message.accepted', id: frame.id, seq: ++seq });
    }
  };
  const chat = createVisitorClient({
    baseUrl: 'https://katek.test/',
    key: 'pk_test',
    storage,
    webSocket: server.WebSocket,
    ...options,
  });
  return { server, storage, chat };
}

/** Every key that was ever written. */
function watched(storage: VisitorStorage) {
  const written: string[] = [];
  return {
    written,
    getItem: (key: string) => storage.getItem(key),
    setItem(key: string, value: string) {
      written.push(key);
      storage.setItem(key, value);
    },
    removeItem: (key: string) => storage.removeItem(key),
  };
}

const sends = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'message.send' ? [frame] : []));

const hellos = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'hello' ? [frame] : []));

const delta = (offset: number, text: string): ServerFrame => ({
  type: 'message.delta',
  messageId: anId(7),
  offset,
  text,
});

describe('before it is told to connect', () => {
  test('opens no socket and writes nothing', async () => {
    const storage = watched(memoryStorage());
    const { server, chat } = setUp({ storage });
    chat.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.connections).toHaveLength(0);
    expect(storage.written).toEqual([]);
    expect(chat.state.status).toBe('idle');
  });

  test('refuses a secret key, which would open everything to every visitor', () => {
    expect(() => createVisitorClient({ baseUrl: 'https://katek.test', key: 'sk_x' })).toThrow(
      'pk_',
    );
  });
});

describe('connecting', () => {
  test('names the key and the protocol, and says hello first', async () => {
    const { server, chat } = setUp({
      locale: 'de-AT',
      page: () => ({ url: 'https://realtor.test/oak', listingId: 'KT-1' }),
    });
    chat.connect();
    await settle();
    expect(server.last.url).toBe('wss://katek.test/v1/realtime?key=pk_test');
    expect(server.last.protocols).toEqual(['katek.v1']);
    expect(server.last.frames[0]).toEqual({
      type: 'hello',
      locale: 'de-AT',
      page: { url: 'https://realtor.test/oak', listingId: 'KT-1' },
    });
    expect(chat.state.status).toBe('online');
    expect(chat.state.config?.persona.name).toBe('Kate');
  });

  test('speaks plainly to a server without TLS', async () => {
    const { server, chat } = setUp({ baseUrl: 'http://127.0.0.1:3000' });
    chat.connect();
    await settle();
    expect(server.last.url).toBe('ws://127.0.0.1:3000/v1/realtime?key=pk_test');
  });

  test('remembers the visitor for the next page', async () => {
    const { server, storage, chat } = setUp();
    chat.connect();
    await settle();
    const next = createVisitorClient({
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      storage,
      webSocket: server.WebSocket,
    });
    next.connect();
    await settle();
    expect(hellos(server)[1]?.visitorToken).toBe('vt_test');
  });

  test('gives up an attempt that gets no welcome, and tries again', async () => {
    const { server, chat } = setUp();
    server.mode = 'holding';
    chat.connect();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(chat.state.status).toBe('offline');
    server.mode = 'accepting';
    await vi.advanceTimersByTimeAsync(1000);
    expect(chat.state.status).toBe('online');
  });

  test('D09: waits 1, 2, 4 … and never more than 30 seconds between attempts', async () => {
    const { server, chat } = setUp();
    server.mode = 'refusing';
    const at: number[] = [];
    const begin = Date.now();
    chat.subscribe(() => {
      if (server.connections.length > at.length) at.push(Math.round((Date.now() - begin) / 1000));
    });
    chat.connect();
    await vi.advanceTimersByTimeAsync(130_000);
    expect(at).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
  });

  test('knows at once of an address that the page’s policy forbids, and tries no more often for it', async () => {
    const { server, chat } = setUp();
    server.mode = 'forbidden';
    chat.connect();
    await vi.advanceTimersByTimeAsync(0);
    expect(chat.state.status).toBe('offline');
    await vi.advanceTimersByTimeAsync(14_000);
    expect(server.connections).toHaveLength(4);
  });

  test('D09: says nothing in the console while the server is away, at load and at send', async () => {
    const lines = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockReturnValue(),
    );
    const { server, chat } = setUp();
    server.mode = 'refusing';
    chat.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    chat.send('Hello');
    await vi.advanceTimersByTimeAsync(600_000);
    for (const line of lines) expect(line).not.toHaveBeenCalled();
    expect(server.connections.length).toBeLessThan(30);
  });

  test('D09: comes back at another moment than the other visitors', () => {
    const waits = [0, 0.5, 1].map((random) => {
      vi.spyOn(Math, 'random').mockReturnValue(random);
      return reconnectDelayMs(9, 1006);
    });
    expect(waits).toEqual([15_000, 22_500, 30_000]);
  });

  test.each([
    ['nobody looks', 'document', { hidden: true, visibilityState: 'hidden' }],
    ['there is no network', 'navigator', { onLine: false }],
  ])('D09: tries less often while %s', async (_, name, value) => {
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal(name, value);
    const { server, chat } = setUp({ tabs: 'own' });
    server.mode = 'refusing';
    chat.connect();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    // The browser writes a line on the console for each.
    expect(server.connections.length).toBeLessThan(20);
    expect(server.connections.length).toBeGreaterThan(8);
    chat.disconnect();
  });

  test('comes back quickly from a server that restarts', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.close(1012);
    expect(chat.state.status).toBe('offline');
    await vi.advanceTimersByTimeAsync(500);
    expect(chat.state.status).toBe('online');
  });

  test('W13: stays away for longer when the server says it is too much', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.close(4429);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(chat.state.status).toBe('online');
  });

  test('comes back from that also when it does not know yet what to say then', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.close(4429);
    chat.setTools([{ name: 'financing', description: '', parameters: {}, run: () => 1 }]);
    // The time is over before the part that knows of tools is there.
    vi.advanceTimersByTime(31_000);
    expect(server.connections).toHaveLength(1);
    await settle();
    expect(hellos(server)[1]?.tools).toHaveLength(1);
    expect(chat.state.status).toBe('online');
  });

  test('drops a token that does not hold once, and begins as a new visitor', async () => {
    const { server, storage, chat } = setUp();
    storage.setItem('katek:pk_test:visitor', 'vt_old');
    server.onFrame = (connection, frame) => {
      if (frame.type !== 'hello') return;
      if (frame.visitorToken === 'vt_old') connection.close(4401);
      else connection.send(aWelcome({ visitorToken: 'vt_new' }));
    };
    chat.connect();
    await settle();
    expect(hellos(server).map((hello) => hello.visitorToken)).toEqual(['vt_old', undefined]);
    expect(chat.state.status).toBe('online');
    expect(storage.getItem('katek:pk_test:visitor')).toBe('vt_new');
  });

  test('says so and stops when the key itself is refused', async () => {
    const { server, chat } = setUp();
    server.onFrame = (connection) => connection.close(4401);
    chat.connect();
    await settle();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.connections).toHaveLength(1);
    expect(chat.state).toMatchObject({ status: 'refused', error: { code: 'unauthorized' } });
  });

  test('survives frames it does not know and text that is no frame', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    for (const text of ['', 'null', '[', '{}', '{"type":"later.frame"}', '"x"']) {
      server.last.send(text);
    }
    expect(chat.state.status).toBe('online');
  });
});

describe('what wakes it', () => {
  function aBrowser() {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    vi.stubGlobal('document', { visibilityState: 'visible' });
    return { events };
  }

  test('tries at once when the network is back', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    server.mode = 'refusing';
    chat.connect();
    await vi.advanceTimersByTimeAsync(20_000);
    server.mode = 'accepting';
    events.dispatchEvent(new Event('online'));
    await settle();
    expect(chat.state.status).toBe('online');
  });

  test('tries at once when the page is looked at again', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    server.mode = 'refusing';
    chat.connect();
    await vi.advanceTimersByTimeAsync(20_000);
    server.mode = 'accepting';
    events.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(chat.state.status).toBe('online');
  });

  test('keeps a quiet connection that shows that it lives, and nobody sees a break', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    const statuses: string[] = [];
    chat.subscribe(({ status }) => statuses.push(status));
    await vi.advanceTimersByTimeAsync(60_000);
    events.dispatchEvent(new Event('visibilitychange'));
    events.dispatchEvent(new Event('pageshow'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.paramsOf('connection.check').length).toBeGreaterThan(0);
    expect(server.connections).toHaveLength(1);
    expect(statuses.filter((status) => status !== 'online')).toEqual([]);
  });

  test('asks nothing of a connection that was heard just now', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    await vi.advanceTimersByTimeAsync(9000);
    events.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(server.paramsOf('connection.check')).toHaveLength(0);
  });

  test('renews a connection that gives no sign of life after a sleep', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    server.onRequest('connection.check', () => new Promise(() => undefined));
    chat.connect();
    await settle();
    vi.setSystemTime(Date.now() + 60_000);
    events.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(2900);
    expect(server.connections).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.connections).toHaveLength(2);
    expect(chat.state.status).toBe('online');
  });

  test('listens to the page no longer once it is disconnected', async () => {
    const { events } = aBrowser();
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    chat.disconnect();
    events.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.connections).toHaveLength(1);
    expect(chat.state.status).toBe('idle');
  });
});

test('may be disconnected by its own listener', async () => {
  const { chat } = setUp();
  const statuses: string[] = [];
  chat.subscribe(({ status }) => {
    statuses.push(status);
    if (status === 'online') chat.disconnect();
    if (status === 'idle') chat.disconnect();
  });
  chat.connect();
  await settle();
  expect(statuses.filter((status) => status === 'idle')).toHaveLength(1);
});

describe('sending', () => {
  test('connects by itself and delivers once', async () => {
    const { server, chat } = setUp();
    const id = chat.send('  Hello  ');
    expect(chat.state.messages).toMatchObject([
      { id, text: 'Hello', seq: null, delivery: 'waiting' },
    ]);
    await settle();
    expect(sends(server)).toEqual([{ type: 'message.send', id, text: 'Hello' }]);
    expect(chat.state.messages).toMatchObject([{ id, seq: 1, delivery: 'sent' }]);
  });

  test('chooses ids that are UUIDs, also on a page without HTTPS', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { chat } = setUp();
    expect(chat.send('Hello')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('D09: keeps what is written offline and sends it once, in order', async () => {
    const { server, chat } = setUp();
    server.mode = 'refusing';
    const first = chat.send('one');
    const second = chat.send('two');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(chat.state.messages.map((message) => message.delivery)).toEqual(['waiting', 'waiting']);
    server.mode = 'accepting';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sends(server).map((frame) => frame.id)).toEqual([first, second]);
    expect(chat.state.messages.map((message) => message.delivery)).toEqual(['sent', 'sent']);
  });

  test('W08: sends with the same id again when the confirmation was lost', async () => {
    const { server, chat } = setUp();
    const answer = server.onFrame;
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
    };
    const id = chat.send('Hello');
    await settle();
    server.onFrame = answer;
    server.last.close(1006);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sends(server).map((frame) => frame.id)).toEqual([id, id]);
    expect(chat.state.messages).toMatchObject([{ id, seq: 1, delivery: 'sent' }]);
  });

  test('notices by a missing confirmation that the connection is dead', async () => {
    const { server, chat } = setUp();
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
    };
    chat.send('Hello');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(chat.state.status).toBe('offline');
    await vi.advanceTimersByTimeAsync(500);
    expect(server.connections).toHaveLength(2);
  });

  test('gives up a message that is never confirmed, so that it does not keep the others out', async () => {
    const { server, chat } = setUp();
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
    };
    const id = chat.send('Hello');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sends(server)).toHaveLength(3);
    expect(chat.state).toMatchObject({ status: 'online', messages: [{ id, delivery: 'failed' }] });
  });

  test('X02: sends no character that the server could not store, and a page that fits', async () => {
    const { server, chat } = setUp({ page: { url: 'x'.repeat(3000), title: 'a\0\uD800' } });
    chat.send('a\0b\uD800c');
    await settle();
    expect(sends(server)[0]?.text).toBe('ab\uFFFDc');
    expect(sends(server)[0]?.page).toEqual({ url: 'x'.repeat(2048), title: 'a\uFFFD' });
  });

  test('does not send again what the welcome shows to be stored', async () => {
    const { server, chat } = setUp();
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
    };
    const id = chat.send('Hello');
    await settle();
    server.onFrame = (connection, frame) => {
      if (frame.type !== 'hello') return;
      const stored = aMessage({ id, seq: 1, role: 'visitor', text: 'Hello', authorName: null });
      connection.send(aWelcome({ recovered: true, messages: [stored] }));
    };
    server.last.close(1006);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sends(server)).toHaveLength(1);
    expect(chat.state.messages).toMatchObject([{ id, seq: 1, delivery: 'sent' }]);
  });

  test('keeps unsent texts, and the wishes that they take back, over a reload', async () => {
    const { server, storage, chat } = setUp();
    server.mode = 'refusing';
    const refine = { remove: [{ key: 'features', value: 'pool' }] };
    const id = chat.send('Hello');
    const withdrawal = chat.send('Without: pool', { refine });
    chat.disconnect();
    server.mode = 'accepting';
    const next = createVisitorClient({
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      storage,
      webSocket: server.WebSocket,
    });
    next.connect();
    await settle();
    expect(sends(server)).toMatchObject([{ id }, { id: withdrawal, refine }]);
    expect(sends(server)[0]).not.toHaveProperty('refine');
    expect(storage.getItem('katek:pk_test:outbox')).toBeNull();
  });

  test('ignores an outbox that something else has written', async () => {
    const text = { id: anId(1), text: 'Hello', owner: '', attachments: [] };
    const withWrongWish = JSON.stringify([{ ...text, refine: { remove: [{ key: 3 }] } }]);
    const withoutWishes = JSON.stringify([{ ...text, refine: {} }]);
    for (const kept of ['{', '7', '[1,null,{"id":3}]', withWrongWish, withoutWishes]) {
      const { storage, chat } = setUp();
      storage.setItem('katek:pk_test:outbox', kept);
      chat.connect();
      await settle();
      expect(chat.state.messages).toEqual([]);
    }
  });

  test('marks what the server refuses, and sends it again when asked', async () => {
    const { server, chat } = setUp();
    const answer = server.onFrame;
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
      if (frame.type !== 'message.send') return;
      connection.send({
        type: 'error',
        code: 'conversation_closed',
        message: 'No.',
        refId: frame.id,
      });
    };
    const id = chat.send('Hello');
    await settle();
    expect(chat.state.messages[0]?.delivery).toBe('failed');
    expect(chat.state.error).toEqual({ code: 'conversation_closed', message: 'No.' });
    server.onFrame = answer;
    chat.retry(id);
    await settle();
    expect(chat.state.messages[0]?.delivery).toBe('sent');
    expect(chat.state.error).toBeNull();
  });

  test('W13: sends a message that came too fast again by itself, a little later', async () => {
    const { server, chat } = setUp();
    const answer = server.onFrame;
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome());
      if (frame.type !== 'message.send') return;
      connection.send({ type: 'error', code: 'rate_limited', message: 'Slowly.', refId: frame.id });
    };
    chat.send('Hello');
    await settle();
    expect(chat.state.messages[0]?.delivery).toBe('waiting');
    server.onFrame = answer;
    await vi.advanceTimersByTimeAsync(5000);
    expect(chat.state.messages[0]?.delivery).toBe('sent');
  });

  test('refuses an empty text and one that is too long', () => {
    const { chat } = setUp();
    expect(() => chat.send('   ')).toThrow('no text');
    expect(() => chat.send('x'.repeat(8001))).toThrow('8000');
    expect(chat.state.messages).toEqual([]);
  });
});

describe('an answer', () => {
  test('grows in one draft and becomes one message', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send({ type: 'reply.started', messageId: anId(7), authorName: 'Kate' });
    expect(chat.state).toMatchObject({ isReplying: true, draft: { text: '', authorName: 'Kate' } });
    server.last.send(delta(0, 'Two '));
    server.last.send(delta(4, 'homes'));
    expect(chat.state.draft?.text).toBe('Two homes');
    server.last.send({
      type: 'message.created',
      message: aMessage({ id: anId(7), text: 'Two homes fit.' }),
    });
    expect(chat.state).toMatchObject({ isReplying: false, draft: null });
    expect(chat.state.messages).toMatchObject([{ id: anId(7), text: 'Two homes fit.' }]);
  });

  test('hears a piece twice without doubling or shortening the text', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send(delta(0, 'Two '));
    server.last.send(delta(4, 'homes'));
    server.last.send(delta(0, 'Two '));
    expect(chat.state.draft?.text).toBe('Two homes');
    server.last.send(delta(4, 'houses'));
    expect(chat.state.draft?.text).toBe('Two houses');
  });

  test('resumes when a piece was lost', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send(delta(0, 'Two '));
    server.last.send(delta(9, 'fit'));
    server.onFrame = (connection) =>
      connection.send(
        aWelcome({
          recovered: true,
          draft: { messageId: anId(7), text: 'Two homes fit', authorName: 'Kate' },
        }),
      );
    await vi.advanceTimersByTimeAsync(500);
    expect(chat.state.draft?.text).toBe('Two homes fit');
  });

  test('is taken away when the server voids it', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send(delta(0, 'Wrong'));
    server.last.send({ type: 'message.discarded', messageId: anId(7) });
    expect(chat.state).toMatchObject({ draft: null, isReplying: false, messages: [] });
  });

  test('can be stopped', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    chat.stopReply();
    expect(server.last.frames.at(-1)).toEqual({ type: 'reply.stop' });
  });
});

describe('resuming', () => {
  test('W06: names what it has and adds exactly what it missed', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    for (const seq of [1, 2, 3]) {
      server.last.send({ type: 'message.created', message: aMessage({ seq }) });
    }
    server.onFrame = (connection) =>
      connection.send(
        aWelcome({
          recovered: true,
          visitorToken: null,
          messages: [aMessage({ seq: 4 }), aMessage({ seq: 5 })],
        }),
      );
    server.last.close(1006);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hellos(server)[1]).toMatchObject({
      visitorToken: 'vt_test',
      conversationId: aConversation().id,
      lastSeq: 3,
      epoch: 'epoch-1',
    });
    expect(chat.state.messages.map((message) => message.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  test('W06: replaces what it has when the server cannot go on from there', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send({ type: 'message.created', message: aMessage({ seq: 1, text: 'old' }) });
    server.onFrame = (connection) =>
      connection.send(
        aWelcome({
          epoch: 'epoch-2',
          messages: [aMessage({ seq: 8, text: 'new' })],
          hasEarlier: true,
        }),
      );
    server.last.close(1006);
    await vi.advanceTimersByTimeAsync(1000);
    expect(chat.state.messages.map((message) => message.text)).toEqual(['new']);
    expect(chat.state.hasEarlier).toBe(true);
  });

  test('W05: orders by seq and hears a message twice only once', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    for (const seq of [1, 3, 2, 3, 1]) {
      server.last.send({ type: 'message.created', message: aMessage({ seq }) });
    }
    expect(chat.state.messages.map((message) => message.seq)).toEqual([1, 2, 3]);
  });

  test('W06: asks again for a message that stays missing', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send({ type: 'message.created', message: aMessage({ seq: 1 }) });
    server.last.send({ type: 'message.created', message: aMessage({ seq: 3 }) });
    await vi.advanceTimersByTimeAsync(2500);
    expect(hellos(server)[1]).toMatchObject({ lastSeq: 1 });
  });

  test('ignores messages of another conversation', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    const message = aMessage({ conversationId: anId(99) });
    server.last.send({ type: 'message.created', message });
    expect(chat.state.messages).toEqual([]);
  });
});

describe('the rest of the talk', () => {
  test('begins a new conversation, also when asked while offline', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send({ type: 'message.created', message: aMessage() });
    server.last.close(1006);
    chat.startConversation();
    const fresh = aWelcome({ conversation: aConversation({ id: anId(5) }) });
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') connection.send(aWelcome({ recovered: true }));
      if (frame.type === 'conversation.start') connection.send(fresh);
    };
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.frames.filter((frame) => frame.type === 'conversation.start')).toHaveLength(1);
    expect(chat.state.messages).toEqual([]);
    expect(chat.state.conversation?.id).toBe(anId(5));
  });

  test('tells of typing in few frames, and of its end', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    for (let key = 0; key < 20; key++) {
      chat.setTyping(true);
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(5000);
    const typing = server.frames.flatMap((frame) =>
      frame.type === 'typing' ? [frame.isTyping] : [],
    );
    expect(typing).toEqual([true, true, false]);
  });

  test('shows when an agent types, until the message is there', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    server.last.send({ type: 'typing.changed', role: 'agent', isTyping: true });
    expect(chat.state.isAgentTyping).toBe(true);
    server.last.send({ type: 'message.created', message: aMessage({ role: 'agent' }) });
    expect(chat.state.isAgentTyping).toBe(false);
  });

  test('gives a new state for a change and never alters an old one', async () => {
    const { server, chat } = setUp();
    chat.connect();
    await settle();
    const before = chat.state;
    const copy = structuredClone(before);
    server.last.send({ type: 'message.created', message: aMessage() });
    expect(chat.state).not.toBe(before);
    expect(before).toEqual(copy);
  });

  test('calls a listener no more after it has unsubscribed', async () => {
    const { chat } = setUp();
    const listener = vi.fn();
    chat.subscribe(listener)();
    chat.connect();
    await settle();
    expect(listener).not.toHaveBeenCalled();
  });

  test('D06: forgets the visitor on this device', async () => {
    const { server, storage, chat } = setUp();
    chat.send('Hello');
    await settle();
    void chat.reset();
    expect(storage.getItem('katek:pk_test:visitor')).toBeNull();
    expect(chat.state.messages).toEqual([]);
    chat.connect();
    await settle();
    expect(hellos(server)[1]).toEqual({ type: 'hello' });
  });
});
