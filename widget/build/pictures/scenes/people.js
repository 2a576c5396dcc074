import { aViewing, anId } from '@katek/sdk/testing';
import { offered } from './messages.js';

const contact = { type: 'contact_form', reason: 'viewing', listingId: null };
const slotTimes = Array.from({ length: 9 }, (_, day) =>
  [17, 17.5, 18, 19, 20.5].map((hour) => {
    const start = new Date();
    start.setUTCHours(0, 0, 0, 0);
    return new Date(start.getTime() + (day + 2) * 86_400_000 + hour * 3_600_000).toISOString();
  }),
).flat();
const times = (timeZone = 'America/Los_Angeles') => ({
  slots: slotTimes,
  slotMinutes: 45,
  timeZone,
});
const viewing = (stand, parts = {}) => {
  const [home] = stand.sale;
  const startsAt = slotTimes[6];
  return aViewing({
    listingId: home.id,
    address: home.UnparsedAddress,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 45 * 60_000).toISOString(),
    ...parts,
  });
};

const openHouses = () => {
  const day = 24 * 3_600_000;
  const first = new Date(Date.now() + 3 * day);
  first.setUTCHours(20, 0, 0, 0);
  return [0, 7].map((days, index) => {
    const startsAt = first.getTime() + days * day;
    return {
      id: anId(80 + index),
      OpenHouseDate: new Date(startsAt).toISOString().slice(0, 10),
      OpenHouseStartTime: new Date(startsAt).toISOString(),
      OpenHouseEndTime: new Date(startsAt + 2 * 3_600_000).toISOString(),
      OpenHouseRemarks: index === 0 ? 'Coffee and cake' : null,
      timeZone: 'America/Los_Angeles',
    };
  });
};
/** A block about the first home, whose details the server knows. */
const ofHome =
  (type) =>
  ({ stand, words }) => ({
    messages: offered(words, words.gladly, { type, listingId: stand.sale[0].id }),
    answers: {
      'listing.fetch': () => ({
        card: stand.sale[0],
        property: {
          TaxAnnualAmount: 6000,
          AssociationFee: 120,
          AssociationFeeFrequency: 'Monthly',
        },
        openHouses: openHouses(),
      }),
    },
  });

const form = ({ words }) => ({
  messages: offered(words, words.gladly, contact),
  answers: { 'contact.submit': () => ({}) },
});
const slots = ({ stand, words }, answers = {}) => ({
  messages: offered(words, words.times, { type: 'viewing_slots', listingId: stand.sale[0].id }),
  answers: { 'viewing.slots': () => times(), ...answers },
});
const booked =
  (parts = {}) =>
  ({ stand, words }) => ({
    messages: offered(words, words.gladly, { type: 'viewing', viewing: viewing(stand, parts) }),
    answers: { 'viewing.slots': () => times() },
  });

const submit = '.person-part [type=submit]';
const named = async ({ page, press, words }) => {
  await page.locator('katek-chat input[autocomplete=name]').fill(words.name);
  await press(submit);
};
const chosen = async ({ page }) => {
  await page.locator('katek-chat .form-times label').first().waitFor();
  await page.locator('katek-chat .form-times label').nth(1).click();
};
/** A form taller than the talk is shown from its beginning. */
const toTop = async ({ page }) => {
  await page
    .locator('katek-chat .person-part')
    .last()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(200);
};

