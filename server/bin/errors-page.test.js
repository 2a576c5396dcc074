import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { home } from './prepare.js';

test('docs/errors.md says how to solve every code that the server can answer with, and no other', async () => {
  const [told, thrown] = await Promise.all([codesOfThePage(), codesOfTheSource()]);
  expect(told).toEqual(thrown);
});

test('docs/errors.md explains every close code of the protocol', async () => {
  const page = await readFile(join(home, 'docs/errors.md'), 'utf8');
  const source = await readFile(join(home, 'sdk/src/protocol/errors.ts'), 'utf8');
  const closeCodes = [...source.matchAll(/^ {2}(\w+): (\d{4}),/gm)];
  expect(closeCodes.length).toBeGreaterThan(4);
  for (const [, name, code] of closeCodes)
    expect(page).toMatch(new RegExp(`\\| ${code} +\\| \`${name}\` `));
});

async function codesOfThePage() {
  const page = await readFile(join(home, 'docs/errors.md'), 'utf8');
  return sorted([...page.matchAll(/^\| `([a-z_]+)`/gm)]);
}

/** A code stands first in the call that makes the error, or in the table of `error-handler.ts`. */
async function codesOfTheSource() {
  const folder = join(home, 'server/src');
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|testing/.test(file),
  );
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return sorted([
    ...sources
      .join('\n')
      .matchAll(/(?:AppError|forbidden|importRefused|sendError|\d{3}: \[)\(?\s*'([a-z_]+)'/g),
  ]);
}

/** @param {RegExpMatchArray[]} matches */
function sorted(matches) {
  return [...new Set(matches.map(([, code]) => code))].sort();
}
