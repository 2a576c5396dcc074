import { randomUUID } from 'node:crypto';
import type { ConsentReceipt, PropertyInput, Viewing } from '@katek/sdk/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPeer } from './testing/chat-peer.ts';
import {
  createChatBase,
  startChatServer,
  type ChatBase,
  type ChatServer,
} from './testing/chat-server.ts';

/** A Sunday. */
const now = new Date('2026-11-22T12:00:00Z');
const nine = '2026-11-23T14:00:00.000Z';
const ten = '2026-11-23T15:00:00.000Z';

let base: ChatBase;
let server: ChatServer;
const peers: ChatPeer[] = [];
beforeAll(async () => {
  base = await createChatBase();
  server = await startChatServer(base, { now: () => now });
});
afterEach(() => {
  for (const peer of peers.splice(0)) peer.socket.terminate();
});
afterAll(async () => {
  await server.close();
  await base.close();
});

type Office = Awaited<ReturnType<ChatServer['anOrganization']>>;

async function anOffice(): Promise<Office> {
  const office = await server.anOrganization();
  await server.call(office, 'PATCH', '/v1/organization', {
    timeZone: 'America/New_York',
    hours: {
      openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '12:00' }],
      closedOn: [],
      viewingMinutes: 60,
      viewingNoticeHours: 2,
    },
  });
  return office;
}

async function aVisitor(office: Office, hello: Parameters<ChatServer['aVisitor']>[1] = {}) {
  const visitor = await server.aVisitor(office, hello);
  peers.push(visitor.peer);
  return visitor;
}

function aHome(office: Office, fields: Partial<PropertyInput> = {}) {
  return server.database.inTenant(office.id, (unit) =>
    server.properties.create(unit, {
      ListingKey: randomUUID(),
      ListingId: `KT-${randomUUID().slice(0, 8)}`,
      StandardStatus: 'Active',
      PropertyType: 'Residential',
      ListPrice: 500_000,
      UnparsedAddress: '12 Oak St, Salem',
      PrivateRemarks: 'The code of the gate is 4711.',
      ...fields,
    }),
  );
}

function aConsent(fields: Partial<ConsentReceipt> = {}): ConsentReceipt {
  return {
    purpose: 'contact',
    textVersion: '1',
    text: 'You may call me.',
    locale: 'en',
    url: 'https://www.realty.test/',
    at: '2026-11-22T12:00:00.000Z',
    ...fields,
  };
}

const contact = {
  name: 'Ana Souza',
  email: 'ana@example.com',
  phone: null,
  consent: aConsent(),
};

function sql<Row extends object>(office: Office, text: string, values: unknown[] = []) {
  return server.database.inTenant(office.id, (unit) => unit.sql<Row>(text, values));
}

describe('a request', () => {
  test('is refused by its id when its name is unknown or its parameters do not fit', async () => {
    const { peer } = await aVisitor(await anOffice());
    const wrong = [
      ['listing.fetch', {}],
      ['listing.fetch', { listingId: 'x' }],
      ['listing.find', { reference: 'a\u0000b' }],
      ['history.fetch', { beforeSeq: 1 }],
      ['history.fetch', { beforeSeq: 2, limit: 101 }],
      ['no.such', {}],
      ['toString', {}],
      ['homes.fetch', { visitorId: randomUUID() }],
      ['conversation.rate', { score: 6, comment: null }],
      ['transcript.send', { email: 'not an address' }],
    ] as const;
    for (const [name, params] of wrong) {
      await expect(peer.ask(name as 'homes.fetch', params)).rejects.toThrow('invalid_request');
    }
    // The socket bears with it: a client may be of another version.
    expect(await peer.ask('homes.fetch', {})).toEqual({ items: [] });
  });

  test('by which a client asks whether its connection still lives is answered', async () => {
    const { peer } = await aVisitor(await anOffice());
    expect(await peer.ask('connection.check', {})).toEqual({});
  });

  test('W08 that comes too often is refused, and the messages are not', async () => {
    const own = await startChatServer(base, {
      limits: { requests: { burst: 3, perSecond: 0.001 } },
    });
    try {
      const { peer } = await own.aVisitor(await own.anOrganization());
      for (let at = 0; at < 3; at += 1) await peer.ask('homes.fetch', {});
      await expect(peer.ask('homes.fetch', {})).rejects.toThrow('rate_limited');
      peer.say('Hello');
      await peer.answer();
      peer.socket.terminate();
    } finally {
      await own.close();
    }
  });
});

