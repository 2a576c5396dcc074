import type { ImportIssue } from '@katek/sdk/protocol';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { importLimits } from './import/limits.ts';
import type { FileBatch, FileHead } from './import/read-file-parts.ts';
import { readInThread } from './import/read-in-thread.ts';
import { prepareListings, storeListings, type PreparedListings } from './store-listings.ts';

/** One run at an import; `attempt` fences it off from runs that began later. */
export interface ImportRun {
  organizationId: string;
  importId: string;
  attempt: number;
  /** Rows that an earlier run has stored. */
  rowsRead: number;
}

/** How often a run says that it is alive while it passes over rows that are stored. */
const heartbeatMs = 5000;

/** Another run has taken this import over: there is nothing left to do here. */
export class ImportTakenOverError extends Error {}

/**
 * Stores the rows of a file, batch by batch. Each batch commits its listings, its issues and how far the file is read
 * together, so a run that is killed goes on with the next row, and no row counts twice.
 */
export async function runImport(
  database: Database,
  run: ImportRun,
  source: {
    path: string;
    fileName: string;
    signal?: AbortSignal;
    onBatch?: () => Promise<void>;
  },
): Promise<void> {
  const { organizationId } = run;
  const { path, fileName, signal } = source;
  const place = await database.inTenant(organizationId, async (unit) => {
    const [row] = await unit.sql<{ currency: string; region: string; timeZone: string }>(
      'select currency, region, time_zone as "timeZone" from organizations',
    );
    if (!row) throw new ImportTakenOverError('The organization is gone.');
    return row;
  });
  let storing: Promise<void> = Promise.resolve();
  let heardAt = performance.now();
  try {
    const task = { path, fileName, place, rowsStored: run.rowsRead };
    for await (const part of readInThread(task, signal)) {
      signal?.throwIfAborted();
      if (part.type === 'head') {
        if (run.rowsRead === 0) await storeHead(database, run, part);
      } else if (part.rowsRead > run.rowsRead) {
        // Looked up while the database still writes the rows before.
        const prepared = await prepareListings(database, organizationId, part);
        await storing;
        await source.onBatch?.();
        storing = storeBatch(database, run, part, prepared);
        storing.catch(() => undefined);
      } else if (performance.now() - heardAt > heartbeatMs) {
        heardAt = performance.now();
        await source.onBatch?.();
        await database.inTenant(organizationId, (unit) =>
          advance(unit, run, 'rows_read = rows_read', []),
        );
      }
    }
    await storing;
  } finally {
    // A run that ends early must not write any more once it says that it has ended.
    await storing.catch(() => undefined);
  }
  await database.inTenant(organizationId, async (unit) => {
    await advance(
      unit,
      run,
      `status = 'completed', bytes_done = bytes_total, finished_at = now()`,
      [],
    );
    unit.record({ type: 'import.completed', payload: { importId: run.importId } });
  });
}

async function storeHead(database: Database, run: ImportRun, head: FileHead): Promise<void> {
  const { mapping, issues, bytesTotal } = head;
  await database.inTenant(run.organizationId, async (unit) => {
    await unit.sql('delete from import_issues where organization_id = $1 and import_id = $2', [
      run.organizationId,
      run.importId,
    ]);
    await advance(unit, run, 'mapping = $4, issues_total = $5, bytes_total = $6', [
      JSON.stringify(mapping),
      issues.length,
      bytesTotal,
    ]);
    await storeIssues(unit, run, issues, 0);
  });
}

async function storeBatch(
  database: Database,
  run: ImportRun,
  { rowsRead, bytesDone, rejected, issues }: FileBatch,
  prepared: PreparedListings,
): Promise<void> {
  await database.inTenant(run.organizationId, async (unit) => {
    await storeListings(unit, prepared);
    const issuesTotal = await advance(
      unit,
      run,
      `rows_read = $4, bytes_done = $5, created = created + $6, updated = updated + $7,
       unchanged = unchanged + $8, rejected = rejected + $9, issues_total = issues_total + $10`,
      [
        rowsRead,
        bytesDone,
        prepared.created,
        prepared.updated,
        prepared.unchanged,
        rejected,
        issues.length,
      ],
    );
    await storeIssues(unit, run, issues, issuesTotal - issues.length);
  });
}

/** Writes progress as long as this is the newest run; a run that was taken over loses its whole transaction here. */
async function advance(
  unit: Unit,
  run: ImportRun,
  change: string,
  values: readonly unknown[],
): Promise<number> {
  const [row] = await unit.sql<{ issues_total: number }>(
    `update imports set ${change}, heartbeat_at = now()
     where organization_id = $1 and id = $2 and attempt = $3 and status = 'running'
     returning issues_total`,
    [run.organizationId, run.importId, run.attempt, ...values],
  );
  if (!row) throw new ImportTakenOverError('Another run has taken over this import.');
  return row.issues_total;
}

async function storeIssues(
  unit: Unit,
  run: ImportRun,
  issues: readonly ImportIssue[],
  before: number,
): Promise<void> {
  const kept = issues.slice(0, Math.max(0, importLimits.issuesKept - before));
  if (kept.length === 0) return;
  const rows = kept.map((issue, index) => ({ ...issue, number: before + index + 1 }));
  await unit.sql(
    `insert into import_issues (organization_id, import_id, number, line, severity, "column", message, value)
     select $1, $2, number, line, severity, "column", message, value
     from jsonb_to_recordset($3::jsonb) as row
       (number integer, line integer, severity text, "column" text, message text, value text)`,
    [run.organizationId, run.importId, JSON.stringify(rows)],
  );
}
