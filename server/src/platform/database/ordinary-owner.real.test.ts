import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../security/ids.ts';
import { migrate, openDatabase } from './database.ts';
import { roles } from './tenant.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';
import type { Database } from './unit.ts';

const owner = `katek_owner_${newId().replaceAll('-', '')}`;
let base: TestDatabase;
let database: Database;
/** The database of a provider that hands out no superuser, under the login that owns it. */
let url: string;

/** As whoever runs the cluster, in one of its databases. */
async function asProvider(of: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: of });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseOf(of: string, name: string): URL {
  const found = new URL(of);
  found.pathname = `/${name}`;
  return found;
}

beforeAll(async () => {
  // Roles belong to the whole cluster: those of the house stand as soon as any database has been migrated.
  base = await createTestDatabase([]);
  const provider = base.url ?? '';
  const password = newId();
  await asProvider(
    provider,
    `create role ${owner} login createrole password '${password}'`,
    // What a login with CREATEROLE holds of roles that it has made itself.
    `grant ${roles.tenant}, ${roles.system} to ${owner} with admin true, inherit false, set false`,
    `create database ${owner} owner ${owner}`,
  );
  await asProvider(databaseOf(provider, owner).href, 'create extension vector');
  const own = databaseOf(provider, owner);
  own.username = owner;
  own.password = password;
  url = own.href;
  await migrate({ url });
  database = await openDatabase({ engine: { url }, entities: [] });
});

afterAll(async () => {
  await database.close();
  const provider = base.url ?? '';
  await asProvider(provider, `drop database ${owner} with (force)`, `drop owned by ${owner}`);
  await asProvider(provider, `drop role ${owner}`);
  await base.close();
});

async function anOrganizationWith(remarks: string): Promise<{ id: string; listing: string }> {
  const [id, listing] = [newId(), newId()];
  await database.asSystem((unit) =>
    unit.sql(
      `insert into organizations (id, slug, name, branding, persona, region, currency, locale, time_zone, daily_token_budget)
       values ($1, $2, 'Test Realty', '{}', '{}', 'US', 'USD', 'en-US', 'UTC', 0)`,
      [id, `test-${id}`],
    ),
  );
  await database.inTenant(id, (unit) =>
    unit.sql(
      `insert into properties (organization_id, id, listing_key, standard_status, property_type, currency,
         public_remarks, content_hash)
       values ($1, $2, 'one', 'Active', 'Residential', 'USD', $3, 'one')`,
      [id, listing, remarks],
    ),
  );
  return { id, listing };
}

test('an ordinary owner of the database migrates it, and words are looked up within one organization', async () => {
  const [own, other] = [
    await anOrganizationWith('A lighthouse on a cliff.'),
    await anOrganizationWith('Another lighthouse.'),
  ];
  const lookUp = (organizationId: string) =>
    database.read(organizationId, (unit) =>
      unit.sql<{ id: string }>(
        `select id from listings_saying(to_tsquery('english', 'lighthouse'), 10)`,
      ),
    );
  expect(await lookUp(own.id)).toEqual([{ id: own.listing }]);
  expect(await lookUp(other.id)).toEqual([{ id: other.listing }]);
});

test('an ordinary owner of the database makes the indexes that the search asks for', async () => {
  await database.buildIndex({
    name: 'properties_saying',
    definition: 'on properties using gin (organization_id, search_words)',
  });
  const standing = await database.asSystem((unit) =>
    unit.sql(
      `select from pg_index where indexrelid = 'properties_saying'::regclass and indisvalid`,
    ),
  );
  expect(standing).toHaveLength(1);
});
