import type { Place } from '../src/features/search/index.ts';

/* What the speed of the parser is measured with, in the bench and in the evaluation. */

export const placesCount = 10_000;

/** Requests as they come in a chat, short and long. */
export const requests: readonly string[] = [
  '3 bedroom house in Northfield under 650k with a pool',
  'cheaper',
  'near Cedarwood, 2/2, no HOA',
  'Hi! We are relocating next spring and hope to find a 4 bedroom house for under $650k, ideally with a big yard and a home office. Moving in March.',
  'condo or townhouse between 300 and 400 thousand, not in Ashford',
  'what can I rent for $1,700 a month that takes dogs?',
  'piso de 3 habitaciones con terraza por menos de 300.000 €',
  'what about Elmwood?',
  'single story home built after 2005 with at least half an acre within 5 miles of Oakdale, listed this month',
  'the second one',
  'like 12 Oak St but with a garage',
  'maison avec jardin à moins de 400 000 euros',
  'Wohnung mit zwei Zimmern bis 1.200 Euro warm',
  'anything with a lake view over 2,000 sq ft, newest first?',
];

const openings = [
  'North',
  'South',
  'Cedar',
  'Oak',
  'Elm',
  'Ash',
  'Maple',
  'Stone',
  'River',
  'Lake',
  'Green',
  'Spring',
  'Glen',
  'Fair',
  'West',
  'East',
  'Clear',
  'High',
  'Sun',
  'Bell',
];
const endings = [
  'field',
  'dale',
  'wood',
  'ford',
  'ville',
  'brook',
  'haven',
  'view',
  'mont',
  'burg',
  'ton',
  'port',
  'crest',
  'bury',
  'stead',
  'gate',
  'well',
  'moor',
  'hurst',
  'combe',
];

/** As many as a large organization has, of every kind. */
export function somePlaces(): Place[] {
  const kinds = ['city', 'neighbourhood', 'street', 'landmark'] as const;
  return Array.from({ length: placesCount }, (_, at) => {
    const stem = `${openings[at % 20] ?? ''}${endings[Math.floor(at / 20) % 20] ?? ''}`;
    const number = Math.floor(at / 400);
    const name = number === 0 ? stem : `${stem} ${endings[number % 20] ?? ''}${number}`;
    return { kind: kinds[at % 4] ?? 'city', name, count: 3, latitude: 30, longitude: -97 };
  });
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
