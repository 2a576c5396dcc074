import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileTexts } from '../../widget/src/testing/hostile-texts.ts';
import { sayHostileThings, whatIsNotText } from '../testing/hostile.ts';
import { type StartedServer, startServer } from '../testing/start-server.ts';
import {
  ask,
  aVisitor as openPage,
  type Browser,
  cards,
  composer,
  openBrowser,
  type Page,
  slowly,
} from '../testing/visitor.ts';

let server: StartedServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a visitor on the realtor’s site', () => {
  test('connects and stores nothing before the chat is opened', async () => {
    const page = await aVisitor();
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Open chat' }).waitFor();
    expect(sockets).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  test('sees homes on the page that the concierge would tell the same of', async () => {
    const page = await aVisitor();
    await page.goto(server.url);
    const shown = page.locator('.home');
    expect(await shown.count()).toBeGreaterThan(3);
    await shown.first().getByRole('button', { name: 'Ask about it' }).click();
    const price = await shown.first().locator('strong').innerText();
    await cards(page).filter({ hasText: price }).first().waitFor();
    for (const picture of await page.locator('.home img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate(widthOf), slowly).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  test('asks in plain words, gets cards, follows up, leaves an e-mail, and the agent sees the lead live', async () => {
    const agent = await anAgent();
    await agent.goto(`${server.url}/admin/#/leads`);
    const visitor = await aVisitor();
    await visitor.goto(server.url);
    await visitor.getByRole('button', { name: 'Open chat' }).click();

    await ask(visitor, '3 bed house under 600k with a garage in Alder Bay');
    await cards(visitor).first().waitFor();
    const prices = await pricesOf(visitor);
    expect(prices.length).toBeGreaterThan(0);
    expect(Math.max(...prices)).toBeLessThanOrEqual(600_000);

    await ask(visitor, 'something cheaper');
    await expect.poll(() => cards(visitor).count(), slowly).toBeGreaterThan(prices.length);

    await ask(visitor, 'Great. My name is Maya Lindqvist, my e-mail is maya@example.com');
    const lead = agent.getByRole('link', { name: /Maya Lindqvist|maya@example\.com/ });
    await lead.waitFor();
    await lead.click();
    await agent.getByRole('link', { name: 'maya@example.com', exact: true }).waitFor();
    await agent.getByText(/^Score \d+ of 100$/).waitFor();

    await visitor.context().close();
    await agent.context().close();
  });

  test('finds the whole talk again after a reload, and after the server was killed', async () => {
    const visitor = await aVisitor();
    await visitor.goto(server.url);
    await visitor.getByRole('button', { name: 'Open chat' }).click();
    await ask(visitor, 'Is there anything with a view of the water?');
    const words = await visitor.getByText('Is there anything with a view of the water?').count();
    expect(words).toBeGreaterThan(0);

    await visitor.reload();
    await visitor.getByRole('button', { name: /Open chat/ }).click();
    await visitor.getByText('Is there anything with a view of the water?').first().waitFor();

    await server.killAndRestart();
    await visitor.reload();
    await visitor.getByRole('button', { name: /Open chat/ }).click();
    await visitor.getByText('Is there anything with a view of the water?').first().waitFor();
    await visitor.context().close();
  });
});

describe('an agent in the admin', () => {
  test('is told when the sign-in is wrong', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/admin/`);
    await signIn(page, { ...server.signIn, password: 'not the password' });
    await page.getByRole('alert').getByText(/wrong/).waitFor();
    await page.close();
  });

  test('reads a talk as it happens, takes over, and the visitor reads the answer', async () => {
    const visitor = await aVisitor();
    await visitor.goto(`${server.url}/chat/demo`);
    await ask(visitor, 'Could I talk to a real person, please?');

    const agent = await anAgent();
    await agent
      .getByRole('link', { name: /Waits for you/ })
      .first()
      .click();
    await agent.getByText('Could I talk to a real person, please?').first().waitFor();
    await agent.getByRole('button', { name: 'Take over' }).click();
    await agent.getByRole('button', { name: 'Hand back' }).waitFor();
    await agent.getByLabel('Your reply').fill('This is Nora. How can I help?');
    await agent.getByRole('button', { name: 'Send' }).click();
    await visitor.getByText('This is Nora. How can I help?').first().waitFor();

    await composer(visitor).fill('I would like to see a house.');
    await composer(visitor).press('Enter');
    await agent.getByRole('log').getByText('I would like to see a house.').waitFor();
    await visitor.context().close();
    await agent.context().close();
  });
});

describe('D01 the admin', () => {
  test('shows what a visitor and a listing say as text, whatever it is', async () => {
    const name = '"><img src=x onerror=window.hacked=1>';
    const posted = await fetch(`${server.url}/v1/properties`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.secretKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ListingKey: 'hostile', UnparsedAddress: name, City: '<b>Wexley' }),
    });
    expect(posted.status).toBe(201);
    const visitor = await aVisitor();
    await visitor.goto(`${server.url}/chat/demo`);
    const config = await (await fetch(`${server.url}/v1/widget-config?slug=demo`)).json();
    const { key } = config as { key: string };
    await visitor.evaluate(sayHostileThings, { key, name, texts: [...hostileTexts] });

    const agent = await anAgent();
    const screens: [path: string, link: string | null, shown: string][] = [
      ['#/conversations', 'a[href^="#/conversations/"]', '<script>window.hacked=1</script>'],
      ['#/leads', 'a[href^="#/leads/"]', name],
      ['#/listings', null, name],
    ];
    for (const [path, link, shown] of screens) {
      await agent.goto(`${server.url}/admin/${path}`);
      if (link) await agent.locator(link).first().click();
      await agent.getByText(shown).first().waitFor();
      expect(await agent.evaluate(whatIsNotText)).toEqual([]);
    }
    await visitor.context().close();
    await agent.context().close();
  });
});

describe('a realtor’s own answers', () => {
  test('are written, tried, given to a visitor, taken away and brought back', async () => {
    const realtor = await anAgent();
    await realtor.goto(`${server.url}/admin/#/knowledge`);
    await realtor.getByText('No entry yet').waitFor();
    await realtor.getByRole('link', { name: 'Add an entry' }).click();
    const question = realtor.getByLabel('Question', { exact: true });
    const save = realtor.getByRole('button', { name: 'Save' });
    await question.fill('What is your commission?');
    await save.click();
    await realtor.getByText('Write the answer.').waitFor();
    const answer = 'Ours is 2.5 % of the price, paid at closing.';
    await realtor.getByLabel('Answer', { exact: true }).fill(answer);
    await save.click();
    await realtor.getByText(/^Saved\./).waitFor();

    await realtor.getByRole('link', { name: 'Try a question' }).click();
    await question.fill('how much commission do you take?');
    await question.press('Enter');
    await realtor.getByText('the concierge answers with').waitFor();

    const visitor = await aVisitor();
    await visitor.goto(`${server.url}/chat/demo`);
    await ask(visitor, 'What is your commission?');
    await visitor.getByText(answer).first().waitFor();
    await visitor.context().close();

    await realtor
      .getByRole('link', { name: /What is your commission/ })
      .first()
      .click();
    await realtor.getByRole('button', { name: 'Delete' }).click();
    await realtor.getByText('No entry yet').waitFor();
    await realtor.getByRole('button', { name: 'Undo' }).click();
    await realtor.getByRole('link', { name: /What is your commission/ }).waitFor();
    await realtor.context().close();
  });
});

describe('a realtor in the settings', () => {
  test('sets colour and hours, and the chat on the site shows them', async () => {
    const realtor = await anAgent();
    await realtor.goto(`${server.url}/admin/#/settings/look`);
    const preview = realtor.locator('.preview-frame katek-chat');
    const accent = realtor.getByLabel('Accent colour', { exact: true });
    await accent.fill('#ffd166');
    // Too faint to be seen by everybody: the nearest colour that is not is offered.
    await realtor.getByRole('button', { name: /^Use #/ }).click();
    await expect.poll(() => preview.evaluate(brandOf), slowly).toBe(await accent.inputValue());
    await accent.fill('#7a1f5c');
    await expect.poll(() => preview.evaluate(brandOf), slowly).toBe('#7a1f5c');
    await realtor.getByRole('button', { name: 'Save' }).click();
    await realtor.getByText(/^Saved\./).waitFor();

    await realtor.getByRole('link', { name: 'Hours and viewings' }).click();
    await realtor.getByLabel('Monday opens', { exact: true }).fill('18:00');
    await realtor.getByLabel('Monday closes', { exact: true }).fill('08:00');
    await realtor.getByRole('button', { name: 'Save' }).click();
    await realtor.getByText('08:00 is not after 18:00.').waitFor();
    await realtor.getByLabel('Monday opens', { exact: true }).fill('07:13');
    await realtor.getByLabel('Monday closes', { exact: true }).fill('07:27');
    await realtor.getByRole('button', { name: 'Copy Monday’s hours to all weekdays' }).click();
    expect(await realtor.getByLabel('Friday opens', { exact: true }).inputValue()).toBe('07:13');
    for (const day of ['Saturday', 'Sunday']) {
      const remove = realtor.getByRole('button', { name: new RegExp(`^Remove ${day} `) });
      while ((await remove.count()) > 0) await remove.first().click();
    }
    await realtor.getByRole('button', { name: 'Save' }).click();
    await realtor.getByText(/^Saved\./).waitFor();

    const visitor = await aVisitor();
    await visitor.goto(server.url);
    await visitor.getByRole('button', { name: 'Open chat' }).click();
    await expect
      .poll(() => visitor.locator('katek-chat').evaluate(brandOf), slowly)
      .toBe('#7a1f5c');
    await ask(visitor, 'Could I talk to a real person, please?');
    // On the visitor's own clock, which differs by whole hours.
    await visitor
      .getByText(/(?:back|until) .*:(?:13|27)/)
      .first()
      .waitFor();
    await visitor.context().close();
    await realtor.context().close();
  });
});

const aVisitor = () => openPage(browser);

async function anAgent(): Promise<Page> {
  const page = await aVisitor();
  await page.goto(`${server.url}/admin/`);
  await signIn(page, server.signIn);
  await page.getByText('Live', { exact: true }).waitFor();
  return page;
}

async function signIn(page: Page, credentials: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail').fill(credentials.email);
  await page.getByLabel('Password').fill(credentials.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Runs in the page; 0 while a picture has not loaded. */
function widthOf(picture: Element): number {
  return picture instanceof HTMLImageElement ? picture.naturalWidth : 0;
}

/** Runs in the page: the colour of the chat. */
/** As `#rrggbb`, however the chat writes it. */
function brandOf(chat: Element): string {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return '';
  canvas.fillStyle = getComputedStyle(chat).getPropertyValue('--katek-brand').trim();
  return String(canvas.fillStyle);
}

async function pricesOf(page: Page): Promise<number[]> {
  const texts = await cards(page).allInnerTexts();
  return texts.flatMap((text) => {
    const price = /\$([\d,]+)/.exec(text)?.[1];
    return price ? [Number(price.replaceAll(',', ''))] : [];
  });
}
