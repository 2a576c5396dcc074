import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './find-chromium.ts';

export type { Browser, Page };

export const slowly = { timeout: 20_000 };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await findChromium());
}

/** A visitor with a profile of their own, and everything that the page complains of. */
export async function aVisitor(
  browser: Browser,
): Promise<Page & { readonly complaints: string[] }> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(slowly.timeout);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return Object.assign(page, { complaints });
}

export const composer = (page: Page) => page.getByLabel('Your message');
export const cards = (page: Page) => page.locator('katek-chat [part~="card"]');
export const openChat = (page: Page) => page.getByRole('button', { name: /Open chat/ }).click();

/** Sends a message and waits until the whole answer is there. */
export async function ask(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
  await answered(page, text);
}

/** Waits until the answer to this text is there. */
export async function answered(page: Page, text: string): Promise<void> {
  const entries = page.locator('katek-chat li.entry');
  await expect
    .poll(async () => {
      const isShown = (await entries.filter({ hasText: text }).count()) > 0;
      const last = (await entries.last().getAttribute('class'))?.split(' ') ?? [];
      return isShown && last.includes('theirs') && !last.includes('draft');
    }, slowly)
    .toBe(true);
}
