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

  test('F02 a store that is down does not hold up the start; once it is back each job runs once', async () => {
    const { engine, close } = await createTestDatabase([]);
    const lines: string[] = [];
    const heard = Fastify({
      logger: { stream: { write: (line: string) => lines.push(line) } },
    }).log;
    let attempts = 0;
    const jobs = createJobs({
      connect() {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('ECONNREFUSED')) : openStore(engine);
      },
      jobLockSeconds: 30,
      log: heard,
    });
    const ran: number[] = [];
    jobs.define<{ index: number }>({
      name: 'test.count',
      concurrency: 1,
      run: async ({ data }) => void ran.push(data.index),
    });
    await jobs.start();
    await jobs.request('test.count', { index: 0 });
    expect(lines.filter((line) => line.includes('test.count'))).toHaveLength(1);
    await expect.poll(() => jobs.check(), { timeout: 10_000 }).toBe(true);
    for (const index of [1, 2, 3]) await jobs.request('test.count', { index });
    await expect.poll(() => ran.length, { timeout: 10_000 }).toBe(3);
    await jobs.stop();
    expect(ran.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    await close();
  });

  test('F02 an attempt that fails half way leaves nothing open', async () => {
    const { engine, close } = await createTestDatabase([]);
    const open = new Set<number>();
    let attempts = 0;
    const jobs = createJobs({
      async connect() {
        const attempt = (attempts += 1);
        const store = await openStore(engine);
        open.add(attempt);
        if (attempt === 1) store.backend.connect = () => Promise.reject(new Error('no schema'));
        return { ...store, close: () => store.close().finally(() => open.delete(attempt)) };
      },
      jobLockSeconds: 30,
      log,
    });
    await jobs.start();
    await expect.poll(() => jobs.check(), { timeout: 10_000 }).toBe(true);
    expect([...open]).toEqual([2]);
    await jobs.stop();
    expect(open.size).toBe(0);
    await close();
  });
});
