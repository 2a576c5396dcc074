import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RequestError } from '../errors.ts';
import { aTalk } from '../testing/a-talk.ts';
import {
  aConversation,
  aListing,
  aMessage,
  anAttachment,
  anId,
  aProperty,
  aWelcome,
  type FakeRealtime,
} from '../testing/index.ts';
import { createVisitorClient } from './visitor-conversation.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets everything happen that waits for no timer. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await vi.advanceTimersByTimeAsync(0);
    await vi.dynamicImportSettled();
  }
}

async function online(options: Parameters<typeof aTalk>[0] = {}) {
  const talk = aTalk(options);
  talk.chat.connect();
  await settle();
  return talk;
}

const hellos = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'hello' ? [frame] : []));
const results = (server: FakeRealtime) =>
  server.frames.flatMap((frame) => (frame.type === 'tool.result' ? [frame] : []));

describe('a request', () => {
  test('brings the answer', async () => {
    const { server, chat } = await online();
    server.onRequest('listing.fetch', ({ listingId }) => ({
      card: aListing({ id: listingId }),
      property: aProperty({ id: listingId }),
    }));
    const { card } = await chat.request('listing.fetch', { listingId: anId(5) });
    expect(card.id).toBe(anId(5));
  });

  test('connects by itself and waits until it may ask', async () => {
    const { server, chat } = aTalk();
    server.onRequest('homes.fetch', () => ({ items: [aListing()] }));
    const asked = chat.request('homes.fetch', {});
    await settle();
    expect((await asked).items).toHaveLength(1);
    expect(server.frames.map((frame) => frame.type)).toEqual(['hello', 'request']);
  });

  test('rejects with the server’s code and words when it is refused', async () => {
    const { server, chat } = await online();
    server.onRequest('transcript.send', () => {
      throw new RequestError('rate_limited', 'Later.');
    });
    const asked = chat.request('transcript.send', { email: 'a@b.test' });
    await expect(asked).rejects.toMatchObject({
      name: 'RequestError',
      code: 'rate_limited',
      message: 'Later.',
    });
    expect(chat.state.error).toBeNull();
  });

  test('rejects when no answer comes in time', async () => {
    const { chat } = await online();
    const asked = expect(chat.request('homes.fetch', {})).rejects.toMatchObject({
      name: 'ConnectionError',
      isTimeout: true,
    });
    await settle();
    await vi.advanceTimersByTimeAsync(15_000);
    await asked;
  });

  test('rejects with the signal’s reason', async () => {
    const { chat } = await online();
    const giveUp = new AbortController();
    const asked = expect(
      chat.request('homes.fetch', {}, { signal: giveUp.signal }),
    ).rejects.toThrow('enough');
    await settle();
    giveUp.abort(new Error('enough'));
    await asked;
  });

  test('is asked again after a broken connection when that does no harm', async () => {
    const { server, chat } = await online();
    const asked = chat.request('viewing.slots', { listingId: anId(1) });
    await settle();
    server.last.close();
    server.onRequest('viewing.slots', () => ({ slots: [], slotMinutes: 30, timeZone: 'UTC' }));
    await vi.advanceTimersByTimeAsync(1000);
    expect((await asked).slots).toEqual([]);
    expect(server.paramsOf('viewing.slots')).toHaveLength(2);
  });

  test('is not asked again when it might be done twice', async () => {
    const { server, chat } = await online();
    const asked = expect(
      chat.request('transcript.send', { email: 'a@b.test' }),
    ).rejects.toMatchObject({ name: 'ConnectionError', isTimeout: false });
    await settle();
    server.last.close();
    await asked;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.paramsOf('transcript.send')).toHaveLength(1);
  });

  test('waits through an outage when it was never sent', async () => {
    const { server, chat } = aTalk();
    server.mode = 'refusing';
    const asked = chat.request('transcript.send', { email: 'a@b.test' });
    await settle();
    server.mode = 'accepting';
    server.onRequest('transcript.send', () => ({}));
    await vi.advanceTimersByTimeAsync(5000);
    await expect(asked).resolves.toEqual({});
  });

  test('rejects when the chat is closed', async () => {
    const { chat } = await online();
    const asked = expect(chat.request('homes.fetch', {})).rejects.toThrow('disconnected');
    await settle();
    chat.disconnect();
    await asked;
  });

  test('keeps the saved homes current', async () => {
    const { server, chat } = await online();
    server.onRequest('home.save', ({ listingId }) => ({ savedListingIds: [listingId] }));
    await chat.request('home.save', { listingId: anId(3) });
    expect(chat.state.savedListingIds).toEqual([anId(3)]);
  });

  test('erases everything here too after the visitor was erased at the server', async () => {
    const { server, storage, chat } = await online();
    server.onRequest('visitor.erase', () => ({}));
    const asked = chat.request('visitor.erase', {});
    await settle();
    server.last.close(1000);
    await asked;
    expect(storage.getItem('katek:pk_test:visitor')).toBeNull();
    expect(chat.state).toMatchObject({ status: 'idle', messages: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.connections).toHaveLength(1);
  });
});

