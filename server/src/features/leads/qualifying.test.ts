import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { newId } from '../../platform/security/ids.ts';
import { LeadEntity, type LeadCapture } from './index.ts';
import { aTenant } from './testing/a-tenant.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([LeadEntity]);
});
afterAll(() => testing.close());

const urgent: Partial<LeadCapture> = {
  facts: { email: 'ana@example.com', timeframe: 'asap', timeframeRange: 'asap' },
  request: { kind: 'viewing', preferredTime: 'Saturday' },
};

describe('the score of a quiet lead', () => {
  test('loses half of its urgency in two weeks after the first days, says so, and keeps a floor', async () => {
    const { capture, read, pass } = await aTenant(testing);
    const lead = await capture(urgent);
    expect(lead.score).toMatchObject({ urgency: 80, manual: null });
    pass(3);
    expect((await read(lead.id)).score).toEqual(lead.score);
    pass(14);
    const faded = (await read(lead.id)).score;
    expect(faded).toMatchObject({ fit: lead.score.fit, urgency: 40 });
    expect(faded.reasons.at(-1)).toEqual({
      part: 'urgency',
      points: -40,
      text: 'Quiet for 2 weeks',
    });
    pass(400);
    expect((await read(lead.id)).score).toMatchObject({ urgency: 16 });
  });

  test('is whole again when the visitor writes', async () => {
    const { capture, read, pass, says } = await aTenant(testing);
    const lead = await capture(urgent);
    pass(30);
    await says(lead.conversationId, 'Is it still there?');
    expect((await read(lead.id)).score).toEqual(lead.score);
  });

  test('sinks in the list sorted by score, page by page, and nobody is told of it', async () => {
    const { capture, leads, inTenant, pass, events } = await aTenant(testing);
    const quiet = await capture(urgent);
    pass(40);
    const fresh = await capture({ ...urgent, request: { kind: 'human' } });
    const last = await capture({ facts: { email: 'eve@example.com' } });
    const told = (await events()).length;
    const byScore = async () => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const listing = { sort: 'score' as const, limit: 1, ...(cursor && { cursor }) };
        const page = await inTenant((unit) => leads.list(unit, listing));
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return ids;
    };
    expect(await byScore()).toEqual([quiet.id, fresh.id, last.id]);
    await leads.refreshTotals(testing.database);
    expect(await byScore()).toEqual([fresh.id, quiet.id, last.id]);
    expect(await events()).toHaveLength(told);
  });
});

describe('a score set by hand', () => {
  test('counts instead of the part, says who and why, does not fade, and null takes it back', async () => {
    const { capture, server, pass, read } = await aTenant(testing);
    const lead = await capture(urgent);
    const app = await server();
    const patch = (payload: object) =>
      app.inject({ method: 'PATCH', url: `/v1/leads/${lead.id}`, payload });
    const changed = await patch({ score: { urgency: 95, note: ' Met them today ' } });
    expect(changed.json().score).toEqual({
      ...lead.score,
      urgency: 95,
      total: Math.round(lead.score.fit * 0.6 + 95 * 0.4),
      manual: {
        fit: null,
        urgency: 95,
        note: 'Met them today',
        by: 'Bea Broker',
        at: '2026-11-23T10:00:00.000Z',
      },
    });
    pass(60);
    expect((await read(lead.id)).score.urgency).toBe(95);
    expect((await patch({ score: { fit: 10 } })).json().score).toMatchObject({
      fit: 10,
      urgency: 95,
      total: 44,
    });
    expect((await patch({ score: null })).json().score).toMatchObject({
      fit: lead.score.fit,
      manual: null,
    });
    expect((await patch({ score: { fit: 101 } })).statusCode).toBe(400);
    expect((await patch({ score: {} })).statusCode).toBe(400);
    // A note alone would be lost without a word.
    expect((await patch({ score: { note: 'Nice people' } })).json().error).toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('fit or urgency'),
    });
    await app.close();
  });

  test('stays when more is learnt', async () => {
    const { capture, leads, inTenant } = await aTenant(testing);
    const lead = await capture();
    await inTenant((unit) => leads.patch(unit, lead.id, { score: { fit: 5 } }, 'Bea Broker'));
    const learnt = await capture({
      conversationId: lead.conversationId,
      facts: { phone: '+19515550100' },
    });
    expect(learnt.score.fit).toBe(5);
  });
});

