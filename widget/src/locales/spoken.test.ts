import type { Block } from '@katek/sdk';
import { aListing, aMessage, anId, aWidgetConfig } from '@katek/sdk/testing';
import { expect } from 'chai';
import {
  aChat,
  aTalk,
  type Answers,
  clearPage,
  type Fixture,
  openSheet,
  partsLoaded,
  settled,
  until,
} from '../testing/fixture.ts';
import { aProperty } from '../testing/homes.ts';
import { press, type } from '../testing/people.ts';
import { en, type Strings } from './en.ts';
import { type PartStrings, words as enWords } from './en.parts.ts';
import { languages } from './languages.ts';

afterEach(clearPage);

type Phrase = string | ((...values: readonly unknown[]) => string);

const contactForm: Block = { type: 'contact_form', reason: 'viewing', listingId: null };
const homes = [
  aListing({ id: anId(1), matches: [], StandardStatus: 'Pending' }),
  aListing({ id: anId(2), matches: [], ListPrice: null, UnparsedAddress: '4 Mill Lane' }),
];
const answers: Answers = {
  // The source names no amenities, so that the features are said in the language of the visitor.
  'listing.fetch': () => ({
    card: homes[0] ?? aListing(),
    property: aProperty(homes[0] ?? aListing(), {
      amenities: [],
      features: ['fireplace', 'view'],
    }),
  }),
  'viewing.slots': () => ({
    slots: ['2031-03-03T18:00:00.000Z', '2031-03-04T18:00:00.000Z'],
    slotMinutes: 30,
    timeZone: 'Asia/Tokyo',
  }),
};

for (const language of ['de', 'ar']) {
  describe(`A chat in "${language}"`, () => {
    it('says nothing in English: in the talk, on cards, in a form, in a sheet', async () => {
      const fixture = await aSpokenChat(language);
      const isEnglish = await englishLeftIn(language);
      const shown: string[] = [];
      const look = (where: string) =>
        shown.push(
          ...said(fixture)
            .filter(isEnglish)
            .map((text) => `${where}: ${text}`),
        );

      // The talk goes on in English until the words are there.
      await until(() => !said(fixture).some(isEnglish), `the words of "${language}"`);
      look('the talk');
      await press(fixture, '.person-part [type=submit]');
      look('a form with an error');
      await type(fixture, 'input[autocomplete=name]', 'Ana');
      await press(fixture, '.person-part [type=submit]');
      await press(fixture, '.person-part [type=submit]');
      look('the second step of a form, with errors');
      await openSheet(fixture, 'menu', {});
      look('the menu');
      fixture.chat.closeSheet();
      await settled(fixture.chat);
      const [card] = homes;
      await openSheet(fixture, 'listing', { listingId: anId(1), ...(card ? { card } : {}) });
      await until(() => fixture.text().includes('1926'), 'the facts of the home');
      look('a home');

      expect(shown).to.deep.equal([]);
    });
  });
}

async function aSpokenChat(locale: string): Promise<Fixture> {
  const { persona, privacy } = aWidgetConfig();
  const message = { text: '', listings: homes, blocks: [contactForm], suggestions: [] };
  const fixture = await aChat({
    isOpen: true,
    locale,
    answers,
    config: {
      persona: { ...persona, hasWhatsApp: true },
      privacy: { ...privacy, policyUrl: 'https://realtor.test/privacy' },
      hours: {
        openingHours: [{ dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' }],
        closedOn: [],
        viewingMinutes: 30,
        viewingNoticeHours: 2,
      },
    },
    welcome: {
      hasEarlier: true,
      messages: [...aTalk(), aMessage({ id: anId(60), seq: 3, ...message })],
    },
  });
  const { strings } = (await languages[locale]?.core()) ?? { strings: en };
  await until(() => said(fixture).includes(strings.closeChat), 'the words');
  await partsLoaded(fixture.chat);
  return fixture;
}

/** Everything that the chat says now, to the eye and to the ear. */
function said({ chat, all }: Fixture): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(chat.renderRoot, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  for (const element of all('*')) {
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'placeholder',
      'title',
      'alt',
    ]) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts.map((text) => text.trim().replaceAll(/\s+/g, ' ')).filter(Boolean);
}

/** Whether a text is one of the English phrases that this language says otherwise. */
async function englishLeftIn(language: string): Promise<(text: string) => boolean> {
  const { strings } = (await languages[language]?.core()) ?? { strings: en };
  const { words } = (await languages[language]?.parts()) ?? { words: enWords };
  const own = new Set(patternsOf(strings, words));
  const left = patternsOf(en, enWords).filter((pattern) => !own.has(pattern));
  const english = left.map((pattern) => new RegExp(`^${pattern}$`, 'u'));
  return (text) => english.some((pattern) => pattern.test(text));
}

/** Each phrase as a pattern, with anything in the place of names and figures; those that are hardly more than signs are left out. */
function patternsOf(...words: readonly (Strings | PartStrings)[]): string[] {
  return words
    .flatMap(phrasesIn)
    .flatMap((phrase) =>
      typeof phrase === 'string'
        ? phrase
        : [phrase('⟪⟫', '⟪⟫', '⟪⟫'), ...[1, 2].map((count) => phrase(count, '⟪⟫', count, '⟪⟫'))],
    )
    .map((phrase) => escaped(String(phrase)))
    .filter((pattern) => /(\p{L}[^\p{L}]*){3}/u.test(pattern));
}

function phrasesIn(words: object): Phrase[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'object' && value !== null ? phrasesIn(value) : [value],
  );
}

function escaped(phrase: string): string {
  return phrase
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('⟪⟫', '.+');
}
