import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createTestDatabase } from '../src/platform/database/testing/test-database.ts';
import { writeListings } from './import/listings-file.ts';
import type { Section } from './report.ts';

const rows = 100_000;
const program = fileURLToPath(new URL('./import/import-process.ts', import.meta.url));

interface Measured {
  milliseconds: number;
  secondMilliseconds: number;
  created: number;
  unchanged: number;
  longestTurnMs: number;
  delayP99Ms: number;
  growthMb: number;
}

/** An import of a file beside `COPY` of the very rows that it stored, into a table with the same indexes. */
export async function benchImport(databaseUrl: string): Promise<Section> {
  process.env['DATABASE_URL'] = databaseUrl;
  const testing = await createTestDatabase([]);
  const folder = mkdtempSync(join(tmpdir(), 'katek-bench-import-'));
  try {
    const organizationId = await testing.anOrganization();
    const file = join(folder, 'listings.csv');
    const warmUp = join(folder, 'warm-up.csv');
    await writeListings(file, rows);
    await writeListings(warmUp, 200);
    const url = testing.url ?? databaseUrl;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=source', '--expose-gc', program, url, organizationId, file, warmUp],
      { timeout: 600_000 },
    );
    // Written by our own program, just above.
    const ours = JSON.parse(stdout) as Measured;
    const copyMs = await timeCopy(url, join(folder, 'rows.copy'));
    return {
      title: 'Import',
      method: `A CSV of ${rows.toLocaleString('en')} listings (22 columns, about 700 bytes a row), read, mapped, checked and stored by one process, beside \`COPY\` of the same stored rows into a table with the same columns and indexes. Memory is the growth of the process's peak over its size before, after a first small import.`,
      figures: [
        {
          name: `import ${rows.toLocaleString('en')} rows`,
          value: `${seconds(ours.milliseconds)}, ${Math.round(ours.created / (ours.milliseconds / 1000)).toLocaleString('en')} rows/s`,
          peer: `COPY ${seconds(copyMs)}`,
          ratio: ours.milliseconds / copyMs,
          limit: 5,
        },
        {
          name: 'the same file again',
          value: `${seconds(ours.secondMilliseconds)}, ${ours.unchanged.toLocaleString('en')} unchanged`,
          peer: `COPY ${seconds(copyMs)}`,
          ratio: ours.secondMilliseconds / copyMs,
          limit: null,
        },
        {
          name: 'peak memory growth',
          value: `${ours.growthMb.toFixed(0)} MB`,
          peer: '150 MB allowed',
          ratio: ours.growthMb / 150,
          limit: 1,
        },
        {
          name: 'event-loop delay p99',
          value: `${ours.delayP99Ms.toFixed(0)} ms`,
          peer: '200 ms allowed (U03)',
          ratio: ours.delayP99Ms / 200,
          limit: 1,
        },
        {
          name: 'longest turn of the event loop',
          value: `${ours.longestTurnMs.toFixed(0)} ms`,
          peer: '200 ms allowed',
          ratio: ours.longestTurnMs / 200,
          limit: 1,
        },
      ],
    };
  } finally {
    await testing.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeCopy(url: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute
       where attrelid = 'properties'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    const names = columns.map(({ name }) => name).join(', ');
    await pipeline(
      client.query(copyTo(`copy properties (${names}) to stdout`)),
      createWriteStream(path),
    );
    await client.query('create table copied (like properties including all)');
    const begin = performance.now();
    await pipeline(
      createReadStream(path),
      client.query(copyFrom(`copy copied (${names}) from stdin`)),
    );
    return performance.now() - begin;
  } finally {
    await client.end();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
