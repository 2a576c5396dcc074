import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createTestDatabase } from '../src/platform/database/testing/test-database.ts';
import type { Database, Unit } from '../src/platform/database/unit.ts';
import { createBuiltInEmbedder } from '../src/providers/embeddings/index.ts';
import {
  createImports,
  ImportEntity,
  ImportIssueEntity,
  PropertyEntity,
} from '../src/features/properties/index.ts';
import {
  createListingEmbeddings,
  createSearch,
  rankListings,
  type Search,
} from '../src/features/search/index.ts';
import type { AgentTools, Reply } from '../src/features/agent/index.ts';
import { foldForCheck } from '../src/features/agent/testing/checks.ts';
import { arrayTools } from '../src/features/agent/testing/array-tools.ts';
import { aTalk } from '../src/features/agent/testing/talk.ts';
import { all, atLeast, atMost, type Section } from './report.ts';
import { score, type EvalListing, type Scores, type ScoredQuery } from './score-queries.ts';

interface QueryFile {
  readonly queries: readonly ScoredQuery[];
  readonly ignore_ids: readonly string[];
}

interface Way {
  readonly scores: Scores;
  /** As the data's own script prints it; `null` without Python. */
  readonly script: string | null;
}

const resultsMax = 10;

/** Search quality with the built-in brain on the requests of the data folder, by way of searching. */
export async function evaluateSearch(dataFolder: string): Promise<Section> {
  const csv = `${dataFolder}/listings/ca_mls_remarks_1000.csv`;
  const rows = readListings(csv);
  const file: QueryFile = JSON.parse(readFileSync(`${dataFolder}/search_queries_dev.json`, 'utf8'));
  const test = await createTestDatabase([PropertyEntity, ImportEntity, ImportIssueEntity]);
  try {
    const organizationId = await test.anOrganization({ region: 'US', currency: 'USD' });
    await importListings(test.database, organizationId, csv);
    const embedder = createBuiltInEmbedder();
    const embeddings = createListingEmbeddings({ database: test.database, embedder });
    await embeddings.embedMissing(organizationId, { signal: AbortSignal.timeout(120_000) });
    const search = createSearch({ embedder });

    const byRanking = async (
      unit: Unit,
      text: string,
      parts: { meaning: boolean; words: boolean },
    ) => {
      const [values] = await embedder.embed([text], AbortSignal.timeout(1000));
      const { rows: found } = await rankListings(unit, {
        query: {},
        scope: { places: null, duesAreStated: false },
        vector: parts.meaning && values ? { model: embedder.model, values } : null,
        words: parts.words ? text : null,
        limit: resultsMax,
        exclude: [],
        total: rows.length,
      });
      return found.map((row) => row.ListingId ?? '');
    };
    const ways: Record<string, (unit: Unit, text: string) => Promise<string[]>> = {
      'full text only': (unit, text) => byRanking(unit, text, { meaning: false, words: true }),
      'vector only': (unit, text) => byRanking(unit, text, { meaning: true, words: false }),
      hybrid: (unit, text) => byRanking(unit, text, { meaning: true, words: true }),
      'hybrid + parser': async (unit, text) => {
        const found = await search.find(unit, { text, limit: resultsMax });
        return found.items.map((item) => item.ListingId ?? '');
      },
    };
    const ask = (way: (unit: Unit, text: string) => Promise<string[]>, text: string) =>
      test.database.inTenant(organizationId, (unit) => way(unit, text));
    const measured = new Map<string, Way>();
    for (const [name, way] of Object.entries(ways)) {
      const run: Record<string, string[]> = {};
      for (const { id, q } of file.queries) run[id] = await ask(way, q);
      const scores = score(rows, file.queries, run, new Set(file.ignore_ids));
      measured.set(name, { scores, script: scoreByScript(dataFolder, run) });
    }
    const empties = file.queries.filter(({ rule }) => rule.empty);
    const silent: string[] = [];
    for (const { q } of empties) {
      const reply = await answerTo(test.database, search, organizationId, q);
      if (reply.listings.length > 0 || !saysNothingFound.test(foldForCheck(reply.text)))
        silent.push(`empty: "${q}" was answered "${reply.text}"`);
    }
    return searchSection(measured, {
      requests: file.queries.length,
      rows: rows.length,
      empties: empties.length,
      silent,
    });
  } finally {
    await test.close();
  }
}

