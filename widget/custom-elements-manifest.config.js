import { publicManifest } from './build/manifest-plugin.js';

export default {
  globs: ['src/*.ts', '!src/*.test.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicManifest()],
};
