import type { Embedder } from '../../providers/embeddings/index.ts';
import { protectedWords } from './correct-words.ts';

export interface QueryVector {
  readonly model: string;
  readonly values: Float32Array;
}

/** Vectors of what visitors ask, kept for a while: the same words come again with every page and every retry. */
export interface QueryVectors {
  /** The vector of the first text that has one; a local embedder makes it at once, an outside one needs `prepare`. */
  of(...texts: (string | undefined)[]): Promise<QueryVector | null>;
  prepare(
    text: string | undefined,
    onUse: (tokens: number) => void,
    signal?: AbortSignal,
  ): Promise<void>;
}

const entriesMax = 500;
const lifetimeMs = 10 * 60_000;
const timeoutMs = 3000;
const textLengthMax = 1000;

export function createQueryVectors(embedder: Embedder, now: () => number): QueryVectors {
  const entries = new Map<string, { values: Float32Array; until: number }>();

  function known(text: string): QueryVector | null {
    const entry = entries.get(text);
    return entry && entry.until > now() ? { model: embedder.model, values: entry.values } : null;
  }

  async function embed(
    text: string,
    signal: AbortSignal,
    onUse?: (tokens: number) => void,
  ): Promise<QueryVector | null> {
    const [values] = await embedder.embed([text], signal, onUse);
    if (!values) return null;
    entries.set(text, { values, until: now() + lifetimeMs });
    const oldest = entries.keys().next().value;
    if (entries.size > entriesMax && oldest !== undefined) entries.delete(oldest);
    return { model: embedder.model, values };
  }

  return {
    async of(...texts) {
      const asked = texts.map(neutral).filter((text) => text !== '');
      // A local one compares what is left of the request: without a model, the words that are filters already only blur.
      const last = asked.at(-1);
      if (embedder.isLocal)
        return last === undefined
          ? null
          : (known(last) ?? embed(last, AbortSignal.timeout(timeoutMs)));
      return asked.map(known).find((vector) => vector !== null) ?? null;
    },
    async prepare(text, onUse, signal) {
      const asked = neutral(text);
      if (asked === '' || embedder.isLocal || known(asked)) return;
      const timeout = AbortSignal.timeout(timeoutMs);
      // Words alone still find the same listings, in a poorer order.
      const limit = signal ? AbortSignal.any([signal, timeout]) : timeout;
      await embed(asked, limit, onUse).catch(() => undefined);
    },
  };
}

/** Without words about who lives somewhere: they must not order listings, not even by likeness. */
function neutral(text: string | undefined): string {
  return (text ?? '')
    .slice(0, textLengthMax)
    .split(/\s+/)
    .filter((word) => !protectedWords.test(word.toLowerCase().replaceAll(/[^\p{L}-]/gu, '')))
    .join(' ')
    .trim();
}
