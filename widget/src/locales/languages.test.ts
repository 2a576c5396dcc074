import { expect } from 'chai';
import { formatMoney } from '../format.ts';
import { launcherLabels } from '../loader/launcher-labels.ts';
import { isSpoken } from '../negotiate-locale.ts';
import { en, type Strings } from './en.ts';
import { type PartStrings, words as enWords } from './en.parts.ts';
import { languages } from './languages.ts';
import { pluralsOf } from './plural.ts';

/** The words of the chat, and those of its parts. */
interface Words {
  chat: Strings;
  parts: PartStrings;
}

type Phrase = (...values: readonly unknown[]) => string;
type Leaf = string | Phrase;

/** What is written as in English, because it is the same word there; everywhere: signs, and the names of firms. */
const sameWord: Readonly<Record<string, readonly string[]>> = {
  es: [
    'lot.Acres oneAcre subTypes.Hotel subTypes.Loft subTypes.Villa',
    'featureNames.sauna featureNames.golf',
  ],
  fr: [
    'menu conversation studio photos description lot.Acres oneAcre subTypes.Bungalow subTypes.Loft',
    'subTypes.Studio subTypes.Villa subTypes.Ranch fields.AttributionContact menu.title contact.email',
    'person.email featureNames.sauna featureNames.patio featureNames.golf featureNames.garage',
    'fields.ListAgentFullName contact.ways.email',
  ],
  de: [
    'details area.SquareFeet lot.SquareFeet lot.Acres subTypes.Bungalow subTypes.Farm subTypes.Hotel',
    'subTypes.Loft subTypes.Ranch subTypes.Villa fields.StandardStatus featureNames.pool',
    'featureNames.sauna featureNames.golf featureNames.garage',
  ],
  pt: [
    'menu menu.title lot.Acres oneAcre subTypes.Hotel subTypes.Loft subTypes.Villa person.email',
    'contact.ways.email featureNames.sauna featureNames.deck',
  ],
  ar: [],
  hi: [],
  zh: [],
};
const english = leavesOf({ chat: en, parts: enWords });

const sameEverywhere =
  'personOf said dayAndTime photoPosition north area.SquareMeters lot.SquareMeters viewing.at person.reach ' +
  'person.whatsApp hours.dayAndTime hours.localTime';

/** Examples of every plural category that whole numbers have somewhere. */
const counts = [0, 1, 2, 3, 5, 11, 21, 100, 101];

const spoken = ['en', ...Object.keys(languages)];

it('speaks the languages that it says it speaks', () => {
  expect(spoken.toSorted()).to.deep.equal(Object.keys(launcherLabels).toSorted());
  for (const language of spoken) expect(isSpoken(language), language).to.equal(true);
  expect(isSpoken('it')).to.equal(false);
});

