import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startExample } from '../testing/start-example.ts';
import { ask, aVisitor, type Browser, cards, openBrowser, openChat } from '../testing/visitor.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof startExample>>;

beforeAll(async () => {
  const folder = join(inject('installed'), 'strict-csp');
  site = await startExample(folder, inject('ports').strictCsp, { KATEK_URL: inject('katek').url });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('D04: talks, shows cards, a home in detail and the menu, and violates nothing', async () => {
  const page = await aVisitor(browser);
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(site.origin);
  await openChat(page);
  await ask(page, '3 bed house under 600k with a garage in Alder Bay');
  await cards(page).first().waitFor();
  await cards(page)
    .first()
    .getByRole('button', { name: /Details/ })
    .click();
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  expect(page.complaints).toEqual([]);
});
