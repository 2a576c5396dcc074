import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Section } from './report.ts';

const home = fileURLToPath(new URL('../../', import.meta.url));
const startSecondsMax = 240;

/** From `npm start` to the first answered request, in a fresh clone and again; the floor is `git clone` and Node itself. */
export async function benchStart(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'katek-start-'));
  try {
    await run('git', ['clone', '--quiet', home, folder], home);
    const first = await secondsToAnswer(folder);
    const second = await secondsToAnswer(folder);
    return {
      title: 'Start',
      method:
        'A fresh clone in a fresh folder; `npm start` until `/readyz` answers 200, then once more in the same folder. The package cache of the machine is as it is.',
      figures: [
        {
          name: 'first `npm start`',
          value: `${first.toFixed(1)} s`,
          peer: 'limit 90 s',
          ratio: first / 90,
          limit: 1,
        },
        {
          name: 'second `npm start`',
          value: `${second.toFixed(1)} s`,
          peer: 'limit 6 s',
          ratio: second / 6,
          limit: 1,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsToAnswer(folder: string): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const begin = performance.now();
  const env = { ...process.env, PORT: String(port), LOG_LEVEL: 'error' };
  for (const name of ['DATABASE_URL', 'MONGODB_URL', 'NODE_OPTIONS'])
    delete env[name as keyof typeof env];
  const child = spawn('npm', ['start'], { cwd: folder, env, stdio: 'ignore', detached: true });
  try {
    for (;;) {
      const seconds = (performance.now() - begin) / 1000;
      if (child.exitCode !== null || seconds > startSecondsMax) throw new Error('npm start failed');
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      if (answer?.ok) return (performance.now() - begin) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM');
      await once(child, 'exit');
    }
  }
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const [code] = (await once(spawn(command, args, { cwd, stdio: 'inherit' }), 'exit')) as [number];
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} failed with ${code}`);
}
