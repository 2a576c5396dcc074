import { aConversation } from '@katek/sdk/testing';
import { words } from './words.js';

/**
 * One visitor's window in a look, with the chat of a scene in it.
 *
 * @typedef {object} Stage
 * @property {import('playwright-core').Page} page
 * @property {object} words What is said in this language.
 * @property {object} stand
 * @property {(frame: object) => void} push A frame as the server sends it.
 * @property {() => Promise<void>} cut The connection ends, and none comes after it.
 * @property {(selector: string) => Promise<void>} press
 */

/** @returns {Promise<Stage & { enter(): Promise<void>; still(): Promise<void>; close(): Promise<void>; complaints: string[] }>} */
export async function openStage(browser, { stand, look, scene, style }) {
  const context = await browser.newContext({
    ...look.context,
    ...(scene.viewport && { viewport: scene.viewport }),
    locale: look.language,
    timezoneId: 'America/Los_Angeles',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    bypassCSP: style !== '',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const said = words[look.language];
  const plan = { ...scene.plan?.({ stand, words: said }) };
  const config = configOf(stand, said, plan);
  await page.route(`${stand.url}/`, (route) =>
    dressPage(route, { stand, look, scene, style, config }),
  );
  // A page of the server's own says what it says; only the fonts may have to be lent to it.
  if (scene.path) await page.route(stand.url + scene.path, (route) => lendStyle(route, style));
  if (scene.isWithoutSettings) await page.route('**/v1/widget-config*', () => undefined);
  const socket = await steer(page, { plan, config });
  const stage = {
    page,
    words: said,
    stand,
    complaints,
    push: (frame) => socket.push(frame),
    async cut() {
      socket.cut();
      await context.setOffline(true);
    },
    press: (selector) => page.locator(`katek-chat ${selector}`).first().click(),
    async still() {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(220);
    },
    close: () => context.close(),
    /** Goes to the page, and opens the chat as far as the scene wants it. */
    async enter() {
      await page.goto(stand.url + (scene.path ?? '/'));
      if (scene.path || scene.isTag) return;
      await page.waitForFunction(
        () => document.querySelector('katek-chat')?.shadowRoot?.childElementCount,
      );
      if (scene.isClosed) return;
      // Without settings the launcher waits for its colour.
      if (scene.isWithoutSettings) await page.locator('katek-chat').evaluate((chat) => chat.open());
      else if (!scene.inline) await stage.press('.launcher');
      if (!scene.isSilent) await socket.untilWelcomed();
      await page.waitForTimeout(120);
      await untilLoaded(page);
    },
  };
  return stage;
}

/** Parts come when they are first shown. */
export async function untilLoaded(page) {
  await page.waitForFunction(
    () => !document.querySelector('katek-chat')?.shadowRoot?.querySelector('.part-wait'),
  );
}

/** The realtor's settings, told in the visitor's language. */
function configOf(stand, said, { config = {}, persona = {} }) {
  return {
    ...stand.config,
    isMailConnected: true,
    ...config,
    privacy: { ...stand.config.privacy, policyUrl: `${stand.url}/privacy`, ...config.privacy },
    persona: { ...stand.config.persona, ...said.persona, ...persona },
  };
}

/** The demo's page in the look's language; where the scene has settings of its own, with the element in place of the tag. */
async function dressPage(route, { stand, look, scene, style, config }) {
  const answer = await route.fetch();
  const direction = look.language === 'ar' ? 'rtl' : 'ltr';
  const tag = '<script async src="/embed/demo.js"></script>';
  const element = `<script type="module" src="${stand.module}"></script>
    <katek-chat publishable-key="${stand.key}" mode="${scene.inline ? 'inline' : 'bubble'}"
      ${scene.isWithoutSettings ? '' : `config="${escape(JSON.stringify(config))}"`}></katek-chat>`;
  const placed = scene.inline
    ? `<div style="inline-size:${scene.inline}px;max-inline-size:100%;block-size:560px;margin:24px auto">${element}</div>`
    : element;
  let html = (await answer.text()).replace(
    '<html lang="en">',
    `<html lang="${look.language}" dir="${direction}">`,
  );
  html = html.replace('</head>', sheet(style));
  if (scene.inline) html = html.replace(/<body>[^]*<\/body>/, `<body>${placed}</body>`);
  else if (!scene.isTag) html = html.replace(tag, placed);
  // Pictures of the page cost time, and are seen only where the page is.
  if (!scene.isWhole) html = html.replaceAll(/<img[^>]*>/g, '');
  if (scene.pageHome)
    html = html.replace('<main>', `<main data-listing-id="${scene.pageHome(stand)}">`);
  await route.fulfill({ response: answer, body: html });
}

async function lendStyle(route, style) {
  const answer = await route.fetch();
  const html = await answer.text();
  await route.fulfill({ response: answer, body: html.replace('</head>', sheet(style)) });
}

const sheet = (style) => `<style>${style}</style></head>`;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Stands between the page and the server: the connection is real, and so is every answer that the scene does not give
 * itself. What the scene says stands in the talk from the beginning.
 */
async function steer(page, { plan, config }) {
  let socket = null;
  let isCut = false;
  let seq = plan.messages?.length ?? 0;
  const welcomed = Promise.withResolvers();
  let conversationId = '';
  const push = (frame) => {
    if (frame.message) Object.assign(frame.message, { conversationId });
    socket?.send(JSON.stringify(frame));
  };

  function toPage(frame) {
    if (frame.type === 'welcome') {
      setTimeout(() => welcomed.resolve(), 50);
      conversationId = frame.conversation.id;
      if (plan.isReal) return frame;
      return {
        ...frame,
        config,
        messages: plan.messages ?? [],
        recovered: false,
        hasEarlier: plan.hasEarlier ?? false,
        savedListingIds: plan.saved ?? [],
        conversation: {
          ...aConversation(),
          ...frame.conversation,
          lastSeq: plan.messages?.length ?? 0,
          ...plan.conversation,
        },
        ...plan.welcome,
      };
    }
    return frame;
  }

  /** Whether the scene has an answer to what the page sends. */
  function isAnswered(frame) {
    if (plan.isReal) return false;
    if (frame.type === 'message.send') {
      const refused = plan.refusal;
      if (refused) push({ type: 'error', refId: frame.id, ...refused });
      else if (!plan.isMute) push({ type: 'message.accepted', id: frame.id, seq: ++seq });
      return true;
    }
    if (frame.type !== 'request' || !plan.answers?.[frame.name]) return frame.type === 'read';
    const value = plan.answers[frame.name](frame.params);
    if (value instanceof Error) {
      push({ type: 'error', refId: frame.id, code: value.message, message: 'That was refused.' });
    } else if (value !== undefined) push({ type: 'result', id: frame.id, value });
    return true;
  }

  await page.routeWebSocket(/^ws/, (routed) => {
    if (isCut || plan.isUnreachable) {
      void routed.close({ code: 1013 });
      return;
    }
    if (plan.refused) {
      void routed.close(plan.refused);
      return;
    }
    socket = routed;
    const server = routed.connectToServer();
    server.onMessage((text) => push(toPage(JSON.parse(String(text)))));
    routed.onMessage((text) => {
      if (!isAnswered(JSON.parse(String(text)))) server.send(text);
    });
  });
  return {
    push,
    async untilWelcomed() {
      let timer;
      const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('There was no welcome.')), 20_000);
      });
      await Promise.race([welcomed.promise, late]).finally(() => clearTimeout(timer));
    },
    cut() {
      isCut = true;
      void socket?.close({ code: 1012 });
    },
  };
}
