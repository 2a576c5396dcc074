import type { FairHousingTopic } from '../fair-housing-topic.ts';
import type { Tag } from './lexicon.ts';
import { is, isThing, type Reading } from './reading.ts';
import type { Token } from './tagger.ts';

/** What steers in a sentence: its topic, and the word it is told by. */
export interface Steering {
  readonly topic: FairHousingTopic;
  readonly word: string;
}

/** One word of a sentence, and what the sentence and the whole message say around it. */
interface Place {
  readonly token: Token;
  readonly index: number;
  readonly reading: Reading;
  readonly whole: Reading;
  readonly isSaid: boolean;
  /** "I can't say who lives there". */
  readonly isRefusal: boolean;
}

/** What steers in one sentence of a message; `whole` is the message. */
export function judge(reading: Reading, whole: Reading): Steering | null {
  const isSaid = reading.side === 'said';
  const isRefusal =
    isSaid &&
    ((reading.has('refuse') && reading.has('source')) ||
      (reading.has('public') && reading.has('consult')));
  for (const [index, token] of reading.tokens.entries()) {
    const place = { token, index, reading, whole, isSaid, isRefusal };
    for (const { topic, isBroken } of rules) {
      if (isBroken(place)) return { topic: topic ?? token.field ?? 'people', word: token.word };
    }
  }
  return null;
}

/** A rule and the topic of what breaks it, where that is not told by the word itself. */
interface Rule {
  readonly topic?: FairHousingTopic;
  readonly isBroken: (place: Place) => boolean;
}

const rules: readonly Rule[] = [
  { isBroken: isOfPeople },
  { isBroken: isTelling },
  { isBroken: isPaidFor },
  { isBroken: isFromElsewhere },
  { isBroken: isSteeredKin },
  { isBroken: isOfResidents },
  { isBroken: isAskedOfFolk },
  { isBroken: isMakeUp },
  { topic: 'people', isBroken: isBelonging },
  { topic: 'safety', isBroken: isUnsafe },
  { isBroken: isNearWorship },
  { topic: 'safety', isBroken: isJudged },
  { topic: 'schools', isBroken: isOfSchools },
];

/** What makes a trait a matter of who lives where. */
const company: readonly Tag[] = [
  'folk',
  'kin',
  'sex',
  'area',
  'dwell',
  'belong',
  'much',
  'avoid',
  'choose',
  'where',
  'suit',
  'let',
  'near',
  'kind',
  'make',
  'who',
  'role',
  'you',
  'there',
];

function isOfPeople({ token, index, reading, whole, isSaid }: Place): boolean {
  if (!reading.isOfPeople(index)) return false;
  if (!isSaid && reading.isOwn(index)) return isOwnSteered(whole);
  if (reading.near(index, ['paper'], 3) && !reading.has('dwell', 'belong')) return false;
  // An agent who speaks Korean.
  const isSpeech = reading.has('speak') && reading.has('agent', 'you', 'self', 'who');
  if (isSpeech && !reading.has('folk')) return false;
  // Who signs, and how title is taken.
  if (
    reading.has('signing') &&
    !reading.has('dwell', 'belong', 'area', 'much', 'let', 'avoid', 'who')
  )
    return false;
  // "Can a foreigner buy?"
  if (!isSaid && !token.isPlural && token.tags.has('group') && isAny(reading, index)) return false;
  return reading.has(...company) || (isSaid && token.tags.has('group'));
}

function isAny(reading: Reading, index: number): boolean {
  return (
    /^an?$/u.test(reading.tokens[index - 1]?.word ?? '') &&
    !reading.has('area', 'dwell', 'belong', 'near', 'role', 'folk')
  );
}

/** "I am trans": ordinary, until a place is to be chosen by it. */
function isOwnSteered(whole: Reading): boolean {
  return (
    whole.has('belong') ||
    whole.tokens.some(({ word }) => /^others?$/u.test(word)) ||
    (whole.has('area', 'dwell', 'much') &&
      whole.has('where', 'choose') &&
      whole.has('suit', 'where', 'near'))
  );
}

function isTelling({ token, index, reading, isSaid, isRefusal }: Place): boolean {
  if (!token.tags.has('telling') || isRefusal) return false;
  // "I'm a foreigner, which documents do I need?"
  return isSaid || !reading.isOwn(index) || !reading.has('paper') || reading.has('area', 'dwell');
}

/** Neighbors on vouchers; that a landlord takes them is ordinary. */
function isPaidFor({ token, index, reading }: Place): boolean {
  if (!token.tags.has('aid') || reading.has('paper')) return false;
  if (reading.has('folk', 'dwell', 'near', 'kind', 'avoid', 'who')) return true;
  return reading.at(index + 1, 'area') || (reading.has('area') && !reading.has('let', 'belong'));
}

