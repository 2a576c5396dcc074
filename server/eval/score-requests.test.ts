import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { recogniseLanguage } from '../src/features/agent/testing/reading.ts';
import { readRequests, understand, wrongFields } from './score-requests.ts';

const requests = readRequests(fileURLToPath(new URL('requests.json', import.meta.url)));

describe('requests in eight languages are understood:', () => {
  test.each([...Map.groupBy(requests, ({ language }) => language)])('%s', (_, some) => {
    const missed = some.filter((one) => wrongFields(one, understand(one.text)).length > 0);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test('a field that must be absent and one that is misread are told', () => {
    const one = {
      text: '3 bed house in Leeds',
      language: 'en',
      expect: { BedroomsTotal: { min: 4 }, places: ['Leeds'] },
      absent: ['PropertySubType'],
    };
    expect(wrongFields(one, understand(one.text))).toEqual(['BedroomsTotal', 'PropertySubType']);
  });
});

test.each([
  ['casas en Portland', 'es'],
  ['casas no Porto', 'pt'],
  ['homes in Casas Adobes', 'en'],
])('"%s" is answered in %s', (text, language) => {
  expect(recogniseLanguage(text) ?? 'en').toBe(language);
});
