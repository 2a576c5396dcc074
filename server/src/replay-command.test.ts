import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplayedTurn } from './features/conversations/index.ts';
import { ChatPeer } from './features/conversations/testing/chat-peer.ts';
import {
  startScriptedOpenAi,
  type ScriptedOpenAi,
} from './providers/language-model/testing/index.ts';
import { replayTalk } from './replay-command.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

const siteOrigin = 'https://www.realty.test';
let app: TestApp;
let model: ScriptedOpenAi;
let folder: string;
let address: string;
let slug: string;
let organizationId: string;
let conversationId: string;
let call: Awaited<ReturnType<TestApp['anOrganization']>>['call'];

/** A talk that the built-in concierge held: a search, a home of it, and a viewing with the visitor's e-mail. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'katek-replay-'));
  model = await startScriptedOpenAi([]);
  app = await createTestApp({ OPENAI_API_KEY: 'test-key', OPENAI_BASE_URL: model.url });
  address = (await app.http.listen({ port: 0, host: '127.0.0.1' })).replace('http:', 'ws:');
  const made = await app.anOrganization({ allowedOrigins: [siteOrigin] });
  ({ call } = made);
  slug = made.organization.slug;
  organizationId = made.id;
  await call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  for (const [street, ListPrice] of [
    ['12 Oak St', 510_111],
    ['9 Elm Ave', 520_222],
  ] as const) {
    await call('POST', '/v1/properties', {
      ListingKey: street,
      ListingId: `KT-${ListPrice % 1000}`,
      City: 'Austin',
      UnparsedAddress: `${street}, Austin, TX 78701`,
      PropertyType: 'Residential',
      PropertySubType: 'SingleFamilyResidence',
      BedroomsTotal: 3,
      ListPrice,
    });
  }
  const peer = new ChatPeer(`${address}/v1/realtime?key=${made.publishableKey}`, {
    origin: siteOrigin,
  });
  await peer.opened;
  peer.send({ type: 'hello' });
  conversationId = (await peer.next('welcome')).conversation.id;
  let answers = 0;
  for (const text of [
    'homes in Austin',
    'how many bedrooms does the second one have?',
    'I would like to visit it on Saturday, my email is kim@example.com',
  ]) {
    peer.say(text);
    answers += 1;
    await peer.until(
      () =>
        peer.frames.filter(
          (frame) => frame.type === 'message.created' && frame.message.role === 'assistant',
        ).length >= answers || undefined,
      `answer to ${text}`,
    );
  }
  await peer.close();
});
afterAll(async () => {
  await app.close();
  await model.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function replay(...options: string[]): Promise<string[]> {
  const lines: string[] = [];
  await replayTalk(app, [slug, conversationId, ...options], (line) => lines.push(line));
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

/** Everything that a talk writes, as it stands. */
async function written(): Promise<unknown> {
  const tables = [
    'messages',
    'leads',
    'viewings',
    'notifications',
    'verdicts',
    'demand',
    'usage_days',
  ];
  return app.database.inTenant(organizationId, async (unit) => {
    const counts: Record<string, unknown> = {};
    for (const table of tables) {
      [counts[table]] = await unit.sql(
        `select count(*)::int as count from ${table} where organization_id = $1`,
        [organizationId],
      );
    }
    [counts['outbox']] = await unit.sql('select count(*)::int as count from outbox');
    [counts['talk']] = await unit.sql(
      `select last_seq, memory::text, lead_id, handoff_reason from conversations where organization_id = $1 and id = $2`,
      [organizationId, conversationId],
    );
    return counts;
  });
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
        calls: expect.arrayContaining([{ tool: 'search', detail: { places: ['Austin'] } }]),
      },
    });
    expect(all[0]?.replayed.listings.map(({ label }) => label).toSorted()).toEqual([
      '12 Oak St, Austin, TX 78701',
      '9 Elm Ave, Austin, TX 78701',
    ]);
  });

  test('leaves nothing behind: no message, lead, mail, event, verdict, demand or use', async () => {
    const before = await written();
    const all = await turns('--built-in');
    expect(all[2]?.replayed.calls.map(({ tool }) => tool)).toContain('request_viewing');
    expect(await written()).toEqual(before);
  });

  test('with another persona shows what it would say instead', async () => {
    const all = await turns('--built-in', '--persona', aPersonaFile({ agentName: 'Zoe Quill' }));
    const other = all.filter(({ changed }) => changed.includes('text'));
    expect(other.length).toBeGreaterThan(0);
    expect(other.map(({ replayed }) => replayed.text).join(' ')).toContain('Zoe Quill');
    expect(other.map(({ stored }) => stored.text).join(' ')).not.toContain('Zoe Quill');
  });

  test('with another model asks that model, and holds it to the gate', async () => {
    await call('PATCH', '/v1/organization', { dailyTokenBudget: 1_000_000 });
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
    await call('PATCH', '/v1/organization', { dailyTokenBudget: 0 });
  });

  test('says that a home which was shown is no longer for sale', async () => {
    const { items } = (await call('GET', '/v1/properties')).json();
    const elm = items.find(({ ListingKey }: { ListingKey: string }) => ListingKey === '9 Elm Ave');
    await call('PATCH', `/v1/properties/${elm.id}`, { StandardStatus: 'Withdrawn' });
    const [first] = await turns('--built-in', '--turns', '1');
    expect(first?.changed).toContain('listings');
    expect(first?.replayed.listings).toHaveLength(1);
    await call('PATCH', `/v1/properties/${elm.id}`, { StandardStatus: 'Active' });
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
      replayTalk(app, [other.organization.slug, conversationId], () => undefined),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
