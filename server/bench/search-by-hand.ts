import type pg from 'pg';
import { exactRowsMax, type Ranking } from '../src/features/search/index.ts';

/** A request as somebody understands it who writes a statement for it, and how they would have it answered. */
export interface Wanted {
  readonly organizationId: string;
  readonly ranking: Ranking;
  /** What is asked for once nothing fitted, where that was so. */
  readonly relaxed: Ranking['query'] | null;
  /** Listings that fit in the end: it decides the plan, which whoever writes by hand knows. */
  readonly fitting: number;
  /** Embeddings in the table. */
  readonly vectors: number;
}

/**
 * The floor of a search: what a skilled person writes by hand for this very request and the plan that suits it, sent
 * through `pg` with the values ready. As the owner of the tables, without policies, functions or choices inside: one
 * statement where something fits, three where nothing does (asked for, what could be let go, asked for again).
 */
export async function searchByHand(client: pg.Client, wanted: Wanted): Promise<string[]> {
  const { ranking, relaxed, fitting, vectors } = wanted;
  const { query } = ranking;
  const isWalked = fitting > exactRowsMax && fitting ** 2 > 3000 * vectors;
  const answer = (asked: Ranking['query'], walked: boolean) =>
    walked ? walk(client, wanted, asked) : compare(client, wanted, asked);
  if (!relaxed) return answer(query, isWalked);
  await answer(query, false);
  await countAlternatives(client, wanted);
  return answer(relaxed, isWalked);
}

const columns = `p.id, p.listing_id, p.standard_status, p.property_type, p.property_sub_type, p.list_price, p.currency,
  p.lease_amount_frequency, p.bedrooms_total, p.bathrooms, p.living_area, p.living_area_units, p.lot_size_area,
  p.lot_size_units, p.year_built, p.garage_spaces, p.stories_total, p.unparsed_address, p.city, p.state_or_province,
  p.postal_code, p.subdivision_name, p.public_remarks, p.features, p.media, p.latitude, p.longitude, p.feed`;
const statuses = ['Active', 'ComingSoon', 'ActiveUnderContract'];
const candidates = 60;

class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** What fits, every vector and every word of it compared. */
async function compare(client: pg.Client, wanted: Wanted, query: Ranking['query']) {
  const { organizationId, ranking, fitting } = wanted;
  const values = new Values();
  const own = values.add(organizationId);
  const where = conditions(query, wanted, values);
  const text = `
    with kept as materialized (
      select p.id, ${moreBedrooms(query)} as has_more, p.modification_timestamp as listed_at
      from properties p where p.organization_id = ${own} and ${where}
    ), meaning as (
      select id, row_number() over (order by distance, id) as rank from (
        select kept.id, min(e.embedding <=> ${vectorOf(ranking, values)}) as distance
        from kept join property_embeddings e on e.organization_id = ${own} and e.property_id = kept.id
          and e.model = ${values.add(ranking.vector?.model)}
        group by 1 order by 2 limit ${candidates}) as nearest
    ), words as (${saidSql(wanted, own, values, fitting > exactRowsMax ? where : undefined)}
    ), chosen as (
      select kept.id, has_more, listed_at, ${score} as score
      from kept left join meaning using (id) left join words using (id)
      order by has_more, score desc, listed_at desc, id limit 10
    )
    select ${columns}, (select count(*)::int from kept) as total
    from chosen join properties p on p.organization_id = ${own} and p.id = chosen.id
    order by has_more, score desc, listed_at desc, p.id`;
  return idsOf(await client.query(text, values.list));
}

/** Of very many, those that the indexes bring. */
async function walk(client: pg.Client, wanted: Wanted, query: Ranking['query']) {
  const { organizationId, ranking, fitting } = wanted;
  const values = new Values();
  const own = values.add(organizationId);
  const where = conditions(query, wanted, values);
  const dimensions = ranking.vector?.values.length;
  const steps = Math.min(4000, Math.ceil((4 * candidates * ranking.total) / fitting));
  const text = `
    with near as materialized (
      select e.property_id as id, e.embedding::halfvec(${dimensions}) <=> ${vectorOf(ranking, values)} as distance
      from property_embeddings e where e.organization_id = ${own} and e.model = ${values.add(ranking.vector?.model)}
        and e.dimensions = ${dimensions}
      order by 2 limit ${steps}
    ), meaning as materialized (
      select near.id, row_number() over (order by min(distance), near.id) as rank
      from near join properties p on p.organization_id = ${own} and p.id = near.id and ${where} group by 1
    ), words as materialized (${saidSql(wanted, own, values, where)}
    ), chosen as (
      select id, ${moreBedrooms(query)} as has_more, p.modification_timestamp as listed_at, ${score} as score
      from meaning full join words using (id) join properties p using (id)
      where p.organization_id = ${own}
      order by has_more, score desc, listed_at desc, id limit 10
    )
    select ${columns}, (select count(*)::int from properties p where p.organization_id = ${own} and ${where}) as total
    from chosen join properties p on p.organization_id = ${own} and p.id = chosen.id
    order by has_more, score desc, listed_at desc, p.id`;
  await client.query(
    `begin; set local hnsw.iterative_scan = relaxed_order; set local hnsw.ef_search = 200;
     set local hnsw.max_scan_tuples = 60000; set local enable_seqscan = off`,
  );
  const ids = idsOf(await client.query(text, values.list));
  await client.query('commit');
  return ids;
}

