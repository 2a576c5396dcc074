import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asRealtor } from '../testing/realtor.ts';
import { type ServedFolder, serveFolder } from '../testing/serve-folder.ts';
import { ask, aVisitor, type Browser, cards, openBrowser, openChat } from '../testing/visitor.ts';

let browser: Browser;
let site: ServedFolder;

beforeAll(async () => {
  const { url, cookie } = inject('katek');
  site = await serveFolder(fileURLToPath(new URL('.', import.meta.url)), url);
  await asRealtor(url, cookie).allow(site.origin);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('one script tag is enough for a launcher, a talk and cards', async () => {
  const page = await aVisitor(browser);
  await page.goto(site.origin);
  await openChat(page);
  await ask(page, '3 bed house under 600k with a garage in Alder Bay');
  await cards(page).first().waitFor();
  expect(page.complaints).toEqual([]);
});
