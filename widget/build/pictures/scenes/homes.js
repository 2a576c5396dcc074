import { untilLoaded } from '../stage.js';
import { aTalk, asked, mixedHomes } from './messages.js';

const answered = ({ stand, words }, listings) => ({
  messages: aTalk(asked(words), { text: words.answer, listings }),
  answers: {},
  saved: [stand.sale[0].id],
});
const one = (given) => answered(given, given.stand.sale.slice(0, 1));
const several = (given) => answered(given, mixedHomes(given.stand));

const compare = async ({ page }, count) => {
  const buttons = page.locator('katek-chat .card .compare');
  for (let index = 0; index < count; index++) await buttons.nth(index).click();
};

async function opened({ page }) {
  await page.locator('katek-chat .sheet:not([inert])').waitFor();
  await page.waitForTimeout(250);
  await untilLoaded(page);
  await page.waitForTimeout(350);
}

/** Scrolls the sheet so that this is at its top. */
async function scrollTo({ page }, selector) {
  await page
    .locator(`katek-chat .sheet:not([inert]) ${selector}`)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(200);
}

const detail = (plan, play) => ({
  plan,
  async play(stage) {
    await stage.press('.card .card-link');
    await opened(stage);
    await play?.(stage);
  },
});

/** Homes: on cards, beside each other, on the map, in full and kept. */
export const homeScenes = [
  { name: 'one-card', plan: one },
  { name: 'card-row', plan: several },
  {
    name: 'card-row-end',
    plan: several,
    async play({ page }) {
      await page.locator('katek-chat .cards').evaluate((row) => {
        const isReversed = getComputedStyle(row).direction === 'rtl';
        row.scrollTo({ left: isReversed ? -9999 : 9999, behavior: 'instant' });
      });
      await page.waitForTimeout(200);
    },
  },
  { name: 'card-list', plan: several, play: ({ press }) => press('.homes-bar [aria-pressed]') },
  {
    name: 'card-focused',
    plan: several,
    async play({ page }) {
      await page.locator('katek-chat .cards').focus();
      for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
    },
  },
  { name: 'compare-chosen', plan: several, play: (stage) => compare(stage, 2) },
  {
    name: 'compare-two',
    plan: several,
    async play(stage) {
      await compare(stage, 2);
      await stage.press('.homes > .suggestion');
      await opened(stage);
    },
  },
  {
    name: 'compare-three',
    plan: several,
    async play(stage) {
      await compare(stage, 3);
      await stage.press('.homes > .suggestion');
      await opened(stage);
    },
  },
  {
    name: 'map',
    plan: several,
    async play(stage) {
      await stage.press('.homes-bar .bar-action');
      await opened(stage);
    },
  },
  {
    name: 'map-chosen',
    plan: several,
    async play(stage) {
      await stage.press('.homes-bar .bar-action');
      await opened(stage);
      await stage.page.locator('katek-chat .home-list > li').nth(1).hover();
      await stage.page.waitForTimeout(200);
    },
  },
  { name: 'detail', ...detail(one) },
  { name: 'detail-text', ...detail(one, (stage) => scrollTo(stage, '.home-actions')) },
  { name: 'detail-facts', ...detail(one, (stage) => scrollTo(stage, '.home-facts')) },
  { name: 'detail-end', ...detail(one, (stage) => scrollTo(stage, '.home-firm')) },
  {
    name: 'detail-booking',
    ...detail(one, async (stage) => {
      await stage.press('.sheet .book');
      await stage.page.waitForTimeout(300);
      await untilLoaded(stage.page);
      await stage.page.locator('katek-chat .sheet input[type=radio]').first().waitFor();
      await scrollTo(stage, '.home-actions');
    }),
  },
  {
    name: 'detail-loading',
    ...detail((given) => ({ ...one(given), answers: { 'listing.fetch': () => undefined } })),
  },
  {
    name: 'detail-gone',
    ...detail((given) => ({
      ...one(given),
      answers: { 'listing.fetch': () => new Error('not_found') },
    })),
  },
  {
    name: 'detail-failed',
    ...detail((given) => ({
      ...one(given),
      answers: { 'listing.fetch': () => new Error('conflict') },
    })),
  },
  {
    name: 'saved-none',
    plan: (given) => ({
      ...one(given),
      saved: [],
      answers: { 'homes.fetch': () => ({ items: [] }) },
    }),
    play: openSaved,
  },
  {
    name: 'saved-some',
    plan: (given) => ({
      ...one(given),
      saved: mixedHomes(given.stand).map(({ id }) => id),
      answers: { 'homes.fetch': () => ({ items: mixedHomes(given.stand) }) },
    }),
    async play(stage) {
      await openSaved(stage);
      for (const index of [0, 2]) {
        await stage.page.locator('katek-chat .homes-saved input').nth(index).check();
      }
    },
  },
  {
    name: 'saved-removed',
    plan: (given) => ({
      ...one(given),
      saved: mixedHomes(given.stand).map(({ id }) => id),
      answers: {
        'homes.fetch': () => ({ items: mixedHomes(given.stand) }),
        'home.remove': ({ listingId }) => ({
          savedListingIds: mixedHomes(given.stand)
            .map(({ id }) => id)
            .filter((id) => id !== listingId),
        }),
      },
    }),
    async play(stage) {
      await openSaved(stage);
      await stage.press('.homes-saved .heart');
      await stage.page.locator('katek-chat .homes-undo').first().waitFor();
    },
  },
  {
    name: 'home-of-page',
    pageHome: ({ sale }) => sale[0].ListingId,
    async play({ page }) {
      await page.locator('katek-chat .page-home').waitFor();
      await page.locator('katek-chat .ask-page').scrollIntoViewIfNeeded();
    },
  },
];

async function openSaved(stage) {
  await stage.press('.header .menu');
  await opened(stage);
  await stage.press('[data-item=homes]');
  await opened(stage);
}
