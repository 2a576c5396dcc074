import { describe, expect, test } from 'vitest';
import { readInEnglish } from '../reading/read-in-english.ts';
import { recogniseLanguage } from '../reading/recognise-language.ts';
import { createScriptedModel } from '../../../providers/language-model/testing/index.ts';
import { elmAve, oakSt } from '../testing/homes.ts';
import { parsedTools } from '../testing/parsed-tools.ts';
import { steeringByClass } from '../testing/steering-by-class.ts';
import { steeringQuestions } from '../testing/steering-questions.ts';
import { steeringUnseen } from '../testing/steering-unseen.ts';
import { aTalk } from '../testing/talk.ts';
import { fairTools } from './fair-tools.ts';

/** Names of protected traits, written down apart from the words that the guard knows. */
const ofPeople =
  /\b(?:muslims?|islam\w*|christians?|jew(?:s|ish)?|hindus?|sikhs?|catholics?|mormons?|blacks?|whites?|hispanics?|latin[oa]s?|asians?|african|chinese|koreans?|indians?|mexicans?|arabs?|arabic|immigrants?|refugees?|foreigners?|gays?|lesbians?|trans(?:gender)?|lgbt\w*|kids|children|families|toddlers?|bab(?:y|ies)|disabled|blind|deaf|autistic|wheelchairs?|mental|schizo\w*|veterans?|seniors|elderly|retirees|divorced|unmarried|vouchers?|welfare|crime|gangs?|ghettos?|musulman\w*|cristian\w*|jud[ií]\w*|negr[oa]s|blanc[oa]s|inmigrantes?|imigrantes?|gitan\w*|musulm[aá]n\w*|ausl[aä]nder\w*|t[uü]rken|muslime?n?|fl[uü]chtling\w*|juif\w*|arabes?|noirs?|chr[eé]tien\w*)\b|مسلم|مسيحي|يهود|مهاجر|मुस्लिम|हिंदू|ईसाई|दलित|穆斯林|基督徒|黑人|白人|移民|残疾/iu;

const probes = [
  ...steeringQuestions,
  ...Object.values(steeringByClass).flat(),
  ...Object.values(steeringUnseen).flat(),
];
const homes = [oakSt(), elmAve()];

/** What the search makes of a message that no guard has looked at. */
async function understand(said: string, { isFair = true } = {}) {
  const language = recogniseLanguage(said) ?? 'en';
  const { tools } = parsedTools(homes);
  const text = readInEnglish(said, language);
  return (isFair ? fairTools(tools, { said, language }) : tools).understand({
    text,
    previous: null,
    shown: [],
    locale: 'en-US',
  });
}

describe('words about people', () => {
  test('reach neither the words of a search nor what an answer repeats, though no guard stops them', async () => {
    const leaks: string[] = [];
    for (const probe of probes) {
      const { query, leftover, unread, unresolvedPlaces, understood } = await understand(probe);
      const told = [
        query.text,
        ...(query.features ?? []),
        ...leftover,
        ...unread,
        ...unresolvedPlaces,
        ...understood.map(({ label }) => label),
      ].join(' | ');
      const word = ofPeople.exec(told)?.[0];
      if (word !== undefined) leaks.push(`${word}: ${probe}`);
    }
    expect(leaks).toEqual([]);
  });

  test('reach no search of a whole talk', async () => {
    for (const probe of probes) {
      const world = parsedTools(homes);
      const reply = await aTalk(world).say(probe);
      const told = [JSON.stringify(world.searches), ...reply.understood.map(({ label }) => label)];
      expect(told.join(' '), probe).not.toMatch(ofPeople);
    }
  });

  test('are taken out of what a model searches by', async () => {
    const world = parsedTools(homes);
    const query = { places: ['Salem'], text: 'japanese garden toddlers mud room' };
    const model = createScriptedModel([
      { does: 'call', calls: [{ name: 'search_listings', arguments: { query } }] },
      { does: 'say', text: 'Here they are.' },
    ]);
    await aTalk(world, { model }).say('Homes in Salem please');
    expect(world.searches.map(({ text }) => text)).toEqual(['japanese garden mud room']);
  });
});

describe('words about the home', () => {
  test.each([
    'a house in Salem with a japanese garden',
    'a house in Salem with a maid’s room',
    'a house in Salem with french doors and a mother-in-law suite',
    'a converted church in Salem',
    'something in Salem with cathedral ceilings',
    'a house in Salem with white oak floors',
    'a condo in Salem with a black granite kitchen',
    'a house in Salem with a family room and a master bedroom',
    'a student-style loft in Salem with polished concrete',
    'homes near Indian Wells Road or in Little India',
    'something near Church Street in White Plains',
    'a house in Salem with a community pool and tennis courts',
    'a house in Salem with a single garage and a straight driveway',
    'a house in Salem with a moroccan tile fountain',
    'una casa en Salem con azulejos portugueses y cuarto de servicio',
    'ein Haus in Salem mit englischem Rasen und Kinderzimmer',
    'une maison à Salem avec une cuisine américaine et une salle familiale',
    'uma casa em Salem com jardim japonês e quarto de empregada',
    '我想在 Salem 找一套带日式花园和儿童房的房子',
  ])('are searched by as before: %s', async (said) => {
    expect(await understand(said)).toEqual(await understand(said, { isFair: false }));
  });
});
