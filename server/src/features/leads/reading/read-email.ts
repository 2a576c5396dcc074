import { foldWord } from '../../../platform/language/tokens.ts';
import { chooseCorrected, clauseBefore, sentenceAround, type Span } from './span.ts';
import { isCommonWord } from './common-words.ts';
import { isSomebodyElses } from './whose.ts';

export interface FoundEmail extends Span {
  readonly email: string;
}

/** The visitor's own address in a message, lower case, or `null`. */
export function readEmail(text: string): string | null {
  const own = findEmails(text).filter(
    (found) => !ofMachine.test(found.email) && isOwn(text, found),
  );
  return chooseCorrected(text, own)?.email ?? null;
}

/** Nobody reads what is written to these. */
const ofMachine = /^(?:no-?_?reply|do-?_?not-?_?reply|mailer-daemon|notifications?)@/u;

/** Every address in a text, plain or spelled out: "name at domain dot com", "nombre arroba dominio punto es". */
export function findEmails(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  for (const match of text.matchAll(plainAddress)) {
    const email = valid(`${match[1] ?? ''}@${match[2] ?? ''}`);
    const before = text[match.index - 1] ?? ' ';
    if (email && !/[@\w.]/u.test(before))
      found.push({ email, start: match.index, end: match.index + match[0].length });
  }
  if (spelledSign.test(text)) {
    for (const spelled of findSpelled(withPlainWords(text))) {
      if (!found.some((plain) => plain.start < spelled.end && spelled.start < plain.end))
        found.push(spelled);
    }
  }
  return found.toSorted((left, right) => left.start - right.start);
}

/** "name-at-example-dot-com", "ät" and "guión" without their accents, of the same length, so that places stay right. */
function withPlainWords(text: string): string {
  const plain = text.replaceAll(/[À-ž]/gu, (letter) => foldWord(letter)[0] ?? letter);
  return /\w-at-\w+-dot-\w/iu.test(plain)
    ? plain.replaceAll(/-(at|dot)-/giu, (_, sign: string) => ` ${sign} `)
    : plain;
}

function findSpelled(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  const pieces = [...text.matchAll(/[\w+-]+(?:\.[\w+-]+)*|[@[\](){}<>.]|[^\s\w]/gu)];
  const words = pieces.map((piece) => piece[0].toLowerCase());
  // "guion bajo", "tiret bas".
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (!/^(?:guion bajo|tiret bas)$/u.test(`${words[at - 1]} ${words[at]}`)) continue;
    words.splice(at - 1, 2, 'underscore');
    pieces.splice(at, 1);
  }
  for (let at = 1; at < words.length - 1; at += 1) {
    const sign = signAt(words, at, atWords);
    if (!sign || isHandle(text, pieces[sign.start]?.index ?? 0)) continue;
    const local = readLocal(words, sign.start - 1);
    const host = readHost(words, sign.end);
    const first = local && pieces[local.start];
    const last = host && pieces[host.end - 1];
    if (!local || !host || !first || !last) continue;
    const email = valid(`${local.text}@${host.text}`);
    const start = first.index;
    // The end of something that is no address: "a..b@example.com".
    if (/[\w.@]/u.test(text[start - 1] ?? ' ')) continue;
    if (
      !email ||
      isSentence(text, { ...local, start, spelledHost: host.spelled, certain: sign.certain })
    )
      continue;
    found.push({ email, start, end: last.index + last[0].length });
    at = host.end;
  }
  return found;
}

/** "Find me @ann.lee". */
function isHandle(text: string, at: number): boolean {
  return text[at] === '@' && /\s/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ');
}

/** "I found it at zillow.com" is no address: an everyday word before "at" needs a cue. */
function isSentence(
  text: string,
  local: { text: string; start: number; spelledHost: boolean; certain: boolean },
): boolean {
  if (local.certain) return false;
  if (/[._+\d-]/u.test(local.text)) return false;
  if (isCommonWord(local.text) || local.text.length < 2) return true;
  if (local.spelledHost) return false;
  const before = clauseBefore(text, local.start);
  return before.trim() !== '' && !/mail|reach|contact|write|send|correo|adresse|@/u.test(before);
}

/** `at`, `(at)`, `[at]`, `@` with spaces around, `arroba`, `arobase`. */
function signAt(words: readonly string[], index: number, list: ReadonlySet<string>) {
  const word = words[index] ?? '';
  if (
    /^[[({<]$/u.test(word) &&
    list.has(words[index + 1] ?? '') &&
    /^[\])}>]$/u.test(words[index + 2] ?? '')
  )
    return { start: index, end: index + 3, certain: true };
  return list.has(word)
    ? {
        start: index,
        end: index + 1,
        certain: word === '@' || word === 'arroba' || word === 'arobase',
      }
    : null;
}

