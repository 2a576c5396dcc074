import { readFileSync } from 'node:fs';
import { typescript as ts } from '../../sdk/build/api-report.js';
import { inner, nodesOf, parse, sourcesIn } from './short-names.js';

/**
 * Says the same in fewer words, for files that are packed: `#private` members become `_0`, `_1` and so on, which a class
 * need not list and which are the same few in every class; and `const` becomes `let`, because of two words for one thing
 * the packer needs only one. Nothing changes its place, so the map of the source stays right.
 */
export function plainWords() {
  const offsetOf = privatesOfBases();
  return (/** @type {string} */ path, /** @type {string} */ code) => {
    const nodes = nodesOf(parse(path, code));
    /** Of each class in the file, its short names by the long ones. @type {Map<any, Map<string, string>>} */
    const names = new Map();
    for (const node of nodes.filter(ts.isClassLike)) {
      const first = offsetOf(baseOf(node));
      const short = (/** @type {number} */ index) => `_${(first + index).toString(36)}`;
      names.set(node, new Map(privatesOf(node).map((name, index) => [name, short(index)])));
    }
    const parts = [];
    let end = 0;
    for (const node of nodes) {
      const word = ts.isPrivateIdentifier(node)
        ? shortName(node, names).padEnd(node.text.length)
        : isConst(node)
          ? 'let  '
          : '';
      if (!word) continue;
      const start = node.getStart();
      parts.push(code.slice(end, start), word);
      end = node.getStart() + (ts.isPrivateIdentifier(node) ? node.text.length : word.length);
    }
    return parts.join('') + code.slice(end);
  };
}

/** By the class in which it is declared, which is the next one around it that has it. */
function shortName(
  /** @type {any} */ identifier,
  /** @type {Map<any, Map<string, string>>} */ names,
) {
  for (let node = identifier.parent; node; node = node.parent) {
    const short = names.get(node)?.get(identifier.text);
    if (short) return short;
  }
  throw new Error(`No class has ${identifier.text}.`);
}

/** What a class declares, the most used first. @param {any} node @returns {string[]} */
function privatesOf(node) {
  const names = node.members.flatMap((/** @type {any} */ { name }) =>
    name && ts.isPrivateIdentifier(name) ? [name.text] : [],
  );
  const used = nodesOf(node).filter(ts.isPrivateIdentifier);
  const uses = (/** @type {string} */ name) => used.filter(({ text }) => text === name).length;
  // A getter and a setter are one.
  return [...new Set(names)].toSorted((a, b) => uses(b) - uses(a));
}

/** @param {any} node @returns {string | undefined} */
const baseOf = (node) =>
  node.heritageClauses
    ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0]?.expression.getText();

/** How many short names a class of ours and those that it extends have taken: a class that extends it takes others. */
function privatesOfBases() {
  const classes = inner
    .flatMap(sourcesIn)
    .flatMap((path) => nodesOf(parse(path, readFileSync(path, 'utf8'))).filter(ts.isClassLike));
  const byName = new Map(classes.map((node) => [node.name?.text, node]));
  /** @param {string | undefined} name @returns {number} */
  const taken = (name) => {
    const node = name && byName.get(name);
    return node ? privatesOf(node).length + taken(baseOf(node)) : 0;
  };
  return taken;
}

/** @param {any} node */
const isConst = (node) =>
  ts.isVariableDeclarationList(node) &&
  (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