for (const language of Object.keys(languages)) {
  describe(`The words of "${language}"`, () => {
    let words: Words;
    let own: Map<string, Leaf>;
    before(async () => {
      words = await wordsOf(language);
      own = leavesOf(words);
    });

    it('say everything that English says, and nothing more', () => {
      expect([...own.keys()].toSorted()).to.deep.equal([...english.keys()].toSorted());
    });

    it('are never empty, and hold every name, date and figure that they are given', () => {
      for (const [key, phrase] of own) {
        for (const count of counts) {
          const said = say(phrase, count);
          expect(said.trim(), key).to.not.equal('');
          expect(said, key).to.not.match(/undefined|\bnull\b|NaN|\[object|\$\{|#/);
        }
        // The figure of a count that has a word of its own, as in Arabic, need not be written.
        expect(given(say(phrase, 100)), key).to.deep.equal(given(say(english.get(key) ?? '', 100)));
      }
    });

    it('are not English', () => {
      const known = new Set([...(sameWord[language] ?? []), sameEverywhere].join(' ').split(' '));
      const left = [...own].filter(
        ([key, phrase]) =>
          !known.has(key.replace(/^(chat|parts)\./, '')) &&
          say(phrase, 5) === say(english.get(key) ?? '', 5),
      );
      expect(left.map(([key]) => key)).to.deep.equal([]);
    });

    it('leave figures to the locale', () => {
      const withFigures = [...own].filter(
        ([key, phrase]) =>
          key !== 'parts.featureNames.seniorCommunity' && /\d/.test(say(phrase, 1)),
      );
      expect(withFigures.map(([key]) => key)).to.deep.equal([]);
    });

    it('have as many forms for a count as the language has', () => {
      const rules = new Intl.PluralRules(language);
      const forms = (phrase: Leaf) =>
        new Set([1, 2, 5, 11].map((count) => say(phrase, count).replaceAll(figure, '').trim()))
          .size;
      const wanted = new Set([1, 2, 5, 11].map((count) => rules.select(count))).size;
      // Hindi says one house and five houses with the same word; messages tell them apart.
      expect(forms(own.get('chat.unread') ?? ''), 'unread').to.equal(wanted);
      expect(forms(own.get('parts.savedCount') ?? ''), 'savedCount').to.equal(wanted);
    });

    it('stand on the launcher as they do in the chat', () => {
      expect(launcherLabels[language]).to.equal(words.chat.openChat);
    });
  });
}

it('Arabic counts with all six forms', () => {
  const plural = pluralsOf('ar');
  const form = plural({ zero: 'z', one: 'o', two: 't', few: '# f', many: '# m', other: '# x' });
  expect([0, 1, 2, 3, 11, 100].map((count) => form(count, String(count)))).to.deep.equal([
    'z',
    'o',
    't',
    '3 f',
    '11 m',
    '100 x',
  ]);
});

it('Arabic fences names and addresses off, so that they do not reorder the sentence', async () => {
  const { chat, parts } = await wordsOf('ar');
  const address = '12 Oak Street';
  for (const said of [
    chat.saveHome(address),
    chat.askAboutText(address),
    parts.contact.consent(address),
    parts.contact.done.phone('Dana', '+1 503-555-0117'),
  ]) {
    expect(said).to.match(/\u2068[^\u2069]+\u2069/);
    expect(said.replaceAll(/\u2068[^\u2069]*\u2069/g, '')).to.not.match(/[A-Za-z0-9]/);
  }
});

it('Arabic keeps the sign of a currency beside its letters', async () => {
  const { chat } = await wordsOf('ar');
  const price = formatMoney(585_000, 'USD', { locale: 'ar', strings: chat });
  expect(price).to.match(/US\$\u200E$/);
  expect(formatMoney(585_000, 'USD', { locale: 'en-US', strings: en })).to.equal('$585,000');
});

async function wordsOf(language: string): Promise<Words> {
  const { strings: chat } = (await languages[language]?.core()) ?? { strings: en };
  const { words: parts } = (await languages[language]?.parts()) ?? { words: enWords };
  return { chat, parts };
}

/** Every phrase by its path. */
function leavesOf(words: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'object' && value !== null) {
      for (const [below, leaf] of leavesOf(value, `${path}${key}.`)) leaves.set(below, leaf);
    } else leaves.set(path + key, value);
  }
  return leaves;
}

/** Stands for a figure as the locale writes it: no digit, so that figures in the phrase itself are seen. */
const figure = '⟪n⟫';
const names = ['⟪a⟫', '⟪b⟫', '⟪c⟫'];

/** The phrase with a value for everything that it asks for. */
function say(phrase: Leaf, count: number): string {
  if (typeof phrase === 'string') return phrase;
  // A phrase that knows what to do with a count takes it first, and twice when there are two of them.
  const isCounting = phrase.length > 1 && !phrase('⟪a⟫', '⟪b⟫', '⟪c⟫').includes('⟪a⟫');
  return isCounting ? phrase(count, figure, count, figure) : phrase(...names);
}

/** What the phrase was given and has said, whatever the order. */
function given(said: string): string[] {
  return [...new Set(said.match(/⟪.⟫/g))].toSorted();
}
