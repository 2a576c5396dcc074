import { readFileSync, rmSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { integrityOf, pinChunks } from './build/pin-chunks.js';
import { shrinkCss, shrinkHtml } from './build/shrink.js';

const cdn = new URL('dist/cdn/', import.meta.url);

const plugins = [
  nodeResolve({ exportConditions: ['source'], extensions: ['.ts', '.js'] }),
  shrinkCss,
  shrinkHtml,
  esbuild({
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  }),
];
const minify = terser({
  ecma: 2020,
  module: true,
  format: { comments: false },
});

/** Files of the last build have other names; left there, they would be published once more. */
const emptyFolder = {
  name: 'empty-folder',
  buildStart: () => rmSync(cdn, { recursive: true, force: true }),
};

/** The hosted page has a sheet of its own, because its policy forbids styles in the page. */
const copyHostedCss = {
  name: 'copy-hosted-css',
  async generateBundle() {
    const source = await readFile(new URL('src/hosted.css', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'hosted.css', source });
  },
};

/** The loader that anybody may host: its settings stand in the script tag, and it knows the chat by name and hash. */
const pinMain = {
  name: 'pin-main',
  renderChunk(code) {
    const { main } = JSON.parse(readFileSync(new URL('manifest.json', cdn), 'utf8'));
    const file = 'triggers.js';
    const triggers = { file, integrity: integrityOf(readFileSync(new URL(file, cdn))) };
    return code
      .replaceAll(/\b__KATEK_MODULE__\b/g, `(${JSON.stringify({ ...main, triggers })})`)
      .replaceAll(/\b__KATEK__\b/g, 'null');
  },
};

/** The loader that the server serves holds the place of an organization's settings. */
const leaveSettingsOpen = {
  name: 'leave-settings-open',
  renderChunk: (code) => code.replaceAll(/\b__KATEK_MODULE__\b/g, 'null'),
};

const writeIntegrity = {
  name: 'write-integrity',
  async writeBundle() {
    const files = (await readdir(cdn)).filter(
      (file) => /\.(js|css)$/.test(file) && file !== 'loader.js',
    );
    const hashes = await Promise.all(
      files.toSorted().map(async (file) => [file, integrityOf(await readFile(new URL(file, cdn)))]),
    );
    const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
    await writeFile(new URL('integrity.json', cdn), source);
  },
};

const loader = (file, plugin) => ({
  input: 'src/loader.ts',
  output: { file: `dist/cdn/${file}`, format: 'iife', sourcemap: false },
  plugins: [...plugins, plugin, minify],
});

/** Built only to be weighed: what a browser loads of the SDK at once, and what only when it is used. */
const weighed = (name, input) => ({
  input: { [name]: input },
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist/size',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${name}-[name].js`,
    sourcemap: false,
  },
  plugins: [...plugins, minify],
});

export default [
  {
    // For browsers, with Lit and the SDK inside. Parts import from the one file that runs already.
    input: { katek: 'src/define.ts' },
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      hashCharacters: 'base36',
      // Fewer requests for a part: what two share comes with one of them when it is this small (bytes, not packed).
      experimentalMinChunkSize: 2000,
      sourcemap: true,
    },
    plugins: [emptyFolder, ...plugins, copyHostedCss, pinChunks(), minify],
  },
  {
    // What invites a visitor before the chat is there: it must not load the chat, so it shares nothing with it.
    input: 'src/loader/triggers.ts',
    output: { file: 'dist/cdn/triggers.js', format: 'es', inlineDynamicImports: true },
    plugins: [...plugins, minify],
  },
  loader('loader.js', leaveSettingsOpen),
  { ...loader('katek.js', pinMain), plugins: [...plugins, pinMain, minify, writeIntegrity] },
  {
    // For bundlers, which bring Lit and the SDK once for the whole application.
    input: { index: 'src/index.ts', define: 'src/define.ts' },
    external: [/^lit/, /^@katek\/sdk/],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name].js', sourcemap: true },
    plugins,
  },
  weighed('sdk', '../sdk/src/index.ts'),
  weighed('sdk-visitor', 'build/only-visitor.js'),
];
