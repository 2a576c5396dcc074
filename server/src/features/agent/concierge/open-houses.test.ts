import { describe, expect, test } from 'vitest';
import { parsedTools } from '../testing/parsed-tools.ts';
import { anOpenHouse, elmAve, mapleSt, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';
import { anOrganization } from '../testing/builders.ts';
import { readOpenHouseWish } from './read-open-house-wish.ts';

const organization = anOrganization({ timeZone: 'America/Los_Angeles' });

/** It is Friday, the fifth of June 2026, in Oregon. */
function aFriday(locale = 'en-US') {
  const world = parsedTools([oakSt(), elmAve(), mapleSt()]);
  world.openHouses.set(oakSt().id, [
    anOpenHouse('06-06', [13, 15]),
    anOpenHouse('06-14', [10, 12]),
  ]);
  world.openHouses.set(mapleSt().id, [anOpenHouse('06-13', [11, 13])]);
  const now = () => new Date('2026-06-05T18:00:00Z');
  return { world, ...aTalk(world, { organization, now, locale }) };
}

describe('asked for open houses, the concierge', () => {
  test('names the homes that have one on these days, with the times where they are', async () => {
    const { text, listings, blocks, understood } = await aFriday().say(
      'Any open houses this weekend?',
    );
    expect(text).toContain('- 12 Oak St: Saturday, June 6, 1:00 – 3:00 PM (PDT)');
    expect(text).not.toContain('48 Maple');
    expect(text).not.toContain('June 14');
    expect(listings.map(({ ListingId }) => ListingId)).toEqual(['KT-1001']);
    expect(blocks).toEqual([{ type: 'open_house', listingId: oakSt().id }]);
    expect(understood).toMatchObject([{ key: 'openHouse' }]);
  });

  test('tells when that of a home is', async () => {
    const { text, listings, blocks } = await aFriday().say('When is the open house at 12 Oak St?');
    expect(text).toContain('12 Oak St: Saturday, June 6, 1:00 – 3:00 PM (PDT); Sunday, June 14');
    expect(listings).toHaveLength(1);
    expect(blocks).toEqual([{ type: 'open_house', listingId: oakSt().id }]);
  });

  test('means the home just spoken of by "the open house"', async () => {
    const { say } = aFriday();
    await say('Tell me about 48 Maple St');
    const { text } = await say('When is the open house?');
    expect(text).toContain('Saturday, June 13, 11:00 AM – 1:00 PM (PDT)');
    expect(text).not.toContain('Oak');
  });

  test('names the next one when there is none on these days', async () => {
    const { say } = aFriday();
    const ofHome = await say('Is there an open house at 48 Maple St tomorrow?');
    expect(ofHome.text).toContain('no open house on those days');
    expect(ofHome.text).toContain('Saturday, June 13');
    const ofAny = await say('any open houses on tuesday?');
    expect(ofAny.text).toContain('No home has an open house on those days');
    expect(ofAny.text).toContain('- 12 Oak St: Saturday, June 6');
    expect(ofAny.text).toContain('- 48 Maple St: Saturday, June 13');
  });

  test('begins with what is open first', async () => {
    const { world, say } = aFriday();
    world.openHouses.set(mapleSt().id, [anOpenHouse('06-06', [9, 10])]);
    const { text } = await say('Any open houses this weekend?');
    expect(text.indexOf('48 Maple St')).toBeGreaterThan(0);
    expect(text.indexOf('48 Maple St')).toBeLessThan(text.indexOf('12 Oak St'));
  });

  test('is asked in Arabic for open homes too, and names the zone as the card below does', async () => {
    const { text } = await aFriday('ar').say('هل هناك بيوت مفتوحة في نهاية هذا الأسبوع؟');
    expect(text).toContain('12 Oak St');
    expect(text).not.toContain('غرينتش');
  });

  test('says of a home without one that there is none, and offers a viewing', async () => {
    const { text, blocks, suggestions } = await aFriday().say('open house at 9 Elm Ave?');
    expect(text).toContain('No open house is planned at 9 Elm Ave');
    expect(blocks).toEqual([]);
    expect(suggestions).toContain('Book a viewing');
  });

  test('looks among the homes that are described with it', async () => {
    const { say, world } = aFriday();
    const { listings } = await say('homes in Keizer with an open house next week');
    expect(listings.map(({ ListingId }) => ListingId)).toEqual(['KT-1003']);
    expect(world.searches.at(-1)).toMatchObject({
      places: ['Keizer'],
      openHouse: { min: '2026-06-08', max: '2026-06-14' },
    });
  });

  test('knows that one which is over has been', async () => {
    const { world } = aFriday();
    const now = () => new Date('2026-06-06T23:00:00Z');
    const { say } = aTalk(world, { organization, now });
    const { text } = await say('When is the open house at 12 Oak St?');
    expect(text).not.toContain('June 6');
    expect(text).toContain('June 14');
  });

  test('says so when none is planned anywhere', async () => {
    const world = parsedTools([oakSt()]);
    const { text, listings } = await aTalk(world, { organization }).say('Any open houses?');
    expect(text).toContain('No open houses are planned');
    expect(listings).toEqual([]);
  });

  test.each([
    ['es', '¿Hay puertas abiertas este fin de semana?', 'sábado, 6 de junio, 1:00–3:00 pm (PDT)'],
    [
      'fr',
      'Y a-t-il des portes ouvertes ce week-end ?',
      'samedi 6 juin, 13:00 – 15:00 (heure du Pacifique nord-américain)',
    ],
    ['de', 'Gibt es am Wochenende offene Besichtigungen?', 'Samstag, 6. Juni, 13:00–15:00 Uhr'],
    [
      'pt',
      'Há visitas abertas neste fim de semana?',
      'sábado, 6 de junho, 13:00 – 15:00 (Horário do Pacífico)',
    ],
    ['ar', 'هل هناك أيام مفتوحة للزيارة في نهاية الأسبوع؟', 'السبت، 6 يونيو، 1:00–3:00 م'],
    ['hi', 'क्या इस सप्ताहांत कोई ओपन हाउस है?', 'शनिवार, 6 जून, 1:00–3:00 pm (उत्तरी अमेरिकी प्रशांत समय)'],
    ['zh', '这周末有开放看房吗？', '6月6日星期六 13:00–15:00（北美太平洋时间）'],
  ])('answers in %s: %s', async (locale, question, times) => {
    const { text, listings, blocks } = await aFriday(locale).say(question);
    expect(text).toContain(times);
    expect(listings.map(({ ListingId }) => ListingId)).toEqual(['KT-1001']);
    expect(blocks).toHaveLength(1);
  });
});

describe('the days of a question', () => {
  test.each([
    ['any open houses today', '2026-06-05', '2026-06-05'],
    ['open houses tomorrow', '2026-06-06', '2026-06-06'],
    ['open houses next weekend', '2026-06-13', '2026-06-14'],
    ['open houses this week', '2026-06-05', '2026-06-07'],
    ['open house on Sunday', '2026-06-07', '2026-06-07'],
    ['open house on Friday', '2026-06-05', '2026-06-05'],
    ['puertas abiertas el domingo', '2026-06-07', '2026-06-07'],
    ['offene Besichtigung am Samstag', '2026-06-06', '2026-06-06'],
    ['明天有开放看房吗', '2026-06-06', '2026-06-06'],
    ['周日有开放看房吗', '2026-06-07', '2026-06-07'],
  ])('%s', (question, min, max) => {
    const at = { now: new Date('2026-06-05T18:00:00Z'), timeZone: 'America/Los_Angeles' };
    expect(readOpenHouseWish(question, at)?.days).toEqual({ min, max });
  });

  test('are none in another question', () => {
    const at = { now: new Date(), timeZone: 'UTC' };
    expect(readOpenHouseWish('Is the kitchen open to the house?', at)).toBeNull();
    expect(readOpenHouseWish('When is the open house?', at)?.days).toBeNull();
  });
});
