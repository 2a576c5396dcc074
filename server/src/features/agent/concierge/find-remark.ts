import type { ListingFacts } from '../ledger.ts';
import { steeringSaid } from '../gate/fair-housing.ts';
import { foldForCheck, stripInvisible } from '../gate/normalize.ts';
import { splitSentences } from '../gate/sentences.ts';

/** What a question is about, once its small words are gone. */
export function keywords(question: string): string[] {
  return (question.toLowerCase().match(/\p{L}[\p{L}-]{2,}/gu) ?? [])
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
  for (const sentence of splitSentences(facts.details?.PublicRemarks ?? '').slice(0, 60)) {
    const lower = sentence.toLowerCase();
    const hits = wanted.filter(({ stems: forms }) => forms.some((form) => lower.includes(form)));
    const first = hits[0];
    if (!first || hits.length <= (best?.hits ?? 0)) continue;
    const quotable = asQuote(sentence);
    if (quotable) best = { sentence: quotable, word: first.word, hits: hits.length };
  }
  return best;
}

/** The listing's opening words, for "tell me more". */
export function opening(facts: ListingFacts, sentencesMax = 2): string | null {
  const sentences = splitSentences(facts.details?.PublicRemarks ?? '')
    .map(asQuote)
    .filter((sentence) => sentence !== null)
    .slice(0, sentencesMax);
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** Imported text is material, not truth: no steering, no links, no orders to whoever reads it. */
function asQuote(sentence: string): string | null {
  const text = stripInvisible(sentence)
    .text.replaceAll(/[\s*_`#<>[\]|"“”]+/gu, ' ')
    .trim();
  if (text.length < 15 || text.length > 280) return null;
  const folded = foldForCheck(text);
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

const synonyms: readonly (readonly string[])[] = [
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
  'the and for are was were has have had does did can could will would should this that these those with from what which who whom whose when where why how there here its you your our any some one home house property listing place apartment condo about tell more info information details please know want like love near also still second first third last come comes get got much many include includes included good nice big into let see show give interested describe really very just not yes they them'.split(
    ' ',
  ),
);
