import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPackages } from '../../widget/build/pack.js';
import { run } from './run.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));

/** Examples that use a package of ours; the others are plain pages. */
const withPackages = ['react', 'vue', 'svelte', 'node-headless', 'identify-jwt'];

/**
 * Copies the examples into a folder of their own and installs there, with npm and from the registry, what each asks for;
 * `@katek/sdk` and `@katek/widget` come from tarballs as they would be published. What is not ours is kept between runs.
 */
export async function installExamples(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'katek-examples-'));
  const tarballs = await packPackages(folder);
  const dependencies = await dependenciesOf(withPackages);
  const foreign = Object.entries(dependencies).filter(([name]) => !name.startsWith('@katek/'));
  await installForeign(folder, Object.fromEntries(foreign));
  await run('npm', ['install', '--no-save', ...quietly, tarballs.sdk, tarballs.widget], {
    cwd: folder,
  });
  for (const name of [...withPackages, 'script-tag', 'strict-csp']) {
    await cp(join(home, 'examples', name), join(folder, name), {
      recursive: true,
      filter: (path) =>
        !/\/(node_modules|dist)(\/|$)|\.test\.ts$/.test(path.slice(home.length - 1)),
    });
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }) };
}

const quietly = [
  '--no-audit',
  '--no-fund',
  '--ignore-scripts',
  '--prefer-offline',
  '--loglevel=error',
];

async function dependenciesOf(names: string[]): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const name of names) {
    const text = await readFile(join(home, 'examples', name, 'package.json'), 'utf8');
    const { dependencies, devDependencies } = JSON.parse(text) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string> | undefined
    >;
    Object.assign(all, dependencies, devDependencies);
  }
  return all;
}

/** The frameworks, which change only with the examples' `package.json`. */
async function installForeign(folder: string, dependencies: Record<string, string>): Promise<void> {
  const manifest = JSON.stringify({
    name: 'examples',
    private: true,
    type: 'module',
    dependencies,
  });
  await writeFile(join(folder, 'package.json'), manifest);
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 16);
  const kept = join(home, 'node_modules', '.cache', 'katek-examples', hash);
  const isKept = await readdir(kept).then(
    (files) => files.includes('complete'),
    () => false,
  );
  if (isKept) {
    await cp(join(kept, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    return;
  }
  await run('npm', ['install', ...quietly], { cwd: folder });
  await rm(join(kept, '..'), { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await cp(join(folder, 'node_modules'), join(kept, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await writeFile(join(kept, 'complete'), '');
}
