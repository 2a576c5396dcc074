import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeToken, tokenHash } from '../organizations/index.ts';
import { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  siteOrigin,
  startChatServer,
  type ChatBase,
  type ChatServer,
  type ChatServerOptions,
} from './testing/chat-server.ts';
import { scriptedAgent, steppedScript } from './testing/scripted-agent.ts';

let base: ChatBase;
const servers: ChatServer[] = [];
const peers: ChatPeer[] = [];
beforeAll(async () => {
  base = await createChatBase();
});
afterEach(async () => {
  for (const peer of peers.splice(0)) peer.socket.terminate();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => base.close());

async function aServer(options: ChatServerOptions = {}) {
  const server = await startChatServer(base, options);
  servers.push(server);
  return server;
}

function aPeer(url: string, options: ConstructorParameters<typeof ChatPeer>[1] = {}) {
  const peer = new ChatPeer(url, options);
  peers.push(peer);
  return peer;
}

describe('the handshake', () => {
  test('W01 refuses every origin that is not exactly an allowed one, before the upgrade', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const url = server.visitorUrl(organization);
    const foreign = [
      'https://evil.example',
      'null',
      `${siteOrigin}.evil.example`,
      `${siteOrigin}:8443`,
      siteOrigin.replace('https', 'http'),
      siteOrigin.toUpperCase(),
      `${siteOrigin}/`,
      '',
    ];
    for (const origin of foreign) {
      expect([origin, await aPeer(url, { origin }).refused]).toEqual([origin, 403]);
    }
    expect(await aPeer(url).refused).toBe(403);
    await aPeer(url, { origin: siteOrigin }).opened;
    await aPeer(url, { origin: 'http://localhost:3000' }).opened;
  });

  test('T03 refuses another organization’s site, an unknown key, a secret key and no key', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const keys = [organization.secretKey, organization.publishableKey.replace(/.$/, 'x'), ''];
    for (const key of keys) {
      const url = `${server.address}/v1/realtime?key=${key}`;
      expect(await aPeer(url, { origin: siteOrigin }).refused).toBe(403);
    }
    const url = `${server.address}/v1/realtime`;
    expect(await aPeer(url, { origin: siteOrigin }).refused).toBe(403);
    expect(await aPeer(`${url}?key=a&key=b`, { origin: siteOrigin }).refused).toBe(403);
  });

  test('W02 lets a program without an origin in by a ticket, once', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const url = server.visitorUrl(organization);
    const protocols = ['katek.v1', `katek.ticket.${await server.aTicket(organization)}`];
    const first = aPeer(url, { protocols });
    await first.opened;
    expect(first.socket.protocol).toBe('katek.v1');
    expect(await aPeer(url, { protocols }).closed).toBe(4401);
  });

  test('W02 closes with 4401 for a ticket that is too old, of another organization or unknown', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const other = await server.anOrganization();
    const url = server.visitorUrl(organization);
    const old = makeToken();
    await server.database.inTenant(organization.id, (unit) =>
      unit.sql(
        `insert into tickets (organization_id, id, token_hash, expires_at) values ($1, $2, $3, now() - interval '1 second')`,
        [organization.id, randomUUID(), tokenHash(old)],
      ),
    );
    for (const ticket of [old, await server.aTicket(other), makeToken()]) {
      const peer = aPeer(url, { protocols: ['katek.v1', `katek.ticket.${ticket}`] });
      expect(await peer.closed).toBe(4401);
    }
  });

  test('asks for the subprotocol and for an upgrade', async () => {
    const server = await aServer();
    const url = server.visitorUrl(await server.anOrganization());
    expect(await aPeer(url, { protocols: ['other'], origin: siteOrigin }).refused).toBe(400);
    const plain = await server.http.inject({ url: url.slice(server.address.length) });
    expect(plain.statusCode).toBe(426);
  });

  test('lets a member in by session from our own pages only', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const email = `${randomUUID()}@realty.test`;
    await server.database.inTenant(organization.id, (unit) =>
      server.members.add(unit, { email, name: 'Ruth Adler', password: 'correct horse' }),
    );
    const { token } = await server.members.signIn(email, 'correct horse');
    const cookie = `katek_session=${token}`;
    const url = `${server.address}/v1/inbox/realtime`;
    expect(await aPeer(url, { cookie, origin: siteOrigin }).refused).toBe(403);
    expect(await aPeer(url, { cookie }).refused).toBe(401);
    expect(await aPeer(url, { origin: 'http://localhost:3000' }).refused).toBe(401);
    const wrong = { cookie: 'katek_session=x', origin: 'http://localhost:3000' };
    expect(await aPeer(url, wrong).refused).toBe(401);
    const agent = aPeer(url, { cookie, origin: 'http://localhost:3000' });
    await agent.opened;
    agent.send({ type: 'hello' });
    await agent.next('inbox.welcome');
    const { peer, welcome } = await server.aVisitor(organization);
    peers.push(peer);
    const id = randomUUID();
    agent.send({ type: 'message.send', conversationId: welcome.conversation.id, id, text: 'Hi' });
    const { message } = await peer.next('message.created');
    expect(message).toMatchObject({ id, role: 'agent', authorName: 'Ruth Adler' });
  });

  test('W13 refuses more sockets from one address than allowed, all opened at once, and takes new ones when they close', async () => {
    const server = await aServer({ limits: { perAddressMax: 20 } });
    const url = server.visitorUrl(await server.anOrganization());
    for (const _round of ['first', 'after all have closed']) {
      const all = Array.from({ length: 60 }, () => aPeer(url, { origin: siteOrigin }));
      const outcomes = await Promise.all(all.map((peer) => statusOf(peer)));
      expect(outcomes.filter((status) => status === 101)).toHaveLength(20);
      expect(outcomes.filter((status) => status === 429)).toHaveLength(40);
      const open = all.filter((peer) => peer.socket.readyState === 1);
      await open.pop()?.close();
      const next = aPeer(url, { origin: siteOrigin });
      await next.opened;
      await Promise.all([next, ...open].map((peer) => peer.close()));
    }
  });

  test('W13 gives the places of refused and of abandoned handshakes back', async () => {
    const server = await aServer({ limits: { perAddressMax: 5 } });
    const organization = await server.anOrganization();
    const url = server.visitorUrl(organization);
    for (let round = 0; round < 3; round++) {
      const refused = Array.from({ length: 5 }, () =>
        aPeer(url, { origin: 'https://evil.example' }),
      );
      expect(await Promise.all(refused.map((peer) => peer.refused))).toEqual(Array(5).fill(403));
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          const gone = connect(Number(new URL(server.address).port), '127.0.0.1');
          gone.on('error', () => undefined);
          // Sends its handshake and does not wait for the answer.
          gone.write(rawHandshake(organization.publishableKey), () => gone.destroy());
          await new Promise<void>((resolve) => gone.once('close', () => resolve()));
        }),
      );
    }
    await expect
      .poll(async () => {
        const all = Array.from({ length: 5 }, () => aPeer(url, { origin: siteOrigin }));
        const outcomes = await Promise.all(all.map((peer) => statusOf(peer)));
        await Promise.all(all.map((peer) => peer.close()));
        return outcomes;
      })
      .toEqual(Array(5).fill(101));
  });
});

