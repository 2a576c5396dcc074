import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict, VerdictPage } from '@katek/sdk/protocol';
import {
  createScriptedModel,
  type ScriptedAnswer,
} from './providers/language-model/testing/index.ts';
import { createAgent } from './features/agent/index.ts';
import { arrayTools } from './features/agent/testing/array-tools.ts';
import { aProperty } from './features/agent/testing/builders.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './features/conversations/testing/chat-server.ts';

const oak = aProperty();
const searchSalem: ScriptedAnswer = {
  does: 'call',
  calls: [{ name: 'search_listings', arguments: { query: { places: ['Salem'] } } }],
};
const say = (text: string): ScriptedAnswer => ({
  does: 'say',
  text,
  usage: { inputTokens: 1000, cachedInputTokens: 800, outputTokens: 10 },
});

let base: ChatBase;
let server: ChatServer;
let script: ScriptedAnswer[] = [];
let onAsked = () => {};
beforeAll(async () => {
  base = await createChatBase();
  const model = createScriptedModel(() => {
    onAsked();
    return script.shift() ?? { does: 'sayNothing' };
  });
  const agent = createAgent({ tools: () => arrayTools([oak]).tools, model });
  server = await startChatServer(base, { agent });
});
afterAll(async () => {
  await server.close();
  await base.close();
});

type Office = Awaited<ReturnType<ChatServer['anOrganization']>>;

/** A talk in which the model follows the script. */
async function aTalk(office: Office, text: string, answers: ScriptedAnswer[]) {
  script = [...answers];
  const { peer, welcome } = await server.aVisitor(office);
  peer.say(text);
  const { message } = await peer.answer();
  return { peer, welcome, message };
}

async function list(office: Office, query = ''): Promise<Verdict[]> {
  const reply = await server.call(office, 'GET', `/v1/verdicts${query}`);
  expect(reply.statusCode).toBe(200);
  return reply.json<VerdictPage>().items;
}

describe('the verdict of an answer', () => {
  test('tells how an answer that passed was made', async () => {
    const office = await server.anOrganization();
    const { message, welcome } = await aTalk(office, 'homes in Salem', [
      searchSalem,
      say('12 Oak St costs $549,000 [[L1]].'),
    ]);
    expect(await list(office)).toEqual([
      {
        messageId: message.id,
        conversationId: welcome.conversation.id,
        action: 'passed',
        handoffReason: null,
        findings: [],
        brain: 'openai',
        model: 'scripted',
        promptVersion: expect.stringMatching(/^[0-9a-f]{12}$/u),
        personaVersion: expect.stringMatching(/^[0-9a-f]{12}$/u),
        modelCalls: 2,
        inputTokens: 1100,
        cachedInputTokens: 800,
        outputTokens: 30,
        durationMs: expect.any(Number),
        createdAt: expect.any(String),
      },
    ]);
  });

  test('keeps the words that were stopped and that they were repaired', async () => {
    const office = await server.anOrganization();
    await aTalk(office, 'homes in Salem', [
      searchSalem,
      say('12 Oak St costs $449,000 [[L1]].'),
      say('12 Oak St costs $549,000 [[L1]].'),
    ]);
    expect(await list(office)).toMatchObject([
      {
        action: 'repaired',
        findings: [
          {
            kind: 'wrong_figure',
            outcome: 'stopped',
            step: 'draft',
            detail: expect.stringContaining('449,000'),
          },
        ],
      },
    ]);
  });

  test('tells that the built-in concierge answered after a repair that was wrong too', async () => {
    const office = await server.anOrganization();
    const wrong = say('12 Oak St costs $1 [[L1]].');
    await aTalk(office, 'homes in Salem', [searchSalem, wrong, wrong]);
    expect(await list(office)).toMatchObject([
      {
        action: 'fell_back',
        brain: 'built-in',
        model: 'scripted',
        modelCalls: 3,
        findings: [{ step: 'draft' }, { step: 'repair' }],
      },
    ]);
  });

  test('tells the reason from the closed list when a person is asked for', async () => {
    const office = await server.anOrganization();
    const promise = say('I have booked a viewing for you tomorrow.');
    await aTalk(office, 'can I see it tomorrow?', [promise, promise]);
    expect(await list(office)).toMatchObject([
      {
        action: 'handed_over',
        handoffReason: 'false_promise_detected',
        findings: [{ kind: 'false_promise' }, { kind: 'false_promise' }],
      },
    ]);
  });

  test('logs a question on which nobody may be steered, though no model was asked', async () => {
    const office = await server.anOrganization();
    await aTalk(office, 'Is it a safe neighborhood without immigrants?', []);
    expect(await list(office)).toMatchObject([
      {
        action: 'redirected',
        model: null,
        promptVersion: null,
        modelCalls: 0,
        findings: [{ kind: 'fair_housing', outcome: 'refused', step: 'input' }],
      },
    ]);
  });

  test('is bounded and holds no key', async () => {
    const office = await server.anOrganization();
    const leak = `12 Oak St costs $1, the key is sk_live_0123456789abcdef [[L1]] ${'very '.repeat(200)}.`;
    await aTalk(office, 'homes in Salem', [searchSalem, say(leak), say('Here it is [[L1]].')]);
    const [verdict] = await list(office);
    const [finding] = verdict?.findings ?? [];
    expect(finding?.detail.length).toBeLessThanOrEqual(300);
    expect(finding?.detail).toContain('12 Oak St');
    expect(JSON.stringify(verdict)).not.toContain('sk_live');
  });

  test('never reaches the visitor', async () => {
    const office = await server.anOrganization();
    const { peer } = await aTalk(office, 'homes in Salem', [
      searchSalem,
      say('12 Oak St costs $449,001 [[L1]].'),
      say('It is in Salem [[L1]].'),
    ]);
    expect(await list(office, '?kind=wrong_figure')).toHaveLength(1);
    expect(JSON.stringify(peer.frames)).not.toMatch(/449,001|wrong_figure|"findings"/u);
    const url = `/v1/verdicts`;
    const asVisitor = await server.http.inject({
      url,
      headers: { authorization: `Bearer ${office.publishableKey}` },
    });
    expect(asVisitor.statusCode).toBe(401);
    expect((await server.http.inject({ url })).statusCode).toBe(401);
  });

  test('goes when the visitor is erased', async () => {
    const office = await server.anOrganization();
    const { welcome } = await aTalk(office, 'hello', [say('Hello!')]);
    expect(await list(office)).toHaveLength(1);
    await server.call(office, 'DELETE', `/v1/visitors/${welcome.visitorId}`);
    expect(await list(office)).toEqual([]);
  });
});

