import { describe, expect, test } from 'vitest';
import {
  isolate,
  languages,
  speechFor,
  speechIn,
  writeDate,
  writeList,
  writeNumber,
} from './speech.ts';

describe('the language to speak', () => {
  test.each([
    [['es-MX', 'en-US'], 'es', 'es-MX'],
    [['pl-PL', 'de'], 'de', 'de-PL'],
    [['pl', null, undefined], 'en', 'en-US'],
    [['zh-Hant-TW'], 'zh', 'zh-TW'],
    [['xx', 'fr-CA'], 'fr', 'fr-CA'],
    [['en-US@posix'], 'en', 'en-US'],
    [['not a tag', ''], 'en', 'en-US'],
  ])('of %j is %s, with figures as in %s', (tags, language, locale) => {
    const speech = speechFor(...tags);
    expect(speech.language).toBe(language);
    expect(speech.locale.startsWith(`${locale}-u-`)).toBe(true);
  });

  test('takes the region of the page for a language that the page does not have', () => {
    expect(speechIn('es', 'en-US', 'de-DE').locale).toContain('es-US');
  });

  test.each(languages)('%s writes Latin digits and the Gregorian year', (language) => {
    const { locale } = speechIn(language, 'en-SA');
    expect(writeNumber(1840.5, locale)).toMatch(/^1\D?840\D5$/u);
    expect(writeDate('2026-07-01', locale)).toContain('2026');
    expect(writeList(['A', 'B', 'C'], locale, 'disjunction')).toMatch(/A.+B.+C/u);
  });

  test('a name cannot break out of its isolate', () => {
    expect(isolate('a\u2069b')).toBe('\u2068ab\u2069');
  });
});
