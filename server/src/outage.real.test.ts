import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from './platform/database/testing/test-database.ts';
import { entities } from './entities.ts';
import { createOrganizations } from './features/organizations/index.ts';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import { startFaultProxy, type FaultProxy } from './testing/fault-proxy.ts';
import { startServer, type ServerProcess } from './testing/server-process.ts';

/** The server in a process of its own, with its databases behind proxies that break when told to. */
let testing: TestDatabase;
let postgres: FaultProxy;
let mongo: FaultProxy;
let server: ServerProcess;
let keys: { secretKey: string; publishableKey: string };

beforeAll(async () => {
  testing = await createTestDatabase(entities);
  const url = new URL(testing.url ?? '');
  postgres = await startFaultProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(postgres.port);
  const mongoUrl = new URL(process.env['MONGODB_URL'] ?? '');
  mongo = await startFaultProxy({ host: mongoUrl.hostname, port: Number(mongoUrl.port) });
  mongoUrl.port = String(mongo.port);
  mongoUrl.pathname = `/katek_outage_${process.pid}`;
  keys = await createOrganizations({
    database: testing.database,
    publicUrl: 'http://localhost',
  }).create({ slug: 'outage', name: 'Outage Realty', region: 'US', currency: 'USD' });
  server = await startServer({ DATABASE_URL: url.href, MONGODB_URL: mongoUrl.href });
});
afterAll(async () => {
  expect(await server.end()).toMatchObject({ code: 0 });
  await postgres.close();
  await mongo.close();
  await testing.close();
});

const get = async (path: string) => {
  const begin = performance.now();
  const reply = await fetch(server.url + path, {
    headers: { authorization: `Bearer ${keys.secretKey}` },
    signal: AbortSignal.timeout(10_000),
  });
  return {
    status: reply.status,
    headers: reply.headers,
    body: (await reply.json()) as { status?: string; items: unknown[] },
    milliseconds: performance.now() - begin,
  };
};

async function until(condition: () => Promise<boolean>, withinMs: number): Promise<number> {
  const begin = performance.now();
  while (!(await condition())) {
    if (performance.now() - begin > withinMs) throw new Error(`Not within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - begin;
}

const talk = async () => {
  const peer = new ChatPeer(
    `${server.url.replace('http', 'ws')}/v1/realtime?key=${keys.publishableKey}`,
    { origin: server.url },
  );
  await peer.opened;
  peer.send({ type: 'hello' });
  await peer.next('welcome');
  return peer;
};

describe('F01 Postgres goes away', () => {
  test.each(['refuse', 'stall'] as const)(
    'and would %s: requests are refused at once with Retry-After, sockets stay, and all is well soon after',
    async (fault) => {
      const peer = await talk();
      postgres.setFault(fault);
      await until(async () => (await get('/readyz')).status === 503, 5000);
      expect((await get('/readyz')).body).toMatchObject({ dependencies: { postgres: 'down' } });
      expect((await get('/healthz')).status).toBe(200);
      const refused = await get('/v1/properties');
      expect(refused.status).toBe(503);
      expect(refused.body).toMatchObject({ error: { code: 'database_unavailable' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.milliseconds).toBeLessThan(2000);
      expect(peer.socket.readyState).toBe(1);
      postgres.setFault('none');
      await until(async () => (await get('/v1/properties')).status === 200, 10_000);
      peer.say('Do you have homes with a pool?');
      await peer.next('message.accepted');
      peer.socket.close();
    },
  );
});

describe('F02 MongoDB goes away', () => {
  test('chat and leads work on, and /readyz says degraded', async () => {
    mongo.setFault('refuse');
    const peer = await talk();
    peer.say('My name is Ana Lopez, ana@example.com. I would like to talk to a person.');
    await peer.next('message.accepted');
    await until(async () => (await get('/v1/leads')).body.items.length === 1, 10_000);
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'degraded', dependencies: { jobs: 'down' } });
    mongo.setFault('none');
    await until(async () => (await get('/readyz')).body.status === 'ready', 10_000);
    peer.socket.close();
  });
});
