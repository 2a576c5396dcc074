import { commonWords, requestWords, worldPlaces } from './common-words.ts';
import type { Draft } from './request-draft.ts';
import { usStates } from './us-states.ts';
import { isHome } from './read-home-place.ts';
import { widen } from './widen-place.ts';
import { placeKey, type Place, type PlaceIndex } from './place-index.ts';

export interface PlaceReading {
  /** As the organization writes them; "… area" widens to the towns around. */
  readonly places: string[];
  /** "Not in Round Rock". */
  readonly without: string[];
  /** Named by the visitor, unknown to the organization. */
  readonly unresolved: string[];
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital in the message, not at its beginning. */
  readonly isName: boolean;
}

/** The places a message names. `original` has the capitals that the draft's folded text lost. */
export function readPlaces(
  draft: Draft,
  original: string,
  index: PlaceIndex,
  region: string,
): PlaceReading {
  const words = wordsOf(draft.text, original);
  const findNear = nearFinder(index);
  const places: string[] = [];
  /** Where the visitor lives or works: what they look for only if they name nothing else. */
  const home: string[] = [];
  const without: string[] = [];
  let denied: { readonly end: number } | null = null;
  const unresolved: string[] = [];
  const taken: [number, number][] = [];
  for (let at = 0; at < words.length;) {
    const known = knownAt(words, at, draft.text, { index, findNear });
    if (known) {
      const { length, name } = known;
      const end = words[at + length - 1]?.end ?? 0;
      const span = widen(draft.text, words[at]?.start ?? 0, end);
      const before = draft.text.slice(Math.max(0, span.start - 48), span.start);
      const goesOn: boolean =
        denied !== null &&
        /^ *(?:,|,? ?(?:or|and|nor|&|\/)) *$/.test(draft.text.slice(denied.end, span.start));
      // "No Porto" is in Porto to those who live there.
      const isIn = (region === 'PT' || region === 'BR') && /\bn[oa] *$/.test(before);
      denied = !isIn && (goesOn || refused.test(before)) ? span : null;
      if (denied) without.push(`${name}${span.ending === ' area' ? '' : span.ending}`);
      else if (isHome(draft.text, span)) home.push(`${span.beginning}${name}${span.ending}`);
      else if (!isOrigin.test(before)) places.push(`${span.beginning}${name}${span.ending}`);
      if (span.isOutside && !denied) without.push(name);
      taken.push([span.start, span.end]);
      at += length;
      continue;
    }
    const unknown =
      unknownAt(words, at, draft.text, index, original) ??
      (goesOnFrom(taken.at(-1), words[at], draft.text)
        ? namedAt(words, at, draft.text, original, index)
        : null);
    if (unknown) {
      const ahead = draft.text.slice(0, words[at]?.start ?? 0).slice(-32);
      if (unknown.name && !isOrigin.test(ahead)) unresolved.push(unknown.name);
      const end = words[at + unknown.length - 1]?.end ?? 0;
      taken.push([words[at]?.start ?? 0, end]);
      at += unknown.length;
      continue;
    }
    at += 1;
  }
  for (const [start, end] of taken) draft.cut(start, end);
  return {
    places: [...new Set(places.length > 0 ? places : home)].slice(0, 20),
    without: [...new Set(without)].slice(0, 20),
    unresolved: [...new Set(unresolved)].slice(0, 5),
  };
}

