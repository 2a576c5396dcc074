import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayedTurn } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  startScriptedOpenAi,
  type ScriptedOpenAi,
} from './providers/language-model/testing/index.ts';
import { replayTalk } from './replay-command.ts';
import { aTalkHeld, type TalkHeld } from './testing/a-talk-held.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let app: TestApp;
let model: ScriptedOpenAi;
let folder: string;
let talk: TalkHeld;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'katek-replay-'));
  model = await startScriptedOpenAi([]);
  app = await createTestApp({ OPENAI_API_KEY: 'test-key', OPENAI_BASE_URL: model.url });
  talk = await aTalkHeld(app);
});
afterAll(async () => {
  await app.close();
  await model.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function replay(...options: string[]): Promise<string[]> {
  const lines: string[] = [];
  await replayTalk(app, [talk.organization.slug, talk.conversationId, ...options], (line) =>
    lines.push(line),
  );
  return lines;
}

async function turns(...options: string[]): Promise<ReplayedTurn[]> {
  return (await replay('--json', ...options)).map((line) => JSON.parse(line));
}

function aPersonaFile(persona: object): string {
  const path = join(folder, `persona-${Object.keys(persona).join('-')}.json`);
  writeFileSync(path, JSON.stringify(persona));
  return path;
}

describe('a talk replayed', () => {
  test('by the concierge that held it is the same, homes and chips and verdicts included', async () => {
    const all = await turns('--built-in');
    expect(all).toHaveLength(3);
    expect(all.map(({ changed }) => changed)).toEqual([[], [], []]);
    expect(all[0]).toMatchObject({
      asked: ['homes in Austin'],
      replayed: {
        brain: 'built-in',
      },
      calls: expect.arrayContaining([{ tool: 'search', detail: { places: ['Austin'] } }]),
    });
    expect(all[0]?.replayed.listings.map(({ label }) => label).toSorted()).toEqual([
      '12 Oak St, Austin, TX 78701',
      '9 Elm Ave, Austin, TX 78701',
    ]);
  });

  test('leaves nothing behind: no message, lead, mail, event, verdict, demand or use of a model that was not asked', async () => {
    const before = await talk.written();
    const all = await turns('--built-in');
    expect(all[2]?.calls.map(({ tool }) => tool)).toContain('request_viewing');
    expect(await talk.written()).toEqual(before);
  });

  test('with another persona shows what it would say instead', async () => {
    const all = await turns('--built-in', '--persona', aPersonaFile({ agentName: 'Zoe Quill' }));
    const other = all.filter(({ changed }) => changed.includes('text'));
    expect(other.length).toBeGreaterThan(0);
    expect(other.map(({ replayed }) => replayed.text).join(' ')).toContain('Zoe Quill');
    expect(other.map(({ stored }) => stored.text).join(' ')).not.toContain('Zoe Quill');
  });

  test('with another model asks that model, and holds it to the gate', async () => {
    await talk.call('PATCH', '/v1/organization', { dailyTokenBudget: 1_000_000 });
    model.script([
      {
        does: 'call',
        calls: [{ name: 'search_listings', arguments: { query: { places: ['Austin'] } } }],
      },
      { does: 'say', text: '12 Oak St costs $1 [[L1]].' },
      { does: 'say', text: 'Two homes are for sale in Austin.' },
    ]);
    const from = model.requests.length;
    const [first] = await turns('--model', 'another-model', '--turns', '1');
    expect(model.requests.slice(from).map(({ body }) => body.model)).toEqual(
      Array.from({ length: 3 }, () => 'another-model'),
    );
    expect(first?.changed).toEqual(expect.arrayContaining(['text', 'brain', 'verdicts']));
    expect(first?.replayed).toMatchObject({
      brain: 'openai',
      text: 'Two homes are for sale in Austin.',
      verdicts: [{ kind: 'wrong_figure', outcome: 'stopped' }],
    });
    const { days } = (await talk.call('GET', '/v1/usage?days=1')).json();
    expect(days[0]).toMatchObject({ calls: 3 });
    expect(days[0].inputTokens + days[0].outputTokens).toBeGreaterThan(0);
    await talk.call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  });

  test('ends with a word about it when the tokens of the day are used up', async () => {
    await talk.call('PATCH', '/v1/organization', { dailyTokenBudget: 1 });
    const told: string[] = [];
    await replayTalk(
      app,
      [talk.organization.slug, talk.conversationId],
      () => undefined,
      (line) => told.push(line),
    );
    expect(told).toEqual([expect.stringMatching(/^Ended early: .* used up/u)]);
    await talk.call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  });

  test('says that a home which was shown is no longer for sale', async () => {
    const { items } = (await talk.call('GET', '/v1/properties')).json();
    const elm = items.find(({ ListingKey }: { ListingKey: string }) => ListingKey === '9 Elm Ave');
    await talk.call('PATCH', `/v1/properties/${elm.id}`, { StandardStatus: 'Withdrawn' });
    const [first] = await turns('--built-in', '--turns', '1');
    expect(first?.changed).toContain('listings');
    expect(first?.replayed.listings).toHaveLength(1);
    await talk.call('PATCH', `/v1/properties/${elm.id}`, { StandardStatus: 'Active' });
  });

  test('reads as a comparison, line by line', async () => {
    const lines = await replay('--built-in', '--persona', aPersonaFile({ agentName: 'Zoe Quill' }));
    const text = lines.join('\n');
    expect(text).toContain('visitor: homes in Austin');
    expect(text).toMatch(/^- answer: /mu);
    expect(text).toMatch(/^\+ answer: .*Zoe Quill/mu);
    expect(lines.at(-1)).toMatch(/^\d of 3 answers would be different\./u);
  });
});

describe('what cannot be replayed is told', () => {
  test.each([
    [['--persona', '/nowhere.json'], /could not be read/u],
    [['--turns', 'x'], /Say the slug/u],
    [['--model', 'a', '--built-in'], /Say the slug/u],
    [['--nonsense'], /Say the slug/u],
  ])('%j', async (options, message) => {
    await expect(replay(...options)).rejects.toThrow(message);
  });

  test('a persona with a field that there is not', async () => {
    await expect(replay('--persona', aPersonaFile({ nickname: 'x' }))).rejects.toThrow(
      /no persona/u,
    );
  });

  test("another organization's talk", async () => {
    const other = await app.anOrganization({});
    await expect(
      replayTalk(app, [other.organization.slug, talk.conversationId], () => undefined),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