/** How many would fit with one wish less: each feature, a room, a twentieth, a tenth or a fifth of the price. */
async function countAlternatives(client: pg.Client, wanted: Wanted): Promise<void> {
  const { organizationId, ranking } = wanted;
  const { query } = ranking;
  const { features = [], ListPrice, BedroomsTotal } = query;
  const dearer = (share: number) => ({
    ...query,
    ListPrice: {
      ...(ListPrice?.min !== undefined && { min: ListPrice.min * (1 - share) }),
      ...(ListPrice?.max !== undefined && { max: ListPrice.max * (1 + share) }),
    },
  });
  const steps = [
    ...features.map((name) => ({ ...query, features: features.filter((other) => other !== name) })),
    ...(ListPrice ? [0.05, 0.1, 0.2].map(dearer) : []),
    ...(BedroomsTotal ? [{ ...query, BedroomsTotal: { min: (BedroomsTotal.min ?? 1) - 1 } }] : []),
  ];
  const values = new Values();
  const own = values.add(organizationId);
  const widest = conditions(ListPrice ? { ListPrice: dearer(0.2).ListPrice } : {}, wanted, values);
  const counts = steps.map((step) => `count(*) filter (where ${conditions(step, wanted, values)})`);
  await client.query(
    `select ${counts.join(', ')} from properties p where p.organization_id = ${own} and ${widest}`,
    values.list,
  );
}

function conditions(
  { ListPrice, BedroomsTotal, features }: Ranking['query'],
  { ranking: { scope } }: Wanted,
  values: Values,
): string {
  const all = [`p.standard_status = any(${values.add(statuses)})`];
  if (ListPrice)
    all.push(`p.monthly_price > 0 and p.monthly_price >= ${values.add(ListPrice.min ?? 0)}`);
  if (ListPrice?.max !== undefined) all.push(`p.monthly_price <= ${values.add(ListPrice.max)}`);
  if (BedroomsTotal) all.push(`p.bedrooms_total >= ${values.add(BedroomsTotal.min ?? 0)}`);
  if (features?.length) all.push(`p.features @> ${values.add(features)}::text[]`);
  if (scope.places) all.push(`p.city = any(${values.add(scope.places.cities)})`);
  return all.join(' and ');
}

/** The listings that say most of the words: of what fits, or, with a condition, from the index over all. */
function saidSql(wanted: Wanted, own: string, values: Values, where?: string): string {
  const { words, frequentWords = [] } = wanted.ranking;
  const said = values.add((words ?? '').split(/\s+/).join(' or '));
  const asked = where
    ? `(select string_agg(quote_literal(lexeme), ' | ')::tsquery
        from unnest(tsvector_to_array(to_tsvector('english', ${said}))) as lexeme
        where lexeme <> all(${values.add(frequentWords)}::text[]))`
    : `websearch_to_tsquery('english', ${said})`;
  const from = where ? 'properties p' : 'kept join properties p using (id)';
  return `
      select id, row_number() over (order by likeness desc, id) as rank from (
        select p.id, ts_rank(p.search_words, ${asked}, 1) as likeness from ${from}
        where p.organization_id = ${own} and p.search_words @@ ${asked} ${where ? `and ${where}` : ''}
        order by 2 desc, 1 limit ${candidates}) as said`;
}

const score = 'coalesce(1.0 / (60 + meaning.rank), 0) + coalesce(1.0 / (60 + words.rank), 0)';

function moreBedrooms({ BedroomsTotal }: Ranking['query']): string {
  return BedroomsTotal?.min === undefined
    ? 'false'
    : `coalesce(p.bedrooms_total > ${Number(BedroomsTotal.min)}, false)`;
}

function vectorOf({ vector }: Ranking, values: Values): string {
  return `${values.add(`[${vector?.values.join(',')}]`)}::halfvec(${vector?.values.length})`;
}

function idsOf({ rows }: pg.QueryResult<{ id: string }>): string[] {
  return rows.map(({ id }) => id);
}
