import type { Range } from '@katek/sdk/protocol';
import type { Draft } from './request-draft.ts';

/**
 * Bedrooms, bathrooms, garage spaces and storeys. "3 bedrooms" asks for at least three, and exactly three rank first;
 * "exactly 3" and "3 to 4" are what they say.
 */
export function readCounts(draft: Draft, region: string): void {
  readPair(draft);
  for (const pattern of patterns) readCount(draft, pattern);
  readRooms(draft, region);
  readGarageSpaces(draft);
  readStories(draft);
}

const numberWords: Readonly<Record<string, number>> = {
  single: 1,
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
  zero: 0,
  dwa: 2,
  trzy: 3,
  cztery: 4,
  due: 2,
  tre: 3,
  quattro: 4,
};

const number = String.raw`((?:\d{1,2}(?:[.,]5)?(?!\d)|(?:(?:a )?couple of(?= bed)|${Object.keys(numberWords).join('|')})\b(?! ?\d))(?: and a half)?)`;
const before = String.raw`(?:\b(no (?:fewer|less) than|not (?:fewer|less) than|at least|a minimum of|minimum(?: of)?|min\.?|no more than|not more than|more than|over|exactly|only|just|precisely|up to|at most|max(?:imum)?\.?(?: of)?|fewer than|less than|under|between|from|al menos|como minimo|minimo|mas de|entre|hasta|maximo|mindestens|hochstens|zwischen|genau|au moins|au plus|pelo menos|mais de|ate) (?:an? )?)?`;
const joint = String.raw`(?:(?: ?[-/] ?| (?:to|or|and|a|o|y|e|et|bis|und|ou|oder) )${number})?`;
const after = String.raw`( ?\+| plus\b| or (?:more|above|up|over)\b| and (?:up|above)\b| o mas\b| ou (?:plus|mais)\b| oder mehr\b| minimum\b| min\b| or (?:less|fewer|under)\b| max(?:imum)?\b(?! \d)| tops\b| exactly\b)?`;
/** Words between a number and what it counts. */
const manner = String.raw`(?:(?:full|half|double|single|large|big|good|proper|decent|spacious|separate|en ?suite|complete) ){0,2}`;

const countUnits = [
  {
    key: 'BedroomsTotal',
    unit: String.raw`(?:bed ?room(?:ed|er)?s?|bedders?|beded|beds?|bedrms?|bdrms?|bdrs?|brs?|bds?|bhk|b\/r|double rooms|sleeping rooms|sleeps rooms|recamaras?|habitaci(?:on|ones)|dormitorios?|cuartos|quartos?|chambres?|schlafzimmern?|sypialni\w*|poko(?:je|i)|camere?(?: da letto)?|slaapkamers?)\b`,
  },
  {
    key: 'bathrooms',
    unit: String.raw`(?:(?:bath ?rooms?|baths?|bas?|wc|toilets?)|casas? de banho|banos?(?: completos)?|banheiros?|salles? de bains?|badezimmer|badern?|lazien\w*|bagni|badkamers?)\b`,
  },
] as const;

/** "…, but no more than three": the other bound, said after what it bounds. */
const otherBound = String.raw`(?:,? (?:but |and |with )?(no more than|not more than|at most|up to|max(?:imum)?\.?|at least|min(?:imum)?\.?) ${number}(?= ?(?:$|[,.;!?|]|and\b(?! a half)|in\b|with\b|please\b)))?`;

const patterns = countUnits.map(({ key, unit }) => ({
  key,
  /** "At least two but no more than four bedrooms", "min 2 max 4 beds". */
  bounded: new RegExp(
    String.raw`\b(?:at least|min(?:imum)?\.?(?: of)?|no (?:less|fewer) than|from) ${number}(?: ?${unit})?,? (?:and |but |with )?(?:no more than|not more than|at most|up to|max(?:imum)?\.?(?: of)?) ${number} ?${unit}`,
    'g',
  ),
  counted: new RegExp(
    String.raw`${before}\b${number}${joint}${after}(?:[ -]{0,2}|\+ ?)${manner}${unit}${after}${otherBound}`,
    'g',
  ),
  /** "Bedrooms: 3". */
  labelled: new RegExp(String.raw`\b${unit} ?(?:[:=]|>=?|≥) ?${number}${joint}${after}`, 'g'),
}));