describe('the history', () => {
  async function aLongTalk() {
    const talk = aTalk();
    talk.server.onFrame = (connection, frame) => {
      if (frame.type === 'hello') {
        connection.send(aWelcome({ messages: [aMessage({ seq: 5 })], hasEarlier: true }));
      }
    };
    talk.chat.connect();
    await settle();
    return talk;
  }

  test('is fetched page by page, in order', async () => {
    const { server, chat } = await aLongTalk();
    server.onRequest('history.fetch', ({ beforeSeq }) => ({
      messages: [aMessage({ seq: beforeSeq - 2 }), aMessage({ seq: beforeSeq - 1 })],
      hasEarlier: beforeSeq > 3,
    }));
    const fetching = chat.fetchEarlier();
    expect(chat.state.isEarlierLoading).toBe(true);
    await fetching;
    expect(chat.state).toMatchObject({ isEarlierLoading: false, hasEarlier: true });
    await chat.fetchEarlier();
    await chat.fetchEarlier();
    expect(chat.state.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(chat.state.hasEarlier).toBe(false);
    expect(server.paramsOf('history.fetch')).toEqual([{ beforeSeq: 5 }, { beforeSeq: 3 }]);
  });

  test('is asked for once at a time, and says so when it failed', async () => {
    const { server, chat } = await aLongTalk();
    server.onRequest('history.fetch', () => {
      throw new RequestError('unavailable', 'Later.');
    });
    const first = expect(chat.fetchEarlier()).rejects.toThrow('Later.');
    await chat.fetchEarlier();
    await first;
    expect(server.paramsOf('history.fetch')).toHaveLength(1);
    expect(chat.state.isEarlierLoading).toBe(false);
  });

  test('does not come into another talk', async () => {
    const { server, chat } = await aLongTalk();
    let answer = () => undefined as void;
    server.onRequest('history.fetch', async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return { messages: [aMessage({ seq: 4 })], hasEarlier: false };
    });
    const fetching = chat.fetchEarlier();
    await settle();
    server.last.send(aWelcome({ conversation: aConversation({ id: anId(9) }) }));
    answer();
    await fetching;
    expect(chat.state.messages).toEqual([]);
  });
});

describe('what is read', () => {
  test('is told once for each newest message', async () => {
    const { server, chat } = await online();
    chat.markRead();
    server.last.send({ type: 'message.created', message: aMessage({ seq: 1 }) });
    chat.markRead();
    chat.markRead();
    server.last.send({ type: 'message.created', message: aMessage({ seq: 2 }) });
    chat.markRead();
    await settle();
    const reads = server.frames.flatMap((frame) => (frame.type === 'read' ? [frame.seq] : []));
    expect(reads).toEqual([1, 2]);
    expect(chat.state.conversation?.visitorReadSeq).toBe(2);
  });

  test('by the agent shows, and never goes back', async () => {
    const { server, chat } = await online();
    expect(chat.state.agentReadSeq).toBe(0);
    server.last.send({ type: 'read.changed', role: 'agent', seq: 3 });
    server.last.send({ type: 'read.changed', role: 'agent', seq: 2 });
    expect(chat.state.agentReadSeq).toBe(3);
    expect(chat.state.conversation?.agentReadSeq).toBe(3);
  });
});

