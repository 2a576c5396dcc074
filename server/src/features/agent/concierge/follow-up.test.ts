import { describe, expect, test } from 'vitest';
import { arrayTools } from '../testing/array-tools.ts';
import { aProperty } from '../testing/builders.ts';
import { elmAve, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';

const oak = oakSt({
  PublicRemarks: 'A blue house with a porch.',
});
const elm = elmAve({
  PublicRemarks: 'Corner lot with a heated pool.',
});
const quay = aProperty({
  id: '0190a000-0000-7000-8000-000000000003',
  ListingId: 'KT-1003',
  ListPrice: 455_000,
  UnparsedAddress: '48 Quay Street, Keizer, OR 97303',
  City: 'Keizer',
  PublicRemarks: 'A condo at the corner.',
});
const homes = [oak, elm, quay];

async function aListAndThenOne() {
  const { say } = aTalk(arrayTools(homes));
  await say('homes in Salem');
  const one = await say('only with a pool');
  expect(one.listings.map(({ id }) => id)).toEqual([elm.id]);
  return say;
}

describe('taking a chip out of the search', () => {
  test('searches again with the rest, and does not read the words that say so', async () => {
    const { say, remove } = aTalk(arrayTools(homes));
    await say('homes in Salem under 620k with a pool');
    const reply = await remove('Without: Pool', [{ key: 'features', value: 'pool' }]);
    expect(reply.listings.map(({ id }) => id)).toContain(oak.id);
    expect(reply.understood.map(({ key }) => key)).not.toContain('features');
    expect(reply.memory.query).toMatchObject({ ListPrice: { max: 620_000 } });
    expect(reply.memory.query).not.toHaveProperty('withoutFeatures');
  });

  test('does not take its words for the budget of a lead', async () => {
    const { say, remove } = aTalk(arrayTools(homes));
    await say('homes in Salem with a pool');
    const reply = await remove('Without: Up to $100,000', [{ key: 'ListPrice', value: null }]);
    expect(reply.memory.facts).toMatchObject({ budgetMax: null });
  });

  test('goes on with what was written beside it', async () => {
    const { say, transcript } = aTalk(arrayTools(homes));
    await say('homes with a pool');
    transcript.push({
      role: 'visitor',
      text: 'Without: Pool',
      listings: [],
      refine: { remove: [{ key: 'features', value: 'pool' }] },
    });
    const reply = await say('under 500k');
    expect(reply.listings.map(({ id }) => id)).toEqual([quay.id]);
    expect(reply.understood.map(({ key }) => key)).not.toContain('features');
  });
});

describe('pointing at homes after a shorter list', () => {
  test.each([
    ['what about the first one?', elm],
    ['what about the second one?', elm],
    ['tell me about the last one', elm],
    ['the cheaper one', oak],
    ['I like the blue house', oak],
    ['the one on Oak St', oak],
  ])('“%s” is found in the lists before', async (text, home) => {
    const say = await aListAndThenOne();
    const reply = await say(text);
    expect(reply.listings.map(({ id }) => id)).toEqual([home.id]);
  });

  test('compares the first two of the last list that has two', async () => {
    const say = await aListAndThenOne();
    const reply = await say('compare the first two');
    expect(reply.listings.map(({ id }) => id)).toEqual([oak.id, elm.id]);
  });

  test('still asks which one when no list has that many', async () => {
    const say = await aListAndThenOne();
    const reply = await say('what about the fourth one?');
    expect(reply.text).toMatch(/which/iu);
  });
});

describe('“something cheaper”', () => {
  test('offers what one concession brings when nothing that fits is cheaper', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Salem');
    const reply = await say('something cheaper');
    expect(reply.text).toContain('anything cheaper than 12 Oak St at $549,000');
    expect(reply.text).toContain('another town');
    expect(reply.listings.map(({ id }) => id)).toEqual([quay.id]);
  });

  test('compares with the home that was just spoken of', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Salem');
    await say('tell me about the second one');
    const reply = await say('something cheaper');
    expect(reply.listings.map(({ id }) => id)).toEqual([oak.id]);
  });

  test('does not show the same home again and again when there is truly nothing', async () => {
    const { say } = aTalk(arrayTools([oak, elm]));
    await say('homes in Salem');
    const first = await say('something cheaper');
    expect(first.listings.map(({ id }) => id)).toEqual([oak.id]);
    expect(first.text).toContain('Dana Reed');
    const again = await say('cheaper please');
    expect(again.listings).toEqual([]);
    expect(again.text).toContain('anything cheaper than 12 Oak St');
  });
});

