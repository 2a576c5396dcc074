import type { BusinessHours, OrganizationPatch, Trigger } from '@katek/sdk/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyKind, makeKey } from './api-key.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import {
  createMembers,
  createOrganizations,
  createTickets,
  listKeys,
  Organization,
  revokeKey,
} from './index.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([Organization]);
});
afterAll(() => testing.close());

const publicUrl = 'http://localhost:3000';
const anOrganizations = (now?: () => number) =>
  createOrganizations({ database: testing.database, publicUrl, ...(now ? { now } : {}) });
let count = 0;
const aWish = (fields = {}) => ({
  slug: `realty-${(count += 1)}`,
  name: 'Test Realty',
  region: 'US',
  currency: 'USD',
  ...fields,
});

describe('keys', () => {
  test('a key is told from a mistyped one without the database', () => {
    const key = makeKey('secret');
    expect(keyKind(key)).toBe('secret');
    expect(keyKind(makeKey('publishable'))).toBe('publishable');
    const wrong = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    expect([wrong, '', 'sk_', key.toUpperCase(), `${key} `].map(keyKind)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('name their organization and kind, and stop when revoked', async () => {
    let clock = 0;
    const organizations = anOrganizations(() => clock);
    const made = await organizations.create(aWish());
    const organizationId = made.organization.id;
    expect(await organizations.ownerOfKey(made.secretKey)).toEqual({
      organizationId,
      kind: 'secret',
    });
    expect(await organizations.ownerOfKey(made.publishableKey)).toEqual({
      organizationId,
      kind: 'publishable',
    });
    await testing.database.inTenant(organizationId, async (unit) => {
      await revokeKey(unit, made.secretKey.slice(-4));
      expect(await listKeys(unit)).toMatchObject([
        { kind: 'publishable', revokedAt: null },
        { kind: 'secret', revokedAt: expect.any(Date) },
      ]);
      await expect(revokeKey(unit, 'none')).rejects.toMatchObject({ code: 'not_found' });
    });
    clock = 30_001;
    expect(await organizations.ownerOfKey(made.secretKey)).toBeNull();
  });

  test('X09 are stored as hashes only', async () => {
    const made = await anOrganizations().create(aWish());
    const rows = await testing.database.asSystem((unit) =>
      unit.sql('select * from api_keys where kind = $1', ['secret']),
    );
    expect(JSON.stringify(rows)).not.toContain(made.secretKey);
  });
});

describe('an organization', () => {
  test('keeps its slug for itself', async () => {
    const organizations = anOrganizations();
    const wish = aWish();
    await organizations.create(wish);
    await expect(organizations.create(wish)).rejects.toMatchObject({ code: 'slug_taken' });
  });

  test('changes only the fields of branding and persona that are given', async () => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(aWish());
    const changed = await testing.database.inTenant(organization.id, (unit) =>
      organizations.update(unit, {
        branding: { accentColor: '#aa3300' },
        persona: { tone: 'formal' },
      }),
    );
    expect(changed.branding).toEqual({ ...organization.branding, accentColor: '#aa3300' });
    expect(changed.persona).toEqual({ ...organization.persona, tone: 'formal' });
  });

  test('keeps guardrails and hand-off rules, and changes only those that are given', async () => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(aWish());
    expect(organization.persona.guardrails).toEqual([]);
    expect(organization.handoffRules).toEqual({
      afterUnanswered: null,
      outsideHours: 'message',
      keywords: [],
    });
    const patch = (fields: Parameters<typeof organizations.update>[1]) =>
      testing.database.inTenant(organization.id, (unit) => organizations.update(unit, fields));
    await patch({ handoffRules: { keywords: ['lawsuit'] } });
    const changed = await patch({
      persona: { guardrails: ['Do not discuss disputes.'] },
      handoffRules: { afterUnanswered: 3 },
    });
    expect(changed).toMatchObject({
      persona: { guardrails: ['Do not discuss disputes.'], name: 'Ava' },
      handoffRules: { afterUnanswered: 3, outsideHours: 'message', keywords: ['lawsuit'] },
    });
    const shown = JSON.stringify(organizations.widgetConfigOf(changed));
    expect(shown).not.toMatch(/disputes|lawsuit/u);
  });

  test('W01 allows exactly the origins it names, and the server’s own', async () => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(
      aWish({ allowedOrigins: ['https://Homes.example.com/'] }),
    );
    const allowed = (origin: string) => organizations.isOriginAllowed(organization, origin);
    expect(allowed('https://homes.example.com')).toBe(true);
    expect(allowed(publicUrl)).toBe(true);
    for (const foreign of [
      'https://homes.example.com.evil.test',
      'https://homes.example.com:8443',
      'http://homes.example.com',
      'https://HOMES.example.com',
      'null',
      '',
    ]) {
      expect(allowed(foreign)).toBe(false);
    }
  });

  test('refuses an origin with a path or a wildcard, and says how to write one', async () => {
    const organizations = anOrganizations();
    for (const origin of ['https://a.example/shop', '*', 'javascript:alert(1)']) {
      await expect(organizations.create(aWish({ allowedOrigins: [origin] }))).rejects.toMatchObject(
        {
          code: 'invalid_origin',
        },
      );
    }
  });

  test.each([
    { locale: 'xx-!!' },
    { timeZone: 'Mars/Phobos' },
    { region: 'ZZ' },
    { currency: 'ZZZ' },
    { branding: { logoUrl: 'javascript:alert(1)' } },
    { allowedOrigins: ['https://*.example.com'] },
  ])('refuses %j, which has the form of a value and is none', async (patch) => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(aWish());
    await expect(
      testing.database.inTenant(organization.id, (unit) => organizations.update(unit, patch)),
    ).rejects.toMatchObject({ status: 400 });
  });

  const someHours = (openingHours: [string, string, string][], closedOn: string[] = []) => ({
    hours: {
      openingHours: openingHours.map(([dayOfWeek, opens, closes]) => ({
        dayOfWeek,
        opens,
        closes,
      })),
      closedOn,
      viewingMinutes: 30,
      viewingNoticeHours: 2,
    } as BusinessHours,
  });
  const aTrigger = (fields: Partial<Trigger>): Trigger => ({
    name: 'hello',
    text: 'Can I help?',
    everyHours: 24,
    ...fields,
  });

  test.each<[string, OrganizationPatch, RegExp]>([
    ['hours that end as they begin', someHours([['Monday', '09:00', '09:00']]), /Monday close/],
    ['hours past midnight in one', someHours([['Friday', '20:00', '02:00']]), /Friday close/],
    [
      'hours that overlap, in any order',
      someHours([
        ['Monday', '12:00', '17:00'],
        ['Monday', '09:00', '12:30'],
      ]),
      /Monday overlap: 09:00–12:30 and 12:00–17:00/,
    ],
    ['a day that there is not', someHours([], ['2026-02-30']), /no 2026-02-30/],
    ['a policy that is no page', { privacy: { policyUrl: 'javascript:alert(1)' } }, /policyUrl/],
    ['a picture that is no address', { persona: { agentPhotoUrl: 'nora.jpg' } }, /agentPhotoUrl/],
    ['WhatsApp without a number', { persona: { hasWhatsApp: true } }, /E\.164/],
    [
      'WhatsApp with a number of no country',
      { persona: { hasWhatsApp: true, agentPhone: '(503) 555-0117' } },
      /E\.164/,
    ],
    ['an e-mail that is none', { persona: { agentEmail: 'nora' } }, /agentEmail/],
    ['a pattern that is none', { triggers: [aTrigger({ urlPattern: '/homes/:id(' })] }, /hello/],
    ['two triggers of one name', { triggers: [aTrigger({}), aTrigger({})] }, /Two triggers/],
    ['an accent that is hard to see', { branding: { accentColor: '#ffd166' } }, /1\.4\d:1.*#/],
  ])('refuses %s, and says why', async (_name, patch, words) => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(aWish());
    const change = testing.database.inTenant(organization.id, (unit) =>
      organizations.update(unit, patch),
    );
    await expect(change).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(words),
    });
  });

  test('refuses to take the number away that WhatsApp needs', async () => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(
      aWish({ persona: { hasWhatsApp: true, agentPhone: '+15035550117' } }),
    );
    const change = testing.database.inTenant(organization.id, (unit) =>
      organizations.update(unit, { persona: { agentPhone: null } }),
    );
    await expect(change).rejects.toMatchObject({ status: 400 });
  });

  test('takes hours, privacy, triggers and an agent who answers WhatsApp', async () => {
    const organizations = anOrganizations();
    const { organization } = await organizations.create(aWish());
    const patch: OrganizationPatch = {
      ...someHours(
        [
          ['Friday', '20:00', '24:00'],
          ['Friday', '13:00', '20:00'],
          ['Saturday', '00:00', '02:00'],
        ],
        ['2028-02-29'],
      ),
      privacy: { policyUrl: 'https://www.example.com/privacy', consentVersion: '2' },
      triggers: [
        aTrigger({ urlPattern: '/homes/:id', afterSeconds: 20 }),
        aTrigger({ name: 'exit', urlPattern: 'https://*.example.com/*', onExit: true }),
      ],
      persona: { agentPhone: '+15035550117', hasWhatsApp: true, agentEmail: 'nora@example.com' },
    };
    const changed = await testing.database.inTenant(organization.id, (unit) =>
      organizations.update(unit, patch),
    );
    expect(changed).toMatchObject(patch);
    expect(changed.privacy.isConsentRequired).toBe(false);
  });

  test('T04 shows the public only what a visitor may know', async () => {
    const { organization } = await anOrganizations().create(
      aWish({ notificationEmail: 'owner@example.com', persona: { guidelines: 'Push the lofts.' } }),
    );
    const config = anOrganizations().widgetConfigOf(organization);
    expect(Object.keys(config).toSorted()).toEqual(
      [
        'branding',
        'currency',
        'hours',
        'isMailConnected',
        'locale',
        'name',
        'persona',
        'privacy',
        'region',
        'slug',
        'timeZone',
        'triggers',
      ].toSorted(),
    );
    expect(JSON.stringify(config)).not.toMatch(/sk_|whsec_|@|guidelines|Push|allowedOrigins/);
  });
});

