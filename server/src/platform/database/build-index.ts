import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { IndexPlan } from './unit.ts';

/** Any number that no other lock of ours has: one process makes indexes at a time. */
const lockKey = 5_282_733;

/**
 * On a connection of its own, as the login, which owns the tables: the pool's connections end a statement after a
 * minute, and `concurrently` runs in no transaction.
 */
export async function buildIndexOnServer(url: string, index: IndexPlan): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The statement that runs fails with it; unheard, the loss of the connection would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ isMine: boolean }>(
      'select pg_try_advisory_lock($1) as "isMine"',
      [lockKey],
    );
    if (!rows[0]?.isMine) return;
    const name = client.escapeIdentifier(index.name);
    // What a process that died was making stays behind, half made and used by nobody.
    const broken = await client.query(
      'select from pg_index where indexrelid = to_regclass($1) and not indisvalid',
      [name],
    );
    if (broken.rowCount) await client.query(`drop index concurrently ${name}`);
    await client.query(`set maintenance_work_mem = '256MB'`);
    await client.query(`create index concurrently if not exists ${name} ${index.definition}`);
  } finally {
    await client.end();
  }
}

/** The one session there is waits meanwhile; its role is put back with the transaction's end. */
export async function buildIndexEmbedded(pglite: PGlite, index: IndexPlan): Promise<void> {
  await pglite.transaction((transaction) =>
    transaction.exec(
      `set local role none; create index if not exists ${pg.escapeIdentifier(index.name)} ${index.definition}`,
    ),
  );
}
