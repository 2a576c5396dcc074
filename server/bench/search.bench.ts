import type { ListingQuery } from '@katek/sdk/protocol';
import pg from 'pg';
import { percentile } from '../eval/parser-samples.ts';
import { migrate, openDatabase } from '../src/platform/database/database.ts';
import type { Database } from '../src/platform/database/unit.ts';
import { createBuiltInEmbedder } from '../src/providers/embeddings/index.ts';
import {
  createListingEmbeddings,
  createSearch,
  rankingSql,
  rankListings,
  removeConstraints,
  type Ranking,
  type Search,
} from '../src/features/search/index.ts';
import type { Figure, Section } from './report.ts';
import { searchByHand } from './search-by-hand.ts';
import {
  insertMarket,
  marketRequests,
  priceSpan,
  requestsTooMuch,
  wordsAlone,
} from './search-data.ts';

const requestsPerRow = 40;
/** Each request so many times in turn with the statement by hand: p95 leaves five slower ones. */
const rounds = 3;
/** Requests of a row whose results are held against exact order. */
const recallRequests = 20;
const resultsMax = 10;
/** Of 100,000 listings. */
const shares = [0.001, 0.01, 0.1, 1];
/** Of the ten that the statement by hand finds, so many at least are those of the search: both answer the same request. */
const agreementMin = 0.9;

/** Search at several sizes of a tenant, and of a small one beside a large: against SQL written by hand, and against exact order. */
export async function benchSearch(databaseUrl: string): Promise<Section> {
  const name = `katek_bench_search_${process.pid}`;
  await asAdmin(databaseUrl, (admin) => admin.query(`create database ${name}`));
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  try {
    return await measure(url.href);
  } finally {
    await asAdmin(databaseUrl, (admin) => admin.query(`drop database ${name} with (force)`));
  }
}

interface Bench {
  readonly database: Database;
  /** As the owner of the tables. */
  readonly client: pg.Client;
  readonly vectors: number;
}

interface Row {
  readonly label: string;
  readonly organizationId: string;
  readonly requests: readonly { text: string; query?: ListingQuery }[];
}

async function measure(url: string): Promise<Section> {
  await migrate({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const database = await openDatabase({ engine: { url }, entities: [] });
  try {
    const sizes = [
      ['1k', 1000],
      ['10k', 10_000],
      ['300 beside 100k', 300],
      ['15k among equals', 15_000],
      ['15k among equals', 15_000],
      ['15k among equals', 15_000],
      ['100k', 100_000],
    ] as const;
    const organizations = new Map<string, string>();
    for (const [at, [label, count]] of sizes.entries()) {
      organizations.set(label, await insertMarket(client, count, count + at));
    }
    const embedder = createBuiltInEmbedder();
    const startedAt = performance.now();
    await createListingEmbeddings({ database, embedder }).ensureIndexes();
    const indexing = (performance.now() - startedAt) / 1000;
    await client.query('vacuum analyze properties');
    await client.query('vacuum analyze property_embeddings');
    const vectors = sizes.reduce((sum, [, count]) => sum + count, 0);
    const bench = { database, client, vectors };
    const figures: Figure[] = [];
    for (const row of rowsOf(organizations)) figures.push(...(await measureRow(bench, row)));
    figures.push(...(await measureVocabulary(bench, organizations.get('100k') ?? '')));
    return { title: 'Search', method: methodOf(vectors, indexing), figures };
  } finally {
    await database.close();
    await client.end();
  }
}

function rowsOf(organizations: ReadonlyMap<string, string>): Row[] {
  const largest = organizations.get('100k') ?? '';
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text }));
  return [
    ...[...organizations].map(([label, organizationId]) => ({
      label,
      organizationId,
      requests: plain(marketRequests(requestsPerRow)),
    })),
    ...shares.map((share) => ({
      label: `100k, filter of ${share * 100} %`,
      organizationId: largest,
      requests: wordsAlone(requestsPerRow).map((text) => ({ text, query: pricedIn(share) })),
    })),
    {
      label: '100k, nothing fits at first',
      organizationId: largest,
      requests: plain(requestsTooMuch(requestsPerRow)),
    },
  ];
}

const methodOf = (vectors: number, indexing: number) =>
  `Organizations of these sizes in one database of ${vectors} listings, the three equals beside all others; its indexes were made in ${indexing.toFixed(0)} s, beside whoever reads and writes. ${requestsPerRow} requests in words per row (town and budget, budget, features, or words alone), each ${rounds} times in turn with its statement by hand, one after another, with the built-in embedder; a filter is a range of prices that lets this share through. By hand: what a skilled person writes for the very request and the plan that suits it (\`server/bench/search-by-hand.ts\`), as the owner of the tables without policies, with what is asked for already understood and its vector ready; where nothing fits at first it counts what could be let go and asks again, as the search does. Both must find the same homes, or the run ends. Recall: the first ${resultsMax} by likeness against comparing every vector.`;

