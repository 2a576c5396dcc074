import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
  type ChatServerOptions,
} from './testing/chat-server.ts';
import { aReply, scriptedAgent, steppedScript } from './testing/scripted-agent.ts';

/* Two servers over one PostgreSQL hear each other by LISTEN/NOTIFY only, as two processes do. */

let base: ChatBase;
const servers: ChatServer[] = [];
beforeAll(async () => {
  base = await createChatBase();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => base.close());

async function twoServers(first: ChatServerOptions = {}, second: ChatServerOptions = first) {
  const pair = await Promise.all([startChatServer(base, first), startChatServer(base, second)]);
  servers.push(...pair);
  return pair;
}

describe('two server processes', () => {
  test('show the same talk, pieces of the answer included', async () => {
    const steps = steppedScript();
    const [one, two] = await twoServers({ agent: scriptedAgent(steps.script) });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    const there = await two.aVisitor(organization, resume(welcome, 0));
    peer.say('Hello');
    await there.peer.next('message.created', ({ message }) => message.text === 'Hello');
    steps.say('There are ');
    await there.peer.next('message.delta', (delta) => delta.text === 'There are ');
    steps.say('three.');
    steps.end();
    const { message } = await there.peer.answer();
    expect(message.text).toBe('There are three.');
    expect(there.peer.seqs).toEqual([1, 2]);
    const text = there.peer.frames
      .flatMap((frame) => (frame.type === 'message.delta' ? [frame.text] : []))
      .join('');
    expect(text).toBe('There are three.');
  });

  test('ask the page in the one for an answer that the other makes, and show read receipts', async () => {
    const finance = { name: 'finance', description: 'Budget.', parameters: { type: 'object' } };
    const asking = scriptedAgent(async function* ask(turn, signal) {
      const word = await turn.pageTools?.call('finance', { years: 30 }, signal);
      yield { type: 'done' as const, reply: aReply({ text: JSON.stringify(word) }) };
    });
    const [one, two] = await twoServers({ agent: asking });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization, { tools: [finance] });
    const { id: conversationId } = welcome.conversation;
    // The message comes in by the other process, which has no socket of the page.
    await two.conversations.receive(organization.id, {
      conversationId,
      visitorId: welcome.visitorId,
      id: randomUUID(),
      text: 'What can I afford?',
    });
    const call = await peer.next('tool.call');
    expect(call.arguments).toEqual({ years: 30 });
    const output = JSON.stringify('预算'.repeat(3000));
    peer.send({ type: 'tool.result', callId: call.callId, output, error: null });
    const { message } = await peer.answer();
    expect(JSON.parse(message.text)).toEqual({ output });
    await two.conversations.markRead(organization.id, { conversationId, reader: 'agent', seq: 2 });
    expect(await peer.next('read.changed')).toMatchObject({ role: 'agent', seq: 2 });
  });

  test('tell each other of homes that changed and visitors that are gone', async () => {
    const [one, two] = await twoServers({ agent: scriptedAgent() });
    const organization = await one.anOrganization();
    const home = await one.database.inTenant(organization.id, (unit) =>
      one.properties.create(unit, { ListingKey: randomUUID(), ListPrice: 500_000 }),
    );
    const [card] = await one.database.inTenant(organization.id, (unit) =>
      one.properties.cards(unit, [home.id]),
    );
    const [there] = await twoServers({
      agent: scriptedAgent(async function* show() {
        const listings = card ? [card] : [];
        yield { type: 'done' as const, reply: aReply({ listings }) };
      }),
    });
    const { peer, welcome } = await there.aVisitor(organization);
    peer.say('Show me');
    await peer.answer();
    await one.database.inTenant(organization.id, (unit) =>
      one.properties.update(unit, home.id, { ListPrice: 480_000 }),
    );
    two.conversations.announceListings(organization.id, [home.id]);
    const changed = await peer.next('listing.changed');
    expect(changed.card).toMatchObject({ ListPrice: 480_000 });
    const tab = await two.aVisitor(organization, { visitorToken: welcome.visitorToken ?? '' });
    await tab.peer.ask('visitor.erase', {});
    expect([await tab.peer.closed, await peer.closed]).toEqual([4401, 4401]);
  });

  test('tell a newcomer in the one what is being written in the other', async () => {
    const steps = steppedScript();
    const [one, two] = await twoServers({ agent: scriptedAgent(steps.script) });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    peer.say('Hello');
    steps.say('Half of the');
    await peer.next('message.delta');
    const there = await two.aVisitor(organization, resume(welcome, 0));
    await there.peer.next('message.delta', (delta) => delta.text === 'Half of the');
    steps.say(' answer.');
    await there.peer.next('message.delta', (delta) => delta.text === ' answer.');
    steps.end();
    await there.peer.answer((text) => text === 'Half of the answer.');
  });

  test('do not break an answer off while the visitor is with the other', async () => {
    const steps = steppedScript();
    const [one, two] = await twoServers({
      agent: scriptedAgent(steps.script),
      timing: { leaveGraceMs: 100, presenceReplyMs: 300 },
    });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    const there = await two.aVisitor(organization, resume(welcome, 0));
    peer.say('Hello');
    await there.peer.next('reply.started');
    const asked = new Promise<void>((resolve) => {
      const room = roomOf(organization.id, welcome.conversation.id);
      one.rooms.join(room, {
        onEvent: (event) => event.type === 'visitor.present' && resolve(),
        onResync: () => undefined,
      });
    });
    await peer.close();
    await asked;
    steps.say('Still here.');
    steps.end();
    expect((await there.peer.answer()).message).toMatchObject({
      text: 'Still here.',
      state: 'complete',
    });
  });

  test('show a message that is larger than a notification', async () => {
    const text = 'é'.repeat(7900);
    const [one, two] = await twoServers({
      agent: scriptedAgent(async function* () {
        yield { type: 'done', reply: aReply({ text }) };
      }),
    });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    const there = await two.aVisitor(organization, resume(welcome, 0));
    peer.say('Tell me all');
    expect((await there.peer.answer()).message.text).toBe(text);
    expect(there.peer.seqs).toEqual([1, 2]);
  });

  test('W05 keep the order for readers of both when both write at once', async () => {
    const [one, two] = await twoServers();
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    const there = await two.aVisitor(organization, resume(welcome, 0));
    const writers = [one, two, one, two].map(async (server, writer) => {
      for (let index = 0; index < 50; index++) {
        await server.conversations.send(organization.id, welcome.conversation.id, {
          text: `${writer}: ${index}`,
          authorName: null,
        });
      }
    });
    await Promise.all(writers);
    const expected = Array.from({ length: 200 }, (_, index) => index + 1);
    for (const reader of [peer, there.peer]) {
      await reader.until(() => (reader.seqs.length >= 200 ? true : undefined));
      expect(reader.seqs).toEqual(expected);
    }
  });

  test('W08 store a message once that reaches both at the same time', async () => {
    const [one, two] = await twoServers();
    const organization = await one.anOrganization();
    const { welcome } = await one.aVisitor(organization);
    for (let round = 0; round < 20; round++) {
      const message = {
        conversationId: welcome.conversation.id,
        visitorId: welcome.visitorId,
        id: randomUUID(),
        text: `Round ${round}`,
      };
      const [a, b] = await Promise.all([
        one.conversations.receive(organization.id, message),
        two.conversations.receive(organization.id, message),
      ]);
      expect(a.seq).toBe(b.seq);
    }
    const rows = await one.database.inTenant(organization.id, (unit) =>
      unit.sql<{ seq: number }>(`select seq from messages where role = 'visitor' order by seq`),
    );
    expect(rows).toHaveLength(20);
  });

  test('J01 let one of them make an answer that a third left owing', async () => {
    const [one, two] = await twoServers();
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    for (let round = 0; round < 10; round++) {
      await one.database.inTenant(organization.id, async (unit) => {
        const [row] = await unit.sql<{ seq: number }>(
          `update conversations set last_seq = last_seq + 1, reply_for_seq = last_seq + 1, reply_claim = $2,
             reply_due_at = now() - interval '1 second', reply_attempts = 1 where id = $1 returning last_seq as seq`,
          [welcome.conversation.id, randomUUID()],
        );
        await unit.sql(
          `insert into messages (organization_id, id, conversation_id, seq, role, text) values ($1, $2, $3, $4, 'visitor', $5)`,
          [organization.id, randomUUID(), welcome.conversation.id, row?.seq, `Round ${round}`],
        );
      });
      await Promise.all([one, two, one, two].map((server) => server.conversations.sweep()));
      await peer.answer((text) => text === `You said: Round ${round}`);
    }
    const rows = await one.database.inTenant(organization.id, (unit) =>
      unit.sql(`select from messages where role = 'assistant'`),
    );
    expect(rows).toHaveLength(10);
  });

  test('let a person in the one win over the answer of the other', async () => {
    const steps = steppedScript();
    const [one, two] = await twoServers({ agent: scriptedAgent(steps.script) });
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    peer.say('Hello');
    steps.say('Let me');
    const { messageId } = await peer.next('message.delta');
    const agent = await two.anAgent(organization);
    const conversationId = welcome.conversation.id;
    agent.send({ type: 'message.send', conversationId, id: randomUUID(), text: 'Ruth here.' });
    await steps.aborted;
    await peer.next('message.discarded', (frame) => frame.messageId === messageId);
    await peer.next('message.created', ({ message }) => message.text === 'Ruth here.');
    expect(peer.seqs).toEqual([1, 2]);
  });

  test('catch up after the connection between them broke', async () => {
    const [one, two] = await twoServers();
    const organization = await one.anOrganization();
    const { peer, welcome } = await one.aVisitor(organization);
    const there = await two.aVisitor(organization, resume(welcome, 0));
    await cutListeners();
    peer.say('Into the dark');
    await peer.answer();
    expect((await there.peer.answer()).message.text).toBe('You said: Into the dark');
    expect(there.peer.seqs).toEqual([1, 2]);
    peer.say('And again');
    await there.peer.answer((text) => text === 'You said: And again');
  });

  test('G12 do not admit more calls than one each beyond the budget', async () => {
    const [one, two] = await twoServers();
    const organization = await one.anOrganization();
    const { createUsage } = await import('../billing/index.ts');
    const usage = createUsage();
    await one.database.asSystem((unit) =>
      unit.sql('update organizations set daily_token_budget = 100 where id = $1', [
        organization.id,
      ]),
    );
    const call = async (server: ChatServer): Promise<number> => {
      const isAdmitted = await server.database.inTenant(organization.id, (unit) =>
        usage.admit(unit),
      );
      if (!isAdmitted) return 0;
      await server.database.inTenant(organization.id, (unit) =>
        usage.record(unit, { inputTokens: 30, outputTokens: 10 }),
      );
      return 1;
    };
    const admitted: number[] = [];
    for (let round = 0; round < 5; round++) {
      const calls = Array.from({ length: 4 }, (_, index) => call(index % 2 ? one : two));
      admitted.push((await Promise.all(calls)).reduce<number>((sum, count) => sum + count, 0));
    }
    expect(admitted.slice(1)).toEqual([0, 0, 0, 0]);
    const ledger = await one.database.inTenant(organization.id, (unit) => usage.days(unit, 1));
    const used = admitted[0] ?? 0;
    expect(ledger.days[0]).toMatchObject({
      calls: used,
      inputTokens: used * 30,
      outputTokens: used * 10,
    });
    const events = await one.database.inTenant(organization.id, (unit) =>
      unit.sql(`select from outbox where type = 'budget.reached'`),
    );
    expect(events).toHaveLength(1);
  });
});

async function cutListeners(): Promise<void> {
  const admin = new pg.Client({ connectionString: base.url ?? '' });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query ~* '^(listen|select pg_notify)'`,
  );
  await admin.end();
}

type Welcome = Awaited<ReturnType<ChatServer['aVisitor']>>['welcome'];

function resume(welcome: Welcome, lastSeq: number) {
  return {
    ...(welcome.visitorToken ? { visitorToken: welcome.visitorToken } : {}),
    conversationId: welcome.conversation.id,
    epoch: welcome.epoch,
    lastSeq,
  };
}

function roomOf(organizationId: string, conversationId: string) {
  return `${organizationId}/conversation/${conversationId}` as Parameters<
    ChatServer['rooms']['join']
  >[0];
}
