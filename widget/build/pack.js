import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const home = fileURLToPath(new URL('../..', import.meta.url));
const pnpm = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).packageManager;

/**
 * Packs `@katek/sdk` and `@katek/widget` as they would be published. The chunks for browsers must be built already.
 *
 * @param {string} folder Where the tarballs go.
 * @returns {Promise<{ sdk: string, widget: string }>} their paths
 */
export async function packPackages(folder) {
  await command('npm', ['run', '--silent', 'build:package'], join(home, 'widget'));
  await command('node', ['build/publish-types.js', 'dist'], join(home, 'sdk'));
  const [sdk, widget] = await Promise.all(['sdk', 'widget'].map((name) => pack(name, folder)));
  return { sdk, widget };
}

async function pack(name, folder) {
  // The scripts before packing would build everything once more.
  const pack = [
    '--yes',
    pnpm,
    '--config.ignore-scripts=true',
    'pack',
    '--pack-destination',
    folder,
  ];
  await command('npx', pack, join(home, name));
  const { version } = JSON.parse(readFileSync(join(home, name, 'package.json'), 'utf8'));
  return join(folder, `katek-${name}-${version}.tgz`);
}

/**
 * Unpacks both into `node_modules` of a folder, with what they depend on, as an installation would.
 *
 * @param {string} folder @param {{ sdk: string, widget: string }} tarballs
 */
export async function unpackPackages(folder, tarballs) {
  for (const [name, tarball] of Object.entries(tarballs)) {
    const target = join(folder, 'node_modules', '@katek', name);
    mkdirSync(target, { recursive: true });
    await command('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'], folder);
  }
  for (const name of ['lit', '@types/react', 'vue', 'svelte'])
    link(folder, join(home, 'widget'), name);
  link(folder, join(home, 'sdk'), 'typebox');
}

function link(folder, from, name) {
  const target = join(folder, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(from, 'node_modules', name), target, 'junction');
}

/**
 * @param {string} program @param {string[]} values @param {string} cwd
 * @returns {Promise<string>} what it wrote
 */
export async function command(program, values, cwd, env = {}) {
  const bins = ['widget', 'sdk', '.'].map((name) => join(home, name, 'node_modules', '.bin'));
  const path = [...bins, process.env['PATH']].join(process.platform === 'win32' ? ';' : ':');
  try {
    const { stdout, stderr } = await promisify(execFile)(program, values, {
      cwd,
      env: {
        ...process.env,
        PATH: path,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        NODE_OPTIONS: '',
        ...env,
      },
      timeout: 90_000,
      maxBuffer: 10_000_000,
    });
    return stdout + stderr;
  } catch (error) {
    throw new Error(`${program} ${values.join(' ')}\n${error.stdout}${error.stderr}`, {
      cause: error,
    });
  }
}
