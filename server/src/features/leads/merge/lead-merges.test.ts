import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../platform/database/testing/test-database.ts';
import { newId } from '../../../platform/security/ids.ts';
import { LeadEntity } from '../index.ts';
import { aTenant } from '../testing/a-tenant.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([LeadEntity]);
});
afterAll(() => testing.close());

const contact = { email: 'ana@example.com', phone: '+19515550100' };

/** Two leads of one person: an older one with a wish, and a newer one that knows the phone. */
async function twoOfOne() {
  const house = await aTenant(testing);
  const into = await house.capture({
    facts: {
      email: contact.email,
      name: 'Ana',
      budgetMax: 500_000,
      currency: 'USD',
      areas: ['Napa'],
    },
    listingsSeen: [newId()],
  });
  house.pass(1);
  const from = await house.capture({
    facts: {
      phone: contact.phone,
      name: 'Ana Souza',
      bedrooms: 3,
      budgetMax: 900_000,
      areas: ['Sonoma'],
    },
    request: { kind: 'human' },
    listingsSeen: [newId()],
  });
  house.pass(1);
  return { ...house, into, from };
}

describe('a merge', () => {
  test('lets the survivor’s own facts count, fills what it did not know, and keeps both talks', async () => {
    const { merge, into, from } = await twoOfOne();
    const { into: merged, from: part, merge: done } = await merge(from.id, into.id);
    expect(merged).toMatchObject({
      name: 'Ana',
      email: contact.email,
      phone: contact.phone,
      budgetMax: 500_000,
      bedrooms: 3,
      areas: ['Napa', 'Sonoma'],
      conversationIds: [into.conversationId, from.conversationId],
      requests: from.requests,
      listingsSeen: [...into.listingsSeen, ...from.listingsSeen],
      mergedInto: null,
    });
    expect(merged.score.fit).toBeGreaterThan(into.score.fit);
    expect(part.mergedInto).toBe(into.id);
    expect(done).toMatchObject({
      fromId: from.id,
      intoId: into.id,
      how: 'person',
      by: 'Bea Broker',
    });
  });

  test('is told once, hides the other lead from the list, and either talk leads to the survivor', async () => {
    const { merge, into, from, leads, inTenant, events } = await twoOfOne();
    const { merge: done } = await merge(from.id, into.id);
    expect((await events()).at(-1)).toEqual({
      type: 'lead.merged',
      payload: { leadId: into.id, fromId: from.id, mergeId: done.id },
    });
    const listed = await inTenant((unit) => leads.list(unit, { limit: 10 }));
    expect(listed.items.map(({ id }) => id)).toEqual([into.id]);
    for (const talk of [into.conversationId, from.conversationId]) {
      const lead = await inTenant((unit) => leads.forConversation(unit, talk));
      expect(lead?.id).toBe(into.id);
    }
  });

  test('undone at once leaves both exactly as they were', async () => {
    const { merge, undo, read, into, from, events } = await twoOfOne();
    const before = { into: await read(into.id), from: await read(from.id) };
    const { merge: done } = await merge(from.id, into.id);
    const { merge: undone } = await undo(done.id);
    expect(undone.undoneAt).not.toBeNull();
    const { updatedAt: _, ...restored } = await read(into.id);
    expect(before.into).toMatchObject(restored);
    expect(await read(from.id)).toEqual(before.from);
    expect((await events()).at(-1)?.type).toBe('lead.unmerged');
  });

  test('undone later leaves with each what was said in its own talk since, and what was decided', async () => {
    const { merge, undo, read, capture, pass, leads, inTenant, into, from } = await twoOfOne();
    const asItWas = await read(from.id);
    const { merge: done } = await merge(from.id, into.id);
    pass(1);
    const seen = newId();
    const talkOf = ({ conversationId, visitorId }: typeof into) => ({ conversationId, visitorId });
    await capture({
      ...talkOf(from),
      facts: { phone: '+19515550199', bedrooms: 4, areas: ['Davis'] },
      request: { kind: 'viewing', listingId: newId() },
      listingsSeen: [seen],
    });
    await capture({ ...talkOf(into), facts: { bathrooms: 2, areas: ['Yolo'] } });
    expect(await read(into.id)).toMatchObject({ phone: '+19515550199', bedrooms: 4, bathrooms: 2 });
    await inTenant((unit) => leads.patch(unit, into.id, { status: 'qualified' }, 'Bea Broker'));
    await undo(done.id);
    expect(await read(into.id)).toMatchObject({
      status: 'qualified',
      phone: null,
      bedrooms: null,
      bathrooms: 2,
      areas: ['Yolo', 'Napa'],
      requests: [],
      listingsSeen: into.listingsSeen,
      conversationIds: [into.conversationId],
    });
    expect(await read(from.id)).toMatchObject({
      phone: '+19515550199',
      bedrooms: 4,
      bathrooms: null,
      areas: ['Davis', 'Sonoma'],
      requests: [...asItWas.requests, { kind: 'viewing' }],
      listingsSeen: [seen, ...asItWas.listingsSeen],
    });
  });

  test('undone gives the survivor its own request back, though the other one asked for the same', async () => {
    const house = await aTenant(testing);
    const listingId = newId();
    const viewing = { kind: 'viewing' as const, listingId };
    const into = await house.capture({ request: { ...viewing, preferredTime: 'Monday' } });
    const from = await house.capture();
    const { merge: done } = await house.merge(from.id, into.id);
    house.pass(1);
    await house.capture({ ...from, facts: {}, request: { ...viewing, preferredTime: 'Friday' } });
    await house.undo(done.id);
    expect((await house.read(into.id)).requests).toEqual(into.requests);
    expect((await house.read(from.id)).requests).toMatchObject([{ preferredTime: 'Friday' }]);
  });

  test('undone leaves with the survivor what both talks have said since', async () => {
    const { merge, undo, read, capture, pass, into, from } = await twoOfOne();
    const { merge: done } = await merge(from.id, into.id);
    pass(1);
    const talkOf = ({ conversationId, visitorId }: typeof into) => ({ conversationId, visitorId });
    const said = { bathrooms: 2, timeframe: 'in spring', areas: ['Davis'] };
    const request = { kind: 'viewing' as const, listingId: newId() };
    await capture({ ...talkOf(from), facts: said, request });
    pass(1);
    await capture({ ...talkOf(into), facts: said, request });
    await undo(done.id);
    expect(await read(into.id)).toMatchObject({ bathrooms: 2, timeframe: 'in spring' });
    expect((await read(into.id)).areas.toSorted()).toEqual(['Davis', 'Napa']);
    expect((await read(into.id)).requests).toMatchObject([request]);
    expect(await read(from.id)).toMatchObject({ bathrooms: 2, timeframe: 'in spring' });
  });

  test('undone leaves with the survivor what it has said since, though the other one had said it before', async () => {
    const { merge, undo, read, capture, pass, into, from } = await twoOfOne();
    const { merge: done } = await merge(from.id, into.id);
    pass(1);
    const { conversationId, visitorId } = into;
    const facts = { phone: contact.phone, bedrooms: 3, areas: ['Sonoma'] };
    await capture({ conversationId, visitorId, facts, listingsSeen: from.listingsSeen });
    await undo(done.id);
    expect(await read(into.id)).toMatchObject({ phone: contact.phone, bedrooms: 3 });
    expect((await read(into.id)).areas.toSorted()).toEqual(['Napa', 'Sonoma']);
    expect((await read(into.id)).listingsSeen).toEqual([
      ...from.listingsSeen,
      ...into.listingsSeen,
    ]);
    expect((await read(into.id)).requests).toEqual([]);
  });

  test('undone leaves the word of the other one about being reached with the other one', async () => {
    const { merge, undo, says, consents, into, from } = await twoOfOne();
    const { merge: done } = await merge(from.id, into.id);
    await says(from.conversationId, 'STOP');
    const statesOf = async (id: string) =>
      new Set((await consents(id)).channels.map(({ state }) => state));
    expect(await statesOf(into.id)).toEqual(new Set(['revoked']));
    await undo(done.id);
    expect(await statesOf(into.id)).toEqual(new Set(['unknown']));
    expect(await statesOf(from.id)).toEqual(new Set(['revoked']));
  });

  test('undone a second time changes nothing', async () => {
    const { merge, undo, events, into, from } = await twoOfOne();
    const { merge: done } = await merge(from.id, into.id);
    const first = await undo(done.id);
    const told = (await events()).length;
    expect(await undo(done.id)).toEqual(first);
    expect(await events()).toHaveLength(told);
  });

  test('of a merged lead is refused, as is undoing below a later one', async () => {
    const { merge, undo, capture, leads, inTenant, into, from } = await twoOfOne();
    const third = await capture();
    const { merge: first } = await merge(from.id, into.id);
    await expect(merge(from.id, third.id)).rejects.toMatchObject({ code: 'lead_merged' });
    await expect(merge(third.id, third.id)).rejects.toMatchObject({ code: 'invalid_request' });
    const { merge: second, into: top } = await merge(into.id, third.id);
    expect(top.conversationIds).toEqual([
      third.conversationId,
      into.conversationId,
      from.conversationId,
    ]);
    await expect(undo(first.id)).rejects.toMatchObject({ code: 'lead_merged', status: 409 });
    await expect(
      inTenant((unit) => leads.patch(unit, from.id, { status: 'won' }, 'Bea Broker')),
    ).rejects.toMatchObject({ code: 'lead_merged' });
    await undo(second.id);
    await undo(first.id);
    const { items } = await inTenant((unit) => leads.list(unit, { limit: 10 }));
    expect(items).toHaveLength(3);
  });

  test('is undone before a visitor is erased, so that nothing of them stays in the survivor', async () => {
    const { merge, read, capture, says, leads, inTenant, into, from } = await twoOfOne();
    const before = await read(into.id);
    const identities = () =>
      inTenant((unit) =>
        unit.sql('select kind, value from identities where lead_id = $1', [into.id]),
      );
    const known = await identities();
    await merge(from.id, into.id);
    // What they say afterwards is theirs as well.
    await says(from.conversationId, 'Do not call me any more.');
    await capture({
      conversationId: from.conversationId,
      visitorId: from.visitorId,
      facts: { email: 'ana.new@example.com' },
    });
    await inTenant((unit) => leads.eraseVisitor(unit, from.visitorId));
    const { updatedAt: _, ...left } = await read(into.id);
    expect(before).toMatchObject(left);
    expect(await identities()).toEqual(known);
    await expect(read(from.id)).rejects.toMatchObject({ code: 'not_found' });
    for (const table of ['lead_merges', 'channel_choices'])
      expect(await inTenant((unit) => unit.sql(`select from ${table}`))).toEqual([]);
  });

  test('gives the other one all that was said in its own talk when the survivor is erased', async () => {
    const { merge, read, capture, leads, inTenant, into, from } = await twoOfOne();
    await merge(from.id, into.id);
    await capture({
      conversationId: from.conversationId,
      visitorId: from.visitorId,
      facts: { bedrooms: 4 },
    });
    await inTenant((unit) => leads.eraseVisitor(unit, into.visitorId));
    expect(await read(from.id)).toMatchObject({ bedrooms: 4, email: null, mergedInto: null });
  });

  test('of others stands though a visitor who was part of it is erased', async () => {
    const { merge, read, capture, leads, inTenant, into, from } = await twoOfOne();
    const third = await capture({ facts: { email: 'third@example.com' } });
    await merge(from.id, into.id);
    await merge(into.id, third.id);
    await inTenant((unit) => leads.eraseVisitor(unit, from.visitorId));
    expect(await read(into.id)).toMatchObject({ mergedInto: third.id });
    expect(await read(third.id)).toMatchObject({
      name: 'Ana',
      phone: null,
      conversationIds: [third.conversationId, into.conversationId],
    });
    const [merged] = await inTenant((unit) => leads.merges.list(unit, third.id));
    expect(merged).toMatchObject({ how: 'person', by: 'Bea Broker', undoneAt: null });
  });
});

