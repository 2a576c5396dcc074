import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityName } from '@mikro-orm/core';
import pg from 'pg';
import { prepareEmbeddedStore } from '../../jobs/job-stores.ts';
import { newId } from '../../security/ids.ts';
import { migrate, openDatabase } from '../database.ts';
import { openEmbeddedEngine } from '../embedded-engine.ts';
import type { Database } from '../unit.ts';

export interface TestDatabase {
  readonly database: Database;
  /** Set when the tests run against a real PostgreSQL. */
  readonly url: string | undefined;
  readonly engine: Parameters<typeof openDatabase>[0]['engine'];
  /** An organization with only what the table demands; returns its id. */
  anOrganization(fields?: { slug?: string; region?: string; currency?: string }): Promise<string>;
  close(): Promise<void>;
}

/**
 * A migrated, empty database of its own: in memory, or on the PostgreSQL of `DATABASE_URL`.
 * Migrating happens once per state of the migrations; every further call copies the result.
 */
export async function createTestDatabase(entities: readonly EntityName[]): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL'];
  const { engine, close } = server ? await copyOnServer(server) : await copyInMemory();
  const database = await openDatabase({ engine, entities });
  return {
    database,
    engine,
    url: 'url' in engine ? engine.url : undefined,
    anOrganization: (fields) => insertOrganization(database, fields),
    async close() {
      await database.close();
      await close();
    },
  };
}

async function insertOrganization(
  database: Database,
  fields: { slug?: string; region?: string; currency?: string } = {},
): Promise<string> {
  const id = newId();
  await database.asSystem((unit) =>
    unit.sql(
      `insert into organizations (id, slug, name, branding, persona, region, currency, locale, time_zone, daily_token_budget)
       values ($1, $2, 'Test Realty', $3, $4, $5, $6, 'en-US', 'America/New_York', 100000)`,
      [
        id,
        fields.slug ?? `test-${id}`,
        JSON.stringify({
          accentColor: '#1a5f4a',
          logoUrl: null,
          position: 'end',
          colorScheme: 'auto',
        }),
        JSON.stringify({
          name: 'Ava',
          tone: 'warm',
          greeting: 'Hello! What are you looking for?',
          suggestions: [],
          guidelines: '',
          agentName: null,
          agentPhone: null,
          agentEmail: null,
          agentPhotoUrl: null,
          agentLicense: null,
          hasWhatsApp: false,
        }),
        fields.region ?? 'US',
        fields.currency ?? 'USD',
      ],
    ),
  );
  return id;
}

/** Names the state of the schema, so that a copy made before a migration changed is not used after. */
function schemaVersion(): string {
  const folder = new URL('../migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).toSorted())
    hash.update(readFileSync(new URL(file, folder)));
  hash.update(readFileSync(new URL('../tenant.ts', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function copyInMemory() {
  const file = join(tmpdir(), `katek-test-schema-${schemaVersion()}.tar`);
  if (!existsSync(file)) {
    const source = await openEmbeddedEngine(undefined);
    await migrate({ pglite: source.pglite });
    await prepareEmbeddedStore(source.pglite);
    const dump = await source.pglite.dumpDataDir('none');
    await source.close();
    const part = `${file}.${process.pid}`;
    writeFileSync(part, Buffer.from(await dump.arrayBuffer()));
    renameSync(part, file);
  }
  const { pglite, close } = await openEmbeddedEngine(undefined, new Blob([readFileSync(file)]));
  return { engine: { pglite }, close };
}

async function copyOnServer(server: string) {
  const template = `katek_test_${schemaVersion()}`;
  const name = `katek_test_${newId().replaceAll('-', '')}`;
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock(7245)');
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount === 0) {
      const making = `${template}_${process.pid}`;
      await admin.query(`create database ${making}`);
      await migrate({ url: withDatabase(server, making) });
      await admin.query(`alter database ${making} rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = withDatabase(server, name);
  return {
    engine: { url },
    close: () =>
      withAdmin(server, async (admin) => {
        await admin.query(`drop database ${name} with (force)`);
      }),
  };
}

async function withAdmin(server: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
