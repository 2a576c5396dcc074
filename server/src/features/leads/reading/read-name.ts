import { phraseBefore, tokenize, type Token } from '../../../platform/language/tokens.ts';
import { isCommonWord } from './common-words.ts';
import { givenNames } from './given-names.ts';
import { isWithoutCapitals, readForeignName, toldInForeignScript } from './read-foreign-name.ts';
import { isCapital, nameAt, wholeName, type NameReading } from './name-run.ts';
import * as words from './name-words.ts';
import { readSignature } from './read-signature.ts';
import { goesOn, isJudgement, tellsWhat } from './what-people-are.ts';

/** The name the visitor gives for themselves, as written, or `null`. */
export function readName(reading: NameReading): string | null {
  if (isWithoutCapitals(reading.text)) {
    const told = readForeignName(reading.text, reading.hasContact);
    return told ?? (asksForName(reading.asked) ? answered(tokenize(reading.text), reading) : null);
  }
  const tokens = tokenize(reading.text);
  return (
    toldInForeignScript(reading.text) ??
    firstAndLast(tokens, reading) ??
    ofKin(reading) ??
    introduced(tokens, reading) ??
    readSignature(reading) ??
    answered(tokens, reading) ??
    besideContact(reading) ??
    alone(tokens, reading)
  );
}

/** Whether the assistant's last words ask for the visitor's name. */
export function asksForName(text: string): boolean {
  return /\b(?:your|full|first|last|whose|what|which|the|a) (?:\w+ )?name\b|\bname,? please|who (?:am i|do i have|are you|should i)|(?:should|can|may|do) i call you|tu nombre|su nombre|te llamas|se llama|votre nom|ton nom|appelez-vous|ihr name|ihren namen|dein name|hei(?:ß|ss)en|seu nome|se chama/iu.test(
    text,
  );
}

