import { readFile } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

/** CSS inside templates is text to the minifier, so its spaces and comments are taken out here. */
const shrinkCss = {
  name: 'shrink-css',
  transform(code, id) {
    if (!/(styles|launcher)\.ts$/.test(id)) return null;
    const shrunk = code.replace(/`[^`]*`/g, (css) =>
      css
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}'),
    );
    return { code: shrunk, map: null };
  },
};

/** Spaces between the tags of a template show nowhere: every parent lays its children out by flex or as blocks. */
const shrinkHtml = {
  name: 'shrink-html',
  transform(code, id) {
    if (!/(views\/[^/]+|element)\.ts$/.test(id)) return null;
    return { code: code.replace(/\n\s+/g, '\n '), map: null };
  },
};

/** The hosted page has a sheet of its own, because its policy forbids styles in the page. */
const copyHostedCss = {
  name: 'copy-hosted-css',
  async generateBundle() {
    const source = await readFile(new URL('src/hosted.css', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'hosted.css', source });
  },
};

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
  format: { comments: false },
  mangle: { reserved: ['__KATEK__'] },
});

export default [
  {
    // The one file that the loader and the hosted page load: it holds Lit and the SDK.
    input: 'src/define.ts',
    output: { dir: 'dist', entryFileNames: 'define.js', format: 'es', sourcemap: true },
    plugins: [...plugins, copyHostedCss, minify],
  },
  {
    // For bundlers, which bring Lit and the SDK once for the whole application.
    input: 'src/index.ts',
    external: [/^lit/, /^@katek\/sdk/],
    output: { file: 'dist/index.js', format: 'es', sourcemap: true },
    plugins,
  },
  {
    input: 'src/loader.ts',
    output: { file: 'dist/loader.js', format: 'iife', sourcemap: false },
    plugins: [...plugins, minify],
  },
  {
    // Built only to be weighed: everything that the SDK exports, as a browser would load it.
    input: '../sdk/src/index.ts',
    output: { file: 'dist/size/sdk.js', format: 'es', sourcemap: false },
    plugins: [...plugins, minify],
  },
];
