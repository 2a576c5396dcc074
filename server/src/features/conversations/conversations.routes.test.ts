import { randomUUID } from 'node:crypto';
import type { Conversation, ConversationPage, Message, MessagePage } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';

let base: ChatBase;
let server: ChatServer;
beforeAll(async () => {
  base = await createChatBase();
  server = await startChatServer(base);
});
afterAll(async () => {
  await server.close();
  await base.close();
});

/** An organization with a visitor who wrote once and was answered. */
async function aTalk() {
  const organization = await server.anOrganization();
  const { peer, welcome } = await server.aVisitor(organization);
  peer.say('Hello');
  await peer.answer();
  await peer.close();
  return {
    organization,
    id: welcome.conversation.id,
    url: `/v1/conversations/${welcome.conversation.id}`,
  };
}

describe('GET /v1/conversations', () => {
  test('lists the talks with the latest news first, page by page and each once', async () => {
    const organization = await server.anOrganization();
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      const { peer, welcome } = await server.aVisitor(organization);
      ids.unshift(welcome.conversation.id);
      await server.conversations.send(organization.id, welcome.conversation.id, {
        text: `Number ${index}`,
        authorName: null,
      });
      await peer.close();
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const reply = await server.call(organization, 'GET', `/v1/conversations?limit=2${query}`);
      expect(reply.statusCode).toBe(200);
      const page: ConversationPage = reply.json();
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  test('leaves out talks in which nobody wrote', async () => {
    const organization = await server.anOrganization();
    await (await server.aVisitor(organization)).peer.close();
    const reply = await server.call(organization, 'GET', '/v1/conversations');
    expect(reply.json()).toEqual({ items: [], nextCursor: null });
  });

  test('400 for a limit or cursor that is none', async () => {
    const organization = await server.anOrganization();
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=x', 'cursor=MTIz', 'cursor=']) {
      const reply = await server.call(organization, 'GET', `/v1/conversations?${query}`);
      expect([query, reply.statusCode]).toEqual([query, 400]);
    }
  });

  test('401 without a key, and with the publishable one', async () => {
    const organization = await server.anOrganization();
    expect((await server.http.inject({ url: '/v1/conversations' })).statusCode).toBe(401);
    const headers = { authorization: `Bearer ${organization.publishableKey}` };
    expect((await server.http.inject({ url: '/v1/conversations', headers })).statusCode).toBe(401);
  });

  test('T01 lists no talk of another organization', async () => {
    await aTalk();
    const reply = await server.call(await server.anOrganization(), 'GET', '/v1/conversations');
    expect(reply.json()).toEqual({ items: [], nextCursor: null });
  });
});

describe('one conversation', () => {
  test('is read with its messages, oldest first and page by page', async () => {
    const { organization, id, url } = await aTalk();
    const conversation = await server.call(organization, 'GET', url);
    expect(conversation.json()).toMatchObject({ id, lastSeq: 2, preview: 'You said: Hello' });
    const first: MessagePage = (
      await server.call(organization, 'GET', `${url}/messages?limit=1`)
    ).json();
    expect(first.items.map((message) => message.seq)).toEqual([1]);
    const next = `${url}/messages?limit=1&cursor=${first.nextCursor}`;
    const second: MessagePage = (await server.call(organization, 'GET', next)).json();
    expect(second).toMatchObject({ items: [{ seq: 2, role: 'assistant' }], nextCursor: null });
  });

  test('is written to by a person once per id, who takes it over', async () => {
    const { organization, url } = await aTalk();
    const body = { id: randomUUID(), text: 'Hello, Ruth here.', authorName: 'Ruth Adler' };
    const replies = await Promise.all(
      [1, 2, 3].map(() => server.call(organization, 'POST', `${url}/messages`, body)),
    );
    expect(replies.map((reply) => reply.statusCode)).toEqual([200, 200, 200]);
    expect(new Set(replies.map((reply) => reply.json<Message>().seq))).toEqual(new Set([3]));
    const conversation: Conversation = (await server.call(organization, 'GET', url)).json();
    expect(conversation).toMatchObject({ ownership: 'human', lastSeq: 3 });
  });

  test('409 for a message id that is in use elsewhere', async () => {
    const { organization, url } = await aTalk();
    const first: MessagePage = (await server.call(organization, 'GET', `${url}/messages`)).json();
    const body = { id: first.items[0]?.id, text: 'Taken?' };
    const reply = await server.call(organization, 'POST', `${url}/messages`, body);
    expect(reply.statusCode).toBe(409);
    expect(reply.json()).toMatchObject({ error: { code: 'message_id_taken' } });
  });

  test('T02 400 for a body with fields that are not the caller’s to set', async () => {
    const { organization, url } = await aTalk();
    const bodies = [
      { text: 'x', role: 'assistant' },
      { text: 'x', organizationId: randomUUID() },
      { text: '' },
      { text: 'x\u0000' },
      {},
    ];
    for (const body of bodies) {
      expect((await server.call(organization, 'POST', `${url}/messages`, body)).statusCode).toBe(
        400,
      );
    }
    for (const body of [{ ownership: 'nobody' }, { ownership: 'ai', lastSeq: 9 }, {}]) {
      expect((await server.call(organization, 'PATCH', url, body)).statusCode).toBe(400);
    }
  });

  test('is taken over and handed back, as often as one likes', async () => {
    const { organization, url } = await aTalk();
    for (const ownership of ['human', 'human', 'ai', 'ai']) {
      const reply = await server.call(organization, 'PATCH', url, { ownership });
      expect(reply.statusCode).toBe(200);
      expect(reply.json()).toMatchObject({ ownership, lastSeq: 2 });
    }
  });

  test('T01 404 for another organization’s and for an unknown one, 400 for an id that is none', async () => {
    const { id, organization, url } = await aTalk();
    const other = await server.anOrganization();
    const attempts = [
      ['GET', ''],
      ['GET', '/messages'],
      ['POST', '/messages', { text: 'Intruder' }],
      ['PATCH', '', { ownership: 'human' }],
    ] as const;
    for (const [method, path, body] of attempts) {
      const foreign = await server.call(other, method, url + path, body);
      expect(foreign.statusCode).toBe(404);
      expect(foreign.body).not.toContain(id);
      const unknown = `/v1/conversations/${randomUUID()}${path}`;
      expect((await server.call(organization, method, unknown, body)).statusCode).toBe(404);
      const none = `/v1/conversations/1${path}`;
      expect((await server.call(organization, method, none, body)).statusCode).toBe(400);
    }
    const conversation: Conversation = (await server.call(organization, 'GET', url)).json();
    expect(conversation).toMatchObject({ ownership: 'ai', lastSeq: 2 });
  });
});