/** Whoever wants to be reached, to see a home or to talk to a person. */
export const peopleScenes = [
  { name: 'open-house', plan: ofHome('open_house') },
  { name: 'mortgage-estimate', plan: ofHome('mortgage_estimate') },
  {
    name: 'mortgage-estimate-filled',
    plan: ofHome('mortgage_estimate'),
    async play({ page }) {
      await page.locator('katek-chat input[id$="-rate"]').fill('6.5');
      await page.locator('katek-chat .mortgage-result').scrollIntoViewIfNeeded();
    },
  },
  { name: 'contact', plan: form },
  { name: 'contact-name-missing', plan: form, play: ({ press }) => press(submit) },
  { name: 'contact-reach', plan: form, play: named },
  {
    name: 'contact-errors',
    plan: form,
    async play(stage) {
      await named(stage);
      await stage.page.locator('katek-chat .form-segments label').nth(1).click();
      await stage.page.locator('katek-chat input[type=tel]').fill('503 55');
      await stage.press(submit);
      await toTop(stage);
    },
  },
  {
    name: 'contact-refused',
    plan: (given) => ({
      ...form(given),
      answers: { 'contact.submit': () => new Error('conflict') },
    }),
    async play(stage) {
      await fillReach(stage);
      await stage.page.locator('katek-chat .form-failure').waitFor();
      await toTop(stage);
    },
  },
  {
    name: 'contact-done',
    plan: form,
    async play(stage) {
      await fillReach(stage);
      await stage.page.locator('katek-chat .form-done').waitFor();
    },
  },
  {
    name: 'contact-passed',
    plan: ({ words }) => ({
      messages: [
        ...offered(words, words.gladly, contact),
        ...offered(words, words.short, { type: 'handoff' }).map((message, index) => ({
          ...message,
          id: anId(300 + index),
          seq: 3 + index,
          blocks: [],
        })),
      ],
    }),
  },
  { name: 'slots', plan: slots, play: chosen },
  {
    name: 'slots-top',
    plan: slots,
    play: async (stage) => {
      await chosen(stage);
      await toTop(stage);
    },
  },
  {
    name: 'slots-other-zone',
    plan: (given) => slots(given, { 'viewing.slots': () => times('America/New_York') }),
    play: chosen,
  },
  {
    name: 'slots-none',
    plan: (given) => slots(given, { 'viewing.slots': () => ({ ...times(), slots: [] }) }),
  },
  { name: 'slots-loading', plan: (given) => slots(given, { 'viewing.slots': () => undefined }) },
  {
    name: 'slots-failed',
    plan: (given) => slots(given, { 'viewing.slots': () => new Error('unavailable') }),
  },
  {
    name: 'slots-contact',
    plan: slots,
    play: async (stage) => {
      await chosen(stage);
      await stage.press(submit);
    },
  },
  {
    name: 'slots-taken',
    plan: (given) => ({
      ...slots(given, { 'viewing.request': () => new Error('slot_not_available') }),
      conversation: { leadId: anId(9) },
    }),
    async play(stage) {
      await chosen(stage);
      await stage.press(submit);
      await stage.page.locator('katek-chat .form-failure').waitFor();
      await toTop(stage);
    },
  },
  {
    name: 'slots-requested',
    plan: (given) => ({
      ...slots(given, { 'viewing.request': () => ({ viewing: viewing(given.stand) }) }),
      conversation: { leadId: anId(9) },
    }),
    async play(stage) {
      await chosen(stage);
      await stage.press(submit);
      await stage.page.locator('katek-chat .form-done').waitFor();
    },
  },
  { name: 'viewing-requested', plan: booked() },
  { name: 'viewing-confirmed', plan: booked({ status: 'confirmed', timeZone: 'Europe/Berlin' }) },
  { name: 'viewing-cancelled', plan: booked({ status: 'cancelled' }) },
  { name: 'viewing-cancel', plan: booked(), play: ({ press }) => press('.call-off') },
  {
    name: 'viewing-move',
    plan: booked({ status: 'confirmed' }),
    async play(stage) {
      await stage.press('.move');
      await stage.page.locator('katek-chat .form-times label').first().waitFor();
      await toTop(stage);
    },
  },
  {
    name: 'agent',
    plan: ({ words }) => ({ messages: offered(words, words.hand, { type: 'handoff' }) }),
  },
  {
    name: 'agent-with-photo',
    plan: ({ stand, words }) => ({
      messages: offered(words, words.hand, { type: 'handoff' }),
      persona: {
        agentPhotoUrl: stand.sale[0].photo.MediaURL,
        agentName: 'Maximiliane von Hohenlohe-Waldenburg',
      },
    }),
  },
  {
    name: 'agent-without-phone',
    plan: ({ words }) => ({
      messages: offered(words, words.hand, { type: 'handoff' }),
      persona: { agentPhone: null, hasWhatsApp: false, agentLicense: null },
    }),
  },
  {
    name: 'rating',
    plan: ({ words }) => ({ messages: offered(words, words.rate, { type: 'rating' }) }),
  },
  {
    name: 'rating-chosen',
    plan: ({ words }) => ({ messages: offered(words, words.rate, { type: 'rating' }) }),
    play: ({ page }) => page.locator('katek-chat .form-scores label').nth(1).click(),
  },
  {
    name: 'rating-given',
    plan: ({ words }) => ({
      messages: offered(words, words.rate, { type: 'rating' }),
      conversation: { rating: 4 },
    }),
  },
];

async function fillReach(stage) {
  const { page, press } = stage;
  await named(stage);
  await page.locator('katek-chat input[type=email]').fill('ana@example.com');
  await page.locator('katek-chat .form-box').check();
  await press(submit);
}
