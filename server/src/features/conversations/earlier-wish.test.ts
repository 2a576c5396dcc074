import type { ListingQuery } from '@katek/sdk/protocol';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConversationMemory } from '../agent/index.ts';
import type { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';
import { aReply, scriptedAgent } from './testing/scripted-agent.ts';

const query: ListingQuery = { places: ['Salem'], BedroomsTotal: { min: 3 } };

let base: ChatBase;
let server: ChatServer;
/** What the agent leaves behind after an answer. */
let left: Partial<ConversationMemory> = {};
const agent = scriptedAgent(async function* () {
  const reply = aReply();
  yield { type: 'done', reply: { ...reply, memory: { ...reply.memory, ...left } } };
});
beforeAll(async () => {
  base = await createChatBase();
  server = await startChatServer(base, { agent });
});
afterAll(async () => {
  await server.close();
  await base.close();
});

type Office = Awaited<ReturnType<ChatServer['anOrganization']>>;

async function talk(peer: ChatPeer, conversationId: string, memory: Partial<ConversationMemory>) {
  left = memory;
  const id = peer.say('Hello');
  const { seq } = await peer.next('message.accepted', (frame) => frame.id === id);
  await peer.next(
    'message.created',
    ({ message }) => message.conversationId === conversationId && message.seq === seq + 1,
  );
}

/** What the agent is told of an earlier visit in a talk that is begun now. */
async function toldInAnotherTalk(peer: ChatPeer, before: string) {
  const seen = new Set(
    peer.frames.flatMap((frame) => (frame.type === 'welcome' ? [frame.conversation.id] : [])),
  );
  peer.send({ type: 'conversation.start' });
  const { conversation } = await peer.next('welcome', (frame) => !seen.has(frame.conversation.id));
  expect(conversation.id).not.toBe(before);
  await talk(peer, conversation.id, { query: null });
  return agent.turns.findLast(({ conversationId }) => conversationId === conversation.id)
    ?.earlierWish;
}

async function aVisitorWhoLooked(
  office: Office,
  memory: Partial<ConversationMemory> = { query },
  hello: Parameters<ChatServer['aVisitor']>[1] = {},
) {
  const { peer, welcome } = await server.aVisitor(office, hello);
  await talk(peer, welcome.conversation.id, memory);
  return { peer, welcome, conversationId: welcome.conversation.id };
}

describe('what a visitor looked for', () => {
  test('is told to the agent in their next talk, beside a memory of its own', async () => {
    const office = await server.anOrganization();
    const { peer, conversationId } = await aVisitorWhoLooked(office);
    expect(agent.turns.at(-1)?.earlierWish).toBeNull();
    expect(await toldInAnotherTalk(peer, conversationId)).toEqual({
      query,
      lookedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/u),
    });
    expect(agent.turns.at(-1)?.memory).toBeNull();
  });

  test('is found behind a talk in which they looked for nothing', async () => {
    const office = await server.anOrganization();
    const { peer, conversationId } = await aVisitorWhoLooked(office);
    await toldInAnotherTalk(peer, conversationId);
    expect(await toldInAnotherTalk(peer, conversationId)).toMatchObject({ query });
  });

  test('is no longer told after 90 days', async () => {
    const office = await server.anOrganization();
    const { peer, conversationId } = await aVisitorWhoLooked(office);
    await base.database.inTenant(office.id, (unit) =>
      unit.sql(`update conversations set updated_at = now() - interval '91 days' where id = $1`, [
        conversationId,
      ]),
    );
    expect(await toldInAnotherTalk(peer, conversationId)).toBeNull();
  });

  test('is no longer told once they began anew', async () => {
    const office = await server.anOrganization();
    const { peer, conversationId } = await aVisitorWhoLooked(office);
    await talk(peer, conversationId, { query: null, hasForgotten: true });
    expect(await toldInAnotherTalk(peer, conversationId)).toMatchObject({ query: null });
  });

  test('T01 is not told to another visitor, nor in another organization', async () => {
    const office = await server.anOrganization();
    await aVisitorWhoLooked(office);
    for (const place of [office, await server.anOrganization()]) {
      const { peer, welcome } = await server.aVisitor(place);
      expect(await toldInAnotherTalk(peer, welcome.conversation.id)).toBeNull();
    }
  });

  test('does not follow the device to somebody else who signs in', async () => {
    const office = await server.anOrganization();
    const made = await server.call(office, 'POST', '/v1/identity-secrets');
    const { secret } = made.json<{ secret: string }>();
    const identityOf = async (sub: string) => ({
      token: await new SignJWT({ sub, exp: Math.floor(Date.now() / 1000) + 3600 })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(secret)),
    });
    const ana = { identity: await identityOf('ana') };
    const { welcome } = await aVisitorWhoLooked(office, { query }, ana);
    const { visitorToken } = welcome;
    if (!visitorToken) throw new Error('A new device is given a token.');
    const ben = await server.aVisitor(office, { visitorToken, identity: await identityOf('ben') });
    expect(await toldInAnotherTalk(ben.peer, ben.welcome.conversation.id)).toBeNull();
    const back = await server.aVisitor(office, ana);
    expect(await toldInAnotherTalk(back.peer, back.welcome.conversation.id)).toMatchObject({
      query,
    });
  });

  test('is gone when they are erased', async () => {
    const office = await server.anOrganization();
    const { peer, conversationId, welcome } = await aVisitorWhoLooked(office);
    await toldInAnotherTalk(peer, conversationId);
    await server.call(office, 'DELETE', `/v1/visitors/${welcome.visitorId}`);
    const kept = await base.database.inTenant(office.id, (unit) =>
      unit.sql('select id from conversations where organization_id = $1', [office.id]),
    );
    expect(kept).toEqual([]);
  });
});
