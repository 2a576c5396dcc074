import { phraseBefore, tokenize, type Token } from '../../../platform/language/tokens.ts';
import { isCommonWord } from './common-words.ts';
import { isWithoutCapitals, readForeignName } from './read-foreign-name.ts';
import { isCapital, nameAt, type NameReading } from './name-run.ts';
import * as words from './name-words.ts';
import { blankSign } from './span.ts';

/** The name the visitor gives for themselves, as written, or `null`. */
export function readName(reading: NameReading): string | null {
  if (isWithoutCapitals(reading.text)) {
    const told = readForeignName(reading.text, reading.hasContact);
    return told ?? (asksForName(reading.asked) ? answered(tokenize(reading.text), reading) : null);
  }
  const tokens = tokenize(reading.text);
  return (
    firstAndLast(tokens, reading) ??
    ofKin(reading) ??
    introduced(tokens, reading) ??
    signed(reading) ??
    answered(tokens, reading) ??
    besideContact(reading)
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
    const isStated = stating > 0 && !isSomebodys(tokens, index - stating);
    if (stating > 0 && !isStated) continue;
    if (!isStated && !introduces(tokens, index, reading)) continue;
    const name = nameAt(tokens, index, reading, isStated ? 'certain' : 'likely')?.name;
    if (!name) continue;
    // The last one wins: "I'm Jon, sorry, my name is John".
    if (isStated) stated = name;
    else likely = name;
  }
  return stated ?? likely ?? trailingHere(tokens, reading);
}

/** "I'm", "this is", "soy" before a name, and not before what somebody is or where something lies. */
function introduces(tokens: readonly Token[], index: number, reading: NameReading): boolean {
  const length = phraseBefore(tokens, index, words.likely);
  if (length === 0 || isThirdPerson(tokens, index)) return false;
  const last = tokens[index - 1]?.word ?? '';
  // German "im Monat": as "I'm" it begins a clause.
  const opener = tokens[index - length - 1];
  const opens = !opener || opener.kind !== 'word' || words.clauseOpeners.has(opener.word);
  if (last === 'im' && !opens) return false;
  // "it's located in", "this is andrea": in small letters only when asked, or when hardly anything else is said.
  const isPointing = /^(?:is|it's|its|here's|c'est|we're|are|e|sono|ist|me)$/u.test(last);
  if (!isPointing || isCapital(tokens[index]) || asksForName(reading.asked)) return true;
  return tokens.length <= 5 && tokens[index - 2]?.word === 'this';
}

/** "Ana Souza here", "it is Ana speaking". */
function trailingHere(tokens: readonly Token[], reading: NameReading): string | null {
  for (let index = 1; index < Math.min(tokens.length, 12); index += 1) {
    const closing = `${tokens[index]?.word} ${tokens[index + 1]?.word}`;
    if (
      !/^(?:here|this side|speaking|again|calling|writing|a l'appareil|am apparat|al habla)\b/u.test(
        closing,
      )
    )
      continue;
    for (let start = Math.max(0, index - 5); start < index; start += 1) {
      const opens =
        start === 0 ||
        !/\p{L}/u.test(tokens[start - 1]?.text ?? '') ||
        words.greetings.has(tokens[start - 1]?.word ?? '');
      const name = opens ? nameAt(tokens, start, reading, 'likely') : null;
      if (name?.next === index && isCapital(tokens[start])) return name.name;
    }
  }
  return null;
}

/** "Best regards,\nAna Souza", "— Ana", "Cheers, Tom" at the very end of a message. */
function signed({ text, isPlace, ...reading }: NameReading): string | null {
  const lines = text
    .split(/\n+/u)
    .map((line) => line.replaceAll(blankSign, ' ').trim())
    .filter(Boolean);
  const last = lines.at(-1) ?? '';
  const before = lines.at(-2) ?? '';
  const dash = /(?:^|\s)[-–—~]\s?([^\d\n–—~]{2,40})$/u.exec(
    lines.length > 1 || last.length > 30 ? last : '',
  );
  const closed = closedBy.exec(last);
  // "Thanks, Michael" alone thanks somebody; "Cheers, Imogen" and whatever follows more words is signed.
  const isSigned =
    last.length > 20 || !/^\s*(?:thank|ta\b|merci|danke|gra[cz]|obrigad)/iu.test(last);
  const written =
    dash?.[1] ?? (isSigned ? closed?.[1] : undefined) ?? (parting.test(before) ? last : undefined);
  return written ? wholeName(written, { text, isPlace, ...reading }, 'capital') : null;
}

