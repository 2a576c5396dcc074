import type { EntityName } from '@mikro-orm/core';
import type { Config } from '../config.ts';
import { migrate, openDatabase } from './database/database.ts';
import { openEmbeddedEngine } from './database/embedded-engine.ts';
import type { Database } from './database/unit.ts';
import {
  openEmbeddedStore,
  openMongoStore,
  openPostgresStore,
  prepareEmbeddedStore,
} from './jobs/job-stores.ts';
import type { JobStore } from './jobs/jobs.ts';

export interface Storage {
  readonly database: Database;
  /** The migrations that ran at this start. */
  readonly migrated: readonly string[];
  connectJobs(): Promise<JobStore>;
  close(): Promise<void>;
}

/** Opens and migrates what the configuration names: a PostgreSQL, or the embedded one in `dataDir`. */
export async function openStorage(
  config: Pick<Config, 'databaseUrl' | 'mongodbUrl'> & {
    /** Absent: the embedded Postgres keeps nothing. */
    dataDir: string | undefined;
  },
  entities: readonly EntityName[],
): Promise<Storage> {
  const { databaseUrl, mongodbUrl } = config;
  if (databaseUrl) {
    const engine = { url: databaseUrl };
    const migrated = await migrate(engine);
    const database = await openDatabase({ engine, entities });
    return {
      database,
      migrated,
      connectJobs: () => (mongodbUrl ? openMongoStore(mongodbUrl) : openPostgresStore(databaseUrl)),
      close: () => database.close(),
    };
  }
  const { pglite, close } = await openEmbeddedEngine(config.dataDir);
  const engine = { pglite };
  const migrated = await migrate(engine);
  if (!mongodbUrl) await prepareEmbeddedStore(pglite);
  const database = await openDatabase({ engine, entities });
  return {
    database,
    migrated,
    connectJobs: () => (mongodbUrl ? openMongoStore(mongodbUrl) : openEmbeddedStore(pglite)),
    async close() {
      await database.close();
      await close();
    },
  };
}