describe('spam', () => {
  const pitch = 'We offer SEO services for realtors, see https://rank.example';

  async function aSpammer() {
    const house = await aTenant(testing);
    const conversationId = newId();
    await house.says(conversationId, pitch);
    return { ...house, lead: await house.capture({ conversationId }) };
  }

  test('is kept with its reasons, and stands in its own list only', async () => {
    const { lead, leads, inTenant, capture } = await aSpammer();
    const honest = await capture();
    expect(lead.spam).toEqual({
      isSpam: true,
      reasons: ['Advertises something (“SEO services”) with a link'],
      decidedBy: 'rules',
    });
    const ids = async (spam?: boolean) => {
      const listing = { limit: 10, ...(spam !== undefined && { spam }) };
      return (await inTenant((unit) => leads.list(unit, listing))).items.map(({ id }) => id);
    };
    expect(await ids()).toEqual([honest.id]);
    expect(await ids(true)).toEqual([lead.id]);
  });

  test('taken back is remembered, whatever the talk says next', async () => {
    const { lead, leads, inTenant, says, capture, server } = await aSpammer();
    const app = await server();
    const patched = await app.inject({
      method: 'PATCH',
      url: `/v1/leads/${lead.id}`,
      payload: { spam: false },
    });
    expect(patched.json().spam).toEqual({ isSpam: false, reasons: [], decidedBy: 'person' });
    await says(lead.conversationId, pitch);
    const later = await capture({
      conversationId: lead.conversationId,
      facts: { phone: '+19515550100' },
    });
    expect(later.spam.isSpam).toBe(false);
    const { items } = await inTenant((unit) => leads.list(unit, { limit: 10 }));
    expect(items.map(({ id }) => id)).toEqual([lead.id]);
    const listed = await app.inject('/v1/leads?spam=true');
    expect(listed.json().items).toEqual([]);
    await app.close();
  });

  test('is the same long message of several visitors, and one visitor of many talks', async () => {
    const { capture, says, talksOf } = await aTenant(testing);
    const copied =
      'Dear Sir, I represent investors who buy any property for cash, write me today please.';
    const made = [];
    for (let index = 0; index < 3; index += 1) {
      const conversationId = newId();
      await says(conversationId, copied);
      made.push(await capture({ conversationId }));
    }
    expect(made.map(({ spam }) => spam.isSpam)).toEqual([false, false, true]);
    const visitorId = newId();
    talksOf.set(visitorId, 9);
    expect((await capture({ visitorId })).spam.reasons).toEqual(['Began 9 talks within an hour']);
  });

  test('is no text that the chat itself offers, however many visitors tap it', async () => {
    const { capture, says, offered } = await aTenant(testing);
    const text = 'Show me family homes with a big garden and a garage for less than 600k';
    offered.push(text);
    const made = [];
    for (let index = 0; index < 4; index += 1) {
      const conversationId = newId();
      await says(conversationId, text);
      made.push(await capture({ conversationId }));
    }
    expect(made.map(({ spam }) => spam.isSpam)).toEqual([false, false, false, false]);
  });

  test('a person may call anything spam, and take that back as if nothing had been decided', async () => {
    const { capture, leads, inTenant } = await aTenant(testing);
    const lead = await capture();
    const decide = (spam: boolean | null) =>
      inTenant((unit) => leads.patch(unit, lead.id, { spam }, 'Bea Broker'));
    expect((await decide(true)).spam).toEqual({ isSpam: true, reasons: [], decidedBy: 'person' });
    expect((await decide(null)).spam).toEqual(lead.spam);
    expect(lead.spam).toEqual({ isSpam: false, reasons: [], decidedBy: null });
  });

  test('a person who takes back that it is none leaves it to the signs that were found', async () => {
    const { lead, leads, inTenant } = await aSpammer();
    const decide = (spam: boolean | null) =>
      inTenant((unit) => leads.patch(unit, lead.id, { spam }, 'Bea Broker'));
    expect((await decide(false)).spam.reasons).toEqual([]);
    expect((await decide(null)).spam).toEqual(lead.spam);
    expect(lead.spam.decidedBy).toBe('rules');
  });
});

