import { listingFeaturePatterns, listingFeatures } from '../properties/index.ts';
import { commonWords, requestWords } from './common-words.ts';
import { editDistance, type PlaceIndex } from './place-index.ts';
import type { Draft } from './request-draft.ts';

/** Slips in the words of a request ("firplace", "veiws", "bedrom"); words that are or belong to a place stay. */
export function correctWords(text: string, places: PlaceIndex): string {
  return text.replaceAll(/[a-z]{4,16}/g, (word) => {
    if (commonWords.has(word) || known.has(word) || places.hasWord(word)) return word;
    return correction(word) ?? word;
  });
}

/** Words that mean something as they are: those of requests, and all that the vocabulary of features is made of. */
const known: ReadonlySet<string> = new Set([
  ...requestWords,
  ...listingFeatures
    .flatMap(listingFeaturePatterns)
    .flatMap((pattern) => pattern.source.replaceAll(/\\[a-z]/g, ' ').match(/[a-z]{4,}/g) ?? []),
]);

/** Words by their first letter; a slip seldom hits it, and when it does the second letter is in its place. */
const byFirstLetter = Map.groupBy(requestWords, (word) => word[0] ?? '');

function correction(word: string): string | null {
  const slipsMax = word.length >= 10 ? 2 : 1;
  const candidates = byFirstLetter.get(word[0] ?? '') ?? [];
  let best: { slips: number; word: string } | null = null;
  for (const candidate of candidates) {
    // A missing last letter or a plural is no slip.
    if (candidate.length < 4 || candidate === `${word}s` || word.startsWith(candidate)) continue;
    // A short word with one other letter is another word ("poor" is no "pool"); one that lacks or swaps letters is not.
    if (word.length === 4 && candidate.length === 4 && !hasSameLetters(word, candidate)) continue;
    const slips = editDistance(word, candidate, slipsMax);
    if (slips <= slipsMax && (!best || slips < best.slips)) best = { slips, word: candidate };
  }
  return best?.word ?? null;
}

function hasSameLetters(left: string, right: string): boolean {
  return left.split('').every((letter) => right.includes(letter));
}

/** Words that no reader took, without those that say nothing about a home. */
export function leftoverWords(draft: Draft): string[] {
  const words = draft.text.match(/[a-z0-9\u0080-\uffff][a-z0-9\u0080-\uffff'-]{2,}/g) ?? [];
  return [...new Set(words)]
    .filter((word) => !word.includes("'") && !isEmptyWord(word) && !protectedWords.test(word))
    .slice(0, 30);
}

function isEmptyWord(word: string): boolean {
  return /^\d+$/.test(word) || (commonWords.has(word) && !tellingWords.has(word));
}

/** Everyday words that still say which home is meant. */
const tellingWords: ReadonlySet<string> = new Set(
  `modern classic traditional contemporary luxury luxurious cozy cosy downtown uptown suburban rural desert castle mansion cottage
estate barn schools trails shops restaurants hospital airport river lake ocean`.split(/\s+/),
);

export function isProtectedWord(word: string): boolean {
  return protectedWords.test(word);
}

/**
 * Who lives somewhere never orders or filters listings (fair housing; acceptance case G16): these words are not even
 * compared with a listing's text.
 */
export const protectedWords =
  /^(?:whites?|blacks?|asians?|latin[oax]s?|hispanics?|caucasians?|africans?|mexicans?|indians?|chinese|koreans?|arabs?|jew(?:s|ish)?|muslims?|islamic|christians?|catholics?|protestants?|mormons?|hindus?|sikhs?|buddhists?|church(?:es)?|mosques?|synagogues?|temples?|kosher|halal|gays?|lesbians?|lgbt\w*|straights?|transgender|women|men|female|males?|singles|married|couples?|famil(?:y|ies)|kids?|child(?:ren|less)?|adults?-only|disabled|handicapped|crippled|mental\w*|immigrants?|foreigners?|nationals?|americans?|race|racial|ethnic\w*|religio\w*|demographics?|diverse|diversity|safe|safest|crime|young|elderly|seniors?|boomers?|millennials?)$/;
