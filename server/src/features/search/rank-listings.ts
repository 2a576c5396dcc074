import type { ListingQuery } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { cardColumns, type CardRow } from './listing-card.ts';
import { toConditions, Values, type SearchScope } from './query-conditions.ts';

/** How the order of a search is found; the evaluation turns the parts off one by one. */
export interface Ranking {
  readonly query: ListingQuery;
  readonly scope: SearchScope;
  /** Of the request's words, when there are words to compare and an embedder that has turned them into a vector. */
  readonly vector: { readonly model: string; readonly values: Float32Array } | null;
  readonly words: string | null;
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

/** Up to this many listings, every vector is compared: exact, and faster than an index at that size. */
export const exactRowsMax = 10_000;
/** Taken from each order before they are fused. */
const candidatesMax = 60;
/** Cormack et al. 2009: the constant of reciprocal rank fusion. */
const fusionConstant = 60;
/** With fewer that surely are of the kind asked for, listings that do not name theirs are shown behind them. */
const knownKindsMin = 3;

/** The listings that fit, in order: filters first, then likeness of meaning, words and address fused by rank. */
export async function rankListings(unit: Unit, ranking: Ranking): Promise<Ranked> {
  const isExact = await canCompareAll(unit, ranking);
  if (!isExact) {
    await unit.sql(`select set_config('hnsw.iterative_scan', 'relaxed_order', true), set_config('hnsw.ef_search', '200', true),
      set_config('enable_sort', 'off', true)`);
  }
  const { text, values } = rankingSql(unit.organizationId, ranking, isExact);
  const rows = await unit.sql<CardRow & { total: number }>(text, values);
  if (!isExact) await unit.sql(`select set_config('enable_sort', 'on', true)`);
  return { rows, total: rows[0]?.total ?? 0 };
}

async function canCompareAll(unit: Unit, ranking: Ranking): Promise<boolean> {
  if (!ranking.vector || ranking.total <= exactRowsMax) return true;
  const values = new Values();
  const organization = values.add(unit.organizationId);
  const { where } = toConditions(ranking.query, ranking.scope, values);
  const [row] = await unit.sql<{ count: number }>(
    `select count(*)::int as count from (
       select from properties p where p.organization_id = ${organization} and ${where} limit ${exactRowsMax + 1}) as some`,
    values.list,
  );
  return (row?.count ?? 0) <= exactRowsMax;
}

export function rankingSql(
  organizationId: string,
  ranking: Ranking,
  isExact: boolean,
): { text: string; values: unknown[] } {
  const { query, vector, words } = ranking;
  const values = new Values();
  const organization = values.add(organizationId);
  const { where, isKindKnown } = toConditions(query, ranking.scope, values);
  const excluded =
    ranking.exclude.length > 0 ? `and p.id <> all(${values.add(ranking.exclude)}::uuid[])` : '';
  const orders: { name: string; sql: string }[] = [];
  if (vector)
    orders.push({
      name: 'meaning',
      sql: meaningSql(organization, vector, query.similarTo, isExact, values),
    });
  if (words) {
    orders.push({ name: 'words', sql: wordsSql(organization, words, values) });
    if (
      /\d|\b(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|way|blvd|court|place)\b/i.test(words)
    ) {
      orders.push({ name: 'address', sql: addressSql(organization, words, values) });
    }
  }
  const score =
    orders.map(({ name }) => `coalesce(1.0 / (${fusionConstant} + ${name}.rank), 0)`).join(' + ') ||
    '0';
  const joins = orders.map(({ name }) => `left join ${name} on ${name}.id = kept.id`).join(' ');
  const text = `
with filtered as materialized (
  select p.id, ${isKindKnown} as is_known, ${tierColumns(query)}, p.list_price, p.living_area_sqm, p.bedrooms_total,
    coalesce(p.listing_contract_date::timestamptz, p.modification_timestamp) as listed_at
  from properties p
  where p.organization_id = ${organization} ${excluded}
    and ${where}
), kept as materialized (
  select * from filtered
  where is_known or (select count(*) from filtered where is_known) < ${knownKindsMin}
)${orders.map(({ name, sql }) => `, ${name} as materialized (${sql})`).join('')}, chosen as (
  select * from (select kept.*, ${score} as score from kept ${joins}) as kept
  order by ${orderColumns(query)}
  limit ${values.add(ranking.limit)}
)
select ${cardColumns('p')}, (select count(*) from kept)::int as total
from chosen as kept join properties p on p.organization_id = ${organization} and p.id = kept.id
order by ${orderColumns(query)}`;
  return { text, values: values.list };
}

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

function orderColumns({ sort }: ListingQuery): string {
  const asked = {
    relevance: '',
    priceAscending: 'kept.list_price asc nulls last, ',
    priceDescending: 'kept.list_price desc nulls last, ',
    newest: 'kept.listed_at desc nulls last, ',
    areaDescending: 'kept.living_area_sqm desc nulls last, ',
    bedroomsDescending: 'kept.bedrooms_total desc nulls last, ',
  }[sort ?? 'relevance'];
  return `not kept.is_known, kept.is_no_home, ${asked}kept.has_more_bedrooms, kept.has_more_bathrooms, kept.score desc, kept.listed_at desc, kept.id`;
}

function meaningSql(
  organization: string,
  vector: { model: string; values: Float32Array },
  similarTo: string | undefined,
  isExact: boolean,
  values: Values,
): string {
  const dimensions = vector.values.length;
  const model = `'${vector.model.replaceAll("'", "''")}'`;
  const own = `e.organization_id = ${organization} and e.model = ${model} and e.dimensions = ${dimensions}`;
  const asked = `${values.add(toLiteral(vector.values))}::vector(${dimensions})`;
  const target = similarTo
    ? `coalesce((select s.embedding::vector(${dimensions}) from property_embeddings s where s.organization_id = ${organization}
         and s.model = ${model} and s.dimensions = ${dimensions} and s.property_id = ${values.add(similarTo)} and s.chunk = 0), ${asked})`
    : asked;
  if (isExact) {
    return `select id, row_number() over (order by distance, id) as rank from (
      select e.property_id as id, min(e.embedding <=> ${target}) as distance
      from property_embeddings e join kept on kept.id = e.property_id
      where ${own} group by 1 order by 2 limit ${candidatesMax}) as nearest`;
  }
  // The index yields the nearest of all, in order and ever more of them, until enough of those that fit are found.
  return `select id, row_number() over (order by min(distance), id) as rank from (
    select e.property_id as id, e.embedding::vector(${dimensions}) <=> ${target} as distance
    from property_embeddings e
    where ${own} and e.property_id in (select kept.id from kept)
    order by e.embedding::vector(${dimensions}) <=> ${target} limit ${candidatesMax * 2}) as nearest
    group by id order by 2 limit ${candidatesMax}`;
}

function wordsSql(organization: string, words: string, values: Values): string {
  const asked = `websearch_to_tsquery('english', ${values.add(words.split(/\s+/).slice(0, 40).join(' or '))})`;
  return `select id, row_number() over (order by likeness desc, id) as rank from (
    select p.id, ts_rank_cd(p.search_words, ${asked}, 1) as likeness
    from kept join properties p on p.organization_id = ${organization} and p.id = kept.id
    where p.search_words @@ ${asked} order by 2 desc, 1 limit ${candidatesMax}) as spoken`;
}

function addressSql(organization: string, words: string, values: Values): string {
  const asked = values.add(words.slice(0, 200));
  return `select id, row_number() over (order by likeness desc, id) as rank from (
    select p.id, word_similarity(p.unparsed_address, ${asked}) as likeness
    from kept join properties p on p.organization_id = ${organization} and p.id = kept.id
    where word_similarity(p.unparsed_address, ${asked}) > 0.5 order by 2 desc, 1 limit ${candidatesMax}) as near_by_address`;
}

export function toLiteral(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
