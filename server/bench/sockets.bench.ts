import { startChild } from './chat/child.ts';
import { withDatabase } from './chat/with-database.ts';
import type { Section } from './report.ts';
import type { Memory } from './sockets/memory.ts';

const count = 5000;
const kilobyte = 1024;

/** What an idle socket costs in memory, after its hello and welcome, beside a bare `ws` server. */
export async function benchSockets(databaseUrl: string): Promise<Section> {
  return withDatabase(databaseUrl, async (url) => {
    const ours = await memoryPerSocket(new URL('./chat/katek-server.ts', import.meta.url), {
      databaseUrl: url,
      recordingFile: null,
    });
    const bare = await memoryPerSocket(new URL('./sockets/bare-server.ts', import.meta.url), {});
    const figure = (name: string, mine: number, peer: number) => ({
      name,
      value: `${(mine / kilobyte).toFixed(1)} KiB`,
      peer: `bare \`ws\`: ${(peer / kilobyte).toFixed(1)} KiB`,
      ratio: mine / peer,
      limit: 1.5,
    });
    return {
      title: 'Idle sockets',
      method: `${count} sockets that said hello and were welcomed, each a visitor with a conversation of its own; growth of the server process after garbage collection, per socket.`,
      figures: [
        figure('resident memory per socket', ours.rss, bare.rss),
        { ...figure('JavaScript heap per socket', ours.heapUsed, bare.heapUsed), limit: null },
      ],
    };
  });
}

async function memoryPerSocket(script: URL, input: object): Promise<Memory> {
  const server = startChild<{ url: string }>(script, input, ['--expose-gc']);
  const { url } = await server.said;
  // The first sockets pay for what is loaded and compiled once.
  const first = await openSockets(url, 200);
  const before = await server.ask<Memory>({ tell: 'memory' });
  const rest = await openSockets(url, count);
  const after = await server.ask<Memory>({ tell: 'memory' });
  await Promise.all([first.stop(), rest.stop()]);
  await server.stop();
  return {
    rss: (after.rss - before.rss) / count,
    heapUsed: (after.heapUsed - before.heapUsed) / count,
  };
}

async function openSockets(url: string, number: number) {
  const script = new URL('./sockets/idle-sockets.ts', import.meta.url);
  const sockets = startChild(script, { url, count: number });
  await sockets.said;
  return sockets;
}
