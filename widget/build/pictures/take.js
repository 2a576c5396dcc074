import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../test/find-chromium.js';
import { looks } from './looks.js';
import { scenes } from './scenes/index.js';
import { writeSheets } from './sheets.js';
import { startStand } from './stand.js';
import { openStage } from './stage.js';

/*
 * Takes a picture of every scene in every look, and puts those of one look on sheets.
 *
 *   node --conditions=source build/pictures/take.js [--look=phone-en,desktop-ar] [--scene=menu,map] [--server=http://localhost:3000]
 *     [--style=fonts.css]
 *
 * `--style`: a sheet for the page, such as the fonts of scripts that this machine does not have.
 */

const folder = fileURLToPath(new URL('../../dist/pictures/', import.meta.url));
const wanted = (name) =>
  process.argv
    .find((argument) => argument.startsWith(`--${name}=`))
    ?.slice(name.length + 3)
    .split(',');

/** Windows that are open beside each other: most of a scene's time is waiting. */
const atOnceMax = 3;

const chosenLooks = looks.filter(({ name }) => wanted('look')?.includes(name) ?? true);
const chosenScenes = scenes.filter(({ name }) => wanted('scene')?.includes(name) ?? true);
const style = wanted('style') ? await readFile(wanted('style')[0], 'utf8') : '';
let failures = 0;

if (!wanted('scene') && !wanted('look')) await rm(folder, { recursive: true, force: true });
let browser = await launch();
const stand = await startStand(browser, wanted('server')?.[0]);
try {
  for (const look of chosenLooks) {
    await mkdir(`${folder}${look.name}`, { recursive: true });
    const waiting = chosenScenes.values();
    await Promise.all(
      Array.from({ length: atOnceMax }, async () => {
        for (const scene of waiting) await take(scene, look);
      }),
    );
    await writeSheets(await living(), { folder, look, scenes });
    process.stdout.write(`${look.name}: ${chosenScenes.length} scenes\n`);
  }
} finally {
  await browser.close();
  await stand.close();
}
process.stdout.write(`The pictures are in ${folder}\n`);
process.exitCode = failures > 0 ? 1 : 0;

async function take(scene, look) {
  const stage = await openStage(await living(), { stand, look, scene, style });
  const path = (kind) => `${folder}${look.name}/${scene.name}.${kind}.png`;
  await rm(path('failed'), { force: true });
  try {
    await stage.enter();
    await scene.play?.(stage);
    for (const scheme of look.schemes) {
      await stage.page.emulateMedia({ colorScheme: scheme });
      await stage.still();
      await stage.page.screenshot({ path: path(scheme), ...(scene.isWhole ? {} : look.clip) });
    }
    for (const complaint of stage.complaints) fail(`${look.name} ${scene.name}: ${complaint}`);
  } catch (error) {
    fail(`${look.name} ${scene.name}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    await stage.page.screenshot({ path: path('failed') }).catch(() => undefined);
  } finally {
    await stage.close().catch(() => undefined);
  }
}

async function launch() {
  return chromium.launch({
    executablePath: await findChromium(),
    // A page that was changed on its way counts as one from elsewhere, which might not speak to this machine.
    args: [...chromiumArguments, '--disable-features=LocalNetworkAccessChecks'],
  });
}

/** A browser may die of too much of everything; the next scene goes on in another one. */
async function living() {
  if (!browser.isConnected()) browser = await launch();
  return browser;
}

function fail(text) {
  failures++;
  process.stdout.write(`${text}\n`);
}