function readLocal(words: readonly string[], last: number): { text: string; start: number } | null {
  let start = last;
  let text = words[start] ?? '';
  if (!/^[\w+-]+(?:\.[\w+-]+)*$/u.test(text)) return null;
  while (start >= 2) {
    const joint = joints.get(words[start - 1] ?? '');
    const piece = words[start - 2] ?? '';
    if (joint === undefined || !/^[\w+-]+$/u.test(piece)) break;
    text = `${piece}${joint}${text}`;
    start -= 2;
  }
  return { text, start };
}

function readHost(
  words: readonly string[],
  first: number,
): { text: string; end: number; spelled: boolean } | null {
  let end = first + 1;
  let text = words[first] ?? '';
  let spelled = false;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u.test(text)) return null;
  for (let label = 0; label < 4; label += 1) {
    const dot = signAt(words, end, dotWords);
    const piece = dot ? (words[dot.end] ?? '') : '';
    if (!dot || !/^[a-z][a-z0-9-]*(?:\.[a-z]+)*$/u.test(piece)) break;
    text = `${text}.${piece}`;
    end = dot.end + 1;
    spelled = true;
  }
  // "name at gmail": everybody knows the rest. "name@example,com" is a slip of the finger.
  if (!spelled && providers.has(text)) return { text: `${text}.com`, end, spelled: true };
  const ending = words[end + 1] ?? '';
  if (words[end] === ',' && words[first - 1] === '@' && /^(?:com|net|org|edu)$/u.test(ending))
    return { text: `${text}.${ending}`, end: end + 2, spelled: true };
  return text.includes('.') ? { text, end, spelled } : null;
}

/** Lower case, or `null` when no mail server would take it. */
function valid(address: string): string | null {
  const email = address.toLowerCase().replace(/\.+$/u, '');
  const [local = '', host = ''] = email.split('@');
  if (local.length > 64 || email.length > 254 || host.includes('..')) return null;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  const labels = host.split('.');
  const sound = labels.every((label) => /^[\da-z](?:[\da-z-]{0,61}[\da-z])?$/u.test(label));
  return sound && labels.length > 1 && /^[a-z]{2,24}$/u.test(labels.at(-1) ?? '') ? email : null;
}

/** An address the visitor asks about or rejects is not theirs. */
function isOwn(text: string, found: FoundEmail): boolean {
  const before = clauseBefore(text, found.start);
  if (isSomebodyElses(before)) return false;
  if (/\b(?:your|agent's|realtor's|landlord's|their|his|her|office|old)\b[^,]*$/u.test(before))
    return false;
  if (
    /\b(?:not|don't (?:use|write to|email)|instead of|no longer|isn't)\s+(?:at\s+)?$/u.test(before)
  )
    return false;
  if (/\b(?:i (?:wrote|emailed|mailed|sent)|tried)\b[^,]*$/u.test(before)) return false;
  const sentence = sentenceAround(text, found);
  return !(
    sentence.isQuestion &&
    /\b(?:is|should i|can i|do i|who is|whose)\b/u.test(before) &&
    !/\bmy\b/u.test(before)
  );
}

// The local part is bounded, so a long run of letters without an @ costs no more than its length.
const plainAddress =
  /(?<![\w.+@-])([\w+%'-][\w.+%'-]{0,63})@([\da-z](?:[\da-z.-]{0,250}[\da-z])?)(?![@\w])/giu;
const spelledSign = /@|\bat\b|\barroba\b|\barobase\b|\sät\s/iu;
const providers: ReadonlySet<string> = new Set('gmail yahoo hotmail outlook icloud aol'.split(' '));
const atWords: ReadonlySet<string> = new Set(['at', '@', 'arroba', 'arobase']);
const dotWords: ReadonlySet<string> = new Set(['dot', '.', 'punto', 'point', 'punkt', 'ponto']);
const joints: ReadonlyMap<string, string> = new Map([
  ['dot', '.'],
  ['.', '.'],
  ['punto', '.'],
  ['point', '.'],
  ['punkt', '.'],
  ['ponto', '.'],
  ['underscore', '_'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
  ['plus', '+'],
  ['unterstrich', '_'],
  ['sublinhado', '_'],
  ['underline', '_'],
  ['guion', '-'],
  ['tiret', '-'],
  ['bindestrich', '-'],
  ['hifen', '-'],
]);
