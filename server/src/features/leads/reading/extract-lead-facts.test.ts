import fc from 'fast-check';
import googlePhone from 'google-libphonenumber';
import type { LeadFacts } from '@katek/sdk/protocol';
import { LeadFacts as LeadFactsSchema } from '@katek/sdk/protocol';
import { Check } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { extractLeadFacts, type LeadFactsReading, type TalkTurn } from './extract-lead-facts.ts';

const now = new Date('2026-11-23T10:00:00Z');

/** Facts of a talk; a line that begins with `>` is the concierge's. */
function factsOf(
  lines: string | readonly string[],
  fields: Partial<LeadFactsReading> = {},
): LeadFacts {
  const messages = [lines]
    .flat()
    .map((line): TalkTurn =>
      line.startsWith('>')
        ? { role: 'assistant', text: line.slice(1) }
        : { role: 'visitor', text: line },
    );
  return extractLeadFacts({ messages, region: 'US', currency: 'USD', now, ...fields });
}

/** What was said, without the facts that were not. */
function saidIn(
  lines: string | readonly string[],
  fields: Partial<LeadFactsReading> = {},
): Partial<LeadFacts> {
  const entries = Object.entries(factsOf(lines, fields));
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

const nothing = {};

describe('names', () => {
  test.each([
    ["I'm Ana", 'Ana'],
    ['my name is jai prasad', 'jai prasad'],
    ['sure sam i am olivia jacob', 'olivia jacob'],
    ['Hi there, this is John Smith, I have a question', 'John Smith'],
    ["Hi, my name is Jean-Luc Picard and I'd like a tour", 'Jean-Luc Picard'],
    ['Ana Souza here, about the condo', 'Ana Souza'],
    ['you can call me Liz', 'Liz'],
    ['my first name is Blessy and my last name is Mathew', 'Blessy Mathew'],
    ['Hi Sam, thanks. I’m Beth', 'Beth'],
    ['Thanks,\nDavid Lee', 'David Lee'],
    ["Best regards\nDr. Emily O'Connor-Smith", "Emily O'Connor-Smith"],
    ['Hola, me llamo Carlos Pérez', 'Carlos Pérez'],
    ['Bonjour, je m’appelle Sophie Martin', 'Sophie Martin'],
    ['ich heiße Anna Müller und suche eine Wohnung', 'Anna Müller'],
    ['meu nome é João Silva', 'João Silva'],
    ['Carl, (951) 555-0102', 'Carl'],
    ['my number is 951 555 0102, Liam', 'Liam'],
    ['rohith 415 555 0132', 'rohith'],
    ['My name is May Summers', 'May Summers'],
    ['Ich bin Max Weber', 'Max Weber'],
    ['Cheers, Tom Reilly 951 555 0102', 'Tom Reilly'],
  ])('%s', (text, name) => {
    expect(factsOf(text).name).toBe(name);
  });

  test.each([
    "I'm looking for a pool home",
    'I am not interested',
    "I'm a nurse",
    'I am Brazilian',
    'This is great, thanks',
    'My name is not important',
    'my agent is Lisa',
    "my husband's name is Joe",
    "I'm pre-approved",
    "it's located in San Ramon",
    'Thanks Sam!',
    'bis 1.500 Euro im Monat',
  ])('no name in "%s"', (text) => {
    expect(factsOf(text).name).toBeNull();
  });

  test('are taken bare when they were asked for', () => {
    expect(factsOf(["> What's your name?", 'priya']).name).toBe('priya');
    expect(
      factsOf(['> May I have your name and e-mail?', "sure, it's tom baker, tom@example.com"]),
    ).toMatchObject({
      name: 'tom baker',
      email: 'tom@example.com',
    });
    expect(factsOf(["> What's your name?", 'no thanks']).name).toBeNull();
    expect(factsOf(["> What's your name?", 'why do you ask?']).name).toBeNull();
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['my email is Carole@Hart.example.com.', 'carole@hart.example.com'],
    ['kevin at example dot org, under 1.1m', 'kevin@example.org'],
    ['jane underscore doe at example dot co dot uk', 'jane_doe@example.co.uk'],
    ['ana [at] example [dot] com', 'ana@example.com'],
    ['pierre point dupont arobase example point fr', 'pierre.dupont@example.fr'],
    ['mi correo es ana arroba example punto com', 'ana@example.com'],
    ['ana@example.com, sorry, anna@example.com', 'anna@example.com'],
  ])('%s', (text, email) => {
    expect(factsOf(text).email).toBe(email);
  });

  test.each([
    'I found it at zillow.com',
    'look at the house.',
    'Bob@abc.c',
    'is info@realty.example the right address?',
    'a..bc@example.com',
  ])('no address in "%s"', (text) => {
    expect(factsOf(text).email).toBeNull();
  });
});

describe('phone numbers', () => {
  test.each([
    ['call 760 555 0119 ext 4 after 5pm', 'US', '+17605550119'],
    ['(760) 555-0155', 'US', '+17605550155'],
    ['619.555.0170', 'US', '+16195550170'],
    ['I need 2 beds, 2 619-555-0148', 'US', '+16195550148'],
    ['my number is 07400 123456', 'GB', '+447400123456'],
    ['Reach me on +44 7400 123456', 'US', '+447400123456'],
    ['0049 151 23456789', 'US', '+4915123456789'],
    ['my number is 98765 43210', 'IN', '+919876543210'],
    ['nine four nine five five five zero one two three', 'US', '+19495550123'],
    ['my old number was 415-555-0100, new one is 415-555-0111', 'US', '+14155550111'],
  ])('%s (%s)', (text, region, phone) => {
    expect(factsOf(text, { region }).phone).toBe(phone);
  });

  test.each([
    'MLS 7605550155, is it still available?',
    'What is their number? Is it 212-555-0188?',
    'Is the $749,000 one in Corona still available?',
    'budget 7605550155 dollars',
    '2025-12-01 at 10:30',
    'order 1234567890',
    "please don't call me on 415-555-0100",
    'between 350000 - 450000 dollars',
  ])('no number in "%s"', (text) => {
    expect(factsOf(text).phone).toBeNull();
  });

  test('of the concierge’s own words are never the visitor’s', () => {
    expect(
      factsOf(['What is the phone number?', '> The number is 510-651-1040.', 'Thanks']).phone,
    ).toBeNull();
  });

  test('agree with google-libphonenumber in every region', () => {
    const util = googlePhone.PhoneNumberUtil.getInstance();
    const { E164 } = googlePhone.PhoneNumberFormat;
    for (const region of [
      'US',
      'GB',
      'DE',
      'FR',
      'ES',
      'PT',
      'BR',
      'MX',
      'IN',
      'AU',
      'KE',
      'PL',
      'CA',
      'AE',
      'ZA',
    ]) {
      const example = util.getExampleNumberForType(region, googlePhone.PhoneNumberType.MOBILE);
      for (const format of [
        googlePhone.PhoneNumberFormat.NATIONAL,
        googlePhone.PhoneNumberFormat.INTERNATIONAL,
      ]) {
        const written = util.format(example, format);
        expect([
          region,
          written,
          factsOf(`my phone is ${written}, thanks`, { region }).phone,
        ]).toEqual([region, written, util.format(example, E164)]);
      }
    }
  });
});

describe('the budget', () => {
  test.each([
    ['budget: 75000-150000 euro', { budgetMin: 75000, budgetMax: 150000, currency: 'EUR' }],
    ['my budget is 100k', { budgetMax: 100000, currency: 'USD' }],
    ['3 bed house 500k', { budgetMax: 500000, currency: 'USD', bedrooms: 3 }],
    ['My budget is 500k. Actually make that 550k', { budgetMax: 550000, currency: 'USD' }],
    ['I can put 50k down, budget is 600k', { budgetMax: 600000, currency: 'USD' }],
    ['any homes under 600', { budgetMax: 600000, currency: 'USD' }],
    ['£2k pcm', { budgetMax: 2000, currency: 'GBP', budgetPeriod: 'month', intent: 'rent' }],
    [
      'at least 300k but no more than 500k',
      { budgetMin: 300000, budgetMax: 500000, currency: 'USD' },
    ],
    ['hasta 300 mil euros', { budgetMax: 300000, currency: 'EUR' }],
  ])('%s', (text, facts) => {
    expect(saidIn(text)).toEqual(facts);
  });

  test.each([
    'Is the $749,000 one in Corona still available?',
    'the price dropped from 899,000 to 849,000',
    'budget: there is no budget',
    'I make 90k a year',
    'HOA under 300 please',
    'would they take 700k for it?',
    'we want to sell our place for 900k',
    'house with at least 2000 sqft and built after 1990',
  ])('no budget in "%s"', (text) => {
    expect(factsOf(text)).toMatchObject({
      budgetMin: null,
      budgetMax: null,
      currency: null,
      budgetPeriod: null,
    });
  });

  test('follows corrections across the talk', () => {
    expect(saidIn(['budget between 300k and 400k', 'hmm, rather under 250k'])).toEqual({
      budgetMax: 250000,
      currency: 'USD',
    });
    expect(saidIn(['> What is your budget?', '450'])).toEqual({
      budgetMax: 450000,
      currency: 'USD',
    });
  });
});

describe('rooms', () => {
  test.each([
    ['3 bed 2 bath', 3, 2],
    ['2 1/2 baths and 4 bedrooms', 4, 2.5],
    ['a one bed room apartment', 1, null],
    ['2BHK', 2, null],
    ['3/2 house', 3, 2],
    ['3-4 bedrooms', 3, null],
    ['studio please', 0, null],
    ['necesito 2 baños y 3 dormitorios', 3, 2],
    ['3 chambres et 2 salles de bains', 3, 2],
    ['3 Schlafzimmer und 2 Bäder', 3, 2],
    ['2 quartos e 1 banheiro', 2, 1],
    ['4 bedrooms instead of 3 bedrooms', 4, null],
    ['two bedrooms with king-size beds', 2, null],
    ['at most 2 bedrooms', null, null],
    ['we are selling our 3 bedroom house', null, null],
    ['2 car garage, 1/2 acre', null, null],
  ])('%s', (text, bedrooms, bathrooms) => {
    expect(factsOf(text)).toMatchObject({ bedrooms, bathrooms });
  });

  test('are taken bare when they were asked for', () => {
    expect(saidIn(['> How many bedrooms do you need?', 'I think two is fine'])).toEqual({
      bedrooms: 2,
    });
    expect(saidIn(['> How many bedrooms and bathrooms?', 'two'])).toEqual(nothing);
  });
});

describe('the intent', () => {
  test.each([
    ['interested in buying a 2 bedroom', 'buy'],
    ['rent 2 bed under $2,400 a month', 'rent'],
    ['sell my house in Riverside fast', 'sell'],
    ['investment duplex', 'invest'],
    ['Im sick of renting, want to purchase a starter home', 'buy'],
    ['quiero alquilar un piso', 'rent'],
    ['ich möchte ein Haus kaufen', 'buy'],
    ['I am not looking to buy new furniture', null],
    ['is it for sale or for rent?', null],
    ['I want an apartment', null],
    ['do you have options with less rent?', null],
  ])('%s', (text, intent) => {
    expect(factsOf(text).intent).toBe(intent);
  });
});

describe('the time frame', () => {
  test.each([
    ['need to move by March', 'by March', 'date:03'],
    ['by March 15th 2027', 'by March 15th 2027', 'date:2027-03-15'],
    ['sell my house fast', 'fast', 'asap'],
    ['I need a place ASAP!!!', 'ASAP', 'asap'],
    ['within the next two weeks', 'within the next two weeks', '<1m'],
    ['in about 2-3 months', 'in about 2-3 months', '1-3m'],
    ['in over a year', 'in over a year', '>12m'],
    ['next summer maybe', 'next summer', 'season:summer'],
    ['hoping to move by the end of the year', 'by the end of the year', 'date:12-31'],
    ['lo antes posible', 'lo antes posible', 'asap'],
    ['dans les 3 mois', 'dans les 3 mois', '1-3m'],
  ])('%s', (text, timeframe, timeframeRange) => {
    expect(factsOf(text)).toMatchObject({ timeframe, timeframeRange });
  });

  test('is taken bare when it was asked for, and the day of a visit never', () => {
    expect(factsOf(['> When are you hoping to move?', '3 months']).timeframeRange).toBe('1-3m');
    expect(factsOf(['> When would you like to visit?', 'March 3rd']).timeframeRange).toBeNull();
  });

  test.each([
    'No, not right now',
    "that's all I need for now",
    "I'd like to visit on the 14th of March",
    'a 6 month lease',
    'just browsing thanks',
    'built in May 2019',
  ])('none in "%s"', (text) => {
    expect(factsOf(text)).toMatchObject({ timeframe: null, timeframeRange: null });
  });
});

describe('areas', () => {
  test.each([
    ['somewhere in San Jose, Morgan Hill or Gilroy', ['San Jose', 'Morgan Hill', 'Gilroy']],
    ["I think San Jose's a good area", ['San Jose']],
    ['i am looking for a house in nha trang', ['nha trang']],
    ['near downtown Seattle', ['downtown Seattle']],
    ['anywhere but not in Oakland', []],
    ['in good condition, in cash, in March', []],
    ['Is the one in Corona still available?', []],
  ])('%s', (text, areas) => {
    expect(factsOf(text).areas).toEqual(areas);
  });

  test('of the organization are known in small letters and without a preposition', () => {
    const knownPlaces = ['Palm Springs', 'La Quinta', '92101'];
    expect(factsOf('palm springs or la quinta', { knownPlaces }).areas).toEqual([
      'Palm Springs',
      'La Quinta',
    ]);
    expect(factsOf('zip 92101', { knownPlaces }).areas).toEqual(['92101']);
  });

  test('are taken bare when they were asked for', () => {
    expect(factsOf(['> Where would you like to live?', 'san jose or milpitas']).areas).toEqual([
      'san jose',
      'milpitas',
    ]);
  });
});

test('reads a whole form at once', () => {
  const text = 'Name: Dana Whit\nEmail: dana@example.com\nPhone: 619.555.0170\nBudget: $900k-$1M';
  expect(saidIn(text)).toEqual({
    name: 'Dana Whit',
    email: 'dana@example.com',
    phone: '+16195550170',
    budgetMin: 900000,
    budgetMax: 1000000,
    currency: 'USD',
  });
});

describe('hostile text', () => {
  test('never throws, and every fact is one of the protocol', () => {
    fc.assert(
      fc.property(
        fc.array(turn, { maxLength: 4 }),
        fc.constantFrom('US', 'GB', 'IN', 'ZZ', ''),
        (messages, region) => {
          const facts = extractLeadFacts({
            messages,
            region,
            currency: 'USD',
            now,
            knownPlaces: ['Napa', ''],
          });
          expect(Check(LeadFactsSchema, facts)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['digits', '1 '.repeat(4000)],
    ['more digits', '55-'.repeat(2600)],
    ['address parts', 'a.'.repeat(4000)],
    ['signs of addresses', 'a@'.repeat(4000)],
    ['spelled addresses', 'a at b dot '.repeat(720)],
    ['capital words', 'Ana '.repeat(2000)],
    ['introductions', "I'm my name is ".repeat(530)],
    ['sums', '$1k-'.repeat(2000)],
    ['number words', 'one hundred and '.repeat(500)],
    ['places', 'in San Jose, '.repeat(600)],
    ['questions', '? ! . '.repeat(1300)],
    ['one long word', 'x'.repeat(8000)],
    ['spaces', ' '.repeat(8000)],
    ['newlines', '\n'.repeat(8000)],
    ['months', 'in the next 3 months '.repeat(380)],
    ['baths', 'two and a half '.repeat(530)],
  ])('of 8 kB takes little time: %s', (_name, text) => {
    const time = (given: string) => {
      const began = performance.now();
      factsOf(given);
      return performance.now() - began;
    };
    time(text.slice(0, 2000));
    const whole = Math.min(time(text), time(text), time(text));
    // Far above what it takes, far below what anything but linear would.
    expect(whole).toBeLessThan(400);
  });
});

describe('counting in a list of homes after a question about rooms and money', () => {
  const asked = 'Which town, how many bedrooms, what budget?';

  test.each([
    'compare the first two',
    'the second one',
    'show me the first three',
    'what about number 2',
    'compare 1 and 2',
    'the last two look nice',
    'between those two',
    'number 3 please',
  ])('“%s” states neither', (text) => {
    const facts = extractLeadFacts({
      messages: [
        { role: 'assistant', text: asked },
        { role: 'visitor', text },
      ],
      region: 'US',
      currency: 'USD',
      now: new Date('2026-11-23T12:00:00Z'),
    });
    expect(facts).toMatchObject({
      bedrooms: null,
      bathrooms: null,
      budgetMin: null,
      budgetMax: null,
    });
  });
});

const word = fc.constantFrom(
  'my',
  'name',
  'is',
  "I'm",
  'Ana',
  'budget',
  '$',
  '500k',
  'between',
  'and',
  '3',
  'bed',
  'in',
  'San',
  'Jose',
  ',',
  '.',
  '?',
  '-',
  '@',
  'at',
  'dot',
  'com',
  '+1',
  '555',
  '0199',
  '\n',
  'by',
  'March',
  'not',
  'half',
  'a',
  'million',
  '\u0000',
  '\ud800',
  '‮',
  '1e9',
  '٣',
);
const turn = fc.record({
  role: fc.constantFrom('visitor' as const, 'assistant' as const, 'agent' as const),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  ),
});
