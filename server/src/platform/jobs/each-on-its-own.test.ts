import { expect, test } from 'vitest';
import { eachOnItsOwn } from './each-on-its-own.ts';

test('one that fails keeps no other from its turn, and is told of at the end', async () => {
  const done: number[] = [];
  const run = eachOnItsOwn([1, 2, 3], async (item) => {
    if (item === 2) throw new Error('two');
    done.push(item);
  });
  await expect(run).rejects.toMatchObject({
    message: '1 of 3 failed.',
    errors: [expect.objectContaining({ message: 'two' })],
  });
  expect(done).toEqual([1, 3]);
  await expect(eachOnItsOwn([], async () => undefined)).resolves.toBeUndefined();
});
