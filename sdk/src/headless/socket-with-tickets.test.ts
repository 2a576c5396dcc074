import { describe, expect, test, vi } from 'vitest';
import { AuthenticationError } from '../errors.ts';
import { createVisitorClient, memoryStorage } from '../index.ts';
import { aWelcome, FakeRealtime } from '../testing/index.ts';
import { socketWithTickets } from './socket-with-tickets.ts';

function setUp(issueTicket: () => Promise<{ ticket: string }>, storage = memoryStorage()) {
  const server = new FakeRealtime();
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(aWelcome());
  };
  const chat = createVisitorClient({
    baseUrl: 'https://katek.test',
    key: 'pk_test',
    storage,
    webSocket: socketWithTickets(issueTicket, server.WebSocket),
  });
  return { server, chat };
}

describe('a program without a browser', () => {
  test('shows a fresh ticket for every connection', async () => {
    let issued = 0;
    const { server, chat } = setUp(async () => ({ ticket: `t${++issued}` }));
    chat.connect();
    await vi.waitFor(() => expect(chat.state.status).toBe('online'));
    expect(server.last.protocols).toEqual(['katek.v1', 'katek.ticket.t1']);
    server.last.close(1012);
    await vi.waitFor(() => expect(server.connections).toHaveLength(2), 3000);
    expect(server.last.protocols).toEqual(['katek.v1', 'katek.ticket.t2']);
    chat.disconnect();
  });

  test('is told when its secret key is refused, and does not try for ever', async () => {
    const details = { status: 401, code: 'unauthorized', message: 'No.', requestId: null };
    const { chat } = setUp(() =>
      Promise.reject(new AuthenticationError({ ...details, retryAfterMs: null })),
    );
    chat.connect();
    await vi.waitFor(() => expect(chat.state.status).toBe('refused'));
  });

  test('keeps its visitor while its secret key is refused', async () => {
    const details = { status: 401, code: 'unauthorized', message: 'Revoked.', requestId: null };
    const refusal = new AuthenticationError({ ...details, retryAfterMs: null, field: null });
    let isRefused = true;
    const storage = memoryStorage();
    storage.setItem('katek:pk_test:visitor', 'vt_mine');
    const { server, chat } = setUp(
      () => (isRefused ? Promise.reject(refusal) : Promise.resolve({ ticket: 't' })),
      storage,
    );
    chat.connect();
    await vi.waitFor(() => expect(chat.state.status).toBe('refused'));
    expect(chat.state.error).toEqual({ code: 'ticket_refused', message: 'Revoked.' });
    chat.disconnect();
    isRefused = false;
    chat.connect();
    await vi.waitFor(() => expect(chat.state.status).toBe('online'));
    expect(server.last.frames[0]).toMatchObject({ type: 'hello', visitorToken: 'vt_mine' });
    chat.disconnect();
  });

  test('tries again when the ticket could not be fetched', async () => {
    let attempts = 0;
    const { chat } = setUp(() =>
      ++attempts === 1
        ? Promise.reject(new TypeError('fetch failed'))
        : Promise.resolve({ ticket: 't' }),
    );
    chat.connect();
    await vi.waitFor(() => expect(chat.state.status).toBe('online'), 3000);
    expect(attempts).toBe(2);
    chat.disconnect();
  });

  test('opens nothing when it was told to stop before the ticket came', async () => {
    let give: (ticket: { ticket: string }) => void = () => undefined;
    const { server, chat } = setUp(() => new Promise((resolve) => (give = resolve)));
    chat.connect();
    chat.disconnect();
    give({ ticket: 't' });
    await Promise.resolve();
    expect(server.connections.filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});
