import { readArea, type Area } from './areas.ts';
import { readKind, type Kind } from './kinds.ts';
import { readFigure } from './numbers.ts';
import { readCount } from './rooms.ts';

/** Facts that a packed cell or the lines of a description label by themselves. */
export interface Details {
  beds?: number | undefined;
  baths?: number | undefined;
  living?: Area | undefined;
  lot?: Area | undefined;
  yearBuilt?: number | undefined;
  associationFee?: number | undefined;
  garage?: number | undefined;
  kind?: Kind;
  address?: string;
  /** What is left and reads like an amenity. */
  amenities: string[];
}

/** "Clock: 4 days on Redfin; Condo: Condo; Wrench: Built in 1899; Fence: 316 sq ft lot; Car: 1 parking space". */
export function readPackedCell(cell: string): Details {
  const details: Details = { amenities: [] };
  for (const part of cell.split(/[;|\n]/u)) {
    const text = part.replace(/^[^:]{1,30}:\s*/u, '').trim();
    if (text === '' || readPackedFact(text, details)) continue;
    if (text.length <= 120) details.amenities.push(text);
  }
  return details;
}

/** Lines such as "Bedrooms:  2" and "Sq. Ft.:  998 sqft" of a description. */
export function readLabelledLines(text: string): Omit<Details, 'amenities'> {
  const details: Omit<Details, 'amenities'> = {};
  if (!text.includes(':')) return details;
  for (const [, label = '', value = ''] of text.matchAll(labelledLine)) {
    const name = label.toLowerCase();
    if (name.startsWith('bed')) details.beds ??= readCount(value) ?? undefined;
    else if (name.startsWith('bath')) details.baths ??= readCount(value) ?? undefined;
    else if (/^(?:sq|square|area|size|living)/.test(name))
      details.living ??= readArea(value) ?? undefined;
  }
  return details;
}

const labelledLine =
  /(?:^|\n)[ \t*•-]*(bed(?:room)?s?|bath(?:room)?s?|sq\.? ?f(?:ee)?t\.?|square f(?:ee|oo)t(?:age)?|living area|size)\s*:\s*([^\n]{1,40})/giu;

function readPackedFact(text: string, details: Details): boolean {
  if (/\bon (?:redfin|zillow|market)\b|per sq|agent fee|buyer/i.test(text)) return true;
  const year = /^built in (\d{4})$/i.exec(text)?.[1];
  if (year) {
    details.yearBuilt = Number(year);
    return true;
  }
  if (/\bhoa\b|association fee/i.test(text)) {
    details.associationFee = readFigure(text)?.value;
    return true;
  }
  if (/\blot$|^[\d.,]+ acres?$/i.test(text)) {
    details.lot = readArea(text) ?? undefined;
    return true;
  }
  const garage = /^(\d+) garage spaces?/i.exec(text)?.[1];
  if (garage) details.garage = Number(garage);
  const kind =
    text.length <= 40 && !/laundry|parking|garage|space/i.test(text) ? readKind(text) : undefined;
  if (kind?.subType && !details.kind) {
    details.kind = kind;
    return true;
  }
  return false;
}