const farewell = String.raw`(?:(?:all the )?best|(?:best |kind |warm )?(?:regards|wishes)|warmly|cheers|sincerely(?: yours)?|respectfully|cordially|signed|thanks(?: so much| a lot| again| in advance)?|thank you(?: so much| very much)?|many thanks|thx|ta|yours(?: truly| sincerely| faithfully)?|take care|talk soon|xoxo|un saludo|saludos(?: cordiales)?|un abrazo|atentamente|gracias(?: de antemano)?|cordialement|bien (?:à|a) vous|bonne journ(?:é|e)e|merci(?: d'avance| beaucoup)?|(?:(?:viele|liebe|beste|sch(?:ö|o)ne|freundliche[nr]?|herzliche) )?gr(?:ü|u|ue)(?:ß|ss)e?n?|mfg|lg|vg|danke(?: im voraus)?|vielen dank|atenciosamente|obrigad[oa]|abra(?:ç|c)os?|(?:com os melhores )?cumprimentos|cordiali saluti|grazie)`;
const closedBy = new RegExp(
  String.raw`(?:^|[.!?,]\s*)${farewell}\s?(?:[,.!]|[-–—])\s*([^\d\n,]{2,40})$`,
  'iu',
);
const parting = new RegExp(String.raw`(?:^|[\s.!?,])${farewell}[\s,.!]*$`, 'iu');

/** The bare answer to "what is your name?", maybe with a contact: "jai prasad", "It's Ana, ana@example.com". */
function answered(tokens: readonly Token[], reading: NameReading): string | null {
  if (!asksForName(reading.asked)) return null;
  for (let index = 0; index < Math.min(tokens.length, 8); index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || isCommonWord(token.word)) continue;
    const opens = index === 0 || !/^(?:no|not|don't|why)$/u.test(tokens[index - 1]?.word ?? '');
    const name = opens ? nameAt(tokens, index, reading, 'likely') : null;
    const rest = tokens
      .slice(name?.next)
      .filter((each) => each.kind === 'word' && !isCommonWord(each.word));
    return name && rest.length <= 2 && !reading.text.includes('?') ? name.name : null;
  }
  return null;
}

/** "Carl, (951) 555-0102", "my number is 07400 123456, Liam", "rohith 6157639876". */
function besideContact(reading: NameReading): string | null {
  if (!reading.hasContact) return null;
  const segments = reading.text
    .split(/[,;:\n|()]|(?<!\b\p{Lu})\.\s|\s[-–—/]\s|[!?]+|\u{E000}+/u)
    .map((segment) => segment.trim())
    .filter((segment) => /\p{L}/u.test(segment));
  const capital = segments
    .map((segment) =>
      wholeName(
        segment
          .replace(/^(?:(?:and|from|hi|hello|ok(?:ay)?|yes|sure|please|you can|just)\s+)*/iu, '')
          .replace(/^(?:call|text|ring|phone|contact|reach|ask for)\s+(?=\p{Lu})/iu, '')
          .replace(/\s+(?:at|on)$/iu, ''),
        reading,
        'capital',
      ),
    )
    .find(Boolean);
  if (capital) return capital;
  // In lower case only when nothing else is said.
  return segments.length === 1 ? wholeName(segments[0] ?? '', reading, 'lower') : null;
}

function wholeName(
  written: string,
  reading: NameReading,
  style: 'capital' | 'lower',
): string | null {
  const trimmed = written.replaceAll(/^[\s\p{P}]+|[\s.!,;:)]+$/gu, '');
  const tokens = tokenize(trimmed);
  const name = nameAt(tokens, 0, { ...reading, text: trimmed }, 'likely');
  if (!name || name.next !== tokens.length) return null;
  return style === 'lower' || isCapital(tokens[0]) ? name.name : null;
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
