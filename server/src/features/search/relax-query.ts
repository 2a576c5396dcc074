import type { Constraint, ListingQuery, Range } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { describeKinds, describeQuery } from './describe-query.ts';
import { toConditions, Values } from './query-conditions.ts';
import type { Ranking } from './rank-listings.ts';
import { removeConstraints } from './remove-constraints.ts';

export interface Relaxation {
  readonly query: ListingQuery;
  /** The constraint that was let go or widened. */
  readonly constraint: Constraint;
  /** Listings that then fit. */
  readonly total: number;
}

/** What to let go, and what one could let go instead. */
export interface Relaxations {
  readonly nearest: Relaxation;
  /** Of other constraints, the nearest first. */
  readonly others: readonly Relaxation[];
}

/** Offered besides the one that is taken. */
const othersMax = 3;
/** The furthest that a price is widened. */
const priceShareMax = 0.2;

/**
 * The smallest step back after which something fits, if one exists: a bound is widened by little, a feature or the
 * kind of home let go, one at a time. The place and whether to buy or rent are never moved.
 */
export async function findRelaxations(
  unit: Unit,
  { query, scope, exclude }: Pick<Ranking, 'query' | 'scope' | 'exclude'>,
  words: { currency: string; locale: string },
): Promise<Relaxations | null> {
  const steps = stepsBack(query, words);
  if (steps.length === 0) return null;
  const values = new Values();
  const organization = values.add(unit.organizationId);
  const excluded = exclude.length > 0 ? `and p.id <> all(${values.add(exclude)}::uuid[])` : '';
  // Counted among what fits every step, or all listings would be held against each of them.
  const shared = toConditions(sharedBy(query), scope, values).where;
  const columns = steps.map((step, index) => {
    const { where } = toConditions(step.query, scope, values);
    return `count(*) filter (where ${where})::int as "n${index}"`;
  });
  const [counts] = await unit.sql<Record<string, number>>(
    `select ${columns.join(', ')} from properties p where p.organization_id = ${organization} ${excluded} and ${shared}`,
    values.list,
  );
  const possible = steps
    .map((step, index) => ({ ...step, total: counts?.[`n${index}`] ?? 0 }))
    .filter(({ total }) => total > 0)
    .toSorted((left, right) => left.cost - right.cost);
  const [nearest, ...rest] = onePerConstraint(possible);
  return nearest ? { nearest, others: rest.slice(0, othersMax) } : null;
}

/** A step back and how much of the wish it gives up: a wider price is less of a loss than a missing bedroom. */
interface Step {
  readonly query: ListingQuery;
  readonly constraint: Constraint;
  readonly cost: number;
}

function onePerConstraint<T extends { constraint: Constraint }>(steps: readonly T[]): T[] {
  const seen = new Set<string>();
  return steps.filter(({ constraint: { key, value } }) => {
    const name = `${key} ${value ?? ''}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function stepsBack(query: ListingQuery, words: { currency: string; locale: string }): Step[] {
  const steps: Step[] = [];
  const constraints = describeQuery(query, words.currency, words.locale);
  const push = (cost: number, constraint: Constraint | undefined, changed: ListingQuery) => {
    if (constraint) steps.push({ query: changed, constraint, cost });
  };
  const of = (key: keyof ListingQuery) => constraints.find((constraint) => constraint.key === key);
  const widen = (cost: number, key: 'ListPrice' | 'LivingArea' | 'LotSizeArea', share: number) => {
    const range = query[key];
    if (range) push(cost, of(key), { ...query, [key]: { ...range, ...widened(range, share) } });
  };
  const letGo = (cost: number, key: keyof ListingQuery) =>
    push(cost, of(key), removeConstraints(query, [{ key, value: null }]));
  const letEachGo = (cost: number, key: 'features' | 'withoutFeatures') => {
    // What was named last was named for good measure.
    for (const [index, constraint] of constraints
      .filter((item) => item.key === key)
      .toReversed()
      .entries()) {
      push(cost + index / 100, constraint, removeConstraints(query, [constraint]));
    }
  };
  widen(1, 'ListPrice', 0.05);
  widen(2, 'ListPrice', 0.1);
  widen(2.5, 'LivingArea', 0.15);
  widen(2.6, 'LotSizeArea', 0.25);
  letGo(2.7, 'openHouse');
  letGo(2.8, 'ListingContractDate');
  letGo(3, 'YearBuilt');
  letGo(3.1, 'StoriesTotal');
  letGo(3.2, 'GarageSpaces');
  letEachGo(4, 'features');
  letEachGo(5, 'withoutFeatures');
  letGo(5.5, 'AssociationFee');
  letGo(5.6, 'AvailabilityDate');
  if (query.bathrooms) push(6, of('bathrooms'), { ...query, bathrooms: fewer(query.bathrooms) });
  if (query.BedroomsTotal)
    push(7, of('BedroomsTotal'), { ...query, BedroomsTotal: fewer(query.BedroomsTotal) });
  if (query.PropertySubType?.length) {
    const label = describeKinds(query.PropertySubType, words.locale);
    const { PropertySubType: _any, ...rest } = query;
    push(8, { key: 'PropertySubType', value: null, label }, rest);
  }
  if (query.withoutPropertySubType?.length) letGo(8.5, 'withoutPropertySubType');
  widen(9, 'ListPrice', priceShareMax);
  return steps;
}

/** The widest of all steps at once, of those bounds that an index is kept for. */
function sharedBy({ offer, currency, similarTo, ListPrice }: ListingQuery): ListingQuery {
  return {
    ...(offer && { offer }),
    ...(currency && { currency }),
    ...(similarTo && { similarTo }),
    ...(ListPrice && { ListPrice: { ...ListPrice, ...widened(ListPrice, priceShareMax) } }),
  };
}

function widened({ min, max }: Range, share: number): Range {
  return {
    ...(min !== undefined && { min: Math.round(min * (1 - share)) }),
    ...(max !== undefined && { max: Math.round(max * (1 + share)) }),
  };
}

/** One room less than asked, and any number more. */
function fewer({ min, max }: Range): Range {
  return min === undefined ? { max: (max ?? 0) + 1 } : { min: Math.max(min - 1, 0) };
}
