import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { columnParsers } from './column-parsers.ts';
import { lockDataFolder } from './data-folder-lock.ts';

export interface EmbeddedEngine {
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** Postgres inside this process, with its files in `dataDir`, or in memory when there is none. */
export async function openEmbeddedEngine(
  dataDir: string | undefined,
  snapshot?: Blob,
): Promise<EmbeddedEngine> {
  const release = dataDir ? lockDataFolder(dataDir) : () => undefined;
  try {
    const pglite = await PGlite.create({
      ...(dataDir ? { dataDir: join(dataDir, 'postgres') } : {}),
      ...(snapshot ? { loadDataDir: snapshot } : {}),
      extensions: { vector, pg_trgm, btree_gin },
      parsers: { ...columnParsers },
    });
    return {
      pglite,
      async close() {
        await pglite.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
