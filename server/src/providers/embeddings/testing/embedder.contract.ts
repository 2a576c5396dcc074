import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Embedder } from '../port.ts';

/** What every embedder must keep. */
export function describeEmbedder(
  name: string,
  open: () => Promise<{ embedder: Embedder; close: () => Promise<void> }>,
): void {
  describe(`${name} keeps the contract of an embedder`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const embed = (...texts: string[]) => opened.embedder.embed(texts, AbortSignal.timeout(5000));

    test('gives one vector per text, in order, of its dimensions and of length 1', async () => {
      const texts = ['a quiet house by the lake', 'a downtown loft', ''];
      const vectors = await embed(...texts);
      expect(vectors).toHaveLength(3);
      for (const vector of vectors) {
        expect(vector).toHaveLength(opened.embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      }
      const [alone] = await embed(texts[1] ?? '');
      expect(likeness(alone, vectors[1])).toBeCloseTo(1, 3);
    });

    test('gives the same vector for the same text', async () => {
      const [first] = await embed('sunny garden flat');
      const [second] = await embed('sunny garden flat');
      expect([...(first ?? [])]).toEqual([...(second ?? [])]);
    });

    test('puts likes nearer than unlikes', async () => {
      const [asked, like, unlike] = await embed(
        'house with a swimming pool and a garden',
        'home with swimming pools and large gardens',
        'office tower near the airport',
      );
      expect(likeness(asked, like)).toBeGreaterThan(likeness(asked, unlike));
    });

    test('takes more texts than fit into one request', async () => {
      const texts = Array.from({ length: 230 }, (_, number) => `listing number ${number}`);
      expect(await embed(...texts)).toHaveLength(230);
      expect(await embed()).toEqual([]);
    });

    test('stops when it is told to', async () => {
      await expect(
        opened.embedder.embed(['anything'], AbortSignal.abort(new Error('left'))),
      ).rejects.toThrow('left');
    });

    test('has a name that tells its vectors from those of other models', () => {
      expect(opened.embedder.model).toMatch(/^[\w.@/:-]{3,100}$/);
    });
  });
}

export function likeness(left: Float32Array | undefined, right: Float32Array | undefined): number {
  let sum = 0;
  for (const [at, value] of (left ?? []).entries()) sum += value * (right?.[at] ?? 0);
  return sum;
}
