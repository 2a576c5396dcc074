import { describe, expect, test } from 'vitest';
import { createScriptedModel } from '../../providers/language-model/testing/index.ts';
import { earlierWishPhrases } from './concierge/phrases/earlier-wish.ts';
import { arrayTools } from './testing/array-tools.ts';
import { aProperty } from './testing/builders.ts';
import { aTalk } from './testing/talk.ts';

const oak = aProperty();
const elm = aProperty({ ListingId: 'KT-2', City: 'Keizer', UnparsedAddress: '5 Elm Ave, Keizer' });
const query = { places: ['Salem'], BedroomsTotal: { min: 3 }, ListPrice: { max: 600_000 } };
const lookedAt = '2026-05-20T10:00:00Z';
const { resume } = earlierWishPhrases.en;

function aReturn(options: Parameters<typeof aTalk>[1] = {}) {
  const world = arrayTools([oak, elm]);
  return { world, ...aTalk(world, { earlierWish: { query, lookedAt }, ...options }) };
}

describe('a visitor who comes back', () => {
  test('is told what they looked for, as chips, and nothing is searched by it', async () => {
    const { say, world } = aReturn();
    const reply = await say('Hello');
    expect(reply.text).toContain('Last time you were looking for');
    expect(reply.text).toContain('$600,000');
    expect(reply.understood.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['places', 'BedroomsTotal', 'ListPrice']),
    );
    expect(reply.suggestions[0]).toBe(resume);
    expect(reply.listings).toEqual([]);
    expect(world.searches).toEqual([]);
  });

  test.each(['yes', resume])('goes on with it by "%s"', async (text) => {
    const { say, world } = aReturn();
    await say('Hello');
    const reply = await say(text);
    expect(world.searches).toEqual([query]);
    expect(reply.listings.map(({ id }) => id)).toEqual([oak.id]);
    expect(reply.understood.length).toBeGreaterThan(0);
  });

  test('goes on with the rest of it when a chip is taken out', async () => {
    const { say, remove, world } = aReturn();
    await say('Hello');
    await remove('Without: under $600,000', [{ key: 'ListPrice', value: null }]);
    const { ListPrice: _, ...rest } = query;
    expect(world.searches).toEqual([rest]);
  });

  test('is asked nothing more after a no', async () => {
    const { say, world } = aReturn();
    await say('Hello');
    const declined = await say('no');
    expect(declined.memory).toMatchObject({ query: null, hasForgotten: true });
    expect((await say('Hello')).text).not.toContain('Last time');
    expect(world.searches).toEqual([]);
  });

  test('finds by a new request alone, with the earlier one as a suggestion', async () => {
    const { say, world } = aReturn();
    const reply = await say('homes in Keizer');
    expect(world.searches).toEqual([{ places: ['keizer'] }]);
    expect(reply.listings.map(({ id }) => id)).toEqual([elm.id]);
    expect(reply.text).not.toContain('Last time');
    expect(reply.suggestions).toContain(resume);
    await say(resume);
    expect(world.searches.at(-1)).toEqual(query);
  });

  test('hears of it once', async () => {
    const { say } = aReturn();
    await say('Hello');
    const again = await say('Good morning');
    expect(again.text).not.toContain('Last time');
    expect(again.suggestions).not.toContain(resume);
  });

  test.each([
    ['too old', { query, lookedAt: '2026-02-01T10:00:00Z' }],
    ['empty', { query: {}, lookedAt }],
    ['about one home only', { query: { similarTo: oak.id, limit: 3 }, lookedAt }],
    ['of another version', { wish: query }],
    ['none', null],
  ])('is met like anybody when the wish is %s', async (_name, earlierWish) => {
    const { say } = aReturn({ earlierWish });
    const reply = await say('Hello');
    expect(reply.text).not.toContain('Last time');
    expect(reply.suggestions).not.toContain(resume);
  });

  test.each(Object.entries(earlierWishPhrases))('is told in %s', async (language, phrases) => {
    const { say, world } = aReturn({ locale: language });
    const hello = { en: 'Hello', es: 'Hola', fr: 'Bonjour', de: 'Guten Tag' }[language];
    const greeting = { pt: 'Olá', ar: 'مرحبا', hi: 'नमस्ते', zh: '你好' }[language];
    const reply = await say(hello ?? greeting ?? '');
    expect(reply.suggestions[0]).toBe(phrases.resume);
    expect(reply.text).toContain('Salem');
    await say(phrases.resume);
    expect(world.searches).toEqual([query]);
  });

  test('who begins anew is not met with the old search again', async () => {
    const { say } = aReturn({ earlierWish: null });
    await say('homes in Salem');
    expect((await say('start over')).memory).toMatchObject({ query: null, hasForgotten: true });
    expect((await say('homes in Keizer')).memory.hasForgotten).toBeUndefined();
  });
});

test('a model is given the earlier wish as data, to offer once and not to search by unasked', async () => {
  const model = createScriptedModel(() => ({ does: 'say', text: 'Welcome back!' }));
  const { say } = aReturn({ model });
  await say('Hello');
  await say('What is new?');
  const [first, second] = model.requests.map(({ messages }) => messages.at(-1)?.text ?? '');
  expect(first).toContain(`On an earlier visit they looked for: <data>${JSON.stringify(query)}`);
  expect(first).toContain('Offer once');
  expect(first).not.toContain('The search so far');
  expect(second).not.toContain('Offer once');
});
