import { rememberShown } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Found } from '../tools.ts';
import { price, shortAddress } from './format.ts';
import type { Phrases, Voice } from './phrases.ts';

export interface Searching {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Phrases;
}

/** Cards in one answer. */
export const cardsMax = 6;

export function show(scene: Scene, found: Found): void {
  scene.ledger.show(found.items, found.total);
  rememberShown(
    scene.memory,
    found.items.map((card) => card.id),
  );
}

/** "in Salem", as part of a sentence. The other wishes stand on the chips below the answer. */
export function placeOf({ understood }: Found): string {
  const places = understood.filter(({ key }) => key === 'places').map(({ label }) => label);
  return places.length === 1 && places[0] ? ` ${lowerFirst(places[0])}` : '';
}

/** What the found homes are called, singular and plural. */
export function kindOf({ understood, items }: Found): readonly [string, string] {
  const kind = understood.find(({ key }) => key === 'PropertySubType')?.label.toLowerCase() ?? '';
  const isRent =
    items.length > 0 && items.every(({ LeaseAmountFrequency }) => LeaseAmountFrequency);
  const [one, many] = kinds[kind] ?? ['home', 'homes'];
  return isRent ? [`${one} to rent`, `${many} to rent`] : [one, many];
}

const kinds: Partial<Record<string, readonly [string, string]>> = {
  house: ['house', 'houses'],
  condo: ['condo', 'condos'],
  'apartment or condo': ['apartment', 'apartments'],
  townhouse: ['townhouse', 'townhouses'],
  land: ['listing', 'listings'],
};

/** The fact that helps to choose among several with one kind of price: which one costs least. */
export function whatIsSpecial(
  { voice, phrases }: Searching,
  { items, query }: Found,
): string | null {
  if (query.sort === 'priceDescending') return null;
  const hasOnePrice =
    new Set(items.map((card) => `${card.currency} ${card.LeaseAmountFrequency ?? ''}`)).size === 1;
  const [lowest, next] = items
    .filter((card) => card.ListPrice !== null)
    .toSorted((a, b) => (a.ListPrice ?? 0) - (b.ListPrice ?? 0));
  if (!hasOnePrice || !lowest || !next || lowest.ListPrice === next.ListPrice) return null;
  return phrases.cheapest(voice, { address: shortAddress(lowest), price: price(lowest) ?? '' });
}

/** The only home of an answer is named in it. */
export function onlyOne(items: Found['items']): { address: string; price: string } | null {
  const [only] = items;
  const amount = only && items.length === 1 ? price(only) : null;
  return only && amount ? { address: shortAddress(only), price: amount } : null;
}

export function suggestionsFor({ phrases }: Searching, { items, total }: Found): string[] {
  const { cheaper, more, viewing, about, compare } = phrases.suggestions;
  return [
    items.length > 1 ? about(0) : viewing,
    cheaper,
    total > items.length ? more : items.length > 1 ? compare : null,
    items.length > 1 ? viewing : null,
  ].filter((suggestion) => suggestion !== null);
}

export function literalsOf(found: Found, places: readonly string[]): string[] {
  const labels = [...found.understood.map(({ label }) => label), found.relaxed?.label ?? ''];
  // A label without a figure needs no leave, and would hide the noun of "4 houses" from the gate.
  return [...labels.filter((label) => /\d/u.test(label)), ...places];
}

/** "Up to $600,000" goes on in a sentence, "USB" would not. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
