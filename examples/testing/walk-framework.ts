import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answered, aVisitor, type Browser, openBrowser, slowly } from './visitor.ts';

/** The same walk for every framework: the page's own button asks, the chat answers, the page hears of it. */
export function walkFramework(name: 'react' | 'vue' | 'svelte'): void {
  describe(`the ${name} example, built against the packed packages`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    test('asks by a method, shows the answer, and hears of it by an event', async () => {
      const page = await aVisitor(browser);
      await page.goto(`${inject('sites')}/${name}/dist/`);
      await page.getByRole('button', { name: 'Three bedrooms under $600k?' }).click();
      await answered(page, '3 bed house under 600k');
      await expect.poll(() => page.getByText(/^Messages: [2-9]/).count(), slowly).toBe(1);
      expect(page.complaints).toEqual([]);
    });
  });
}
