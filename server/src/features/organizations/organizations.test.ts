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
  toWidgetConfig,
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

  test('T04 shows the public only what a visitor may know', async () => {
    const { organization } = await anOrganizations().create(
      aWish({ notificationEmail: 'owner@example.com', persona: { guidelines: 'Push the lofts.' } }),
    );
    const config = toWidgetConfig(organization);
    expect(Object.keys(config).toSorted()).toEqual(
      [
        'branding',
        'currency',
        'hours',
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
