import { expect, test } from 'vitest';
import type { Unit } from '../../platform/database/unit.ts';
import { createOrganizationCache } from './organization-cache.ts';

const minute = 60_000;
// Stands in for the database: the cache only hands units on.
const unit = { organizationId: 'bay' } as Unit;

/** A cache over a number that the world changes; reading it takes `costMs` and ends when it is told to. */
function aCache(costMs: number) {
  let at = 0;
  let truth = 1;
  const open: (() => void)[] = [];
  let background: Promise<unknown> = Promise.resolve();
  let backgroundReads = 0;
  const cache = createOrganizationCache<number>({
    lifetimeMs: minute,
    entriesMax: 2,
    now: () => at,
    read(_id, work) {
      backgroundReads += 1;
      const reading = work(unit);
      background = reading.catch(() => undefined);
      return reading;
    },
  });
  const load = async () => {
    const seen = truth;
    await new Promise<void>((resolve) => void open.push(resolve));
    at += costMs;
    return seen;
  };
  const ask = () => cache.of(unit, load);
  return {
    cache,
    ask,
    /** Asks, and lets the reading end that it began. */
    async askAndRead() {
      const answer = ask();
      open.shift()?.();
      return answer;
    },
    async endReading() {
      open.shift()?.();
      await background;
    },
    change: (value: number) => (truth = value),
    wait: (ms: number) => (at += ms),
    backgroundReads: () => backgroundReads,
  };
}

test('what is dear to read is read anew while visitors are given what is known', async () => {
  const world = aCache(600);
  expect(await world.askAndRead()).toBe(1);
  world.change(2);
  world.wait(3 * minute);
  expect(await world.ask()).toBe(1);
  expect(await world.ask()).toBe(1);
  expect(world.backgroundReads()).toBe(1);
  await world.endReading();
  expect(await world.ask()).toBe(2);
});

test('a change here is read at once, behind the visitors’ backs', async () => {
  const world = aCache(600);
  await world.askAndRead();
  world.wait(minute / 2);
  world.change(2);
  world.cache.forget('bay');
  expect(await world.ask()).toBe(1);
  await world.endReading();
  expect(await world.ask()).toBe(2);
  expect(world.backgroundReads()).toBe(1);
});

test('what is cheap to read is never old', async () => {
  const world = aCache(5);
  await world.askAndRead();
  world.change(2);
  world.cache.forget('bay');
  expect(await world.askAndRead()).toBe(2);
  expect(world.backgroundReads()).toBe(0);
});

test('what changes while it is read is read again', async () => {
  const world = aCache(600);
  const first = world.ask();
  world.change(2);
  world.cache.forget('bay');
  await world.endReading();
  expect(await first).toBe(1);
  world.wait(minute / 2);
  await world.ask();
  await world.endReading();
  expect(await world.ask()).toBe(2);
});

test('nobody is given what is older than a quarter of an hour', async () => {
  const world = aCache(600);
  await world.askAndRead();
  world.change(2);
  world.wait(20 * minute);
  expect(await world.askAndRead()).toBe(2);
});

test('changes one after another leave time between the readings', async () => {
  const world = aCache(600);
  await world.askAndRead();
  for (let change = 0; change < 5; change += 1) world.cache.forget('bay');
  expect(world.backgroundReads()).toBe(0);
  world.wait(6000);
  for (let change = 0; change < 5; change += 1) world.cache.forget('bay');
  expect(world.backgroundReads()).toBe(1);
});

test('a reading that fails is begun again by the next who asks', async () => {
  const world = aCache(600);
  await world.askAndRead();
  world.wait(3 * minute);
  const failing = world.cache.of(unit, () => Promise.reject(new Error('gone')));
  expect(await failing).toBe(1);
  await world.endReading();
  await Promise.resolve();
  expect(await world.ask()).toBe(1);
  expect(world.backgroundReads()).toBe(2);
});

test('who asks while another reads waits for that reading', async () => {
  let reads = 0;
  const gate = Promise.withResolvers<number>();
  const cache = createOrganizationCache<number>({
    lifetimeMs: minute,
    entriesMax: 2,
    now: () => 0,
  });
  const answers = Array.from({ length: 8 }, () =>
    cache.of(unit, () => {
      reads += 1;
      return gate.promise;
    }),
  );
  gate.resolve(7);
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 8 }, () => 7));
  expect(reads).toBe(1);
});

test('where a reading fails, one of those who waited reads for all of them', async () => {
  let reads = 0;
  const cache = createOrganizationCache<number>({
    lifetimeMs: minute,
    entriesMax: 2,
    now: () => 0,
  });
  const load = () => {
    reads += 1;
    return reads === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(7);
  };
  const answers = await Promise.allSettled(Array.from({ length: 4 }, () => cache.of(unit, load)));
  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  expect(reads).toBe(2);
});

test('who asks after a change does not wait for a reading from before it', async () => {
  let truth = 1;
  const gates: (() => void)[] = [];
  const cache = createOrganizationCache<number>({
    lifetimeMs: minute,
    entriesMax: 2,
    now: () => 0,
  });
  const ask = () =>
    cache.of(unit, async () => {
      const seen = truth;
      await new Promise<void>((resolve) => void gates.push(resolve));
      return seen;
    });
  const before = ask();
  truth = 2;
  cache.forget('bay');
  const after = ask();
  for (const open of gates) open();
  expect(await before).toBe(1);
  expect(await after).toBe(2);
});
