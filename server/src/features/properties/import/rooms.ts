import { foldWord } from '../../../platform/language/tokens.ts';
import { parseNumber } from './numbers.ts';

const bedWord =
  '(?:bhk|bed(?:room)?s?|bds?|bdrms?|brs?|bd|dormitorios?|recamaras?|habitacion(?:es)?|quartos?|dorms?|chambres?|schlafzimmer|slaapkamers?|camere|makuuhuonetta)';
const bathWord =
  '(?:bath(?:room)?s?|ba|bths?|banos?|banheiros?|salles? de bains?|badezimmer|bader|badkamers?|bagni|lazienk[ai]|lazienek)';

/** "2 BHK", "4 Bedroom", "3 beds", "2BR", "3 Recámaras". */
const beds = new RegExp(
  `(\\d{1,3}(?:\\.\\d+)?)\\s*(?:\\+\\s*\\d+\\s*)?[- ]?(?:dbl |double )?${bedWord}(?![a-z])`,
);
const baths = new RegExp(`(\\d{1,3}(?:[.,]\\d+)?|\\d ?1/2)\\s*[- ]?(?:full )?${bathWord}(?![a-z])`);
const studio =
  /\b(?:studio|bedsit|bachelor|kawalerka|monoambiente|monolocale|rk|garconniere|kitnet)\b/;

/** Bedrooms that a cell or a text claims in words; a studio has none. */
export function findBeds(text: string): number | null {
  const folded = foldWord(text);
  const match = beds.exec(folded);
  if (match) return Math.floor(Number(match[1]));
  return studio.test(folded) ? 0 : null;
}

/** Bathrooms that a text claims in words, halves included. */
export function findBaths(text: string): number | null {
  const match = baths.exec(foldWord(text));
  return match?.[1] ? countOf(match[1]) : null;
}

/** A count as a cell of its column gives it: "3.0", "2+1", "5 Bedrooms", "2 ½", "No". Null when it cannot be read. */
export function readCount(cell: string): number | null {
  const folded = foldWord(cell).trim();
  const match = /^-?\d+(?:[.,]\d+)?(?:\s?½|\s1\/2)?/.exec(folded);
  if (match) return countOf(match[0]);
  if (/^(?:no|none|zero|sin|brak|nie|keine?)\b/.test(folded)) return 0;
  if (studio.test(folded)) return 0;
  const inside = /\d+(?:\.\d+)?/.exec(folded);
  return inside ? Number(inside[0]) : (words.get(folded.split(/\s/, 1)[0] ?? '') ?? null);
}

/** Full and half bathrooms of a decimal count: 2.5 is two full and one half. */
export function splitBaths(count: number): { full: number; half: number } {
  const full = Math.floor(count);
  return { full, half: count > full ? 1 : 0 };
}

function countOf(written: string): number | null {
  const half = /½|1\/2/.test(written) ? 0.5 : 0;
  const whole = written.replace(/\s*(?:½|1\/2)/, '').trim();
  const value = whole === '' ? 0 : parseNumber(whole, whole.includes(',') ? ',' : '.');
  return value === null ? null : value + half;
}

const words: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1],
  ),
);