function readCount(
  draft: Draft,
  { key, bounded, counted, labelled }: (typeof patterns)[number],
): void {
  const text = draft.text;
  let range: Range | null = null;
  let end = 0;
  draft.take(bounded, ([, low, high]) => {
    const [least, most] = [toNumber(low), toNumber(high)];
    if (least === null || most === null || least > most) return false;
    range = { min: least, max: most };
    return true;
  });
  draft.take(counted, (match) => {
    const [whole, cue, low, high, middle, tail, otherCue, other] = match;
    const next = {
      ...toRange({ cue, low, high, tail: `${middle ?? ''}${tail ?? ''}` }),
      ...(otherCue && toRange({ cue: otherCue, low: other, high: undefined, tail: '' })),
    };
    // "3 BHK or 4 BHK" is a choice; what comes later in the message is about something else.
    const isChoice =
      range !== null && /^ ?(?:or|\/|,|to|-|o|ou|oder) ?$/.test(text.slice(end, match.index));
    if (range === null) range = next;
    else if (isChoice) range = joined(range, next);
    end = match.index + whole.length;
  });
  draft.take(labelled, ([, low, high, tail = '']) => {
    range ??= toRange({ cue: undefined, low, high, tail });
  });
  if (!range) return;
  if (key === 'BedroomsTotal') draft.query.BedroomsTotal = wholeRooms(range);
  else draft.query.bathrooms = withHalf(draft, range);
}

/** "Two baths and a half bath". */
function withHalf(draft: Draft, range: Range): Range {
  const isMore = draft.take(
    /(?:\band|\bplus|\+|,|&) ?(?:an? |one |1 )?half[- ]?(?:bath(?:room)?|ba)s?\b|\b(?:an? )?(?:powder room|half bath)\b/g,
  );
  return isMore && range.min !== undefined && Number.isInteger(range.min)
    ? { ...range, min: range.min + 0.5 }
    : range;
}