describe('an answer that was broken off', () => {
  const stalling = (after?: string): ScriptedAnswer => ({ does: 'stall', ...(after && { after }) });

  /** Asks, and waits for the first words of an answer that will not come to its end. */
  async function aTalkBegun(office: Office, answers: ScriptedAnswer[]) {
    script = [...answers];
    const { peer, welcome } = await server.aVisitor(office);
    peer.say('homes in Salem');
    const { messageId } = await peer.next('message.delta');
    return { peer, messageId, conversationId: welcome.conversation.id };
  }

  const verdictOf = (office: Office, messageId: string) =>
    expect
      .poll(async () => (await list(office)).find((each) => each.messageId === messageId))
      .toBeDefined();

  test('by the visitor who stopped it keeps its words and their verdict', async () => {
    const office = await server.anOrganization();
    const { peer, messageId } = await aTalkBegun(office, [
      searchSalem,
      say('12 Oak St costs $449,000 [[L1]].'),
      stalling('It is in Salem [[L1]]. And'),
    ]);
    peer.send({ type: 'reply.stop' });
    const { message } = await peer.answer();
    expect(message).toMatchObject({ id: messageId, state: 'partial', text: 'It is in Salem. ' });
    expect(await list(office)).toMatchObject([
      { messageId, action: 'repaired', modelCalls: 3, findings: [{ kind: 'wrong_figure' }] },
    ]);
    await peer.close();
  });

  test('by the visitor who wrote again is told as such', async () => {
    const office = await server.anOrganization();
    const { peer, messageId } = await aTalkBegun(office, [
      searchSalem,
      stalling('It is in Salem [[L1]]. And'),
      say('What else do you wish for?'),
    ]);
    peer.say('under 500k');
    await peer.answer();
    await verdictOf(office, messageId);
    expect((await list(office)).find((each) => each.messageId === messageId)).toMatchObject({
      action: 'broken_off',
      brain: 'openai',
      modelCalls: 2,
    });
    expect(await list(office, '?action=broken_off')).toHaveLength(1);
    await peer.close();
  });

  test('by a person who took over is told as such, and goes with the visitor', async () => {
    const office = await server.anOrganization();
    const { peer, messageId, conversationId } = await aTalkBegun(office, [
      searchSalem,
      stalling('It is in Salem [[L1]]. And'),
    ]);
    const url = `/v1/conversations/${conversationId}`;
    await server.call(office, 'PATCH', url, { ownership: 'human' });
    await verdictOf(office, messageId);
    const [verdict] = await list(office);
    expect(verdict).toMatchObject({ action: 'broken_off', handoffReason: null });
    const talk = (await server.call(office, 'GET', url)).json();
    await server.call(office, 'DELETE', `/v1/visitors/${talk.visitorId}`);
    expect(await list(office)).toEqual([]);
    await peer.close();
  });

  test('before its first word is made when the visitor is back, and nothing empty is kept', async () => {
    const office = await server.anOrganization();
    const begun = Promise.withResolvers<void>();
    const held = new Promise<never>(() => undefined);
    script = [{ does: 'hold', until: held, afterwards: stalling() }];
    onAsked = begun.resolve;
    const { peer, welcome } = await server.aVisitor(office);
    peer.say('hello');
    await begun.promise;
    await peer.close();
    script = [say('Hello!')];
    // Put down, to be taken up again.
    const isPutDown = () =>
      server.database.inTenant(office.id, (unit) =>
        unit.sql(`select from conversations where id = $1 and reply_claim is null`, [
          welcome.conversation.id,
        ]),
      );
    await expect.poll(isPutDown).toHaveLength(1);
    const again = await server.aVisitor(office, { visitorToken: welcome.visitorToken ?? '' });
    expect((await again.peer.answer()).message.text).toBe('Hello!');
    const messages = await server.call(
      office,
      'GET',
      `/v1/conversations/${welcome.conversation.id}/messages`,
    );
    expect(messages.json().items).toHaveLength(2);
    await again.peer.close();
  });
});

