import { emptyWords, faintWords, meaningOf } from './question-words.ts';

/** One word of a question, as it is compared. */
interface Term {
  /** Stands for all words of its meaning. */
  readonly meaning: string;
  /** As it was written: a slip of the pen has no meaning. */
  readonly word: string;
  readonly weight: number;
}

const faintWeight = 0.35;
const termsMax = 60;

/**
 * From 0 to 1: how much a visitor's message asks what a known question asks. It is high only when both say the same:
 * what the message says beyond the question counts against it, as does what it leaves out. Of a message of several
 * sentences the likest one counts.
 */
export function likeness(message: string, question: string): number {
  const wanted = termsOf(question);
  if (wanted.length === 0) return 0;
  const sentences = message.split(/(?<=[.?!;。？！؟।\n])\s*/u);
  return Math.max(0, ...[message, ...sentences].map((part) => agreement(termsOf(part), wanted)));
}

/** The words by which a text is found: no small words, each as it was written in small letters. */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !emptyWords.has(word));
}

/** The geometric mean of how much of each is in the other. */
function agreement(said: readonly Term[], wanted: readonly Term[]): number {
  if (said.length === 0) return 0;
  return Math.sqrt(share(said, wanted) * share(wanted, said));
}

function share(terms: readonly Term[], others: readonly Term[]): number {
  let met = 0;
  let all = 0;
  for (const term of terms) {
    all += term.weight;
    const nearest = Math.max(0, ...others.map((other) => samenessOf(term, other)));
    met += term.weight * nearest;
  }
  return all === 0 ? 0 : met / all;
}

function termsOf(text: string): Term[] {
  const terms = new Map<string, Term>();
  for (const word of wordsOf(text)) {
    if (emptyWords.has(word)) continue;
    const meaning = meaningOf(word) ?? stemOf(word);
    const isFaint = faintWords.has(word) || faintWords.has(meaning);
    terms.set(meaning, { meaning, word, weight: isFaint ? faintWeight : 1 });
    if (terms.size >= termsMax) break;
  }
  return [...terms.values()];
}

/** Cuts Chinese into words too, which has no spaces. Making one is dear. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): string[] {
  const folded = text
    .slice(0, 2000)
    .toLowerCase()
    .normalize('NFKD')
    // Accents of Latin letters; in other scripts the marks are vowels.
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll(/['’]s\b/gu, '')
    .replaceAll(/['’]/gu, '');
  return [...segmenter.segment(folded)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Plain endings of English, and the article of Arabic; other endings fall to the common beginning. */
function stemOf(word: string): string {
  if (/^ال\p{L}{3,}/u.test(word)) return word.slice(2);
  if (word.length < 5 || !/^[a-z]+$/u.test(word))
    return word.length === 4 ? word.replace(/(?<!s)s$/u, '') : word;
  return word.replace(/(?:ations?|ings?|ies|ed|es|(?<!s)s|e|y)$/u, '');
}

function samenessOf(one: Term, other: Term): number {
  return Math.max(sameness(one.meaning, other.meaning), sameness(one.word, other.word));
}

function sameness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (/\p{Script=Han}/u.test(one)) return short.length > 1 && long.includes(short) ? 0.9 : 0;
  if (/\d/u.test(one + other) || short.length < 4) return 0;
  let common = 0;
  while (common < short.length && short[common] === long[common]) common += 1;
  if (common >= 4 && common >= long.length * 0.7) return 0.9;
  return short.length >= 5 && long.length - short.length <= 1 && isOneSlip(short, long) ? 0.85 : 0;
}

/** One letter more, less, other, or two that changed places. */
function isOneSlip(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(at);
  if (short.length < long.length) return rest === long.slice(at + 1);
  const isSwapped =
    rest[0] === long[at + 1] && rest[1] === long[at] && rest.slice(2) === long.slice(at + 2);
  return isSwapped || rest.slice(1) === long.slice(at + 1);
}

/** Whether all that a topic names is in one of these texts, in words of the same meaning. */
export function isAllAbout(topic: string, texts: readonly string[]): boolean {
  const wanted = termsOf(topic);
  return wanted.length > 0 && texts.some((text) => share(wanted, termsOf(text)) >= allOfMin);
}

/** Short of all by no more than slips of the pen. */
const allOfMin = 0.85;
