import { createServer } from 'node:http';
import { createBuiltInEmbedder } from '../built-in.ts';

export interface FakeEmbeddingsServer {
  readonly baseUrl: string;
  readonly requests: { model: string; input: string[]; dimensions?: number }[];
  /** Statuses for the next requests, before answers are given again; `0` hangs. */
  failWith(...statuses: number[]): void;
  close(): Promise<void>;
}

/** Speaks OpenAI's embeddings on loopback; what it knows of likeness it has from the built-in embedder. */
export async function startFakeEmbeddings(dimensions: number): Promise<FakeEmbeddingsServer> {
  const requests: FakeEmbeddingsServer['requests'] = [];
  const failures: number[] = [];
  const embedder = createBuiltInEmbedder();
  const server = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    requests.push(body);
    const failure = failures.shift();
    if (failure === 0) return;
    if (failure !== undefined) {
      reply.writeHead(failure, { 'content-type': 'application/json' });
      reply.end(JSON.stringify({ error: { message: 'scripted', type: 'server_error' } }));
      return;
    }
    const vectors = await embedder.embed(body.input, AbortSignal.timeout(5000));
    const data = vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding: Array.from({ length: dimensions }, (_, at) => (vector[at] ?? 0) * 3),
    }));
    reply.writeHead(200, { 'content-type': 'application/json' });
    // Out of order on purpose: `index` counts, not the position.
    reply.end(
      JSON.stringify({
        object: 'list',
        data: data.toReversed(),
        model: body.model,
        usage: { prompt_tokens: body.input.length, total_tokens: body.input.length },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    failWith: (...statuses) => void failures.push(...statuses),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
