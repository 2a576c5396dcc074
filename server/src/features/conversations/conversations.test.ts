import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
  type ChatServerOptions,
} from './testing/chat-server.ts';
import { aReply, scriptedAgent, steppedScript } from './testing/scripted-agent.ts';

let base: ChatBase;
const servers: ChatServer[] = [];
beforeAll(async () => {
  base = await createChatBase();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => base.close());

async function aServer(options: ChatServerOptions = {}) {
  const server = await startChatServer(base, options);
  servers.push(server);
  return server;
}

test('the newest messages of a talk are read oldest first', async () => {
  const server = await aServer();
  const organization = await server.anOrganization();
  const { peer, welcome } = await server.aVisitor(organization);
  for (const [index, text] of ['One', 'Two', 'Three'].entries()) {
    peer.say(text);
    await peer.next('message.created', ({ message }) => message.seq === index * 2 + 2);
  }
  const latest = await base.database.inTenant(organization.organization.id, (unit) =>
    server.conversations.latest(unit, welcome.conversation.id, 3),
  );
  expect(latest.map((message) => message.text)).toEqual([
    'You said: Two',
    'Three',
    'You said: Three',
  ]);
});

describe('a visitor', () => {
  test('is welcomed, and their message is accepted, shown and answered in pieces', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    expect(welcome).toMatchObject({
      visitorToken: expect.any(String),
      recovered: false,
      messages: [],
      hasEarlier: false,
      draft: null,
      config: { slug: organization.organization.slug, persona: { name: 'Ava' } },
    });
    const id = peer.say('Hello');
    expect(await peer.next('message.accepted')).toEqual({ type: 'message.accepted', id, seq: 1 });
    const { message } = await peer.answer();
    expect(message).toMatchObject({
      seq: 2,
      text: 'You said: Hello',
      authorName: 'Ava',
      state: 'complete',
    });
    const started = await peer.next('reply.started');
    expect(started.messageId).toBe(message.id);
    const deltas = peer.frames.filter((frame) => frame.type === 'message.delta');
    expect(deltas.map((delta) => delta.text).join('')).toBe('You said: Hello');
    expect(peer.seqs).toEqual([1, 2]);
  });

  test('is given what the agent remembered of the talk, and the page they are on', async () => {
    const agent = scriptedAgent();
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization(), { locale: 'de-CH' });
    const memory = { ...aReply().memory, asked: ['email'] };
    agent.script = async function* () {
      yield { type: 'done', reply: aReply({ text: 'First.', memory }) };
    };
    peer.say('One');
    await peer.answer();
    const page = { url: 'https://www.realty.test/homes/7', listingId: 'L7' };
    peer.send({ type: 'message.send', id: randomUUID(), text: 'Two', page });
    await peer.next('message.created', ({ message }) => message.seq === 4);
    expect(agent.turns[1]).toMatchObject({
      memory,
      page,
      locale: 'de-CH',
      transcript: [{ text: 'One' }, { text: 'First.' }, { text: 'Two', role: 'visitor' }],
    });
  });

  test('takes a wish out of the search with a message', async () => {
    const agent = scriptedAgent();
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization());
    const refine = { remove: [{ key: 'features', value: 'pool' }] };
    peer.send({ type: 'message.send', id: randomUUID(), text: 'Without: Pool', refine });
    await peer.answer();
    expect(agent.turns[0]?.transcript).toMatchObject([{ text: 'Without: Pool', refine }]);
  });

  test('keeps a message and hears of a person when the agent fails', async () => {
    const agent = scriptedAgent(() => {
      throw new Error('out of order');
    });
    const server = await aServer({ agent });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    expect((await peer.answer()).message.text).toContain('Ruth');
    const { conversation } = await peer.next(
      'conversation.updated',
      (frame) => frame.conversation.handoffReason !== null,
    );
    expect(conversation).toMatchObject({
      id: welcome.conversation.id,
      handoffReason: 'tool_failure',
      handoffRequestedAt: expect.any(String),
    });
  });

  test('is told so in their language when the agent fails', async () => {
    const agent = scriptedAgent(() => {
      throw new Error('out of order');
    });
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization(), { locale: 'de-AT' });
    peer.say('Hallo');
    expect((await peer.answer()).message.text).toMatch(/^Es tut mir leid.*Ruth/u);
  });

  test('is answered at the second attempt when the first failed before its first word', async () => {
    const agent = scriptedAgent(() => {
      agent.script = scriptedAgent().script;
      throw new Error('timeout exceeded when trying to connect');
    });
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization());
    peer.say('Hello');
    expect((await peer.answer()).message).toMatchObject({ seq: 2, text: 'You said: Hello' });
    expect(agent.turns).toHaveLength(2);
  });

  test('F03 sees the piece of an answer that broke off, marked as partial', async () => {
    const agent = scriptedAgent(async function* () {
      yield { type: 'delta', text: 'There are three' };
      throw new Error('reset mid-stream');
    });
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization());
    peer.say('Hello');
    expect((await peer.answer()).message).toMatchObject({
      text: 'There are three',
      state: 'partial',
    });
  });

  test('stops an answer and keeps what there is of it', async () => {
    const steps = steppedScript();
    const server = await aServer({ agent: scriptedAgent(steps.script) });
    const { peer } = await server.aVisitor(await server.anOrganization());
    peer.say('Hello');
    steps.say('Once upon a time');
    await peer.next('message.delta');
    peer.send({ type: 'reply.stop' });
    await steps.aborted;
    expect((await peer.answer()).message).toMatchObject({
      text: 'Once upon a time',
      state: 'partial',
    });
  });

  test('gets one answer to two messages when the second comes while the first is being answered', async () => {
    const steps = steppedScript();
    const agent = scriptedAgent(steps.script);
    const server = await aServer({ agent });
    const { peer } = await server.aVisitor(await server.anOrganization());
    peer.say('A house');
    steps.say('About a house');
    const { messageId } = await peer.next('message.delta');
    agent.script = scriptedAgent().script;
    peer.say('with a pool');
    await peer.next('message.discarded', (frame) => frame.messageId === messageId);
    const { message } = await peer.answer();
    expect(message).toMatchObject({ seq: 3, text: 'You said: with a pool' });
    expect(agent.turns[1]?.transcript.map((entry) => entry.text)).toEqual([
      'A house',
      'with a pool',
    ]);
  });

  test('begins a new talk and keeps the old one', async () => {
    const server = await aServer();
    const { peer, welcome } = await server.aVisitor(await server.anOrganization());
    peer.say('Hello');
    await peer.answer();
    peer.send({ type: 'conversation.start' });
    const second = await peer.next(
      'welcome',
      (frame) => frame.conversation.id !== welcome.conversation.id,
    );
    expect(second).toMatchObject({ messages: [], recovered: false, visitorId: welcome.visitorId });
    peer.say('Anew');
    const { message } = await peer.next(
      'message.created',
      (frame) => frame.message.conversationId === second.conversation.id,
    );
    expect(message.seq).toBe(1);
  });

  test('G13 who leaves aborts the answer, and finds its beginning on return', async () => {
    const steps = steppedScript();
    const server = await aServer({ agent: scriptedAgent(steps.script) });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    steps.say('I was about to');
    await peer.next('message.delta');
    await peer.close();
    await steps.aborted;
    const stored = await storedMessages(server, organization, welcome.conversation.id, 2);
    expect(stored[1]).toMatchObject({ text: 'I was about to', state: 'partial' });
  });

  test('who leaves before the first word is answered when they come back', async () => {
    const steps = steppedScript();
    const agent = scriptedAgent(steps.script);
    const server = await aServer({ agent });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    const id = peer.say('Hello');
    await peer.next('message.accepted', (frame) => frame.id === id);
    await steps.started;
    await peer.close();
    await steps.aborted;
    agent.script = scriptedAgent().script;
    await eventually(server, organization.id, async (unit) => {
      const rows = await unit.sql(
        `select from conversations where id = $1 and reply_claim is null`,
        [welcome.conversation.id],
      );
      return rows.length > 0;
    });
    const again = await server.aVisitor(organization, hello(welcome));
    expect((await again.peer.answer()).message.text).toBe('You said: Hello');
  });
});

