import { describe, expect, test } from 'vitest';
import { arrayTools } from '../testing/array-tools.ts';
import { aProperty } from '../testing/builders.ts';
import { aTalk } from '../testing/talk.ts';

const oak = aProperty({
  id: '0190a000-0000-7000-8000-000000000001',
  PublicRemarks: 'A blue house with a porch.',
});
const elm = aProperty({
  id: '0190a000-0000-7000-8000-000000000002',
  ListingId: 'KT-1002',
  ListPrice: 612_500,
  BedroomsTotal: 4,
  UnparsedAddress: '9 Elm Ave, Salem, OR 97302',
  features: ['pool'],
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
