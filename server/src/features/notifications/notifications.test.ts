import type { Lead, ViewingRecord } from '@katek/sdk/protocol';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notFound } from '../../errors.ts';
import type { DomainEvent } from '../../events.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import type { Database } from '../../platform/database/unit.ts';
import { createOutboxRelay } from '../../platform/events/outbox-relay.ts';
import { newId } from '../../platform/security/ids.ts';
import type { Mailer } from '../../providers/mail/index.ts';
import { createRecordingMailer } from '../../providers/mail/testing/index.ts';
import { tellViewingTime } from '../leads/index.ts';
import { createOrganizations, Organization } from '../organizations/index.ts';
import { createNotifications, NotificationEntity } from './index.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([Organization, NotificationEntity]);
});
afterAll(() => testing.close());

const publicUrl = 'https://chat.example.com';

/** An organization with relays that deliver when told to, and to nobody else's handlers. */
async function aHouse(
  fields: {
    mailer?: Mailer | null;
    notificationEmail?: string | null;
    lead?: Lead | null;
    isErased?: boolean;
  } = {},
) {
  const { database } = testing;
  const organizationId = await testing.anOrganization();
  const { notificationEmail = 'agent@example.com' } = fields;
  await database.asSystem((unit) =>
    unit.sql('update organizations set notification_email = $2 where id = $1', [
      organizationId,
      notificationEmail,
    ]),
  );
  const recording = createRecordingMailer();
  const mailer = fields.mailer === undefined ? recording : fields.mailer;
  const conversationId = newId();
  const notifications = (given: Mailer | null = mailer) =>
    createNotifications({
      database,
      organizations: createOrganizations({ database, publicUrl }),
      mailer: given,
      publicUrl,
      secretKey: Buffer.alloc(32, 7),
      readTranscript: async () => [
        { role: 'visitor', text: 'Hello <script>alert(1)</script>\nI am Ana' },
        { role: 'assistant', text: 'How can I help?' },
      ],
      readLead: async () => (fields.lead === undefined ? aLead({ conversationId }) : fields.lead),
      describeListing: async () => '12 Oak Street, Napa',
      async readViewing(_unit, id) {
        if (fields.isErased) throw notFound('viewing');
        return aViewing(id, conversationId);
      },
      tellTime: tellViewingTime,
      attemptsMax: 3,
    });
  const build = (given: Mailer | null = mailer) => {
    const relay = createOutboxRelay({
      claimSeconds: 60,
      database: quiet(database),
      log: Fastify({ logger: false }).log,
      retryScheduleSeconds: [0, 0],
    });
    notifications(given).listen({
      on: (type, handler) =>
        relay.on(type, async (delivery) => {
          if (delivery.organizationId === organizationId) await handler(delivery);
        }),
    });
    return relay;
  };
  return {
    organizationId,
    recording,
    conversationId,
    notifications,
    build,
    tell: (event: DomainEvent) =>
      database.inTenant(organizationId, async (unit) => unit.record(event)),
    captured: { type: 'lead.captured', payload: { leadId: newId(), conversationId } } as const,
    rows: () =>
      database.inTenant(organizationId, (unit) =>
        unit.sql<{
          state: string;
          recipient: string;
          reason: string | null;
          attempts: number;
          mail_id: string | null;
        }>('select state, recipient, reason, attempts, mail_id from notifications order by id'),
      ),
    sql: (text: string) => database.inTenant(organizationId, (unit) => unit.sql(text)),
  };
}