const kin = String.raw`(?:sister|brother|wife|husband|son|daughter|mother|father|mum|mom|dad|partner|assistant|secretary|cousin|friend|flatmate|roommate)`;
const ownWords: readonly RegExp[] = [
  // "I'm his sister Paula", "this is Mrs. Okafor's son, Chidi Okafor".
  new RegExp(
    String.raw`\b(?:i['’]?m|i am|this is|it['’]?s) (?:his|her|their|(?:mrs?\.? |ms\.? |dr\.? )?\p{Lu}[\p{L}-]*['’]s) (?:\w+ )?${kin},? (\p{Lu}.{1,60})`,
    'iu',
  ),
  // "Soy la hermana de Pedro, Ana Torres".
  /\b(?:soy|sou|je suis|ich bin) (?:el|la|o|a|le|l['’]|der|die) ?\p{L}+ (?:de|do|da|del|d['’]|von) ?\p{Lu}\p{L}+, (\p{Lu}[^,.!?\n]{1,40})/iu,
  // "Under Bill Hartley, that's me", "Emma (not Emily)".
  /\b(?:under|for|with) (\p{Lu}[^,.!?\n]{1,40}), (?:that['’]?s|that is|which is) me\b/u,
  /^[^.!?\n]{0,12}?\b(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) \(not \p{Lu}/u,
];

/** Who somebody is, told by another one. */
function ofKin(reading: NameReading): string | null {
  for (const pattern of ownWords) {
    const written = pattern.exec(reading.text)?.[1];
    const tokens = written ? tokenize(written) : [];
    const name = written ? nameAt(tokens, 0, { ...reading, text: written }, 'likely') : null;
    if (name && isCapital(tokens[0])) return name.name;
  }
  return null;
}

/** "my first name is Blessy and my last name is Mathew". */
function firstAndLast(tokens: readonly Token[], reading: NameReading): string | null {
  const first = afterPhrase(tokens, words.firstNameCues, reading);
  const last = afterPhrase(tokens, words.lastNameCues, reading);
  return first && last ? `${first} ${last}` : first;
}

function afterPhrase(
  tokens: readonly Token[],
  cues: typeof words.sure,
  reading: NameReading,
): string | null {
  for (let index = 1; index < tokens.length; index += 1) {
    if (phraseBefore(tokens, index, cues) > 0) {
      const name = nameAt(tokens, index, reading, 'certain');
      if (name) return name.name;
    }
  }
  return null;
}

function introduced(tokens: readonly Token[], reading: NameReading): string | null {
  let stated: string | null = null;
  let likely: string | null = null;
  for (let index = 1; index <= tokens.length; index += 1) {
    const stating = phraseBefore(tokens, index, words.sure);
    // "my husband's name is Joe".
    const isStated =
      (stating > 0 || isMisspelt(tokens, index)) && !isSomebodys(tokens, index - stating);
    if (stating > 0 && !isStated) continue;
    const isCalled =
      phraseBefore(tokens, index, words.calling) > 0 ||
      isFormName(tokens, index) ||
      (reading.hasContact &&
        isCapital(tokens[index]) &&
        phraseBefore(tokens, index, words.askedFor) > 0);
    if (!isStated && !isCalled && !introduces(tokens, index)) continue;
    const start = isStated ? afterNot(tokens, index) : index;
    const name = nameAt(tokens, start, reading, isStated ? 'certain' : 'likely');
    if (!name || (!isStated && !isTold(tokens, index, name, reading))) continue;
    // The last one wins: "I'm Jon, sorry, my name is John".
    if (isStated) stated = name.name;
    else likely = name.name;
  }
  return stated ?? likely ?? closed(tokens, reading);
}

/** "name vinod chopra ssn 8473": a form without its signs. */
function isFormName(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.word === 'name' &&
    (tokens[index - 2]?.kind !== 'word' || tokens[index - 2]?.word === 'details')
  );
}

/** "My nmae is": "name" with two letters changed over or one of them wrong. */
function isMisspelt(tokens: readonly Token[], index: number): boolean {
  const [my, name, is] = tokens.slice(Math.max(0, index - 3), index);
  return (
    my?.word === 'my' &&
    is?.word === 'is' &&
    /^(?:nmae|naem|anme|nam|nme|nae|namee|naame|nname|[bmh]ame|n[qswz]me|na[nbjk]e|nam[wrd3])$/u.test(
      name?.word ?? '',
    )
  );
}

/** "I'm", "this is", "soy" before a name, and not before what belongs to somebody else. */
function introduces(tokens: readonly Token[], index: number): boolean {
  const length = phraseBefore(tokens, index, words.likely);
  if (length === 0 || isThirdPerson(tokens, index)) return false;
  const last = tokens[index - 1]?.word ?? '';
  const opener = tokens[index - length - 1];
  const opens = opener?.kind !== 'word' || words.clauseOpeners.has(opener.word);
  // German "im Monat" and "hier" anywhere: as "I'm" and "hier Lars Petersen" they begin a clause.
  return opens || !/^(?:im|hier|aqui|habla|fala|ben|main|mai|a|o)$/u.test(last);
}

/** Whether what follows "I'm" is a name: known as one, written as one, and not what somebody is or where something lies. */
function isTold(
  tokens: readonly Token[],
  index: number,
  { next }: { next: number },
  reading: NameReading,
): boolean {
  const first = tokens[index];
  if (!first || asksForName(reading.asked)) return first !== undefined;
  const cue = tokens
    .slice(index - phraseBefore(tokens, index, words.likely), index)
    .map((token) => token.word)
    .join(' ');
  const isPointing = pointing.test(cue);
  const follower = tokens[next];
  const isLone = next === index + 1;
  if (isPointing && /^(?:who|that|which|whose|qui|que|der|die|das)$/u.test(follower?.word ?? ''))
    return false;
  if (isLone && tellsWhat(first, cue)) return false;
  if (givenNames.has(first.word)) return isCapital(first) || goesOn(follower) || !isLone;
  if (isCapital(first)) return !isLone || goesOn(follower);
  // In small letters: nobody who writes "I'm" with a capital leaves it out of a name.
  if (isPointing) return tokens.length <= 4 && cue === 'this is' && !isJudgement(first.word);
  return isLone ? !/\p{Lu}/u.test(reading.text) && goesOn(follower) : goesOn(follower);
}

const pointing =
  /(?:^| )(?:is|it's|its|here's|c'est|we're|are|e|sono|ist|me|hier|ici|aqui)(?: ,)?$/u;

/** "Je m'appelle pas Julie mais Julia". */
function afterNot(tokens: readonly Token[], index: number): number {
  if (!/^(?:not|pas|nicht|no|nao)$/u.test(tokens[index]?.word ?? '')) return index;
  const but = tokens.findIndex(
    (token, at) =>
      at > index && at < index + 6 && /^(?:but|mais|sondern|sino|mas)$/u.test(token.word),
  );
  return but < 0 ? index : but + 1;
}

/** "Ana Souza here", "Matt from Geelong here", "Weber mein Name": the name stands at the beginning of a sentence. */
function closed(tokens: readonly Token[], reading: NameReading): string | null {
  for (let start = 0; start < Math.min(tokens.length, 16); start += 1) {
    const before = tokens[start - 1];
    const isGreeted = words.greetings.has(before?.word ?? '');
    if (before?.kind === 'word' && !isGreeted) continue;
    const first = tokens[start];
    const name = nameAt(tokens, start, reading, 'likely');
    if (!first || !name) continue;
    const second = /^(?:and|&|y|und|et|e)$/u.test(tokens[name.next]?.word ?? '')
      ? nameAt(tokens, name.next + 1, reading, 'likely')
      : null;
    const origin = fromAt(tokens, second?.next ?? name.next);
    const rest = tokens
      .slice(origin, origin + 3)
      .map((token) => token.word)
      .join(' ');
    const isKnown = isCapital(first) || givenNames.has(first.word);
    if (isKnown ? weakClosing.test(rest) : strongClosing.test(rest)) return name.name;
    // "Hi, Emma from Portland, is …": without the comma Emma is greeted.
    const isFrom = origin > name.next && tokens[origin]?.kind !== 'word';
    if (isFrom && isCapital(first) && !isGreeted && givenNames.has(first.word)) return name.name;
  }
  return null;
}

/** Behind "from Geelong", "aus Hamburg". */
function fromAt(tokens: readonly Token[], index: number): number {
  if (!/^(?:from|aus|von|de|desde)$/u.test(tokens[index]?.word ?? '')) return index;
  let end = index + 1;
  while (end < index + 4 && isCapital(tokens[end])) end += 1;
  return end > index + 1 ? end : index;
}

const strong = String.raw`this side|speaking|calling|writing|is my name|is the name|a l'appareil|am apparat|al habla|al aparato|falando|mein name`;
const strongClosing = new RegExp(String.raw`^(?:${strong})\b`, 'u');
const weakClosing = new RegExp(
  String.raw`^(?:${strong}|here|again|hier|ici|aqui)\b(?! (?:is|are|in|on|at)\b)`,
  'u',
);

/** The bare answer to "what is your name?", maybe with a contact: "jai prasad", "It's Ana, ana@example.com". */
function answered(tokens: readonly Token[], reading: NameReading): string | null {
  if (!asksForName(reading.asked) || reading.text.includes('?')) return null;
  const start = tokens.findIndex((token) => token.kind === 'word' && !isAnswering(token));
  const name = start < 0 || start > 8 ? null : nameAt(tokens, start, reading, 'likely');
  if (!name) return null;
  // "hello riley i would like to know", "thanks charlie": somebody is spoken to.
  if (words.addressing.has(tokens[start - 1]?.word ?? '')) return null;
  const isRefused = tokens
    .slice(0, start)
    .some((token) => /^(?:no|nope|not|don't|why)$/u.test(token.word));
  const rest = tokens
    .slice(name.next)
    .filter((each) => each.kind === 'word' && !isCommonWord(each.word));
  return !isRefused && rest.length <= 2 ? name.name : null;
}

/** What an answer begins with before it comes to the name. */
function isAnswering(token: Token): boolean {
  return (
    words.answering.has(token.word) && !(isCapital(token) && words.givenNameWords.has(token.word))
  );
}

/** "tom curran" and nothing else, unless another question was asked. One word alone may be a town as well. */
function alone(tokens: readonly Token[], reading: NameReading): string | null {
  if (reading.asked !== '' || tokens.length < 2 || tokens.length > 4) return null;
  const [first, second] = tokens;
  if (!givenNames.has(first?.word ?? '') || (second?.text.length ?? 0) < 2) return null;
  return wholeName(reading.text, reading, 'lower');
}

/** "Carl, (951) 555-0102", "my number is 07400 123456, Liam", "rohith 6157639876". */
function besideContact(reading: NameReading): string | null {
  if (!reading.hasContact) return null;
  const segments = reading.text
    .split(/[,;:=\n|()<>"]|(?<!\b\p{Lu})\.\s|\s[-–—/]\s|[!?]+|\u{E000}+/u)
    .map((segment) => segment.trim())
    .filter((segment) => /\p{L}/u.test(segment) && !words.towns.has(segment.toLowerCase()));
  const capital = segments
    .map((segment) =>
      wholeName(
        segment
          .replace(
            /^(?:(?:and|from|hi|hello|ok(?:ay)?|yes|sure|please|you can|just|kindly)\s+)*/iu,
            '',
          )
          .replace(/^(?:call|text|ring|phone|contact|reach|whatsapp|ask for)\s+(?=\p{Lu})/iu, '')
          .replace(/(?:\s+(?:at|on|back|pls|please))+$/iu, ''),
        reading,
        'capital',
      ),
    )
    .find(Boolean);
  if (capital) return capital;
  const known = segments.find((segment) =>
    givenNames.has(segment.toLowerCase().split(/\s/u)[0] ?? ''),
  );
  // In lower case only when it is known as a name, or nothing else is said.
  const lower = known ?? (segments.length === 1 ? segments[0] : undefined);
  return lower ? wholeName(lower, reading, 'lower') : null;
}

function isSomebodys(tokens: readonly Token[], start: number): boolean {
  const owner = tokens[start - 1]?.word ?? '';
  return owner.endsWith("'s") || words.thirdPersons.has(owner);
}

/** "my agent is Ana", "her name is Ana", "the owner, this is Bob's". */
function isThirdPerson(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 4), index)
    .some((token) => words.thirdPersons.has(token.word));
}
