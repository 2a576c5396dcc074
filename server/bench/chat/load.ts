import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';
import { childInput, sayToParent } from './child.ts';
import { benchOrigin, texts } from './texts.ts';

// Visitors who write: each about every five seconds, or in a rush, each again as soon as the answer is there.
const { url, visitors, pauseMs } = childInput<LoadInput>();

export interface LoadInput {
  url: string;
  visitors: number;
  pauseMs: number;
}

/** Asked for one stretch after another: paced ones give times, rushed ones only count. */
export type LoadQuestion = { seconds: number; isRush: boolean };

export interface Stretch {
  /** Milliseconds from sending to the last token, one for each turn. */
  times: number[];
  /** Turns without an answer. */
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
process.on('message', (question: LoadQuestion) => {
  void stretch(question).then(sayToParent);
});
sayToParent({ isReady: true });

async function stretch({ seconds, isRush }: LoadQuestion): Promise<Stretch> {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let errors = 0;
  await Promise.all(
    all.map(async (visitor, index) => {
      if (!isRush) await pause((index / visitors) * pauseMs);
      while (performance.now() < end) {
        const ms = await visitor.turn();
        if (ms === null) errors++;
        // What a rush has not finished in time does not count.
        else if (!isRush || performance.now() < end) times.push(ms);
        // People do not write in step.
        if (!isRush) await pause(pauseMs * (0.8 + Math.random() * 0.4) - (ms ?? 0));
      }
    }),
  );
  return { times, errors };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