describe('a notification', () => {
  test('J01 goes out once for a new lead, however often the event is told', async () => {
    const house = await aHouse();
    const relay = house.build();
    await house.tell(house.captured);
    await relay.deliverDue();
    await house.sql('update outbox set delivered_at = null, available_at = now()');
    await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    expect(house.recording.sent[0]).toMatchObject({
      to: 'agent@example.com',
      subject: 'New lead: Ana Souza',
      replyTo: 'ana@example.com',
      tag: 'lead.captured',
    });
    expect(await house.rows()).toMatchObject([
      { state: 'sent', recipient: 'agent@example.com', attempts: 1, mail_id: 'mail-1' },
    ]);
  });

  test('J01 goes out once when two processes deliver the same event at the same time', async () => {
    const house = await aHouse();
    const relays = [house.build(), house.build()];
    await house.tell(house.captured);
    await Promise.all(relays.map((relay) => relay.deliverDue()));
    await house.sql('update outbox set delivered_at = null, available_at = now()');
    await Promise.all(relays.map((relay) => relay.deliverDue()));
    expect(house.recording.sent).toHaveLength(1);
  });

  test('J01 is not sent again after a crash between the mail and its mark', async () => {
    const house = await aHouse();
    await house.tell(house.captured);
    await house.build().deliverDue();
    // As the process left it that was killed after the service took the mail.
    await house.sql(
      `update notifications set state = 'sending', mail_id = null, claimed_until = now()`,
    );
    await house.sql('update outbox set delivered_at = null, available_at = now()');
    await house.build().deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    expect(await house.rows()).toMatchObject([{ state: 'sent', attempts: 2, mail_id: 'mail-1' }]);
  });

  test('waits while another process holds the claim, and leaves its outcome alone', async () => {
    const house = await aHouse();
    await house.tell(house.captured);
    await house.build().deliverDue();
    await house.sql(
      `update notifications set state = 'sending', claimed_until = now() + interval '1 minute'`,
    );
    await house.sql('update outbox set delivered_at = null, available_at = now(), attempts = 0');
    await house.build().deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    expect(await house.rows()).toMatchObject([{ state: 'sending', attempts: 1 }]);
  });

  test('is tried again when the service was down or its answer lost, and still goes out once', async () => {
    const house = await aHouse();
    house.recording.next('unavailable', 'acceptThenFail');
    const relay = house.build();
    await house.tell(house.captured);
    for (let attempt = 0; attempt < 3; attempt += 1) await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    expect(await house.rows()).toMatchObject([{ state: 'sent', attempts: 3, mail_id: 'mail-1' }]);
  });

  test('is given up on at the last attempt, and at once when the service refuses it', async () => {
    const down = await aHouse();
    down.recording.next('unavailable', 'unavailable', 'unavailable', 'unavailable');
    const relay = down.build();
    await down.tell(down.captured);
    for (let attempt = 0; attempt < 4; attempt += 1) await relay.deliverDue();
    expect(await down.rows()).toMatchObject([
      { state: 'failed', attempts: 3, reason: 'Not there.' },
    ]);

    const refused = await aHouse();
    refused.recording.next('refuse');
    await refused.tell(refused.captured);
    await refused.build().deliverDue();
    expect(await refused.rows()).toMatchObject([
      { state: 'failed', attempts: 1, reason: 'Refused.' },
    ]);
  });

  test('is skipped, and says why, without a mail service or an address', async () => {
    const unconnected = await aHouse({ mailer: null });
    await unconnected.tell(unconnected.captured);
    await unconnected.build().deliverDue();
    expect(await unconnected.rows()).toMatchObject([
      { state: 'skipped', reason: expect.stringContaining('POSTMARK_API_TOKEN') },
    ]);

    for (const notificationEmail of [null, 'a@example.com, b@example.com']) {
      const house = await aHouse({ notificationEmail });
      await house.tell(house.captured);
      await house.build().deliverDue();
      expect(house.recording.sent).toEqual([]);
      expect(await house.rows()).toMatchObject([{ state: 'skipped' }]);
    }
  });

  test('is skipped for what looks like spam', async () => {
    const spam = { isSpam: true, reasons: ['Advertises something'], decidedBy: 'rules' as const };
    const house = await aHouse({ lead: aLead({ spam }) });
    await house.tell(house.captured);
    await house.build().deliverDue();
    expect(house.recording.sent).toEqual([]);
    expect(await house.rows()).toMatchObject([
      { state: 'skipped', reason: 'The lead looks like spam.' },
    ]);
  });

  test('tells of a wish for a person, a viewing and a spent budget too', async () => {
    const house = await aHouse();
    const { conversationId } = house;
    await house.tell({
      type: 'handoff.requested',
      payload: { conversationId, reason: 'customer_request' },
    });
    await house.tell({
      type: 'viewing.requested',
      payload: { conversationId, leadId: newId(), listingId: newId(), viewingId: null },
    });
    await house.tell({ type: 'budget.reached', payload: { day: '2026-11-23' } });
    await house.tell({ type: 'lead.updated', payload: { conversationId, leadId: newId() } });
    await house.build().deliverDue();
    expect(house.recording.sent.map((mail) => mail.subject).toSorted()).toEqual([
      'Ana Souza asks for a person',
      'Ana Souza wants to see 12 Oak Street, Napa',
      'Today’s budget of the language model is used up',
    ]);
  });
});