describe('leads that may be one person', () => {
  test('are found by e-mail, phone, visitor and the identity of a channel, most in common first', async () => {
    const { capture, leads, inTenant } = await aTenant(testing);
    const visitorId = newId();
    const lead = await capture({ visitorId, facts: { ...contact, email: 'Ana@Example.com' } });
    const byMail = await capture({ facts: { email: 'ana@example.com' } });
    const byPhone = await capture({ facts: { phone: contact.phone }, visitorId });
    const byChannel = await capture({ facts: { email: 'other@example.com' } });
    await capture({ facts: { email: 'stranger@example.com' } });
    const identity = { kind: 'messenger', value: 'psid-1' };
    for (const id of [lead.id, byChannel.id])
      await inTenant((unit) => leads.identify(unit, id, identity));
    const { items } = await inTenant((unit) => leads.merges.duplicates(unit, lead.id));
    expect(items.map((item) => [item.lead.id, item.matches.map(({ kind }) => kind)])).toEqual([
      [byPhone.id, ['phone', 'visitor']],
      [byMail.id, ['email']],
      [byChannel.id, ['messenger']],
    ]);
  });

  test('are merged by themselves only when e-mail and phone are both the same', async () => {
    const { capture, leads, inTenant, read } = await aTenant(testing);
    const first = await capture({ facts: contact });
    const half = await capture({ facts: { email: contact.email } });
    const twin = await capture({ facts: { ...contact, email: 'ANA@example.com' } });
    for (const { id } of [half, twin, twin])
      await inTenant((unit) => leads.merges.mergeTwins(unit, id));
    expect((await read(twin.id)).mergedInto).toBe(first.id);
    expect((await read(half.id)).mergedInto).toBeNull();
    const [merge] = await inTenant((unit) => leads.merges.list(unit, first.id));
    expect(merge).toMatchObject({ how: 'automatic', by: null });
  });

  test('are left apart for good once a person undid it', async () => {
    const { capture, leads, inTenant, read, undo } = await aTenant(testing);
    await capture({ facts: contact });
    const twin = await capture({ facts: contact });
    await inTenant((unit) => leads.merges.mergeTwins(unit, twin.id));
    const [merge] = await inTenant((unit) => leads.merges.list(unit, twin.id));
    await undo(merge?.id ?? '');
    await inTenant((unit) => leads.merges.mergeTwins(unit, twin.id));
    expect((await read(twin.id)).mergedInto).toBeNull();
  });

  test('are those of one organization only', async () => {
    const [here, there] = [await aTenant(testing), await aTenant(testing)];
    const mine = await here.capture({ facts: contact });
    const theirs = await there.capture({ facts: contact });
    await here.inTenant((unit) => here.leads.merges.mergeTwins(unit, mine.id));
    const { items } = await here.inTenant((unit) => here.leads.merges.duplicates(unit, mine.id));
    expect(items).toEqual([]);
    await expect(here.merge(theirs.id, mine.id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('the routes of merges', () => {
  test('200 suggest, merge, list and undo; 400, 404 and 409 say why not', async () => {
    const { capture, server } = await aTenant(testing);
    const into = await capture();
    const from = await capture();
    const app = await server();
    const suggested = await app.inject(`/v1/leads/${from.id}/duplicates`);
    expect(suggested.json().items).toMatchObject([
      { lead: { id: into.id }, matches: [{ kind: 'email', value: 'ana@example.com' }] },
    ]);
    const post = (url: string, payload?: object) =>
      app.inject({ method: 'POST', url, ...(payload && { payload }) });
    const merged = await post(`/v1/leads/${from.id}/merge`, { into: into.id });
    expect(merged.statusCode).toBe(200);
    expect(merged.json().merge).toMatchObject({ how: 'person', by: 'Bea Broker' });
    const again = await post(`/v1/leads/${from.id}/merge`, { into: into.id });
    expect([again.statusCode, again.json().error.code]).toEqual([409, 'lead_merged']);
    expect((await post(`/v1/leads/${into.id}/merge`, { into: into.id })).statusCode).toBe(400);
    expect((await post(`/v1/leads/${newId()}/merge`, { into: into.id })).statusCode).toBe(404);
    const { items } = (await app.inject(`/v1/leads/${into.id}/merges`)).json();
    expect(items).toHaveLength(1);
    const undone = await post(`/v1/leads/merges/${items[0].id}/undo`);
    expect(undone.json()).toMatchObject({ from: { mergedInto: null }, into: { id: into.id } });
    expect((await post(`/v1/leads/merges/${newId()}/undo`)).statusCode).toBe(404);
    await app.close();
  });
});
