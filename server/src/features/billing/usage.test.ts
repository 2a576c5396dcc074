import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { createEmbeddingUse, createUsage } from './index.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase([]);
});
afterAll(() => base.close());

async function anOrganizationWithBudget(tokens: number) {
  const id = await base.anOrganization();
  await base.database.asSystem((unit) =>
    unit.sql('update organizations set daily_token_budget = $2 where id = $1', [id, tokens]),
  );
  const inTenant = <T>(work: (unit: Unit) => Promise<T>) => base.database.inTenant(id, work);
  const events = () =>
    inTenant((unit) =>
      unit.sql<{ type: string; payload: object }>('select type, payload from outbox'),
    );
  return { id, inTenant, events };
}

describe('the daily budget', () => {
  test('G12 admits calls until the budget is used, and then none', async () => {
    const { inTenant } = await anOrganizationWithBudget(100);
    const usage = createUsage();
    expect(await inTenant((unit) => usage.admit(unit))).toBe(true);
    await inTenant((unit) => usage.record(unit, { inputTokens: 60, outputTokens: 39 }));
    expect(await inTenant((unit) => usage.admit(unit))).toBe(true);
    await inTenant((unit) => usage.record(unit, { inputTokens: 1, outputTokens: 0 }));
    expect(await inTenant((unit) => usage.admit(unit))).toBe(false);
  });

  test('G12 tells once per day that the budget is reached', async () => {
    const { inTenant, events } = await anOrganizationWithBudget(10);
    const usage = createUsage({ now: () => new Date('2026-11-23T23:00:00Z') });
    const use = () => inTenant((unit) => usage.record(unit, { inputTokens: 8, outputTokens: 0 }));
    await use();
    expect(await events()).toEqual([]);
    await Promise.all([use(), use(), use()]);
    expect(await events()).toEqual([{ type: 'budget.reached', payload: { day: '2026-11-23' } }]);
  });

  test('begins anew on the next UTC day', async () => {
    const { inTenant } = await anOrganizationWithBudget(10);
    let now = new Date('2026-11-23T23:59:59Z');
    const usage = createUsage({ now: () => now });
    await inTenant((unit) => usage.record(unit, { inputTokens: 10, outputTokens: 0 }));
    expect(await inTenant((unit) => usage.admit(unit))).toBe(false);
    now = new Date('2026-11-24T00:00:00Z');
    expect(await inTenant((unit) => usage.admit(unit))).toBe(true);
  });

  test('of zero admits nothing and reports nothing', async () => {
    const { inTenant, events } = await anOrganizationWithBudget(0);
    expect(await inTenant((unit) => createUsage().admit(unit))).toBe(false);
    expect(await events()).toEqual([]);
  });

  test('is not touched by the tokens of embeddings', async () => {
    const { inTenant, events } = await anOrganizationWithBudget(10);
    await inTenant((unit) => createUsage().recordEmbedding(unit, 1_000_000));
    expect(await inTenant((unit) => createUsage().admit(unit))).toBe(true);
    expect(await events()).toEqual([]);
  });

  test('is the organization’s own', async () => {
    const a = await anOrganizationWithBudget(10);
    const b = await anOrganizationWithBudget(10);
    const usage = createUsage();
    await a.inTenant((unit) => usage.record(unit, { inputTokens: 10, outputTokens: 0 }));
    expect(await b.inTenant((unit) => usage.admit(unit))).toBe(true);
  });
});

test('tokens of embeddings are counted behind the work, and a database that is away stops nothing', async () => {
  const { id, inTenant } = await anOrganizationWithBudget(10);
  const warnings: string[] = [];
  const log = { warn: (_details: object, message: string) => void warnings.push(message) };
  const usage = createUsage();
  const use = createEmbeddingUse({ database: base.database, usage, log });
  use.note(id, 7);
  use.note(id, 8);
  await use.settle();
  const { days } = await inTenant((unit) => usage.days(unit, 1));
  expect(days[0]).toMatchObject({ embeddingTokens: 15, inputTokens: 0 });
  const away = { recordEmbedding: () => Promise.reject(new Error('down')) };
  const broken = createEmbeddingUse({ database: base.database, usage: away, log });
  broken.note(id, 1);
  await broken.settle();
  expect(warnings).toHaveLength(1);
});

test('lists every day of the span, oldest first, with zeros where nothing was used', async () => {
  const { inTenant } = await anOrganizationWithBudget(1000);
  let now = new Date('2026-11-21T12:00:00Z');
  const usage = createUsage({ now: () => now });
  await inTenant((unit) => usage.admit(unit));
  await inTenant((unit) =>
    usage.record(unit, { inputTokens: 4, cachedInputTokens: 3, outputTokens: 5 }),
  );
  await inTenant((unit) => usage.record(unit, { inputTokens: 3, outputTokens: 0 }));
  await inTenant((unit) => usage.recordEmbedding(unit, 20));
  await inTenant((unit) => usage.recordEmbedding(unit, 22));
  now = new Date('2026-11-23T12:00:00Z');
  const { days } = await inTenant((unit) => usage.days(unit, 3));
  const none = {
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    embeddingTokens: 0,
    calls: 0,
  };
  const dailyTokenBudget = 1000;
  expect(days).toEqual([
    {
      day: '2026-11-21',
      inputTokens: 7,
      cachedInputTokens: 3,
      outputTokens: 5,
      embeddingTokens: 42,
      calls: 1,
      dailyTokenBudget,
    },
    { day: '2026-11-22', ...none, dailyTokenBudget },
    { day: '2026-11-23', ...none, dailyTokenBudget },
  ]);
});
