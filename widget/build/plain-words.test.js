import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { plainWords } from './plain-words.js';

const inPlainWords = plainWords();
const source = (/** @type {string} */ file) =>
  fileURLToPath(new URL(`../src/${file}`, import.meta.url));

describe('plain words', () => {
  test('are the same few for the private members of every class, the most used first', () => {
    const code = `
      class One { #rare = 1; #often = 2; sum() { return this.#often + this.#often + this.#rare; } }
      class Two { #own = 3; get() { return (() => this.#own)(); } }`;
    const plain = inPlainWords('x.ts', code).replaceAll(/ +/g, ' ');
    expect(plain).toContain('return this._0 + this._0 + this._1 ;');
    expect(plain).toContain('class Two { _0 = 3;');
    expect(inPlainWords('x.ts', code)).toHaveLength(code.length);
  });

  test('are taken from the class in which a member is declared, also inside another', () => {
    const code = `class Outer { #it = 0; make() { return class { #own = 1; read(outer) { return outer.#it + this.#own; } }; } }`;
    const plain = inPlainWords('x.ts', code);
    expect(plain).toMatch(/outer\._0 {2}\+ this\._0 /);
    expect(() => inPlainWords('x.ts', 'class A { read() { return this.#none; } }')).toThrow(
      '#none',
    );
  });

  test('are others in a class that extends one of ours', () => {
    const [base = '', view = ''] = ['lean-lit/lit.ts', 'chat-view.ts'].map((file) =>
      inPlainWords(source(file), readFileSync(source(file), 'utf8')),
    );
    const wordsOf = (/** @type {string} */ text) => new Set(text.match(/(?<=this\.)_\w+/g));
    const own = wordsOf(view);
    expect(own.size).toBeGreaterThan(3);
    expect([...wordsOf(base)].filter((word) => own.has(word))).toEqual([]);
  });

  test('leave texts alone, and what can be assigned', () => {
    const code =
      "const color = '#fff const'; /* const #x */ let text = `const #${color}`; const { a } = b;";
    const plain =
      "let   color = '#fff const'; /* const #x */ let text = `const #${color}`; let   { a } = b;";
    expect(inPlainWords('x.ts', code)).toBe(plain);
  });
});
