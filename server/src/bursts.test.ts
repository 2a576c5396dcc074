import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createScriptedModel } from './providers/language-model/testing/index.ts';
import { createAgent } from './features/agent/index.ts';
import { arrayTools } from './features/agent/testing/array-tools.ts';
import { aProperty } from './features/agent/testing/builders.ts';
import type { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './features/conversations/testing/chat-server.ts';

const cheap = aProperty({ id: randomUUID(), ListPrice: 300_000, BedroomsTotal: 2 });
const wanted = aProperty({ id: randomUUID(), ListPrice: 450_000, features: ['pool'] });
const dear = aProperty({ id: randomUUID(), ListPrice: 900_000, features: ['pool'] });
const burst = ['3 bed homes in Salem', 'under 500k', 'with a pool'];

let base: ChatBase;
const servers: ChatServer[] = [];
beforeAll(async () => {
  base = await createChatBase();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(() => base.close());

async function aVisitorOf(agent: ReturnType<typeof createAgent>) {
  const server = await startChatServer(base, { agent });
  servers.push(server);
  const office = await server.anOrganization();
  return { server, office, ...(await server.aVisitor(office)) };
}

const answers = (peer: ChatPeer) =>
  peer.frames.flatMap((frame) =>
    frame.type === 'message.created' && frame.message.role === 'assistant' ? [frame.message] : [],
  );

describe('messages in quick succession', () => {
  test('get one answer of the built-in concierge to all of them', async () => {
    const asked = Promise.withResolvers<void>();
    const world = arrayTools([cheap, wanted, dear]);
    const agent = createAgent({
      tools: (turn) => ({
        ...world.tools,
        async search(request) {
          // The first answer is still being made when the others come.
          if (turn.transcript.length < burst.length) {
            asked.resolve();
            await new Promise<never>(() => undefined);
          }
          return world.tools.search(request);
        },
      }),
    });
    const { peer } = await aVisitorOf(abandoning(agent));
    peer.say(burst[0] ?? '');
    await asked.promise;
    for (const text of burst.slice(1)) peer.say(text);
    const { message } = await peer.answer();
    expect(message.seq).toBe(4);
    expect(message.listings.map(({ id }) => id)).toEqual([wanted.id]);
    expect(message.understood.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['places', 'BedroomsTotal', 'ListPrice', 'features']),
    );
    expect(answers(peer)).toHaveLength(1);
  });

  test('get one answer of the model, whose draft for the first is cut and taken away', async () => {
    const isCut = Promise.withResolvers<void>();
    const model = createScriptedModel((request, index) => {
      if (index > 0) return { does: 'say', text: 'What else do you wish for?' };
      request.signal.addEventListener('abort', () => isCut.resolve());
      return { does: 'stall', after: 'I read the first of your messages. And' };
    });
    const agent = createAgent({
      tools: () => arrayTools([wanted]).tools,
      model,
      modelTimeoutMs: 300_000,
    });
    const { peer, server, office } = await aVisitorOf(agent);
    peer.say(burst[0] ?? '');
    const { messageId } = await peer.next('message.delta');
    for (const text of burst.slice(1)) peer.say(text);
    await isCut.promise;
    await peer.next('message.discarded', (frame) => frame.messageId === messageId);
    const { message } = await peer.answer();
    expect(message).toMatchObject({ seq: 4, text: 'What else do you wish for?' });
    expect(answers(peer)).toHaveLength(1);
    const prompt = model.requests.at(-1)?.messages.map(({ text }) => text) ?? [];
    for (const text of burst) expect(prompt).toContain(`<data>${text}</data>`);
    expect(prompt.join('\n')).not.toContain('the first of your messages');
    // What was begun and taken away is told of, as it was read in part and paid for. Between two messages of the burst an
    // answer may have begun once more.
    const verdicts = await server.call(office, 'GET', '/v1/verdicts');
    const [last, ...begun] = verdicts.json().items;
    expect(last).toMatchObject({ messageId: message.id, action: 'passed' });
    expect(begun.at(-1)).toMatchObject({ messageId });
    for (const draft of begun) expect(draft).toMatchObject({ action: 'broken_off' });
  });
});

/** The tools of the house end with the signal; the array's do not. */
function abandoning(agent: ReturnType<typeof createAgent>): typeof agent {
  return {
    async *reply(turn, signal) {
      const events = agent.reply(turn, signal)[Symbol.asyncIterator]();
      const over = new Promise<{ done: true; value: undefined }>((resolve) => {
        signal.addEventListener('abort', () => resolve({ done: true, value: undefined }));
      });
      for (;;) {
        const next = await Promise.race([events.next(), over]);
        if (next.done) return;
        yield next.value;
      }
    },
  };
}