describe('the mail about a viewing', () => {
  test('names the time on the organization’s clock, the note, and what became of it', async () => {
    const house = await aHouse();
    const { conversationId } = house;
    const about = { conversationId, leadId: newId(), viewingId: newId() };
    await house.tell({ type: 'viewing.requested', payload: { ...about, listingId: newId() } });
    await house.tell({
      type: 'viewing.changed',
      payload: { ...about, change: 'moved', by: 'visitor' },
    });
    await house.tell({
      type: 'viewing.changed',
      payload: { ...about, change: 'cancelled', by: 'visitor' },
    });
    // What the agent did themselves is no news.
    await house.tell({
      type: 'viewing.changed',
      payload: { ...about, change: 'confirmed', by: 'agent' },
    });
    await house.build().deliverDue();
    const mails = house.recording.sent;
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Ana Souza has cancelled the viewing of 12 Oak Street, Napa',
      'Ana Souza has moved the viewing of 12 Oak Street, Napa',
      'Ana Souza wants to see 12 Oak Street, Napa',
    ]);
    for (const { text, html } of mails) {
      for (const part of ['9:00 AM EST', 'By the back door']) {
        expect(text).toContain(part);
        expect(html).toContain(part);
      }
    }
  });
});

describe('a transcript', () => {
  const email = 'visitor@example.org';

  test('E02 goes to the visitor once, readable and escaped, with the answer to the agent', async () => {
    const house = await aHouse();
    const { conversationId } = house;
    await house.tell({ type: 'transcript.requested', payload: { conversationId, email } });
    const relay = house.build();
    await relay.deliverDue();
    await house.sql('update outbox set delivered_at = null, available_at = now()');
    await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    const [mail] = house.recording.sent;
    expect(mail).toMatchObject({ to: email, subject: 'Your conversation with Test Realty' });
    expect(mail?.text).toContain('You: Hello <script>');
    expect(mail?.text).toContain('Ava: How can I help?');
    expect(mail?.html).not.toMatch(/<script/);
    expect(mail?.html).toContain('Hello &lt;script&gt;');
  });

  test('goes to nobody through a text that is no single address, and not without end to one', async () => {
    const house = await aHouse();
    const { conversationId } = house;
    const ask = (to: string) =>
      house.tell({ type: 'transcript.requested', payload: { conversationId, email: to } });
    await ask('a@example.com, b@example.com');
    await ask('a@example.com\r\nBcc: b@example.com');
    for (let at = 0; at < 8; at += 1) {
      await ask(email);
      await house.build().deliverDue();
    }
    expect(house.recording.sent.map(({ to }) => to)).toEqual(Array(6).fill(email));
  });
});

/** So many mails about leads went out just now. */
const sentMails = (count: number) => `
  insert into notifications (organization_id, id, event_id, event_type, recipient, state, claim, claimed_until)
  select nullif(current_setting('app.organization_id'), '')::uuid, gen_random_uuid(), gen_random_uuid(),
    'lead.captured', 'agent@example.com', 'sent', gen_random_uuid(), now() from generate_series(1, ${count})`;

describe('mails without end', () => {
  const email = 'visitor@example.org';

  test('a mailbox gets six transcripts a day, though every talk is erased after its mail', async () => {
    const house = await aHouse();
    const relay = house.build();
    for (let at = 0; at < 8; at += 1) {
      const to = at % 2 ? email : 'Visitor+again@example.org';
      const { conversationId } = house;
      await house.tell({ type: 'transcript.requested', payload: { conversationId, email: to } });
      await relay.deliverDue();
    }
    expect(house.recording.sent).toHaveLength(6);
    expect(JSON.stringify(await house.rows()).toLowerCase()).not.toContain('visitor');
  });

  test('a transcript that would not go out is refused when it is asked for', async () => {
    const house = await aHouse();
    const { notifications } = house;
    const { conversationId } = house;
    const ask = () =>
      testing.database.inTenant(house.organizationId, async (unit) => {
        await notifications().assertTranscriptFits(unit, email);
        unit.record({ type: 'transcript.requested', payload: { conversationId, email } });
      });
    for (let at = 0; at < 3; at += 1) await ask();
    await house.build().deliverDue();
    for (let at = 0; at < 3; at += 1) await ask();
    await expect(ask()).rejects.toMatchObject({
      code: 'transcript_limit',
      message: expect.stringContaining('again in 24 hours'),
    });
    await house.build().deliverDue();
    expect(house.recording.sent).toHaveLength(6);
    await expect(
      testing.database.inTenant(house.organizationId, (unit) =>
        notifications(null).assertTranscriptFits(unit, email),
      ),
    ).rejects.toMatchObject({ code: 'mail_not_connected', status: 409 });
  });

  test('thirty leads in one hour are as many mails, and two more are told in one', async () => {
    const house = await aHouse();
    const relay = house.build();
    await house.sql(sentMails(29));
    for (let at = 0; at < 3; at += 1) await house.tell(house.captured);
    await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(1);
    await house.notifications().sumUp();
    await house.notifications().sumUp();
    await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(2);
    const last = house.recording.sent.at(-1);
    expect(last).toMatchObject({ to: 'agent@example.com', subject: '2 more new leads' });
    expect(last?.text).toContain(`${publicUrl}/admin/`);
    await house.tell({
      type: 'handoff.requested',
      payload: { conversationId: house.conversationId, reason: 'asked_for_person' },
    });
    await relay.deliverDue();
    expect(house.recording.sent).toHaveLength(3);
  });

  test('a mail about what was erased meanwhile is not tried again', async () => {
    const house = await aHouse({ isErased: true });
    const { conversationId } = house;
    await house.tell({
      type: 'viewing.requested',
      payload: { leadId: newId(), conversationId, listingId: null, viewingId: newId() },
    });
    await house.build().deliverDue();
    expect(house.recording.sent).toEqual([]);
    expect(await house.sql('select id from outbox where delivered_at is null')).toEqual([]);
  });

  test('a mail that was begun goes on, however many came after it', async () => {
    const house = await aHouse();
    await house.tell(house.captured);
    await house.build().deliverDue();
    await house.sql(
      `update notifications set state = 'sending', mail_id = null, claimed_until = now()`,
    );
    await house.sql(sentMails(30));
    await house.sql('update outbox set delivered_at = null, available_at = now()');
    await house.build().deliverDue();
    expect(await house.rows()).toContainEqual(
      expect.objectContaining({ state: 'sent', attempts: 2, mail_id: 'mail-1' }),
    );
  });
});

