import type { ListingQuery } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { cardColumns, type CardRow } from './listing-card.ts';
import { toConditions, Values, type SearchScope } from './query-conditions.ts';
import { ordersOf, type Order } from './ranking-orders.ts';

/** How the order of a search is found; the evaluation turns the parts off one by one. */
export interface Ranking {
  readonly query: ListingQuery;
  readonly scope: SearchScope;
  /** Of the request's words, when there are words to compare and an embedder that has turned them into a vector. */
  readonly vector: { readonly model: string; readonly values: Float32Array } | null;
  readonly words: string | null;
  /** Of a large organization: words that so many of its listings say that they tell nothing, as the database stems them. */
  readonly frequentWords?: readonly string[];
  readonly limit: number;
  /** Listings the visitor has seen already. */
  readonly exclude: readonly string[];
  /** Listings the organization has on offer. */
  readonly total: number;
}

export interface Ranked {
  readonly rows: CardRow[];
  readonly total: number;
}

/** Up to this many listings, every vector and every word is compared: exact, and faster than an index at that size. */
export const exactRowsMax = 10_000;
/** Cormack et al. 2009: the constant of reciprocal rank fusion. */
const fusionConstant = 60;
/** With fewer that surely are of the kind asked for, listings that do not name theirs are shown behind them. */
const knownKindsMin = 3;
/** Taken from an index for each place among the candidates, where everything fits; more where less does. */
const walkedMin = 240;
const walkedMax = 4000;
/**
 * A step through the vector index costs as much as comparing some fifty vectors, and only one in (vectors / fitting)
 * of its steps meets a listing that fits: measured with 384 dimensions. Below, everything is compared after all.
 */
const walkPaysFrom = 3000;

/** The listings that fit, in order: filters first, then likeness of meaning, words and address fused by rank. */
export async function rankListings(unit: Unit, ranking: Ranking): Promise<Ranked> {
  const { text, values } = rankingSql(unit.organizationId, ranking);
  const rows = await unit.sql<CardRow & { total: number }>(text, values);
  return { rows, total: rows[0]?.total ?? 0 };
}

/**
 * One statement for any number of listings. How many fit decides inside of it whether they are compared one by one or
 * looked up in the indexes, so that nobody asks twice.
 */
export function rankingSql(
  organizationId: string,
  ranking: Ranking,
): { text: string; values: unknown[] } {
  const { query, total } = ranking;
  const values = new Values();
  const organization = values.add(organizationId);
  const { where, isKindKnown } = toConditions(query, ranking.scope, values);
  const excluded =
    ranking.exclude.length > 0 ? `and p.id <> all(${values.add(ranking.exclude)}::uuid[])` : '';
  const fits = `p.organization_id = ${organization} ${excluded}
    and ${where}`;
  const limit = values.add(ranking.limit);
  const mayBeLarge = total > exactRowsMax;
  const isCountedFirst = mayBeLarge && isCountedByIndex(ranking);
  const fitting = isCountedFirst
    ? `join properties p on p.id = near.id and ${fits}`
    : 'join kept on kept.id = near.id';
  const orders = ordersOf({ ...ranking, organization, mayBeLarge, fitting, limit }, values);
  const walk = orders.find((order) => order.walk !== undefined)?.walk;
  const score =
    orders.map(({ name }) => `coalesce(1.0 / (${fusionConstant} + ${name}.rank), 0)`).join(' + ') ||
    '0';
  const joins = orders.map(({ name }) => `left join ${name} on ${name}.id = kept.id`).join(' ');
  const columns = `p.id, ${isKindKnown} as is_known, ${tierColumns(query)},
    ${sortedBy(query)}coalesce(p.listing_contract_date::timestamptz, p.modification_timestamp) as listed_at`;
  const listed = (condition: string) =>
    `select ${columns}\n  from properties p\n  where ${fits} ${condition}`;
  const kept = (condition: string) => keptSql(listed(condition), isKindKnown);
  const size = (counted: string) => sizeSql(total, counted);
  const parts = isCountedFirst
    ? [size(`properties p where ${fits}`), walk, kept('and not (select suffices from walk)')]
    : [kept(''), mayBeLarge && size('kept'), walk];
  const near = candidates(orders);
  // Of very many only those that are near in some way can be first; of fewer, those that are near in none follow.
  const among = walk
    ? `(select * from kept where not (select suffices from walk)
    union all ${
      isCountedFirst
        ? listed(`and (select suffices from walk) and p.id in (${near})`)
        : `select * from kept where (select suffices from walk) and id in (${near})`
    }) as kept`
    : 'kept';
  const text = `
with ${[...parts, ...orders.map(({ sql }) => sql)].filter(Boolean).join(', ')}, chosen as (
  select * from (select kept.*, ${score} as score from ${among} ${joins}) as kept
  order by ${orderColumns(query)}
  limit ${limit}
)
select ${cardColumns('p')}, ${mayBeLarge ? '(select fitting from size)' : '(select count(*) from kept)'}::int as total
from chosen as kept join properties p on p.organization_id = ${organization} and p.id = kept.id
order by ${orderColumns(query)}`;
  return { text, values: values.list };
}

