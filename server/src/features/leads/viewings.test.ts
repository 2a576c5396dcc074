import type { BusinessHours } from '@katek/sdk/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { createLeads, createViewings, LeadEntity } from './index.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([LeadEntity]);
});
afterAll(() => testing.close());

const hours: BusinessHours = {
  openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '12:00' }],
  closedOn: [],
  viewingMinutes: 60,
  viewingNoticeHours: 2,
};
const clock = { hours, timeZone: 'America/New_York' };
/** A Sunday. */
const now = new Date('2026-11-22T12:00:00Z');
const nine = '2026-11-23T14:00:00.000Z';
const ten = '2026-11-23T15:00:00.000Z';
const leads = createLeads({ now: () => now });
const viewings = createViewings({ leads, now: () => now });

async function anOffice() {
  const organizationId = await testing.anOrganization();
  const aVisitor = () => {
    const visitorId = newId();
    const conversationId = newId();
    return {
      visitorId,
      ask: (startsAt: string, fields: Partial<Parameters<typeof viewings.request>[1]> = {}) =>
        testing.database.inTenant(organizationId, (unit) =>
          viewings.request(unit, {
            organization: clock,
            conversationId,
            visitorId,
            home: { id: newId(), address: '12 Oak St' },
            startsAt,
            timeZone: 'Europe/Berlin',
            note: null,
            facts: { email: 'ana@example.com' },
            ...fields,
          }),
        ),
      change: (viewingId: string, startsAt: string | null) =>
        testing.database.inTenant(organizationId, (unit) =>
          viewings.change(unit, { organization: clock, visitorId, viewingId, startsAt }),
        ),
      lead: () =>
        testing.database.inTenant(organizationId, (unit) =>
          leads.forConversation(unit, conversationId),
        ),
    };
  };
  const run = <T>(work: (unit: Unit) => Promise<T>) =>
    testing.database.inTenant(organizationId, work);
  return { organizationId, aVisitor, run };
}

async function freeAt(office: Awaited<ReturnType<typeof anOffice>>) {
  const slots = await testing.database.inTenant(office.organizationId, (unit) =>
    viewings.slots(unit, clock),
  );
  return slots.map(({ startsAt }) => startsAt.toISOString());
}

test('takes the time, tells the lead in the organization’s clock, and offers it to nobody else', async () => {
  const office = await anOffice();
  const ana = office.aVisitor();
  const viewing = await ana.ask(nine, { note: 'By the back\u0000 door' });
  expect(viewing).toMatchObject({
    startsAt: nine,
    endsAt: ten,
    status: 'requested',
    timeZone: 'Europe/Berlin',
    note: 'By the back door',
  });
  expect((await ana.lead())?.requests).toMatchObject([
    { kind: 'viewing', viewingId: viewing.id, preferredTime: 'Mon, Nov 23, 2026, 9:00 AM EST' },
  ]);
  expect((await freeAt(office))[0]).toBe(ten);
  await expect(office.aVisitor().ask(nine)).rejects.toMatchObject({ code: 'slot_not_available' });
});

test('gives one time to one of many who ask at the same moment', async () => {
  const office = await anOffice();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => office.aVisitor().ask(nine)),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['slot_not_available']));
});

test('moves and cancels, which frees the time', async () => {
  const office = await anOffice();
  const ana = office.aVisitor();
  const viewing = await ana.ask(nine);
  const moved = await ana.change(viewing.id, ten);
  expect(moved).toMatchObject({ startsAt: ten, status: 'requested' });
  expect(await freeAt(office)).toContain(nine);
  expect((await ana.lead())?.requests[0]?.preferredTime).toContain('10:00 AM');
  const gone = await ana.change(viewing.id, null);
  expect(gone.status).toBe('cancelled');
  expect(await freeAt(office)).toContain(ten);
  expect((await ana.lead())?.requests[0]?.preferredTime).toMatch(/^Cancelled: /);
  await expect(ana.change(viewing.id, nine)).rejects.toMatchObject({ code: 'viewing_over' });
  expect(await ana.change(viewing.id, null)).toMatchObject({ status: 'cancelled' });
});

