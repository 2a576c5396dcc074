import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let base: TestDatabase;
/** Sees what other connections do, and may end them. */
let login: pg.Client;
beforeAll(async () => {
  base = await createTestDatabase([]);
  login = await aConnection();
});
afterAll(async () => {
  await login.end();
  await base.close();
});

async function aConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: base.url });
  await client.connect();
  return client;
}

/** A connection whose open transaction has written: an index that is made meanwhile waits for its end. */
async function aWriter() {
  const client = await aConnection();
  await client.query('begin');
  await client.query('lock table organizations in row exclusive mode');
  return {
    async end() {
      await client.query('commit');
      await client.end();
    },
  };
}

/** The connection that is making an index, once it has begun to wait. */
function theMaker(name: string): Promise<number> {
  return vi.waitFor(
    async () => {
      const { rows } = await login.query<{ pid: number }>(
        `select pid from pg_locks join pg_stat_activity using (pid)
         where not granted and query like 'create index concurrently%' || $1 || '%'`,
        [name],
      );
      if (!rows[0]) throw new Error('Nobody waits yet.');
      return rows[0].pid;
    },
    { timeout: 20_000, interval: 20 },
  );
}

/** `undefined` where there is none. */
async function isValid(name: string): Promise<boolean | undefined> {
  const { rows } = await login.query<{ valid: boolean }>(
    'select indisvalid as valid from pg_index where indexrelid = to_regclass($1)',
    [name],
  );
  return rows[0]?.valid;
}

const onNames = 'on organizations (name)';

test('only one process at a time makes indexes; the others leave it to a later turn', async () => {
  const writer = await aWriter();
  const first = base.database.buildIndex({ name: 'made_first', definition: onNames });
  await theMaker('made_first');
  await base.database.buildIndex({ name: 'made_second', definition: onNames });
  expect(await isValid('made_second')).toBeUndefined();
  await writer.end();
  await first;
  expect(await isValid('made_first')).toBe(true);
  await base.database.buildIndex({ name: 'made_second', definition: onNames });
  expect(await isValid('made_second')).toBe(true);
});

test('an index that its maker left half made is made anew', async () => {
  const plan = { name: 'half_made', definition: onNames };
  const writer = await aWriter();
  const interrupted = expect(base.database.buildIndex(plan)).rejects.toThrow(
    'terminating connection',
  );
  const maker = await theMaker(plan.name);
  await login.query('select pg_terminate_backend($1)', [maker]);
  await interrupted;
  await writer.end();
  expect(await isValid(plan.name)).toBe(false);
  await base.database.buildIndex(plan);
  expect(await isValid(plan.name)).toBe(true);
});

test('making an index that stands changes nothing', async () => {
  const plan = { name: 'made_once', definition: onNames };
  await base.database.buildIndex(plan);
  const idOf = async () => (await login.query(`select to_regclass('made_once')::oid as id`)).rows;
  const made = await idOf();
  await base.database.buildIndex(plan);
  expect(await idOf()).toEqual(made);
});
