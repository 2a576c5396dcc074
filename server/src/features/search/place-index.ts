import { usStateNames } from './us-states.ts';
import { foldText } from '../properties/index.ts';
import { exonymsBy } from './place-exonyms.ts';
import { soundOf } from './place-sounds.ts';

/**
 * `locality`: a part of an address whose listings name no town. `postalArea`: the first part of postal codes, such as
 * SW1A. `landmark`: what the remarks of several listings name, such as Zilker Park.
 */
export type PlaceKind =
  | 'city'
  | 'neighbourhood'
  | 'postalCode'
  | 'postalArea'
  | 'street'
  | 'state'
  | 'county'
  | 'locality'
  | 'landmark';

export interface Place {
  readonly kind: PlaceKind;
  /** As the organization's listings write it. */
  readonly name: string;
  readonly count: number;
  /** The town that a quarter, postal code or street lies in, most often. */
  readonly within?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** An organization's own places, found by exact name or by a near one. Built once per vocabulary, read-only after. */
export class PlaceIndex {
  readonly #exact = new Map<string, Place[]>();
  readonly #near = new Map<string, Set<string>>();
  /** Streets without their ending: "Haywood" for Haywood Road, where nothing else has the name. */
  readonly #streets = new Map<string, Place[]>();
  readonly #words = new Set<string>();
  readonly #places: readonly Place[];
  /** Made when somebody first writes a place in another script. */
  #sounds: ReadonlyMap<string, Place> | null = null;
  /** Longest name, in words. */
  readonly wordsMax: number;
  readonly hasStates: boolean;

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.hasStates = places.some(({ kind }) => kind === 'state');
    let wordsMax = 1;
    for (const place of places) {
      const short = place.kind === 'street' ? placeKey(place.name).replace(streetEnding, '') : '';
      if (short.length >= nearLengthMin) {
        this.#streets.set(short, [...(this.#streets.get(short) ?? []), place]);
      }
      for (const key of keysOf(place)) {
        const same = this.#exact.get(key);
        if (same) {
          same.push(place);
          continue;
        }
        this.#exact.set(key, [place]);
        const words = key.split(' ');
        wordsMax = Math.max(wordsMax, words.length);
        if (place.kind === 'street') continue;
        for (const word of words) this.#words.add(word);
        if (place.kind !== 'postalCode' && key.length >= nearLengthMin) this.#indexNear(key);
      }
    }
    this.wordsMax = Math.min(wordsMax, 5);
  }

  /** The places of this very name, most listings first; the same name may be a town and a quarter. */
  find(name: string): readonly Place[] {
    const key = placeKey(name);
    return (
      this.#exact.get(key) ??
      this.#streets.get(key) ??
      this.#exact.get(canonicalStreet(key)) ??
      this.#exact.get(spelledOut(key)) ??
      noPlaces
    );
  }

  /** The places of the nearest name within one slip (two from eight letters on), if any is near enough. */
  findNear(name: string): readonly Place[] {
    const key = placeKey(name);
    const exact = this.find(key);
    if (exact.length > 0) return exact;
    if (key.length < nearLengthMin || key.length > 40 || /\d/.test(key)) return [];
    const slipsMax = key.replaceAll(' ', '').length >= 8 ? 2 : 1;
    let best: { slips: number; count: number; places: readonly Place[] } | null = null;
    const seen = new Set<string>();
    for (const variant of shortened(head(key), slipsMax)) {
      for (const candidate of this.#near.get(variant) ?? []) {
        if (seen.has(candidate) || Math.abs(candidate.length - key.length) > slipsMax) continue;
        seen.add(candidate);
        const slips = editDistance(key, candidate, slipsMax);
        if (slips > slipsMax) continue;
        const places = this.#exact.get(candidate) ?? [];
        const count = places.reduce((sum, place) => sum + place.count, 0);
        if (!best || slips < best.slips || (slips === best.slips && count > best.count)) {
          best = { slips, count, places };
        }
      }
    }
    return best?.places ?? [];
  }

  /** The place with most listings whose name sounds like this one, written in any script. */
  findBySound(name: string, lengthMin: number): Place | undefined {
    const sound = soundOf(name);
    if (sound.length < lengthMin) return undefined;
    this.#sounds ??= soundsOf(this.#places);
    return this.#sounds.get(sound);
  }

  /** Whether the word is a part of a place's name. */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  #indexNear(key: string): void {
    for (const variant of shortened(head(key), 2)) {
      const names = this.#near.get(variant);
      if (names) names.add(key);
      else this.#near.set(variant, new Set([key]));
    }
  }
}

