// node publish-types.js <folder>: declarations name the files that are published. TypeScript leaves `.ts` in them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = ''] = process.argv.slice(2);
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.d.ts')) continue;
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  const published = source.replaceAll(
    /(from |import\(|import )(['"])(\.[^'"]*)\.ts\2/g,
    '$1$2$3.js$2',
  );
  if (published !== source) writeFileSync(path, published);
}