describe('a socket', () => {
  test('W03 that says no hello in time is closed with 4401, one that did stays', async () => {
    const limits = { helloTimeoutMs: 100, watchIntervalMs: 20 };
    const server = await aServer({ limits });
    const organization = await server.anOrganization();
    const { peer } = await server.aVisitor(organization);
    peers.push(peer);
    const silent = aPeer(server.visitorUrl(organization), { origin: siteOrigin });
    expect(await silent.closed).toBe(4401);
    expect(peer.socket.readyState).toBe(1);
  });

  test('W04 is heard when it writes in the tick of the handshake', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const peer = aPeer(server.visitorUrl(organization), { origin: siteOrigin });
    peer.socket.on('open', () => {
      peer.send({ type: 'hello' });
      peer.say('At once');
    });
    expect((await peer.answer()).message.text).toBe('You said: At once');
  });

  test('W09 is closed with 1009 for a frame above 64 KiB', async () => {
    const server = await aServer();
    const { peer } = await server.aVisitor(await server.anOrganization());
    peers.push(peer);
    peer.say('x'.repeat(65 * 1024));
    expect(await peer.closed).toBe(1009);
  });

  test('W09 gets error frames for what is not of the protocol, and then 4400', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const control = await server.aVisitor(organization);
    const { peer } = await server.aVisitor(organization);
    peers.push(peer, control.peer);
    const id = randomUUID();
    const malformed = [
      'no json',
      '[]',
      'null',
      '"text"',
      '{"type":"unknown"}',
      '{"type":"hello"}',
      `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      `{"type":"message.send","id":"${id}","text":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      `{"type":"message.send","id":"not-a-uuid","text":"x"}`,
      `{"type":"message.send","id":"${id}","text":""}`,
      `{"type":"message.send","id":"${id}","text":"\\u0000"}`,
      `{"type":"message.send","id":"${id}","text":"\\ud800"}`,
      `{"type":"message.send","id":"${id}","text":"x","organizationId":"${id}"}`,
      `{"type":"message.send","id":{"$ne":null},"text":"x"}`,
      `{"type":"typing","isTyping":"yes"}`,
    ];
    for (const text of malformed) peer.socket.send(text);
    peer.socket.send(Buffer.from([1, 2, 3]));
    await peer.until(() =>
      peer.frames.filter((frame) => frame.type === 'error').length === 16 ? true : undefined,
    );
    for (let index = 0; index < 84; index++) peer.socket.send('{');
    expect(await peer.closed).toBe(4400);
    control.peer.say('Still there?');
    await control.peer.answer();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('W10 that stops reading is closed with 4408, and nobody else waits for it', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer: slow, welcome } = await server.aVisitor(organization);
    const { peer: control } = await server.aVisitor(organization);
    peers.push(slow, control);
    slow.socket.pause();
    const closing = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        // The server has given up on the peer, which does not know it yet.
        const open = [...server.http.websocketServer.clients].filter((one) => one.readyState === 1);
        if (open.length > 1) return;
        clearInterval(look);
        resolve();
      }, 5);
    });
    const conversation = { ...welcome.conversation, preview: 'x'.repeat(50_000) };
    for (let pushed = 0; pushed < 250; pushed++) {
      server.rooms.publish(
        `${organization.id}/conversation/${conversation.id}` as Parameters<
          typeof server.rooms.publish
        >[0],
        { type: 'conversation', conversation },
      );
    }
    const queued = [...server.http.websocketServer.clients].map((one) => one.bufferedAmount);
    await closing;
    control.say('Quick?');
    await control.answer();
    expect(Math.max(...queued)).toBeLessThanOrEqual(1024 * 1024);
    slow.socket.resume();
    expect(await slow.closed).toBe(4408);
  });

  test('W12 that answers no ping is closed, one that does stays', async () => {
    const limits = { heartbeatIntervalMs: 60, heartbeatTimeoutMs: 200, watchIntervalMs: 20 };
    const server = await aServer({ limits });
    const organization = await server.anOrganization();
    const { peer } = await server.aVisitor(organization);
    peers.push(peer);
    // A peer whose cable was pulled: TCP is open and nobody is there.
    const dead = connect(Number(new URL(server.address).port), '127.0.0.1');
    dead.write(rawHandshake(organization.publishableKey));
    dead.resume();
    dead.on('error', () => undefined);
    await new Promise<void>((resolve) => dead.once('data', () => resolve()));
    await new Promise<void>((resolve) => dead.once('close', () => resolve()));
    expect(peer.socket.readyState).toBe(1);
    expect(server.sockets.size).toBe(1);
  });

  test('W13 that floods is told so, and then closed with 4429 on whichever socket', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const agent = await server.anAgent(organization);
    const { peer, welcome } = await server.aVisitor(organization);
    peers.push(peer, agent);
    const ids = Array.from({ length: 50 }, (_, index) => peer.say(`Message ${index}`));
    const refused = await peer.next('error', (frame) => frame.code === 'rate_limited');
    expect(ids).toContain(refused.refId);
    expect(await peer.closed).toBe(4429);
    const token = welcome.visitorToken ?? '';
    const again = await server.aVisitor(organization, { visitorToken: token });
    peers.push(again.peer);
    again.peer.say('Once more');
    again.peer.say('And more');
    await again.peer.next('error', (frame) => frame.code === 'rate_limited');
    agent.send({ type: 'conversation.watch', conversationId: welcome.conversation.id });
    await agent.next('conversation.opened');
  });

  test('W14 is told 1012 when the server stops, and a silent one does not hold it up', async () => {
    const limits = { closeTimeoutMs: 300 };
    const server = await aServer({ limits });
    const organization = await server.anOrganization();
    const polite = await Promise.all(
      Array.from({ length: 20 }, () => server.aVisitor(organization)),
    );
    const silent = await server.aVisitor(organization);
    silent.peer.socket.pause();
    await server.close();
    const codes = await Promise.all(polite.map(({ peer }) => peer.closed));
    expect(codes).toEqual(Array(20).fill(1012));
    silent.peer.socket.terminate();
  });
});

