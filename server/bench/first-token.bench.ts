import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { createOpenAiModel } from '../src/providers/language-model/index.ts';
import { startChild } from './chat/child.ts';
import { benchOrigin } from './chat/texts.ts';
import { withDatabase } from './chat/with-database.ts';
import type { Section } from './report.ts';

const visitors = 16;
/** So few for each visitor that no limit on messages is met. */
const turnsEach = 15;
const warmUpTurns = 40;
const limitMs = 30;

/** What lies between a visitor's message and the first words on their screen that is not the model's own time. */
export async function benchFirstToken(databaseUrl: string): Promise<Section> {
  return withDatabase(databaseUrl, async (url) => {
    const model = startChild<{ url: string }>(
      new URL('./first-token/model-server.ts', import.meta.url),
      {},
    );
    const { url: modelUrl } = await model.said;
    const server = startChild<{ url: string }>(new URL('./chat/katek-server.ts', import.meta.url), {
      databaseUrl: url,
      recordingFile: null,
      modelUrl,
    });
    try {
      const { url: chatUrl } = await server.said;
      const askDirectly = aDirectCaller(modelUrl);
      const talks = await Promise.all(Array.from({ length: visitors }, () => enter(chatUrl)));
      const pairs: Pair[] = [];
      // In turn, so that whatever else the machine does falls on both.
      for (let turn = 0; turn < visitors * turnsEach; turn += 1) {
        const direct = await askDirectly();
        const ours = await talks[turn % visitors]?.firstToken();
        if (ours !== undefined && turn >= warmUpTurns) pairs.push({ direct, ours });
      }
      for (const talk of talks) talk.close();
      return toSection(pairs);
    } finally {
      await server.stop();
      await model.stop();
    }
  });
}

interface Pair {
  readonly direct: number;
  readonly ours: number;
}

/** The floor: the same model, asked by the same client with nothing around it. */
function aDirectCaller(baseUrl: string): () => Promise<number> {
  const model = createOpenAiModel({ apiKey: 'bench', baseUrl, model: 'scripted' });
  const request = {
    system: 'You answer visitors of a real estate website. '.repeat(80),
    messages: [{ role: 'user' as const, text: 'Hello' }],
    tools: [],
    maxOutputTokens: 700,
  };
  return async () => {
    const begin = performance.now();
    let first: number | null = null;
    for await (const event of model.stream({ ...request, signal: AbortSignal.timeout(20_000) }))
      if (event.type === 'text') first ??= performance.now() - begin;
    if (first === null) throw new Error('The scripted model said nothing.');
    return first;
  };
}

/** A visitor who writes and waits for the whole answer, but counts up to its first words. */
async function enter(url: string) {
  const socket = new WebSocket(url, ['katek.v1'], { origin: benchOrigin });
  let hear: (frame: { type: string; message?: { role: string } }) => void = () => undefined;
  socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString())));
  await new Promise((resolve) => socket.once('open', resolve));
  const heard = (fits: (frame: Parameters<typeof hear>[0]) => boolean) =>
    new Promise<void>((resolve) => {
      hear = (frame) => {
        if (fits(frame)) resolve();
      };
    });
  const welcomed = heard(({ type }) => type === 'welcome');
  socket.send(JSON.stringify({ type: 'hello' }));
  await welcomed;
  return {
    async firstToken(): Promise<number> {
      let first: number | null = null;
      const begin = performance.now();
      const answered = heard(({ type, message }) => {
        if (type === 'message.delta') first ??= performance.now() - begin;
        return message?.role === 'assistant';
      });
      socket.send(
        JSON.stringify({ type: 'message.send', id: randomUUID(), text: 'Hello, can you help me?' }),
      );
      await answered;
      if (first === null) throw new Error('An answer came without a first piece.');
      return first;
    },
    close: () => socket.terminate(),
  };
}

function toSection(pairs: readonly Pair[]): Section {
  const overhead = pairs.map(({ direct, ours }) => ours - direct);
  const direct = pairs.map((pair) => pair.direct);
  const figure = (quantile: number, limit: number | null) => ({
    name: `p${quantile * 100}, our part of the time to the first token`,
    value: `${at(overhead, quantile).toFixed(1)} ms`,
    peer: `at most ${limitMs} ms; the model alone: ${at(direct, quantile).toFixed(1)} ms`,
    ratio: at(overhead, quantile) / limitMs,
    limit,
  });
  return {
    title: 'First token',
    method: `From \`message.send\` to the first \`message.delta\` on the visitor's socket, less the time to the first piece of the same scripted model asked directly by the same client right before. The model answers at once with a whole first sentence, as the gate lets nothing shorter out. ${visitors} talks on PostgreSQL with 300 listings, one message at a time; ${pairs.length} turns after ${warmUpTurns} to warm up.`,
    figures: [figure(0.5, null), figure(0.95, 1), figure(0.99, null)],
  };
}

function at(times: readonly number[], quantile: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN;
}
