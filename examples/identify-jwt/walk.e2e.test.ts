import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asRealtor } from '../testing/realtor.ts';
import { startExample } from '../testing/start-example.ts';
import { ask, aVisitor, type Browser, openBrowser, openChat } from '../testing/visitor.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof startExample>>;

beforeAll(async () => {
  const { url, cookie } = inject('katek');
  const realtor = asRealtor(url, cookie);
  const { secret } = await realtor.ask<{ secret: string }>('POST', '/identity-secrets', {});
  const folder = join(inject('installed'), 'identify-jwt');
  const env = { KATEK_URL: url, KATEK_IDENTITY_SECRET: secret };
  site = await startExample(folder, inject('ports').identifyJwt, env);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const question = 'Is there anything with a view of the water?';

test('D06: a signed-in visitor finds the talk on another device; after signing out nothing is left', async () => {
  const laptop = await aVisitor(browser);
  await laptop.goto(site.origin);
  await laptop.getByRole('button', { name: 'Sign in as Maya' }).click();
  await openChat(laptop);
  await ask(laptop, question);

  const phone = await aVisitor(browser);
  await phone.goto(site.origin);
  await phone.getByRole('button', { name: 'Sign in as Maya' }).click();
  await openChat(phone);
  await phone.getByText(question).first().waitFor();

  await phone
    .getByRole('button', { name: /Close chat/ })
    .first()
    .click();
  await phone.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => phone.evaluate(() => localStorage.length)).toBe(0);
  await phone.reload();
  await openChat(phone);
  await phone
    .getByText(/I’m Juniper/)
    .first()
    .waitFor();
  expect(await phone.getByText(question).count()).toBe(0);
});