describe('the mail', () => {
  test('holds the facts, the reasons of the score, the last words and the way to the talk', async () => {
    const house = await aHouse();
    await house.tell(house.captured);
    await house.build().deliverDue();
    const { text = '', html = '' } = house.recording.sent[0] ?? {};
    for (const part of [
      'Ana Souza is a new lead.',
      'Phone',
      '+17605550119',
      'up to 525,000 USD',
      'Score 45 of 100',
      'Left a phone number',
      'How can I help?',
      `${publicUrl}/admin/#/conversations/${house.conversationId}`,
      'Test Realty',
    ]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  test('E02 escapes what a visitor wrote, and a name cannot write a header', async () => {
    const lead = aLead({ name: `<img src=x onerror=alert(1)>"' ${'x'.repeat(190)}` });
    const house = await aHouse({ lead });
    await house.tell(house.captured);
    await house.build().deliverDue();
    const { html = '', subject = '' } = house.recording.sent[0] ?? {};
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>I am Ana');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test('is sound for a lead without a contact', async () => {
    const house = await aHouse({ lead: null });
    await house.tell({
      type: 'handoff.requested',
      payload: { conversationId: house.conversationId, reason: 'customer_request' },
    });
    await house.build().deliverDue();
    expect(house.recording.sent[0]).toMatchObject({
      subject: 'A visitor asks for a person',
      replyTo: null,
    });
  });
});

/** The same database, whose commits wake no relay. */
function quiet(database: Database): Database {
  return {
    engine: database.engine,
    inTenant: (organizationId, work) => database.inTenant(organizationId, work),
    read: (id, work) => database.read(id, work),
    asSystem: (work) => database.asSystem(work),
    buildIndex: (index) => database.buildIndex(index),
    onOutbox: () => undefined,
    isUp: database.isUp,
    close: () => database.close(),
  };
}

function aViewing(id: string, conversationId: string): ViewingRecord {
  return {
    id,
    conversationId,
    leadId: newId(),
    listingId: newId(),
    address: '12 Oak Street, Napa',
    startsAt: '2026-11-30T14:00:00.000Z',
    endsAt: '2026-11-30T15:00:00.000Z',
    timeZone: 'Europe/Berlin',
    status: 'requested',
    note: 'By the back door',
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
  };
}

function aLead(fields: Partial<Lead> = {}): Lead {
  return {
    id: newId(),
    conversationId: newId(),
    conversationIds: [],
    visitorId: newId(),
    status: 'new',
    name: 'Ana Souza',
    email: 'ana@example.com',
    phone: '+17605550119',
    intent: 'buy',
    budgetMin: null,
    budgetMax: 525000,
    currency: 'USD',
    budgetPeriod: null,
    bedrooms: 3,
    bathrooms: null,
    areas: ['Napa'],
    timeframe: 'by March',
    timeframeRange: 'date:03',
    requests: [],
    listingsSeen: [],
    score: {
      total: 45,
      fit: 45,
      urgency: 0,
      reasons: [{ part: 'fit', points: 25, text: 'Left a phone number' }],
      manual: null,
    },
    spam: { isSpam: false, reasons: [], decidedBy: null },
    mergedInto: null,
    lastActivityAt: '2026-11-23T10:00:00.000Z',
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    ...fields,
  };
}
