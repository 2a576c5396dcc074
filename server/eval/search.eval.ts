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
} from '../src/features/search/index.ts';
import { score, type EvalListing, type Scores, type ScoredQuery } from './score-queries.ts';

interface QueryFile {
  readonly queries: readonly ScoredQuery[];
  readonly ignore_ids: readonly string[];
}

/** Scores by way of searching. */
export type SearchEvaluation = Record<string, Scores>;

const resultsMax = 10;

/** Search quality with the built-in brain on the requests of the data folder: one row per way of searching. */
export async function evaluateSearch(
  dataFolder: string,
  runFile?: string,
): Promise<SearchEvaluation> {
  const csv = `${dataFolder}/listings/ca_mls_remarks_1000.csv`;
  const rows = readListings(csv);
  const file: QueryFile = JSON.parse(readFileSync(`${dataFolder}/search_queries_dev.json`, 'utf8'));
  const test = await createTestDatabase([PropertyEntity, ImportEntity, ImportIssueEntity]);
  try {
    const organizationId = await test.anOrganization();
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
    const scores: SearchEvaluation = {};
    for (const [name, ask] of Object.entries(ways)) {
      const run: Record<string, string[]> = {};
      for (const { id, q } of file.queries) {
        run[id] = await test.database.inTenant(organizationId, (unit) => ask(unit, q));
      }
      scores[name] = score(rows, file.queries, run, new Set(file.ignore_ids));
      if (runFile && name === 'hybrid + parser') writeFileSync(runFile, JSON.stringify(run));
    }
    return scores;
  } finally {
    await test.close();
  }
}

export function searchTable(evaluation: SearchEvaluation): string {
  const row = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(18)}${cells
      .slice(1)
      .map((cell) => cell.padStart(11))
      .join('')}`;
  return [
    `Search, labelled requests over 1000 listings, first ${resultsMax} results`,
    row(['way', 'violation', 'precision', 'recall', 'empty']),
    ...Object.entries(evaluation).map(([way, { violation, precision, recall, empty }]) =>
      row([way, violation.toFixed(3), precision.toFixed(3), recall.toFixed(3), empty]),
    ),
  ].join('\n');
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
