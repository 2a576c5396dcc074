import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './chat/child.ts';
import type { LoadResult } from './chat/load.ts';
import { withDatabase } from './chat/with-database.ts';
import type { Section } from './report.ts';

const load = { visitors: 200, warmUpSeconds: 6, pacedSeconds: 20, pauseMs: 5000, rushSeconds: 12 };

/** A turn with the built-in concierge, beside an echo and beside the same SQL by hand. */
export async function benchChat(databaseUrl: string): Promise<Section> {
  const recordingFile = join(tmpdir(), `katek-turns-${randomUUID()}.json`);
  return withDatabase(databaseUrl, async (url) => {
    const input = { databaseUrl: url, recordingFile };
    const ours = await measure('./chat/katek-server.ts', input);
    const byHand = await measure('./chat/replay-server.ts', input);
    const echo = await measure('./chat/echo-server.ts', {});
    rmSync(recordingFile, { force: true });
    return {
      title: 'Chat turn',
      method: `${load.visitors} visitors, each writing about every ${load.pauseMs / 1000} s for ${load.pacedSeconds} s to the built-in concierge over 300 listings on PostgreSQL; from sending to the last token, after a warm-up of ${load.warmUpSeconds} s. Beside it a bare \`ws\` handler that sends the very statements that were recorded from our turns, and a bare \`ws\` echo. For the turns per second each visitor writes again as soon as the answer is there. Servers and load are processes of their own. ${ours.turns} turns measured, ${ours.errors} without an answer.`,
      figures: [
        against('p50, send → last token', ours.p50, byHand.p50, 'same SQL by hand', null),
        against('p99, send → last token', ours.p99, byHand.p99, 'same SQL by hand', 2),
        against('p50, send → last token', ours.p50, echo.p50, 'echo', null),
        against('p99, send → last token', ours.p99, echo.p99, 'echo', null),
        {
          name: 'most turns per second',
          value: ours.turnsPerSecond.toFixed(0),
          peer: `same SQL by hand: ${byHand.turnsPerSecond.toFixed(0)}`,
          ratio: ours.turnsPerSecond / byHand.turnsPerSecond,
          limit: null,
          isFloor: true,
        },
      ],
    };
  });
}

async function measure(script: string, input: object): Promise<LoadResult> {
  const server = startChild<{ url: string }>(new URL(script, import.meta.url), input);
  const { url } = await server.said;
  const visitors = startChild<LoadResult>(new URL('./chat/load.ts', import.meta.url), {
    url,
    ...load,
  });
  try {
    return await visitors.said;
  } finally {
    await visitors.stop();
    await server.stop();
  }
}

function against(name: string, ours: number, peer: number, peerName: string, limit: number | null) {
  return {
    name,
    value: `${ours.toFixed(1)} ms`,
    peer: `${peerName}: ${peer.toFixed(1)} ms`,
    ratio: ours / peer,
    limit,
  };
}
