import { aTalk, asked } from './messages.js';

const talk = ({ words }) => ({ messages: aTalk(asked(words), { text: words.short }) });

/** What stands around the talk: launcher, invitation, connection, and where the chat can stand. */
export const aroundScenes = [
  { name: 'launcher', isTag: true, isWhole: true },
  {
    name: 'launcher-at-start',
    isClosed: true,
    isWhole: true,
    plan: ({ stand }) => ({
      config: { branding: { ...stand.config.branding, position: 'start', accentColor: '#f2b705' } },
    }),
  },
  {
    name: 'launcher-focused',
    isClosed: true,
    play: async ({ page }) => {
      await page.locator('katek-chat .launcher').focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
    },
  },
  {
    name: 'unread',
    plan: talk,
    async play({ page, press, push, words }) {
      await press('.header .close');
      await page.waitForTimeout(150);
      push({
        type: 'message.created',
        message: {
          ...aTalk({}, {}, { role: 'agent', authorName: 'Nora Vance', text: words.agent })[2],
        },
      });
    },
  },
  {
    name: 'invitation',
    isClosed: true,
    plan: ({ words }) => ({
      config: { triggers: [{ name: 'hello', text: words.invitation, everyHours: 1 }] },
    }),
    async play({ page }) {
      await page.locator('katek-chat').evaluate((chat) => chat.trigger('hello'));
      await page.waitForTimeout(500);
    },
  },
  {
    name: 'loading',
    isWithoutSettings: true,
    isSilent: true,
    plan: () => ({ isUnreachable: true }),
  },
  {
    name: 'offline',
    plan: talk,
    async play({ page, cut, words }) {
      await cut();
      await page.locator('katek-chat .field').fill(words.thanks);
      await page.locator('katek-chat .field').press('Enter');
      await page.locator('katek-chat .banner').waitFor();
    },
  },
  {
    name: 'refused',
    isSilent: true,
    plan: () => ({ refused: { code: 4401, reason: 'origin_not_allowed' } }),
    play: ({ page }) => page.waitForTimeout(700),
  },
  {
    name: 'refused-in-talk',
    plan: talk,
    async play({ page, push }) {
      push({
        type: 'error',
        code: 'rate_limited',
        message: 'Too many messages at once. Please wait a moment.',
        refId: null,
      });
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'narrow-window',
    viewport: { width: 320, height: 480 },
    isWhole: true,
    plan: talk,
  },
  { name: 'inline-345', inline: 345, isWhole: true, plan: handed },
  { name: 'inline-345-homes', inline: 345, isWhole: true, plan: shown },
  { name: 'inline-760', inline: 760, isWhole: true, plan: shown },
  {
    name: 'hosted',
    path: '/chat/demo',
    isWhole: true,
    plan: () => ({ isReal: true }),
    play: ({ page }) => page.waitForTimeout(900),
  },
  {
    name: 'real-talk',
    plan: () => ({ isReal: true }),
    async play({ page }) {
      await page
        .locator('katek-chat .field')
        .fill('3 bed house under 600k with a garage in Alder Bay');
      await page.locator('katek-chat .field').press('Enter');
      await page.locator('katek-chat .card').first().waitFor();
      await page.waitForTimeout(500);
    },
  },
];

function handed({ words }) {
  return { messages: aTalk(asked(words), { text: words.hand, blocks: [{ type: 'handoff' }] }) };
}

function shown({ stand, words }) {
  return { messages: aTalk(asked(words), { text: words.answer, listings: stand.sale }) };
}
