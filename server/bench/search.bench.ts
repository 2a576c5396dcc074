import pg from 'pg';
import { migrate, openDatabase } from '../src/platform/database/database.ts';
import { organizationSetting, roles } from '../src/platform/database/tenant.ts';
import type { Database } from '../src/platform/database/unit.ts';
import { createBuiltInEmbedder } from '../src/providers/embeddings/index.ts';
import {
  findNearest,
  rankListings,
  rankingSql,
  type Ranking,
  createSearch,
} from '../src/features/search/index.ts';
import type { Figure, Section } from './report.ts';
import { insertMarket, marketRequests } from './search-data.ts';

const requestsPerSize = 80;
const resultsMax = 10;

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
    const markets: [string, string][] = [];
    for (const [label, count] of [
      ['1k', 1000],
      ['10k', 10_000],
      ['300 beside 100k', 300],
      ['100k', 100_000],
    ] as const) {
      markets.push([label, await insertMarket(client, count, count)]);
    }
    const embedder = createBuiltInEmbedder();
    await client.query('select ensure_listing_vector_index($1, $2)', [
      embedder.model,
      embedder.dimensions,
    ]);
    await client.query('vacuum analyze properties');
    await client.query('vacuum analyze property_embeddings');
    const figures: Figure[] = [];
    for (const [label, organizationId] of markets) {
      figures.push(...(await measureMarket({ label, organizationId, database, client })));
    }
    return {
      title: 'Search',
      method: `${requestsPerSize} requests in words per size, one after another, with the built-in embedder: town and budget, budget, features, or words alone. Beside: the statements that the search sends, sent by hand on one connection of \`pg\` with their values ready. Recall: the first ${resultsMax} by likeness against comparing every vector.`,
      figures,
    };
  } finally {
    await database.close();
    await client.end();
  }
}

interface Market {
  readonly label: string;
  readonly organizationId: string;
  readonly database: Database;
  readonly client: pg.Client;
}

async function measureMarket({
  label,
  organizationId,
  database,
  client,
}: Market): Promise<Figure[]> {
  const search = createSearch({ embedder: createBuiltInEmbedder() });
  const requests = marketRequests(requestsPerSize);
  const ours: number[] = [];
  const byHand: number[] = [];
  const recalls: number[] = [];
  await database.inTenant(organizationId, (unit) =>
    search.find(unit, { text: 'homes', limit: resultsMax }),
  );
  for (const text of requests) {
    const ranking = await database.inTenant(organizationId, (unit) =>
      search.plan(unit, { text, limit: resultsMax }),
    );
    if (!ranking) continue;
    // In turns, so that both meet the machine in the same state; the one before warms the pages for either.
    const hand = () => timed(() => sendByHand(client, organizationId, ranking));
    const own = () =>
      timed(() =>
        database.inTenant(organizationId, (unit) => search.find(unit, { text, limit: resultsMax })),
      );
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
  await client.query(`select set_config('${organizationSetting}', $1, true)`, [organizationId]);
  const query = async (text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows;
  const nearest = await findNearest({ sql: query }, organizationId, ranking);
  const { text, values } = rankingSql(organizationId, ranking, nearest);
  await client.query(text, values);
  await client.query('commit');
}

/** Of the ten most alike of those that fit; listings as alike as the tenth are as good. */
async function recallOf(
  database: Database,
  organizationId: string,
  ranking: Ranking,
): Promise<number> {
  const alike: Ranking = { ...ranking, words: null, query: { ...ranking.query } };
  delete alike.query.BedroomsTotal;
  return database.inTenant(organizationId, async (unit) => {
    const found = await rankListings(unit, alike);
    const { text, values } = rankingSql(organizationId, alike, null);
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
