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
    ...wishesIn(draft.text),
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

/** "No carpet" must not bring up the homes that speak of one. */
export function refusedWords(unread: readonly string[]): ReadonlySet<string> {
  return new Set(
    unread.filter((words) => refusal.test(words)).flatMap((words) => words.split(' ').slice(1)),
  );
}

const refusal = /^(?:no|without|sin|ohne|sans|sem) /;

const idleRefusals =
  /^(?:the|that|this|those|these|one|ones|other|such|longer|idea|problem|problems|worries|worry|rush|hurry|doubt|matter|way|preference|preferences|less|more|need|being|having|going|paying|luck|clue|thank|thanks|thx|restrictions?|what|just|only|not|but|specific|particular|real|limit|limits|price|budget|place|places|area|areas|home|homes|house|houses|listings?|results?|success|because|please|interest|obligation|pressure|hard|further|additional|extra|questions?|answer)$/;

const filler = String.raw`(?:an?|the|its|his|her|their|own|some|any|big|large|huge|small|nice|good|great|lovely|proper|real|private|separate|dedicated|lots of|plenty of|enough|room for|space for|eine?[nmrs]?|une?|una?|um|uma|de|du|des) `;
const thing = String.raw`([a-z\u0080-\uffff][a-z\u0080-\uffff-]{2,}(?: [a-z\u0080-\uffff][a-z\u0080-\uffff-]{3,})?)`;
const joint = String.raw`\s*(?:,? ?(?:and|plus|with|y|und|et|e)|,|&|\+)(?: with)? `;
/** Behind a word of having, or in a list behind something that was read. */
const wish = new RegExp(
  String.raw`(?:\b(?:with|has|have|having|includ(?:es|ing|e)|plus|featur(?:es|ing)|need|needs|want|wants|must have|mit|con|avec|com) |\|(?: *(?:courts?|rooms?|areas?|spaces?))?${joint})(?=((?:${filler}){0,3})${thing}(?!\S*@))`,
  'g',
);
const alsoWished = new RegExp(String.raw`^${joint}(?=((?:${filler}){0,3})${thing}(?!\S*@))`);

/** "A house with a helipad", "pool and moat": things that the vocabulary lacks. */
function wishesIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(wish)) {
    let next: RegExpExecArray | null = match;
    let end = match.index;
    while (next && found.length < unreadMax) {
      const [joined, before = '', thingWords = ''] = next;
      const words = thingIn(thingWords);
      if (words === null) break;
      found.push(words);
      end += joined.length + before.length + words.length;
      next = alsoWished.exec(text.slice(end));
    }
  }
  return found;
}

function thingIn(words: string): string | null {
  const [first = '', second] = words.split(' ');
  if (idleThings.test(first) || connecting.test(first)) return null;
  const isTold = (word: string) =>
    !idleThings.test(word) && (homeThings.has(word) || !commonWords.has(word));
  if (second !== undefined && isTold(second) && !connecting.test(second)) return words;
  return isTold(first) ? first : null;
}

/** Everyday words that are parts of a home or things near it, and no filter knows. */
const homeThings = new Set(
  'attic carpet tile roof window windows door doors wall walls school schools shop shops shopping store stores restaurant restaurants hospital airport heating carport closet closets mansion castle club course'.split(
    ' ',
  ),
);

/** People, times and ways of asking: what one can have or need besides a home. */
const idleThings =
  /^(?:accomm?odations?|dwellings?|residences?|ours|mine|yours|wi(?:fe|ves)|husband|family|partner|friends?|roommates?|someone|anyone|somebody|anybody|people|you|your|him|her|them|me|us|questions?|thanks|respect|regards?|ideas?|dreams?|plans?|hopes?|luck|fun|help|advice|info\w*|details?|more|less|most|least|many|much|few|only|just|also|even|maybe|please|bonus|musts?|budgets?|deposits?|income|credit|approval|pre-?approval|mortgages?|loans?|cash|money|jobs?|work|appointments?|viewings?|tours?|visits?|calls?|chat|talk|speak|know|see|find|get|buy|rent|move|live|stay|look|sell|been|being|done|seen|found|heard|read|lived|moved|sold|start|started|changed|decided|looked|searched|trouble|troubles|problems?|issues?|minutes?|hours?|time|weeks?|days?|months?|years?|access|everything|anything|something|nothing|amenities|features?|facilities|options?|choices?|preferences?|requirements?|needs?|wishes|criteria|listings?|matches|results?|similar|same|potential|charm|character|style|feel|vibe|that|this|these|those|what|which|who|when|where|why|how|there|here|not|and|also|but|able|ability|possible|possibly|approximately|looking|interested|currently|already|recently|soon|asap|today|tomorrow|somewhere|anywhere|ones?|kids?|children|babies|baby|parents?|mother|father|mom|dad|sons?|daughters?|dogs?|cats?|pets?|minimum|maximum|total|budget|around|about|under|over|below|above|between|within|near|nearby|good|great|nice|beautiful|lovely|perfect|amazing|ideally|hopefully|preferably|really|very|quite)$/;

/** What a thing cannot end in: the sentence goes on. */
const connecting =
  /^(?:with|that|which|who|where|when|while|and|or|but|near|from|into|onto|over|under|close|around|inside|outside|included|include|includes|please|preferred|preferably|ideally|would|could|should|will|must|have|does|need|needs|want|is|are|too|also|for|the|not|built|located|available|somewhere|listed|asap|thanks|max|maximum|minimum|budget|priced|price|area|nearby|nice|there|here|still|being|been|was|were|has|had|can|may|might|our|your|their|this|those|these|such|than|then|if|so|as|at|by|in|of|on|to|up)$/;

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
