import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import npmChromium from '@sparticuz/chromium';

/** A Chromium: the one of `CHROMIUM_PATH`, else of the system, else the one that npm carries; and how to start it. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const system = await firstThatExists([process.env['CHROMIUM_PATH'] ?? '', ...onPath()]);
  return {
    executablePath: system ?? (await npmChromium.executablePath()),
    // The arguments that npm's Chromium suggests turn web security off, which is part of what we test.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  };
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function firstThatExists(paths: string[]): Promise<string | null> {
  for (const path of paths.filter(Boolean)) {
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return null;
}
