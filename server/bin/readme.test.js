import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from './prepare.js';

test('the README names every setting of the environment, and no other', async () => {
  const readme = await readFile(join(home, 'README.md'), 'utf8');
  const config = await readFile(join(home, 'server/src/config.ts'), 'utf8');
  const settings = [...config.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  const rows = [...readme.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) /gm)];
  const told = rows.flatMap(([, names]) => (names ?? '').replaceAll('`', '').split(', '));
  expect(settings.length).toBeGreaterThan(10);
  // NODE_ENV is Node's own.
  expect(told.sort()).toEqual(settings.filter((name) => name !== 'NODE_ENV').sort());
});