describe('a home that changes', () => {
  test('is shown as it is now, with the reasons why it was shown', async () => {
    const { server, chat } = await online();
    const listings = [aListing(), aListing({ id: anId(2) })];
    server.last.send({ type: 'message.created', message: aMessage({ listings }) });
    const card = aListing({ ListPrice: 560_000, matches: [] });
    server.last.send({ type: 'listing.changed', listingId: anId(1), card });
    await settle();
    expect(chat.state.messages[0]?.listings[0]).toMatchObject({
      ListPrice: 560_000,
      matches: ['3 bedrooms', 'Garage'],
    });
    expect(chat.state.messages[0]?.listings[1]?.ListPrice).toBe(585_000);
  });

  test('is marked when it may not be shown any more, and no longer saved', async () => {
    const talk = aTalk();
    talk.server.onFrame = (connection) => {
      connection.send(
        aWelcome({ messages: [aMessage({ listings: [aListing()] })], savedListingIds: [anId(1)] }),
      );
    };
    talk.chat.connect();
    await settle();
    talk.server.last.send({ type: 'listing.changed', listingId: anId(1), card: null });
    await settle();
    expect(talk.chat.state.messages[0]?.listings).toMatchObject([{ StandardStatus: 'Delete' }]);
    expect(talk.chat.state.savedListingIds).toEqual([]);
  });
});

describe('attachments', () => {
  test('go with a text, or without one', async () => {
    const { server, chat } = await online();
    chat.send('', { attachments: [anAttachment()] });
    await settle();
    expect(server.frames.at(-1)).toMatchObject({ text: '', attachments: [anId(701)] });
    expect(chat.state.messages[0]?.attachments).toEqual([anAttachment()]);
    expect(() => chat.send('')).toThrow('no text');
    expect(() => chat.send('x', { attachments: Array(6).fill(anAttachment()) })).toThrow('5');
  });

  test('wait with their text over a reload', async () => {
    const { server, storage, chat } = aTalk();
    server.mode = 'refusing';
    const id = chat.send('The kitchen', { attachments: [anAttachment()] });
    chat.disconnect();
    server.mode = 'accepting';
    const next = createVisitorClient({
      baseUrl: 'https://katek.test',
      key: 'pk_test',
      storage,
      webSocket: server.WebSocket,
    });
    next.connect();
    expect(next.state.messages[0]?.attachments).toEqual([anAttachment()]);
    await settle();
    expect(server.frames.at(-1)).toMatchObject({ id, attachments: [anId(701)] });
  });
});

