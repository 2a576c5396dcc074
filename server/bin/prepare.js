import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, withPrograms } from './steps.js';

/** The folder of the workspace. */
export const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const pnpm = 'pnpm@12.18.0';

/** What decides which packages are installed. */
const installInputs = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'sdk/package.json',
  'widget/package.json',
  'server/package.json',
  'admin/package.json',
  'examples',
];

/**
 * Installs the packages of the lock file, unless they are installed already.
 *
 * @returns {Promise<'installed' | 'unchanged'>}
 */
export async function install() {
  const stamp = join(home, 'node_modules', '.katek-installed');
  const inputs = fingerprint(installInputs, (file) => /\.(ya?ml|json)$/.test(file));
  if (isCurrent(stamp, inputs) && existsSync(projectNode())) return 'unchanged';
  const { ok, output, why } = await run({
    program: 'npx',
    arguments: ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    cwd: home,
    // CI: never ask on a terminal that may not be there.
    env: { CI: 'true' },
    timeoutMs: 15 * 60_000,
  });
  if (!ok) throw new Error(`The packages could not be installed (${why}).\n${lastLines(output)}`);
  writeFileSync(stamp, inputs);
  return 'installed';
}

/**
 * Builds what browsers load: the widget and the admin. Skipped while their sources are the same as last time.
 *
 * @returns {Promise<string[]>} the packages that were built
 */
export async function build() {
  const results = await Promise.all(['widget', 'admin'].map(buildPackage));
  return results.filter((name) => name !== null);
}

/** @param {string} name */
async function buildPackage(name) {
  if (!existsSync(join(home, name, 'rollup.config.js'))) return null;
  const stamp = join(home, name, 'dist', '.built-from');
  const inputs = fingerprint(
    [
      'pnpm-lock.yaml',
      'sdk/src',
      `${name}/src`,
      `${name}/build`,
      `${name}/package.json`,
      `${name}/rollup.config.js`,
    ],
    (file) => !/\.test\.tsx?$/.test(file),
  );
  if (isCurrent(stamp, inputs)) return null;
  const { ok, output, why } = await run({
    program: 'npm',
    arguments: ['run', '--silent', 'build'],
    cwd: join(home, name),
    env: withPrograms(home, name),
    timeoutMs: 3 * 60_000,
  });
  if (!ok) throw new Error(`The ${name} could not be built (${why}).\n${lastLines(output)}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
  return name;
}

/** The Node that the project brings along; the one that runs this file may be too old for TypeScript. */
export function projectNode() {
  const own = join(
    home,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24;
  return existsSync(own) || !isNewEnough ? own : process.execPath;
}

/**
 * A fingerprint of files by content, so that a fresh checkout with new dates is not taken for a change.
 *
 * @param {string[]} paths
 * @param {(file: string) => boolean} wanted
 */
function fingerprint(paths, wanted) {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const path of paths.flatMap(filesIn).filter(wanted)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(home, path)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  if (!existsSync(join(home, path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(join(home, path), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(`${path}/${entry.name}`) : `${path}/${entry.name}`,
    );
}

/** @param {string} stamp @param {string} inputs */
function isCurrent(stamp, inputs) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
}

/** @param {string} output */
function lastLines(output) {
  return output.split('\n').slice(-30).join('\n');
}