describe('members', () => {
  test('sign in with the right password only, and are forgotten after signing out', async () => {
    const { organization } = await anOrganizations().create(aWish());
    const members = createMembers({ database: testing.database });
    await testing.database.inTenant(organization.id, (unit) =>
      members.add(unit, { email: 'Ana@example.com', name: 'Ana', password: 'correct horse' }),
    );
    await expect(members.signIn('ana@example.com', 'wrong')).rejects.toMatchObject({ status: 401 });
    await expect(members.signIn('nobody@example.com', 'wrong')).rejects.toMatchObject({
      status: 401,
    });
    await expect(
      testing.database.inTenant(organization.id, (unit) =>
        members.add(unit, { email: 'ana@example.com', name: 'Ana', password: 'another' }),
      ),
    ).rejects.toMatchObject({ code: 'member_exists' });
    const { token } = await members.signIn('ana@example.com', 'correct horse');
    expect(await members.memberOf(token)).toMatchObject({ organizationId: organization.id });
    await members.signOut(token);
    expect(await members.memberOf(token)).toBeNull();
  });
});

describe('a ticket', () => {
  test('W02 opens one socket, once', async () => {
    const { organization } = await anOrganizations().create(aWish());
    const tickets = createTickets({ database: testing.database });
    const { ticket } = await testing.database.inTenant(organization.id, (unit) =>
      tickets.issue(unit),
    );
    expect(await tickets.redeem(ticket)).toEqual({ organizationId: organization.id });
    expect(await tickets.redeem(ticket)).toBeNull();
  });

  test('W02 is void after thirty seconds', async () => {
    const { organization } = await anOrganizations().create(aWish());
    const tickets = createTickets({ database: testing.database });
    const { ticket } = await testing.database.inTenant(organization.id, async (unit) => {
      const issued = await tickets.issue(unit);
      await unit.sql(`update tickets set expires_at = now() - interval '1 second'`);
      return issued;
    });
    expect(await tickets.redeem(ticket)).toBeNull();
  });
});
