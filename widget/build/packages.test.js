import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, packPackages, unpackPackages } from './pack.js';

const folder = mkdtempSync(join(tmpdir(), 'katek-packages-'));
const names = /** @type {const} */ (['sdk', 'widget']);
/** @type {{ sdk: string, widget: string }} */
let tarballs;

beforeAll(async () => {
  tarballs = await packPackages(folder);
  await unpackPackages(folder, tarballs);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unpacked = (/** @type {string} */ name) => join(folder, 'node_modules', '@katek', name);
const manifestOf = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(join(unpacked(name), 'package.json'), 'utf8'));
const filesOf = (/** @type {string} */ name) =>
  readdirSync(unpacked(name), { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(unpacked(name), file)).isFile(),
  );

describe.each(names)('@katek/%s as published', (name) => {
  test('passes publint, strictly', async () => {
    await expect(
      command('publint', ['run', tarballs[name], '--strict'], folder),
    ).resolves.toContain('All good');
  });

  test('gives its types to every resolver of ECMAScript modules', async () => {
    await command('attw', [tarballs[name], '--profile', 'esm-only', '--format', 'ascii'], folder);
  });

  test('holds what it needs and no test', () => {
    const files = filesOf(name);
    expect(files).toContain('README.md');
    expect(files).toContain('LICENSE');
    expect(files).toContain(name === 'sdk' ? 'llms.txt' : 'dist/llms.txt');
    expect(
      files.filter((file) => /\.test\.|tsbuildinfo|^dist\/size|\.built-from/.test(file)),
    ).toEqual([]);
    for (const target of targetsOf(manifestOf(name).exports)) {
      if (!target.includes('*')) expect(files).toContain(target.replace('./', ''));
    }
  });

  test('has only source maps whose sources are there', () => {
    for (const file of filesOf(name)) {
      const path = join(unpacked(name), file);
      if (/\.(js|d\.ts)$/.test(file)) {
        const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(path, 'utf8'))?.[1];
        if (map) expect(existsSync(join(dirname(path), map)), `${file} → ${map}`).toBe(true);
      }
      if (!file.endsWith('.map')) continue;
      const { sources, sourcesContent = [] } = JSON.parse(readFileSync(path, 'utf8'));
      for (const [index, source] of sources.entries()) {
        const isThere = sourcesContent[index] || existsSync(join(dirname(path), source));
        expect(isThere, `${file} → ${source}`).toBeTruthy();
      }
    }
  });

  test('names published files in its declarations', () => {
    for (const file of filesOf(name).filter((declarations) => declarations.endsWith('.d.ts'))) {
      const source = readFileSync(join(unpacked(name), file), 'utf8');
      for (const [, path = ''] of source.matchAll(/(?:from |import\()['"](\.[^'"]+)['"]/g)) {
        expect(path, file).toMatch(/\.js$/);
        const target = join(unpacked(name), dirname(file), path.replace(/\.js$/, '.d.ts'));
        expect(existsSync(target), `${file} → ${path}`).toBe(true);
      }
    }
  });

  test('depends on versions, not on this workspace', () => {
    const { dependencies = {}, exports } = manifestOf(name);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d/);
    expect(JSON.stringify(exports)).not.toContain('"source"');
  });

  test('publishes every entry that the workspace uses', () => {
    const path = new URL(`../../${name}/package.json`, import.meta.url);
    const { exports } = JSON.parse(readFileSync(path, 'utf8'));
    const withoutSource = JSON.parse(JSON.stringify(exports), (key, value) =>
      key === 'source' ? undefined : value,
    );
    expect(manifestOf(name).exports, '"publishConfig.exports" in package.json').toEqual(
      withoutSource,
    );
  });
});

describe('every entry', () => {
  test.each(nodes())('can be imported in bare Node, %s', async (_version, node) => {
    const entries = names.flatMap((name) =>
      Object.keys(manifestOf(name).exports)
        .filter((entry) => !/json$|\*/.test(entry))
        .map((entry) => `@katek/${name}${entry.slice(1)}`),
    );
    expect(entries.length).toBeGreaterThan(7);
    const script = `for (const entry of ${JSON.stringify(entries)}) await import(entry);`;
    const output = await command(node, ['--input-type=module', '--eval', script], folder);
    expect(output).toBe('');
  });
});

describe('in a project of its own', () => {
  test('the tag is typed in plain TypeScript, React 19, Vue and Svelte', async () => {
    cpSync(fileURLToPath(new URL('fixtures', import.meta.url)), folder, { recursive: true });
    await command('tsc', ['-p', folder], folder);
  });
});

/** The Node of the project, and the older one that started the tests. @returns {[version: string, path: string][]} */
function nodes() {
  const paths = [process.execPath, process.env['LAUNCHER_NODE'] ?? process.execPath];
  const versions = paths.map((path) => {
    /** @type {[string, string]} */
    const named = [execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(), path];
    return named;
  });
  return [...new Map(versions)];
}

/** @param {Record<string, any>} exports @returns {string[]} */
function targetsOf(exports) {
  return Object.values(exports).flatMap((target) =>
    typeof target === 'string' ? [target] : targetsOf(target),
  );
}
