import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../../', import.meta.url));
const bootMsMax = 60_000;

/** A server of its own in a process of its own, as `npm start` runs it, on a free port and an empty folder. */
export interface StartedServer {
  readonly url: string;
  /** The sign-in that it printed. */
  readonly signIn: { email: string; password: string };
  /** The demo's `sk_…`, which it printed too. */
  readonly secretKey: string;
  /** Ends the process without a goodbye and starts another one on the same folder. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server and waits until it is ready. */
export async function startServer(): Promise<StartedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'katek-walk-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running = await boot({ port, dataDir });
  return {
    url,
    signIn: running.signIn,
    secretKey: running.secretKey,
    async killAndRestart() {
      await end(running.child, 'SIGKILL');
      running = await boot({ port, dataDir });
    },
    async close() {
      await end(running.child, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function boot(place: { port: number; dataDir: string }) {
  const child = spawn(process.execPath, ['--conditions=source', 'server/src/main.ts'], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(place.port),
      DATA_DIR: place.dataDir,
      LOG_LEVEL: 'warn',
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  try {
    await untilReady(`http://localhost:${place.port}/readyz`, child, () => printed);
    return { child, signIn: readSignIn(printed), secretKey: /sk_\w+/.exec(printed)?.[0] ?? '' };
  } catch (error) {
    await end(child, 'SIGKILL');
    throw error;
  }
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + bootMsMax;
  while (Date.now() < deadline && child.exitCode === null) {
    const isReady = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    // The addresses and the sign-in are printed last.
    if (isReady && /Admin/.test(output())) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not become ready.\n${output()}`);
}

function readSignIn(printed: string): StartedServer['signIn'] {
  const [, email, password] = /(\S+@\S+)\s+(\S+)/.exec(printed) ?? [];
  if (!email || !password) throw new Error(`The server printed no sign-in.\n${printed}`);
  return { email, password };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await ended;
  clearTimeout(timer);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
