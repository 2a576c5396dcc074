import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask, aVisitor, type Browser, cards, openBrowser, openChat } from '../testing/visitor.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test('one script tag is enough for a launcher, a talk and cards', async () => {
  const page = await aVisitor(browser);
  await page.goto(`${inject('sites')}/script-tag/`);
  await openChat(page);
  await ask(page, '3 bed house under 600k with a garage in Alder Bay');
  await cards(page).first().waitFor();
  expect(page.complaints).toEqual([]);
});