describe('how a lead may be reached', () => {
  const aReceipt = (visitorId: string, text = 'I agree to be called or e-mailed.') => ({
    id: newId(),
    visitorId,
    conversationId: null,
    purpose: 'contact' as const,
    textVersion: 'v3',
    text,
    locale: 'en',
    url: 'https://realtor.example/homes',
    givenAt: '2026-11-20T10:00:00.000Z',
    receivedAt: '2026-11-20T10:00:01.000Z',
  });
  const statesOf = (consents: { channels: { channel: string; state: string }[] }) =>
    Object.fromEntries(consents.channels.map(({ channel, state }) => [channel, state]));
  const facts = { email: 'ana@example.com', phone: '+19515550100' };

  test('comes from the receipt, with its text, version, time and page; texts only when it names them', async () => {
    const { capture, consents, receipts } = await aTenant(testing);
    const lead = await capture({ facts });
    const receipt = aReceipt(lead.visitorId);
    receipts.push(receipt);
    const read = await consents(lead.id);
    expect(statesOf(read)).toEqual({
      email: 'granted',
      phone: 'granted',
      sms: 'unknown',
      whatsapp: 'unknown',
    });
    expect(read.channels[0]).toMatchObject({ consent: receipt, since: receipt.givenAt });
    receipts.splice(
      0,
      1,
      aReceipt(lead.visitorId, 'You may call or text me (SMS) or use WhatsApp.'),
    );
    expect(statesOf(await consents(lead.id))).toMatchObject({
      sms: 'granted',
      whatsapp: 'granted',
    });
  });

  test('ends with the visitor’s word, which is kept as it was said', async () => {
    const { capture, consents, receipts, says, events } = await aTenant(testing);
    const lead = await capture({ facts });
    receipts.push(aReceipt(lead.visitorId));
    await says(lead.conversationId, 'Please stop calling me, email only.');
    const read = await consents(lead.id);
    expect(statesOf(read)).toMatchObject({ phone: 'revoked', sms: 'revoked', email: 'granted' });
    expect(read.preferred).toBe('email');
    expect(read.choices).toContainEqual(
      expect.objectContaining({
        channel: 'phone',
        choice: 'revoked',
        by: 'visitor',
        words: 'Please stop calling me, email only.',
        conversationId: lead.conversationId,
      }),
    );
    expect((await events()).at(-1)?.type).toBe('lead.updated');
    await says(lead.conversationId, 'STOP');
    expect(new Set(Object.values(statesOf(await consents(lead.id))))).toEqual(new Set(['revoked']));
  });

  test('hears what was said before there was a lead, and each word once', async () => {
    const { capture, consents, says } = await aTenant(testing);
    const conversationId = newId();
    await says(conversationId, "Don't call, text me instead. 951-555-0100");
    const lead = await capture({ conversationId, facts });
    await consents(lead.id);
    expect(
      (await consents(lead.id)).choices.filter(({ channel }) => channel === 'phone'),
    ).toHaveLength(1);
  });

  test('is not read out of a consent to the chat, nor from another visitor’s', async () => {
    const { capture, consents, receipts } = await aTenant(testing);
    const lead = await capture({ facts });
    receipts.push({ ...aReceipt(lead.visitorId), purpose: 'chat' }, aReceipt(newId()));
    expect(new Set(Object.values(statesOf(await consents(lead.id))))).toEqual(new Set(['unknown']));
  });

  test('200 is read and kept over the API; 400 and 404 say why not', async () => {
    const { capture, server } = await aTenant(testing);
    const lead = await capture({ facts });
    const app = await server();
    const url = `/v1/leads/${lead.id}/consents`;
    const kept = await app.inject({
      method: 'POST',
      url,
      payload: { channel: 'phone', choice: 'revoked', note: 'Said so at the open house' },
    });
    expect(kept.statusCode).toBe(200);
    expect((await app.inject(url)).json().channels[1]).toMatchObject({
      channel: 'phone',
      state: 'revoked',
      choice: { by: 'person', words: 'Said so at the open house' },
    });
    const wrong = await app.inject({
      method: 'POST',
      url,
      payload: { channel: 'fax', choice: 'revoked' },
    });
    expect(wrong.statusCode).toBe(400);
    expect((await app.inject(`/v1/leads/${newId()}/consents`)).statusCode).toBe(404);
    await app.close();
  });
});
