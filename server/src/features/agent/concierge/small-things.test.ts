import { describe, expect, test } from 'vitest';
import { parsedTools } from '../testing/parsed-tools.ts';
import { elmAve, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';

async function lastReply(...messages: readonly string[]) {
  const { say } = aTalk(parsedTools([oakSt(), elmAve({ features: ['pool', 'petsAllowed'] })]));
  let reply = await say('Hi');
  for (const message of messages) reply = await say(message);
  return reply;
}

describe('a talk stays with what was said last:', () => {
  test.each(['thanks, bye', 'Gracias, adiós', 'danke, tschüss'])('%s ends it', async (words) => {
    const { text } = await lastReply('homes in Salem', words);
    expect(text).not.toContain('?');
  });

  test('"tell me more" is about the home under discussion, not about more homes', async () => {
    const { text, listings } = await lastReply('homes in Salem', 'the second one', 'tell me more');
    expect(text).toContain('9 Elm Ave');
    expect(listings.map(({ ListingId }) => ListingId)).toEqual(['KT-1002']);
  });

  test('"yes" to "more about one of them?" is asked which', async () => {
    const { say } = aTalk(parsedTools([oakSt(), elmAve()]));
    expect((await say('homes in Salem')).text).toMatch(/one of them\?$/);
    const { text, suggestions } = await say('yes');
    expect(text).toMatch(/\bwhich\b/i);
    expect(suggestions).toContain('Tell me about the second one');
  });

  test.each(['can you lower the price of 12 Oak St?', '¿es negociable el precio de 12 Oak St?'])(
    'a price is left to the agent: %s',
    async (question) => {
      expect((await lastReply(question)).text).toContain('Dana Reed');
    },
  );

  test('"las más baratas primero" is an order, and no first home', async () => {
    const { listings } = await lastReply('Busco casas en Salem', 'las más baratas primero');
    expect(listings.length).toBe(2);
  });
});

describe('the language of a short request is that of the answer:', () => {
  test.each([
    ['Häuser in Salem', 'Ich habe'],
    ['Eigentumswohnungen in Salem', 'Ich habe'],
  ])('%s', async (request, words) => {
    const { say } = aTalk(parsedTools([oakSt(), elmAve()]));
    expect((await say(request)).text).toContain(words);
  });

  test('German nouns keep their capital in a sentence', async () => {
    const { text } = await lastReply('Häuser in Salem', 'das zweite', 'Sind Hunde erlaubt?');
    expect(text).toContain('Haustiere erlaubt');
  });
});
