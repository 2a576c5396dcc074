import type { Place, PlaceIndex } from './place-index.ts';
import { romanised } from './place-sounds.ts';

const foreign = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}]/u;
const word = /[\p{Script=Arabic}\p{Script=Devanagari}\p{M}]+|\p{Script=Han}+/gu;
const wordsMax = 3;
const hanMax = 8;
/** What a message of ordinary length needs many times over; a longer one must not hold the server up. */
const lookupsMax = 200;
/** Shorter names sound like too many other words. */
const soundMin = 3;
const shortSoundMin = 2;

/**
 * The message with the organization's own places in Latin letters where the visitor wrote them in Arabic, Hindi or
 * Chinese: by the name they have there, by their letters, or by their sound.
 */
export function withOwnPlaces(text: string, index: PlaceIndex): string {
  if (!foreign.test(text)) return text;
  const find = finder(index);
  const runs: Run[] = [...text.matchAll(word)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
  let result = '';
  let end = 0;
  for (let at = 0; at < runs.length; at += 1) {
    const found = findAt(text, runs, at, find);
    if (!found) continue;
    result += named(text.slice(end, found.start), found.place, text.slice(found.end));
    end = found.end;
    at += found.runs - 1;
    const last = runs[at];
    const rest = last ? last.text.slice(end - last.start) : '';
    // What stands behind the name in the same run of Chinese may hold another one.
    if (rest !== '') runs[at--] = { text: rest, start: end };
    end += /^\s*near\b/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return (result + text.slice(end)).replaceAll(/ {2,}/g, ' ');
}

/** Letters of one script with nothing between them. */
interface Run {
  readonly text: string;
  readonly start: number;
}

interface FoundPlace {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly runs: number;
}

type Find = (name: string, isIntroduced: boolean) => Place | undefined;

/** Hindi and Chinese put "near" behind the place. */
function named(before: string, place: Place, after: string): string {
  return `${before} ${/^\s*near\b/.test(after) ? 'near ' : ''}${place.name} `;
}

function findAt(text: string, runs: readonly Run[], at: number, find: Find): FoundPlace | null {
  const first = runs[at];
  if (!first) return null;
  if (/\p{Script=Han}/u.test(first.text)) return findInRun(first, find);
  const isIntroduced =
    /(?:^|\b(?:in|near|at|around|to))\s*$/.test(text.slice(0, first.start)) ||
    /^\s*(?:in|near)\b/.test(text.slice(first.start + first.text.length));
  for (let length = Math.min(wordsMax, runs.length - at); length >= 1; length -= 1) {
    const last = runs[at + length - 1];
    if (!last) continue;
    const end = last.start + last.text.length;
    const written = text.slice(first.start, end);
    if (/[^\p{L}\p{M} -]/u.test(written)) continue;
    for (const name of [written, ...withoutPrefixes(written)]) {
      const place = find(name, isIntroduced);
      if (place) return { place, start: first.start, end, runs: length };
    }
  }
  return null;
}

/** Chinese has no spaces: the longest name first, wherever in the run it begins. */
function findInRun({ text, start }: Run, find: Find): FoundPlace | null {
  for (let length = Math.min(hanMax, text.length); length >= 2; length -= 1) {
    for (let from = 0; from + length <= text.length; from += 1) {
      const place = find(text.slice(from, from + length), false);
      const end = start + from + length;
      if (place) return { place, start: start + from, end, runs: 1 };
    }
  }
  return null;
}

/** "بدبي" is "in Dubai", "الرياض" has its article. */
function withoutPrefixes(written: string): string[] {
  const bare = /^[بلوفك]+(?=\p{L}{3})/u.exec(written);
  const rest = bare ? written.slice(bare[0].length) : written;
  const short = rest.replace(/^ال(?=\p{L}{2})/u, '');
  return [rest, short].filter((name) => name !== written);
}

function finder(index: PlaceIndex): Find {
  let left = lookupsMax;
  return (name, isIntroduced) => {
    if (left <= 0) return undefined;
    left -= 1;
    const [exact] = index.find(name);
    if (exact) return exact;
    const isHan = /\p{Script=Han}/u.test(name);
    if (!isHan) {
      const [near] = index.findNear(romanised(name));
      if (near && near.kind !== 'street' && (isIntroduced || name.length >= 6)) return near;
    }
    return index.findBySound(name, isIntroduced && !isHan ? shortSoundMin : soundMin);
  };
}
