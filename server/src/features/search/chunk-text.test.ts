import { expect, test } from 'vitest';
import { chunkText } from './chunk-text.ts';

test('keeps a short text whole and an empty one as one empty piece', () => {
  expect(chunkText('  A quiet\n home. ')).toEqual(['A quiet home.']);
  expect(chunkText('')).toEqual(['']);
});

test('cuts a long text at sentences, with overlap, and loses nothing of it', () => {
  const sentences = Array.from(
    { length: 120 },
    (_, number) => `Sentence number ${number} says a thing about the home.`,
  );
  const chunks = chunkText(sentences.join(' '));
  expect(chunks.length).toBeGreaterThan(2);
  for (const sentence of sentences)
    expect(chunks.some((chunk) => chunk.includes(sentence))).toBe(true);
  for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(1800);
  for (const [at, chunk] of chunks.entries()) {
    const next = chunks[at + 1];
    if (next) expect(chunk).toContain(next.slice(0, 60));
  }
});

test('ends on a text without a single gap', () => {
  expect(chunkText('x'.repeat(50_000)).length).toBeLessThanOrEqual(12);
});