test('history.fetch gives older messages, oldest first, of the own talk only', async () => {
  const office = await anOffice();
  const { peer } = await aVisitor(office);
  for (const text of ['one', 'two', 'three']) {
    peer.say(text);
    await peer.answer((said) => said.includes(text));
  }
  const page = await peer.ask('history.fetch', { beforeSeq: 5, limit: 3 });
  expect(page.messages.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  expect(page.hasEarlier).toBe(true);
  const rest = await peer.ask('history.fetch', { beforeSeq: 2 });
  expect(rest).toMatchObject({ messages: [{ text: 'one' }], hasEarlier: false });
  const other = await aVisitor(office);
  expect(await other.peer.ask('history.fetch', { beforeSeq: 100 })).toEqual({
    messages: [],
    hasEarlier: false,
  });
});

describe('homes', () => {
  test('listing.fetch and listing.find show what may be shown and never the private remarks', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const { peer } = await aVisitor(office);
    const shown = await peer.ask('listing.fetch', { listingId: home.id });
    expect(shown).toMatchObject({ card: { id: home.id }, property: { ListPrice: 500_000 } });
    const byNumber = await peer.ask('listing.find', { reference: home.ListingId ?? '' });
    const byKey = await peer.ask('listing.find', { reference: home.ListingKey });
    expect([byNumber.card?.id, byKey.card?.id]).toEqual([home.id, home.id]);
    expect(JSON.stringify(peer.frames)).not.toContain('4711');
    expect(await peer.ask('listing.find', { reference: 'none' })).toEqual({ card: null });
  });

  test('T01 another organization’s and withdrawn homes are not found, saved or visited', async () => {
    const [office, other] = [await anOffice(), await anOffice()];
    const foreign = await aHome(other);
    const withdrawn = await aHome(office, { StandardStatus: 'Withdrawn' });
    const { peer } = await aVisitor(office);
    for (const { id: listingId, ListingKey } of [
      foreign,
      withdrawn,
      { ...foreign, id: randomUUID() },
    ]) {
      await expect(peer.ask('listing.fetch', { listingId })).rejects.toThrow('not_found');
      await expect(peer.ask('home.save', { listingId })).rejects.toThrow('not_found');
      await expect(peer.ask('viewing.slots', { listingId })).rejects.toThrow('not_found');
      expect(await peer.ask('listing.find', { reference: ListingKey })).toEqual({ card: null });
    }
  });

  test('home.save and home.remove keep the list of the visitor, on every device', async () => {
    const office = await anOffice();
    const [first, second] = [await aHome(office), await aHome(office)];
    const { peer, welcome } = await aVisitor(office);
    await peer.ask('home.save', { listingId: first.id });
    const saved = await peer.ask('home.save', { listingId: second.id });
    expect(saved.savedListingIds).toEqual([second.id, first.id]);
    const { items } = await peer.ask('homes.fetch', {});
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    const again = await aVisitor(office, { visitorToken: welcome.visitorToken ?? '' });
    expect(again.welcome.savedListingIds).toEqual([second.id, first.id]);
    const left = await again.peer.ask('home.remove', { listingId: second.id });
    expect(left.savedListingIds).toEqual([first.id]);
    const stranger = await aVisitor(office);
    expect(await stranger.peer.ask('homes.fetch', {})).toEqual({ items: [] });
  });
});

