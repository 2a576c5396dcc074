import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

const source = new URL('../src/import-checked.ts', import.meta.url);

/** As long as a SHA-256 in base64, so that a source map stays right when the hash takes its place. */
const markerLength = 44;

/** Stand for the name of the file of hashes and for its own hash, each as long as what takes its place. */
const pinsName = './pins-????????.js';
const pinsMark = `sha256-${'PINS'.padEnd(markerLength, '.')}`;

/**
 * Has each chunk import those that it loads later by `importChecked`, with their hashes. Sources say
 * `import('./parts/map.ts')` and know nothing of this. A chunk holds the hashes itself; the first file, which everybody
 * loads, holds only that of `pins`, where its own hashes stand: it comes with the first part.
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
      const added = isEntry(fileName)
        ? `${await helper()}async function importPinned(path){return (await importChecked(import.meta.url,["${pinsName}","${pinsMark}"])).importPinned(path)}`
        : `${await helper()}${tableOf(later, (file) => [file, marker(file)])}`;
      // At the end, and only functions: the map of what stands before stays right, and functions are hoisted.
      return { code: `${code}\n${added}\n`, map: null };
    },
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
      const entry = chunks.find((chunk) => chunk.isEntry);
      exportByOwnNames(entry, chunks);
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
      const pins = await pinsOf(entry, chunks);
      entry.code = entry.code.replaceAll(pinsName, `./${pins.fileName}`);
      entry.code = entry.code.replaceAll(pinsMark, pinOf(pins.code));
      this.emitFile({ type: 'asset', fileName: pins.fileName, source: pins.code });
      const files = Object.fromEntries(
        [...chunks, pins].map(({ fileName, code }) => [fileName, integrityOf(code)]),
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

  /** What the first file imports later, in a file of its own. */
  async function pinsOf(entry, chunks) {
    const later = imported.get(entry.preliminaryFileName) ?? new Map();
    const byEarlyName = new Map(chunks.map((chunk) => [chunk.preliminaryFileName, chunk]));
    const pinned = (file) => {
      const { fileName, code } = byEarlyName.get(file);
      return [fileName, pinOf(code)];
    };
    const source = `${await helper()}export ${tableOf(later, pinned)}`;
    const { code } = await transform(source, { minify: true, format: 'esm', target: 'es2022' });
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
    return { fileName: `pins-${hash}.js`, code };
  }
}

/**
 * Parts know what they import from the first file by the names that it has there, not by a second set of names. What
 * has a name of its own in the sources keeps it.
 */
function exportByOwnNames(entry, chunks) {
  /** @type {Map<string, string>} */
  const ownNames = new Map();
  entry.code = entry.code.replace(/\bexport\{([^}]*)\}/, (_, names) => {
    const kept = names.split(',').map((name) => {
      const [own, exported = own] = name.split(' as ');
      if (exported.length > 2) return name;
      ownNames.set(exported, own);
      return own;
    });
    return `export{${kept.join()}}`;
  });
  const fromEntry = new RegExp(`\\bimport\\{([^}]*)\\}from"\\./${entry.fileName}"`, 'g');
  for (const chunk of chunks) {
    chunk.code = chunk.code.replace(fromEntry, (clause, names) => {
      const renamed = names.split(',').map((name) => {
        const [imported, own = imported] = name.split(' as ');
        return `${ownNames.get(imported) ?? imported} as ${own}`;
      });
      return clause.replace(names, renamed.join());
    });
  }
}

/** A function that imports a file by its path, checked, with the files that come with it. */
function tableOf(later, pinned) {
  const pathOf = (file) => JSON.stringify(`./${pinned(file)[0]}`);
  // Each hash once, however often its file is imported: nothing packs a hash.
  const hashes = [...new Set([...later.values()].flat())].map(
    (file) => `${pathOf(file)}:"${pinned(file)[1]}"`,
  );
  const along = [...later.values()]
    .filter(({ length }) => length > 1)
    .map(([file, ...rest]) => `${pathOf(file)}:[${rest.map(pathOf).join()}]`);
  const files = along.length > 0 ? `[path,...({${along.join()}}[path]||[])]` : '[path]';
  return `function importPinned(path){const hashes={${hashes.join()}};return importChecked(import.meta.url,...${files}.map(file=>[file,hashes[file]]))}`;
}

async function helper() {
  const { code } = await transform(await readFile(source, 'utf8'), {
    loader: 'ts',
    target: 'es2022',
  });
  return code.replace(/^export (?=async)/m, '');
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
