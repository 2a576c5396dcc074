import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { ProviderError } from '../../errors.ts';
import type { Embedder } from './port.ts';

export interface OpenAiEmbedderOptions {
  readonly apiKey: string;
  /** Any server that speaks OpenAI's embeddings; absent is OpenAI's own. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  /** Absent: the model's own, at most `dimensionsMax`. */
  readonly dimensions?: number | undefined;
  /** For one request of one batch. */
  readonly timeoutMs?: number;
  readonly retriesMax?: number;
  readonly retryDelayMs?: number;
}

const provider = 'embeddings';
const batchMax = 96;
/** A row with more does not fit into a page of the database, where vectors are kept for speed. */
const dimensionsMax = 1536;

const ownDimensions: Readonly<Record<string, number>> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};

/** OpenAI's embeddings, or those of any compatible server, in batches with a bound on time and tries. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { timeoutMs = 15_000, retriesMax = 2, retryDelayMs = 300 } = options;
  const own = ownDimensions[options.model];
  const dimensions = Math.min(options.dimensions ?? own ?? dimensionsMax, dimensionsMax);
  // Only the third generation can shorten its vectors, and other servers refuse the parameter.
  const canShorten = options.model.startsWith('text-embedding-3');
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseUrl ?? null,
    timeout: timeoutMs,
    maxRetries: 0,
    logLevel: 'off',
  });

  return { model: nameOf(options.model, dimensions), dimensions, isLocal: false, embed };

  async function embed(
    texts: readonly string[],
    signal: AbortSignal,
    onUse?: (tokens: number) => void,
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += batchMax) {
      const batch = texts.slice(from, from + batchMax);
      vectors.push(...(await withRetries(batch, signal, onUse)));
    }
    return vectors;
  }

  async function withRetries(
    batch: readonly string[],
    signal: AbortSignal,
    onUse?: (tokens: number) => void,
  ) {
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      try {
        const { vectors, tokens } = await embedBatch(batch, signal);
        onUse?.(tokens);
        return vectors;
      } catch (error) {
        signal.throwIfAborted();
        const failure = asProviderError(error);
        if (!failure.retry || attempt >= retriesMax) throw failure;
        await pause(retryDelayMs * 2 ** attempt, signal);
      }
    }
  }

  async function embedBatch(batch: readonly string[], signal: AbortSignal) {
    const answer = await client.embeddings.create(
      {
        model: options.model,
        // An empty text is refused.
        input: batch.map((text) => text.trim() || '-'),
        encoding_format: 'float',
        ...(canShorten && { dimensions }),
      },
      { signal },
    );
    const sorted = answer.data.toSorted((left, right) => left.index - right.index);
    if (sorted.length !== batch.length) throw unreadable('a different number of vectors');
    const vectors = sorted.map(({ embedding }) => toUnitVector(embedding, dimensions));
    // Other servers that speak this leave the count out.
    const tokens: unknown = answer.usage?.total_tokens;
    return { vectors, tokens: Number.isSafeInteger(tokens) ? Number(tokens) : 0 };
  }
}

function nameOf(model: string, dimensions: number): string {
  return `${model}@${dimensions}`;
}

/** Models that send more dimensions than fit are cut, which the leading ones are made for, and made length 1 again. */
function toUnitVector(values: readonly number[], dimensions: number): Float32Array {
  if (values.length < dimensions) {
    throw unreadable(`vectors of ${values.length} instead of ${dimensions} dimensions`);
  }
  const vector = Float32Array.from(values.slice(0, dimensions));
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  if (!Number.isFinite(length) || length === 0) throw unreadable('a vector without a direction');
  return vector.map((value) => value / length);
}

function unreadable(what: string): ProviderError {
  return new ProviderError(provider, `The embeddings server sent ${what}.`, { retry: false });
}

function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const isConnection = error instanceof APIConnectionError || error instanceof APIUserAbortError;
  const status: unknown = error instanceof APIError ? error.status : undefined;
  const retry = isConnection || status === 429 || (typeof status === 'number' && status >= 500);
  const detail = typeof status === 'number' ? ` with status ${status}` : '';
  return new ProviderError(provider, `The embeddings server failed${detail}.`, {
    retry,
    cause: error,
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const abort = () => {
    clearTimeout(timer);
    reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
  };
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', abort);
    resolve();
  }, milliseconds);
  signal.addEventListener('abort', abort, { once: true });
  return promise;
}