describe('contact.submit', () => {
  test('makes a lead, keeps the receipt, and the concierge says thank you in the talk', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const { peer, welcome } = await aVisitor(office);
    await peer.ask('contact.submit', { ...contact, phone: '+15035550119', listingId: home.id });
    const { message } = await peer.next('message.created');
    expect(message).toMatchObject({ role: 'assistant', authorName: 'Ava', seq: 1 });
    expect(message.text).toContain('Ana');
    const lead = await server.database.inTenant(office.id, (unit) =>
      server.leads.forConversation(unit, welcome.conversation.id),
    );
    expect(lead).toMatchObject({
      name: 'Ana Souza',
      email: 'ana@example.com',
      visitorId: welcome.visitorId,
      listingsSeen: [home.id],
    });
    const receipts = await sql(office, 'select purpose, text_version from consents');
    expect(receipts).toEqual([{ purpose: 'contact', text_version: '1' }]);
  });

  test('needs a way to reach the visitor and their word for it', async () => {
    const office = await anOffice();
    const { peer } = await aVisitor(office);
    const nobody = { ...contact, email: null, listingId: null };
    await expect(peer.ask('contact.submit', nobody)).rejects.toThrow('contact_required');
    const chat = { ...contact, listingId: null, consent: aConsent({ purpose: 'chat' }) };
    await expect(peer.ask('contact.submit', chat)).rejects.toThrow('invalid_request');
    expect(await sql(office, 'select id from leads')).toEqual([]);
    expect(await sql(office, 'select id from consents')).toEqual([]);
  });
});

test('consent.give keeps the receipt', async () => {
  const office = await anOffice();
  const { peer } = await aVisitor(office);
  expect(await peer.ask('consent.give', { consent: aConsent({ purpose: 'chat' }) })).toEqual({});
  expect(await sql(office, 'select purpose from consents')).toEqual([{ purpose: 'chat' }]);
});

describe('a viewing', () => {
  const atNine = { startsAt: nine, timeZone: 'Europe/Berlin', note: 'With my dog', contact };

  test('is asked for at an offered time, told in the talk, moved and cancelled', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const { peer } = await aVisitor(office);
    const offered = await peer.ask('viewing.slots', { listingId: home.id });
    expect(offered).toMatchObject({ slotMinutes: 60, timeZone: 'America/New_York' });
    expect(offered.slots.slice(0, 2)).toEqual([nine, ten]);
    const { viewing } = await peer.ask('viewing.request', { listingId: home.id, ...atNine });
    expect(viewing).toMatchObject({ startsAt: nine, endsAt: ten, status: 'requested' });
    const told = await peer.next('message.created');
    expect(told.message).toMatchObject({
      role: 'system',
      blocks: [{ type: 'viewing', viewing }],
    });
    // In words, on the visitor's clock.
    expect(told.message.text).toMatch(/12 Oak St.*Monday, November 23 at 3:00 PM/);

    const viewingId = viewing.id;
    const moved = await peer.ask('viewing.change', { viewingId, startsAt: ten });
    expect(moved.viewing).toMatchObject({ startsAt: ten, status: 'requested' });
    await peer.ask('viewing.change', { viewingId, startsAt: null });
    // Once more says nothing new.
    await peer.ask('viewing.change', { viewingId, startsAt: null });
    const statuses = peer.frames.flatMap((frame) =>
      frame.type === 'message.created'
        ? frame.message.blocks.map((block) => (block as { viewing: Viewing }).viewing.status)
        : [],
    );
    expect(statuses).toEqual(['requested', 'requested', 'cancelled']);
  });

  test('is confirmed by a person over the API, and the visitor reads it', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const { peer } = await aVisitor(office);
    const { viewing } = await peer.ask('viewing.request', { listingId: home.id, ...atNine });
    const list = await server.call(office, 'GET', '/v1/viewings');
    expect(list.json()).toMatchObject({ items: [{ id: viewing.id, note: 'With my dog' }] });
    const url = `/v1/viewings/${viewing.id}`;
    const confirmed = await server.call(office, 'PATCH', url, { status: 'confirmed' });
    expect(confirmed.json()).toMatchObject({ status: 'confirmed' });
    const { message } = await peer.next('message.created', (frame) =>
      frame.message.text.includes('confirmed'),
    );
    expect(message.text).toContain('Ruth has confirmed');
    const again = await server.call(office, 'PATCH', url, { status: 'confirmed' });
    expect(again.statusCode).toBe(200);
    expect(peer.seqs).toEqual([1, 2]);
    const other = await anOffice();
    const foreign = await server.call(other, 'PATCH', url, { status: 'cancelled' });
    expect(foreign.statusCode).toBe(404);
    const unknown = await server.call(office, 'PATCH', url, { status: 'requested' });
    expect(unknown.statusCode).toBe(400);
    expect((await server.call(office, 'GET', '/v1/viewings?cursor=x')).statusCode).toBe(400);
  });

  test('T01 of another visitor is not found, and its time is not free', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const ana = await aVisitor(office);
    const { viewing } = await ana.peer.ask('viewing.request', { listingId: home.id, ...atNine });
    const eve = await aVisitor(office);
    await expect(
      eve.peer.ask('viewing.change', { viewingId: viewing.id, startsAt: null }),
    ).rejects.toThrow('not_found');
    await expect(
      eve.peer.ask('viewing.request', { listingId: home.id, ...atNine }),
    ).rejects.toThrow('slot_not_available');
    // The refused request left nothing: no lead, no receipt.
    expect(await sql(office, 'select id from leads')).toHaveLength(1);
    expect(await sql(office, 'select id from consents')).toHaveLength(1);
  });

  test('is not offered for a home that is sold, nor without hours', async () => {
    const office = await anOffice();
    const sold = await aHome(office, { StandardStatus: 'Closed' });
    const { peer } = await aVisitor(office);
    const listingId = sold.id;
    expect(await peer.ask('viewing.slots', { listingId })).toMatchObject({ slots: [] });
    await expect(peer.ask('viewing.request', { listingId, ...atNine })).rejects.toThrow(
      'slot_not_available',
    );
    const closed = await server.anOrganization();
    const home = await aHome(closed);
    const visitor = await aVisitor(closed);
    expect(await visitor.peer.ask('viewing.slots', { listingId: home.id })).toMatchObject({
      slots: [],
    });
  });
});