function joined(left: Range, right: Range): Range {
  const numbers = [left.min, left.max, right.min, right.max].filter((bound) => bound !== undefined);
  return { min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** Two and a half bedrooms are two and a study; no listing counts it as a bedroom. */
function wholeRooms({ min, max }: Range): Range {
  return {
    ...(min !== undefined && { min: Math.floor(min) }),
    ...(max !== undefined && { max: Math.ceil(max) }),
  };
}

/** Rooms in all, of which one is lived in: "3-Zimmer-Wohnung", "T3" in France; elsewhere, as in Portugal, a T3 has three bedrooms. */
function readRooms(draft: Draft, region: string): void {
  const read = (low: string | undefined, high: string | undefined, living: number) => {
    const least = Math.floor(toNumber(low) ?? 0) - living;
    const most = toNumber(high);
    if (least < 0 || draft.query.BedroomsTotal) return false;
    if (least === 0 && living === 1) draft.query.PropertySubType = ['Studio'];
    else
      draft.query.BedroomsTotal = {
        min: least,
        ...(most !== null && { max: Math.ceil(most) - living }),
      };
    return true;
  };
  draft.take(rooms, ([, low, high]) => read(low, high, 1));
  draft.take(/\b[tf]([0-6])(?:\+\d)?\b/g, ([match, low]) => {
    if (region === 'FR') return read(low, undefined, 1);
    if (match.startsWith('f')) return false;
    return low === '0' ? read('1', undefined, 1) : read(low, undefined, 0);
  });
  draft.take(/\b(\d) ?rk\b/g, () => read('1', undefined, 1));
}

const rooms = new RegExp(
  String.raw`\b${number}${joint}(?: ?\+)?[ -]?(?:zimmer(?:n)?\b-?|raum-|pieces?\b|ambientes?\b)`,
  'g',
);

/** "2b2b" and "3B in Bend", before sums are read: to those, two b are two billion. */
export function readTightPair(draft: Draft): void {
  draft.take(/\b(\d)b[rd]?[/ ]?(\d(?:\.5)?)ba?\b/g, (match) => {
    draft.query.BedroomsTotal = { min: Number(match[1]) };
    draft.query.bathrooms = { min: Number(match[2]) };
  });
  draft.take(
    /(?<![\d$€£₹.,] ?)\b([1-9])b\b(?![ /]?\d)(?! ?(?:usd|idr|vnd|rupiah|dong|won|yen))/g,
    (match) => {
      draft.query.BedroomsTotal = { min: Number(match[1]) };
    },
  );
}

/** "3/2 house", "3b2b", "3bd/2ba": the usual shorthand for bedrooms and bathrooms. */
function readPair(draft: Draft): void {
  draft.take(
    /\b(\d{1,2}) ?(?:b|bd|br|bed)? ?[/x,]? ?(\d{1,2}(?:\.5)?) ?(?:b|ba|bath)\b|(?<![\d/.$])\b(\d)(?:\/|x(?=\d(?:\.5)? (?:homes?|houses?|condos?|apartments?|flats?)\b))(\d(?:\.5)?)\b(?![\d/])/g,
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
  if (/^(?:exactly|only|just|precisely|genau)/.test(cue) || /exactly/.test(found.tail))
    return { min: low, max: low };
  if (/^(?:no|not) (?:fewer|less)/.test(cue)) return { min: low };
  if (/^(?:up to|at most|max|no more|not more|hasta|bis|hochstens|au plus|ate|tops)/.test(cue))
    return { max: low };
  if (/^(?:fewer|less|under)/.test(cue)) return { max: Math.max(low - 1, 0) };
  if (/^(?:more than|over|mas de|mais de)/.test(cue)) return { min: Math.floor(low) + 1 };
  if (/less|fewer|under|max|tops/.test(found.tail)) return { max: low };
  return { min: low };
}

function toNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (word.endsWith('couple of')) return 2;
  const [whole = '', half] = word.split(' and ');
  const value = numberWords[whole] ?? Number(whole.replace(',', '.'));
  return half === undefined ? value : value + 0.5;
}

const garage = new RegExp(
  String.raw`\b${number}\+?[ -]?(?:car|bay|vehicle|auto|coche)s?\b(?: attached| detached)?(?: garage| parking| carport)s?|\bgarages? (?:for|with|(?:that |which )?(?:fits?|holds?|takes?)) (?:at least |up to )?${number} ?(?:cars?|vehicles?)?|\b(?:parking|carport|space|room|cochera|garaje) (?:for|para) (?:at least )?${number} (?:cars?|vehicles?|autos?|coches?)|\b${number} (?:garage|parking) (?:spaces?|spots?|bays?)|\b(double|triple) garage`,
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

const storeys = new RegExp(
  String.raw`${before}\b(?:${number}|(double|triple))${joint}${after}[- ]?(?:stor(?:y|ey|ies|eys)|storied|storeyed|levels?|floors?)\b(?! (?:bed|primary|up|down))( (?:at most|max(?:imum)?|or (?:less|fewer)|at least|min(?:imum)?|or more)\b)?`,
  'g',
);

function readStories(draft: Draft): void {
  draft.take(storeys, ([, cue, low, doubled, high, middle, tail]) => {
    const stories = doubled === undefined ? toNumber(low) : doubled === 'double' ? 2 : 3;
    const bound = tail ?? middle ?? cue ?? '';
    // On one floor is a feature, and the fortieth floor a place in the building.
    if (stories === null || stories < 2 || stories > 9) return false;
    if (/less|fewer|max|most|up to|under|below/.test(bound))
      draft.query.StoriesTotal = { max: stories };
    else if (/least|more|min|plus|\+/.test(bound)) draft.query.StoriesTotal = { min: stories };
    else draft.query.StoriesTotal = { min: stories, max: toNumber(high) ?? stories };
    return true;
  });
}
