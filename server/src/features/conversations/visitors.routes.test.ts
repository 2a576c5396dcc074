import { randomUUID } from 'node:crypto';
import type { ConsentPage, ConsentReceipt, Visitor } from '@katek/sdk/protocol';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAttachments } from '../attachments/index.ts';
import { createLeads } from '../leads/index.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';
import { scriptedAgent, steppedScript } from './testing/scripted-agent.ts';

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

const givenAt = new Date(Date.now() - 60_000).toISOString();
const aReceipt = (fields: Partial<ConsentReceipt> = {}): ConsentReceipt => ({
  purpose: 'chat',
  textVersion: '2',
  text: 'I agree to talk.',
  locale: 'en-US',
  url: 'https://www.realty.test/homes/12?name=Ana#top',
  at: givenAt,
  ...fields,
});

const png = Buffer.from('\x89PNG\r\n\x1a\nIHDR', 'latin1');

describe('GET /v1/visitors/:id', () => {
  test('tells who a visitor is, what they saved and what they agreed to', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization, {
      identity: { name: 'Ana' },
      consent: aReceipt(),
    });
    await peer.close();
    const homes = [randomUUID(), randomUUID()];
    await server.database.inTenant(organization.id, async (unit) => {
      for (const home of homes)
        await server.visitors.savedHomes.save(unit, welcome.visitorId, home);
    });
    const answer = await server.call(organization, 'GET', `/v1/visitors/${welcome.visitorId}`);
    expect(answer.json<Visitor>()).toEqual({
      id: welcome.visitorId,
      externalId: null,
      name: 'Ana',
      email: null,
      isVerified: false,
      sessionCount: 1,
      savedListingIds: homes.toReversed(),
      consents: [
        expect.objectContaining({
          purpose: 'chat',
          conversationId: welcome.conversation.id,
          url: 'https://www.realty.test/homes/12?name=Ana#top',
          givenAt,
        }),
      ],
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
    });
  });

  test('T03 answers 404 for another organization’s visitor, to read and to erase', async () => {
    const [mine, theirs] = [await server.anOrganization(), await server.anOrganization()];
    const { peer, welcome } = await server.aVisitor(theirs);
    await peer.close();
    for (const method of ['GET', 'DELETE'] as const) {
      const answer = await server.call(mine, method, `/v1/visitors/${welcome.visitorId}`);
      expect(answer.statusCode).toBe(404);
    }
    const still = await server.call(theirs, 'GET', `/v1/visitors/${welcome.visitorId}`);
    expect(still.statusCode).toBe(200);
  });
});

describe('saved homes', () => {
  test('come back with the welcome, the latest first, each once', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await peer.close();
    const [first, second] = [randomUUID(), randomUUID()];
    await server.database.inTenant(organization.id, async (unit) => {
      const { savedHomes } = server.visitors;
      for (const home of [first, second, first]) {
        await savedHomes.save(unit, welcome.visitorId, home);
      }
      const third = randomUUID();
      expect(await savedHomes.save(unit, welcome.visitorId, third)).toEqual([third, second, first]);
      expect(await savedHomes.remove(unit, welcome.visitorId, third)).toEqual([second, first]);
    });
    const again = await server.aVisitor(organization, { visitorToken: welcome.visitorToken ?? '' });
    await again.peer.close();
    expect(again.welcome.savedListingIds).toEqual([second, first]);
  });

  test('are a hundred at most', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await peer.close();
    const save = server.database.inTenant(organization.id, async (unit) => {
      for (let count = 0; count <= 100; count += 1) {
        await server.visitors.savedHomes.save(unit, welcome.visitorId, randomUUID());
      }
    });
    await expect(save).rejects.toMatchObject({ code: 'too_many_saved_homes', status: 409 });
  });
});

