import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVault } from './vault.ts';

const key = randomBytes(32);
const aVault = (purpose = 'test') => createVault(key, purpose);

test('a sealed secret opens in its own place only', () => {
  const sealed = aVault().seal('the secret', 'organization 1');
  expect(aVault().open(sealed, 'organization 1')).toBe('the secret');
  expect(() => aVault().open(sealed, 'organization 2')).toThrow();
});

test('a sealed secret opens with the same key and for the same purpose only', () => {
  const sealed = aVault().seal('the secret', 'here');
  expect(() => aVault('another').open(sealed, 'here')).toThrow();
  expect(() => createVault(randomBytes(32), 'test').open(sealed, 'here')).toThrow();
});

test('a sealed secret that was changed does not open', () => {
  const sealed = aVault().seal('the secret', 'here');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => aVault().open(changed, 'here')).toThrow();
  }
  expect(() => aVault().open(sealed.subarray(0, 20), 'here')).toThrow();
});

test('the same secret is sealed differently each time, and never readable', () => {
  const [first, second] = [
    aVault().seal('the secret', 'here'),
    aVault().seal('the secret', 'here'),
  ];
  expect(first.equals(second)).toBe(false);
  expect(first.includes('the secret')).toBe(false);
});

test('a digest finds equal texts of one place again', () => {
  const digest = aVault().digest('a@example.com', 'organization 1');
  expect(aVault().digest('a@example.com', 'organization 1').equals(digest)).toBe(true);
  expect(aVault().digest('a@example.com', 'organization 2').equals(digest)).toBe(false);
  expect(aVault('another').digest('a@example.com', 'organization 1').equals(digest)).toBe(false);
});
