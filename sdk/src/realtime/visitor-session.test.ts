import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hello, ServerFrame } from '../protocol/index.ts';
import { aConversation, aMessage, anId, aWelcome, FakeRealtime } from '../testing/index.ts';
import { memoryStorage, type VisitorStorage } from './token-storage.ts';
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
  for (let round = 0; round < 3; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
  }
}

/** A signed identity as the client reads it; the server here takes every one but of `mallory`. */
const signed = (sub: string) => ({ token: `x.${btoa(JSON.stringify({ sub }))}.x` });

const subOf = (token: string): string => JSON.parse(atob(token.split('.')[1] ?? '')).sub;

/**
 * A server with one talk for each person, which it finds by their identity or by the token of their device. As the
 * real one it lets a refused identity in as whoever they were before, and says so.
 */
function aSite() {
  const server = new FakeRealtime();
  const people = ['stranger', 'ana', 'ben'];
  server.onFrame = (connection, frame) => {
    if (frame.type === 'message.send') {
      connection.send({ type: 'message.accepted', id: frame.id, seq: 2 });
    }
    if (frame.type !== 'hello') return;
    const before = frame.visitorToken?.replace('vt_', '');
    if (before !== undefined && !people.includes(before)) {
      connection.close(4401);
      return;
    }
    const claimed = frame.identity?.token ? subOf(frame.identity.token) : frame.identity?.email;
    const isRefused = claimed === 'mallory';
    const person = claimed && !isRefused ? claimed : (before ?? 'stranger');
    if (isRefused) connection.send(aRefusal);
    connection.send(welcomeOf(person, frame, person !== before));
  };
  return {
    server,
    chat: (storage: VisitorStorage = memoryStorage()) =>
      createVisitorClient({
        baseUrl: 'https://katek.test',
        key: 'pk_test',
        storage,
        webSocket: server.WebSocket,
      }),
  };
}

function welcomeOf(person: string, hello: Hello, isNew: boolean): ServerFrame {
  const conversationId = anId(['stranger', 'ana', 'ben'].indexOf(person) + 100);
  const isVerified = hello.identity?.email === undefined && person !== 'stranger';
  return aWelcome({
    visitorToken: isNew ? `vt_${person}` : null,
    conversation: aConversation({ id: conversationId }),
    messages: [aMessage({ conversationId, text: `Talk of ${person}` })],
    identity: person === 'stranger' ? null : { name: person, email: null, isVerified },
  });
}

const aRefusal = {
  type: 'error',
  code: 'identity_refused',
  message: 'Expired.',
  refId: null,
} as const;

const hellos = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'hello' ? [frame] : []));
const sent = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'message.send' ? [frame.text] : []));
const texts = (chat: { state: { messages: readonly { text: string }[] } }) =>
  chat.state.messages.map(({ text }) => text);

