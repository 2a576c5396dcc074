import { describe, expect, test } from 'vitest';
import { elmAve, mapleSt, oakSt } from '../testing/homes.ts';
import { parsedTools } from '../testing/parsed-tools.ts';
import { aTalk } from '../testing/talk.ts';

const oak = oakSt({
  TaxAnnualAmount: 4310,
  AssociationFee: null,
  PublicRemarks:
    'An oversized jetted Whirlpool tub. A warm fireplace greets you in this old charmer.',
  features: ['fireplace', 'basement'],
});
const elm = elmAve();
const maple = mapleSt();

function aVisitor(page?: string) {
  const world = parsedTools([oak, elm, maple]);
  const context = (listingId: string) => ({ url: `https://site.example/${listingId}`, listingId });
  const talk = aTalk(world, page === undefined ? {} : { page: context(page) });
  return { ...talk, world };
}

async function askedOfOak(question: string) {
  const { say } = aVisitor();
  await say('tell me about 12 Oak St');
  return say(question);
}

describe('questions of fact are answered from the row, and no other question is', () => {
  test.each([
    ['what is the price per square foot?', /\$298 per sq ft/],
    ['how much are the property taxes?', /\$4,310 a year/],
    ['is it sold?', /^No, 12 Oak St is still available/],
    ['is it still available?', /^Yes, 12 Oak St is still available/],
    ['what year was it built and how big is the lot?', /0\.25 acres\..*built in 1996/],
    ['is the fireplace gas or wood?', /^(?!Yes).*warm fireplace/],
    ['is there a pool?', /doesn't mention a pool/],
    ['how old is the roof?', /^(?!.*1996).*doesn't mention the roof/],
    ['how much is the HOA?', /^(?!.*549).*association fee/],
  ])('%s', async (question, expected) => {
    expect((await askedOfOak(question)).text).toMatch(expected);
  });

  test.each([
    ['de', 'Was kostet der Quadratmeter bei 12 Oak St?', /298 \$ pro/],
    ['en', 'what does a square foot of 12 Oak St cost?', /\$298 per/],
    ['de', 'Wie viel kostet 12 Oak St pro Quadratmeter?', /298 \$ pro/],
    ['es', '¿Cuánto cuesta 12 Oak St por metro cuadrado?', /298.*por pies²/],
    ['fr', 'Quel est le prix au mètre carré de 12 Oak St ?', /298.*par pi²/],
    ['pt', 'Qual é o preço por metro quadrado de 12 Oak St?', /298.*por pés²/],
    ['ar', 'كم سعر المتر المربع في 12 Oak St؟', /298.*لكل/],
    ['hi', '12 Oak St की प्रति वर्ग फुट कीमत क्या है?', /298.*प्रति/],
    ['zh', '12 Oak St 每平方米多少钱？', /每.*298/],
  ])('the price of an area in %s', async (_language, question, expected) => {
    expect((await aVisitor().say(question)).text).toMatch(expected);
  });

  test.each([
    ['de', 'Wie hoch ist die Grundsteuer von 12 Oak St?'],
    ['es', '¿Cuánto es el predial de 12 Oak St?'],
    ['fr', 'Quelle est la taxe foncière de 12 Oak St ?'],
    ['pt', 'Qual é o IPTU de 12 Oak St?'],
    ['ar', 'كم ضريبة العقار في 12 Oak St؟'],
    ['hi', '12 Oak St का संपत्ति कर कितना है?'],
    ['zh', '12 Oak St 的房产税是多少？'],
  ])('the tax of a home in %s', async (_language, question) => {
    expect((await aVisitor().say(question)).text).toMatch(/4[.,\s\u202f\u00a0]?310/u);
  });

  test.each([
    'should I buy it?',
    'would the seller accept 500k?',
    'is this a good deal?',
    'what is the average price in Salem?',
  ])('what only a person may judge is left to one: %s', async (question) => {
    const { text, listings } = await askedOfOak(question);
    expect(text).toContain('Dana Reed');
    expect(listings).toEqual([]);
  });

  test('two homes named one after the other are compared', async () => {
    const { say } = aVisitor();
    await say('show me 12 Oak St');
    await say('and what about 48 Maple St?');
    expect((await say('which is cheaper?')).text).toMatch(/^48 Maple St is the least expensive/);
  });

  test('"anything on Elm Ave?" shows the home there', async () => {
    const { say } = aVisitor();
    const { listings, text } = await say('do you have anything at 9 Elm Ave?');
    expect(listings.map(({ id }) => id)).toEqual([elm.id]);
    expect(text).toContain('$612,500');
  });
});

describe('"it" is the home before the visitor', () => {
  test('on the page of a home, from the first word', async () => {
    const { text } = await aVisitor('KT-1003').say('when was it built?');
    expect(text).toContain('48 Maple St');
  });

  test('on the page they went to after they had spoken of another', async () => {
    const page = { url: 'https://site.example/1', listingId: 'KT-1001' };
    const { say } = aTalk(parsedTools([oak, elm, maple]), { page });
    await say('tell me about 9 Elm Ave');
    page.listingId = 'KT-1003';
    expect((await say('how many bedrooms does it have?')).text).toContain('48 Maple St');
  });

  test('"does it have a garage?" of a list asks which, and searches nothing', async () => {
    const { say, world } = aVisitor();
    await say('homes');
    const searched = world.searches.length;
    expect((await say('does it have a garage?')).text).toMatch(/\bwhich\b/i);
    expect(world.searches).toHaveLength(searched);
  });
});

describe('steps back', () => {
  test('"not that one" shows others, and not the same again', async () => {
    const { say } = aVisitor();
    await say('homes in Salem');
    await say('the second one');
    const { text, listings } = await say('not that one');
    expect(listings.map(({ id }) => id)).not.toContain(elm.id);
    expect(text).not.toContain('9 Elm Ave');
  });

  test.each([
    ['go back to the first search', 'Salem'],
    ['back to my previous search', 'Keizer'],
  ])('%s', async (words, place) => {
    const { say } = aVisitor();
    await say('homes in Salem');
    await say('homes in Keizer');
    await say('homes in Salem with a pool');
    const { understood, listings } = await say(words);
    expect(understood.map(({ label }) => label)).toEqual([`In ${place}`]);
    expect(listings.length).toBeGreaterThan(0);
  });
});

describe('what visitors want for themselves', () => {
  test.each([
    ["actually don't call me, email only: tom@example.org", /by e-mail, not by phone/],
    ['I would rather not be contacted. Do not contact me', /do not want to be contacted/],
    ['Bonjour, ne me contactez plus s’il vous plaît', /être contacté/],
    ['Kein Anruf, nur E-Mail: k.braun@example.de', /per E-Mail, nicht per Telefon/],
  ])('%s', async (words, heard) => {
    const { say, world } = aVisitor();
    const { text, handoff } = await say(words);
    expect(text).toMatch(heard);
    expect(handoff).toBeNull();
    expect(world.handOvers).toEqual([]);
  });

  test.each([
    'nobody called me back, this is the third time I ask! I am really annoyed',
    'Niemand hat mich zurückgerufen!',
    '没人联系我，我要投诉',
    'cancel the viewing please',
    'quiero cancelar la visita',
  ])('a person is asked to put it right: %s', async (words) => {
    const { say, world } = aVisitor();
    const { handoff, text } = await say(words);
    expect(handoff).toEqual({ reason: 'customer_request' });
    expect(world.handOvers).toHaveLength(1);
    expect(text.length).toBeGreaterThan(20);
  });

  test('asked what becomes of their data, they are told', async () => {
    const { say } = aVisitor();
    expect((await say('what do you do with my data?')).text).toMatch(/is kept by/);
  });
});

test('a question about crime in a town shows no homes there', async () => {
  const { listings } = await aVisitor().say('what is the crime rate in Salem');
  expect(listings).toEqual([]);
});
