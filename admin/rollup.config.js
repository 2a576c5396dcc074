import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

export default {
  input: 'src/main.tsx',
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: 'admin-[hash].js',
    sourcemap: true,
    compact: true,
  },
  plugins: [
    nodeResolve({ exportConditions: ['source'], extensions: ['.ts', '.tsx', '.js'] }),
    esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', tsconfig: false }),
    terser({ module: true }),
    page(),
  ],
};

/** In this order: what is of all screens first. */
const styles = ['admin', 'field', 'settings', 'leads'].map((name) => `src/styles/${name}.css`);

/** Writes index.html and the style sheet, both under the names that their content gives. */
function page() {
  return {
    name: 'page',
    buildStart() {
      for (const file of ['src/index.html', ...styles]) this.addWatchFile(file);
    },
    // Files of earlier builds have other names and would stay.
    renderStart() {
      const old = existsSync('dist') ? readdirSync('dist') : [];
      for (const file of old.filter((name) => /\.(?:js|css)(?:\.map)?$/.test(name)))
        rmSync(`dist/${file}`);
    },
    generateBundle(_options, bundle) {
      const css = styles.map((file) => readFileSync(file, 'utf8')).join('\n');
      const style = `admin-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
      const script = Object.keys(bundle).find((name) => bundle[name].isEntry);
      const html = readFileSync('src/index.html', 'utf8')
        .replace('{style}', style)
        .replace('{script}', script);
      this.emitFile({ type: 'asset', fileName: style, source: css });
      this.emitFile({ type: 'asset', fileName: 'index.html', source: html });
    },
  };
}
