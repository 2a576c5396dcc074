import { MongoBackend } from '@agendajs/mongo-backend';
import { PostgresBackend } from '@agendajs/postgres-backend';
import type { PGlite } from '@electric-sql/pglite';
import { MongoClient } from 'mongodb';
import pg from 'pg';
import type { JobStore } from './jobs.ts';

const connectTimeoutMs = 2000;
const pingTimeoutMs = 1000;

/** Agenda's jobs in MongoDB. */
export async function openMongoStore(url: string): Promise<JobStore> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: connectTimeoutMs,
    connectTimeoutMS: connectTimeoutMs,
  });
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    throw error;
  }
  return {
    backend: new MongoBackend({ mongo: client.db() }),
    ping: () => client.db().command({ ping: 1 }, { timeoutMS: pingTimeoutMs }),
    // After every `stop()`: a poll in flight would otherwise throw from the pool.
    close: () => client.close(),
  };
}

/** Agenda's jobs in the PostgreSQL that also holds everything else. */
export async function openPostgresStore(url: string): Promise<JobStore> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 5,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    backend: new PostgresBackend({ pool }),
    ping: () => pool.query('select 1'),
    close: () => pool.end(),
  };
}

/** Agenda's jobs in the embedded Postgres: one session, so nothing may wait on LISTEN. */
export async function openEmbeddedStore(pglite: PGlite): Promise<JobStore> {
  return {
    backend: new PostgresBackend({
      pool: asPool(pglite),
      disableNotifications: true,
      ensureSchema: false,
    }),
    ping: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** Makes Agenda's tables, before the session of the embedded Postgres gives up the right to. */
export async function prepareEmbeddedStore(pglite: PGlite): Promise<void> {
  const backend = new PostgresBackend({ pool: asPool(pglite), disableNotifications: true });
  await backend.connect();
  await backend.disconnect();
}

/**
 * The part of `pg.Pool` that Agenda uses, over PGlite's own `query`, which waits for a transaction in progress.
 * PGlite's node-postgres adapter does not: it sends its messages into the middle of other queries.
 */
function asPool(pglite: PGlite): pg.Pool {
  const query = async (text: string, values?: unknown[]) => {
    // Without values a text may hold several statements, as Agenda's own trigger does.
    const result = values ? await pglite.query(text, values) : (await pglite.exec(text)).at(-1);
    return { rows: result?.rows ?? [], rowCount: result?.affectedRows || result?.rows.length || 0 };
  };
  const pool: Pick<pg.Pool, 'end'> & { query: typeof query; connect: () => Promise<unknown> } = {
    query,
    connect: () => Promise.resolve({ query, release: () => undefined }),
    end: () => Promise.resolve(),
  };
  return pool as unknown as pg.Pool;
}
