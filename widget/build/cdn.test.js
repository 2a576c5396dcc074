import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aListing, aMessage, anId, aWelcome, aWidgetConfig } from '../../sdk/src/testing/index.ts';
import { chromiumArguments, findChromium } from '../test/find-chromium.js';
import { firstConversation } from '../.size-limit.js';
import { integrityOf, pinOf } from './pin-chunks.js';

const cdn = new URL('../dist/cdn/', import.meta.url);
const read = (/** @type {string} */ file) => readFileSync(new URL(file, cdn), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const integrity = JSON.parse(read('integrity.json'));

/** A line that shows whether it ran, wherever it was smuggled in. */
const tampering = '\n;globalThis.wasTampered = true;\n';

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** Files of ours that the page asked for. @type {string[]} */
let requested;
/** @type {string[]} */
let complaints;
/** @type {string} */
let changed;
let origin = '';

const server = createServer((request, response) => {
  const { pathname } = new URL(String(request.url), 'http://katek.test');
  if (pathname === '/') {
    return response
      .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy() })
      .end(host());
  }
  const open = { 'access-control-allow-origin': '*' };
  if (pathname === '/v1/widget-config') {
    const answer = {
      key: 'pk_test',
      config: aWidgetConfig(),
      origin: { value: origin, isAllowed: true },
    };
    return response
      .writeHead(200, { ...open, 'content-type': 'application/json' })
      .end(JSON.stringify(answer));
  }
  const file = pathname.replace('/cdn/', '');
  if (!(file in integrity)) return response.writeHead(404, open).end();
  requested.push(file);
  const content = read(file) + (file === changed ? tampering : '');
  return response.writeHead(200, { ...open, 'content-type': 'text/javascript' }).end(content);
});

/** The files come from another host than the page, as from a CDN. */
const cdnOrigin = () => origin.replace('127.0.0.1', 'localhost');
const policy = () =>
  `default-src 'none'; script-src ${cdnOrigin()}; connect-src ${cdnOrigin()} ${cdnOrigin().replace('http', 'ws')}; ` +
  `img-src https: data:; require-trusted-types-for 'script'; trusted-types lit-html`;
const host = () =>
  `<!doctype html><html lang="en"><title>A realtor's page</title><h1>Homes</h1>
<script src="${cdnOrigin()}/cdn/katek.js" integrity="${integrity['katek.js']}" crossorigin
  data-base-url="${cdnOrigin()}" data-publishable-key="pk_test"></script>`;

beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArguments,
  });
});

afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  requested = [];
  complaints = [];
  changed = '';
  page = await browser.newPage({ locale: 'en-US' });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.routeWebSocket(/.*/, answer);
});

/** Two homes for every question. @param {import('playwright-core').WebSocketRoute} socket */
function answer(socket) {
  let seq = 0;
  socket.onMessage((json) => {
    const frame = JSON.parse(String(json));
    const send = (/** @type {object} */ reply) => socket.send(JSON.stringify(reply));
    if (frame.type === 'hello') send(aWelcome());
    if (frame.type !== 'message.send') return;
    send({ type: 'message.accepted', id: frame.id, seq: ++seq });
    const messageId = anId(500 + seq);
    send({ type: 'reply.started', messageId, authorName: 'Kate' });
    send({ type: 'message.delta', messageId, offset: 0, text: 'Here are ' });
    const listings = [aListing(), aListing({ id: anId(2) })];
    send({
      type: 'message.created',
      message: aMessage({ id: messageId, seq: ++seq, text: 'Here are two homes.', listings }),
    });
  });
}

const openChat = async () => {
  await page.goto(origin);
  await page.getByRole('button', { name: /open|chat/i }).click();
};
const wasTampered = () => page.evaluate('Boolean(globalThis.wasTampered)');

