import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run } from '../testing/run.ts';

test('asks and prints the answer with its homes, without a browser', async () => {
  const printed = await ask(inject('katek').secretKey);
  expect(printed).toMatch(/^- .+: \d{6}$/m);
});

test('says what is wrong with a key', async () => {
  await expect(ask('sk_of_nobody')).rejects.toThrow(/key/);
});

function ask(secretKey: string): Promise<string> {
  const { url, key } = inject('katek');
  return run(process.execPath, ['ask.js', '3 bed house under 600k with a garage in Alder Bay'], {
    cwd: join(inject('installed'), 'node-headless'),
    env: { KATEK_URL: url, KATEK_KEY: key, KATEK_SECRET_KEY: secretKey },
  });
}
