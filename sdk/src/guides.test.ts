import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { KaTek } from './admin/client.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'katek-guides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guides = ['docs/guides/sdk.md', 'docs/guides/identify-visitors.md', 'sdk/README.md'];

/** Every block of TypeScript, as a file of its own. */
function examplesOf(guide: string): { file: string; source: string }[] {
  const text = readFileSync(join(repository, guide), 'utf8');
  const name = guide.replaceAll('/', '-').replace('.md', '');
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, source = ''], index) => ({
    file: `${name}-${index + 1}.ts`,
    source,
  }));
}

test('every example of the guides compiles against the sources', async () => {
  const examples = guides.flatMap(examplesOf);
  expect(examples.length).toBeGreaterThan(10);
  mkdirSync(join(folder, 'node_modules/@katek'), { recursive: true });
  symlinkSync(join(repository, 'sdk'), join(folder, 'node_modules/@katek/sdk'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const { file, source } of examples) {
    writeFileSync(join(folder, file), `${source}\nexport {};\n`);
  }
  const compilerOptions = {
    noEmit: true,
    composite: false,
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    types: ['node'],
    typeRoots: [join(repository, 'node_modules/@types')],
  };
  const config = { extends: join(repository, 'tsconfig.json'), compilerOptions, files: undefined };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ ...config, files: examples.map(({ file }) => file), references: [] }),
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(repository, 'node_modules/typescript/bin/tsc'),
    '-p',
    folder,
  ]).catch((error: unknown) => error as { stdout: string });
  const own = stdout.split('\n').filter((line) => !/\/(sdk|node_modules)\//.test(line));
  expect(own.join('\n').trim()).toBe('');
});

test('every resource stands in the README and the guide, with its methods', () => {
  const read = (file: string) => readFileSync(join(repository, file), 'utf8');
  const named = /^Resources: `([^`]*)`/m.exec(read('sdk/README.md'))?.[1]?.split(/\s+/);
  const rows = [...read('docs/guides/sdk.md').matchAll(/^\| `(\w+)` +\| `([^`]+)`/gm)];
  const katek = new KaTek({ baseUrl: 'https://katek.test', secretKey: 'sk_test' });
  expect(named?.toSorted()).toEqual(Object.keys(katek).toSorted());
  const methods = Object.entries(katek).map(([name, resource]) => [
    name,
    Object.keys(resource as object).toSorted(),
  ]);
  const told = rows.map(([, name = '', list = '']) => [name, list.split(' ').toSorted()]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(methods));
});
