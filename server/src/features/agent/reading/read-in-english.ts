import type { Language } from '../../../platform/language/speech.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { meaningOf, plainLetters, type Lexicon } from './lexicon.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';

export const lexicons: Readonly<Record<Exclude<Language, 'en'>, Lexicon>> = {
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  ar: arabic,
  hi: hindi,
  zh: chinese,
};

/**
 * A message word by word in English, for the readers of wishes, homes and steering, which know English. It is no
 * translation to be shown. What is not known stays as it is: names, places, figures, addresses.
 */
export function readInEnglish(text: string, language: Language): string {
  if (language === 'en') return text;
  // Every second part is an address, which has words of no language.
  return text
    .split(/(\S+@\S+|\bhttps?:\/\/\S+|\bwww\.\S+)/u)
    .map((part, index) => (index % 2 === 1 ? part : readWords(part, lexicons[language])))
    .filter(Boolean)
    .join(' ');
}

function readWords(text: string, known: Lexicon): string {
  let reading = text
    .normalize('NFC')
    .replaceAll(/\p{Nd}/gu, latinDigit)
    // Spanish opens its questions with a sign; Arabic may write its vowels, which no word is known by.
    .replaceAll(/[¿¡\u0640]|[\u064b-\u0652]/gu, '');
  reading = reading
    .replaceAll('؟', '?')
    .replaceAll(/[।。]/gu, '. ')
    .replaceAll(/[，、،]/gu, ', ')
    .replaceAll('？', '? ')
    .replaceAll('！', '! ')
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
  reading = known.numerals(reading);
  for (const [pattern, english] of known.turns) reading = reading.replaceAll(pattern, english);
  const plain = plainLetters(reading);
  const names = [...reading.matchAll(namePattern)];
  const isNamed = (start: number) =>
    names.some(({ 0: name, index }) => start >= index && start < index + name.length);
  let out = '';
  let at = 0;
  for (const match of plain.matchAll(known.pattern)) {
    if (isNamed(match.index)) continue;
    out += `${reading.slice(at, match.index)} ${meaningOf(known, match[1] ?? '')} `;
    at = match.index + match[0].length;
  }
  return (out + reading.slice(at))
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ (?=[.,!?;])/gu, '')
    .trim();
}

/** "Parque del Retiro", "Jardin du Luxembourg": the words of a name say nothing of the home. */
const namePattern =
  /(?<=[\p{L},] )\p{Lu}[\p{L}'’-]+(?: (?:del?|de las?|de los|du|des|da|do|dos|das) (?:\p{Lu}|l')[\p{L}'’-]+)+/gu;

/** Decimal digits come in blocks of ten, zero first, in every script. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
