import { foldText } from '../properties/index.ts';
import { commonWords } from './common-words.ts';
import { isProtectedWord } from './correct-words.ts';
import type { Draft } from './request-draft.ts';

const unreadMax = 5;

/**
 * What remains of a message and looks like a constraint nobody could read: a figure with its unit, something refused
 * that the vocabulary lacks, a name behind a word of place. It is told, so that nothing is dropped without a word.
 */
export function readUnread(draft: Draft, original: string): string[] {
  const found = [
    ...figuresIn(draft.text),
    ...refusalsIn(draft.text),
    ...namesIn(original, draft.text),
  ];
  const told = found.filter((words) => !words.split(' ').some(isProtectedWord));
  return [...new Set(told)].slice(0, unreadMax);
}

/** "12 ft ceilings", "200 amp": not a telephone number, a time of day or how many of the family there are. */
function figuresIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<![\w.,:/@#+-]|\d )(\d{1,6}(?:[.,]\d{1,3})*)[ -]?([a-z]{1,14})(?: ([a-z]{4,14}))?(?![\w@])/g,
    ),
  ]
    .filter(([, , unit = '']) => !idleUnits.test(unit) && unit.length > 1)
    .map(([, figure, unit = '', noun]) => {
      const rest = noun && !commonWords.has(noun) ? ` ${noun}` : '';
      return `${figure} ${unit}${rest}`;
    });
}

const idleUnits =
  /^(?:today|tomorrow|tonight|am|pm|h|hrs?|hours?|min|mins|minutes?|days?|weeks?|months?|years?|people|persons?|adults?|kids?|children|of|or|and|to|in|on|at|for|with|the|is|are|if|x|st|nd|rd|th|yrs?|yo|options?|homes?|houses?|listings?|places?|them|ones?|more|less|dogs?|cats?|times?|thanks|please|but|from|by|near|around|max|min|y|o|und|et|e|de|per)$/;

/** "No carpet", "without neighbours". */
function refusalsIn(text: string): string[] {
  return [
    ...text.matchAll(
      /\b(no|without|sin|ohne|sans|sem) (?:an? |any )?([a-z\u0080-\uffff][a-z\u0080-\uffff-]{2,})(?: ([a-z]{4,}))?/g,
    ),
  ]
    .filter(([, , word = '']) => !idleRefusals.test(word))
    .map(([, cue = '', word = '', noun]) =>
      noun && !commonWords.has(noun) ? `${cue} ${word} ${noun}` : `${cue} ${word}`,
    );
}

const idleRefusals =
  /^(?:the|that|this|those|these|one|ones|other|such|longer|idea|problem|problems|worries|worry|rush|hurry|doubt|matter|way|preference|preferences|less|more|need|being|having|going|paying|luck|clue|thank|thanks|thx|restrictions?|what|just|only|not|but|specific|particular|real|limit|limits|price|budget|place|places|area|areas|home|homes|house|houses|listings?|results?|success|because|please|interest|obligation|pressure|hard|further|additional|extra|questions?|answer)$/;

const named =
  /(?<=\b(?:on|at|by|to|from|of|for|like|district|schools?|zoned|past|behind|opposite|inside|along) (?:the )?)\p{Lu}[\p{L}'’.-]*\p{L}(?: (?:of |the |de )?\p{Lu}[\p{L}'’.-]*\p{L}){0,3}/gu;

/** Names as the visitor wrote them, of which no word was read. */
function namesIn(original: string, rest: string): string[] {
  const left = new Set(rest.match(/[a-z\u0080-\uffff][a-z0-9\u0080-\uffff'-]*/g) ?? []);
  return [...original.matchAll(named)]
    .map(([name]) => name)
    .filter((name) => {
      const words = foldText(name).split(/[ .]+/);
      return (
        words.every((word) => left.has(word)) &&
        words.some((word) => word.length > 2 && !commonWords.has(word))
      );
    });
}
