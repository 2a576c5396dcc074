import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { createHttpServer } from '../../platform/http/http-server.ts';
import { newId } from '../../platform/security/ids.ts';
import { createLeads, LeadEntity, registerLeadRoutes, type LeadCapture } from './index.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([LeadEntity]);
});
afterAll(() => testing.close());

async function aTenant(now = () => new Date('2026-11-23T10:00:00Z')) {
  const organizationId = await testing.anOrganization();
  const inTenant = <T>(work: (unit: Unit) => Promise<T>) =>
    testing.database.inTenant(organizationId, work);
  const leads = createLeads({ now });
  return {
    organizationId,
    leads,
    inTenant,
    capture: (capture: LeadCapture) => inTenant((unit) => leads.capture(unit, capture)),
    events: () =>
      inTenant((unit) =>
        unit.sql<{ type: string; payload: object }>('select type, payload from outbox order by id'),
      ),
    async server() {
      const app = await createHttpServer({
        logLevel: 'silent',
        publicUrl: 'http://localhost:3000',
        trustProxy: [],
      });
      app.decorateRequest('organizationId', '');
      await app.register(
        async (v1) => {
          v1.addHook('onRequest', async (request) => {
            request.organizationId = organizationId;
          });
          registerLeadRoutes(v1, { database: testing.database, leads });
        },
        { prefix: '/v1' },
      );
      return app;
    },
  };
}

const aCapture = (fields: Partial<LeadCapture> = {}): LeadCapture => ({
  conversationId: newId(),
  visitorId: newId(),
  facts: { email: 'ana@example.com' },
  ...fields,
});

describe('capture', () => {
  test('keeps nothing while there is neither a contact nor a request', async () => {
    const { capture, events } = await aTenant();
    expect(await capture(aCapture({ facts: { intent: 'buy', bedrooms: 3 } }))).toBeNull();
    expect(await events()).toEqual([]);
  });

  test('makes a lead of the first contact and tells so once', async () => {
    const { capture, events } = await aTenant();
    const first = aCapture({
      facts: { name: 'Ana', email: 'ana@example.com', budgetMax: 500000, currency: 'USD' },
    });
    const lead = await capture(first);
    expect(lead).toMatchObject({
      name: 'Ana',
      email: 'ana@example.com',
      budgetMax: 500000,
      status: 'new',
      phone: null,
    });
    await capture(first);
    await capture({ ...first, facts: { bedrooms: 3 } });
    const about = { leadId: lead?.id, conversationId: first.conversationId };
    expect(await events()).toEqual([
      { type: 'lead.captured', payload: about },
      { type: 'lead.updated', payload: about },
    ]);
  });

  test('adds what is said later: a later fact wins, an unsaid one stays, areas and listings are collected', async () => {
    const { capture } = await aTenant();
    const seen = [newId(), newId(), newId()] as const;
    const first = aCapture({
      facts: {
        email: 'ana@example.com',
        areas: ['Napa'],
        budgetMin: 300000,
        budgetMax: 400000,
        timeframe: 'soon',
        timeframeRange: 'asap',
      },
      listingsSeen: [seen[1], seen[0]],
    });
    await capture(first);
    const lead = await capture({
      ...first,
      facts: {
        email: null,
        phone: '+17605550119',
        areas: ['Sonoma', 'napa'],
        budgetMin: null,
        budgetMax: 250000,
        timeframe: 'by March',
        timeframeRange: 'date:03',
      },
      listingsSeen: [seen[2], seen[1]],
    });
    expect(lead).toMatchObject({
      email: 'ana@example.com',
      phone: '+17605550119',
      areas: ['Sonoma', 'napa'],
      budgetMin: null,
      budgetMax: 250000,
      timeframe: 'by March',
      timeframeRange: 'date:03',
      listingsSeen: [seen[2], seen[1], seen[0]],
    });
  });

  test('makes one lead of captures at the same time, and loses none of them', async () => {
    const { capture, events, inTenant, leads } = await aTenant();
    const conversationId = newId();
    const facts = [
      { email: 'ana@example.com' },
      { phone: '+17605550119' },
      { email: 'ana@example.com', bedrooms: 3 },
      { phone: '+17605550119', areas: ['Napa'] },
    ];
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        capture(aCapture({ conversationId, facts: facts[index % 4] ?? {} })),
      ),
    );
    expect(new Set(made.map((lead) => lead?.id)).size).toBe(1);
    expect(await inTenant((unit) => leads.forConversation(unit, conversationId))).toMatchObject({
      email: 'ana@example.com',
      phone: '+17605550119',
      bedrooms: 3,
      areas: ['Napa'],
    });
    expect((await events()).filter((event) => event.type === 'lead.captured')).toHaveLength(1);
  });

  test('records a wish for a viewing once, and anew when its time changes', async () => {
    const { capture, events } = await aTenant();
    const listingId = newId();
    const wish = aCapture({
      facts: {},
      request: { kind: 'viewing', listingId, preferredTime: 'Saturday' },
    });
    await capture(wish);
    await capture(wish);
    const lead = await capture({
      ...wish,
      request: { kind: 'viewing', listingId, preferredTime: 'Sunday at 10' },
    });
    expect(lead?.requests).toEqual([
      {
        kind: 'viewing',
        listingId,
        preferredTime: 'Sunday at 10',
        viewingId: null,
        at: '2026-11-23T10:00:00.000Z',
      },
    ]);
    const viewings = (await events()).filter((event) => event.type === 'viewing.requested');
    expect(viewings).toHaveLength(2);
    expect(viewings[0]?.payload).toEqual({
      leadId: lead?.id,
      conversationId: wish.conversationId,
      listingId,
      viewingId: null,
    });
  });

  test('records a wish for a person without a contact', async () => {
    const { capture } = await aTenant();
    const lead = await capture(aCapture({ facts: {}, request: { kind: 'human' } }));
    expect(lead?.requests).toMatchObject([{ kind: 'human', listingId: null, preferredTime: null }]);
  });

  test('leaves nothing when the unit of work fails', async () => {
    const { inTenant, leads, events } = await aTenant();
    const wish = aCapture();
    const failed = inTenant(async (unit) => {
      await leads.capture(unit, wish);
      throw new Error('The message could not be stored.');
    });
    await expect(failed).rejects.toThrow('could not be stored');
    expect(await inTenant((unit) => leads.forConversation(unit, wish.conversationId))).toBeNull();
    expect(await events()).toEqual([]);
  });

  test('X07 G03 takes no invalid facts from a model: wrong ones are dropped, control signs become spaces', async () => {
    const { capture } = await aTenant();
    const lead = await capture(
      aCapture({
        facts: {
          name: 'Ana\r\nBcc: all@example.com\u001b[31m',
          email: 'ana@example.com',
          phone: '555',
          budgetMax: Number.NaN,
          currency: 'dollars',
          areas: ['Napa\u0000', ''],
        },
      }),
    );
    expect(lead).toMatchObject({
      name: 'Ana Bcc: all@example.com [31m',
      phone: null,
      budgetMax: null,
      currency: null,
      areas: ['Napa'],
    });
  });

  test('belongs to the organization: another one has neither the lead nor its conversation', async () => {
    const a = await aTenant();
    const b = await aTenant();
    const wish = aCapture();
    const lead = await a.capture(wish);
    expect(
      await b.inTenant((unit) => b.leads.forConversation(unit, wish.conversationId)),
    ).toBeNull();
    const other = await b.capture({ ...wish, facts: { email: 'bea@example.com' } });
    expect(other?.id).not.toBe(lead?.id);
    expect(await a.inTenant((unit) => a.leads.forConversation(unit, wish.conversationId))).toEqual(
      lead,
    );
  });
});

