import type { ListingQuery } from '@katek/sdk/protocol';
import type { Unit } from '../../platform/database/unit.ts';
import { cardColumns, type CardRow } from './listing-card.ts';
import { toConditions, Values, type SearchScope } from './query-conditions.ts';
import { figuresSql } from './similar-homes.ts';

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
/** Candidates that the vector index keeps while it walks: recall against time. */
const indexBreadth = 200;
/** Cormack et al. 2009: the constant of reciprocal rank fusion. */
const fusionConstant = 60;
/** With fewer that surely are of the kind asked for, listings that do not name theirs are shown behind them. */
const knownKindsMin = 3;

/** What the ranking needs of a unit of work. */
type Sql = Pick<Unit, 'sql'>;

/** The listings that fit, in order: filters first, then likeness of meaning, words and address fused by rank. */
export async function rankListings(unit: Unit, ranking: Ranking): Promise<Ranked> {
  const nearest = await findNearest(unit, unit.organizationId, ranking);
  const rows = await rowsOf(unit, ranking, nearest);
  // What fits may lie far from what is near; then everything is compared after all.
  if (nearest && rows.length < ranking.limit) return rankAll(unit, ranking);
  return { rows, total: nearest?.total ?? rows[0]?.total ?? 0 };
}

async function rankAll(unit: Unit, ranking: Ranking): Promise<Ranked> {
  const rows = await rowsOf(unit, ranking, null);
  return { rows, total: rows[0]?.total ?? 0 };
}

async function rowsOf(unit: Unit, ranking: Ranking, nearest: Nearest | null) {
  const { text, values } = rankingSql(unit.organizationId, ranking, nearest);
  return unit.sql<CardRow & { total: number }>(text, values);
}

/** The listings nearest in meaning, of a set too large to compare every vector. */
export interface Nearest {
  readonly ids: readonly string[];
  /** All that fit. */
  readonly total: number;
}

/** Walks the vector index where the set that fits is too large to be compared as a whole; `null` where it is not. */
export async function findNearest(
  unit: Sql,
  organizationId: string,
  ranking: Ranking,
): Promise<Nearest | null> {
  const { vector, total } = ranking;
  if (!vector || ranking.query.similarTo || total <= exactRowsMax) return null;
  const values = new Values();
  const organization = values.add(organizationId);
  const { where } = toConditions(ranking.query, ranking.scope, values);
  const [row] = await unit.sql<{ count: number }>(
    `select count(*)::int as count, ${settings(indexSettings)} from properties p where p.organization_id = ${organization} and ${where}`,
    values.list,
  );
  const count = row?.count ?? 0;
  if (count <= exactRowsMax) return null;
  const dimensions = vector.values.length;
  // Of the nearest of all, as many as it takes until enough of them fit.
  const walk = Math.min(Math.ceil((candidatesMax * 4 * total) / count), walkMax);
  const near = await unit.sql<{ id: string }>(
    `select e.property_id as id from property_embeddings e
     where e.organization_id = $1 and e.model = ${quoted(vector.model)} and e.dimensions = ${dimensions}
     order by e.embedding::vector(${dimensions}) <=> $2::vector(${dimensions}) limit ${walk}`,
    [organizationId, toLiteral(vector.values)],
  );
  await unit.sql(`select ${settings({ enable_seqscan: 'on', enable_bitmapscan: 'on' })}`);
  const ids = [...new Set(near.map(({ id }) => id))];
  // Before there are embeddings there is no likeness, and the words decide as in a small set.
  return ids.length < ranking.limit ? null : { ids, total: count };
}

const walkMax = 4000;

/** Without these, the planner would rather compare everything, and the index would stop before enough rows fit. */
const indexSettings = {
  'hnsw.iterative_scan': 'relaxed_order',
  'hnsw.ef_search': `${indexBreadth}`,
  'hnsw.max_scan_tuples': '60000',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
};

/** As values of a query, so that they come at no round trip of their own; they end with the transaction. */
function settings(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(', ');
}

export function rankingSql(
  organizationId: string,
  ranking: Ranking,
  nearest: Nearest | null,
): { text: string; values: unknown[] } {
  const { query, vector, words } = ranking;
  const values = new Values();
  const organization = values.add(organizationId);
  const { where, isKindKnown } = toConditions(query, ranking.scope, values);
  const near = nearest ? values.add(nearest.ids) : null;
  const among = near ? `and p.id = any(${near}::uuid[])` : '';
  const excluded =
    ranking.exclude.length > 0 ? `and p.id <> all(${values.add(ranking.exclude)}::uuid[])` : '';
  const orders: { name: string; sql: string }[] = [];
  if (near) orders.push({ name: 'meaning', sql: walkedSql(near) });
  else if (vector) {
    orders.push({
      name: 'meaning',
      sql: meaningSql(organization, vector, query.similarTo, values),
    });
  }
  if (query.similarTo) {
    const sql = figuresSql(organization, query.similarTo, values, candidatesMax);
    orders.push({ name: 'figures', sql });
  }
  if (words) {
    orders.push({ name: 'words', sql: wordsSql(organization, words, values) });
    if (mayBeAddress.test(words)) {
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
  where p.organization_id = ${organization} ${among} ${excluded}
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

const mayBeAddress =
  /\d|\b(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|way|blvd|court|place)\b/i;

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
  values: Values,
): string {
  const dimensions = vector.values.length;
  const own = (table: string) =>
    `${table}.organization_id = ${organization} and ${table}.model = ${quoted(vector.model)} and ${table}.dimensions = ${dimensions}`;
  const asked = `${values.add(toLiteral(vector.values))}::vector(${dimensions})`;
  const target = similarTo
    ? `coalesce((select s.embedding::vector(${dimensions}) from property_embeddings s
         where ${own('s')} and s.property_id = ${values.add(similarTo)} and s.chunk = 0), ${asked})`
    : asked;
  return `select id, row_number() over (order by distance, id) as rank from (
    select e.property_id as id, min(e.embedding <=> ${target}) as distance
    from kept join property_embeddings e on ${own('e')} and e.property_id = kept.id
    group by 1 order by 2 limit ${candidatesMax}) as nearest`;
}

function walkedSql(near: string): string {
  return `select kept.id, row_number() over (order by walked.at) as rank
    from unnest(${near}::uuid[]) with ordinality as walked (id, at) join kept on kept.id = walked.id
    order by 2 limit ${candidatesMax}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function wordsSql(organization: string, words: string, values: Values): string {
  const asked = `websearch_to_tsquery('english', ${values.add(words.split(/\s+/).slice(0, 40).join(' or '))})`;
  // The inner query is fenced by its offset: words are compared in what fits, not in all there is.
  return `select id, row_number() over (order by likeness desc, id) as rank from (
    select id, ts_rank(search_words, ${asked}, 1) as likeness
    from (select p.id, p.search_words from kept
      join properties p on p.organization_id = ${organization} and p.id = kept.id offset 0) as fitting
    where search_words @@ ${asked} order by 2 desc, 1 limit ${candidatesMax}) as spoken`;
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
