import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { FileBatch, FileHead, ReadingTask } from './read-file-parts.ts';
import { readFileParts } from './read-file-parts.ts';
import { readInThread } from './read-in-thread.ts';

const folder = mkdtempSync(join(tmpdir(), 'katek-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { currency: 'USD', region: 'US', timeZone: 'UTC' };

function aTask(name: string, text: string, rowsStored = 0): ReadingTask {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { path, fileName: name, place, rowsStored };
}

function listings(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => `M${n},${n} Öak St,Salem,${100_000 + n},3`);
  return ['mls number,address,city,price,beds', ...rows, ''].join('\n');
}

/** All that is said, with the ids left out that are new each time; copied, as the rows are lent. */
async function all(parts: AsyncIterable<FileHead | FileBatch>): Promise<unknown[]> {
  const heard: unknown[] = [];
  for await (const part of parts) {
    if (part.type === 'head') heard.push(part);
    else heard.push({ ...part, rows: withoutIds(part), ends: part.rows.ends });
  }
  return heard;
}

function withoutIds({ rows }: FileBatch): unknown[] {
  const stored = JSON.parse(Buffer.from(rows.bytes).toString()) as Record<string, unknown>[];
  return stored.map((row) => ({ ...row, id: null }));
}

describe('a file that is read in a thread', () => {
  test('says the same as one that is read here, rows that are stored left out', async () => {
    const task = aTask('many.csv', listings(1700), 500);
    const [there, here] = [await all(readInThread(task)), await all(readFileParts(task))];
    expect(there).toEqual(here);
    expect(there).toHaveLength(1 + 7);
    expect(there.slice(1, 4)).toMatchObject([
      { rowsRead: 250, keys: [] },
      { rowsRead: 500, keys: [] },
      { rowsRead: 750, keys: expect.arrayContaining(['M500', 'M749']) },
    ]);
  });

  test.each([
    ['is empty', 'import_empty', () => aTask('empty.csv', '')],
    ['is no JSON', 'import_unsupported', () => aTask('broken.json', '[{"price": 1,')],
    ['is lost', 'import_file_lost', () => ({ ...aTask('x.csv', 'x'), path: join(folder, 'none') })],
  ])('is refused with the reason when it %s', async (_name, code, task) => {
    await expect(all(readInThread(task()))).rejects.toMatchObject({
      name: 'AppError',
      code,
      status: 422,
    });
  });

  test('is read no further when the work is stopped, and its thread ends', async () => {
    const before = threads();
    const stop = new AbortController();
    const parts = readInThread(aTask('stopped.csv', listings(5000)), stop.signal);
    await parts.next();
    expect(threads()).toBe(before + 1);
    stop.abort(new Error('the process stops'));
    await expect(parts.next()).rejects.toMatchObject({ cause: { message: 'the process stops' } });
    expect(threads()).toBe(before);
  });

  test('is read no further when nobody wants more, and its thread ends', async () => {
    const before = threads();
    for await (const part of readInThread(aTask('left.csv', listings(5000)))) {
      if (part.type === 'batch') break;
    }
    expect(threads()).toBe(before);
  });
});

/** A running thread holds a port of the process open. */
function threads(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
}