function isFromElsewhere({ token, index, reading, isSaid }: Place): boolean {
  if (!token.tags.has('land') || reading.tokens[index - 1]?.word !== 'from') return false;
  if (!isSaid && reading.isOwn(index)) return false;
  return reading.has('folk', 'who', 'kin') || (isSaid && reading.has('you', 'dwell', 'much'));
}

/** Children, families, men or women, where they are neither the visitor's own nor the name of a room. */
function isSteeredKin({ token, index, reading, whole, isSaid }: Place): boolean {
  if (!is(token, 'kin', 'sex')) return false;
  const isNumbered = token.tags.has('kin') && reading.isNumbered(index);
  if (!isSaid && (reading.isOwn(index) || isNumbered))
    return (
      reading.has('belong') ||
      (reading.has('role') && reading.has('much')) ||
      (reading.has('suit') && reading.has('area') && reading.has('where'))
    );
  const forAt = reading.tokens.findLastIndex(
    ({ word }, at) => at < index && at >= index - 4 && forWhom.test(word),
  );
  const isFor = forAt >= 0;
  if (isFor && !token.tags.has('dwell') && !reading.near(index, ['much', 'avoid', 'let'], 2))
    return (
      (isSaid && reading.at(forAt - 1, 'area')) ||
      (reading.has('suit') &&
        (isSaid ||
          reading.has('area', 'where') ||
          /^(?:it|this|that)$/u.test(reading.tokens[1]?.word ?? '')))
    );
  if (isSaid)
    return (
      reading.has('belong', 'let', 'dwell') ||
      reading.near(index, ['much', 'area', 'avoid'], 3) ||
      (reading.has('suit', 'choose') && (reading.has('you') || token.tags.has('sex')))
    );
  // "The kids want bunk beds, is the room high enough?"
  const isOfRooms = reading.has('room') && !reading.has('area', 'dwell', 'folk', 'who', 'role');
  return (
    reading.near(index, ['dwell', 'folk', 'who', 'kind', 'belong'], 5) ||
    (reading.near(index, ['let'], 5) && !isOfRooms) ||
    reading.near(index, ['much', 'avoid'], 3) ||
    (reading.near(index, ['area'], 5) && !whole.has('paper'))
  );
}

const forWhom = /^(?:for|para|pra|pour|fur)$/u;

/** An answer speaks of homes: whatever it says of those who live there is no fact of a listing. */
function isOfResidents({ token, index, reading, isSaid, isRefusal }: Place): boolean {
  if (!isSaid || isRefusal || !is(token, 'folk', 'crowd') || token.word.includes("'")) return false;
  if (reading.isNumbered(index) || isCounted(reading, index) || isOfAll.test(token.word))
    return false;
  const next = reading.tokens[index + 1];
  if ((next && isThing(next) && !token.isPlural) || reading.has('speak', 'agent')) return false;
  const isTold = reading.near(index, ['dwell', 'much', 'belong', 'make'], 3);
  // "Residents have a pool".
  if (reading.has('amenity') && !reading.has('much', 'kind')) return false;
  if (isParty.test(token.word)) return isTold || reading.has('area', 'you', 'suit');
  return token.isPlural || token.tags.has('crowd') || isTold || isCrowd.test(token.word);
}

const isOfAll = /^(?:communit|comunidad|communaut|gemein|everyone$|everybody$)/u;
const isCrowd = /^(?:crowd|population|clientele)$/u;
/** To a lease or a viewing, as long as nothing else is said of them. */
const isParty =
  /^(?:people|tenants?|renters?|lodgers?|inquilin\p{L}*|locataires?|mieter\p{L}*|personas|pessoas|personnes|personen)$/u;

/** "How many people". */
function isCounted(reading: Reading, index: number): boolean {
  return reading.tokens[index - 2]?.word === 'how' && reading.tokens[index - 1]?.word === 'many';
}

/** Who lives there is asked about, and nothing that has to do with a home. */
function isStranger(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.isPlural === true &&
    reading.knowsDeals &&
    reading.has('area', 'dwell', 'there', 'near', 'where', 'make') &&
    !reading.has('deal', 'paper', 'agent', 'amenity', 'self')
  );
}

const isNeighbor = /^(?:neighbou?r|resident|local|inhabitant|occupant)s$/u;