describe('what people say besides', () => {
  test('compares the last two homes when each was an answer of its own', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Keizer');
    await say('only homes in Salem with a pool');
    const reply = await say('which is cheaper?');
    expect(reply.text).toContain('48 Quay Street is the least expensive');
  });

  test('tells the largest lot by lots, not by living space', async () => {
    const wide = { ...elm, LotSizeArea: 0.9, LivingArea: 900 };
    const { say } = aTalk(arrayTools([oak, wide]));
    await say('homes in Salem');
    expect((await say('which one has the biggest lot?')).text).toContain('9 Elm Ave measures 0.9');
  });

  test('hears that there are children and asks about the home', async () => {
    const { say } = aTalk(arrayTools(homes));
    const reply = await say('we have two kids');
    expect(reply.text).toContain('the number of bedrooms');
    expect(reply.text).not.toMatch(/kids|famil|school/iu);
    expect(reply.listings).toEqual([]);
  });

  test('says when a number is too short to dial, and takes the whole one', async () => {
    const world = arrayTools(homes);
    const { say } = aTalk(world);
    await say('homes in Salem');
    await say('book a viewing of the first one');
    expect((await say('555-0123')).text).toContain('incomplete');
    expect((await say('503 555 0123')).text).toContain('Which day and time');
    expect((await say('Saturday at 10')).text).toContain('12 Oak St (Saturday at 10)');
    expect(world.viewings.at(-1)).toMatchObject({ preferredTime: 'Saturday at 10' });
  });

  test('starts over', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Salem');
    expect((await say('start over')).memory.query).toBeNull();
  });

  test('invites to leave contact details at most once', async () => {
    const { say } = aTalk(arrayTools(homes));
    const texts = [];
    for (const text of ['homes in Salem', 'homes in Keizer', 'homes in Salem', 'homes in Keizer'])
      texts.push((await say(text)).text);
    expect(texts.filter((text) => text.includes('phone number'))).toHaveLength(1);
  });

  test.each(['is KT-1002 available?', 'is listing KT-1002 still for sale?'])(
    '“%s” is about that listing',
    async (text) => {
      const { say } = aTalk(arrayTools(homes));
      await say('homes in Keizer');
      const reply = await say(text);
      expect(reply.text).toContain('9 Elm Ave is still available');
    },
  );

  test('takes a name without taking it for a question', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('I want to talk to a person');
    await say('503 555 0123');
    expect((await say('Rita')).text).toContain('Rita');
  });

  test('“is there anything …” is a search, though a home was just spoken of', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Salem');
    await say('tell me about the first one');
    const reply = await say('is there anything with a pool?');
    expect(reply.listings.map(({ id }) => id)).toEqual([elm.id]);
  });

  test('“call me Jo” is a name and no wish for a call', async () => {
    const world = arrayTools(homes);
    const { say } = aTalk(world);
    await say('hi, call me Jo');
    expect(world.handOvers).toEqual([]);
    await say('call me tomorrow');
    expect(world.handOvers).toHaveLength(1);
  });

  test('“the other one” of two is the one not yet spoken of', async () => {
    const { say } = aTalk(arrayTools(homes));
    await say('homes in Salem');
    await say('tell me about the first one');
    const reply = await say('and the other one?');
    expect(reply.listings.map(({ id }) => id)).toEqual([elm.id]);
  });
});
