import type { Place } from './place.ts';
import { is, isThing, type Reading } from './reading.ts';

/** An answer speaks of homes: whatever it says of those who live there is no fact of a listing. */
export function isOfResidents({ token, index, reading, isSaid, isRefusal }: Place): boolean {
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

/** What the neighbors are like. */
export function isAskedOfFolk({ token, index, reading, isSaid }: Place): boolean {
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

const isNeighbor = /^(?:neighbou?r|resident|local|inhabitant|occupant)s$/u;

/** Who lives there is asked about, and nothing that has to do with a home. */
function isStranger(reading: Reading, index: number): boolean {
  return (
    reading.tokens[index]?.isPlural === true &&
    reading.knowsDeals &&
    reading.has('area', 'dwell', 'there', 'near', 'where', 'make') &&
    !reading.has('deal', 'paper', 'agent', 'amenity', 'self')
  );
}

export function isMakeUp({ token, index, reading, isRefusal }: Place): boolean {
  if (!token.tags.has('make') || isRefusal || reading.has('paper')) return false;
  const next = reading.tokens[index + 1];
  if (next && (isThing(next) || is(next, 'home'))) return false;
  return reading.near(index, ['area', 'folk', 'dwell', 'school'], 5);
}
