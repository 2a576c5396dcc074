import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractLeadFacts } from './index.ts';
import { scoreLead } from './score-lead.ts';

/*
 * Fair housing (42 U.S.C. § 3604): whatever a visitor tells of race, color, religion, sex, disability, familial status or
 * national origin, and whatever hints at it, changes nothing. Each message of the corpus is said again with such words.
 */

const now = new Date('2026-11-23T12:00:00Z');
const corpus = readFileSync(new URL('reading/held-out-messages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { said: string[]; region: string } => JSON.parse(line));

function scoreOf(said: readonly string[], region: string, locale = 'en') {
  const facts = extractLeadFacts({
    messages: said.map((line) => ({
      role: line.startsWith('visitor: ') ? 'visitor' : 'assistant',
      text: line.slice(line.indexOf(':') + 2),
    })),
    region,
    currency: 'USD',
    locale,
    now,
  });
  const { reasons: _, ...figures } = scoreLead(
    {
      ...facts,
      hasPhone: facts.phone !== null,
      hasEmail: facts.email !== null,
      requests: [],
      listingsSeen: 2,
    },
    now,
  );
  return figures;
}

const protectedWords = [
  'I am in a wheelchair.',
  'My son is autistic.',
  'I am blind and have a guide dog.',
  'I am pregnant.',
  'I am a single mother.',
  'We are a big family with small children.',
  'My husband and I are gay.',
  'We are Muslim.',
  'We keep a kosher kitchen.',
  'I am Mexican.',
  'We are refugees.',
  'I am Black.',
  'I am an elderly widow.',
  'I speak little English.',
  'Mi familia es de Guatemala.',
  'I get a disability pension.',
];

describe('the score', () => {
  test.each(protectedWords)('is the same for everybody who also says %j', (words) => {
    const changed = corpus.filter(({ said, region }) => {
      const plain = scoreOf(said, region);
      const told = scoreOf([...said, `visitor: ${words}`], region);
      return JSON.stringify(plain) !== JSON.stringify(told);
    });
    expect(changed).toEqual([]);
  });

  test.each([
    'Lakisha Washington',
    'Mohammed al-Farsi',
    'Nguyễn Thị Lan',
    'José García',
    'Emily Walsh',
  ])('is the same for %s as for anybody', (name) => {
    const wish = 'I want to buy a 3 bedroom in Napa under 500k. ana@example.com';
    expect(scoreOf([`visitor: My name is ${name}. ${wish}`], 'US')).toEqual(
      scoreOf([`visitor: ${wish}`], 'US'),
    );
  });

  test.each([
    'ana@parish.org',
    'ana@aarp.org',
    'ana@deafcommunity.net',
    'ana@uol.com.br',
    'ana@163.com',
  ])('is the same for %s as for any address', (email) => {
    expect(scoreOf([`visitor: Rent, 2 beds. ${email}`], 'US')).toEqual(
      scoreOf(['visitor: Rent, 2 beds. ana@example.com'], 'US'),
    );
  });

  test('is the same in every town, every dialling code and every language of the page', () => {
    const towns = ['Compton', 'Beverly Hills', 'Flushing', 'Hamtramck', 'Boca Raton'].map((town) =>
      scoreOf([`visitor: I want to buy a house in ${town}, 400k`], 'US'),
    );
    expect(new Set(towns.map((figures) => JSON.stringify(figures))).size).toBe(1);
    const phones = ['+52 55 1234 5678', '+1 951 555 0100', '+92 301 2345678', '+86 131 2345 6789'];
    const reached = phones.map((phone) => scoreOf([`visitor: my number is ${phone}`], 'US'));
    expect(new Set(reached.map((figures) => JSON.stringify(figures))).size).toBe(1);
    const locales = ['en', 'es', 'ar', 'zh', 'hi'].map((locale) =>
      scoreOf(['visitor: I want to buy, up to 400k'], 'US', locale),
    );
    expect(new Set(locales.map((figures) => JSON.stringify(figures))).size).toBe(1);
  });
});
