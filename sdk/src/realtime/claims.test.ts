import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aWelcome, FakeRealtime } from '../testing/index.ts';
import { memoryStorage, type VisitorStorage } from './token-storage.ts';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock('./claims.ts');
});

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
  }
}

/** A site on which a stranger, or the one whose session is stored, is greeted as whoever they say they are. */
async function aSite(storage: VisitorStorage = memoryStorage()) {
  const server = new FakeRealtime();
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') {
      const name = frame.identity?.email;
      connection.send(
        aWelcome({ identity: name ? { name, email: null, isVerified: false } : null }),
      );
    }
    if (frame.type === 'message.send') {
      connection.send({ type: 'message.accepted', id: frame.id, seq: 1 });
    }
  };
  // Anew for each test, so that the part is loaded anew.
  const { createVisitorClient } = await import('./visitor-conversation.ts');
  const options = { baseUrl: 'https://katek.test', key: 'pk_test', storage };
  return { server, chat: createVisitorClient({ ...options, webSocket: server.WebSocket }) };
}

test('D05: what is written right after a name was told goes as theirs', async () => {
  const { server, chat } = await aSite();
  chat.connect();
  await settle();
  const known = chat.identify({ email: 'ana' });
  chat.send('I am Ana');
  await settle();
  await known;
  expect(server.connections).toHaveLength(2);
  expect(server.connections[0]?.frames.map(({ type }) => type)).toEqual(['hello']);
  expect(server.last.frames).toMatchObject([
    { type: 'hello', identity: { email: 'ana' } },
    { type: 'message.send', text: 'I am Ana' },
  ]);
  expect(chat.state.messages).toMatchObject([{ text: 'I am Ana', delivery: 'sent' }]);
});

test('D06: a logout at the same moment is a logout', async () => {
  const { server, chat } = await aSite();
  const claimed = expect(chat.identify({ email: 'ana' })).rejects.toThrow('logged out');
  void chat.reset();
  chat.connect();
  await settle();
  await claimed;
  expect(server.frames).toEqual([{ type: 'hello' }]);
  expect(chat.state.identity).toBeNull();
});

test.each([{ token: 5 }, { email: {} }, 'ana'])(
  'D05: %j is no identity, which is said and changes nothing',
  async (identity) => {
    const { server, chat } = await aSite();
    chat.connect();
    await settle();
    const claimed = expect(chat.identify(identity as never)).rejects.toMatchObject({
      name: 'SdkError',
      message: 'An identity is an object with a text as token, or as name and email.',
    });
    await settle();
    await claimed;
    expect(chat.state).toMatchObject({ status: 'online', identity: null });
    for (const frame of server.frames) expect(frame).not.toHaveProperty('identity');
  },
);

test('D05: where a part cannot be loaded, nobody enters as somebody else', async () => {
  vi.doMock('./claims.ts', () => {
    throw new Error('blocked');
  });
  const storage = memoryStorage();
  storage.setItem('katek:pk_test:visitor', 'vt_ben');
  storage.setItem('katek:pk_test:owner', 'ben');
  const { server, chat } = await aSite(storage);
  chat.connect();
  await settle();
  const claimed = expect(chat.identify({ email: 'ana' })).rejects.toMatchObject({
    name: 'ConnectionError',
  });
  await settle();
  await claimed;
  expect(chat.state).toMatchObject({ status: 'refused', error: { code: 'part_missing' } });
  expect(chat.state.conversation).toBeNull();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.connections).toHaveLength(1);
});

test('where a part cannot be loaded, a refusal is told all the same', async () => {
  vi.doMock('./claims.ts', () => {
    throw new Error('blocked');
  });
  const { server, chat } = await aSite();
  server.onFrame = (connection) => connection.close(4401);
  chat.connect();
  await settle();
  expect(chat.state).toMatchObject({ status: 'refused', error: { code: 'part_missing' } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.connections).toHaveLength(1);
});

test.each([null, 'vt_old'])(
  'D05: whoever is named while a stranger with the token %s is being refused is heard all the same',
  async (token) => {
    const storage = memoryStorage();
    if (token) storage.setItem('katek:pk_test:visitor', token);
    const { server, chat } = await aSite(storage);
    const greet = server.onFrame;
    let known: Promise<void> | undefined;
    server.onFrame = (connection) => {
      server.onFrame = greet;
      connection.close(4401);
      known = chat.identify({ email: 'ana' });
    };
    chat.connect();
    await settle();
    await known;
    expect(chat.state).toMatchObject({ status: 'online', identity: { name: 'ana' } });
    expect(server.connections).toHaveLength(2);
  },
);

test('D06: a logout while a stranger is being refused lets the next one in', async () => {
  const storage = memoryStorage();
  storage.setItem('katek:pk_test:visitor', 'vt_old');
  const { server, chat } = await aSite(storage);
  const greet = server.onFrame;
  server.onFrame = (connection) => {
    server.onFrame = greet;
    connection.close(4401);
    void chat.reset();
    chat.connect();
  };
  chat.connect();
  await settle();
  expect(chat.state).toMatchObject({ status: 'online', error: null });
  expect(server.last.frames).toEqual([{ type: 'hello' }]);
});
