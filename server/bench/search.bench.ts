import type { ListingQuery } from '@katek/sdk/protocol';
import pg from 'pg';
import { migrate, openDatabase } from '../src/platform/database/database.ts';
import { organizationSetting, roles } from '../src/platform/database/tenant.ts';
import type { Database } from '../src/platform/database/unit.ts';
import { createBuiltInEmbedder } from '../src/providers/embeddings/index.ts';
import {
  createListingEmbeddings,
  createSearch,
  rankingSql,
  rankListings,
  type Ranking,
} from '../src/features/search/index.ts';
import type { Figure, Section } from './report.ts';
import { insertMarket, marketRequests, priceSpan, wordsAlone } from './search-data.ts';

const requestsPerMarket = 80;
const requestsPerShare = 40;
const resultsMax = 10;
/** Of 100,000 listings. */
const shares = [0.001, 0.01, 0.1, 1];

/** Search at several sizes of a tenant, and of a small one beside a large: against the same SQL sent by hand, and against exact order. */
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
    const figures: Figure[] = [];
    for (const [label, organizationId] of organizations) {
      const requests = marketRequests(requestsPerMarket).map((text) => ({ text }));
      figures.push(...(await measureMarket({ label, organizationId, requests, database, client })));
    }
    const largest = organizations.get('100k') ?? '';
    for (const share of shares) {
      const label = `100k, filter of ${share * 100} %`;
      const requests = wordsAlone(requestsPerShare).map((text) => ({
        text,
        query: pricedIn(share),
      }));
      figures.push(
        ...(await measureMarket({ label, organizationId: largest, requests, database, client })),
      );
    }
    const rows = sizes.reduce((sum, [, count]) => sum + count, 0);
    return {
      title: 'Search',
      method: `Organizations of these sizes in one database of ${rows} listings, the three equals beside all others; its indexes were made in ${indexing.toFixed(0)} s, beside whoever reads and writes. ${requestsPerMarket} requests in words per organization (town and budget, budget, features, or words alone) and ${requestsPerShare} per share of the listings that a filter lets through, one after another, with the built-in embedder. Beside: the statement that the search sends, sent by hand on one connection of \`pg\` with its values ready. Recall: the first ${resultsMax} by likeness against comparing every vector.`,
      figures,
    };
  } finally {
    await database.close();
    await client.end();
  }
}

/** Prices are spread evenly, and say nothing of the words. */
function pricedIn(share: number): ListingQuery {
  return share === 1 ? {} : { ListPrice: { min: 400_000, max: 400_000 + priceSpan * share } };
}

interface Market {
  readonly label: string;
  readonly organizationId: string;
  readonly requests: readonly { text: string; query?: ListingQuery }[];
  readonly database: Database;
  readonly client: pg.Client;
}

async function measureMarket({
  label,
  organizationId,
  requests,
  database,
  client,
}: Market): Promise<Figure[]> {
  const search = createSearch({ embedder: createBuiltInEmbedder() });
  const ours: number[] = [];
  const byHand: number[] = [];
  const recalls: number[] = [];
  await database.inTenant(organizationId, (unit) =>
    search.find(unit, { text: 'homes', limit: resultsMax }),
  );
  for (const asked of requests) {
    const request = { ...asked, limit: resultsMax };
    const ranking = await database.inTenant(organizationId, (unit) => search.plan(unit, request));
    if (!ranking) continue;
    // In turns, so that both meet the machine in the same state; the one before warms the pages for either.
    const hand = () => timed(() => sendByHand(client, organizationId, ranking));
    const own = () =>
      timed(() => database.inTenant(organizationId, (unit) => search.find(unit, request)));
    await own();
    byHand.push(await hand());
    ours.push(await own());
    recalls.push(await recallOf(database, organizationId, ranking));
  }
  const [p95, peer] = [percentile(ours, 0.95), percentile(byHand, 0.95)];
  const recall = recalls.reduce((sum, value) => sum + value, 0) / recalls.length;
  return [
    {
      name: `${label}: p95`,
      value: `${p95.toFixed(1)} ms`,
      peer: `by hand ${peer.toFixed(1)} ms`,
      ratio: p95 / peer,
      limit: 2,
    },
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

async function sendByHand(
  client: pg.Client,
  organizationId: string,
  ranking: Ranking,
): Promise<void> {
  await client.query('begin');
  await client.query(`set local role ${roles.tenant}`);
  await client.query('set local jit = off');
  await client.query(`select set_config('${organizationSetting}', $1, true)`, [organizationId]);
  const { text, values } = rankingSql(organizationId, ranking);
  await client.query(text, values);
  await client.query('commit');
}

/** How many of the ten most alike of those that fit are among the ten found. A small total makes the statement compare all. */
async function recallOf(
  database: Database,
  organizationId: string,
  ranking: Ranking,
): Promise<number> {
  const alike: Ranking = { ...ranking, words: null, query: { ...ranking.query } };
  delete alike.query.BedroomsTotal;
  return database.inTenant(organizationId, async (unit) => {
    const found = await rankListings(unit, alike);
    const { text, values } = rankingSql(organizationId, { ...alike, total: 0 });
    const exact = await unit.sql<{ id: string }>(text, values);
    const wanted = new Set(exact.map(({ id }) => id));
    const hits = found.rows.filter(({ id }) => wanted.has(id)).length;
    return exact.length === 0 ? 1 : hits / exact.length;
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
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
