import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { newId } from '../../platform/security/ids.ts';
import { createVault } from '../../platform/security/vault.ts';
import { createOrganizations, Organization } from '../organizations/index.ts';
import { createConsents } from './consents.ts';

/* Only a server has two transactions at once: PGlite does one after the other. */

let testing: TestDatabase;
beforeAll(async () => {
  testing = await createTestDatabase([Organization]);
});
afterAll(() => testing.close());

test('a receipt that several tabs send at once is kept once', async () => {
  const { database } = testing;
  const organizationId = await testing.anOrganization();
  const consents = createConsents({
    vault: createVault(Buffer.alloc(32, 7), 'consents'),
    organizations: createOrganizations({ database, publicUrl: 'http://localhost:3000' }),
    now: () => new Date(),
  });
  for (let round = 0; round < 10; round += 1) {
    const visitorId = newId();
    const receipt = {
      purpose: 'chat' as const,
      textVersion: 'v3',
      text: 'I agree.',
      locale: 'en',
      url: 'https://realtor.example/',
      at: new Date().toISOString(),
    };
    const record = () =>
      database.inTenant(organizationId, (unit) =>
        consents.record(unit, { visitorId, conversationId: null, receipt }),
      );
    await Promise.all([record(), record(), record(), record()]);
    const { items } = await database.inTenant(organizationId, (unit) =>
      consents.list(unit, { visitorId }, { limit: 10 }),
    );
    expect(items).toHaveLength(1);
  }
});
