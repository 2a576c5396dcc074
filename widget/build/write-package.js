// Writes what only the published package needs: the manifest of the element, and the types made from it.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { htmlData, reactTypes, svelteTypes, vueTypes, webTypes } from './framework-types.js';
import { llmsText } from './llms-text.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const dist = join(home, 'dist');

const require = createRequire(import.meta.url);
const analyzer = require.resolve('@custom-elements-manifest/analyzer/package.json');
execFileSync(process.execPath, [join(dirname(analyzer), 'cem.js'), 'analyze', '--quiet'], {
  cwd: home,
  stdio: 'inherit',
});

const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
const element = manifest.modules[0].declarations.find(({ tagName }) => tagName);
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));

mkdirSync(dist, { recursive: true });
const types = { react: reactTypes, vue: vueTypes, svelte: svelteTypes };
for (const [framework, write] of Object.entries(types)) {
  writeFileSync(join(dist, `${framework}.js`), "import './define.js';\n");
  writeFileSync(join(dist, `${framework}.d.ts`), write(element));
}
writeFileSync(join(dist, 'llms.txt'), llmsText(element));
writeJson('html-custom-data.json', htmlData(element));
writeJson('web-types.json', webTypes(element, version));

function writeJson(file, content) {
  writeFileSync(join(dist, file), `${JSON.stringify(content, null, 2)}\n`);
}