describe('a pinned loader on a page with a strict policy', () => {
  test('loads what shows the launcher, and nothing else before the visitor asks', async () => {
    await page.goto(origin);
    await page.getByRole('button', { name: /chat/i }).waitFor();
    expect(requested).toEqual(['katek.js', 'core.js']);
    expect(complaints).toEqual([]);
  });

  test('loads for a first conversation with homes what the budget counts, and violates nothing', async () => {
    await openChat();
    await page.getByRole('textbox').fill('Three bedrooms, please');
    await page.getByRole('textbox').press('Enter');
    await page.locator('katek-chat [part~="card"]').nth(1).waitFor();
    const later = firstConversation.map((name) => String(manifest.chunks[name]));
    expect(new Set(requested)).toEqual(
      new Set(['katek.js', 'core.js', 'frame.js', String(manifest.main.file), ...later]),
    );
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  });

  test.each(['the loader', 'the launcher', 'the chat', 'a part'])(
    'never runs %s after it was changed',
    async (what) => {
      const files = {
        'the loader': 'katek.js',
        'the launcher': 'core.js',
        'the chat': manifest.main.file,
        'a part': manifest.chunks.seldom,
      };
      changed = files[/** @type {keyof typeof files} */ (what)];
      if (what === 'the loader') {
        await page.goto(origin);
        expect(await page.evaluate('typeof KaTek')).toBe('undefined');
      } else if (what === 'the launcher') {
        await page.goto(origin);
        await expect.poll(() => complaints.join()).toMatch(/could not start/);
        expect(await page.evaluate("document.querySelector('[data-katek-launcher]')")).toBe(null);
      } else if (what === 'the chat') {
        await openChat();
        await expect.poll(() => complaints.join()).toMatch(/integrity/);
        expect(await page.evaluate('Boolean(customElements.get("katek-chat"))')).toBe(false);
      } else {
        await openChat();
        await page.locator('katek-chat').waitFor({ state: 'attached' });
        await page.evaluate("customElements.whenDefined('katek-chat').then(() => null)");
        const outcome = page.evaluate("document.querySelector('katek-chat').doctor()");
        await expect(outcome).rejects.toThrow('is not the file that was published');
      }
      expect(requested).toContain(changed);
      expect(await wasTampered()).toBe(false);
    },
  );
});

describe('the files for browsers', () => {
  test('have the hashes that integrity.json and the manifest tell', () => {
    for (const [file, hash] of Object.entries(integrity))
      expect(integrityOf(read(file)), file).toBe(hash);
    for (const [file, hash] of Object.entries(manifest.files)) expect(integrity[file]).toBe(hash);
  });

  test('import from each other only what is exported', () => {
    const files = Object.keys(manifest.files);
    const exportsOf = (/** @type {string} */ file) =>
      [...read(file).matchAll(/\bexport\{([^}]*)\}/g)].flatMap(([, names = '']) =>
        names.split(',').map((name) => name.split(' as ').at(-1)),
      );
    const wrong = files.flatMap((file) =>
      [...read(file).matchAll(/\bimport\{([^}]*)\}from"\.\/([^"]+)"/g)].flatMap(
        ([, names = '', from = '']) => {
          const exported = exportsOf(from);
          return names
            .split(',')
            .map((name) => name.split(' as ')[0])
            .filter((name) => !exported.includes(name))
            .map((name) => `${file}: ${name} from ${from}`);
        },
      ),
    );
    expect(wrong).toEqual([]);
    expect(
      files.filter((file) => read(file).includes(`from"./${manifest.main.file}"`)),
    ).not.toEqual([]);
  });

  test('hold the hash of every file that is loaded later', () => {
    // The server's own script imports its commands by name; everything else is pinned.
    const loaded = new Set([
      manifest.main.file,
      'katek.js',
      'commands.js',
      'define.js',
      'hosted.css',
    ]);
    const all = Object.keys(integrity).map(read).join('');
    for (const file of Object.keys(integrity)) {
      if (loaded.has(file)) continue;
      const content = read(file);
      const isPinned = [integrityOf(content), pinOf(content)].some((hash) => all.includes(hash));
      expect(isPinned, file).toBe(true);
    }
    expect(all).not.toMatch(/PIN\d/);
    expect(read('katek.js')).toContain(manifest.main.integrity);
  });
});