function searchSection(
  measured: ReadonlyMap<string, Way>,
  {
    requests,
    rows,
    empties,
    silent,
  }: { requests: number; rows: number; empties: number; silent: string[] },
): Section {
  const best = measured.get('hybrid + parser');
  if (!best) throw new Error('The search was not measured.');
  const { violation, precision, recall, emptyRight } = best.scores;
  const scripted = [...measured.values()].filter(({ script }) => script !== null);
  return {
    title: 'Search',
    about: `${requests} labelled requests over ${rows} listings, the first ${resultsMax} results. ${
      scripted.length > 0
        ? 'Scored by the check_queries.py of the data; our own scorer must print the same.'
        : 'Scored by our own scorer, which follows check_queries.py line by line; there was no Python to run that.'
    }`,
    table: [
      ['way', 'violation', 'precision', 'recall', 'empty'],
      ...[...measured].map(([way, { scores }]) => [
        way,
        scores.violation.toFixed(3),
        scores.precision.toFixed(3),
        scores.recall.toFixed(3),
        `${scores.emptyRight}/${scores.empty}`,
      ]),
    ],
    checks: [
      atMost('search: results that break a stated limit', violation, 0.02),
      atLeast('search: precision', precision, 0.9),
      atLeast('search: recall', recall, 0.9),
      all('search: requests without an answer find nothing', emptyRight, empties),
      all('search: … and the visitor is told so', empties - silent.length, empties),
      ...(scripted.length > 0
        ? [
            all(
              'search: our scorer agrees with check_queries.py',
              scripted.filter(({ scores, script }) => script === asScript(scores)).length,
              scripted.length,
            ),
          ]
        : []),
    ],
    mistakes: silent,
  };
}

const saysNothingFound = /\b(?:no|nothing|none|not)\b|n't\b/iu;

/** The answer of the built-in concierge to a first message, over the listings of this evaluation. */
async function answerTo(
  database: Database,
  search: Search,
  organizationId: string,
  text: string,
): Promise<Reply> {
  const world = arrayTools([]);
  const read = <T>(work: (unit: Unit) => Promise<T>) => database.read(organizationId, work);
  const tools: AgentTools = {
    ...world.tools,
    understand: ({ text: said, previous, shown, locale }) =>
      read((unit) => search.understand(unit, said, previous, shown, locale)),
    search: ({ query, limit, exclude, locale }) =>
      read((unit) => search.find(unit, { query, limit, exclude, locale })),
  };
  return aTalk({ ...world, tools }).say(text);
}

/** "k=10 queries=38 violation=0.007 …", the line of the data's own script, or `null` without Python. */
function scoreByScript(folder: string, run: Readonly<Record<string, string[]>>): string | null {
  const file = join(mkdtempSync(join(tmpdir(), 'katek-eval-')), 'run.json');
  writeFileSync(file, JSON.stringify(run));
  const { status, stdout } = spawnSync(
    'python3',
    ['-B', join(folder, 'check_queries.py'), file, String(resultsMax)],
    { encoding: 'utf8', timeout: 60_000 },
  );
  rmSync(file);
  return status === 0 ? stdout.trim() : null;
}

function asScript({ count, violation, precision, recall, emptyRight, empty }: Scores): string {
  return `k=${resultsMax} queries=${count} violation=${violation.toFixed(3)} precision=${precision.toFixed(3)} recall=${recall.toFixed(3)} empty_ok=${emptyRight}/${empty}`;
}

function readListings(path: string): EvalListing[] {
  const records: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
  const number = (text: string | undefined) => {
    const value = Number.parseFloat(text ?? '');
    return Number.isFinite(value) ? value : null;
  };
  return records.map((record) => ({
    id: record['L_ListingID'] ?? '',
    address: record['L_Address'] ?? '',
    city: record['L_City'] ?? '',
    beds: number(record['beds']),
    baths: number(record['baths']),
    price: number(record['price']),
    text: record['remarks'] ?? '',
  }));
}

/** Through the front door: the import reads the file as a realtor's would be. */
async function importListings(
  database: Database,
  organizationId: string,
  path: string,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katek-eval-'));
  try {
    const imports = createImports({ database, dataDir, requestRun: () => Promise.resolve() });
    await imports.importFile(organizationId, path);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