describe('GET /v1/verdicts', () => {
  test('filters, and lists page by page, the newest first and each once', async () => {
    const office = await server.anOrganization();
    const talks = [];
    for (const text of ['One.', 'Two.', 'Three.'])
      talks.push(await aTalk(office, 'hello', [say(text)]));
    await aTalk(office, 'Are there good schools nearby?', []);
    const ids = (await list(office)).map(({ messageId }) => messageId);
    expect(ids.slice(1)).toEqual(talks.map(({ message }) => message.id).toReversed());
    const first = await server.call(office, 'GET', '/v1/verdicts?limit=3');
    const { items, nextCursor } = first.json<VerdictPage>();
    expect(items.map(({ messageId }) => messageId)).toEqual(ids.slice(0, 3));
    const rest = await server.call(office, 'GET', `/v1/verdicts?limit=3&cursor=${nextCursor}`);
    expect(rest.json()).toMatchObject({ items: [{ messageId: ids[3] }], nextCursor: null });

    expect(await list(office, '?action=passed')).toHaveLength(3);
    expect(await list(office, '?kind=fair_housing')).toMatchObject([{ messageId: ids[0] }]);
    expect(await list(office, '?hasFindings=true')).toMatchObject([{ messageId: ids[0] }]);
    expect(await list(office, '?hasFindings=false')).toHaveLength(3);
    expect(await list(office, '?kind=wrong_figure')).toEqual([]);
    expect(await list(office, '?since=2999-01-01T00:00:00Z')).toEqual([]);
    const ofOne = `?conversationId=${talks[0]?.welcome.conversation.id}`;
    expect(await list(office, ofOne)).toMatchObject([{ messageId: ids[3] }]);
  });

  test('T01 shows nothing of another organization', async () => {
    const office = await server.anOrganization();
    const { welcome } = await aTalk(office, 'hello', [say('Hello!')]);
    const other = await server.anOrganization();
    expect(await list(other)).toEqual([]);
    expect(await list(other, `?conversationId=${welcome.conversation.id}`)).toEqual([]);
  });

  test.each(['kind=rude', 'action=shrugged', 'cursor=x', 'since=yesterday', 'limit=0'])(
    '400 for %s',
    async (query) => {
      const office = await server.anOrganization();
      expect((await server.call(office, 'GET', `/v1/verdicts?${query}`)).statusCode).toBe(400);
    },
  );
});
