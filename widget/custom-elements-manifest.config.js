import { publicManifest } from './build/manifest-plugin.js';

export default {
  globs: ['src/element.ts', 'src/events.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicManifest()],
};
