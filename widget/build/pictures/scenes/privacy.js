import { untilLoaded } from '../stage.js';
import { aTalk, asked } from './messages.js';

const talk = ({ words }) => ({
  messages: aTalk(asked(words), { text: words.rich }),
  answers: {
    'transcript.send': () => ({}),
    'visitor.erase': () => ({}),
    'answer.report': () => ({}),
    'session.end': () => ({}),
  },
});
const submit = '.sheet:not([inert]) [type=submit]';

async function opened({ page }) {
  await page.locator('katek-chat .sheet:not([inert])').waitFor();
  await page.waitForTimeout(250);
  await untilLoaded(page);
  await page.waitForTimeout(150);
}

const fromMenu = (item) => async (stage) => {
  await stage.press('.header .menu');
  await opened(stage);
  if (!item) return;
  await stage.press(`[data-item=${item}]`);
  await opened(stage);
};

const sheet = (item, play) => ({
  plan: talk,
  async play(stage) {
    await fromMenu(item)(stage);
    await play?.(stage);
  },
});

const gate = () => ({ config: { privacy: { isConsentRequired: true } } });

async function report(stage) {
  await stage.press('.report');
  await opened(stage);
}

/** A drawn picture, large enough that its upload takes a while. */
const files = [
  { name: 'garden behind the house.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
  {
    name: 'letter of approval from the bank 2026.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 letter'),
  },
  { name: 'kitchen.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
  { name: 'plan.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
];

/** Files of which the first is there, the second on its way, the third has failed and the last is no such file. */
async function attach(stage, answers) {
  const { page, press } = stage;
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 120 } });
  let asked = 0;
  await page.route(/\/v1\/attachments/, async (route) => {
    const answer = answers[asked++];
    if (answer === 'waits') return;
    if (answer === 'fails') await route.abort();
    else {
      const json = {
        id: `00000000-0000-4000-8000-00000000070${asked}`,
        name: 'garden.png',
        contentType: 'image/png',
        size: 48_000,
        url: '/garden.png',
      };
      await route.fulfill({ json, status: 201 });
    }
  });
  await press('.composer .attach');
  await opened(stage);
  if (answers.length === 0) return;
  await page
    .locator('katek-chat .attach-input')
    .setInputFiles(
      files.map((file) => (file.mimeType === 'image/png' ? { ...file, buffer: picture } : file)),
    );
  await page.waitForTimeout(600);
}

/** What a visitor may do beside talking, and their data. */
export const privacyScenes = [
  { name: 'gate', isSilent: true, plan: gate },
  {
    name: 'gate-unticked',
    isSilent: true,
    plan: gate,
    play: ({ press }) => press('.gate [type=submit]'),
  },
  { name: 'menu-fresh', play: fromMenu() },
  {
    name: 'menu',
    plan: (given) => ({ ...talk(given), saved: [given.stand.sale[0].id] }),
    play: fromMenu(),
  },
  {
    name: 'menu-focused',
    plan: talk,
    async play(stage) {
      await fromMenu()(stage);
      await stage.page.locator('katek-chat [role=menu] .menu-item').first().focus();
      await stage.page.keyboard.press('ArrowDown');
    },
  },
  { name: 'report', plan: talk, play: report },
  {
    name: 'report-unchosen',
    plan: talk,
    async play(stage) {
      await report(stage);
      await stage.press(submit);
    },
  },
  {
    name: 'report-done',
    plan: talk,
    async play(stage) {
      await report(stage);
      await stage.page.locator('katek-chat .sheet:not([inert]) .form-option').first().click();
      await stage.press(submit);
      await stage.page.locator('katek-chat .form-done').waitFor();
    },
  },
  { name: 'rate-from-menu', ...sheet('rate') },
  { name: 'transcript', ...sheet('transcript') },
  {
    name: 'transcript-wrong',
    ...sheet('transcript', async ({ page, press }) => {
      await page.locator('katek-chat .sheet:not([inert]) input').fill('ana@example');
      await press(submit);
    }),
  },
  {
    name: 'transcript-done',
    ...sheet('transcript', async ({ page, press }) => {
      await page.locator('katek-chat .sheet:not([inert]) input').fill('ana@example.com');
      await press(submit);
      await page.locator('katek-chat .form-done').waitFor();
    }),
  },
  { name: 'erase', ...sheet('erase') },
  { name: 'erase-unticked', ...sheet('erase', ({ press }) => press(submit)) },
  {
    name: 'erase-done',
    ...sheet('erase', async ({ page, press }) => {
      await page.locator('katek-chat .sheet:not([inert]) .form-box').check();
      await press(submit);
      await page.locator('katek-chat .form-done').waitFor();
    }),
  },
  { name: 'attach', plan: talk, play: (stage) => attach(stage, []) },
  {
    name: 'attach-uploading',
    plan: talk,
    play: (stage) => attach(stage, ['done', 'waits', 'waits']),
  },
  { name: 'attach-failed', plan: talk, play: (stage) => attach(stage, ['done', 'fails', 'fails']) },
];
