import type { Constraint, ListingQuery } from '@katek/sdk/protocol';
import { wideningOf } from './resolve-places.ts';
import type { Found } from './search.service.ts';

/** One constraint of a search, alone, in a form in which equal wishes are equal. */
export interface Wish {
  readonly key: string;
  readonly query: ListingQuery;
  /** Without this one the search would have found something. */
  readonly isBlocking: boolean;
}

/** Nothing that is an order or only says what the rest is about, and no day that is gone tomorrow. */
const notCounted: ReadonlySet<string> = new Set(['sort', 'ListingContractDate', 'openHouse']);

/** What was asked for in a search that nothing fitted; nothing of one that found what it sought. */
export function wishesOf(found: Found): Wish[] {
  const { query, relaxed, unresolvedPlaces } = found;
  if (found.items.length > 0 && relaxed === null) return [];
  return found.understood.flatMap((constraint) => {
    const isUnknown =
      constraint.key === 'places' && unresolvedPlaces.includes(constraint.value ?? '');
    const alone = wishOf(query, constraint, isUnknown);
    if (!alone || notCounted.has(constraint.key)) return [];
    const isRelaxed = relaxed?.key === constraint.key && relaxed.value === constraint.value;
    return [{ key: constraint.key, query: alone, isBlocking: isRelaxed || isUnknown }];
  });
}

function wishOf(
  query: ListingQuery,
  { key, value }: Constraint,
  isUnknown: boolean,
): ListingQuery | null {
  const { offer, currency } = query;
  switch (key) {
    case 'places':
    case 'withoutPlaces': {
      const place = placeWish(value ?? '', isUnknown);
      return place === null ? null : { [key]: [place] };
    }
    case 'ListPrice':
    case 'AssociationFee': {
      const range = query[key];
      if (!range || !isFigure(range)) return null;
      return {
        [key]: range,
        ...(currency && { currency }),
        ...(key === 'ListPrice' && offer && { offer }),
      };
    }
    default: {
      const { [key]: asked }: Record<string, unknown> = { ...query };
      if (asked === undefined || !isFigure(asked)) return null;
      return value === null ? { [key]: asked } : { [key]: [value] };
    }
  }
}

/** Longer numbers may be somebody's telephone. */
const digitsMax = 9;

function isFigure(asked: unknown): boolean {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return true;
  return Object.values(asked).every(
    (figure) => typeof figure !== 'number' || figure < 10 ** digitsMax,
  );
}

const placeLengthMax = 60;
const placeWordsMax = 5;
const placeDigitsMax = 6;
const postalCode = /^(?=.*\d)[a-z\d]{2,6}(?:[ -][a-z\d]{3,4})?$/u;

/**
 * The name of a place as everybody writes it. A place that is not the organization's own is whatever the visitor wrote,
 * so one that might be their address, their number or their mail is not kept.
 */
function placeWish(written: string, isUnknown: boolean): string | null {
  const place = written.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  const { name } = wideningOf(place);
  const digits = name.match(/\p{Nd}/gu)?.length ?? 0;
  if (place.length < 2 || place.length > placeLengthMax || digits > placeDigitsMax) return null;
  if (/[@:/\\<>]|\.\p{L}{2}/u.test(name) || /^\p{Nd}+\p{L}? \p{L}/u.test(name)) return null;
  if (
    isUnknown &&
    (name.split(' ').length > placeWordsMax || (digits > 0 && !postalCode.test(name)))
  )
    return null;
  return place.replaceAll(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
