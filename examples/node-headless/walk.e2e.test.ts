import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run } from '../testing/run.ts';

test('asks and prints the answer with its homes, without a browser', async () => {
  const { url, key } = inject('katek');
  const printed = await run(
    process.execPath,
    ['ask.js', '3 bed house under 600k with a garage in Alder Bay'],
    { cwd: join(inject('installed'), 'node-headless'), env: { KATEK_URL: url, KATEK_KEY: key } },
  );
  expect(printed).toMatch(/^- .+: \d{6}$/m);
});

test('says what is wrong with a key', async () => {
  const asked = run(process.execPath, ['ask.js'], {
    cwd: join(inject('installed'), 'node-headless'),
    env: { KATEK_URL: inject('katek').url, KATEK_KEY: 'pk_of_nobody' },
  });
  await expect(asked).rejects.toThrow(/key/);
});
