import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const secretKey = randomBytes(32);
const seal = createSeal(secretKey, 'notes');

test('a sealed text comes back, and its bytes do not tell it', () => {
  const sealed = seal.close('naïve plan 🏡', 'row-1');
  expect(seal.open(sealed, 'row-1')).toBe('naïve plan 🏡');
  expect(sealed.includes('plan')).toBe(false);
  expect(seal.close('naïve plan 🏡', 'row-1')).not.toEqual(sealed);
});

test('a changed byte, another row, another purpose and another key open nothing', () => {
  const sealed = seal.close('plan', 'row-1');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => seal.open(changed, 'row-1')).toThrow();
  }
  expect(() => seal.open(sealed, 'row-2')).toThrow();
  expect(() => seal.open(sealed.subarray(0, 10), 'row-1')).toThrow();
  expect(() => createSeal(secretKey, 'letters').open(sealed, 'row-1')).toThrow();
  expect(() => createSeal(randomBytes(32), 'notes').open(sealed, 'row-1')).toThrow();
});
