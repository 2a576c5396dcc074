import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typescript as ts, typescriptLib } from '../../sdk/build/api-report.js';

const home = fileURLToPath(new URL('../..', import.meta.url));

/** Whose members only our own files call. */
export const inner = ['widget/src', 'sdk/src/realtime', 'sdk/src/internal'];

/** Every name in these is for others: the reports say what the packages export, and Lit's class has public names too. */
const told = ['sdk/etc', 'widget/etc', 'sdk/src/protocol', 'widget/src/lean-lit'];

/** What these name goes to storage, to other tabs or to the page, and so meets other versions. */
export const doors = [
  'sdk/src/internal/to-json.ts',
  'sdk/src/realtime/claims.ts',
  'sdk/src/realtime/kept.ts',
  'sdk/src/realtime/link.ts',
  'sdk/src/realtime/shared-link.ts',
  'sdk/src/realtime/token-storage.ts',
  'sdk/src/realtime/upload.ts',
  'widget/src/controllers/consent-record.ts',
  'widget/src/loader/handle.ts',
  'widget/src/loader/settings.ts',
  'widget/src/page-references.ts',
  'widget/src/public-config.ts',
  'widget/src/triggers/visit-log.ts',
];

/**
 * Short names for members that never leave our own files, by the long ones: those of classes, interfaces, object types
 * and of the chat's words, as far as they are made of two words. Whatever is named in what we publish, in the protocol,
 * in what browsers have, by a string or in a door keeps its name. One table for all files of the build, because they
 * call each other.
 *
 * @returns {Record<string, string>}
 */
export function shortNames() {
  const kept = new Set([...told.flatMap(sourcesIn), ...browserTypes()].flatMap(namesIn));
  const files = inner.flatMap(sourcesIn).map(read);
  for (const { path, members, strings } of files) {
    const isDoor = doors.some((door) => path.endsWith(door));
    for (const name of isDoor ? [...members, ...strings] : strings) kept.add(name);
  }
  /** In how many files each is declared. @type {Map<string, number>} */
  const uses = new Map();
  for (const name of files.flatMap(({ members }) => [...members])) {
    if (/^[a-z]+[A-Z]\w+$/.test(name) && !kept.has(name)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const byUse = [...uses].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return Object.fromEntries(byUse.map(([name], index) => [name, `$${index.toString(36)}`]));
}

/** For esbuild, which renames file by file. */
export function shortNamesForEsbuild() {
  const mangleCache = shortNames();
  return { mangleCache, mangleProps: new RegExp(`^(${Object.keys(mangleCache).join('|')})$`) };
}

/** @param {string} place */
export function sourcesIn(place) {
  const folder = join(home, place);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|md)$/.test(file) && !/\.test\.ts$|^testing|README/.test(file))
    .map((file) => join(folder, file));
}

/** What is in every browser, by TypeScript's own list. */
const browserTypes = () =>
  readdirSync(typescriptLib)
    .filter((file) => /^lib\.(dom|es\d|esnext).*\.d\.ts$/.test(file))
    .map((file) => join(typescriptLib, file));

/** Every word of two, also those of comments. @param {string} path */
const namesIn = (path) => readFileSync(path, 'utf8').match(/\b[a-z]+[A-Z]\w+/g) ?? [];

/** @param {string} path @param {string} code */
export const parse = (path, code) => ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);

/** The node and everything in it, in the order of the text. @param {any} node @returns {any[]} */
export function nodesOf(node) {
  /** @type {any[]} */
  const nodes = [node];
  ts.forEachChild(node, (/** @type {any} */ child) => void nodes.push(...nodesOf(child)));
  return nodes;
}

/** What a file declares, and what its strings may name. @param {string} path */
function read(path) {
  /** @type {Set<string>} */
  const members = new Set();
  /** @type {Set<string>} */
  const strings = new Set();
  const isWords = path.endsWith('/locales/en.ts');
  for (const node of nodesOf(parse(path, readFileSync(path, 'utf8')))) {
    const isMember =
      ts.isClassElement(node) ||
      ts.isTypeElement(node) ||
      (isWords && ts.isPropertyAssignment(node));
    if (isMember && node.name && ts.isIdentifier(node.name)) members.add(node.name.text);
    const isTemplate = ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
    const named = isTemplate
      ? namesOfTemplate(node.getText())
      : ts.isStringLiteral(node)
        ? namesOfString(node.text)
        : [];
    for (const name of named) strings.add(name).add(camelCase(name));
  }
  return { path, members, strings };
}

/** Prose names nothing. @param {string} text */
const namesOfString = (text) => (/^[\w$-]+( [a-z][\w-]*)*$/.test(text) ? text.split(' ') : []);

/** Attributes and properties that a template sets, and what stands beside an expression: it may be part of a name. */
const namesOfTemplate = (/** @type {string} */ text) =>
  text.match(/[\w$-]+(?==)|[\w$]+(?=\$\{)|(?<=\})[\w$]+/g) ?? [];

/** `data-katek-open` is `katekOpen` to a script. @param {string} word */
const camelCase = (word) => word.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