describe('the page’s tools', () => {
  const tool = { name: 'financing', description: 'What they can borrow.', parameters: {} };
  const call = {
    type: 'tool.call',
    callId: anId(8),
    name: 'financing',
    arguments: { x: 1 },
  } as const;

  async function called(run: () => unknown) {
    const talk = aTalk();
    talk.chat.setTools([{ ...tool, run }]);
    talk.chat.connect();
    await settle();
    talk.server.last.send(call);
    await settle();
    return results(talk.server)[0];
  }

  test('are told to the server, and again when they change', async () => {
    const { server, chat } = aTalk();
    chat.setTools([{ ...tool, run: () => 1 }]);
    chat.connect();
    await settle();
    expect(hellos(server)[0]?.tools).toEqual([tool]);
    chat.setTools([{ ...tool, run: () => 2 }]);
    await settle();
    expect(server.connections).toHaveLength(1);
    chat.setTools([]);
    await settle();
    expect(hellos(server)).toHaveLength(2);
    expect(hellos(server)[1]).not.toHaveProperty('tools');
  });

  test('give what they know', async () => {
    const run = vi.fn(() => Promise.resolve({ amount: 500_000 }));
    expect(await called(run)).toEqual({
      type: 'tool.result',
      callId: anId(8),
      output: '{"amount":500000}',
      error: null,
    });
    expect(run).toHaveBeenCalledWith({ x: 1 }, { signal: expect.any(AbortSignal) });
  });

  test('tell why they give nothing', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const fail = () => {
      throw new Error('The calculator is empty.');
    };
    expect(await called(fail)).toMatchObject({ output: null, error: 'The calculator is empty.' });
    expect(await called(() => 'x'.repeat(8001))).toMatchObject({
      output: null,
      error: 'The result is longer than 8000 characters.',
    });
    expect(await called(() => circle)).toMatchObject({ output: null });
    expect(await called(() => undefined)).toMatchObject({ output: 'null', error: null });
    expect(await called(() => Promise.reject('x'.repeat(900)))).toMatchObject({
      error: 'x'.repeat(500),
    });
  });

  test('are unknown when the page has no such tool', async () => {
    const { server } = await online();
    server.last.send(call);
    await settle();
    expect(results(server)).toMatchObject([{ error: 'The page has no such tool.' }]);
  });

  test('are stopped when the connection is gone, and their result is not sent', async () => {
    const { server, chat } = aTalk();
    let signal: AbortSignal | undefined;
    chat.setTools([
      {
        ...tool,
        run: (_args, context) => {
          signal = context.signal;
          return new Promise((resolve) => signal?.addEventListener('abort', () => resolve('late')));
        },
      },
    ]);
    chat.connect();
    await settle();
    server.last.send(call);
    await settle();
    expect(signal?.aborted).toBe(false);
    server.last.close();
    await vi.advanceTimersByTimeAsync(2000);
    expect(signal?.aborted).toBe(true);
    expect(results(server)).toEqual([]);
  });
});

describe('a consent', () => {
  const consent = {
    purpose: 'chat',
    textVersion: '1',
    text: 'I agree.',
    locale: 'en',
    url: 'https://realtor.test/',
    at: '2026-03-01T10:00:00.000Z',
  } as const;

  test('goes with the hello, once', async () => {
    const { server, chat } = aTalk();
    chat.giveConsent(consent);
    chat.connect();
    await settle();
    server.last.close();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hellos(server).map((hello) => hello.consent)).toEqual([consent, undefined]);
  });

  test('is asked for by the server, given, and opens the chat', async () => {
    const { server, chat } = aTalk();
    server.onFrame = (connection, frame) => {
      if (frame.type !== 'hello') return;
      if (frame.consent) {
        connection.send(aWelcome());
        return;
      }
      connection.send({ type: 'error', code: 'consent_required', message: 'Agree.', refId: null });
      connection.close(4401);
    };
    chat.connect();
    await settle();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.connections).toHaveLength(1);
    expect(chat.state).toMatchObject({ status: 'refused', error: { code: 'consent_required' } });
    chat.giveConsent(consent);
    chat.connect();
    await settle();
    expect(chat.state).toMatchObject({ status: 'online', error: null });
  });

  test('that is given later is told at once', async () => {
    const { server, chat } = await online();
    chat.giveConsent(consent);
    await settle();
    expect(hellos(server).map((hello) => hello.consent)).toEqual([undefined, consent]);
    expect(chat.state.status).toBe('online');
  });
});

describe('what the page says of itself', () => {
  test('changes with setPage for the next message', async () => {
    const { server, chat } = await online({ page: { url: 'https://realtor.test/' } });
    chat.setPage({ url: 'https://realtor.test/oak' });
    chat.send('This one?');
    await settle();
    expect(server.frames.at(-1)).toMatchObject({ page: { url: 'https://realtor.test/oak' } });
    chat.setPage(null);
    chat.send('And now?');
    await settle();
    expect(server.frames.at(-1)).not.toHaveProperty('page');
  });

  test('is told in the new language, without a break that anybody sees', async () => {
    const { server, chat } = await online({ locale: 'en' });
    const seen: string[] = [];
    chat.subscribe(({ status }) => seen.push(status));
    chat.setLocale('en');
    chat.setLocale('de');
    await settle();
    expect(hellos(server).map((hello) => hello.locale)).toEqual(['en', 'de']);
    expect(seen).not.toContain('offline');
    expect(chat.state.status).toBe('online');
  });
});
