// Plain JavaScript for Node 20 and later: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, home, install, projectNode } from './prepare.js';
import { inWords, stopAll } from './steps.js';

const begin = Date.now();
/** A signal that comes again within this time is an echo of the first; later it is somebody who insists. */
const sameSignalMs = 1500;
const isFirst = !existsSync(join(home, 'node_modules', '.katek-installed'));
console.log(
  isFirst
    ? '\nKaTek starts. The first time takes about a minute, later starts a few seconds.\n'
    : '\nKaTek starts.\n',
);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    stopAll();
    if (!isServing) process.exit(128 + constants.signals[signal]);
  });
}
let isServing = false;

try {
  await step('Packages', async () =>
    (await install()) === 'installed' ? 'installed' : 'up to date',
  );
  await step('Widget and admin', async () => {
    const built = await build();
    return built.length > 0 ? `built ${built.join(', ')}` : 'up to date';
  });
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
serve();

/** @param {string} name @param {() => Promise<string>} work */
async function step(name, work) {
  const stepBegin = Date.now();
  if (isFirst) console.log(`  ${name} …`);
  const result = await work();
  console.log(
    `  ${name.padEnd(18)} ${result.padEnd(22)} ${inWords((Date.now() - stepBegin) / 1000)}`,
  );
}

/**
 * Runs the server until it ends. It has a process group of its own: Ctrl-C reaches every process of the terminal's
 * group and npm passes it on as well, and a server that hears it three times would stop at once, without care.
 */
function serve() {
  isServing = true;
  const child = spawn(
    projectNode(),
    [
      '--conditions=source',
      `--import=${new URL('end-with-launcher.js', import.meta.url)}`,
      join(home, 'server/src/main.ts'),
      ...process.argv.slice(2),
    ],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      detached: true,
      env: {
        NODE_COMPILE_CACHE: join(home, 'node_modules/.cache/compiled'),
        ...process.env,
        KATEK_STARTED_AT: String(begin),
      },
    },
  );
  let passedOnAt = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (Date.now() - passedOnAt < sameSignalMs) return;
      passedOnAt = Date.now();
      child.kill(signal);
    });
  }
  child.once('error', (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
  });
}
