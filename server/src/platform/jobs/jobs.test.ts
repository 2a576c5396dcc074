import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing/test-database.ts';
import { openEmbeddedStore, openPostgresStore } from './job-stores.ts';
import { createJobs } from './jobs.ts';

const log = Fastify().log;

const openStore = (engine: TestDatabase['engine']) =>
  'url' in engine ? openPostgresStore(engine.url) : openEmbeddedStore(engine.pglite);

describe('jobs in the Postgres of the installation', () => {
  test('run while units of work are in flight, and neither waits for ever', async () => {
    const { database, engine, close } = await createTestDatabase([]);
    const jobs = createJobs({ connect: () => openStore(engine), jobLockSeconds: 30, log });
    const ran: number[] = [];
    const all = Promise.withResolvers<void>();
    jobs.define<{ index: number }>({
      name: 'test.count',
      concurrency: 10,
      async run({ data }) {
        await database.asSystem((unit) => unit.sql('select 1'));
        ran.push(data.index);
        if (ran.length === 10) all.resolve();
      },
    });
    await jobs.start();
    expect(await jobs.check()).toBe(true);
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        await database.asSystem((unit) => unit.sql('select 1'));
        await jobs.request('test.count', { index });
      }),
    );
    await all.promise;
    expect(ran.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await jobs.stop();
    await close();
  });

  test('F02 a store that is down does not hold up the start, and takes jobs once it is back', async () => {
    const { engine, close } = await createTestDatabase([]);
    let attempts = 0;
    const jobs = createJobs({
      connect() {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('ECONNREFUSED')) : openStore(engine);
      },
      jobLockSeconds: 30,
      log,
    });
    const ran = Promise.withResolvers<void>();
    jobs.define({
      name: 'test.sweep',
      concurrency: 1,
      everySeconds: 60,
      run: async () => ran.resolve(),
    });
    await jobs.start();
    await jobs.request('test.sweep', {});
    await ran.promise;
    expect(attempts).toBe(2);
    await jobs.stop();
    await close();
  });
});