describe('a talk', () => {
  test('W05 reaches every reader whole and in order when several agents write at once', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    const { visitorToken } = welcome;
    const tab = await server.aVisitor(organization, visitorToken ? { visitorToken } : {});
    const agent = await server.anAgent(organization);
    peers.push(peer, tab.peer, agent);
    const conversationId = welcome.conversation.id;
    agent.send({ type: 'conversation.watch', conversationId });
    await agent.next('conversation.opened');
    const agents = ['Ann', 'Bob', 'Cid', 'Dee'].map(async (authorName) => {
      for (let index = 0; index < 50; index++) {
        await server.conversations.send(organization.id, conversationId, {
          text: `${authorName} ${index}`,
          authorName,
        });
      }
    });
    await Promise.all(agents);
    const expected = Array.from({ length: 200 }, (_, index) => index + 1);
    for (const reader of [peer, tab.peer]) {
      await reader.until(() => (reader.seqs.length >= 200 ? true : undefined));
      expect(reader.seqs).toEqual(expected);
    }
    const watched = () =>
      agent.frames.flatMap((frame) =>
        frame.type === 'conversation.frame' && frame.frame.type === 'message.created'
          ? [frame.frame.message.seq]
          : [],
      );
    await agent.until(() => (watched().length >= 200 ? true : undefined));
    expect(watched()).toEqual(expected);
  });

  test('W06 resumes with exactly what was missed', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    await peer.answer();
    await peer.close();
    await write(server, organization, welcome.conversation.id, 50);
    const back = await server.aVisitor(organization, resume(welcome, 2));
    peers.push(back.peer);
    expect(back.welcome.recovered).toBe(true);
    expect(back.welcome.messages.map((message) => message.seq)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 3),
    );
  });

  test('W06 says so when it cannot resume, and brings the newest part of the talk', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await peer.close();
    await write(server, organization, welcome.conversation.id, 250);
    const hellos = [
      resume(welcome, 1),
      { ...resume(welcome, 240), epoch: randomUUID() },
      resume(welcome, 999),
    ];
    for (const hello of hellos) {
      const back = await server.aVisitor(organization, hello);
      peers.push(back.peer);
      expect(back.welcome).toMatchObject({ recovered: false, hasEarlier: true });
      const seqs = back.welcome.messages.map((message) => message.seq);
      expect(seqs).toEqual(Array.from({ length: 100 }, (_, index) => index + 151));
    }
  });

  test('W08 stores a message once, however often and on whichever socket it is sent', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    const other = await server.aVisitor(organization, resume(welcome, 0));
    peers.push(peer, other.peer);
    const id = randomUUID();
    peer.say('Only once', id);
    other.peer.say('Only once', id);
    peer.say('Only once', id);
    const seqs = await Promise.all(
      [peer, other.peer].map((one) => one.next('message.accepted').then((frame) => frame.seq)),
    );
    expect(seqs).toEqual([1, 1]);
    await peer.answer();
    peer.say('Next');
    await peer.next('message.created', ({ message }) => message.seq === 4);
    expect(peer.seqs).toEqual([1, 2, 3, 4]);
  });

  test('refuses a message id that another visitor has used', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const one = await server.aVisitor(organization);
    const two = await server.aVisitor(organization);
    peers.push(one.peer, two.peer);
    const id = one.peer.say('Mine');
    await one.peer.next('message.accepted');
    two.peer.say('Also mine?', id);
    const error = await two.peer.next('error');
    expect(error).toMatchObject({ code: 'message_id_taken', refId: id });
  });

  test('shows the answer that is being written to a tab that is opened meanwhile', async () => {
    const steps = steppedScript();
    const server = await aServer({ agent: scriptedAgent(steps.script) });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    steps.say('There are ');
    await peer.next('message.delta');
    const tab = await server.aVisitor(organization, resume(welcome, 0));
    peers.push(peer, tab.peer);
    expect(tab.welcome.draft).toMatchObject({ text: 'There are ', authorName: 'Ava' });
    expect(tab.welcome.messages.map((message) => message.text)).toEqual(['Hello']);
    steps.say('three.');
    const delta = await tab.peer.next('message.delta');
    expect(delta).toMatchObject({ offset: 10, text: 'three.' });
    steps.end();
    const { message } = await tab.peer.answer();
    expect(message).toMatchObject({ text: 'There are three.', id: tab.welcome.draft?.messageId });
  });

  test('goes on for a visitor whose connection broke in the middle of an answer', async () => {
    const steps = steppedScript();
    const server = await aServer({
      agent: scriptedAgent(steps.script),
      timing: { leaveGraceMs: 5000 },
    });
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Hello');
    steps.say('There are ');
    await peer.next('message.delta');
    peer.socket.terminate();
    steps.say('three.');
    const back = await server.aVisitor(organization, resume(welcome, 1));
    peers.push(back.peer);
    expect(back.welcome.recovered).toBe(true);
    steps.end();
    expect((await back.peer.answer()).message).toMatchObject({
      text: 'There are three.',
      state: 'complete',
    });
  });

  test('survives a restart of the server', async () => {
    const first = await aServer();
    const organization = await first.anOrganization();
    const { peer, welcome } = await first.aVisitor(organization);
    peer.say('Before');
    await peer.answer();
    await first.close();
    const second = await aServer();
    const back = await second.aVisitor(organization, resume(welcome, 0));
    peers.push(back.peer);
    expect(back.welcome.messages.map((message) => message.text)).toEqual([
      'Before',
      'You said: Before',
    ]);
    back.peer.say('After');
    expect((await back.peer.answer((text) => text.endsWith('After'))).message.seq).toBe(4);
  });

  test('is closed to a token that is not known, with 4401', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const other = await server.aVisitor(await server.anOrganization());
    peers.push(other.peer);
    for (const visitorToken of [other.welcome.visitorToken ?? '', 'x', '']) {
      const peer = aPeer(server.visitorUrl(organization), { origin: siteOrigin });
      await peer.opened;
      peer.send({ type: 'hello', visitorToken });
      expect(await peer.closed).toBe(4401);
    }
  });

  test('of another visitor is not opened by its id', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const victim = await server.aVisitor(organization);
    victim.peer.say('Private');
    await victim.peer.answer();
    const { peer, welcome } = await server.aVisitor(organization);
    const thief = await server.aVisitor(organization, {
      ...(welcome.visitorToken ? { visitorToken: welcome.visitorToken } : {}),
      conversationId: victim.welcome.conversation.id,
      lastSeq: 0,
      epoch: victim.welcome.epoch,
    });
    peers.push(victim.peer, peer, thief.peer);
    expect(thief.welcome.conversation.id).toBe(welcome.conversation.id);
    expect(thief.welcome.messages).toEqual([]);
  });
});

