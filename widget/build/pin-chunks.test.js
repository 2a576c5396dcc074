import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../test/find-chromium.js';
import { integrityOf, pinChunks, pinOf } from './pin-chunks.js';

/** A chat with two parts, which share a file that the chat does not need, and a part of a part. */
const sources = {
  'katek.js': `
    export const word = 'shared with parts';
    export const openMap = () => import('map.js');
    export const openListing = () => import('listing.js');
    globalThis.chat = { openMap, openListing };`,
  'map.js': `
    import { word } from 'katek.js';
    import { distance } from 'distance.js';
    globalThis.ran.push('map');
    export const text = word + distance;`,
  'listing.js': `
    import { distance } from 'distance.js';
    globalThis.ran.push('listing');
    export const openMap = () => import('map.js');
    export const near = distance;`,
  'distance.js': `
    globalThis.ran.push('distance');
    export const distance = ' and counted in miles';`,
};

const policy =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** @type {Record<string, string>} */
const built = {};
/** @type {Record<string, string>} */
let served;
/** @type {string[]} */
let requested;
/** @type {any} */
let manifest;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} */
let complaints;
let origin = '';

const server = createServer((request, response) => {
  const file = String(request.url).slice(1);
  requested.push(file);
  const content = served[file];
  if (content === undefined) return response.writeHead(404).end();
  const type = file.endsWith('.html') ? 'text/html' : 'text/javascript';
  return response
    .writeHead(200, { 'content-type': type, 'content-security-policy': policy })
    .end(content);
});

beforeAll(async () => {
  const bundle = await rollup({
    input: { katek: 'katek.js' },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'fixture',
        resolveId: (id) => id,
        load: (id) => sources[/** @type {keyof typeof sources} */ (id)],
      },
      esbuild({ target: 'es2022' }),
      pinChunks(),
    ],
  });
  const { output } = await bundle.generate({
    format: 'es',
    hashCharacters: 'base36',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  });
  for (const file of output)
    built[file.fileName] = String(file.type === 'chunk' ? file.code : file.source);
  manifest = JSON.parse(built['manifest.json'] ?? '');
  built['start.js'] = 'globalThis.ran = [];';
  const { file, integrity } = manifest.main;
  built['page.html'] =
    `<!doctype html><script src="start.js"></script><script type="module" src="${file}" integrity="${integrity}"></script>`;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArguments,
  });
});

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  served = { ...built };
  requested = [];
  complaints = [];
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
});

const open = () => page.goto(`${origin}/page.html`);
const ran = () => page.evaluate('globalThis.ran');
const chunk = (/** @type {string} */ name) => String(manifest.chunks[name]);
const tamper = (/** @type {string} */ name) => {
  served[chunk(name)] = `${built[chunk(name)]}\nglobalThis.ran.push('tampered');`;
};

describe('D04: chunks that hold the hashes of what they load', () => {
  test('run under a strict policy with Trusted Types, each fetched once, and leave no trace in the head', async () => {
    await open();
    expect(
      await page.evaluate(
        'chat.openListing().then((part) => part.openMap()).then((map) => map.text)',
      ),
    ).toBe('shared with parts and counted in miles');
    expect(await ran()).toEqual(['distance', 'listing', 'map']);
    expect(complaints).toEqual([]);
    expect(await page.locator('link').count()).toBe(0);
    expect(requested.toSorted()).toEqual([...new Set(requested)].toSorted());
  });

  test('never run a part that was changed on its way', async () => {
    tamper('map');
    await open();
    await expect(page.evaluate('chat.openMap()')).rejects.toThrow(
      'is not the file that was published',
    );
    expect(await ran()).toEqual([]);
  });

  test('never believe a file of hashes that was changed', async () => {
    const pins = Object.keys(manifest.files).find((file) => file.startsWith('pins-')) ?? '';
    const hashOf = (/** @type {string} */ name) => pinOf(String(served[chunk(name)]));
    const before = hashOf('map');
    tamper('map');
    served[pins] = String(built[pins]).replace(before, hashOf('map'));
    expect(served[pins]).not.toBe(built[pins]);
    await open();
    await expect(page.evaluate('chat.openMap()')).rejects.toThrow(
      'is not the file that was published',
    );
    expect(await ran()).toEqual([]);
  });

  test('never run a part whose import was changed', async () => {
    tamper('distance');
    await open();
    await expect(page.evaluate('chat.openListing()')).rejects.toThrow(
      'is not the file that was published',
    );
    expect(await ran()).toEqual([]);
  });

  test('never run a changed part of a part', async () => {
    tamper('map');
    await open();
    await expect(
      page.evaluate('chat.openListing().then((part) => part.openMap())'),
    ).rejects.toThrow();
    expect(await ran()).toEqual(['distance', 'listing']);
  });

  test('are not run at all when the first file was changed', async () => {
    tamper('katek');
    await open();
    expect(await page.evaluate('typeof chat')).toBe('undefined');
  });

  test('load a part that failed once when it is asked for again', async () => {
    delete served[chunk('map')];
    await open();
    await expect(page.evaluate('chat.openMap()')).rejects.toThrow();
    served = { ...built };
    expect(await page.evaluate('chat.openMap().then((map) => map.text)')).toContain('miles');
  });
});

describe('the build', () => {
  test('holds the right hash of every chunk and leaves no marker', () => {
    for (const [file, integrity] of Object.entries(manifest.files)) {
      const code = String(built[file]);
      expect(code).not.toMatch(/PIN\d/);
      expect(integrity).toBe(integrityOf(code));
      if (file !== manifest.main.file) {
        expect(Object.values(built).some((other) => other.includes(pinOf(code)))).toBe(true);
      }
    }
  });
});