/**
 * What fits may be counted in `properties_by_price` alone, which is done in a fraction of the time in which the listings
 * are read. Where the vector index is walked then, they need not be read at all.
 */
function isCountedByIndex({ query, scope: { places }, vector }: Ranking): boolean {
  if (!vector) return false;
  const { cities = [], ...others } = places ?? {};
  if (places && (cities.length === 0 || Object.values(others).some((list) => list.length > 0)))
    return false;
  return Object.keys(query).every((key) => countedKeys.has(key));
}

const countedKeys: ReadonlySet<string> = new Set<keyof ListingQuery>([
  'text',
  'limit',
  'offer',
  'currency',
  'ListPrice',
  'BedroomsTotal',
  'places',
]);

/** What fits, and where too little surely is of the kind asked for, what may be. */
function keptSql(filtered: string, isKindKnown: string): string {
  if (isKindKnown === 'true') return `kept as materialized (\n  ${filtered}\n)`;
  return `filtered as materialized (
  ${filtered}
), kept as materialized (
  select * from filtered
  where is_known or (select count(*) from filtered where is_known) < ${knownKindsMin}
)`;
}

/** `walked`: rows to take from an index, so that enough of them fit. */
const sizeSql = (listings: number, counted: string) => `size as materialized (
  select fitting, fitting > ${exactRowsMax} as is_large,
    fitting > ${exactRowsMax} and fitting::float8 * fitting > ${walkPaysFrom}::float8 * vectors as is_walk_shorter,
    least(${walkedMax}, ceil(${walkedMin * listings}::float8 / greatest(fitting, 1)))::int as walked
  from (select count(*) from ${counted}) as counted (fitting),
    (select greatest(reltuples, 1)::float8 from pg_class where oid = 'property_embeddings'::regclass) as known (vectors)
)`;

const candidates = (orders: readonly Order[]) =>
  ['walked', ...orders.map(({ name }) => name)]
    .map((name) => `select id from ${name}`)
    .join(' union all ');

/** "Three bedrooms" is answered by those of three first; and who names no kind of property means a home. */
function tierColumns({ BedroomsTotal, bathrooms, PropertySubType }: ListingQuery): string {
  const isOver = (column: string, range: { min?: number; max?: number } | undefined) =>
    range?.min !== undefined && range.max === undefined
      ? `(${column} > ${Number(range.min)})`
      : 'false';
  const isNoHome = PropertySubType?.length
    ? 'false'
    : `(coalesce(p.bedrooms_total = 0, false) or p.property_type in ('Land', 'CommercialSale', 'CommercialLease', 'BusinessOpportunity')
        or coalesce(p.property_sub_type in ('UnimprovedLand', 'Parking', 'Office', 'Retail', 'Warehouse', 'Industrial'), false))`;
  return `${isNoHome} as is_no_home, coalesce(${isOver('p.bedrooms_total', BedroomsTotal)}, false) as has_more_bedrooms,
    coalesce(${isOver('p.bathrooms', bathrooms)}, false) as has_more_bathrooms`;
}

const sorts = {
  relevance: null,
  priceAscending: { column: 'list_price', direction: 'asc' },
  priceDescending: { column: 'list_price', direction: 'desc' },
  newest: { column: 'listed_at', direction: 'desc' },
  areaDescending: { column: 'living_area_sqm', direction: 'desc' },
  bedroomsDescending: { column: 'bedrooms_total', direction: 'desc' },
} as const;

/** The column of the order that was asked for; every further one would be written down for all that fits. */
function sortedBy({ sort }: ListingQuery): string {
  const asked = sorts[sort ?? 'relevance'];
  return asked && asked.column !== 'listed_at' ? `p.${asked.column}, ` : '';
}

function orderColumns({ sort }: ListingQuery): string {
  const asked = sorts[sort ?? 'relevance'];
  const first = asked ? `kept.${asked.column} ${asked.direction} nulls last, ` : '';
  return `not kept.is_known, kept.is_no_home, ${first}kept.has_more_bedrooms, kept.has_more_bathrooms, kept.score desc, kept.listed_at desc, kept.id`;
}