function wordsOf(text: string, original: string): Word[] {
  const isAligned = text.length === original.length;
  return [
    ...text.matchAll(/[a-z0-9\u0080-\uffff](?:[a-z0-9\u0080-\uffff'.-]*[a-z0-9\u0080-\uffff])?/g),
  ].map((match) => {
    const first = isAligned ? (original[match.index] ?? '') : '';
    const isFirst = /^[\s|]*$|[.!?:]\s*$/.test(text.slice(0, match.index));
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      isName: first !== first.toLowerCase() && !isFirst,
    };
  });
}

/** Longest name first, exact before near; a near one must not be made of everyday words. */
function knownAt(
  words: readonly Word[],
  at: number,
  text: string,
  { index, findNear }: { index: PlaceIndex; findNear: (name: string) => Place | undefined },
) {
  const longest = Math.min(index.wordsMax, words.length - at, 5);
  const isIntroduced = introduced(words, at, text);
  for (let length = longest; length >= 1; length -= 1) {
    const window = words.slice(at, at + length);
    if (!isJoined(window, text)) continue;
    const name = window.map((word) => word.text).join(' ');
    const isEveryday = window.every((word) => commonWords.has(word.text));
    if (
      isEveryday &&
      !(isIntroduced || window.some((word) => word.isName) || standsApart(window, text))
    )
      continue;
    if (isEveryday && !window.some((word) => word.isName) && length === 1) continue;
    const found = index.find(name)[0];
    if (found && (found.kind !== 'street' || length > 1 || isIntroduced))
      return { length, name: nameOf(found) };
  }
  for (let length = Math.min(longest, 3); length >= 1; length -= 1) {
    const window = words.slice(at, at + length);
    if (!isJoined(window, text) || window.every((word) => commonWords.has(word.text))) continue;
    if (window.some((word) => /^(?:in|near|at|around|and|or|the|with|en)$/.test(word.text)))
      continue;
    const isSure = isIntroduced || window.some((word) => word.isName);
    const letters = window.reduce((sum, word) => sum + word.text.length, 0);
    if (letters < (isSure ? 4 : 5)) continue;
    // Alone and unannounced, a word that is one slip from a town is more often another word.
    if (length === 1 && !isSure && letters < 6) continue;
    if (
      length > 1 &&
      window.some((word) => commonWords.has(word.text) && !index.hasWord(word.text))
    )
      continue;
    const name = window.map((word) => word.text).join(' ');
    if (worldPlaces.has(name)) continue;
    const found = findNear(name);
    if (found) return { length, name: nameOf(found) };
  }
  return null;
}

/** What a message of ordinary length needs many times over; a longer one made of slips must not hold the server up. */
const nearLookupsMax = 60;

function nearFinder(index: PlaceIndex): (name: string) => Place | undefined {
  const known = new Map<string, Place | undefined>();
  return (name) => {
    if (!known.has(name) && known.size < nearLookupsMax) known.set(name, index.findNear(name)[0]);
    return known.get(name);
  };
}

/** A county is found again by its whole name only. */
function nameOf(place: Place): string {
  return place.kind === 'county' && !/ (?:county|parish)$/i.test(place.name)
    ? `${place.name} County`
    : place.name;
}

/** "…, south end, …": everyday words that stand by themselves, unless they say something else about a home. */
function standsApart(window: readonly Word[], text: string): boolean {
  const start = window[0]?.start ?? 0;
  const end = window.at(-1)?.end ?? 0;
  return (
    window.length > 1 &&
    /(?:^|[,;|:])\s*$/.test(text.slice(0, start)) &&
    /^\s*(?:$|[,;|.!?])/.test(text.slice(end)) &&
    !window.some((word) =>
      /^(?:views?|pools?|gardens?|golf|course|house|home|homes|beds?|rooms?|story|floor|parking)$/.test(
        word.text,
      ),
    )
  );
}

function isJoined(window: readonly Word[], text: string): boolean {
  return window.every((word, offset) => {
    const next = window[offset + 1];
    return !next || /^[ .'-]+$/.test(text.slice(word.end, next.start));
  });
}

const introduction =
  /\b(?:in|on|near|around|at|within|outside|by|en|cerca de|dans|bei|nahe|w|em|a|towards|from|between|city of|town of|close to)(?: the)? $/;

function introduced(words: readonly Word[], at: number, text: string): boolean {
  const start = words[at]?.start ?? 0;
  return introduction.test(text.slice(Math.max(0, start - 20), start));
}

/** Where people come from is not where they look. */
const isOrigin =
  /\b(?:moving|move|relocating|relocate|coming|come|came|moved) (?:here |over |back )?from $/;

const refused =
  /\b(?:not|except(?: for)?|but not|no|never|excluding|exclude|avoid(?:ing)?|other than|(?:anywhere|anything|everywhere|everything|any area|any town|all) but|aside from|apart from|(?:stay|stays|keep|keeping|staying|well|far) away from|steer clear of|keep out of|hate|don'?t want(?: to live| to be)?|nicht|kein\w*|sauf|excepto|menos|exceto|no en|pas)(?: (?:in|of|at|near|around|to|live|be|interested in|the|any|anything|homes|houses|en|a|im?|dans)){0,3} *$/;

/** A place the organization has nothing in: a town everybody knows, or what only a place can be. */
function unknownAt(
  words: readonly Word[],
  at: number,
  text: string,
  index: PlaceIndex,
  original: string,
) {
  for (let length = Math.min(3, words.length - at); length >= 1; length -= 1) {
    const window = words.slice(at, at + length);
    const name = window.map((word) => word.text).join(' ');
    if (!isJoined(window, text) || !worldPlaces.has(placeKey(name))) continue;
    // Listings that name no state may well lie in the one the visitor names.
    const isIdle = usStates.has(name) && !index.hasStates;
    return { length, name: isIdle ? null : written(window, original) };
  }
  if (!introducedStrictly(words, at, text)) return null;
  let length = 0;
  while (length < 3) {
    const word = words[at + length];
    if (!word || !isPlaceWord(word, index)) break;
    if (length > 0 && !isJoined(words.slice(at + length - 1, at + length + 1), text)) break;
    length += 1;
  }
  const last = words[at + length - 1];
  if (length === 0 || !last) return null;
  const window = words.slice(at, at + length);
  const isNamed = window.some((word) => word.isName);
  // "Near the beltline" names a thing, "near the Beltline" a place.
  if (!isNamed && /\bthe $/.test(text.slice(0, words[at]?.start ?? 0))) return null;
  const rest = text.slice(last.end);
  if (
    !isNamed &&
    !/^\s*(?:$|[,.;:!?|)/&]|(?:with|for|under|below|over|above|between|that|and|or|please|around|near|from|to|at|up|max|area|less|by|con|por|y|o)\b|\d)/.test(
      rest,
    )
  )
    return null;
  return { length, name: written(window, original) };
}

/** "Georgetown or Leander": what stands beside a place as its like is a place too. */
function goesOnFrom(
  last: readonly [number, number] | undefined,
  word: Word | undefined,
  text: string,
): boolean {
  if (!last || !word?.isName) return false;
  return /^ *(?:,|,? ?(?:or|and|&|\/|o|y|ou|et|oder|und)) *$/.test(text.slice(last[1], word.start));
}

function namedAt(
  words: readonly Word[],
  at: number,
  text: string,
  original: string,
  index: PlaceIndex,
) {
  let length = 0;
  for (; length < 3; length += 1) {
    const word = words[at + length];
    if (!word?.isName || commonWords.has(word.text) || !isPlaceWord(word, index)) break;
    if (length > 0 && !isJoined(words.slice(at + length - 1, at + length + 1), text)) break;
  }
  return length === 0 ? null : { length, name: written(words.slice(at, at + length), original) };
}

const strictIntroduction = /\b(?:in|near|around|en|cerca de|dans|bei|em)(?: the)? $/;

function introducedStrictly(words: readonly Word[], at: number, text: string): boolean {
  const start = words[at]?.start ?? 0;
  return strictIntroduction.test(text.slice(Math.max(0, start - 20), start));
}

const homeWords: ReadonlySet<string> = new Set(requestWords);

const isOfCalendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|christmas|easter|spring|summer|autumn|winter)$/;

function isPlaceWord(word: Word, index: PlaceIndex): boolean {
  if (/\d/.test(word.text) && !/^[0-9]{5}$/.test(word.text)) return false;
  if (word.text.length < 3 || isOfCalendar.test(word.text)) return false;
  // "Interested in townhouses" names no town.
  if (homeWords.has(word.text) || homeWords.has(word.text.replace(/s$/, ''))) return false;
  return word.isName || !(commonWords.has(word.text) || index.hasWord(word.text));
}

function written(window: readonly Word[], original: string): string {
  const name =
    original.slice(window[0]?.start ?? 0, window.at(-1)?.end ?? 0).trim() ||
    window.map((word) => word.text).join(' ');
  return name.replaceAll(/(?<![\p{L}'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