describe('an inbox', () => {
  test('hears of every talk of its organization, and all of one that it watches', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const agent = await server.anAgent(organization);
    const { peer, welcome } = await server.aVisitor(organization);
    peers.push(peer, agent);
    const conversationId = welcome.conversation.id;
    peer.say('Hello');
    const news = await agent.next(
      'conversation.updated',
      ({ conversation }) => conversation.lastSeq === 2,
    );
    expect(news.conversation).toMatchObject({ id: conversationId, preview: 'You said: Hello' });
    agent.send({ type: 'conversation.watch', conversationId });
    const opened = await agent.next('conversation.opened');
    expect(opened.messages.map((message) => message.text)).toEqual(['Hello', 'You said: Hello']);
    peer.send({ type: 'typing', isTyping: true });
    await agent.next('conversation.frame', ({ frame }) => frame.type === 'typing.changed');
    agent.send({ type: 'conversation.own', conversationId, ownership: 'human' });
    await peer.next(
      'conversation.updated',
      ({ conversation }) => conversation.ownership === 'human',
    );
    const id = randomUUID();
    agent.send({ type: 'message.send', conversationId, id, text: 'I am here.' });
    const accepted = await agent.next(
      'conversation.frame',
      ({ frame }) => frame.type === 'message.accepted',
    );
    expect(accepted.frame).toEqual({ type: 'message.accepted', id, seq: 3 });
    expect(
      (await peer.next('message.created', ({ message }) => message.seq === 3)).message.text,
    ).toBe('I am here.');
    agent.send({ type: 'conversation.unwatch', conversationId });
  });

  test('T06 gets an error for another organization’s talk, and never hears a word of it', async () => {
    const server = await aServer();
    const a = await server.anOrganization();
    const b = await server.anOrganization();
    const agent = await server.anAgent(a);
    const { peer, welcome } = await server.aVisitor(b);
    peers.push(peer, agent);
    const conversationId = welcome.conversation.id;
    const own = await server.aVisitor(a);
    peers.push(own.peer);
    const attempts = [
      { type: 'conversation.watch', conversationId },
      { type: 'conversation.watch', conversationId: '*' },
      { type: 'conversation.watch', conversationId: [conversationId] },
      { type: 'conversation.watch', conversationId: { $ne: null } },
      { type: 'conversation.watch', conversationId: `${b.id}/conversation/${conversationId}` },
      { type: 'conversation.own', conversationId, ownership: 'human' },
      { type: 'message.send', conversationId, id: randomUUID(), text: 'Intruder' },
    ];
    for (const frame of attempts) agent.send(frame);
    await agent.until(() =>
      agent.frames.filter((frame) => frame.type === 'error').length === attempts.length
        ? true
        : undefined,
    );
    const codes = agent.frames.flatMap((frame) => (frame.type === 'error' ? [frame.code] : []));
    expect(codes.toSorted()).toEqual([
      ...Array(4).fill('invalid_frame'),
      ...Array(3).fill('not_found'),
    ]);
    peer.say('A secret of B');
    await peer.answer();
    own.peer.say('A word of A');
    await agent.next('conversation.updated', ({ conversation }) => conversation.lastSeq === 2);
    expect(JSON.stringify(agent.frames)).not.toContain('secret');
    expect(
      peer.frames.some(
        (frame) => frame.type === 'message.created' && frame.message.role === 'agent',
      ),
    ).toBe(false);
  });

  test('A02 ends with 4401 in every process when its session signs out, said hello or not; other sessions stay', async () => {
    const server = await aServer();
    const there = base.url ? await aServer() : server;
    const organization = await server.anOrganization();
    const email = `${randomUUID()}@realty.test`;
    await server.database.inTenant(organization.id, (unit) =>
      server.members.add(unit, { email, name: 'Ruth Adler', password: 'correct horse' }),
    );
    const origin = 'http://localhost:3000';
    const [mine, other] = await Promise.all(
      [1, 2].map(async () => {
        const { token } = await server.members.signIn(email, 'correct horse');
        return `katek_session=${token}`;
      }),
    );
    const open = async (chat: ChatServer, cookie = '') => {
      const peer = aPeer(`${chat.address}/v1/inbox/realtime`, { cookie, origin });
      await peer.opened;
      return peer;
    };
    const hello = await open(there, mine);
    hello.send({ type: 'hello' });
    await hello.next('inbox.welcome');
    const silent = await open(server, mine);
    const stays = await open(server, other);
    stays.send({ type: 'hello' });
    await stays.next('inbox.welcome');
    const session = { url: '/admin/api/session', headers: { cookie: mine, origin } };
    expect((await server.http.inject({ ...session, method: 'DELETE' })).statusCode).toBe(204);
    expect(await Promise.all([hello.closed, silent.closed])).toEqual([4401, 4401]);
    expect((await server.http.inject(session)).statusCode).toBe(401);
    const replayed = aPeer(`${server.address}/v1/inbox/realtime`, { cookie: mine ?? '', origin });
    expect(await replayed.refused).toBe(401);
    expect(stays.socket.readyState).toBe(1);
  });

  test('shows a lead, and the talk it belongs to', async () => {
    const server = await aServer();
    const organization = await server.anOrganization();
    const agent = await server.anAgent(organization);
    const { peer, welcome } = await server.aVisitor(organization);
    peers.push(peer, agent);
    const lead = aLead({ conversationId: welcome.conversation.id, visitorId: welcome.visitorId });
    await server.conversations.announceLead(organization.id, lead);
    expect((await agent.next('lead.updated')).lead).toEqual(lead);
    const { conversation } = await agent.next('conversation.updated');
    expect(conversation.leadId).toBe(lead.id);
  });
});

