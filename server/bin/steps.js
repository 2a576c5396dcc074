import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Runs one command, shows its output line by line and never longer than `timeoutMs`.
 *
 * @typedef {object} Command
 * @property {string} program
 * @property {string[]} arguments
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env] Added to the environment.
 * @property {number} timeoutMs
 * @property {(line: string) => void} [onLine] Without it the output is kept and shown only on failure.
 *
 * @param {Command} command
 * @returns {Promise<{ ok: boolean, seconds: number, output: string, why: string }>}
 */
export async function run(command) {
  const begin = Date.now();
  /** @type {string[]} */
  const kept = [];
  // A group of its own, so that a command that hangs is stopped with everything it started.
  const child = spawn(command.program, command.arguments, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const stop = () => stopGroup(child.pid);
  running.add(stop);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    stop();
  }, command.timeoutMs);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      kept.push(line);
      command.onLine?.(line);
    });
  }
  const { code, why } = await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, why: error.message }));
    child.once('close', (exit, signal) =>
      resolve({ code: exit ?? 1, why: signal ?? `exit ${exit}` }),
    );
  });
  clearTimeout(timer);
  running.delete(stop);
  return {
    ok: code === 0,
    seconds: (Date.now() - begin) / 1000,
    output: kept.join('\n'),
    why: timedOut ? `stopped after ${command.timeoutMs / 1000} s` : why,
  };
}

/** @type {Set<() => void>} */
const running = new Set();

/** Ends every command that is running; for a signal to the launcher itself. */
export function stopAll() {
  for (const stop of running) stop();
}

/** @param {number | undefined} pid */
function stopGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/**
 * The environment in which the project's own programs are found first, its Node before any other.
 *
 * @param {string} home
 * @param {...string} packages
 */
export function withPrograms(home, ...packages) {
  const folders = [...packages.map((folder) => join(home, folder)), home];
  const path = folders.map((folder) => join(folder, 'node_modules', '.bin'));
  return { PATH: [...path, process.env['PATH'] ?? ''].join(delimiter) };
}

/** @param {number} seconds */
export function inWords(seconds) {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