describe('a person who takes over', () => {
  test('wins over the answer that is being written', async () => {
    const steps = steppedScript();
    const server = await aServer({ agent: scriptedAgent(steps.script) });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    steps.say('Let me');
    const { messageId } = await peer.next('message.delta');
    const url = `/v1/conversations/${welcome.conversation.id}/messages`;
    const reply = await server.call(organization, 'POST', url, { text: 'Ruth here.' });
    expect(reply.statusCode).toBe(200);
    await peer.next('message.discarded', (frame) => frame.messageId === messageId);
    const { message } = await peer.next(
      'message.created',
      (frame) => frame.message.role === 'agent',
    );
    expect(message).toMatchObject({ seq: 2, text: 'Ruth here.', authorName: 'Ruth' });
    const updated = await peer.next(
      'conversation.updated',
      (frame) => frame.conversation.ownership === 'human',
    );
    expect(updated.conversation.handoffRequestedAt).toBeNull();
  });

  test('wins although the draft was finished in the same moment', async () => {
    const release = Promise.withResolvers<void>();
    const agent = scriptedAgent(async function* () {
      await release.promise;
      yield { type: 'done', reply: aReply({ text: 'Too late.' }) };
    });
    const server = await aServer({ agent });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    const { messageId } = await peer.next('reply.started');
    // Behind the back of this process, so that only the check under the row lock can tell.
    await server.database.inTenant(organization.id, (unit) =>
      unit.sql(`update conversations set ownership = 'human' where id = $1`, [
        welcome.conversation.id,
      ]),
    );
    release.resolve();
    await peer.next('message.discarded', (frame) => frame.messageId === messageId);
    const stored = await storedMessages(server, organization, welcome.conversation.id, 1);
    expect(stored.map((message) => message.text)).toEqual(['Hello']);
  });

  test('hands back, and the concierge answers what is waiting', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    const url = `/v1/conversations/${welcome.conversation.id}`;
    await server.call(organization, 'PATCH', url, { ownership: 'human' });
    await peer.next('conversation.updated', (frame) => frame.conversation.ownership === 'human');
    const id = peer.say('Anybody there?');
    await peer.next('message.accepted', (frame) => frame.id === id);
    await server.call(organization, 'PATCH', url, { ownership: 'ai' });
    expect((await peer.answer()).message.text).toBe('You said: Anybody there?');
  });

  test('is told through the outbox, once, that the visitor asked for one', async () => {
    const agent = scriptedAgent(async function* () {
      const handoff = { reason: 'customer_request' as const };
      yield { type: 'done', reply: aReply({ text: 'I have told Ruth.', handoff }) };
    });
    const server = await aServer({ agent });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('A person please');
    await peer.answer();
    peer.say('Still a person please');
    await peer.next('message.created', ({ message }) => message.seq === 4);
    const events = await server.database.inTenant(organization.id, (unit) =>
      unit.sql(`select payload from outbox where type = 'handoff.requested'`),
    );
    expect(events).toEqual([
      { payload: { conversationId: welcome.conversation.id, reason: 'customer_request' } },
    ]);
  });
});

