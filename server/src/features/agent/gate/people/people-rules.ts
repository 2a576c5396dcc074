import type { Tag } from './lexicon.ts';
import type { Place } from './place.ts';
import { is, type Reading } from './reading.ts';

export function isOfPeople({ token, index, reading, whole, isSaid }: Place): boolean {
  if (!reading.isOfPeople(index)) return false;
  if (!isSaid && reading.isOwn(index)) return isOwnSteered(whole);
  if (reading.near(index, ['paper'], 3) && !reading.has('dwell', 'belong')) return false;
  // An agent who speaks Korean.
  const isSpeech = reading.has('speak') && reading.has('agent', 'you', 'self', 'who');
  if (isSpeech && !reading.has('folk', 'area', 'much', 'dwell')) return false;
  // Who signs, and how title is taken.
  if (
    reading.has('signing') &&
    !reading.has('dwell', 'belong', 'area', 'much', 'let', 'avoid', 'who')
  )
    return false;
  // "Can a foreigner buy?"
  if (!isSaid && !token.isPlural && token.tags.has('group') && isAny(reading, index)) return false;
  return (
    reading.has(...company) ||
    // "They're Japanese-American", and in another sentence where one looks for.
    (!isSaid && whole.has('area', 'dwell', 'belong', 'choose', 'kindred')) ||
    (isSaid && token.tags.has('group'))
  );
}

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

export function isTelling({ token, index, reading, isSaid, isRefusal }: Place): boolean {
  if (!token.tags.has('telling') || isRefusal) return false;
  // "I'm a foreigner, which documents do I need?"
  return isSaid || !reading.isOwn(index) || !reading.has('paper') || reading.has('area', 'dwell');
}

/** Neighbors on vouchers; that a landlord takes them is ordinary. */
export function isPaidFor({ token, index, reading, isSaid }: Place): boolean {
  if (!token.tags.has('aid') || reading.has('paper')) return false;
  if (isSaid && reading.has('you')) return reading.has('choose', 'avoid', 'refuse', 'suit');
  if (reading.has('folk', 'dwell', 'kind', 'avoid', 'who')) return true;
  if (reading.near(index, ['near'], 4) && !reading.has('let', 'role')) return true;
  return reading.at(index + 1, 'area') || (reading.has('area') && !reading.has('let', 'belong'));
}

export function isFromElsewhere({ token, index, reading, isSaid }: Place): boolean {
  if (!token.tags.has('land') || reading.tokens[index - 1]?.word !== 'from') return false;
  if (!isSaid && reading.isOwn(index)) return false;
  return reading.has('folk', 'who', 'kin') || (isSaid && reading.has('you', 'dwell', 'much'));
}

/** Children, families, men or women, where they are neither the visitor's own nor the name of a room. */
export function isSteeredKin({ token, index, reading, whole, isSaid }: Place): boolean {
  if (!is(token, 'kin', 'sex')) return false;
  const isNumbered = token.tags.has('kin') && reading.isNumbered(index);
  if (!isSaid && (reading.isOwn(index) || isNumbered))
    return (
      reading.has('belong') ||
      (reading.has('role') && reading.has('much')) ||
      (reading.has('suit') && reading.has('area') && reading.has('where'))
    );
  if (isSaid && isYours.test(reading.tokens[index - 1]?.word ?? ''))
    return (
      reading.has('belong') ||
      reading.near(index, ['much', 'avoid'], 3) ||
      (reading.has('suit') && reading.has('area'))
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
      reading.near(index, ['suit'], 2) ||
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

const isYours = /^(?:your|su|sus|votre|vos|ihre?n?|sua|suas|seus|आपके|आपका|आपकी)$/u;
const forWhom = /^(?:for|para|pra|pour|fur)$/u;

export function isBelonging({ token, index, reading, isSaid }: Place): boolean {
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

/** Said to visitors all the time, of homes, times and offers. */
const unsaid =
  /^(?:accept|welcome|mind|care|problem|refus|reject|bother|judg|acept|aceit|toler|stor|incomod|derang|molest)/u;