type Welcome = Awaited<ReturnType<ChatServer['aVisitor']>>['welcome'];

function resume(welcome: Welcome, lastSeq: number) {
  return {
    ...(welcome.visitorToken ? { visitorToken: welcome.visitorToken } : {}),
    conversationId: welcome.conversation.id,
    epoch: welcome.epoch,
    lastSeq,
  };
}

async function write(
  server: ChatServer,
  organization: { id: string },
  conversationId: string,
  count: number,
) {
  for (let index = 0; index < count; index++) {
    await server.conversations.send(organization.id, conversationId, {
      text: `Number ${index}`,
      authorName: null,
    });
  }
}

function aLead(fields: { conversationId: string; visitorId: string }) {
  return {
    id: randomUUID(),
    ...fields,
    conversationIds: [fields.conversationId],
    status: 'new' as const,
    name: null,
    email: 'ana@example.com',
    phone: null,
    intent: null,
    budgetMin: null,
    budgetMax: null,
    currency: null,
    budgetPeriod: null,
    bedrooms: null,
    bathrooms: null,
    areas: [],
    timeframe: null,
    timeframeRange: null,
    requests: [],
    listingsSeen: [],
    score: { total: 10, fit: 10, urgency: 10, reasons: [], manual: null },
    spam: { isSpam: false, reasons: [], decidedBy: null },
    mergedInto: null,
    lastActivityAt: new Date().toISOString(),
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
  };
}

/** The HTTP status with which the handshake was answered. */
function statusOf(peer: ChatPeer): Promise<number> {
  return Promise.any([peer.opened.then(() => 101), peer.refused]);
}

function rawHandshake(publishableKey: string): string {
  return [
    `GET /v1/realtime?key=${publishableKey} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Origin: ${siteOrigin}`,
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Protocol: katek.v1',
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n');
}
