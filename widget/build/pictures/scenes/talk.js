import { anAttachment, anId } from '@katek/sdk/testing';
import { aTalk, asked } from './messages.js';

const answering = ({ words }) => ({ messages: aTalk(asked(words)) });
const answered = ({ words }) => ({ messages: aTalk(asked(words), { text: words.short }) });
const human = { ownership: 'human' };
const byNora = { role: 'agent', authorName: 'Nora Vance' };

async function say({ page, words }) {
  await page.locator('katek-chat .field').fill(words.thanks);
  await page.locator('katek-chat .field').press('Enter');
  await page.waitForTimeout(150);
}

const started = { type: 'reply.started', messageId: anId(900), authorName: 'Juniper' };

/** What is said, and how it got there. */
export const talkScenes = [
  { name: 'greeting' },
  {
    name: 'greeting-typed',
    play: ({ page, words }) => page.locator('katek-chat .field').fill(words.long),
  },
  {
    name: 'focus-in-greeting',
    async play({ page }) {
      await page.locator('katek-chat .suggestion').first().focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
    },
  },
  { name: 'typing', plan: answering, play: async ({ push }) => push(started) },
  {
    name: 'streaming',
    plan: answering,
    async play({ push, words }) {
      push(started);
      push({ type: 'message.delta', messageId: anId(900), offset: 0, text: words.draft });
    },
  },
  {
    name: 'partial',
    plan: ({ words }) => ({
      messages: aTalk(asked(words), { text: words.partial, state: 'partial' }),
    }),
  },
  {
    name: 'markdown',
    plan: ({ words }) => ({ messages: aTalk(asked(words), { text: words.rich }) }),
  },
  {
    name: 'quick-replies',
    plan: ({ words }) => ({
      messages: aTalk(asked(words), {
        text: words.short,
        suggestions: words.suggestions,
        understood: words.understood.map((label, index) => ({ key: String(index), label })),
      }),
    }),
  },
  {
    name: 'long-words',
    plan: ({ words }) => ({
      messages: aTalk(
        { role: 'visitor', text: words.word },
        { text: `**${words.word}** ${words.short}` },
      ),
    }),
  },
  {
    name: 'many-messages',
    plan: ({ words }) => ({
      hasEarlier: true,
      messages: aTalk(
        asked(words),
        { text: words.short },
        { role: 'visitor', text: words.thanks },
        { text: words.answer },
        { role: 'visitor', text: words.long },
        { role: 'visitor', text: words.thanks },
        { text: words.rich },
        { role: 'visitor', text: words.question },
        { text: words.short },
      ),
    }),
  },
  {
    name: 'scrolled-up',
    plan: ({ words }) => ({
      hasEarlier: true,
      answers: { 'history.fetch': () => new Error('unavailable') },
      messages: aTalk(
        asked(words),
        { text: words.rich },
        asked(words),
        { text: words.rich },
        asked(words),
        { text: words.rich },
      ),
    }),
    async play({ page }) {
      await page.locator('katek-chat .talk').evaluate((talk) => talk.scrollTo(0, 0));
      await page.waitForTimeout(500);
    },
  },
  { name: 'sending', plan: (given) => ({ ...answered(given), isMute: true }), play: say },
  {
    name: 'failed',
    plan: (given) => ({
      ...answered(given),
      refusal: { code: 'message_too_long', message: 'The message is too long.' },
    }),
    play: say,
  },
  {
    name: 'seen',
    plan: ({ words }) => ({
      messages: aTalk(
        asked(words),
        { ...byNora, text: words.agent },
        { role: 'visitor', text: words.thanks },
      ),
      conversation: { ...human, agentReadSeq: 3 },
    }),
  },
  {
    name: 'waiting-for-person',
    plan: ({ stand, words }) => ({
      messages: aTalk(asked(words), { text: words.hand, blocks: [{ type: 'handoff' }] }),
      conversation: { handoffRequestedAt: new Date().toISOString() },
      config: { hours: openNow(stand, true) },
    }),
  },
  {
    name: 'outside-hours',
    plan: ({ stand, words }) => ({
      messages: aTalk(asked(words), { text: words.hand, blocks: [{ type: 'handoff' }] }),
      conversation: { handoffRequestedAt: new Date().toISOString() },
      config: { hours: openNow(stand, false) },
    }),
  },
  {
    name: 'person-joined',
    plan: ({ stand, words }) => ({
      messages: aTalk(
        asked(words),
        { role: 'system', text: words.joined, authorName: null },
        { ...byNora, text: words.agent },
        { ...byNora, text: words.seller },
        { role: 'visitor', text: words.thanks },
      ),
      conversation: human,
      config: { hours: openNow(stand, true) },
    }),
    play: async ({ push }) => push({ type: 'typing.changed', role: 'agent', isTyping: true }),
  },
  {
    name: 'files',
    plan: ({ stand, words }) => ({
      messages: aTalk(
        { role: 'visitor', text: words.thanks, attachments: [photo(stand, 1)] },
        { role: 'visitor', text: '', attachments: [photo(stand, 2), photo(stand, 3), letter] },
        { text: words.short },
      ),
    }),
  },
  {
    name: 'file-broken',
    plan: ({ words }) => ({
      messages: aTalk(
        {
          role: 'visitor',
          text: '',
          attachments: [anAttachment({ url: '/nothing.jpg', name: 'garden behind the house.jpg' })],
        },
        { text: words.short },
      ),
    }),
  },
];

const photo = (stand, number) =>
  anAttachment({
    id: anId(700 + number),
    name: `garden-${number}.jpg`,
    url: stand.sale[number - 1]?.photo?.MediaURL ?? '/nothing.jpg',
  });

const letter = anAttachment({
  id: anId(710),
  name: 'Letter of approval from the bank 2026.pdf',
  contentType: 'application/pdf',
  size: 248_000,
  url: '/letter.pdf',
});

/** Hours in which somebody is there now, or nobody. */
export function openNow({ config }, isOpen) {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const hour = Number(
    new Date().toLocaleString('en-US', {
      hour: '2-digit',
      hourCycle: 'h23',
      timeZone: config.timeZone,
    }),
  );
  const spans = isOpen
    ? [['00:00', '23:59']]
    : hour < 12
      ? [['13:00', '18:00']]
      : [['08:00', '11:30']];
  return {
    ...config.hours,
    openingHours: days.flatMap((dayOfWeek) =>
      spans.map(([opens, closes]) => ({ dayOfWeek, opens, closes })),
    ),
  };
}
