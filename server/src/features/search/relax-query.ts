import type { Constraint, ListingQuery, Range } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { describeQuery } from './describe-query.ts';
import { toConditions, Values } from './query-conditions.ts';
import type { Ranking } from './rank-listings.ts';

export interface Relaxation {
  readonly query: ListingQuery;
  /** The constraint that was let go or widened. */
  readonly constraint: Constraint;
}

/**
 * The smallest step back after which something fits, if one exists: a bound is widened by little, a feature or the
 * kind of home let go, one at a time. The place is never moved.
 */
export async function findRelaxation(
  unit: Unit,
  { query, scope, exclude }: Pick<Ranking, 'query' | 'scope' | 'exclude'>,
  currency: string,
): Promise<Relaxation | null> {
  const steps = relaxations(query, currency);
  if (steps.length === 0) return null;
  const values = new Values();
  const organization = values.add(unit.organizationId);
  const excluded = exclude.length > 0 ? `and p.id <> all(${values.add(exclude)}::uuid[])` : '';
  const columns = steps.map((step, index) => {
    const { where } = toConditions(step.query, scope, values);
    return `count(*) filter (where ${where})::int as "n${index}"`;
  });
  const [counts] = await unit.sql<Record<string, number>>(
    `select ${columns.join(', ')} from properties p where p.organization_id = ${organization} ${excluded}`,
    values.list,
  );
  return steps.find((_, index) => (counts?.[`n${index}`] ?? 0) > 0) ?? null;
}

function relaxations(query: ListingQuery, currency: string): Relaxation[] {
  const steps: Relaxation[] = [];
  const constraints = describeQuery(query, currency);
  const push = (key: keyof ListingQuery, changed: ListingQuery, label?: string) => {
    const constraint = constraints.find(
      (item) => item.key === key && (label === undefined || item.label === label),
    );
    if (constraint) steps.push({ query: changed, constraint });
  };
  const widen = (key: 'ListPrice' | 'LivingArea' | 'LotSizeArea', share: number) => {
    const range = query[key];
    if (range) push(key, { ...query, [key]: { ...range, ...widened(range, share) } });
  };
  const letGo = (key: keyof ListingQuery) => {
    if (query[key] !== undefined) {
      const { [key]: _gone, ...rest } = query;
      push(key, rest);
    }
  };
  widen('ListPrice', 0.1);
  widen('LivingArea', 0.15);
  widen('LotSizeArea', 0.25);
  for (const key of ['YearBuilt', 'StoriesTotal', 'GarageSpaces'] as const) letGo(key);
  for (const feature of (query.features ?? []).toReversed()) {
    const features = (query.features ?? []).filter((name) => name !== feature);
    const { features: _all, ...rest } = query;
    const label = describeQuery({ features: [feature] }, currency)[0]?.label;
    push('features', features.length > 0 ? { ...rest, features } : rest, label);
  }
  for (const feature of query.withoutFeatures ?? []) {
    const without = (query.withoutFeatures ?? []).filter((name) => name !== feature);
    const label = describeQuery({ withoutFeatures: [feature] }, currency)[0]?.label;
    push('withoutFeatures', { ...query, withoutFeatures: without }, label);
  }
  letGo('AssociationFee');
  if (query.bathrooms) push('bathrooms', { ...query, bathrooms: fewer(query.bathrooms) });
  if (query.BedroomsTotal)
    push('BedroomsTotal', { ...query, BedroomsTotal: fewer(query.BedroomsTotal) });
  letGo('PropertySubType');
  widen('ListPrice', 0.2);
  return steps;
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