describe('feedback', () => {
  test('answer.report keeps the last word about an answer, with what the gate had found', async () => {
    const office = await anOffice();
    const { peer } = await aVisitor(office);
    peer.say('Hello');
    const { message } = await peer.answer();
    const report = { messageId: message.id, reason: 'wrong', comment: 'No.' } as const;
    await peer.ask('answer.report', report);
    await peer.ask('answer.report', { ...report, reason: 'outdated', comment: null });
    const list = await server.call(office, 'GET', '/v1/feedback?kind=report');
    expect(list.json()).toMatchObject({
      items: [
        { kind: 'report', messageId: message.id, messageText: message.text, reason: 'outdated' },
      ],
      nextCursor: null,
    });
    expect((await server.call(await anOffice(), 'GET', '/v1/feedback')).json()).toMatchObject({
      items: [],
    });
    expect((await server.call(office, 'GET', '/v1/feedback?cursor=x')).statusCode).toBe(400);
    const noKey = await server.http.inject({ url: '/v1/feedback' });
    expect(noKey.statusCode).toBe(401);
  });

  test('T01 D05 a message of another visitor’s talk, or the visitor’s own, is no answer to report', async () => {
    const office = await anOffice();
    const [ana, eve] = [await aVisitor(office), await aVisitor(office)];
    const own = ana.peer.say('Hello');
    const { message } = await ana.peer.answer();
    const report = { reason: 'other', comment: null } as const;
    await expect(
      eve.peer.ask('answer.report', { messageId: message.id, ...report }),
    ).rejects.toThrow('not_found');
    await expect(ana.peer.ask('answer.report', { messageId: own, ...report })).rejects.toThrow(
      'not_found',
    );
  });

  test('conversation.rate keeps the last rating and shows it to the inbox', async () => {
    const office = await anOffice();
    const { peer, welcome } = await aVisitor(office);
    const agent = await server.anAgent(office);
    peers.push(agent);
    peer.say('Hello');
    await peer.answer();
    await peer.ask('conversation.rate', { score: 2, comment: 'Hm' });
    await peer.ask('conversation.rate', { score: 5, comment: 'Better' });
    await agent.next('conversation.updated', ({ conversation }) => conversation.rating === 5);
    const id = welcome.conversation.id;
    const page = await server.call(office, 'GET', `/v1/feedback?conversationId=${id}`);
    expect(page.json<{ items: object[] }>().items).toMatchObject([
      { kind: 'rating', score: 5, comment: 'Better' },
    ]);
  });
});

