import { foldWord, tokenize, type Token } from '../../../platform/language/tokens.ts';
import { isCommonWord, isListedWord } from './common-words.ts';
import { givenNames } from './given-names.ts';
import * as words from './name-words.ts';

export interface NameReading {
  /** The message with addresses and numbers blanked out (`blank`). */
  readonly text: string;
  /** What the concierge or agent said just before. */
  readonly asked: string;
  /** An address or a number stands in the message, so a lone name beside it is the visitor's. */
  readonly hasContact: boolean;
  readonly isPlace: (words: string) => boolean;
}

/** The run of name words at `index`. */
export function nameAt(
  tokens: readonly Token[],
  index: number,
  reading: NameReading,
  trust: 'certain' | 'likely',
): { name: string; next: number } | null {
  let at = index;
  while (words.titles.has(tokens[at]?.word ?? '')) {
    at += tokens[at + 1]?.text === '.' ? 2 : 1;
    // "Mr and Mrs Whitfield".
    if (/^(?:and|&)$/u.test(tokens[at]?.text ?? '') && words.titles.has(tokens[at + 1]?.word ?? ''))
      at += 1;
  }
  const first = tokens[at];
  if (!first || !(isNameWord(first, trust) || isInitial(tokens, at))) return null;
  const capitals = isCapital(first);
  let next = at + 1;
  let count = 1;
  let end = first.end;
  while (next < tokens.length && count < 5) {
    const token = tokens[next];
    if (!token) break;
    const follower = tokens[next + 1];
    if (token.word === '-' && token.glued && follower?.glued && isNameWord(follower, trust)) {
      next += 2;
      end = follower.end;
      continue;
    }
    if (
      token.text === '.' &&
      token.glued &&
      (tokens[next - 1]?.text.length ?? 9) <= 2 &&
      follower &&
      (isCapital(follower) || (count === 1 && isInitial(tokens, at)))
    ) {
      next += 1;
      continue;
    }
    // "al-Sayed".
    const surnameAt = tokens[next + 2];
    if (
      words.particles.has(token.word) &&
      follower?.word === '-' &&
      follower.glued &&
      surnameAt?.glued &&
      isNameWord(surnameAt, trust)
    ) {
      next += 3;
      count += 1;
      end = surnameAt.end;
      continue;
    }
    // "de Souza", "van der Berg".
    const born =
      follower && words.particles.has(follower.word) && !isCapital(follower) ? surnameAt : follower;
    const particle =
      words.particles.has(token.word) &&
      born !== undefined &&
      isCapital(born) === capitals &&
      (isNameWord(born, trust) || (capitals && !isCapital(token)));
    const letter = /^\p{Lu}$/u.test(token.text) && capitals;
    // "chelsea Parker" goes on, "Ana looking" does not.
    const isBorn = words.particles.has(tokens[next - 1]?.word ?? '') && isCapital(token);
    const fits =
      (isNameWord(token, 'likely') || isBorn || isSurname(token)) &&
      (isCapital(token) || !capitals) &&
      !reading.isPlace(token.text);
    const surname =
      words.surnameWords.has(token.word) && !/^(?!and$)[\p{L}\p{N}]/u.test(follower?.text ?? '');
    if (!particle && !letter && !fits && !surname) break;
    next += 1;
    count += 1;
    end = token.end;
  }
  const name = reading.text.slice(first.start, end).split('\n')[0]?.trim() ?? '';
  const follower = tokens[next];
  // "I'm pre-approved", "this is Bob's phone", "I'm Ana@…", "I'm 30".
  if (foldWord(name).endsWith("'s") || (follower?.glued && /[@_#-]/u.test(follower.text)))
    return null;
  if (!capitals && count > 3) return null;
  if (reading.isPlace(name) && trust !== 'certain') return null;
  if (trust === 'likely' && count === 1 && words.ambiguous.has(first.word)) return null;
  return name.length <= 80 ? { name, next } : null;
}

/** A text that is a name and nothing else. */
export function wholeName(
  written: string,
  reading: NameReading,
  style: 'capital' | 'lower',
): string | null {
  const trimmed = written.replaceAll(/^[\s\p{P}]+|[\s.!,;:)"'<>]+$/gu, '');
  const tokens = tokenize(trimmed);
  const name = nameAt(tokens, 0, { ...reading, text: trimmed }, 'likely');
  if (!name || name.next !== tokens.length) return null;
  // "Elm Street", "Round Rock": the first word is nobody's name.
  const isPlace = ofPlaces.test(tokens.at(-1)?.word ?? '') && tokens.length > 1;
  if (isPlace && !givenNames.has(tokens[0]?.word ?? '')) return null;
  return style === 'lower' || isCapital(tokens[0]) ? name.name : null;
}

const ofPlaces =
  /^(?:rock|ridge|lakes?|park|creek|city|county|springs|beach|heights|valley|hills?|village|grove|bay|island|falls|point|oaks|woods|st|street|road|rd|avenue|ave|lane|ln|drive|dr|blvd|court|terrace|square)$/u;

function isNameWord(token: Token, trust: 'certain' | 'likely'): boolean {
  if (token.kind !== 'word' || token.text.length < 2) return false;
  // Endings of a sentence, such as "desu".
  if (/^\p{Script=Hiragana}+$/u.test(token.text)) return false;
  // An address without its signs: "ravigmailcom".
  if (/(?:mail|yahoo|outlook|icloud)\.?com$/u.test(token.word)) return false;
  // After "my name is" even "Will" or "May" or "Summer" is a name; "not" and "on" never are.
  if (
    trust === 'certain' &&
    isCapital(token) &&
    !/^(?:I|I'm|It|The|My|And|But|Not|Also|A|In|On)$/u.test(token.text)
  )
    return true;
  if (isCapital(token) && words.givenNameWords.has(token.word)) return true;
  return (
    !isCommonWord(token.word) &&
    /[aeiouyäöüáéíóúàèâêôãõåøæı]|^\p{Lu}|[\u{250}-\u{10FFFF}]/iu.test(token.text)
  );
}

/** Behind a given name, with a capital: only everyday words themselves are none, not what ends like them. */
function isSurname(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.text.length > 2 &&
    isCapital(token) &&
    !isListedWord(token.word) &&
    !/^i'|n't$|'s$/u.test(token.word)
  );
}

/** "J. R. Patel", "j. alvarez". */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 2];
  return (
    /^\p{L}$/u.test(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.glued === true &&
    name !== undefined &&
    isCapital(name) === isCapital(tokens[at]) &&
    (isNameWord(name, 'likely') || isInitial(tokens, at + 2))
  );
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\p{Lo}|^(?:d|l|dell|dall)['’]\p{Lu}/u.test(token.text);
}
