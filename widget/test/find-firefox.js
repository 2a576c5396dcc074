import { existsSync } from 'node:fs';

/** Where Linux distributions and the installers of other systems put Firefox. */
const systemPaths = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox: the one named by `FIREFOX_PATH`, else the system's; `null` where there is none, or where
 * `FIREFOX_PATH` is `off`. Throws when `FIREFOX_PATH` names a file that is not there.
 *
 * @returns {string | null}
 */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  if (named === 'off') return null;
  if (named && !existsSync(named)) {
    throw new Error(`FIREFOX_PATH names ${named}, but there is no such file.`);
  }
  return named || (systemPaths.find((path) => existsSync(path)) ?? null);
}