/** Prices are spread evenly, and say nothing of the words. */
function pricedIn(share: number): ListingQuery {
  return share === 1 ? {} : { ListPrice: { min: 400_000, max: 400_000 + priceSpan * share } };
}

async function measureRow(bench: Bench, { label, organizationId, requests }: Row) {
  const { database, client, vectors } = bench;
  const search = createSearch({
    embedder: createBuiltInEmbedder(),
    read: database.read.bind(database),
  });
  const ours: number[] = [];
  const byHand: number[] = [];
  const recalls: number[] = [];
  const agreements: number[] = [];
  for (const [at, asked] of requests.entries()) {
    const request = { ...asked, limit: resultsMax };
    const find = () => database.read(organizationId, (unit) => search.find(unit, request));
    const ranking = await database.read(organizationId, (unit) => search.plan(unit, request));
    if (!ranking) throw new Error(`“${asked.text}” can find nothing.`);
    // The first of each is not measured: it warms the pages for either.
    const found = await find();
    const relaxed = found.relaxed && removeConstraints(ranking.query, [found.relaxed]);
    const wanted = { organizationId, ranking, relaxed, fitting: found.total, vectors };
    const known = await searchByHand(client, wanted);
    const ids = new Set(found.items.map(({ id }) => id));
    if (known.length > 0) agreements.push(share(known, ids));
    for (let round = 0; round < rounds; round += 1) {
      byHand.push(await timed(() => searchByHand(client, wanted)));
      ours.push(await timed(find));
    }
    if (at < recallRequests) {
      const answered = relaxed ? { ...ranking, query: relaxed } : ranking;
      recalls.push(await recallOf(database, organizationId, answered));
    }
  }
  const agreement = mean(agreements);
  if (agreement < agreementMin)
    throw new Error(
      `${label}: by hand, ${agreement.toFixed(2)} of the ten are those of the search.`,
    );
  const recall = mean(recalls);
  return [
    ...[0.5, 0.95].map((part) => compared(`${label}: p${part * 100}`, ours, byHand, part)),
    {
      name: `${label}: recall@${resultsMax}`,
      value: recall.toFixed(3),
      peer: 'exact order 1.000',
      ratio: recall,
      limit: 0.98,
      isFloor: true,
    },
  ];
}

/** What the first request of all waits for, and what it is like while towns, streets and prices are read anew. */
async function measureVocabulary({ database }: Bench, organizationId: string): Promise<Figure[]> {
  const [text] = wordsAlone(1);
  let later = 0;
  const find = (search: Search) => () =>
    database.read(organizationId, (unit) => search.find(unit, { text, limit: resultsMax }));
  const first: number[] = [];
  const known: number[] = [];
  const stale: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const search = createSearch({
      embedder: createBuiltInEmbedder(),
      read: database.read.bind(database),
      now: () => new Date(Date.now() + later),
    });
    first.push(await timed(find(search)));
    for (let turn = 0; turn < 5; turn += 1) {
      known.push(await timed(find(search)));
      later += 11 * 60_000;
      stale.push(await timed(find(search)));
      // The reading that this one began shall not weigh on the next.
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
  const row = (name: string, values: number[], limit: number | null): Figure => ({
    ...compared(name, values, known, 0.5),
    peer: `later ${percentile(known, 0.5).toFixed(1)} ms`,
    limit,
  });
  return [
    row('100k, the first request after a start: p50', first, null),
    row('100k, a request that has its towns and prices read anew: p50', stale, null),
  ];
}

function compared(name: string, ours: number[], byHand: number[], part: number): Figure {
  const [own, peer] = [percentile(ours, part), percentile(byHand, part)];
  return {
    name,
    value: `${own.toFixed(1)} ms`,
    peer: `by hand ${peer.toFixed(1)} ms`,
    ratio: own / peer,
    limit: part === 0.95 ? 2 : null,
  };
}

/** How many of the ten most alike of those that fit are among the ten found. A small total makes the statement compare all. */
async function recallOf(
  database: Database,
  organizationId: string,
  ranking: Ranking,
): Promise<number> {
  const alike: Ranking = { ...ranking, words: null, query: { ...ranking.query } };
  delete alike.query.BedroomsTotal;
  return database.read(organizationId, async (unit) => {
    const found = await rankListings(unit, alike);
    const { text, values } = rankingSql(organizationId, { ...alike, total: 0 });
    const exact = await unit.sql<{ id: string }>(text, values);
    const ids = new Set(found.rows.map(({ id }) => id));
    return exact.length === 0
      ? 1
      : share(
          exact.map(({ id }) => id),
          ids,
        );
  });
}

function share(ids: readonly string[], among: ReadonlySet<string>): number {
  return ids.filter((id) => among.has(id)).length / ids.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function asAdmin(
  databaseUrl: string,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