describe('J01 an answer that a crash left owing', () => {
  test('is made by the sweeper, once', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await owe(server, organization.id, welcome.conversation.id);
    await Promise.all([server.conversations.sweep(), server.conversations.sweep()]);
    expect((await peer.answer()).message).toMatchObject({ seq: 2, text: 'You said: Left behind' });
    await server.conversations.sweep();
    const stored = await storedMessages(server, organization, welcome.conversation.id, 2);
    expect(stored).toHaveLength(2);
  });

  test('J03 cannot be stored any more by the one who lost the claim', async () => {
    const steps = steppedScript();
    const agent = scriptedAgent(steps.script);
    const server = await aServer({ agent });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    await steps.started;
    await server.database.inTenant(organization.id, (unit) =>
      unit.sql(
        `update conversations set reply_due_at = now() - interval '1 second' where id = $1`,
        [welcome.conversation.id],
      ),
    );
    agent.script = scriptedAgent().script;
    await server.conversations.sweep();
    await peer.answer((text) => text === 'You said: Hello');
    steps.say('Stalled, and back');
    steps.end();
    await peer.next('message.discarded');
    const stored = await storedMessages(server, organization, welcome.conversation.id, 2);
    expect(stored.map((message) => message.text)).toEqual(['Hello', 'You said: Hello']);
  });
});

function hello(welcome: {
  visitorToken: string | null;
  conversation: { id: string };
  epoch: string;
}) {
  return {
    ...(welcome.visitorToken ? { visitorToken: welcome.visitorToken } : {}),
    conversationId: welcome.conversation.id,
    epoch: welcome.epoch,
  };
}

type Unit = Parameters<Parameters<ChatServer['database']['inTenant']>[1]>[0];

/** As a process leaves it that dies between the commit and the answer. */
function owe(server: ChatServer, organizationId: string, conversationId: string) {
  return server.database.inTenant(organizationId, async (unit) => {
    await unit.sql(
      `insert into messages (organization_id, id, conversation_id, seq, role, text) values ($1, $2, $3, 1, 'visitor', 'Left behind')`,
      [organizationId, randomUUID(), conversationId],
    );
    await unit.sql(
      `update conversations set last_seq = 1, reply_for_seq = 1, reply_claim = $2, reply_attempts = 1,
         reply_due_at = now() - interval '1 second' where id = $1`,
      [conversationId, randomUUID()],
    );
  });
}

async function storedMessages(
  server: ChatServer,
  organization: Parameters<ChatServer['call']>[0],
  conversationId: string,
  count: number,
) {
  await eventually(server, organization.id, async (unit) => {
    const rows = await unit.sql('select from messages where conversation_id = $1', [
      conversationId,
    ]);
    return rows.length >= count;
  });
  const reply = await server.call(
    organization,
    'GET',
    `/v1/conversations/${conversationId}/messages`,
  );
  return reply.json<{ items: { text: string; state: string }[] }>().items;
}

/** Asks the database again and again, which takes its time to answer, until it says yes. */
async function eventually(
  server: ChatServer,
  organizationId: string,
  isSo: (unit: Unit) => Promise<boolean>,
) {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    if (await server.database.inTenant(organizationId, isSo)) return;
  }
  throw new Error('It did not come to pass within ten seconds.');
}
