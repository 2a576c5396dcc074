import type { Replay, ReplayInput, Usage } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  startScriptedOpenAi,
  type ScriptedOpenAi,
} from './providers/language-model/testing/index.ts';
import { aTalkHeld, type TalkHeld } from './testing/a-talk-held.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;
let model: ScriptedOpenAi;
let talk: TalkHeld;
/** An organization without tokens, so that only a replay asks the model. */
beforeAll(async () => {
  model = await startScriptedOpenAi([]);
  app = await createTestApp({
    OPENAI_API_KEY: 'test-key',
    OPENAI_BASE_URL: model.url,
    OPENAI_REPLAY_MODELS: 'a-larger-model, a-smaller-model',
  });
  talk = await aTalkHeld(app);
});
afterAll(async () => {
  await app.close();
  await model.stop();
});

/** Rests on no row, so nothing of it is stopped. */
const saying = { does: 'say', text: 'Tell me what you would like.' } as const;

/** What the model was asked; an embedder is asked beside it. */
const asked = () => model.requests.filter(({ body }) => 'messages' in body);

const path = () => `/v1/conversations/${talk.conversationId}/replays`;

async function replay(input: ReplayInput = {}): Promise<Replay> {
  const response = await talk.call('POST', path(), input);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

async function tokensUsed(): Promise<number> {
  const { days } = (await talk.call('GET', '/v1/usage?days=1')).json<Usage>();
  return days.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
}

async function withBudget<T>(dailyTokenBudget: number, work: () => Promise<T>): Promise<T> {
  await talk.call('PATCH', '/v1/organization', { dailyTokenBudget });
  try {
    return await work();
  } finally {
    await talk.call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  }
}

describe('a talk replayed for its organization', () => {
  test('is the same while nothing is changed, and leaves nothing behind', async () => {
    const before = await talk.written();
    const { turns, ended, use, conversationId } = await replay();
    expect(conversationId).toBe(talk.conversationId);
    expect(turns.map(({ changed }) => changed)).toEqual([[], [], []]);
    expect(ended).toBe('complete');
    expect(use).toEqual({ calls: 0, inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 });
    expect(turns[2]?.calls.map(({ tool }) => tool)).toContain('request_viewing');
    expect(await talk.written()).toEqual(before);
  });

  test('tells the homes, the figures and the wishes of each answer', async () => {
    const [first] = (await replay({ turnsMax: 1 })).turns;
    expect(first?.asked).toEqual(['homes in Austin']);
    expect(first?.stored.listings.map(({ label }) => label).toSorted()).toEqual([
      '12 Oak St, Austin, TX 78701',
      '9 Elm Ave, Austin, TX 78701',
    ]);
    expect(first?.stored.understood).toEqual(['In Austin']);
    const [, second] = (await replay({ turnsMax: 2 })).turns;
    expect(second?.replayed.facts).toContainEqual({ kind: 'bedrooms', said: '3' });
  });

  test('shows what another persona would say, and saves none of it', async () => {
    const { turns } = await replay({ persona: { agentName: 'Zoe Quill' } });
    const texts = turns.map(({ replayed }) => replayed.text).join(' ');
    expect(texts).toContain('Zoe Quill');
    const organization = (await talk.call('GET', '/v1/organization')).json();
    expect(organization.persona.agentName).not.toBe('Zoe Quill');
  });

  test('shows what a new guardrail would decline', async () => {
    const { turns } = await replay({ persona: { guardrails: ['Do not discuss bedrooms.'] } });
    expect(turns[1]?.changed).toContain('text');
    expect(turns[1]?.changed).toContain('facts');
    expect(turns[1]?.replayed.facts).toEqual([]);
  });

  test('shows what a new rule would hand over, and why', async () => {
    const { turns } = await replay({ handoffRules: { keywords: ['bedrooms'] } });
    expect(turns[1]?.changed).toContain('handoff');
    expect(turns[1]?.stored.handoff).toBeNull();
    expect(turns[1]?.replayed.handoff).toBe('policy_restriction');
  });

  test('ends after as many answers as were asked for', async () => {
    expect(await replay({ turnsMax: 2 })).toMatchObject({ ended: 'turns', turns: { length: 2 } });
  });

  test('asks a model that the server offers, and counts its tokens', async () => {
    const before = await tokensUsed();
    const from = asked().length;
    const { turns, use } = await withBudget(1_000_000, () => {
      model.script([saying]);
      return replay({ model: 'a-larger-model', turnsMax: 1 });
    });
    expect(
      asked()
        .slice(from)
        .map(({ body }) => body.model),
    ).toEqual(['a-larger-model']);
    expect(turns[0]?.changed).toEqual(expect.arrayContaining(['text', 'brain']));
    expect(use.inputTokens + use.outputTokens).toBeGreaterThan(0);
    expect(turns[0]?.use).toEqual(use);
    expect(await tokensUsed()).toBe(before + use.inputTokens + use.outputTokens);
  });

  test('asks the built-in concierge where that is wanted', async () => {
    const from = asked().length;
    const { turns } = await withBudget(1_000_000, () => replay({ model: null }));
    expect(turns.map(({ replayed }) => replayed.brain)).toEqual(Array(3).fill('built-in'));
    expect(asked()).toHaveLength(from);
  });

  test('ends when the budget of the day is used up, and compares nothing that another brain said', async () => {
    const used = await tokensUsed();
    expect(used).toBeGreaterThan(0);
    const { turns, ended } = await withBudget(used + 1, () => {
      model.script([saying]);
      return replay();
    });
    expect(turns).toHaveLength(1);
    expect(ended).toBe('budget');
  });

  test('ends at its time, without the answer that was in the making', async () => {
    await withBudget(1_000_000, async () => {
      model.script([{ does: 'stall' }]);
      const replaying = app
        .replaysBy()
        .replay(talk.id, talk.conversationId, { timeMsMax: 50 }, new AbortController().signal);
      expect(await replaying.next()).toMatchObject({ done: true, value: { ended: 'time' } });
    });
  });
});

describe('a replay is refused', () => {
  test('for a model that the server does not offer', async () => {
    const response = await talk.call('POST', path(), { model: 'the-dearest-model' });
    expect(response.statusCode).toBe(400);
    expect(response.json().error).toMatchObject({ code: 'model_not_offered' });
    expect(response.json().error.message).toContain('a-larger-model, a-smaller-model');
  });

  test.each<[string, object]>([
    ['a persona with a field that there is not', { persona: { nickname: 'x' } }],
    ['too many turns', { turnsMax: 21 }],
    ['a change that is none', { guardrails: [] }],
  ])('for %s', async (_name, input) => {
    const response = await talk.call('POST', path(), input);
    expect(response.statusCode).toBe(400);
    expect(response.json().error.code).toBe('invalid_request');
  });

  test("for another organization's talk, as if there were none", async () => {
    const other = await app.anOrganization();
    const response = await other.call('POST', path(), {});
    expect(response.statusCode).toBe(404);
    expect(response.json().error.code).toBe('not_found');
  });

  test('without a key', async () => {
    const response = await app.http.inject({ method: 'POST', url: path(), payload: {} });
    expect(response.statusCode).toBe(401);
  });

  test('while another one of the organization runs, which others do not feel', async () => {
    await withBudget(1_000_000, async () => {
      const begun = asked().length;
      const held = Promise.withResolvers<void>();
      model.script([{ does: 'hold', until: held.promise, afterwards: saying }]);
      const first = talk.call('POST', path(), { turnsMax: 1 });
      await expect.poll(() => asked().length).toBeGreaterThan(begun);
      const second = await talk.call('POST', path(), { turnsMax: 1 });
      expect(second.statusCode).toBe(429);
      expect(second.json().error.code).toBe('replay_running');
      held.resolve();
      expect((await first).statusCode).toBe(200);
    });
    await replay({ turnsMax: 1 });
  });
});

test('a replay that is asked for again under its key is done once', async () => {
  await withBudget(1_000_000, async () => {
    model.script([saying]);
    const from = asked().length;
    const ask = () =>
      app.http.inject({
        method: 'POST',
        url: path(),
        headers: { authorization: `Bearer ${talk.secretKey}`, 'idempotency-key': 'once' },
        payload: { turnsMax: 1 },
      });
    const [first, second] = [await ask(), await ask()];
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.json()).toEqual(first.json());
    expect(asked()).toHaveLength(from + 1);
  });
});
