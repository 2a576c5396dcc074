import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Unit } from './unit.ts';
import { removeExpired } from './remove-expired.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let test1: TestDatabase;
beforeAll(async () => {
  test1 = await createTestDatabase([]);
});
afterAll(() => test1.close());

describe('a unit of work', () => {
  test('T09 sees the rows of its own organization and no others', async () => {
    const a = await test1.anOrganization();
    const b = await test1.anOrganization();
    const seen = await test1.database.inTenant(a, (unit) =>
      unit.sql<{ id: string }>('select id from organizations'),
    );
    expect(seen).toEqual([{ id: a }]);
    expect(seen).not.toContainEqual({ id: b });
  });

  test('T09 cannot write a row of another organization', async () => {
    const a = await test1.anOrganization();
    const b = await test1.anOrganization();
    const write = test1.database.inTenant(a, (unit) =>
      unit.sql(
        `insert into outbox (organization_id, id, type, payload) values ($1, $1, 'x', '{}')`,
        [b],
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('T09 leaves no organization behind on the connection when it fails', async () => {
    const a = await test1.anOrganization();
    await expect(
      test1.database.inTenant(a, () => Promise.reject(new Error('aborted'))),
    ).rejects.toThrow('aborted');
    const left = await test1.database.asSystem((unit) =>
      unit.sql<{ setting: string | null }>(
        `select nullif(current_setting('app.organization_id', true), '') as setting`,
      ),
    );
    expect(left).toEqual([{ setting: null }]);
  });

  test('only reads where it said so', async () => {
    const a = await test1.anOrganization();
    const write = (unit: Unit) => unit.sql(`update organizations set name = 'Other'`);
    await expect(test1.database.read(a, write)).rejects.toThrow(/read-only transaction/);
    const names = await test1.database.read(a, (unit) =>
      unit.sql<{ name: string }>('select name from organizations'),
    );
    expect(names).toEqual([{ name: 'Test Realty' }]);
  });

  test('waits for its turn when there are more than connections', async () => {
    const a = await test1.anOrganization();
    const ids = Array.from({ length: 100 }, () =>
      test1.database.inTenant(a, (unit) =>
        unit.sql<{ id: string }>('select id from organizations'),
      ),
    );
    expect(new Set((await Promise.all(ids)).flat().map(({ id }) => id))).toEqual(new Set([a]));
  });

  test('undoes everything when one of several statements at once fails', async () => {
    const a = await test1.anOrganization();
    const both = test1.database.inTenant(a, (unit) =>
      Promise.all([
        unit.sql(`update organizations set name = 'Other'`),
        unit.sql('select from nowhere'),
        unit.sql('select 1'),
      ]),
    );
    await expect(both).rejects.toThrow(/nowhere/);
    const names = await test1.database.inTenant(a, (unit) =>
      unit.sql<{ name: string }>('select name from organizations'),
    );
    expect(names).toEqual([{ name: 'Test Realty' }]);
  });

  test('T09 is fenced in every table that names an organization', async () => {
    const open = await test1.database.asSystem((unit) =>
      unit.sql(
        `select relname from pg_class
         join pg_attribute on attrelid = pg_class.oid and attname = 'organization_id'
         where relkind = 'r' and relnamespace = 'public'::regnamespace
           and not (relrowsecurity and relforcerowsecurity)`,
      ),
    );
    expect(open).toEqual([]);
  });

  test('forgets events that were delivered long ago, and no others', async () => {
    const a = await test1.anOrganization();
    await test1.database.inTenant(a, (unit) =>
      unit.sql(
        `insert into outbox (organization_id, id, type, payload, delivered_at) values
           ($1, gen_random_uuid(), 'old', '{}', now() - interval '15 days'),
           ($1, gen_random_uuid(), 'fresh', '{}', now()), ($1, gen_random_uuid(), 'waiting', '{}', null)`,
        [a],
      ),
    );
    await removeExpired(test1.database);
    const left = await test1.database.inTenant(a, (unit) =>
      unit.sql('select type from outbox order by type'),
    );
    expect(left).toEqual([{ type: 'fresh' }, { type: 'waiting' }]);
  });

  test('reads a moment, a day and a count the same on both engines', async () => {
    const [row] = await test1.database.asSystem((unit) =>
      unit.sql(
        `select '2026-11-23 10:00:00.5+02'::timestamptz as moment, '2026-11-23'::date as day, count(*) as count from (values (1), (2)) as t`,
      ),
    );
    expect(row).toEqual({
      moment: new Date('2026-11-23T08:00:00.500Z'),
      day: '2026-11-23',
      count: 2,
    });
  });

  test('O11 puts an event into the outbox if and only if it commits', async () => {
    const a = await test1.anOrganization();
    const event = { type: 'budget.reached', payload: { day: '2026-11-23' } } as const;
    await test1.database.inTenant(a, async (unit) => unit.record(event));
    await expect(
      test1.database.inTenant(a, async (unit) => {
        unit.record(event);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const rows = await test1.database.inTenant(a, (unit) =>
      unit.sql<{ payload: unknown }>('select payload from outbox'),
    );
    expect(rows).toEqual([{ payload: event.payload }]);
  });
});
