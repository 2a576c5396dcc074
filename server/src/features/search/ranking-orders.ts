import type { ListingQuery } from '@katek/sdk/protocol';
import type { Values } from './query-conditions.ts';
import { figuresSql } from './similar-homes.ts';

/** One way in which what fits is ordered: `id` and `rank`, of the nearest only. */
export interface Order {
  readonly name: string;
  /** Its common table expressions, of which the last has its name. */
  readonly sql: string;
  /** Where the vector index may be walked: `walked`, what it met of what fits, and `walk`, whether that suffices. */
  readonly walk?: string;
}

/** What the orders are made of. They read `kept`, which is what fits, and in a large organization `size`. */
interface Asked {
  readonly query: ListingQuery;
  readonly vector: { readonly model: string; readonly values: Float32Array } | null;
  readonly words: string | null;
  readonly frequentWords?: readonly string[];
  readonly mayBeLarge: boolean;
  /** Of a large organization, what an index has brought as `near`: joins it with what fits. */
  readonly fitting: string;
  /** Places of their values in the statement. */
  readonly organization: string;
  readonly limit: string;
}

/** Taken from each order before they are fused. */
const candidatesMax = 60;

export function ordersOf(asked: Asked, values: Values): Order[] {
  const { query, words, organization } = asked;
  const orders: Order[] = [];
  if (asked.vector) orders.push(meaning(asked, asked.vector, values));
  if (query.similarTo) {
    const sql = figuresSql(organization, query.similarTo, values, candidatesMax);
    orders.push({ name: 'figures', sql: `figures as materialized (${sql})` });
  }
  if (words) {
    orders.push(spoken(asked, words, values));
    if (mayBeAddress.test(words)) orders.push(address(asked, words, values));
  }
  return orders;
}

const mayBeAddress =
  /\d|\b(?:st|street|ave|avenue|road|rd|drive|dr|lane|ln|way|blvd|court|place)\b/i;

function meaning(
  { query: { similarTo }, organization, limit, mayBeLarge, fitting }: Asked,
  vector: { model: string; values: Float32Array },
  values: Values,
): Order {
  const dimensions = vector.values.length;
  const model = quoted(vector.model);
  const own = (table: string) =>
    `${table}.organization_id = ${organization} and ${table}.model = ${model} and ${table}.dimensions = ${dimensions}`;
  const asked = `${values.add(toLiteral(vector.values))}::halfvec(${dimensions})`;
  const target = similarTo
    ? `coalesce((select s.embedding::halfvec(${dimensions}) from property_embeddings s
         where ${own('s')} and s.property_id = ${values.add(similarTo)} and s.chunk = 0), ${asked})`
    : asked;
  // Fenced by its offset: distances are grouped, and not the vectors they are of.
  const compared = `select id, min(distance) as distance
    from (select e.property_id as id, e.embedding <=> ${target} as distance
      from kept join property_embeddings e on ${own('e')} and e.property_id = kept.id offset 0) as each`;
  const nearest = (from: string) => `meaning as materialized (
  select id, row_number() over (order by distance, id) as rank from (${from}) as nearest
)`;
  const order = `group by 1 order by 2 limit ${candidatesMax}`;
  if (!mayBeLarge) return { name: 'meaning', sql: nearest(`${compared} ${order}`) };
  // What fits may lie far from what is near; then everything is compared after all.
  const walk = `walked as materialized (
  select near.id, min(near.distance) as distance
  from size cross join lateral listings_near(${model}, ${dimensions}, ${target}, size.walked) as near
    ${fitting}
  where size.is_walk_shorter group by 1
), walk as materialized (
  select is_walk_shorter and (select count(*) from walked) >= ${limit} as suffices from size
)`;
  const sql =
    nearest(`(select id, distance from walked where (select suffices from walk) order by 2 limit ${candidatesMax})
    union all (${compared} where not (select suffices from walk) ${order})`);
  return { name: 'meaning', sql, walk };
}

function spoken(
  { organization, mayBeLarge, fitting, frequentWords = [] }: Asked,
  words: string,
  values: Values,
) {
  const said = values.add(words.split(/\s+/).slice(0, 40).join(' or '));
  const asked = `websearch_to_tsquery('english', ${said})`;
  // The inner query is fenced by its offset: words are compared in what fits, not in all there is.
  const compared = (condition: string) => `select id, ts_rank(search_words, ${asked}, 1) as likeness
    from (select p.id, p.search_words from kept
      join properties p on p.organization_id = ${organization} and p.id = kept.id ${condition} offset 0) as fitting
    where search_words @@ ${asked} order by 2 desc, 1 limit ${candidatesMax}`;
  const nearest = (from: string): Order => ({
    name: 'words',
    sql: `words as materialized (
  select id, row_number() over (order by likeness desc, id) as rank from (${from}) as spoken
)`,
  });
  if (!mayBeLarge) return nearest(compared(''));
  // Addresses are kept as they are written, remarks by the stems of their words.
  const telling = `(select string_agg('''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''', ' | ')::tsquery
    from unnest(tsvector_to_array(to_tsvector('english', ${said}) || to_tsvector('simple', ${said}))) as lexeme
    where lexeme <> all(${values.add(frequentWords)}::text[]))`;
  return nearest(`(select near.id, near.likeness
      from size cross join lateral listings_saying(${telling}, size.walked) as near ${fitting}
      where size.is_large order by 2 desc, 1 limit ${candidatesMax})
    union all (${compared('where not (select is_large from size)')})`);
}

/** Among very many only of those that share a word with it, which a number or the name of a street is. */
function address({ organization, mayBeLarge }: Asked, words: string, values: Values): Order {
  const asked = values.add(words.slice(0, 200));
  const isLarge = '(select is_large from size)';
  const among = mayBeLarge
    ? `(select id from kept where not ${isLarge} union all select id from words where ${isLarge})`
    : 'kept';
  return {
    name: 'address',
    sql: `address as materialized (
  select id, row_number() over (order by likeness desc, id) as rank from (
    select p.id, word_similarity(p.unparsed_address, ${asked}) as likeness
    from ${among} as near join properties p on p.organization_id = ${organization} and p.id = near.id
    where word_similarity(p.unparsed_address, ${asked}) > 0.5 order by 2 desc, 1 limit ${candidatesMax}) as near_by_address
)`,
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

export function toLiteral(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