describe('the routes', () => {
  test('200 list the newest first, page by page, and by status', async () => {
    const { capture, server } = await aTenant();
    const made = [];
    for (let index = 0; index < 5; index += 1) made.push(await capture(aCapture()));
    const app = await server();
    const first = await app.inject('/v1/leads?limit=2');
    expect(first.statusCode).toBe(200);
    const second = await app.inject(`/v1/leads?limit=2&cursor=${first.json().nextCursor}`);
    const third = await app.inject(`/v1/leads?limit=2&cursor=${second.json().nextCursor}`);
    const ids = [first, second, third].flatMap((page) =>
      page.json().items.map((lead: { id: string }) => lead.id),
    );
    expect(ids).toEqual(made.map((lead) => lead?.id).toReversed());
    expect(third.json().nextCursor).toBeNull();
    await app.inject({ method: 'PATCH', url: `/v1/leads/${ids[1]}`, payload: { status: 'won' } });
    const won = await app.inject('/v1/leads?status=won');
    expect(won.json().items).toMatchObject([{ id: ids[1], status: 'won' }]);
    await app.close();
  });

  test('200 read and change a lead, and the change is told', async () => {
    const { capture, server, events } = await aTenant();
    const lead = await capture(aCapture());
    const app = await server();
    expect((await app.inject(`/v1/leads/${lead?.id}`)).json()).toEqual(lead);
    const changed = await app.inject({
      method: 'PATCH',
      url: `/v1/leads/${lead?.id}`,
      payload: { status: 'contacted' },
    });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({ status: 'contacted', email: 'ana@example.com' });
    expect((await events()).at(-1)).toMatchObject({ type: 'lead.updated' });
    await app.close();
  });

  test('400 refuse a foreign cursor, status, id and body', async () => {
    const { capture, server } = await aTenant();
    const lead = await capture(aCapture());
    const app = await server();
    const replies = await Promise.all([
      app.inject('/v1/leads?cursor=nonsense'),
      app.inject('/v1/leads?status=cold'),
      app.inject('/v1/leads?limit=0'),
      app.inject('/v1/leads/not-an-id'),
      app.inject({
        method: 'PATCH',
        url: `/v1/leads/${lead?.id}`,
        payload: { status: 'new', email: 'x@example.com' },
      }),
      app.inject({ method: 'PATCH', url: `/v1/leads/${lead?.id}`, payload: {} }),
    ]);
    expect(replies.map((reply) => reply.statusCode)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(replies[0]?.json().error.code).toBe('invalid_request');
    await app.close();
  });

  test('T01 404 for an unknown lead and for another organization’s', async () => {
    const other = await aTenant();
    const foreign = await other.capture(aCapture());
    const { server } = await aTenant();
    const app = await server();
    for (const id of [newId(), foreign?.id]) {
      const read = await app.inject(`/v1/leads/${id}`);
      const write = await app.inject({
        method: 'PATCH',
        url: `/v1/leads/${id}`,
        payload: { status: 'lost' },
      });
      expect([read.statusCode, write.statusCode]).toEqual([404, 404]);
      expect(read.json().error.code).toBe('not_found');
    }
    expect((await app.inject('/v1/leads')).json()).toEqual({ items: [], nextCursor: null });
    await app.close();
  });
});
