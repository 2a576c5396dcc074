import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { childInput, sayToParent } from './child.ts';
import { benchOrigin, texts } from './texts.ts';

// Visitors who write: first each about every five seconds, then each again as soon as the answer is there.
const { url, visitors, warmUpSeconds, pacedSeconds, pauseMs, rushSeconds } = childInput<{
  url: string;
  visitors: number;
  warmUpSeconds: number;
  pacedSeconds: number;
  pauseMs: number;
  rushSeconds: number;
}>();

export interface LoadResult {
  p50: number;
  p99: number;
  turns: number;
  turnsPerSecond: number;
  errors: number;
}

/** So few at once from one address that no limit on addresses is met. */
const visitorsPerAddress = 50;
const answerTimeoutMs = 30_000;

class Visitor {
  readonly #socket: WebSocket;
  #answered: () => void = () => undefined;
  #said = 0;

  constructor(index: number) {
    this.#said = index;
    const localAddress = `127.0.0.${2 + Math.floor(index / visitorsPerAddress)}`;
    this.#socket = new WebSocket(url, ['katek.v1'], { origin: benchOrigin, localAddress });
    this.#socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('{"type":"welcome"') || text.includes('"role":"assistant"'))
        this.#answered();
    });
    this.#socket.on('error', (error) => console.error(error.message));
  }

  async enter(): Promise<void> {
    await new Promise((resolve) => this.#socket.once('open', resolve));
    await this.#ask({ type: 'hello' });
  }

  /** One turn; the milliseconds from sending to the last token, or `null` without an answer. */
  async turn(): Promise<number | null> {
    const text = texts[this.#said++ % texts.length] ?? '';
    const begin = performance.now();
    const isAnswered = await this.#ask({ type: 'message.send', id: randomUUID(), text });
    return isAnswered ? performance.now() - begin : null;
  }

  close(): void {
    this.#socket.terminate();
  }

  #ask(frame: object): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), answerTimeoutMs);
      this.#answered = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.#socket.send(JSON.stringify(frame));
    });
  }
}

const all = Array.from({ length: visitors }, (_, index) => new Visitor(index));
await Promise.all(all.map((visitor) => visitor.enter()));
const times: number[] = [];
let errors = 0;
await Promise.all(all.map((visitor, index) => pace(visitor, index)));
const rushed = await rush();
for (const visitor of all) visitor.close();
times.sort((a, b) => a - b);
const result: LoadResult = {
  p50: at(0.5),
  p99: at(0.99),
  turns: times.length,
  turnsPerSecond: rushed / rushSeconds,
  errors,
};
sayToParent(result);

async function pace(visitor: Visitor, index: number): Promise<void> {
  const warm = performance.now() + warmUpSeconds * 1000;
  const end = warm + pacedSeconds * 1000;
  await pause((index / visitors) * pauseMs);
  while (performance.now() < end) {
    const begin = performance.now();
    const ms = await visitor.turn();
    if (ms === null) errors++;
    else if (begin >= warm) times.push(ms);
    // People do not write in step.
    await pause(pauseMs * (0.8 + Math.random() * 0.4) - (performance.now() - begin));
  }
}

async function rush(): Promise<number> {
  const end = performance.now() + rushSeconds * 1000;
  let turns = 0;
  await Promise.all(
    all.map(async (visitor) => {
      while (performance.now() < end) {
        if ((await visitor.turn()) === null) errors++;
        else if (performance.now() < end) turns++;
      }
    }),
  );
  return turns;
}

function at(quantile: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * quantile))] ?? Number.NaN;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
