import type { Embedder } from './port.ts';
import { meaningOf } from './synonyms.ts';

const dimensions = 384;

/**
 * An embedder without a model: words, pairs of words and pieces of words are hashed into a fixed number of
 * dimensions. It knows no meaning beyond a short list of synonyms, but it needs nothing, is the same everywhere, and
 * forgives endings and slips of the pen in any language that parts its words.
 */
export function createBuiltInEmbedder(): Embedder {
  return {
    model: 'katek-hash-1',
    dimensions,
    isLocal: true,
    async embed(texts, signal) {
      signal.throwIfAborted();
      return texts.map(embedText);
    },
  };
}

const weights = { word: 1, pair: 0.5, piece: 0.25 } as const;
const wordsMax = 2000;

function embedText(text: string): Float32Array {
  const counts = new Map<number, number>();
  const add = (term: string, weight: number) => {
    const hash = hashOf(term);
    const sign = hash & 0x80_00_00_00 ? -1 : 1;
    const at = (hash >>> 0) % dimensions;
    const key = at * 2 + (sign < 0 ? 1 : 0);
    counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  let last = '';
  for (const word of wordsOf(text)) {
    const meaning = meaningOf(word);
    add(meaning, weights.word);
    if (last) add(`${last} ${meaning}`, weights.pair);
    last = meaning;
    const framed = `<${word}>`;
    for (let at = 0; at + 4 <= framed.length; at += 1) add(framed.slice(at, at + 4), weights.piece);
  }
  const vector = new Float32Array(dimensions);
  for (const [key, count] of counts) {
    // A word said ten times is not ten times as telling.
    const weight = Math.log1p(count);
    vector[key >> 1] = (vector[key >> 1] ?? 0) + (key & 1 ? -weight : weight);
  }
  return normalize(vector);
}

function wordsOf(text: string): string[] {
  const folded = text
    .slice(0, 40_000)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
  const words = folded.match(/[\p{L}\p{N}]{2,24}/gu) ?? [];
  return words.filter((word) => !emptyWords.has(word)).slice(0, wordsMax);
}

function normalize(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  // A text without words is like nothing, but must still be a vector that can be compared.
  if (length === 0) return vector.fill(1 / Math.sqrt(dimensions));
  return vector.map((value) => value / length);
}

/** FNV-1a, 32 bits, with a last stir so that its high bit is as even as the others. */
function hashOf(term: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01_00_01_93);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  return hash ^ (hash >>> 12);
}

const emptyWords: ReadonlySet<string> = new Set(
  'a an the this that and or of to in on at for with from by is are was be it its your you our we will has have as all into out de la el los las un una y con en del para por der die das und mit von zu le les des et du au i w na z do'.split(
    ' ',
  ),
);