/** What the neighbors are like. */
function isAskedOfFolk({ token, index, reading, isSaid }: Place): boolean {
  if (isSaid || !is(token, 'folk', 'crowd') || isCounted(reading, index)) return false;
  if (token.tags.has('crowd')) return !reading.isOwn(index) && !reading.isNumbered(index);
  if (isNeighbor.test(token.word) && reading.near(index, ['much'], 2)) return true;
  if (isStranger(reading, index)) return true;
  return (
    (reading.near(index, ['kind'], 3) && !reading.near(index, ['number'], 1)) ||
    reading.near(index, ['measure'], 6) ||
    reading.near(index, ['age', 'make', 'worship'], 4)
  );
}

function isMakeUp({ token, index, reading, isRefusal }: Place): boolean {
  if (!token.tags.has('make') || isRefusal || reading.has('paper')) return false;
  const next = reading.tokens[index + 1];
  if (next && (isThing(next) || is(next, 'home'))) return false;
  return reading.near(index, ['area', 'folk', 'dwell', 'school'], 5);
}

function isBelonging({ token, index, reading, isSaid }: Place): boolean {
  if (!token.tags.has('belong')) return false;
  const isStrong = /^(?:fitin|belong\w*)$/u.test(token.word);
  if (isSaid) {
    if (unsaid.test(token.word)) return false;
    const isThere = reading.tokens.some(({ word }) => /^(?:t?here)$/u.test(word));
    return (
      (token.word === 'fitin' || reading.near(index, ['you'], 5)) &&
      (isThere ||
        token.word === 'fitin' ||
        reading.has('area', 'dwell', 'folk', 'kin', 'sex', 'age'))
    );
  }
  return (
    (isStrong && reading.has('self', 'kin', 'folk', 'sex', 'where', 'there')) ||
    (reading.has('self', 'kin') && reading.has('area', 'dwell') && !reading.has('paper'))
  );
}

const isOpen = /^(?:for|there|here|is|atnight|at|,|or|and|enough|around)$/u;
const isOutside = /^(?:walk|live|raise|go|be|move|stay|let|jog|run)$/u;
const shunned = /^(?:avoid\w*|evit\w*|meid\w*|vermeid\w*|اتجنب|تجنب|避开)$/u;

/** Said to visitors all the time, of homes, times and offers. */
const unsaid =
  /^(?:accept|welcome|mind|care|problem|refus|reject|bother|judg|acept|aceit|toler|stor|incomod|derang|molest)/u;

function isUnsafe({ token, index, reading, isSaid, isRefusal }: Place): boolean {
  if (isRefusal) return false;
  if (token.tags.has('crime')) return reading.tokens[index + 1]?.word !== 'store';
  if (!is(token, 'safe', 'avoid')) return false;
  if (shunned.test(token.word))
    return reading.near(index, ['area', 'where'], 8) && (isSaid || reading.has('where'));
  if (!token.tags.has('safe') || /^(?:secur\w*|atnight|bad|worst|rough)$/u.test(token.word))
    return false;
  const next = reading.tokens[index + 1];
  // "Safe to live in", and not "safe to drill into".
  if (next?.word === 'to') return isOutside.test(reading.tokens[index + 2]?.word ?? '');
  if (reading.near(index, ['area', 'dwell', 'where'], 8)) return true;
  return reading.near(index, ['there'], 8) && (!next || isOpen.test(next.word));
}

function isNearWorship({ token, index, reading, isSaid }: Place): boolean {
  if (!isSaid) return token.tags.has('worship') && reading.near(index, ['avoid'], 3);
  // "Near the church that you named".
  if (reading.has('you') && reading.has('mention')) return false;
  return token.tags.has('worship') && (reading.near(index, ['near'], 4) || reading.has('folk'));
}

/** "A good area", and "the area isn't great". */
function isJudged({ token, index, reading, isRefusal }: Place): boolean {
  if (!token.tags.has('district') || isRefusal) return false;
  const [next, forWhat] = reading.tokens.slice(index + 1, index + 3);
  // "A good area for hiking".
  if (next?.word === 'for' && forWhat && isThing(forWhat)) return false;
  const isJudging = (at: number) =>
    reading.at(at, 'good') || judging.test(reading.tokens[at]?.word ?? '');
  return (
    isJudging(index - 1) ||
    isJudging(index - 2) ||
    (/^(?:is|isn't|are|aren't|was)$/u.test(reading.tokens[index + 1]?.word ?? '') &&
      (isJudging(index + 2) || isJudging(index + 3)))
  );
}

const judging = /^(?:rough|nice\w*|safe\w*|bad|worst|dangerous|gentrifying)$/u;

function isOfSchools({ token, index, reading, isRefusal }: Place): boolean {
  if (isRefusal) return false;
  if (token.word === 'schoolscores') return true;
  if (token.tags.has('kin')) return reading.has('school') && reading.near(index, ['good'], 2);
  return token.tags.has('school') && reading.near(index, ['good'], 7);
}