test('refuses times outside of the hours, unknown zones, and a visitor whom nobody can reach', async () => {
  const office = await anOffice();
  const ana = office.aVisitor();
  await expect(ana.ask('2026-11-23T13:00:00.000Z')).rejects.toMatchObject({
    code: 'slot_not_available',
  });
  await expect(ana.ask(nine, { timeZone: 'Moon/Crater' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  await expect(ana.ask(nine, { facts: null })).rejects.toMatchObject({ code: 'contact_required' });
  await ana.ask(nine);
  // The contact of before counts.
  expect(await ana.ask(ten, { facts: null })).toMatchObject({ status: 'requested' });
});

test('T01 another visitor and another organization do not find it', async () => {
  const [office, other] = [await anOffice(), await anOffice()];
  const viewing = await office.aVisitor().ask(nine);
  const foreign = { code: 'not_found' };
  await expect(office.aVisitor().change(viewing.id, null)).rejects.toMatchObject(foreign);
  await expect(other.aVisitor().change(viewing.id, null)).rejects.toMatchObject(foreign);
  await expect(
    other.run((unit) => viewings.decide(unit, viewing.id, { status: 'cancelled' })),
  ).rejects.toMatchObject(foreign);
  expect(await other.run((unit) => viewings.list(unit, { limit: 10 }))).toEqual({
    items: [],
    nextCursor: null,
  });
});

test('holds back the sixth open viewing of a visitor', async () => {
  const office = await anOffice();
  const ana = office.aVisitor();
  const free = await freeAt(office);
  for (const start of free.slice(0, 5)) await ana.ask(start);
  await expect(ana.ask(free[5] ?? '')).rejects.toMatchObject({ code: 'too_many_viewings' });
});

test('holds back the sixth open viewing of one e-mail or phone, however many visitors have it', async () => {
  const office = await anOffice();
  const free = await freeAt(office);
  const facts = { email: 'Ana@example.com', phone: '+15035550117' };
  for (const start of free.slice(0, 5)) await office.aVisitor().ask(start, { facts });
  const full = { code: 'too_many_viewings' };
  for (const same of [{ email: 'ana@example.com' }, { phone: '+1 503 555 0117' }]) {
    const sixth = office.aVisitor().ask(free[5] ?? '', { facts: same });
    await expect(sixth).rejects.toMatchObject(full);
  }
  await office.aVisitor().ask(free[5] ?? '', { facts: { email: 'bo@example.com' } });
});

test('lets twelve viewings be asked for in one hour, whoever asks', async () => {
  const office = await anOffice();
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
  const openingHours = days.map((dayOfWeek) => ({ dayOfWeek, opens: '09:00', closes: '12:00' }));
  const organization = { ...clock, hours: { ...hours, openingHours } };
  const slots = await office.run((unit) => viewings.slots(unit, organization));
  const ask = (at: number) =>
    office.aVisitor().ask(slots[at]?.startsAt.toISOString() ?? '', {
      organization,
      facts: { email: `visitor-${at}@example.com` },
    });
  for (let at = 0; at < 12; at += 1) await ask(at);
  await expect(ask(12)).rejects.toMatchObject({ code: 'rate_limited', status: 429 });
});

test('gives the time back of a request that nobody answers for three days, and of no other', async () => {
  const office = await anOffice();
  const [old, fresh, answered] = [office.aVisitor(), office.aVisitor(), office.aVisitor()];
  const free = await freeAt(office);
  const lapsing = await old.ask(free[3] ?? '', { facts: { email: 'old@example.com' } });
  await fresh.ask(free[4] ?? '', { facts: { email: 'fresh@example.com' } });
  const confirmed = await answered.ask(free[5] ?? '', { facts: { email: 'bo@example.com' } });
  await office.run(async (unit) => {
    await viewings.decide(unit, confirmed.id, { status: 'confirmed' });
    await unit.sql('update viewings set updated_at = $1', [now]);
    await unit.sql('update viewings set updated_at = $1 where id = any($2::uuid[])', [
      new Date(now.getTime() - 73 * 60 * 60 * 1000),
      [lapsing.id, confirmed.id],
    ]);
  });
  const found = await viewings.unanswered(testing.database);
  expect(found.filter(({ organizationId }) => organizationId === office.organizationId)).toEqual([
    { organizationId: office.organizationId, id: lapsing.id },
  ]);
  const lapse = (id: string) =>
    office.run((unit) => viewings.decide(unit, id, { status: 'cancelled', ifUnanswered: true }));
  expect(await lapse(confirmed.id)).toBeNull();
  expect(await lapse(lapsing.id)).toMatchObject({ status: 'cancelled' });
  expect(await freeAt(office)).toContain(free[3]);
});

test('a person confirms once, and the list is read page by page', async () => {
  const office = await anOffice();
  const ana = office.aVisitor();
  const first = await ana.ask(nine);
  const second = await ana.ask(ten);
  const decide = () =>
    office.run((unit) => viewings.decide(unit, first.id, { status: 'confirmed' }));
  expect(await decide()).toMatchObject({ status: 'confirmed' });
  expect(await decide()).toBeNull();
  const page = await office.run((unit) => viewings.list(unit, { limit: 1 }));
  expect(page.items.map(({ id }) => id)).toEqual([second.id]);
  const rest = await office.run((unit) =>
    viewings.list(unit, { limit: 1, cursor: page.nextCursor ?? '' }),
  );
  expect(rest).toMatchObject({ items: [{ id: first.id, status: 'confirmed' }], nextCursor: null });
});
