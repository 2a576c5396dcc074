import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entities } from './entities.ts';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import { createOrganizations, type Organizations } from './features/organizations/index.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from './platform/database/testing/test-database.ts';
import { startFakePostmark, type FakePostmark } from './providers/mail/testing/index.ts';
import { startServer, type ServerProcess } from './testing/server-process.ts';

/** Processes of the real server that are killed without a goodbye, on a PostgreSQL and a MongoDB that stay. */
let testing: TestDatabase;
let postmark: FakePostmark;
let organizations: Organizations;
let organizationId: string;
let publishableKey: string;
let secretKey: string;
let env: Record<string, string>;

beforeAll(async () => {
  testing = await createTestDatabase(entities);
  postmark = await startFakePostmark();
  organizations = createOrganizations({
    database: testing.database,
    publicUrl: 'http://localhost',
  });
  const made = await anOrganization('crash');
  organizationId = made.organization.id;
  ({ publishableKey, secretKey } = made);
  const mongo = new URL(process.env['MONGODB_URL'] ?? '');
  mongo.pathname = `/katek_crash_${process.pid}`;
  env = {
    DATABASE_URL: testing.url ?? '',
    MONGODB_URL: mongo.href,
    POSTMARK_API_TOKEN: 'token',
    POSTMARK_FROM_EMAIL: 'ava@example.com',
    POSTMARK_API_URL: postmark.url,
    JOB_LOCK_SECONDS: '2',
    RETRY_SCHEDULE_SECONDS: Array.from({ length: 60 }, () => 1).join(),
  };
});
afterAll(async () => {
  await postmark.close();
  await testing.close();
});

const anOrganization = (slug: string) =>
  organizations.create({
    slug,
    name: 'Crash Realty',
    region: 'US',
    currency: 'USD',
    notificationEmail: 'owner@example.com',
  });

const talk = async (server: ServerProcess, visitorToken?: string, lastSeq?: number) => {
  const peer = new ChatPeer(
    `${server.url.replace('http', 'ws')}/v1/realtime?key=${publishableKey}`,
    { origin: server.url },
  );
  await peer.opened;
  peer.send({
    type: 'hello',
    ...(visitorToken ? { visitorToken } : {}),
    ...(lastSeq === undefined ? {} : { lastSeq }),
  });
  return { peer, welcome: await peer.next('welcome') };
};

const count = async (sql: string) => {
  const [row] = await testing.database.asSystem((unit) => unit.sql<{ count: number }>(sql));
  return Number(row?.count);
};

async function until(condition: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('kill -9', () => {
  test('J01 after an acknowledged message loses nothing: the answer comes, the lead is there once, its mail goes out once', async () => {
    const first = await startServer(env);
    const { peer, welcome } = await talk(first);
    peer.say('I am Ana Lopez, ana@example.com. I would like a 3 bedroom house.');
    await peer.next('message.accepted');
    await first.kill();

    const second = await startServer(env);
    const again = await talk(second, welcome.visitorToken ?? '');
    expect(again.welcome.messages[0]).toMatchObject({ role: 'visitor', seq: 1 });
    await until(
      async () => (await count(`select count(*) from messages where role = 'assistant'`)) === 1,
      60_000,
    );
    await until(
      async () => (await count(`select count(*) from notifications where state = 'sent'`)) === 1,
      20_000,
    );
    expect(await count('select count(*) from leads')).toBe(1);
    expect(postmark.sent).toHaveLength(1);
    await again.peer.close();
    expect(await second.end()).toMatchObject({ code: 0 });
  }, 120_000);

  test('J02 J04 of one of two processes, again and again: every event has its effect exactly once', async () => {
    const sentBefore = postmark.sent.length;
    // More than this of one kind for one organization would be held back for a mail that sums them up.
    const eventsOfEach = 15;
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, at) => anOrganization(`crash-${at}`)),
    );
    const events = eventsOfEach * made.length;
    const processes = [await startServer(env), await startServer(env)];
    for (const { organization } of made) {
      await testing.database.inTenant(organization.id, (unit) =>
        unit.sql(
          `insert into outbox (organization_id, id, type, payload)
           select $1, gen_random_uuid(), 'budget.reached', jsonb_build_object('day', '2026-11-23') from generate_series(1, ${eventsOfEach})`,
          [organization.id],
        ),
      );
    }
    for (let round = 0; round < 4; round += 1) {
      const index = round % 2;
      await processes[index]?.kill();
      processes[index] = await startServer(env);
    }
    await until(
      async () => (await count('select count(*) from outbox where delivered_at is null')) === 0,
      60_000,
    );
    expect(postmark.sent.length - sentBefore).toBe(events);
    expect(await count(`select count(*) from notifications where state <> 'sent'`)).toBe(0);
    expect(await count('select count(*) from outbox where failed_at is not null')).toBe(0);
    for (const server of processes) expect(await server.end()).toMatchObject({ code: 0 });
  }, 120_000);

  test('U05 in the middle of an import: it goes on where it stood, and no listing is there twice', async () => {
    const rows = 20_000;
    const lines = Array.from(
      { length: rows },
      (_, index) =>
        `MLS-${index},${index} Oak Street,Springfield,IL,62701,${200_000 + index},3,2,A sunny home with a garage and a garden.`,
    );
    const csv = `MLS#,Address,City,State,Zip,Price,Beds,Baths,Remarks\n${lines.join('\n')}\n`;
    let server = await startServer(env);
    const headers = { authorization: `Bearer ${secretKey}` };
    const posted = await fetch(`${server.url}/v1/imports?fileName=big.csv`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: csv,
    });
    const { id } = (await posted.json()) as { id: string };
    const progress = async () => {
      const reply = await fetch(`${server.url}/v1/imports/${id}`, { headers });
      return (await reply.json()) as {
        status: string;
        rowsRead: number;
        created: number;
        rejected: number;
      };
    };
    await until(async () => (await progress()).rowsRead > 500, 20_000);
    const before = await progress();
    await server.kill();
    expect(before.status).toBe('running');

    server = await startServer(env);
    await until(async () => (await progress()).status === 'completed', 60_000);
    expect(await progress()).toMatchObject({ rowsRead: rows, created: rows, rejected: 0 });
    // The server has made its demo beside them.
    const ours = `organization_id = '${organizationId}'`;
    expect(await count(`select count(*) from properties where ${ours}`)).toBe(rows);
    await server.end();
  }, 120_000);
});
