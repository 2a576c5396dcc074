import { writeList, writeNumber } from '../../../platform/language/speech.ts';
import { rememberShown } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Found, SearchRequest } from '../tools.ts';
import { price, shortAddress } from './format.ts';
import { offerWithdrawals } from './offer-withdrawals.ts';
import type { FoundHomes, HomeKind, Voice, Wording } from './phrases/index.ts';

export interface Searching {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly phrases: Wording;
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

/** A search whose labels are in the language of the talk. */
export function searchFor(
  { scene, phrases }: Pick<Searching, 'scene' | 'phrases'>,
  request: Omit<SearchRequest, 'limit' | 'locale'>,
): Promise<Found> {
  return scene.tools.search({ ...request, limit: cardsMax, locale: phrases.locale });
}

/** What a sentence says of the homes found. The other wishes stand on the chips below the answer. */
export function foundHomes(found: Found, phrases: Wording): FoundHomes {
  const { total, items } = found;
  const shown = items.length;
  const figure = (number: number) => writeNumber(number, phrases.locale);
  return {
    total,
    shown,
    figures: { total: figure(total), shown: figure(shown) },
    place: placeOf(found, phrases),
    kind: kindOf(found),
    isRent: shown > 0 && items.every(({ LeaseAmountFrequency }) => LeaseAmountFrequency),
    only: onlyOne(items, phrases),
  };
}

function placeOf({ understood, query }: Found, phrases: Wording): FoundHomes['place'] {
  const labels = understood
    .filter(({ key }) => key === 'places')
    .map((place) => lowerFirst(place.label));
  if (labels.length === 0 || !query.places?.length) return null;
  return {
    label: writeList(labels, phrases.locale, 'disjunction'),
    names: placesInWords(query.places, phrases),
  };
}

/** "Salem or Keizer", "Salem and around it". */
function placesInWords(places: readonly string[], { wishes, locale }: Wording): string {
  const names = places.map((name) => {
    const around = name.endsWith(' area') ? name.slice(0, -' area'.length) : null;
    return around && wishes ? wishes.around(around) : name;
  });
  return writeList(names, locale, 'disjunction');
}

function kindOf({ query: { PropertySubType: kinds = [] } }: Found): HomeKind {
  const isOnly = (...wanted: string[]) =>
    kinds.length === wanted.length && wanted.every((kind, index) => kinds[index] === kind);
  if (kinds.includes('SingleFamilyResidence')) return 'house';
  if (isOnly('Condominium')) return 'condo';
  if (isOnly('Apartment', 'Condominium')) return 'apartment';
  if (isOnly('Townhouse')) return 'townhouse';
  return isOnly('UnimprovedLand') ? 'listing' : 'home';
}

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
  return phrases.cheapest(voice, {
    address: shortAddress(lowest, phrases),
    price: price(lowest, phrases) ?? '',
  });
}

/** The only home of an answer is named in it. */
function onlyOne(items: Found['items'], phrases: Wording): FoundHomes['only'] {
  const [only] = items;
  const amount = only && items.length === 1 ? price(only, phrases) : null;
  return only && amount ? { address: shortAddress(only, phrases), price: amount } : null;
}

export function suggestionsFor({ scene, phrases }: Searching, found: Found): string[] {
  const { items, total } = found;
  const { cheaper, more, viewing, about, compare } = phrases.suggestions;
  return [
    ...offerWithdrawals(scene, found),
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

/** German writes its nouns large everywhere. */
export function inSentence(label: string, { language }: Wording): string {
  return language === 'de' ? label : lowerFirst(label);
}

/** "Up to $600,000" goes on in a sentence, "USB" would not. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
