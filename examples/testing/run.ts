import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const timeoutMs = 180_000;

/** Runs a program to its end and gives what it wrote; a failure tells it too. */
export async function run(
  program: string,
  values: string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<string> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, values, {
      cwd: options.cwd,
      // The tests' own Node settings, such as conditions of import, are not those of a user.
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: '', VITEST: '', ...options.env },
      timeout: timeoutMs,
      maxBuffer: 10_000_000,
    });
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${values.join(' ')} failed.\n${stdout}${stderr}`, { cause: error });
  }
}
