import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type Child } from './chat/child.ts';
import type { LoadInput, LoadQuestion, Stretch } from './chat/load.ts';
import { withDatabase } from './chat/with-database.ts';
import type { Section } from './report.ts';

const load = { visitors: 200, pauseMs: 5000 };
const seconds = { warmUp: 6, paced: 10, rush: 5 };
const rounds = 2;

/** A turn with the built-in concierge, beside an echo and beside the same SQL by hand. */
export async function benchChat(databaseUrl: string): Promise<Section> {
  const recordingFile = join(tmpdir(), `katek-turns-${randomUUID()}.json`);
  return withDatabase(databaseUrl, async (url) => {
    const input = { databaseUrl: url, recordingFile };
    const stands: Stand[] = [];
    try {
      for (const [script, given] of [
        ['./chat/katek-server.ts', input],
        ['./chat/replay-server.ts', input],
        ['./chat/echo-server.ts', {}],
      ] as const) {
        stands.push(await openStand(script, given));
      }
      for (const stand of stands) await stand.ask({ seconds: seconds.warmUp, isRush: false });
      const results = stands.map((): Result => ({ times: [], rushed: 0, errors: 0 }));
      // In turn, so that whatever else the machine does falls on all of them.
      for (let round = 0; round < rounds; round++) {
        for (const isRush of [false, true]) {
          for (const [index, stand] of stands.entries()) {
            // An echo in a rush would measure the load.
            if (isRush && index === 2) continue;
            const span = isRush ? seconds.rush : seconds.paced;
            const { times, errors } = await stand.ask({ seconds: span, isRush });
            const result = results[index];
            if (!result) continue;
            result.errors += errors;
            if (isRush) result.rushed += times.length;
            else result.times.push(...times);
          }
        }
      }
      return toSection(results);
    } finally {
      for (const stand of stands) await stand.close();
      rmSync(recordingFile, { force: true });
    }
  });
}

interface Stand {
  ask(question: LoadQuestion): Promise<Stretch>;
  close(): Promise<void>;
}

interface Result {
  times: number[];
  rushed: number;
  errors: number;
}

/** A server and its visitors, each in a process of its own. */
async function openStand(script: string, input: object): Promise<Stand> {
  const server = startChild<{ url: string }>(new URL(script, import.meta.url), input);
  const { url } = await server.said;
  const given: LoadInput = { url, ...load };
  const visitors: Child<object> = startChild(new URL('./chat/load.ts', import.meta.url), given);
  await visitors.said;
  return {
    ask: (question) => visitors.ask<Stretch>(question),
    async close() {
      await visitors.stop();
      await server.stop();
    },
  };
}

function toSection([ours, byHand, echo]: Result[]): Section {
  if (!ours || !byHand || !echo) throw new Error('A stand has no result.');
  const rate = (result: Result) => result.rushed / (rounds * seconds.rush);
  return {
    title: 'Chat turn',
    method: `${load.visitors} visitors, each writing about every ${load.pauseMs / 1000} s to the built-in concierge over 300 listings on PostgreSQL; from sending to the last token. Beside it a bare \`ws\` handler that sends the very statements that were recorded from our turns, and a bare \`ws\` echo. The three run in turn, ${rounds} times ${seconds.paced} s each after a warm-up of ${seconds.warmUp} s; for the turns per second each visitor writes again as soon as the answer is there, for ${seconds.rush} s. Servers and visitors are processes of their own. ${ours.times.length} turns measured, ${ours.errors} without an answer.`,
    figures: [
      against('p50, send → last token', ours, byHand, 0.5, 'same SQL by hand', null),
      against('p99, send → last token', ours, byHand, 0.99, 'same SQL by hand', 2),
      against('p50, send → last token', ours, echo, 0.5, 'echo', null),
      against('p99, send → last token', ours, echo, 0.99, 'echo', null),
      {
        name: 'most turns per second',
        value: rate(ours).toFixed(0),
        peer: `same SQL by hand: ${rate(byHand).toFixed(0)}`,
        ratio: rate(ours) / rate(byHand),
        limit: null,
        isFloor: true,
      },
    ],
  };
}

function against(
  name: string,
  ours: Result,
  peer: Result,
  quantile: number,
  peerName: string,
  limit: number | null,
) {
  const value = at(ours.times, quantile);
  const peerValue = at(peer.times, quantile);
  return {
    name,
    value: `${value.toFixed(1)} ms`,
    peer: `${peerName}: ${peerValue.toFixed(1)} ms`,
    ratio: value / peerValue,
    limit,
  };
}

function at(times: readonly number[], quantile: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN;
}
