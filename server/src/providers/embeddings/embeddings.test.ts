import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProviderError } from '../../errors.ts';
import { createBuiltInEmbedder, createOpenAiEmbedder } from './index.ts';
import { describeEmbedder, likeness } from './testing/embedder.contract.ts';
import {
  startFakeEmbeddings,
  type FakeEmbeddingsServer,
} from './testing/fake-embeddings-server.ts';

describeEmbedder('the built-in embedder', async () => ({
  embedder: createBuiltInEmbedder(),
  close: async () => undefined,
}));

describeEmbedder('the OpenAI embedder', async () => {
  const server = await startFakeEmbeddings(1536);
  const embedder = createOpenAiEmbedder({
    apiKey: 'test',
    baseUrl: server.baseUrl,
    model: 'text-embedding-3-small',
  });
  return { embedder, close: () => server.close() };
});

describe('the built-in embedder', () => {
  const near = async (left: string, right: string) => {
    const [a, b] = await createBuiltInEmbedder().embed([left, right], AbortSignal.timeout(1000));
    return likeness(a, b);
  };

  test('knows words of one meaning across languages', async () => {
    expect(await near('alberca', 'pool')).toBeGreaterThan(await near('alberca', 'office'));
    expect(await near('casa con jardín', 'house with garden')).toBeGreaterThan(0.4);
  });

  test('forgives endings and slips', async () => {
    expect(await near('craftsmen bungalows', 'craftsman bungalow')).toBeGreaterThan(0.3);
  });
});

describe('the OpenAI embedder', () => {
  let server: FakeEmbeddingsServer;
  beforeEach(async () => {
    server = await startFakeEmbeddings(1536);
  });
  afterEach(() => server.close());
  const open = (fields: object = {}) =>
    createOpenAiEmbedder({
      apiKey: 'test',
      baseUrl: server.baseUrl,
      model: 'text-embedding-3-small',
      retryDelayMs: 1,
      ...fields,
    });
  const ask = (fields?: object) => open(fields).embed(['a house'], AbortSignal.timeout(5000));

  test('tries again when the server is busy or down', async () => {
    server.failWith(429, 503);
    expect(await ask()).toHaveLength(1);
    expect(server.requests).toHaveLength(3);
  });

  test('gives up after its tries, and at once when trying again cannot help', async () => {
    server.failWith(500, 500, 500);
    await expect(ask()).rejects.toMatchObject({ retry: true });
    server.failWith(401);
    await expect(ask()).rejects.toBeInstanceOf(ProviderError);
    expect(server.requests).toHaveLength(4);
  });

  test('tells the tokens of each request that was answered', async () => {
    server.failWith(503);
    const tokens: number[] = [];
    const texts = Array.from({ length: 100 }, (_, number) => `listing ${number}`);
    await open().embed(texts, AbortSignal.timeout(5000), (count) => tokens.push(count));
    expect(tokens).toEqual([96, 4]);
  });

  test('does not wait for a server that hangs', async () => {
    server.failWith(0);
    await expect(ask({ timeoutMs: 50, retriesMax: 0 })).rejects.toMatchObject({ retry: true });
  });

  test('asks a long model for as many dimensions as a row has room for', async () => {
    const embedder = open({ model: 'text-embedding-3-large' });
    await embedder.embed(['a house'], AbortSignal.timeout(5000));
    expect(embedder.dimensions).toBe(1536);
    expect(server.requests[0]).toMatchObject({ dimensions: 1536 });
    expect(embedder.model).toBe('text-embedding-3-large@1536');
  });

  test('names other models and dimensions differently, and refuses vectors that are too short', async () => {
    const embedder = open({ model: 'local-model', dimensions: 1600 });
    expect(embedder.model).toBe('local-model@1536');
    await server.close();
    server = await startFakeEmbeddings(100);
    await expect(
      open({ model: 'local-model' }).embed(['x'], AbortSignal.timeout(5000)),
    ).rejects.toMatchObject({ retry: false });
  });
});
