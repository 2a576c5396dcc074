import { readFileSync, rmSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { integrityOf, pinChunks } from './build/pin-chunks.js';
import { plainWords } from './build/plain-words.js';
import { shortNamesForEsbuild } from './build/short-names.js';
import { shrinkCss, shrinkHtml } from './build/shrink.js';

const cdn = new URL('dist/cdn/', import.meta.url);

/** Lit's templates on a smaller base class; directives go on importing what they need by its own name. */
const leanLit = {
  name: 'lean-lit',
  resolveId: (id) =>
    id === 'lit' ? fileURLToPath(new URL('src/lean-lit/lit.ts', import.meta.url)) : null,
};

/** @param {object} names What esbuild makes of the names of members. */
const pluginsWith = (names) => [
  nodeResolve({ exportConditions: ['source'], extensions: ['.ts', '.js'] }),
  shrinkCss,
  esbuild({
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    ...names,
  }),
  shrinkHtml,
];
/** For bundlers, with the names of the sources. */
const plugins = pluginsWith({});
/** For browsers, whose files call only each other. */
const inPlainWords = plainWords();
const browserPlugins = [
  {
    name: 'plain-words',
    transform: (code, id) =>
      /\.ts$|lit-html\/.*\.js$/.test(id) ? { code: inPlainWords(id, code), map: null } : null,
  },
  ...pluginsWith(shortNamesForEsbuild()),
];
/**
 * What Rollup would take for too small to stand alone, and put into the first file: what few visitors ever need. In as
 * few files as that, because the first file holds a hash of each.
 */
const lateChunks = (id) => {
  if (/\/locales\/(languages|plural|isolate)\.ts$/.test(id)) return 'languages';
  if (/\/(accent-check|explain|public-config|attention|doctor|launcher)\.ts$/.test(id))
    return 'seldom';
  if (/realtime\/(back-office|claims|requests|upload|tool-desk|run-tool|rare-news)\.ts$/.test(id))
    return 'seldom';
  return undefined;
};

/**
 * What a visitor waits for is compiled whole, beside the page, while it comes: V8 reads this comment. Without it every
 * function is compiled in the moment in which it is called first, while the page stands still.
 */
const compileHint = '//# allFunctionsCalledOnLoad';

const minify = terser({
  ecma: 2020,
  module: true,
  compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  format: { comments: /^# allFunctionsCalledOnLoad/ },
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

/** The loaders know the other files by name, and the one that anybody may host knows them by their hashes too. */
const pinFiles = {
  name: 'pin-files',
  renderChunk(code) {
    const { main, chunks } = JSON.parse(readFileSync(new URL('manifest.json', cdn), 'utf8'));
    const beside = (file) => [file, integrityOf(readFileSync(new URL(file, cdn)))];
    const files = {
      core: beside('core.js'),
      frame: beside('frame.js'),
      triggers: beside('triggers.js'),
      chat: [main.file, main.integrity],
      words: beside(chunks.languages),
    };
    return code
      .replaceAll(/\b__KATEK_FILES__\b/g, `(${JSON.stringify(files)})`)
      .replaceAll(/\b__KATEK_WORDS__\b/g, JSON.stringify(chunks.languages));
  },
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

/** Beside each file the same one packed, so that the server need not pack it for every visitor. */
const packFiles = {
  name: 'pack-files',
  async writeBundle() {
    const files = (await readdir(cdn)).filter(
      (file) => /\.(js|css)$/.test(file) && file !== 'loader.js',
    );
    await Promise.all(
      files.map(async (file) => {
        const content = await readFile(new URL(file, cdn));
        await writeFile(new URL(`${file}.br`, cdn), await promisify(brotliCompress)(content));
        await writeFile(new URL(`${file}.gz`, cdn), await promisify(gzip)(content, { level: 9 }));
      }),
    );
  },
};

/** A script for any page. The one that the server serves holds a place for an organization's settings. */
const script = (input, file, ...more) => ({
  input,
  output: { file: `dist/cdn/${file}`, format: 'iife', sourcemap: false },
  plugins: [...browserPlugins, ...more],
});

/** What the loader imports before the chat is there: it must not load the chat, so it shares nothing with it. */
const early = (input, file) => ({
  input,
  output: { file: `dist/cdn/${file}`, format: 'es', sourcemap: false, banner: compileHint },
  plugins: [...browserPlugins, minify],
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
      manualChunks: lateChunks,
      onlyExplicitManualChunks: true,
      banner: ({ isEntry }) => (isEntry ? compileHint : ''),
      sourcemap: true,
    },
    plugins: [emptyFolder, leanLit, ...browserPlugins, copyHostedCss, pinChunks(), minify],
  },
  early('src/loader/triggers.ts', 'triggers.js'),
  early('src/loader/commands.ts', 'commands.js'),
  early('src/loader/core.ts', 'core.js'),
  early('src/loader/early-chat.ts', 'frame.js'),
  script('src/loader.ts', 'loader.js', pinFiles, minify),
  script('src/pinned-loader.ts', 'katek.js', pinFiles, minify, writeIntegrity, packFiles),
  {
    // For bundlers, which bring Lit and the SDK once for the whole application.
    input: { index: 'src/index.ts', define: 'src/define.ts' },
    external: [/^lit/, /^@katek\/sdk/],
    output: { dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name].js', sourcemap: true },
    plugins,
  },
  weighed('sdk', '../sdk/src/index.ts'),
  weighed('sdk-admin', '../sdk/src/admin/index.ts'),
];
