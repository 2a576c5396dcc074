import type { Language } from '../../../platform/language/speech.ts';
import { recogniseLanguage } from '../reading/recognise-language.ts';
import type { FairHousingTopic } from './fair-housing-topic.ts';
import { peopleWordsIn } from './people/people-words.ts';
import { steeringIn } from './people/steering.ts';
import type { Side } from './people/reading.ts';
import { plainWord } from './people/tagger.ts';

export type { FairHousingTopic };

/**
 * Steering: sorting people by home or homes by people. The classes are those of the Fair Housing Act (42 U.S.C. 3604:
 * race, color, religion, sex, disability, familial status, national origin), those that states add, and their usual
 * proxies (crime, schools, "good area"). The rule is to describe the property, not the person.
 */

/** The topic on which a visitor must not be steered, or `null`. `text` went through `foldForCheck`. */
export function steeringAsked(text: string): FairHousingTopic | null {
  return find(text, 'asked')?.topic ?? null;
}

/** The steering word of an answer or of a listing's own text (folded), or `null`. */
export function steeringSaid(text: string): string | null {
  return find(text, 'said')?.word ?? null;
}

/**
 * The same request without the words that must not order homes; what is left may be searched for. Where no part steers
 * by itself nothing is left: what the parts say together must not order homes either.
 */
export function withoutSteering(text: string): string {
  const parts = text.split(partsPattern);
  const rest = parts.filter((part) => steeringAsked(part) === null);
  return rest.length === parts.length ? '' : withoutPeopleWords(rest.join('').trim());
}

/**
 * `text` without the words that tell people by a protected trait or its proxy. `context` is what they were said in,
 * which tells a Japanese garden from a Japanese family, and `spoken` the languages it may be in.
 */
export function withoutPeopleWords(
  text: string,
  { context = text, spoken }: { context?: string; spoken?: readonly Language[] } = {},
): string {
  const people = new Set(
    (spoken ?? languagesOf(context)).flatMap((language) =>
      peopleWordsIn(context, language).map(bareWord),
    ),
  );
  if (people.size === 0) return text.trim();
  const unspaced = [...people].filter((word) => /\p{Script=Han}/u.test(word));
  return unspaced
    .reduce((left, word) => left.replaceAll(word, ' '), text)
    .replaceAll(/[\p{L}\p{M}\p{N}'’+-]+/gu, (word) => (isAmong(people, word) ? '' : word))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** "Kid-heavy" is of kids. */
function isAmong(people: ReadonlySet<string>, word: string): boolean {
  const bare = bareWord(word);
  return people.has(bare) || bare.split('-').some((part) => people.has(part));
}

/** As the search folds it, without the vowels of Hindi. */
function bareWord(word: string): string {
  return plainWord(word)
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
}

const partsPattern =
  /(?<=[.?!,;。？！，；،؟।])|\b(?=(?:and|but|with|in|near|for|away|where|without|no|y|pero|con|en|cerca|sin|para|et|mais|avec|dans|sans|pour|und|aber|mit|ohne|für|e|mas|com|em|perto|sem)\b)/iu;

function find(text: string, side: Side) {
  for (const language of languagesOf(text)) {
    const found = steeringIn(text, language, side);
    if (found) return found;
  }
  return null;
}

const latin: readonly Language[] = ['en', 'es', 'pt', 'fr', 'de'];

/** A few words may be of any language that is written in these letters. */
function languagesOf(text: string): readonly Language[] {
  const others = scripts.filter(([script]) => script.test(text)).map(([, language]) => language);
  if (!/\p{Script=Latin}/u.test(text)) return others;
  const recognised = recogniseLanguage(text);
  if (recognised === 'es' || recognised === 'pt') return [...others, 'es', 'pt'];
  return recognised && latin.includes(recognised) ? [...others, recognised] : [...others, ...latin];
}

const scripts: readonly (readonly [RegExp, Language])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Han}/u, 'zh'],
];
