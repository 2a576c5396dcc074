import type { Language } from '../../../../platform/language/speech.ts';
import type { Tag } from './lexicon.ts';
import { withoutNames } from './names.ts';
import { is, isThing, Reading } from './reading.ts';
import { sentencesOf } from './steering.ts';
import { taggerOf } from './taggers.ts';

/**
 * The words of a text that tell people by a protected trait or its proxy, folded, so that nothing is searched by them.
 * A word that is of a home is none: a Japanese garden, the maid's room, a converted church.
 */
export function peopleWordsIn(text: string, language: Language): string[] {
  const tagger = taggerOf(language);
  return sentencesOf(withoutNames(text)).flatMap((sentence) => {
    // Both as wordings of several words are put, and word by word: "people like us" is one, and its words are three.
    const readings = [tagger.read(sentence), tagger.words(tagger.withoutThings(sentence))];
    return readings
      .map((tokens) => new Reading(tokens, tagger.lexicon, 'asked'))
      .flatMap((reading) =>
        reading.tokens.filter((_, at) => isOfPeople(reading, at)).map(({ word }) => word),
      );
  });
}

const always: readonly Tag[] = ['telling', 'aid', 'kin', 'sex'];
const ofWhom: readonly Tag[] = ['group', 'trait', 'colour', 'age'];

function isOfPeople(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  const next = reading.tokens[at + 1];
  const isOfThing = next !== undefined && (isThing(next) || is(next, 'room', 'home', 'amenity'));
  if (is(token, ...always)) return true;
  if (is(token, ...ofWhom) && reading.isOfPeople(at)) return true;
  if (is(token, 'folk', 'crowd')) return !isOfThing && !isOfHomes.test(token.word);
  if (token.tags.has('land'))
    return (
      /^(?:from|born|in)$/u.test(reading.tokens[at - 1]?.word ?? '') &&
      reading.has('self', 'folk', 'kin')
    );
  if (token.tags.has('belong')) return isStrong.test(token.word);
  if (token.tags.has('crime')) return next?.word !== 'store';
  if (token.tags.has('worship'))
    return !isOfThing && reading.near(at, ['near', 'avoid', 'folk', 'area'], 4);
  if (token.tags.has('safe')) return reading.near(at, ['area', 'dwell', 'where'], 4) && !isOfThing;
  if (token.tags.has('school') || token.tags.has('good'))
    return reading.near(at, [token.tags.has('school') ? 'good' : 'school'], 3);
  return false;
}

const isStrong = /^(?:fitin|belong\w*|welcom\w*|accept(?:ed|ing|ance)|toleran\w*|outnumbered)$/u;

/** A homeowners' association, a gated community, a home that is tenant-occupied. */
const isOfHomes =
  /^(?:communit|comunidad|communaut|gemein|homeowner|household|follow|scene|presence|societ|member|bunch|tenant|renter|locata|mieter|inquilin)/u;
