import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spamSigns, type SpamEvidence } from './spam-signs.ts';

const evidence = (fields: Partial<SpamEvidence> = {}): SpamEvidence => ({
  said: ['Is the house on Oak Street still available?'],
  name: 'Ana Souza',
  email: 'ana@example.com',
  talksLastHour: 1,
  sameElsewhere: 0,
  ...fields,
});

describe('signs of spam', () => {
  test.each<[string, Partial<SpamEvidence>, RegExp]>([
    ['an offer with a link', { said: ['We do SEO services, see https://rank.example'] }, /SEO/iu],
    [
      'many different sites',
      { said: ['https://a.example https://b.example', 'www.c.example http://d.example/x'] },
      /4 different sites/u,
    ],
    ['the same message over and over', { said: Array(8).fill('Buy now, cheap!') }, /8 times/u],
    ['the same words in other talks', { sameElsewhere: 2 }, /2 other talks/u],
    ['letters without words', { said: ['asdfgh jkljkl', 'sdfghsdf'] }, /without words/u],
    [
      'a throw-away address with a name of no sense',
      { email: 'x@mailinator.com', name: 'Qwrtpsdfg' },
      /throw-away/u,
    ],
    ['many talks in an hour', { talksLastHour: 8 }, /8 talks/u],
  ])('tells %s', (_, fields, reason) => {
    expect(spamSigns(evidence(fields)).join('; ')).toMatch(reason);
  });

  test.each<[string, Partial<SpamEvidence>]>([
    ['an ordinary question', {}],
    ['a throw-away address alone', { email: 'x@yopmail.com' }],
    ['a link to a listing', { said: ['Is https://www.zillow.com/homedetails/1 yours?'] }],
    [
      'many listings of one site',
      {
        said: [
          'https://z.example/1 https://z.example/2',
          'https://z.example/3 https://z.example/4',
        ],
      },
    ],
    [
      'homes of many portals',
      {
        said: ['zillow', 'redfin', 'trulia', 'homes', 'realtor'].map(
          (name) => `What about https://www.${name}.com/12-oak-street ?`,
        ),
      },
    ],
    ['an offered text that is tapped again', { said: Array(5).fill('Show me more homes') }],
    ['words that are drawn out', { said: ['Helloooooo', 'pleaseeeeeee', 'hmmmmmmm'] }],
    ['short answers', { said: ['yes', 'yes', 'yes', 'yes', 'ok'] }],
    [
      'consonants of other languages',
      { said: ['Krzysztof Szczęsny', 'Wrzeszcz'], name: 'Grzegorz' },
    ],
    ['a business loan to buy', { said: ['I need a loan to invest in a rental'] }],
    ['another script', { said: ['我想买房子', 'Я ищу квартиру'], name: '李伟' }],
    ['two or three talks', { talksLastHour: 3 }],
  ])('lets through %s', (_, fields) => {
    expect(spamSigns(evidence(fields))).toEqual([]);
  });

  test('takes no honest message for spam', () => {
    const rows = readFileSync(
      new URL('../reading/held-out-messages.jsonl', import.meta.url),
      'utf8',
    )
      .trim()
      .split('\n')
      .map((line): { said: string[] } => JSON.parse(line));
    const flagged = rows.filter(({ said }) => spamSigns(evidence({ said })).length > 0);
    expect(flagged).toEqual([]);
  });
});
