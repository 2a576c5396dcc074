import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startChild } from './chat/child.ts';
import type { LoadResult } from './chat/load.ts';
import type { Section } from './report.ts';

const load = { visitors: 200, pacedSeconds: 20, pauseMs: 5000, rushSeconds: 6 };

/** A turn with the built-in concierge, beside an echo and beside the same SQL by hand. */
export async function benchChat(databaseUrl: string): Promise<Section> {
  const name = `katek_bench_${randomUUID().replaceAll('-', '')}`;
  const recordingFile = join(tmpdir(), `${name}.json`);
  await administer(databaseUrl, `create database ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const input = { databaseUrl: url.href, recordingFile };
  try {
    const ours = await measure('./katek-server.ts', input);
    const byHand = await measure('./replay-server.ts', input);
    const echo = await measure('./echo-server.ts', {});
    return {
      title: 'Chat turn',
      method: `${load.visitors} visitors, each writing about every ${load.pauseMs / 1000} s for ${load.pacedSeconds} s to the built-in concierge over 300 listings on PostgreSQL; from sending to the last token. Beside it a bare \`ws\` handler that sends the very statements that were recorded from our turns, and a bare \`ws\` echo. For the turns per second each visitor writes again as soon as the answer is there. Servers and load are processes of their own. ${ours.turns} turns measured, ${ours.errors} without an answer.`,
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
  } finally {
    await administer(databaseUrl, `drop database if exists ${name} with (force)`);
    rmSync(recordingFile, { force: true });
  }
}

async function measure(script: string, input: object): Promise<LoadResult> {
  const server = startChild<{ url: string }>(script, input);
  const { url } = await server.said;
  const visitors = startChild<LoadResult>('./load.ts', { url, ...load });
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

async function administer(databaseUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}
