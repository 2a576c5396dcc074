import { describe, expect, test } from 'vitest';
import { arrayTools } from '../testing/array-tools.ts';
import { parsedTools } from '../testing/parsed-tools.ts';
import { elmAve, mapleSt, oakSt } from '../testing/homes.ts';
import { aTalk } from '../testing/talk.ts';
import { aProperty, cardOf } from '../testing/builders.ts';
import { Ledger } from '../ledger.ts';
import { OutputGate } from '../gate/output-gate.ts';
import { noDeeds } from '../gate/promises.ts';

const block = (listingId = oakSt().id) => ({ type: 'mortgage_estimate', listingId });

describe('asked for a monthly payment, the concierge', () => {
  test('gives the means to work it out, and states no figure', async () => {
    const { say } = aTalk(parsedTools([oakSt(), elmAve()]));
    const { text, blocks } = await say('What would I pay per month for 12 Oak St?');
    expect(blocks).toEqual([block()]);
    expect(text).toContain('estimate, not an offer');
    expect(text.replaceAll('12 Oak St', '')).not.toMatch(/\d/);
  });

  test('means the home just spoken of', async () => {
    const { say } = aTalk(parsedTools([oakSt(), elmAve()]));
    await say('Tell me about 9 Elm Ave');
    expect((await say('how much would the monthly payment be?')).blocks).toEqual([
      block(elmAve().id),
    ]);
  });

  test('asks which one of several is meant', async () => {
    const { say } = aTalk(parsedTools([oakSt(), elmAve()]));
    await say('homes in Salem');
    const { text, blocks } = await say("What's the monthly payment?");
    expect(blocks).toEqual([]);
    expect(text).toMatch(/which/i);
  });

  test('tells the rent of a home that is to let, and offers no loan', async () => {
    const flat = mapleSt({ LeaseAmountFrequency: 'Monthly', ListPrice: 2100 });
    const { say } = aTalk(parsedTools([flat]));
    await say('Tell me about 48 Maple St');
    expect((await say('what would I pay per month?')).blocks).toEqual([]);
  });

  test.each([
    ['es', '¿Cuánto pagaría al mes por 12 Oak St?'],
    ['fr', 'Quelle serait la mensualité pour 12 Oak St ?'],
    ['de', 'Wie hoch wäre die monatliche Rate für 12 Oak St?'],
    ['pt', 'Quanto eu pagaria por mês pelo 12 Oak St?'],
    ['ar', 'كم سيكون القسط الشهري لـ 12 Oak St؟'],
    ['hi', '12 Oak St की मासिक किस्त कितनी होगी?'],
    ['zh', '12 Oak St 的月供是多少？'],
  ])('understands it in %s: %s', async (locale, question) => {
    const { say } = aTalk(arrayTools([oakSt(), elmAve()]), { locale });
    const { blocks, text } = await say(question);
    expect(blocks).toEqual([block()]);
    expect(text.replaceAll('12 Oak St', '')).not.toMatch(/\d/);
  });

  test.each(['What are the HOA dues per month?', 'homes under 500k', 'book a viewing next month'])(
    'is not told of loans by: %s',
    async (question) => {
      const { say } = aTalk(parsedTools([oakSt()]));
      await say('Tell me about 12 Oak St');
      expect((await say(question)).blocks).not.toContainEqual(block());
    },
  );
});

test.each([
  'You would pay about $2,890 a month for 12 Oak St.',
  'The monthly payment for 12 Oak St is $2,890.',
  'At 6.5 % over 30 years, 12 Oak St comes to $2,776 per month.',
])('a figure that a model makes up for a payment does not get out: %s', (sentence) => {
  const home = aProperty();
  const ledger = new Ledger();
  ledger.show([cardOf(home)], 1);
  ledger.add(cardOf(home), home);
  const gate = new OutputGate({
    ledger,
    deeds: noDeeds(),
    askedFigures: new Set(),
    literals: [],
    visitorText: '',
    secrets: { canary: '', texts: [] },
    hosts: [],
    emails: [],
  });
  gate.push(sentence);
  gate.end();
  expect(gate.stopped?.kind).toBe('wrong_figure');
});