const spokenKinds: ReadonlySet<PlaceKind> = new Set([
  'city',
  'neighbourhood',
  'locality',
  'landmark',
]);

function soundsOf(places: readonly Place[]): ReadonlyMap<string, Place> {
  const sounds = new Map<string, Place>();
  for (const place of places) {
    if (!spokenKinds.has(place.kind)) continue;
    const sound = soundOf(foldText(place.name));
    const other = sounds.get(sound);
    if (!other || place.count > other.count) sounds.set(sound, place);
  }
  return sounds;
}

/** Folded, with single spaces; "St. Louis" and "st louis" are one. */
export function placeKey(name: string): string {
  return foldText(name)
    .replaceAll(/[^a-z0-9\u0080-\uffff]+/g, ' ')
    .trim();
}

const noPlaces: readonly Place[] = [];
const nearLengthMin = 4;
const streetEnding =
  / (?:st|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|cir|circle|way|pl|place|ter|terrace|trl|trail|pkwy|parkway|hwy|highway|sq|square|loop|close|crescent)(?: [ns]?[ew]?)?$/;
const headLength = 7;

/** "Travis Hts", "Mt Washington", "Ft Worth". */
function spelledOut(key: string): string {
  return key.replaceAll(/[a-z]+/g, (word) => abbreviations[word] ?? word);
}

const abbreviations: Readonly<Record<string, string>> = {
  hts: 'heights',
  mt: 'mount',
  ft: 'fort',
  st: 'saint',
  spgs: 'springs',
  pk: 'park',
  ctr: 'center',
  vlg: 'village',
  twp: 'township',
  hgts: 'heights',
  nth: 'north',
  sth: 'south',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
};

/** "Maple Ave" and "Maple Avenue", "Oranienstr." and "Oranienstraße" are one street. */
function canonicalStreet(key: string): string {
  return key
    .replace(/str(?:asse)?(?= |$)/, 'strasse')
    .replace(/ (\w+)$/, (found, ending: string) => {
      const full = streetEndings[ending];
      return full ? ` ${full}` : found;
    });
}

const streetEndings: Readonly<Record<string, string>> = {
  st: 'street',
  ave: 'avenue',
  av: 'avenue',
  rd: 'road',
  dr: 'drive',
  ln: 'lane',
  blvd: 'boulevard',
  ct: 'court',
  cir: 'circle',
  pl: 'place',
  ter: 'terrace',
  trl: 'trail',
  pkwy: 'parkway',
  hwy: 'highway',
  sq: 'square',
  cres: 'crescent',
};

function keysOf(place: Place): string[] {
  const key = placeKey(place.name);
  if (key === '') return [];
  const short = key.replace(/^(?:city|town|village) of /, '');
  // "Buncombe County" is asked for by its whole name: Buncombe alone may be a street.
  if (place.kind === 'county') return [/ (?:county|parish)$/.test(key) ? key : `${key} county`];
  const state = place.kind === 'state' ? usStateNames.get(place.name) : undefined;
  if (state) return [key, state];
  if (place.kind === 'postalCode') return [key, key.replaceAll(' ', '')];
  if (place.kind === 'street') return [...new Set([key, canonicalStreet(key)])];
  // "The Domain" is asked for with and without its article.
  if (place.kind === 'landmark')
    return [...new Set([key, key.replace(/^the /, ''), ...(exonyms.get(key) ?? [])])];
  const elsewhere = isTown(place) ? (exonyms.get(key) ?? []) : [];
  return [...new Set([key, short, ...elsewhere])];
}

function isTown({ kind }: Place): boolean {
  return kind === 'city' || kind === 'neighbourhood' || kind === 'locality';
}

const exonyms = exonymsBy(placeKey);

function head(key: string): string {
  return key.replaceAll(' ', '').slice(0, headLength);
}

/** The text with up to `count` letters left out: two words within that many slips share one of these. */
function shortened(text: string, count: number): Set<string> {
  const all = new Set([text]);
  let last = [text];
  for (let round = 0; round < count; round += 1) {
    const next: string[] = [];
    for (const word of last) {
      for (let at = 0; at < word.length; at += 1) {
        const shorter = word.slice(0, at) + word.slice(at + 1);
        if (shorter.length < 2 || all.has(shorter)) continue;
        all.add(shorter);
        next.push(shorter);
      }
    }
    last = next;
  }
  return all;
}

/** Damerau–Levenshtein: letters missing, added, changed, or swapped with their neighbour. Gives up above `max`. */
export function editDistance(left: string, right: string, max: number): number {
  if (Math.abs(left.length - right.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > max) return max + 1;
    before = last;
    last = current;
  }
  return last[right.length] ?? max + 1;
}
