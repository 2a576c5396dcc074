import { createVisitorClient, memoryStorage, type VisitorClient } from '@katek/sdk';
import { aMessage, anId, aWelcome, FakeRealtime } from '@katek/sdk/testing';
import { expect } from 'chai';
import { until } from './testing/fixture.ts';

/** Clients of one site, as in tabs of this very browser: its own locks and channels carry them. */
function someTabs(count: number) {
  const server = new FakeRealtime();
  server.onFrame = (connection, frame) => {
    if (frame.type === 'hello') connection.send(aWelcome({ recovered: true }));
    if (frame.type !== 'message.send') return;
    const parts = { id: frame.id, role: 'visitor', authorName: null, text: frame.text } as const;
    connection.send({ type: 'message.created', message: aMessage(parts) });
  };
  const storage = memoryStorage();
  const key = `pk_${crypto.randomUUID()}`;
  const tabs: VisitorClient[] = [];
  while (tabs.length < count) {
    const webSocket = server.WebSocket;
    const options = { baseUrl: 'https://katek.test', key, storage, webSocket };
    tabs.push(createVisitorClient({ ...options, tabs: 'shared' }));
  }
  return { server, tabs };
}

const areOnline = (tabs: VisitorClient[]) => tabs.every(({ state }) => state.status === 'online');
const areOpen = (server: FakeRealtime) => server.connections.filter(({ isOpen }) => isOpen).length;

describe('several tabs in a real browser', () => {
  it('have one socket and the same talk, also after the leading tab has gone', async () => {
    const { server, tabs } = someTabs(3);
    for (const tab of tabs) tab.connect();
    await until(() => areOnline(tabs), 'every tab is online');
    expect(areOpen(server)).to.equal(1);
    tabs[0]?.send('Hello');
    await until(() => tabs.every(({ state }) => state.messages.length === 1), 'all have the text');
    for (let left = tabs.length; left > 1; left--) {
      tabs.shift()?.disconnect();
      await until(() => areOnline(tabs) && areOpen(server) === 1, 'another tab leads');
      for (const { state } of tabs)
        expect(state.messages.map(({ text }) => text)).to.eql(['Hello']);
    }
    for (const tab of tabs) tab.disconnect();
    await until(() => areOpen(server) === 0, 'the last one closes');
  });

  it('D06: are all logged out together', async () => {
    const { server, tabs } = someTabs(2);
    server.onRequest('session.end', () => ({}));
    for (const tab of tabs) tab.connect();
    await until(() => areOnline(tabs), 'every tab is online');
    server.last.send({ type: 'message.created', message: aMessage({ id: anId(1) }) });
    await tabs[1]?.reset();
    await until(() => tabs.every(({ state }) => state.status === 'idle'), 'every tab is idle');
    for (const { state } of tabs) expect(state.messages).to.eql([]);
    await until(() => areOpen(server) === 0, 'no socket is left');
  });
});
