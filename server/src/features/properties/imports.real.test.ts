import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../platform/database/testing/test-database.ts';
import { createImports, ImportEntity, ImportIssueEntity, PropertyEntity } from './index.ts';

const program = fileURLToPath(new URL('./testing/run-import-process.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'katek-imports-real-'));
let test1: TestDatabase;
beforeAll(async () => {
  test1 = await createTestDatabase([PropertyEntity, ImportEntity, ImportIssueEntity]);
});
afterAll(async () => {
  await test1.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const rows = 6000;
const file = [
  'mls number,address,city,price,beds,remarks',
  ...Array.from(
    { length: rows },
    (_, n) => `M${n},${n} Oak St,Salem,${100_000 + n},3,A home with a pool.`,
  ),
  '',
].join('\n');

describe('a worker that is killed', () => {
  test('U05 kill -9 in the middle of an import: another worker finishes it, and no listing is there twice', async () => {
    const organizationId = await test1.anOrganization();
    const imports = createImports({
      database: test1.database,
      dataDir,
      requestRun: async () => undefined,
    });
    const { id } = await imports.receive(organizationId, {
      fileName: 'big.csv',
      body: Readable.from([Buffer.from(file)]),
    });
    const read = () => test1.database.inTenant(organizationId, (unit) => imports.get(unit, id));
    const worker = spawn(
      process.execPath,
      ['--conditions=source', program, test1.url ?? '', dataDir, organizationId, id],
      { stdio: 'inherit' },
    );
    const ended = once(worker, 'exit');
    await vi.waitFor(async () => expect((await read()).rowsRead).toBeGreaterThanOrEqual(500), {
      timeout: 60_000,
      interval: 5,
    });
    worker.kill('SIGKILL');
    await ended;
    const halfway = await read();
    expect(halfway.status).toBe('running');
    expect(halfway.rowsRead).toBeLessThan(rows);

    // Nobody takes over a run that may be alive; a minute later it is known to be dead.
    await imports.run({ organizationId, importId: id });
    expect((await read()).rowsRead).toBe(halfway.rowsRead);
    await test1.database.inTenant(organizationId, (unit) =>
      unit.sql(`update imports set heartbeat_at = now() - interval '1 minute'`),
    );
    expect(await imports.waiting()).toEqual([{ organizationId, importId: id }]);
    await imports.run({ organizationId, importId: id });
    expect(await read()).toMatchObject({
      status: 'completed',
      rowsRead: rows,
      created: rows,
      updated: 0,
      rejected: 0,
    });
    const [stored] = await test1.database.inTenant(organizationId, (unit) =>
      unit.sql<{ listings: number; keys: number }>(
        'select count(*)::int as listings, count(distinct listing_key)::int as keys from properties',
      ),
    );
    expect(stored).toEqual({ listings: rows, keys: rows });
  }, 120_000);

  test('two workers with the same import: each row is stored once', async () => {
    const organizationId = await test1.anOrganization();
    const aWorker = () =>
      createImports({ database: test1.database, dataDir, requestRun: async () => undefined });
    const [first, second] = [aWorker(), aWorker()];
    const stored = await first.receive(organizationId, {
      fileName: 'twice.csv',
      body: Readable.from([Buffer.from(file)]),
    });
    const task = { organizationId, importId: stored.id };
    await Promise.all([first.run(task), second.run(task)]);
    const done = await test1.database.inTenant(organizationId, (unit) =>
      first.get(unit, task.importId),
    );
    expect(done).toMatchObject({ status: 'completed', created: rows, updated: 0, unchanged: 0 });
  }, 120_000);
});
