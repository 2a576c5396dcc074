import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import Fastify from 'fastify';
import { createTestDatabase, type TestDatabase } from '../database/testing/test-database.ts';
import { createOutboxRelay, type Delivery } from './outbox-relay.ts';

const log = Fastify().log;
let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([]);
});
afterAll(() => testing.close());

const record = (organizationId: string, day: string) =>
  testing.database.inTenant(organizationId, async (unit) =>
    unit.record({ type: 'budget.reached', payload: { day } }),
  );

describe('the outbox relay', () => {
  test('delivers an event after its commit, without being asked', async () => {
    const relay = createOutboxRelay({
      database: testing.database,
      log,
      claimSeconds: 60,
      retryScheduleSeconds: [0],
    });
    const heard = Promise.withResolvers<Delivery<'budget.reached'>>();
    relay.on('budget.reached', async (delivery) => heard.resolve(delivery));
    const organizationId = await testing.anOrganization();
    await record(organizationId, '2026-11-23');
    expect(await heard.promise).toMatchObject({
      organizationId,
      payload: { day: '2026-11-23' },
      attempt: 1,
    });
    await relay.stop();
  });

  test('tries again with the same event id until a handler holds, and never after', async () => {
    const relay = createOutboxRelay({
      database: testing.database,
      log,
      claimSeconds: 60,
      retryScheduleSeconds: [0, 0, 0],
    });
    const heard: Delivery<'budget.reached'>[] = [];
    relay.on('budget.reached', async (delivery) => {
      heard.push(delivery);
      if (delivery.attempt < 3) throw new Error('not yet');
    });
    await record(await testing.anOrganization(), '2026-11-24');
    for (let run = 0; run < 5; run += 1) await relay.deliverDue();
    expect(heard.map((delivery) => delivery.attempt)).toEqual([1, 2, 3]);
    expect(new Set(heard.map((delivery) => delivery.eventId)).size).toBe(1);
    await relay.stop();
  });

  test('sets an event aside, with the reason, when every attempt failed', async () => {
    const relay = createOutboxRelay({
      database: testing.database,
      log,
      claimSeconds: 60,
      retryScheduleSeconds: [0],
    });
    relay.on('budget.reached', () => Promise.reject(new Error('receiver is down')));
    const organizationId = await testing.anOrganization();
    await record(organizationId, '2026-11-25');
    for (let run = 0; run < 4; run += 1) await relay.deliverDue();
    const rows = await testing.database.inTenant(organizationId, (unit) =>
      unit.sql('select attempts, last_error, failed_at is not null as failed from outbox'),
    );
    expect(rows).toEqual([{ attempts: 2, last_error: 'Error: receiver is down', failed: true }]);
    await relay.stop();
  });

  test('two relays on one database deliver each event once', async () => {
    const counts = new Map<string, number>();
    const relays = [1, 2].map(() => {
      const relay = createOutboxRelay({
        database: testing.database,
        log,
        claimSeconds: 60,
        retryScheduleSeconds: [0],
      });
      relay.on('budget.reached', async ({ eventId }) => {
        counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
      });
      return relay;
    });
    const organizationId = await testing.anOrganization();
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => record(organizationId, String(index))),
    );
    await Promise.all(relays.map((relay) => relay.deliverDue()));
    expect(counts.size).toBe(60);
    expect([...counts.values()].every((count) => count === 1)).toBe(true);
    await Promise.all(relays.map((relay) => relay.stop()));
  });
});
