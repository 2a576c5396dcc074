import { existsSync } from 'node:fs';

/** Where Linux distributions and the usual images keep a Chromium. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** For a browser that only runs tests: no sandbox in containers, no calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/**
 * The path of a Chromium: the one named by `CHROMIUM_PATH`, else the system's, else the one that the npm package
 * `@sparticuz/chromium` carries. Rejects, saying what to do, when there is none.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
  }
  const installed = systemPaths.find((path) => existsSync(path));
  if (installed) return installed;
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    return await carried.executablePath();
  } catch (cause) {
    throw new Error('No Chromium was found. Install one, or name one by CHROMIUM_PATH.', { cause });
  }
}
