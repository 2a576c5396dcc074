import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const source = new URL('../src/import-checked.ts', import.meta.url);

/** As long as a SHA-256 in base64, so that a source map stays right when the hash takes its place. */
const markerLength = 44;

/**
 * Writes into each chunk the hashes of the chunks that it loads later, and has it import them by `importChecked`.
 * Sources say `import('./parts/map.ts')` and know nothing of this.
 *
 * A chunk's file name comes from the code before the hashes are written in. The name still changes with everything
 * the hashes depend on, because it also covers the code of every chunk that is imported.
 */
export function pinChunks() {
  /** The marker of each file, by the name that Rollup uses until it knows the hash in it. @type {Map<string, string>} */
  const markers = new Map();
  /** Of each chunk, what it imports later and the files that come with it. @type {Map<string, Map<string, string[]>>} */
  const imported = new Map();

  return {
    name: 'pin-chunks',
    renderDynamicImport({ chunk, targetChunk, getTargetChunkImports }) {
      if (!targetChunk) return null;
      const imports = (getTargetChunkImports() ?? [])
        .map((other) => other.fileName)
        .filter((fileName) => fileName !== chunk.fileName && !isEntry(fileName));
      const files = [targetChunk.fileName, ...imports];
      const later = imported.get(chunk.fileName) ?? new Map();
      imported.set(chunk.fileName, later.set(`./${targetChunk.fileName}`, files));
      return { left: 'importPinned(', right: ')' };
    },
    async renderChunk(code, { fileName }) {
      const later = imported.get(fileName);
      if (!later) return null;
      const { code: helper } = await transform(await readFile(source, 'utf8'), {
        loader: 'ts',
        target: 'es2022',
      });
      // Each hash once, however often its file is imported: nothing packs a hash.
      const hashes = [...new Set([...later.values()].flat())].map(
        (file) => `"./${file}":"${marker(file)}"`,
      );
      const along = [...later]
        .filter(([, files]) => files.length > 1)
        .map(
          ([path, [, ...rest]]) => `"${path}":${JSON.stringify(rest.map((file) => `./${file}`))}`,
        );
      const files = along.length > 0 ? `[path,...({${along.join()}}[path]||[])]` : '[path]';
      const table = `function importPinned(path){const hashes={${hashes.join()}};return importChecked(import.meta.url,...${files}.map(file=>[file,hashes[file]]))}`;
      // At the end, and only functions: the map of what stands before stays right, and functions are hoisted.
      return {
        code: `${code}\n${helper.replace(/^export (?=async)/m, '')}\n${table}\n`,
        map: null,
      };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
      const pinned = new Set();
      const pin = (chunk, path) => {
        if (pinned.has(chunk)) return;
        if (path.includes(chunk)) {
          const names = [...path, chunk].map(({ fileName }) => fileName);
          this.error(
            `Chunks that import each other cannot hold each other's hash: ${names.join(' → ')}`,
          );
        }
        for (const other of chunks) {
          const mark = markers.get(other.preliminaryFileName);
          if (!mark || !chunk.code.includes(mark)) continue;
          pin(other, [...path, chunk]);
          chunk.code = chunk.code.replaceAll(mark, pinOf(other.code));
        }
        pinned.add(chunk);
      };
      for (const chunk of chunks) pin(chunk, []);
      const entry = chunks.find((chunk) => chunk.isEntry);
      const files = Object.fromEntries(
        chunks.map((chunk) => [chunk.fileName, integrityOf(chunk.code)]),
      );
      const names = Object.fromEntries(chunks.map(({ name, fileName }) => [name, fileName]));
      this.emitFile({
        type: 'asset',
        fileName: 'define.js',
        source: `export * from './${entry.fileName}';\n`,
      });
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: `${JSON.stringify({ main: { file: entry.fileName, integrity: files[entry.fileName] }, chunks: names, files }, null, 2)}\n`,
      });
    },
  };

  function marker(fileName) {
    const known = markers.get(fileName);
    if (known) return known;
    const made = `sha256-${`PIN${markers.size}`.padEnd(markerLength, '.')}`;
    markers.set(fileName, made);
    return made;
  }
}

/** For tags, which stand on pages for years. @param {string | Uint8Array} content */
export function integrityOf(content) {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** For what our own files load: each hash is weight that nothing packs. @param {string | Uint8Array} content */
export function pinOf(content) {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** Whoever imports a part already runs the entry, so nothing is fetched for it any more. @param {string} fileName */
function isEntry(fileName) {
  return fileName.startsWith('katek-');
}
