import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

if (process.argv[1] === fileURLToPath(import.meta.url)) publishTypes(process.argv[2] ?? 'dist');
