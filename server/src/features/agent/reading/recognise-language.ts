import { type Language } from '../../../platform/language/speech.ts';
import { meaningOf, plainLetters } from './lexicon.ts';
import { lexicons } from './read-in-english.ts';

/** Enough of a message to know its language by. */
const readLengthMax = 400;

/**
 * The language of a visitor's message where it can be told for sure: by its script, or by the words that only one of
 * our languages has. `null` for "ok", "Salem" and "casa", which are as good in several.
 */
export function recogniseLanguage(text: string, likely: Language | null = null): Language | null {
  const message = withoutAddresses(text.slice(0, readLengthMax));
  return byScript(message) ?? byWords(message, likely);
}

/** A mail or web address has words of no language. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\S+@\S+|\bhttps?:\/\/\S+|\bwww\.\S+/gu, ' ');
}

function byScript(text: string): Language | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}+/gu);
  // One word of another script is a name; a sentence with a Latin place name in it is not Latin.
  const isMost = (words: number) => words > 0 && words >= latin;
  if (/[\u3040-\u30ff\uac00-\ud7af]/u.test(text)) return null;
  // A Chinese character is a word, or half of one.
  if (isMost(Math.ceil(count(/\p{Script=Han}/gu) / 2))) return 'zh';
  if (isMost(count(/[\p{Script=Devanagari}\p{M}]+/gu))) return 'hi';
  // Persian and Urdu share the script and have letters of their own.
  const isArabic =
    !/[\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u0691\u06ba\u06be\u06d2]/u.test(text);
  return isArabic && isMost(count(/\p{Script=Arabic}+/gu)) ? 'ar' : null;
}

const latinLanguages = ['es', 'fr', 'de', 'pt'] as const;

function byWords(text: string, likely: Language | null): Language | null {
  // A word with a capital in the middle of a sentence is a name.
  const said = text.replaceAll(/(?<=[\p{L},] )\p{Lu}[\p{L}'-]*/gu, '');
  const words = plainLetters(said.toLowerCase()).match(/\p{L}[\p{L}'-]*/gu) ?? [];
  if (words.length === 0) return null;
  const scores = [
    { language: 'en' as Language, score: englishScore(words) },
    ...latinLanguages.map((language) => ({ language, score: wordScore(text, language) })),
  ].toSorted((one, other) => other.score - one.score);
  const [best, next] = scores;
  if (!best || !next) return null;
  if (best.score <= next.score) return oneOfTwins(scores, likely);
  // One known word among many unknown ones is a name, such as "Casa Grande".
  const isMost = best.score >= 2 || best.score >= words.length * 0.6;
  return isMost || (best.score >= 1.4 && next.score <= best.score / 2) ? best.language : null;
}

/** Spanish and Portuguese share whole sentences: whoever is not English is answered in one of the two. */
function oneOfTwins(
  scores: readonly { readonly language: Language; readonly score: number }[],
  likely: Language | null,
): Language | null {
  const best = Math.max(...scores.map(({ score }) => score));
  const twins = scores.filter(({ score }) => score === best).map(({ language }) => language);
  const english = scores.find(({ language }) => language === 'en')?.score ?? 0;
  if (best < 2 || english > 0.5 || twins.length > 2) return null;
  return twins.find((language) => language === likely) ?? twins[0] ?? null;
}

function wordScore(text: string, language: (typeof latinLanguages)[number]): number {
  const known = lexicons[language];
  const plain = plainLetters(text.toLowerCase());
  let score = marks[language].test(text) ? 0.5 : 0;
  for (const [, found = ''] of plain.matchAll(known.pattern)) {
    const words = found.split(/\s+/u);
    const gloss = meaningOf(known, found).toLowerCase();
    // "La", "de" and "san" stand in names of places all over the world, and "studio" is English too.
    if (weak.has(found) && !isHomes(found, text)) score += 0.4;
    // A long word is hardly ever one of another language, too.
    else if (gloss !== found) score += words.length + (found.length >= longLength ? 0.5 : 0);
  }
  return score;
}

/** "Casas en Portland" speaks of homes, "Casas Adobes" is a town. */
function isHomes(found: string, text: string): boolean {
  return /^casas?$/u.test(found) && !/\b[Cc]asas? \p{Lu}/u.test(text);
}

const longLength = 9;

const marks = {
  es: /[ñ¿¡]/iu,
  fr: /[œèêëîï]|\b[ldjcn]['’]|(?<!\p{L})à partir|k€/iu,
  de: /[ßäöü]/iu,
  pt: /[ãõ]/iu,
} as const;

const weak = new Set(
  "la le les el los las lo de del da do das dos du des d' l' en y e o os a as au al san in im no na um une un una die der das den des am bis an ab uno casa casas villa villas".split(
    ' ',
  ),
);

function englishScore(words: readonly string[]): number {
  return words.reduce(
    (score, word) => score + (englishWords.has(word) ? (weak.has(word) ? 0.4 : 1) : 0),
    0,
  );
}

const englishWords = new Set(
  "the an and or but with without in on at of for to from near by is are was does do did has have can could would should will what which who where when why how many much i i'm i'd we we're you your my me it its it's this that these those there here show find tell looking look want need like any some something more about home homes house houses apartment apartments condo condos bedroom bedrooms bed beds bath baths bathroom under over below above between less than cheaper bigger price yes please thanks thank hello hi hey good first second third one ones available still sale rent buy sell book viewing visit see talk person agent call email phone number tomorrow today morning afternoon pool garage garden yard parking kitchen view not don't new big small".split(
    ' ',
  ),
);