describe('identify', () => {
  test('before the first connection goes with the first hello, and never again', async () => {
    const { server, chat: open } = aSite();
    const chat = open();
    await chat.identify(signed('ana'));
    expect(server.connections).toHaveLength(0);
    chat.connect();
    await settle();
    expect(chat.state.identity?.name).toBe('ana');
    server.last.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hellos(server).map(({ identity }) => identity)).toEqual([signed('ana'), undefined]);
    expect(hellos(server)[1]?.visitorToken).toBe('vt_ana');
  });

  test('brings a stranger’s session along, and switches the talk at once', async () => {
    const { server, chat: open } = aSite();
    const chat = open();
    chat.connect();
    await settle();
    const shown: string[][] = [];
    chat.subscribe((state) => shown.push(state.messages.map(({ text }) => text)));
    await Promise.all([chat.identify(signed('ana')), settle()]);
    expect(hellos(server)[1]).toMatchObject({ visitorToken: 'vt_stranger', ...signedHello('ana') });
    expect(chat.state).toMatchObject({ status: 'online', identity: { isVerified: true } });
    expect(texts(chat)).toEqual(['Talk of ana']);
    for (const messages of shown) expect(messages).toHaveLength(1);
  });

  test('D05: a refused identity changes nothing, and says so', async () => {
    const { chat: open } = aSite();
    const chat = open();
    chat.connect();
    await settle();
    const refused = expect(chat.identify(signed('mallory'))).rejects.toMatchObject({
      name: 'RequestError',
      code: 'identity_refused',
      message: 'Expired.',
    });
    await settle();
    await refused;
    expect(texts(chat)).toEqual(['Talk of stranger']);
    expect(chat.state.error).toEqual({ code: 'identity_refused', message: 'Expired.' });
    chat.send('Still me');
    await settle();
    expect(chat.state.messages.at(-1)?.delivery).toBe('sent');
  });

  test('D05: a refused identity of somebody else leaves the one who is there', async () => {
    const { chat: open } = aSite();
    const chat = open();
    await chat.identify(signed('ana'));
    chat.connect();
    await settle();
    const refused = expect(chat.identify(signed('mallory'))).rejects.toThrow();
    expect(texts(chat)).toEqual([]);
    await settle();
    await refused;
    expect(chat.state.identity?.name).toBe('ana');
    expect(texts(chat)).toEqual(['Talk of ana']);
  });

  test('D05: a mere name is refused where it has to be signed, also after another one', async () => {
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const chat = open(storage);
    await chat.identify(signed('ana'));
    chat.connect();
    await settle();
    const answer = server.onFrame;
    server.onFrame = (connection, frame) => {
      if (frame.type === 'hello' && frame.identity) connection.send(aWelcome({ identity: null }));
      else answer(connection, frame);
    };
    const refused = expect(chat.identify({ email: 'ben@b.test' })).rejects.toThrow('not accepted');
    await settle();
    await refused;
    expect(storage.getItem('katek:pk_test:visitor')).toBe('vt_ana');
    expect(texts(chat)).toEqual(['Talk of ana']);
  });

  test('D05: of another person nothing is shown, sent or kept', async () => {
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const chat = open(storage);
    await chat.identify(signed('ana'));
    chat.connect();
    await settle();
    server.mode = 'refusing';
    server.last.close();
    chat.send('Ana’s secret');
    void chat.identify(signed('ben'));
    // The server is away, and whoever sits there now sees nothing of Ana's.
    expect(texts(chat)).toEqual([]);
    chat.send('It is Ben');
    expect(texts(chat)).toEqual(['It is Ben']);
    server.mode = 'accepting';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(chat.state.identity?.name).toBe('ben');
    expect(texts(chat)).toEqual(['Talk of ben', 'It is Ben']);
    expect(sent(server)).toEqual(['It is Ben']);
    expect(storage.getItem('katek:pk_test:outbox')).toBeNull();
  });

  test('D05: a page that knows somebody else does not open the former one’s talk', async () => {
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const ana = open(storage);
    await ana.identify(signed('ana'));
    ana.connect();
    await settle();
    ana.disconnect();
    const ben = open(storage);
    await ben.identify({ email: 'ben' });
    const shown: string[] = [];
    ben.subscribe(() => shown.push(...texts(ben)));
    ben.connect();
    await settle();
    // A mere name must not be noted in Ana's session.
    expect(hellos(server)[1]).not.toHaveProperty('visitorToken');
    expect(shown).not.toContain('Talk of ana');
    expect(texts(ben)).toEqual(['Talk of ben']);
  });

  test('keeps what a stranger wrote for the one they turn out to be', async () => {
    const { server, chat: open } = aSite();
    const chat = open();
    server.mode = 'refusing';
    chat.send('Before I sign in');
    void chat.identify(signed('ana'));
    server.mode = 'accepting';
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent(server)).toEqual(['Before I sign in']);
    expect(chat.state.identity?.name).toBe('ana');
  });

  test('again before the answer: the last word counts', async () => {
    const { chat: open } = aSite();
    const chat = open();
    chat.connect();
    await settle();
    const first = expect(chat.identify(signed('ana'))).rejects.toThrow('Another identity');
    await Promise.all([chat.identify(signed('ben')), settle()]);
    await first;
    expect(chat.state.identity?.name).toBe('ben');
  });

  test('writes nothing of the person into the storage', async () => {
    const { chat: open } = aSite();
    const storage = memoryStorage();
    const written: string[] = [];
    const setItem = (key: string, value: string) => {
      written.push(value);
      storage.setItem(key, value);
    };
    const chat = open({ ...storage, setItem });
    await chat.identify({ email: 'ana', name: 'Ana Example' });
    chat.connect();
    await settle();
    expect(written).toHaveLength(2);
    expect(written.join()).not.toMatch(/Example|"ana"/);
  });
});