describe('GET /v1/consents', () => {
  test('lists receipts newest first, each once however often it comes, page by page', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization, { consent: aReceipt() });
    await peer.close();
    const visitorToken = welcome.visitorToken ?? '';
    for (const consent of [aReceipt(), aReceipt({ purpose: 'contact', text: 'Call me.' })]) {
      await (await server.aVisitor(organization, { visitorToken, consent })).peer.close();
    }
    const url = `/v1/consents?visitorId=${welcome.visitorId}&limit=1`;
    const first = (await server.call(organization, 'GET', url)).json<ConsentPage>();
    expect(first.items).toMatchObject([{ purpose: 'contact', text: 'Call me.' }]);
    const second = (
      await server.call(organization, 'GET', `${url}&cursor=${first.nextCursor}`)
    ).json<ConsentPage>();
    expect(second).toMatchObject({ items: [{ purpose: 'chat' }], nextCursor: null });
  });

  test('finds a receipt by the address that was left with it, and keeps no address', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await peer.close();
    await server.database.inTenant(organization.id, (unit) =>
      server.visitors.consents.record(unit, {
        visitorId: welcome.visitorId,
        conversationId: null,
        receipt: aReceipt({ purpose: 'contact' }),
        contact: { email: 'Ana@Example.com', phone: '+15035550117' },
      }),
    );
    for (const contact of ['ana@example.com', '+15035550117']) {
      const url = `/v1/consents?contact=${encodeURIComponent(contact)}`;
      const answer = await server.call(organization, 'GET', url);
      expect(answer.json<ConsentPage>().items).toMatchObject([{ visitorId: welcome.visitorId }]);
    }
    const other = await server.anOrganization();
    const url = `/v1/consents?contact=${encodeURIComponent('ana@example.com')}`;
    expect((await server.call(other, 'GET', url)).json()).toEqual({ items: [], nextCursor: null });
    const stored = await server.database.asSystem((unit) =>
      unit.sql('select * from consents where visitor_id = $1', [welcome.visitorId]),
    );
    expect(JSON.stringify(stored).toLowerCase()).not.toMatch(/ana@example|5035550117/);
  });

  test('keeps the organization’s own words and a time that can be, whatever a device says', async () => {
    const organization = await server.anOrganization();
    await server.call(organization, 'PATCH', '/v1/organization', {
      privacy: { chatConsentText: 'You talk to a machine.', consentVersion: '2' },
    });
    const before = Date.now();
    const future = aReceipt({ text: 'I agree to nothing.', at: '2099-01-01T00:00:00.000Z' });
    const { peer, welcome } = await server.aVisitor(organization, { consent: future });
    await peer.close();
    const visitorToken = welcome.visitorToken ?? '';
    const again = await server.aVisitor(organization, { visitorToken, consent: future });
    await again.peer.close();
    const url = `/v1/consents?visitorId=${welcome.visitorId}`;
    const { items } = (await server.call(organization, 'GET', url)).json<ConsentPage>();
    expect(items).toMatchObject([{ text: 'You talk to a machine.' }]);
    const at = new Date(items[0]?.givenAt ?? '').getTime();
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  test('keeps fifty of a visitor and refuses more', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    await peer.close();
    const give = (count: number) =>
      server.database.inTenant(organization.id, async (unit) => {
        for (let at = 0; at < count; at += 1) {
          await server.visitors.consents.record(unit, {
            visitorId: welcome.visitorId,
            conversationId: null,
            receipt: aReceipt({ textVersion: `v${at}` }),
          });
        }
      });
    await give(50);
    await give(50);
    await expect(give(51)).rejects.toMatchObject({ code: 'rate_limited', status: 429 });
  });

  test('wants either a visitor or a contact', async () => {
    const organization = await server.anOrganization();
    for (const query of ['', `?visitorId=${randomUUID()}&contact=a@b.example`]) {
      expect((await server.call(organization, 'GET', `/v1/consents${query}`)).statusCode).toBe(400);
    }
  });
});

