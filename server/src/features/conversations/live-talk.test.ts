import { randomUUID } from 'node:crypto';
import type { ClientTool, ServerFrame } from '@katek/sdk/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ReplyEvent, Turn } from '../agent/index.ts';
import type { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  siteOrigin,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';
import { aReply, repeat, scriptedAgent, steppedScript } from './testing/scripted-agent.ts';

let base: ChatBase;
let server: ChatServer;
const agent = scriptedAgent();
const peers: ChatPeer[] = [];
beforeAll(async () => {
  base = await createChatBase();
  server = await startChatServer(base, {
    agent,
    timing: { leaveGraceMs: 50, presenceReplyMs: 50, page: { offerMs: 50, resultMs: 200 } },
  });
});
afterEach(() => {
  agent.script = repeat;
  for (const peer of peers.splice(0)) peer.socket.terminate();
});
afterAll(async () => {
  await server.close();
  await base.close();
});

type Office = Awaited<ReturnType<ChatServer['anOrganization']>>;

async function aVisitor(office: Office, hello: Parameters<ChatServer['aVisitor']>[1] = {}) {
  const visitor = await server.aVisitor(office, hello);
  peers.push(visitor.peer);
  return visitor;
}

async function anAgentAt(office: Office, conversationId: string) {
  const peer = await server.anAgent(office);
  peers.push(peer);
  peer.send({ type: 'conversation.watch', conversationId });
  await peer.next('conversation.opened');
  const heard = <T extends ServerFrame['type']>(type: T) =>
    peer.next('conversation.frame', ({ frame }) => frame.type === type);
  return { peer, heard };
}

describe('read receipts', () => {
  test('go to the other side, are kept, and never go back or beyond the talk', async () => {
    const office = await server.anOrganization();
    const { peer, welcome } = await aVisitor(office);
    const conversationId = welcome.conversation.id;
    peer.say('Hello');
    await peer.answer();
    const desk = await anAgentAt(office, conversationId);
    peer.send({ type: 'read', seq: 2 });
    const seen = await desk.heard('read.changed');
    expect(seen.frame).toEqual({ type: 'read.changed', role: 'visitor', seq: 2 });
    desk.peer.send({ type: 'read', conversationId, seq: 99 });
    const byAgent = await peer.next('read.changed', ({ role }) => role === 'agent');
    expect(byAgent.seq).toBe(2);
    peer.send({ type: 'read', seq: 1 });
    peer.send({ type: 'read', seq: 2 });
    await peer.ask('homes.fetch', {});
    const rest = await server.call(office, 'GET', `/v1/conversations/${conversationId}`);
    expect(rest.json()).toMatchObject({ visitorReadSeq: 2, agentReadSeq: 2 });
    expect(peer.frames.filter(({ type }) => type === 'read.changed')).toHaveLength(2);
  });

  test('T01 an agent marks nothing in another organization’s talk', async () => {
    const [office, other] = [await server.anOrganization(), await server.anOrganization()];
    const { peer, welcome } = await aVisitor(office);
    peer.say('Hello');
    await peer.answer();
    const foreign = await server.anAgent(other);
    peers.push(foreign);
    const conversationId = welcome.conversation.id;
    foreign.send({ type: 'read', conversationId, seq: 2 });
    foreign.send({ type: 'conversation.watch', conversationId });
    await foreign.next('error');
    const rest = await server.call(office, 'GET', `/v1/conversations/${conversationId}`);
    expect(rest.json()).toMatchObject({ agentReadSeq: 0 });
  });
});

describe('a tool of the page', () => {
  const finance: ClientTool = {
    name: 'finance',
    description: 'What the visitor can afford.',
    parameters: { type: 'object', properties: { years: { type: 'integer' } } },
  };

  /** Answers with what the page said. */
  async function* askPage(turn: Turn, signal: AbortSignal): AsyncIterable<ReplyEvent> {
    const word = await turn.pageTools?.call('finance', { years: 30 }, signal);
    const text = word === undefined ? 'no tools' : JSON.stringify(word);
    yield { type: 'delta', text };
    yield { type: 'done', reply: aReply({ text }) };
  }

  test('is called in one tab only, and its word reaches the answer, however long it is', async () => {
    agent.script = askPage;
    const office = await server.anOrganization();
    const { peer, welcome } = await aVisitor(office, { tools: [finance] });
    const visitorToken = welcome.visitorToken ?? '';
    const tab = await aVisitor(office, { visitorToken, tools: [finance] });
    peer.say('What can I afford?');
    const call = await tab.peer.next('tool.call');
    expect(call).toMatchObject({ name: 'finance', arguments: { years: 30 } });
    expect(agent.turns.at(-1)?.pageTools?.tools).toEqual([finance]);
    const output = JSON.stringify('ä'.repeat(7000));
    // Another tab's word for this call is none.
    peer.send({ type: 'tool.result', callId: call.callId, output: '"no"', error: null });
    tab.peer.send({ type: 'tool.result', callId: call.callId, output, error: null });
    const { message } = await peer.answer();
    expect(JSON.parse(message.text)).toEqual({ output });
    expect(peer.frames.some(({ type }) => type === 'tool.call')).toBe(false);
  });

  test('that fails, stays silent or is gone costs the visitor a moment and no answer', async () => {
    agent.script = askPage;
    const office = await server.anOrganization();
    const { peer } = await aVisitor(office, { tools: [finance] });
    peer.say('One');
    const { callId } = await peer.next('tool.call');
    peer.send({ type: 'tool.result', callId, output: null, error: 'Not signed in.' });
    expect((await peer.answer()).message.text).toBe('{"error":"Not signed in."}');
    peer.say('Two');
    await peer.answer((text) => text.includes('in time'));
  });

  test('is not offered to a model when it is out of bounds, nor once the page has none', async () => {
    agent.script = askPage;
    const office = await server.anOrganization();
    const huge = { ...finance, parameters: { type: 'object', x: 'y'.repeat(13_000) } };
    const first = await aVisitor(office, { tools: [huge] });
    first.peer.say('One');
    expect((await first.peer.answer()).message.text).toBe('no tools');
    const second = await aVisitor(office, { tools: [finance] });
    const visitorToken = second.welcome.visitorToken ?? '';
    await second.peer.close();
    const third = await aVisitor(office, { visitorToken });
    third.peer.say('Two');
    expect((await third.peer.answer()).message.text).toBe('no tools');
  });
});

describe('a home that changes', () => {
  test('is shown anew in every talk that shows it, and taken away when it may not be shown', async () => {
    const office = await server.anOrganization();
    const home = await server.database.inTenant(office.id, (unit) =>
      server.properties.create(unit, { ListingKey: randomUUID(), ListPrice: 500_000 }),
    );
    const [card] = await server.database.inTenant(office.id, (unit) =>
      server.properties.cards(unit, [home.id]),
    );
    agent.script = async function* show(): AsyncIterable<ReplyEvent> {
      yield { type: 'done', reply: aReply({ text: 'Look.', listings: card ? [card] : [] }) };
    };
    const { peer } = await aVisitor(office);
    peer.say('Show me');
    await peer.answer();
    agent.script = repeat;
    const stranger = await aVisitor(office);
    stranger.peer.say('Hello');
    await stranger.peer.answer();
    // Said without a change, as after an import of the same file: nobody is bothered.
    server.conversations.announceListings(office.id, null);
    await server.database.inTenant(office.id, (unit) =>
      server.properties.update(unit, home.id, { ListPrice: 480_000 }),
    );
    server.conversations.announceListings(office.id, [home.id]);
    const changed = await peer.next('listing.changed');
    expect(changed).toMatchObject({ listingId: home.id, card: { ListPrice: 480_000 } });
    await server.database.inTenant(office.id, (unit) => server.properties.remove(unit, home.id));
    server.conversations.announceListings(office.id, null);
    await peer.next('listing.changed', (frame) => frame.card === null);
    expect(peer.frames.filter(({ type }) => type === 'listing.changed')).toHaveLength(2);
    expect(stranger.peer.frames.some(({ type }) => type === 'listing.changed')).toBe(false);
  });
});

describe('files', () => {
  async function upload(office: Office, visitorToken: string, name: string) {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const reply = await server.http.inject({
      method: 'POST',
      url: `/v1/attachments?key=${office.publishableKey}`,
      headers: {
        origin: siteOrigin,
        authorization: `Bearer ${visitorToken}`,
        'content-type': 'image/png',
        'x-file-name': encodeURIComponent(name),
      },
      payload: png,
    });
    return { status: reply.statusCode, file: reply.json<{ id: string }>() };
  }

  test('go with a message, to the agent by name to the answer, and once only', async () => {
    const office = await server.anOrganization();
    const { peer, welcome } = await aVisitor(office);
    const sent = await upload(office, welcome.visitorToken ?? '', 'plan.png');
    expect(sent.status).toBe(201);
    const id = randomUUID();
    const message = { type: 'message.send', id, text: '', attachments: [sent.file.id] };
    peer.send(message);
    peer.send(message);
    await peer.answer();
    expect(agent.turns.at(-1)?.transcript.at(-1)?.text).toBe('[file: plan.png]');
    const created = await peer.next('message.created', (frame) => frame.message.id === id);
    expect(created.message.attachments).toMatchObject([{ id: sent.file.id, name: 'plan.png' }]);
    expect(peer.seqs).toEqual([1, 2]);
    const again = randomUUID();
    peer.send({ ...message, id: again });
    expect(await peer.next('error', ({ refId }) => refId === again)).toMatchObject({
      code: 'attachment_gone',
    });
  });

  test('T01 of another visitor are not sent, and an empty message without a file is refused', async () => {
    const office = await server.anOrganization();
    const [ana, eve] = [await aVisitor(office), await aVisitor(office)];
    const { file } = await upload(office, ana.welcome.visitorToken ?? '', 'secret.png');
    const stolen = randomUUID();
    eve.peer.send({ type: 'message.send', id: stolen, text: 'Mine', attachments: [file.id] });
    await eve.peer.next('error', ({ refId }) => refId === stolen);
    const empty = randomUUID();
    eve.peer.send({ type: 'message.send', id: empty, text: ' ' });
    expect(await eve.peer.next('error', ({ refId }) => refId === empty)).toMatchObject({
      code: 'invalid_request',
    });
    expect(eve.peer.seqs).toEqual([]);
  });
});

describe('what the house says', () => {
  test('does not make an answer void that is being written', async () => {
    const stepped = steppedScript();
    agent.script = stepped.script;
    const office = await server.anOrganization();
    const { peer } = await aVisitor(office);
    peer.say('Hello');
    await stepped.started;
    stepped.say('One moment. ');
    await peer.ask('contact.submit', {
      name: null,
      email: 'ana@example.com',
      phone: null,
      listingId: null,
      consent: {
        purpose: 'contact',
        textVersion: '1',
        text: 'Call me.',
        locale: 'en',
        url: 'https://www.realty.test/',
        at: '2026-11-22T12:00:00.000Z',
      },
    });
    stepped.say('Here it is.');
    stepped.end();
    const { message } = await peer.answer((text) => text.startsWith('One moment'));
    expect(message).toMatchObject({ text: 'One moment. Here it is.', seq: 3 });
    agent.script = repeat;
    // Nobody asks again for what a form has told.
    peer.say('And now?');
    await peer.answer((text) => text.includes('And now?'));
    expect(agent.turns.at(-1)?.known?.contact).toMatchObject({ email: 'ana@example.com' });
  });

  test('asks once how it was when a person hands the talk back', async () => {
    const office = await server.anOrganization();
    const { peer, welcome } = await aVisitor(office);
    const url = `/v1/conversations/${welcome.conversation.id}`;
    peer.say('Hello');
    await peer.answer();
    await server.call(office, 'POST', `${url}/messages`, { text: 'Ruth here.' });
    await server.call(office, 'PATCH', url, { ownership: 'ai' });
    const asked = () =>
      peer.frames.filter(
        (frame) =>
          frame.type === 'message.created' &&
          frame.message.blocks.some(({ type }) => type === 'rating'),
      );
    await peer.until(() => (asked().length > 0 ? true : undefined));
    await server.call(office, 'PATCH', url, { ownership: 'human' });
    await server.call(office, 'PATCH', url, { ownership: 'ai' });
    await peer.ask('homes.fetch', {});
    expect(asked()).toHaveLength(1);
  });
});

describe('who the visitor is', () => {
  test('is told to the inbox, and to the answers only what nobody else has proven to be', async () => {
    const office = await server.anOrganization();
    const identity = { name: 'Ana', email: 'ana@example.com' };
    const { peer, welcome } = await aVisitor(office, { identity });
    peer.say('Hello');
    await peer.answer();
    expect(agent.turns.at(-1)?.known?.identity).toMatchObject(identity);
    const rest = await server.call(office, 'GET', `/v1/conversations/${welcome.conversation.id}`);
    expect(rest.json()).toMatchObject({ identity: { ...identity, isVerified: false } });
    await server.database.inTenant(office.id, (unit) =>
      unit.sql(
        `insert into visitors (organization_id, id, external_id, email) values ($1, $2, 'user-1', $3)`,
        [office.id, randomUUID(), 'eve@example.com'],
      ),
    );
    const claim = { name: 'Eve', email: 'EVE@example.com' };
    const impostor = await aVisitor(office, { identity: claim });
    impostor.peer.say('Hello');
    await impostor.peer.answer();
    expect(agent.turns.at(-1)?.known?.identity).toBeNull();
  });
});

test('W11 text that no database holds is no frame, wherever in it it stands', async () => {
  const office = await server.anOrganization();
  const { peer, welcome } = await aVisitor(office);
  const page = { url: 'https://www.realty.test/', title: 'a\u0000b' };
  peer.send({ type: 'message.send', id: randomUUID(), text: 'Hello', page });
  expect(await peer.next('error')).toMatchObject({ code: 'invalid_frame' });
  const second = await server.aVisitor(office, {
    visitorToken: welcome.visitorToken ?? '',
    identity: { name: 'Ana' },
  });
  peers.push(second.peer);
  expect(second.welcome.visitorId).toBe(welcome.visitorId);
});

test('nobody is let in without the consent that the organization asks for, and nothing is kept', async () => {
  const office = await server.anOrganization();
  await server.call(office, 'PATCH', '/v1/organization', {
    privacy: { isConsentRequired: true, consentVersion: '2' },
  });
  const count = () =>
    server.database.inTenant(office.id, (unit) => unit.sql('select id from visitors'));
  expect(await server.aVisitorIsTurnedAway(office, {})).toBe(4401);
  expect(await count()).toEqual([]);
  const consent = {
    purpose: 'chat',
    textVersion: '2',
    text: 'I agree.',
    locale: 'en',
    url: 'https://www.realty.test/',
    at: '2026-11-22T12:00:00.000Z',
  } as const;
  const old = { ...consent, textVersion: '1' };
  expect(await server.aVisitorIsTurnedAway(office, { consent: old })).toBe(4401);
  const { welcome } = await aVisitor(office, { consent });
  // Once is enough.
  const visitorToken = welcome.visitorToken ?? '';
  const again = await aVisitor(office, { visitorToken });
  expect(again.welcome.visitorId).toBe(welcome.visitorId);
});