function signedHello(sub: string) {
  return { identity: signed(sub) };
}

describe('reset', () => {
  test('D06: leaves nothing in the storage and nothing on the screen', async () => {
    const { server, chat: open } = aSite();
    server.onRequest('session.end', () => ({}));
    const items = new Map<string, string>();
    const storage = {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
      removeItem: (key: string) => void items.delete(key),
    };
    const chat = open(storage);
    await chat.identify(signed('ana'));
    chat.connect();
    await settle();
    server.onFrame = () => undefined;
    chat.send('never confirmed');
    await settle();
    expect(items.size).toBe(3);
    const ended = chat.reset();
    // Before the server has heard of it: the page may go away at this moment.
    expect(items.size).toBe(0);
    expect(chat.state).toMatchObject({
      status: 'idle',
      messages: [],
      conversation: null,
      identity: null,
      savedListingIds: [],
    });
    await ended;
    expect(server.paramsOf('session.end')).toHaveLength(1);
    expect(server.last.isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(items.size).toBe(0);
  });

  test('D06: the next visitor is a new one', async () => {
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const chat = open(storage);
    await chat.identify(signed('ana'));
    chat.connect();
    await settle();
    const ended = chat.identify(null);
    server.last.close();
    await ended;
    chat.connect();
    await settle();
    expect(hellos(server)[1]).toEqual({ type: 'hello' });
    expect(texts(chat)).toEqual(['Talk of stranger']);
    expect(texts(open(storage))).toEqual([]);
  });

  test('hears nothing more of the talk that was left', async () => {
    const { server, chat: open } = aSite();
    const chat = open();
    chat.connect();
    await settle();
    const ended = chat.reset();
    server.last.send({ type: 'message.created', message: aMessage({ text: 'too late' }) });
    server.last.send(aWelcome({ visitorToken: 'vt_late' }));
    expect(texts(chat)).toEqual([]);
    await vi.advanceTimersByTimeAsync(5000);
    await ended;
    expect(server.last.isOpen).toBe(false);
  });

  test('D06: is heard in a tab with a socket of its own, by the storage', async () => {
    const events = new EventTarget();
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const chat = open(storage);
    chat.connect();
    await settle();
    const key = 'katek:pk_test:visitor';
    storage.setItem(key, 'vt_ben');
    events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: 'vt_ben' }));
    await settle();
    expect(hellos(server)[1]).toEqual({ type: 'hello', visitorToken: 'vt_ben' });
    expect(texts(chat)).toEqual(['Talk of ben']);
    storage.removeItem(key);
    events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }));
    expect(chat.state).toMatchObject({ status: 'idle', messages: [] });
  });

  test('D06: a talk that was left in memory is not shown for another visitor', async () => {
    const { server, chat: open } = aSite();
    const storage = memoryStorage();
    const chat = open(storage);
    chat.connect();
    await settle();
    chat.disconnect();
    storage.removeItem('katek:pk_test:visitor');
    chat.connect();
    expect(texts(chat)).toEqual([]);
    await settle();
    expect(hellos(server)[1]).toEqual({ type: 'hello' });
  });
});
