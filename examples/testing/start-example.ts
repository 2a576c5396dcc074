import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const readyMsMax = 20_000;

/** Runs the `server.js` of an example as its README says. */
export async function startExample(
  folder: string,
  port: number,
  env: Record<string, string>,
): Promise<{ origin: string; close(): Promise<void> }> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(folder, 'server.js')], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const deadline = Date.now() + readyMsMax;
  const isUp = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (Date.now() > deadline || child.exitCode !== null)
      throw new Error(`${folder} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    async close() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
