import type { Range } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/**
 * Bedrooms, bathrooms, garage spaces and storeys. "3 bedrooms" asks for at least three, and exactly three rank first;
 * "exactly 3" and "3 to 4" are what they say.
 */
export function readCounts(draft: Draft): void {
  readPair(draft);
  for (const { key, unit } of countUnits) {
    const range = readCount(draft, unit);
    if (range) draft.query[key] = range;
  }
  readGarageSpaces(draft);
  readStories(draft);
}

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  quatro: 4,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  dwa: 2,
  trzy: 3,
  cztery: 4,
  due: 2,
  tre: 3,
  quattro: 4,
};

const number = String.raw`(\d{1,2}(?:[.,]5)?|${Object.keys(numberWords).join('|')})`;
const before = String.raw`(?:\b(at least|minimum(?: of)?|min\.?|more than|over|exactly|only|just|precisely|up to|at most|max(?:imum)?(?: of)?|no more than|not more than|fewer than|less than|under|al menos|minimo|mas de|hasta|maximo|mindestens|au moins|min) )?`;
const joint = String.raw`(?: ?(?:-|to|or|\/|a|o|bis|ou|oder) ?${number})?`;
const after = String.raw`( ?\+| plus| or more| or above| o mas| ou plus| oder mehr| minimum| min\b| or (?:less|fewer)| max(?:imum)?\b)?`;

const countUnits = [
  {
    key: 'BedroomsTotal',
    unit: String.raw`(?:bed ?rooms?|beds?|bdrms?|bdrs?|brs?|bds?|bhk|bedroomed|recamaras?|habitaci(?:on|ones)|dormitorios?|cuartos|quartos?|chambres?|schlafzimmer|sypialni\w*|poko(?:je|i)|camere?(?: da letto)?|slaapkamers?)\b`,
  },
  {
    key: 'bathrooms',
    unit: String.raw`(?:(?:full |half )?(?:bath ?rooms?|baths?|bas?)|banos?(?: completos)?|banheiros?|salles? de bains?|badezimmer|bader|lazien\w*|bagni|badkamers?)\b`,
  },
] as const;

const patterns = new Map(
  countUnits.map(({ unit }) => [
    unit,
    new RegExp(
      String.raw`${before}\b${number}${joint}${after}(?:[ -]{0,2}|\+ ?)${unit}${after}`,
      'g',
    ),
  ]),
);

function readCount(draft: Draft, unit: string): Range | null {
  const pattern = patterns.get(unit);
  let range: Range | null = null;
  draft.take(pattern ?? /$^/g, (match) => {
    const [, cue, low, high, middle, end] = match;
    range ??= toRange({ cue, low, high, tail: `${middle ?? ''}${end ?? ''}` });
  });
  return range;
}

/** "3/2 house", "3b2b", "3bd/2ba": the usual shorthand for bedrooms and bathrooms. */
function readPair(draft: Draft): void {
  draft.take(
    /\b(\d{1,2}) ?(?:b|bd|br|bed)? ?[/x,]? ?(\d{1,2}(?:\.5)?) ?(?:b|ba|bath)\b|(?<![\d/.$])\b(\d)\/(\d(?:\.5)?)\b(?![\d/])/g,
    (match) => {
      const beds = Number(match[1] ?? match[3]);
      const baths = Number(match[2] ?? match[4]);
      if (beds < 1 || beds > 12 || baths > beds + 4) return false;
      draft.query.BedroomsTotal = { min: beds };
      draft.query.bathrooms = { min: baths };
      return true;
    },
  );
}

function toRange(found: {
  cue: string | undefined;
  low: string | undefined;
  high: string | undefined;
  tail: string;
}): Range | null {
  const low = toNumber(found.low);
  if (low === null) return null;
  const high = toNumber(found.high);
  if (high !== null) return { min: Math.min(low, high), max: Math.max(low, high) };
  const cue = found.cue ?? '';
  if (/^(?:exactly|only|just|precisely)/.test(cue)) return { min: low, max: low };
  if (/^(?:up to|at most|max|no more|not more|hasta|maximo)/.test(cue)) return { max: low };
  if (/^(?:fewer|less|under)/.test(cue)) return { max: Math.max(low - 1, 0) };
  if (/^(?:more than|over|mas de)/.test(cue)) return { min: low + 1 };
  if (/less|fewer|max/.test(found.tail)) return { max: low };
  return { min: low };
}

function toNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  return numberWords[word] ?? Number(word.replace(',', '.'));
}

const garage = new RegExp(
  String.raw`\b${number}\+?[ -]?(?:car|bay|vehicle|auto|coche)s?\b(?: attached| detached)?(?: garage| parking| carport)s?|\bgarages? (?:for|with|fits) (?:at least )?${number} ?(?:cars?|vehicles?)?|\b(?:parking|carport|space|room|cochera|garaje) (?:for|para) ${number} (?:cars?|vehicles?|autos?|coches?)|\b${number} (?:garage|parking) (?:spaces?|spots?|bays?)|\b(double|triple) garage`,
  'g',
);

function readGarageSpaces(draft: Draft): void {
  draft.take(garage, (match) => {
    const words = match.slice(1).filter((word) => word !== undefined);
    const word = words[0];
    const spaces = word === 'double' ? 2 : word === 'triple' ? 3 : toNumber(word);
    if (spaces === null) return false;
    draft.query.GarageSpaces = { min: spaces };
    return true;
  });
}

function readStories(draft: Draft): void {
  draft.take(
    /\b(two|2|three|3)[- ](?:story|storey|stories|storeys|level|floors?)\b(?! (?:bed|primary))/g,
    (match) => {
      const stories = toNumber(match[1]);
      if (stories === null) return false;
      draft.query.StoriesTotal = { min: stories, max: stories };
      return true;
    },
  );
}
