import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectSeparator } from './read-csv.ts';
import { CsvSplitter } from './split-csv.ts';

function split(text: string, options: { width?: number; pieces?: number } = {}) {
  const splitter = new CsvSplitter({ separator: ',', width: options.width ?? 0 });
  const size = Math.max(1, Math.ceil(text.length / (options.pieces ?? 1)));
  const rows = [];
  for (let at = 0; at < text.length; at += size)
    rows.push(...splitter.push(text.slice(at, at + size)));
  rows.push(...splitter.push('', true));
  return rows;
}
const cells = (text: string, options?: { width?: number; pieces?: number }) =>
  split(text, options).map((row) => row.cells);

const cell = fc
  .stringMatching(/^[a-z",\n\r 0-9é€]{0,12}$/)
  .map((text) => text.replaceAll('\r', '\r\n'));

describe('a CSV text', () => {
  test('comes out as it was written, however it is cut into pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (table, pieces) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          expect(cells(text, { pieces })).toEqual(table);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('reads like the reference parser wherever that has an answer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab,\n"]{1,24}$/), (text) => {
        let reference: string[][];
        try {
          reference = parse(text, { relax_column_count: true, skip_empty_lines: true });
        } catch {
          return;
        }
        expect(cells(text)).toEqual(reference);
      }),
      { numRuns: 400 },
    );
  });

  test('tells the line on which each row begins', () => {
    const rows = split('a,b\r\n1,"two\nlines"\n\n3,4\n');
    expect(rows.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, '1'],
      [5, '3'],
    ]);
  });

  test('loses one line to a quote that is never closed, and none below it', () => {
    const rows = split('a,b\n1,"open\n2,fine\n3,also\n', { width: 2 });
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'fine'],
      ['3', 'also'],
    ]);
    expect(rows[1]?.oddity).toContain('never closed');
    expect(rows[2]?.oddity).toBeUndefined();
  });

  test('takes quotes inside cells for what they are', () => {
    expect(cells('5" pipe,"a "quoted" word, and more",3\n', { width: 3 })).toEqual([
      ['5" pipe', 'a "quoted" word, and more', '3'],
    ]);
    expect(cells('"Big" house,3\n"Next",4\n', { width: 2 })).toEqual([
      ['"Big" house', '3'],
      ['Next', '4'],
    ]);
  });

  test('U03 passes over a row of 100 MB in constant memory and goes on below it', () => {
    const splitter = new CsvSplitter({ separator: ',' });
    splitter.push('a,b\n');
    const piece = 'x'.repeat(1024 * 1024);
    const rows = [];
    const before = process.memoryUsage().heapUsed;
    for (let count = 0; count < 100; count += 1) rows.push(...splitter.push(piece));
    rows.push(...splitter.push('\n1,2\n', true));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(60 * 1024 * 1024);
    expect(rows).toMatchObject([
      { line: 2, fault: expect.stringContaining('1 MB') },
      { line: 3, cells: ['1', '2'] },
    ]);
  });

  test.each([
    ['comma', ',', 'a,b,c\n1,"2;3",4\n'],
    ['semicolon', ';', 'preis;ort;zimmer\n1.200,50;Köln;3\n900,00;Bonn, Mitte;2\n'],
    ['tab', '\t', 'a\tb\n1,5\t2\n'],
    ['bar', '|', 'a|b|c\n1|2, 3|4\n'],
  ])('has its %s found', (_name, separator, text) => {
    expect(detectSeparator(text)).toBe(separator);
  });
});