test('W08 forms come no faster than messages', async () => {
  const own = await startChatServer(base, { limits: { messages: { burst: 2, perSecond: 0.001 } } });
  try {
    const { peer } = await own.aVisitor(await own.anOrganization());
    const form = { ...contact, listingId: null };
    await peer.ask('contact.submit', form);
    await peer.ask('contact.submit', form);
    await expect(peer.ask('contact.submit', form)).rejects.toThrow('rate_limited');
    expect(await peer.ask('homes.fetch', {})).toEqual({ items: [] });
    peer.socket.terminate();
  } finally {
    await own.close();
  }
});

describe('transcript.send', () => {
  test('asks for a mail of the own talk, three times a day at most', async () => {
    const office = await anOffice();
    const { peer, welcome } = await aVisitor(office);
    const email = 'ana@example.com';
    await expect(peer.ask('transcript.send', { email })).rejects.toThrow('nothing_to_send');
    peer.say('Hello');
    await peer.answer();
    for (let at = 0; at < 3; at += 1) await peer.ask('transcript.send', { email });
    await expect(peer.ask('transcript.send', { email })).rejects.toThrow('transcript_limit');
    const events = await sql<{ payload: object }>(
      office,
      `select payload from outbox where type = 'transcript.requested'`,
    );
    const payload = { conversationId: welcome.conversation.id, email };
    expect(events).toEqual(Array(3).fill({ payload }));
  });
});

describe('the way out', () => {
  test('D06 session.end answers, closes every tab of the device and voids its token', async () => {
    const office = await anOffice();
    const { peer, welcome } = await aVisitor(office);
    const visitorToken = welcome.visitorToken ?? '';
    peer.say('Hello');
    await peer.answer();
    const tab = await aVisitor(office, { visitorToken });
    expect(await peer.ask('session.end', {})).toEqual({});
    expect(await peer.closed).toBe(4401);
    expect(await tab.peer.closed).toBe(4401);
    expect(await server.aVisitorIsTurnedAway(office, { visitorToken })).toBe(4401);
  });

  test('visitor.erase answers, closes, and leaves nothing of talk, lead, viewing and mail', async () => {
    const office = await anOffice();
    const home = await aHome(office);
    const { peer, welcome } = await aVisitor(office);
    peer.say('I am Ana');
    const { message } = await peer.answer();
    await peer.ask('home.save', { listingId: home.id });
    await peer.ask('viewing.request', {
      listingId: home.id,
      startsAt: nine,
      timeZone: 'Europe/Berlin',
      note: null,
      contact,
    });
    await peer.ask('answer.report', { messageId: message.id, reason: 'wrong', comment: 'Ana' });
    await peer.ask('transcript.send', { email: 'ana@example.com' });
    expect(await peer.ask('visitor.erase', {})).toEqual({});
    expect(await peer.closed).toBe(4401);
    const tables = ['visitors', 'conversations', 'messages', 'leads', 'viewings', 'feedback'];
    for (const table of [...tables, 'saved_homes', 'visitor_sessions']) {
      expect([table, await sql(office, `select * from ${table}`)]).toEqual([table, []]);
    }
    const events = await sql<{ payload: object }>(office, 'select payload from outbox');
    expect(JSON.stringify(events)).not.toContain('ana@example.com');
    const visitorToken = welcome.visitorToken ?? '';
    expect(await server.aVisitorIsTurnedAway(office, { visitorToken })).toBe(4401);
    // The time is free again.
    const next = await aVisitor(office);
    const { slots } = await next.peer.ask('viewing.slots', { listingId: home.id });
    expect(slots[0]).toBe(nine);
  });
});
