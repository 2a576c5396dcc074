import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Declarations name the files that are published; TypeScript leaves `.ts` in them.
 *
 * @param {string} folder
 */
export function publishTypes(folder) {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join(folder, file);
    if (isLeftOver(path)) {
      for (const end of ['.d.ts', '.d.ts.map', '.js', '.js.map']) {
        rmSync(path.replace(/\.d\.ts$/, end), { force: true });
      }
      continue;
    }
    const source = readFileSync(path, 'utf8');
    const published = source.replaceAll(
      /(from |import\(|import )(['"])(\.[^'"]*)\.ts\2/g,
      '$1$2$3.js$2',
    );
    if (published === source) continue;
    // In one step, because another process may be reading it.
    writeFileSync(`${path}.new`, published);
    renameSync(`${path}.new`, path);
  }
}

/** The compiler never takes away what it made of a file that has another name now. @param {string} path */
function isLeftOver(path) {
  if (!existsSync(`${path}.map`)) return false;
  const { sources } = JSON.parse(readFileSync(`${path}.map`, 'utf8'));
  return !existsSync(join(dirname(path), sources[0]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) publishTypes(process.argv[2] ?? 'dist');
