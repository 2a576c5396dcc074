import type { ListingFacts } from '../ledger.ts';
import { steeringSaid } from '../gate/fair-housing.ts';
import { figuresIn, type FigureKind } from '../gate/figures.ts';
import { foldForCheck, stripInvisible } from '../gate/normalize.ts';
import { splitSentences } from '../gate/sentences.ts';
import type { ThingName } from './phrases/index.ts';

/** What a question is about, once its small words are gone. */
export function keywords(question: string): string[] {
  const spelled = question.toLowerCase().replaceAll(/\ba\/?c\b/gu, 'conditioning');
  return (spelled.match(/\p{L}[\p{L}-]{2,}/gu) ?? [])
    .filter((word) => !small.has(word))
    .slice(0, 8);
}

/** The sentence of the listing's own description that has most to do with the question, or `null`. */
export function findRemark(
  facts: ListingFacts,
  question: string,
): { sentence: string; word: string } | null {
  const wanted = keywords(question).map((word) => ({ word, stems: stems(word) }));
  let best: { sentence: string; word: string; hits: number } | null = null;
  for (const sentence of splitSentences(remarksOf(facts)).slice(0, 60)) {
    const lower = sentence.toLowerCase();
    const hits = wanted.filter(({ stems: forms }) => forms.some((form) => beginsIn(lower, form)));
    const first = hits[0];
    if (!first || hits.length <= (best?.hits ?? 0)) continue;
    const quote = asQuote(sentence);
    if (quote) best = { sentence: quote, word: first.word, hits: hits.length };
  }
  return best;
}

/** The listing's opening words, for "tell me more". */
export function opening(facts: ListingFacts, sentencesMax = 2): string | null {
  const sentences = splitSentences(remarksOf(facts))
    .map(asQuote)
    .filter((sentence) => sentence !== null && figuresIn(foldForCheck(sentence)).length === 0)
    .slice(0, sentencesMax);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** Line breaks of a feed are no ends of sentences. */
function remarksOf(facts: ListingFacts): string {
  return (facts.details?.PublicRemarks ?? '').replaceAll(/\s+/gu, ' ');
}

const quotable: ReadonlySet<FigureKind> = new Set(['other', 'time', 'year', 'position']);

/** Imported text is material, not truth: no steering, no links, no orders to whoever reads it. */
function asQuote(sentence: string): string | null {
  const text = stripInvisible(sentence)
    .text.replaceAll(/[\s*_`#<>[\]|"“”]+/gu, ' ')
    .trim();
  if (text.length < 15 || text.length > 280) return null;
  const folded = foldForCheck(text);
  // The facts of the row are told from the row; a description that counts otherwise only confuses.
  if (figuresIn(folded).some(({ kind }) => !quotable.has(kind))) return null;
  if (steeringSaid(folded)) return null;
  if (/https?:|www\.|@|\.(?:com|net|org)\b/iu.test(text)) return null;
  if (
    /\b(?:ignore|instructions?|system prompt|assistant|you must|call (?:the )?(?:tool|function)|export|as an ai)\b/iu.test(
      folded,
    )
  )
    return null;
  return text;
}

const synonyms: readonly (readonly [ThingName, ...string[]])[] = [
  ['pets', 'pet', 'dogs', 'dog', 'cats', 'cat'],
  ['garden', 'yard', 'backyard', 'lawn', 'landscap'],
  ['pool', 'swimming'],
  ['kitchen', 'countertop', 'appliance', 'granite'],
  ['heating', 'furnace', 'heat', 'boiler'],
  ['air', 'conditioning', 'cooling', 'a/c', 'hvac'],
  ['parking', 'garage', 'driveway', 'carport'],
  ['renovated', 'renovation', 'remodel', 'updated', 'new roof', 'upgrade'],
  ['roof', 'shingle'],
  ['laundry', 'washer', 'dryer'],
  ['view', 'views', 'vista', 'overlook'],
  ['basement', 'cellar'],
  ['fireplace', 'wood stove', 'hearth'],
  ['office', 'study', 'den'],
  ['floors', 'hardwood', 'flooring', 'tile', 'carpet'],
  ['elevator', 'lift'],
  ['solar', 'panels'],
  ['accessible', 'wheelchair', 'step-free', 'ramp', 'single-level'],
  ['furnished', 'furniture', 'turnkey'],
  ['internet', 'wifi', 'fiber', 'broadband'],
  ['beach', 'ocean', 'sea', 'waterfront'],
  ['balcony', 'terrace', 'patio', 'deck'],
];

/** A whirlpool is no pool. */
export function beginsIn(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1))) return true;
  return false;
}

/** What a word of a question stands for, such as a pool for "swimming". */
export function thingOf(word: string): ThingName | null {
  return (
    synonyms.find((list) => list.some((entry) => entry === word || entry === `${word}s`))?.[0] ??
    null
  );
}

/** Words that mean something about a home, so that an answer may repeat them. */
export function isHomeWord(word: string): boolean {
  return thingOf(word) !== null;
}

function stems(word: string): string[] {
  const family = synonyms.find((list) =>
    list.some((entry) => entry === word || entry === `${word}s`),
  );
  return family ? [...family, stem(word)] : [stem(word)];
}

function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ies|es|s|ed|ing)$/u, '') : word.replace(/s$/u, '');
}

const small = new Set(
  'the and for are was were has have had does did can could will would should this that these those with from what which who whom whose when where why how there here its you your our any some one home house property listing place apartment condo about tell more info information details please know want like love near also still second first third last come comes get got much many include includes included good nice big into let see show give interested describe really very just not yes they them take takes allow allows allowed need think best now time buy cheapest expensive biggest largest smallest newest most least far long able use used using think mean say says said'.split(
    ' ',
  ),
);
