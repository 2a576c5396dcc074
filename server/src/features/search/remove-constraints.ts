import type { Constraint, ListingQuery } from '@katek/sdk/protocol';
import { kindGroup } from './kind-groups.ts';

/** Which constraint to take out of a query: a chip without its label. */
export type ConstraintKey = Pick<Constraint, 'key' | 'value'>;

const lists = [
  'PropertySubType',
  'withoutPropertySubType',
  'places',
  'withoutPlaces',
  'features',
  'withoutFeatures',
] as const;

/** The query without these constraints; what it does not have is taken out already. */
export function removeConstraints(
  query: ListingQuery,
  constraints: readonly ConstraintKey[],
): ListingQuery {
  return constraints.reduce(removeConstraint, query);
}

function removeConstraint(query: ListingQuery, { key, value }: ConstraintKey): ListingQuery {
  const list = lists.find((name) => name === key);
  if (list && value !== null) {
    const kept = keep(query, list, value);
    const { [list]: _all, ...rest } = query;
    return kept.length > 0 ? { ...rest, [list]: kept } : rest;
  }
  const without = Object.fromEntries(Object.entries(query).filter(([name]) => name !== key));
  const { currency: _of, ...unpriced } = without;
  if (key === 'ListPrice') return unpriced;
  const { limit: _few, ...unsorted } = without;
  return key === 'sort' ? unsorted : without;
}

function keep(query: ListingQuery, list: (typeof lists)[number], value: string): string[] {
  if (list === 'PropertySubType' || list === 'withoutPropertySubType') {
    const kinds = query[list] ?? [];
    const gone = kindGroup.members(value, kinds);
    return kinds.filter((kind) => !gone.includes(kind));
  }
  return (query[list] ?? []).filter((item) => item !== value);
}