describe('DELETE /v1/visitors/:id', () => {
  test('leaves nothing of the visitor but that somebody agreed to these words', async () => {
    const organization = await server.anOrganization();
    const attachments = createAttachments({ database: server.database });
    server.visitors.holds(attachments.belongings);
    const { peer, welcome } = await server.aVisitor(organization, {
      identity: { name: 'Ana Novak', email: 'ana@example.com' },
      page: { url: 'https://www.realty.test/homes/12?name=Ana' },
      consent: aReceipt(),
    });
    const { visitorId } = welcome;
    peer.say('I am Ana Novak and my number is +1 503 555 0117.');
    await peer.answer();
    await server.database.inTenant(organization.id, async (unit) => {
      await server.visitors.savedHomes.save(unit, visitorId, randomUUID());
      await attachments.store(unit, visitorId, {
        contentType: 'image/png',
        name: 'Ana Novak.png',
        content: png,
      });
    });
    await peer.close();

    const erased = await server.call(organization, 'DELETE', `/v1/visitors/${visitorId}`);
    expect([erased.statusCode, erased.body]).toEqual([204, '']);

    const kept = await everythingOf(organization.id);
    expect(JSON.stringify(kept)).not.toMatch(/ana novak|ana@|name=ana|503 555/i);
    const naming = Object.entries(kept).filter(([, rows]) =>
      JSON.stringify(rows).includes(visitorId),
    );
    expect(naming.map(([table]) => table).toSorted()).toEqual(['consents', 'erasures']);
    expect(kept['consents']).toMatchObject([
      {
        visitor_id: visitorId,
        conversation_id: null,
        text: 'I agree to talk.',
        url: 'https://www.realty.test',
      },
    ]);
    expect(kept['erasures']).toMatchObject([
      { visitor_id: visitorId, requested_by: 'organization' },
    ]);
    const visitorToken = welcome.visitorToken ?? '';
    expect(await server.aVisitorIsTurnedAway(organization, { visitorToken })).toBe(4401);
    const again = await server.call(organization, 'DELETE', `/v1/visitors/${visitorId}`);
    expect(again.statusCode).toBe(404);
  });

  test('breaks off the answer in the making, and no lead comes of it after', async () => {
    const stepped = steppedScript();
    const own = await startChatServer(base, { agent: scriptedAgent(stepped.script) });
    try {
      const organization = await own.anOrganization();
      const { peer, welcome } = await own.aVisitor(organization);
      peer.say('I am Ghost, ghost@example.org. Please write to me.');
      const { conversationId, visitorId } = await stepped.started;
      const url = `/v1/visitors/${welcome.visitorId}`;
      expect((await own.call(organization, 'DELETE', url)).statusCode).toBe(204);
      await stepped.aborted;
      const facts = { name: 'Ghost', email: 'ghost@example.org' };
      const lead = await own.database.inTenant(organization.id, (unit) =>
        createLeads().capture(unit, { conversationId, visitorId, facts }),
      );
      expect(lead).toBeNull();
      expect(JSON.stringify(await everythingOf(organization.id))).not.toMatch(/ghost/i);
    } finally {
      await own.close();
    }
  });

  test('reaches what was learnt in an answer that began before the visitor signed in', async () => {
    const organization = await server.anOrganization();
    const { peer, welcome } = await server.aVisitor(organization);
    peer.say('Homes in Wexley?');
    await peer.answer();
    await peer.close();
    const { id: conversationId } = welcome.conversation;
    const made = await server.call(organization, 'POST', '/v1/identity-secrets');
    const token = await new SignJWT({ sub: 'user-1', exp: Math.floor(Date.now() / 1000) + 3600 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(made.json<{ secret: string }>().secret));
    const signedIn = await server.aVisitor(organization, {
      visitorToken: welcome.visitorToken ?? '',
      conversationId,
      identity: { token },
    });
    await signedIn.peer.close();
    const { visitorId } = welcome;
    const facts = { email: 'late@example.org' };
    const lead = await server.database.inTenant(organization.id, (unit) =>
      createLeads().capture(unit, { conversationId, visitorId, facts }),
    );
    expect(lead?.visitorId).toBe(signedIn.welcome.visitorId);
  });

  test('erases all or nothing', async () => {
    const own = await startChatServer(base);
    try {
      const organization = await own.anOrganization();
      const { peer, welcome } = await own.aVisitor(organization);
      peer.say('Still here.');
      await peer.answer();
      await peer.close();
      own.visitors.holds({
        move: async () => undefined,
        erase: () => Promise.reject(new Error('This room has a bad day.')),
      });
      const answer = await own.call(organization, 'DELETE', `/v1/visitors/${welcome.visitorId}`);
      expect(answer.statusCode).toBe(500);
      const kept = await everythingOf(organization.id);
      expect([kept['messages']?.length, kept['erasures']?.length]).toEqual([2, 0]);
    } finally {
      await own.close();
    }
  });
});

/** The rows of an organization in each table of the house, also of those that are still to come. */
async function everythingOf(organizationId: string): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  await server.database.asSystem(async (unit) => {
    const tables = await unit.sql<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'organization_id'`,
    );
    for (const { name } of tables) {
      found[name] = await unit.sql(`select * from ${name} where organization_id = $1`, [
        organizationId,
      ]);
    }
  });
  expect(Object.keys(found)).toContain('messages');
  return found;
}
