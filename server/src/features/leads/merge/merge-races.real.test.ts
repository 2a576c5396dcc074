import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../platform/database/testing/test-database.ts';
import { LeadEntity } from '../index.ts';
import { aTenant } from '../testing/a-tenant.ts';

/* Only a server has two transactions at once: PGlite does one after the other. */

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([LeadEntity]);
});
afterAll(() => testing.close());

const rounds = 20;

describe('at the same time', () => {
  test('two merges, each into the other, end in one, and neither waits for the other for ever', async () => {
    const { capture, merge, leads, inTenant } = await aTenant(testing);
    for (let round = 0; round < rounds; round += 1) {
      const [a, b] = [await capture(), await capture()];
      const done = await Promise.allSettled([merge(a.id, b.id), merge(b.id, a.id)]);
      expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'lead_merged' },
      });
    }
    const { items } = await inTenant((unit) => leads.list(unit, { limit: 100 }));
    expect(items).toHaveLength(rounds);
  });

  test('merges in a ring never lock each other out', async () => {
    const { capture, merge } = await aTenant(testing);
    for (let round = 0; round < rounds; round += 1) {
      const [a, b, c] = [await capture(), await capture(), await capture()];
      const done = await Promise.allSettled([
        merge(a.id, b.id),
        merge(b.id, c.id),
        merge(c.id, a.id),
      ]);
      const refused = done.flatMap((each) =>
        each.status === 'rejected' ? [each.reason.code] : [],
      );
      expect(new Set(refused)).toEqual(new Set(['lead_merged']));
      expect(refused.length).toBeLessThan(3);
    }
  });

  test('a merge and what the visitor says meanwhile: nothing of it is lost', async () => {
    const { capture, merge, leads, inTenant } = await aTenant(testing);
    for (let round = 0; round < rounds; round += 1) {
      const [into, from] = [await capture(), await capture()];
      await Promise.all([
        merge(from.id, into.id),
        capture({
          conversationId: from.conversationId,
          visitorId: from.visitorId,
          facts: { bedrooms: 4 },
        }),
        capture({
          conversationId: into.conversationId,
          visitorId: into.visitorId,
          facts: { bathrooms: 2 },
        }),
      ]);
      const lead = await inTenant((unit) => leads.forConversation(unit, from.conversationId));
      expect(lead).toMatchObject({ id: into.id, bedrooms: 4, bathrooms: 2 });
    }
  });

  test('an undo and what the visitor says meanwhile: it is kept in one of both', async () => {
    const { capture, merge, undo, read } = await aTenant(testing);
    for (let round = 0; round < rounds; round += 1) {
      const [into, from] = [await capture(), await capture()];
      const { merge: done } = await merge(from.id, into.id);
      await Promise.all([
        undo(done.id),
        undo(done.id),
        capture({
          conversationId: from.conversationId,
          visitorId: from.visitorId,
          facts: { bedrooms: 4 },
        }),
      ]);
      const [left, right] = [await read(into.id), await read(from.id)];
      expect([left.bedrooms, right.bedrooms].filter(Boolean)).toEqual([4]);
      expect(right.mergedInto).toBeNull();
    }
  });

  test('two pieces of news of twins merge them once', async () => {
    const { capture, leads, inTenant, read } = await aTenant(testing);
    const facts = { email: 'twin@example.com', phone: '+19515550100' };
    const [a, b] = [await capture({ facts }), await capture({ facts })];
    await Promise.all(
      [a, b, b, a].map(({ id }) => inTenant((unit) => leads.merges.mergeTwins(unit, id))),
    );
    expect((await read(b.id)).mergedInto).toBe(a.id);
    expect(await inTenant((unit) => leads.merges.list(unit, a.id))).toHaveLength(1);
  });
});
