import { describe, expect, test } from 'vitest';
import { languages } from '../../../platform/language/speech.ts';
import { arrayTools } from '../testing/array-tools.ts';
import { anOrganization } from '../testing/builders.ts';
import { ordinaryQuestions } from '../testing/ordinary-questions.ts';
import { parsedTools } from '../testing/parsed-tools.ts';
import { elmAve, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';

const oak = oakSt();
const elm = elmAve();

/** One search in each language, with a wish that no home can be searched by. */
const searches = {
  en: ['Show me homes in Salem with 12 ft ceilings', 'I could not search by “12 ft ceilings”.'],
  es: ['Busco casas en Salem con 12 ft ceilings', 'No pude buscar por «12 ft ceilings».'],
  fr: [
    'Je cherche une maison à Salem, 12 ft ceilings',
    'Je n’ai pas pu chercher d’après «\u00A012 ft ceilings\u00A0».',
  ],
  de: [
    'Ich suche ein Haus in Salem, 12 ft ceilings',
    'Nach „12 ft ceilings“ konnte ich nicht suchen.',
  ],
  pt: [
    'Procuro uma casa em Salem com 12 ft ceilings',
    'Não consegui pesquisar por “12 ft ceilings”.',
  ],
  ar: ['أبحث عن منزل في Salem 12 ft ceilings', 'لم أتمكن من البحث وفق «12 ft ceilings».'],
  hi: [
    'नमस्ते, कृपया मुझे Salem में घर दिखाइए, 12 ft ceilings, बहुत धन्यवाद',
    '“12 ft ceilings” के आधार पर खोज नहीं हो सकी।',
  ],
  zh: [
    '您好，我想找Salem的房子，谢谢您的帮助，12 ft ceilings，麻烦您了',
    '我无法按“12 ft ceilings”进行搜索。',
  ],
} as const satisfies Record<(typeof languages)[number], readonly [string, string]>;

describe('what could not be searched by', () => {
  test.each(languages)('is told in the language of the talk: %s', async (language) => {
    const [search, told] = searches[language];
    const { say } = aTalk(arrayTools([oak, elm]), {
      organization: anOrganization({ locale: language }),
    });
    const reply = await say(search);
    expect(reply.text).toContain(told);
    expect(reply.verdicts).toEqual([]);
    expect(reply.listings.length).toBeGreaterThan(0);
  });

  test('is told where nothing was found, too', async () => {
    const { say } = aTalk(arrayTools([]));
    expect((await say('Show me homes in Salem with 12 ft ceilings')).text).toContain(
      'I could not search by “12 ft ceilings”.',
    );
  });

  test.each([
    ['en', 'Show me homes in Salem with a helipad', '“helipad”'],
    ['en', 'Show me a house in Salem with a pool, a moat and a bowling alley', '“bowling alley”'],
    ['en', 'I want a 3 bed home in Salem that has an attic', '“attic”'],
    ['en', 'Do you have a house in Salem with secret passages?', '“secret passages”'],
    ['es', 'Busco una casa en Salem con helipuerto', '«helipuerto»'],
    ['es', 'Quiero una casa en Salem con piscina y con palomar', '«palomar»'],
    ['fr', 'Je cherche une maison à Salem avec un pigeonnier', 'pigeonnier'],
    ['fr', 'Je cherche une maison à Salem avec piscine et héliport', 'héliport'],
    ['de', 'Ich suche ein Haus in Salem mit Hubschrauberlandeplatz', '„Hubschrauberlandeplatz“'],
    ['de', 'Ich suche ein Haus in Salem mit Garten und Taubenschlag', '„Taubenschlag“'],
    ['pt', 'Procuro uma casa em Salem com heliporto', '“heliporto”'],
    ['pt', 'Procuro uma casa em Salem com garagem e pombal', '“pombal”'],
    ['ar', 'أبحث عن منزل في Salem مع بئر', '«بئر»'],
    ['hi', 'मुझे Salem में हेलीपैड वाला घर चाहिए', '“हेलीपैड”'],
    ['zh', '我想找Salem带停机坪的房子，谢谢您的帮助', '“停机坪”'],
  ])('names a thing that no filter knows: %s, %s', async (_, search, told) => {
    const { say } = aTalk(parsedTools([oak, elm]));
    const reply = await say(search);
    expect(reply.text).toContain(told);
    expect(reply.listings.length).toBeGreaterThan(0);
  });

  test('is looked for in the descriptions, and that is said', async () => {
    const { say } = aTalk(parsedTools([oak]));
    expect((await say('Show me homes in Salem with a helipad')).text).toContain(
      'I could not check “helipad”, so I looked for that in the descriptions.',
    );
  });

  test('raises no false alarm on ordinary questions', async () => {
    const alarms = [];
    for (const question of ordinaryQuestions) {
      const { text } = await aTalk(parsedTools([oak, elm])).say(question);
      if (/could not (?:check|search)/.test(text)) alarms.push(question);
    }
    expect(ordinaryQuestions.length).toBeGreaterThanOrEqual(200);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(ordinaryQuestions.length * 0.02);
  });

  test('is not told of an ordinary search', async () => {
    const { say } = aTalk(arrayTools([oak]));
    expect((await say('Show me homes in Salem')).text).not.toContain('could not');
  });
});

const without = {
  en: 'Without: 4+ bedrooms',
  es: 'Sin: 4+ ',
  fr: 'Sans : 4+ ',
  de: 'Ohne: 4+ ',
  pt: 'Sem: 4+ ',
  ar: 'من دون: ',
  hi: 'इसके बिना: ',
  zh: '不要：卧室 4+',
} as const satisfies Record<(typeof languages)[number], string>;

describe('what could be let go instead', () => {
  test.each(languages)('is a suggestion that does what it says: %s', async (language) => {
    const world = arrayTools([oak, elm]);
    const { say } = aTalk(world, { organization: anOrganization({ locale: language }) });
    // Nothing has all of it: without the price the second home fits, without the bedrooms the first one.
    const relaxed = await say(searches[language][0].replace('12 ft ceilings', '4 bed under 600k'));
    expect(relaxed.listings.map(({ id }) => id)).toEqual([elm.id]);
    const suggestion = relaxed.suggestions.find((text) => text.startsWith(without[language]));
    expect(suggestion, relaxed.suggestions.join('; ')).toBeDefined();
    const reply = await say(suggestion ?? '');
    expect(reply.listings.map(({ id }) => id)).toEqual([oak.id]);
    expect(reply.understood.map(({ key }) => key)).toContain('ListPrice');
    expect(reply.understood.map(({ key }) => key)).not.toContain('BedroomsTotal');
    expect(reply.memory.query).not.toHaveProperty('BedroomsTotal');
  });

  test('still does so later in the talk', async () => {
    const { say } = aTalk(arrayTools([oak, elm]));
    const relaxed = await say('homes in Salem under 550k with a pool');
    expect(relaxed.suggestions).toContain('Without: Up to $550,000');
    await say('thanks');
    const reply = await say('Without: Up to $550,000');
    expect(reply.listings.map(({ id }) => id)).toEqual([elm.id]);
    expect(reply.memory.query).not.toHaveProperty('ListPrice');
  });
});
