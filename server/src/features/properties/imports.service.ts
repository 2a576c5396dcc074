import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Import, ImportIssuePage, ImportPage } from '@katek/sdk/protocol';
import { invalidRequest, notFound } from '../../errors.ts';
import type { Database, Unit } from '../../platform/database/unit.ts';
import { newId } from '../../platform/security/ids.ts';
import { readFileParts } from './import/read-file-parts.ts';
import { readInThread } from './import/read-in-thread.ts';
import { ImportEntity, ImportIssueEntity } from './import.entity.ts';
import { fileLost } from './properties.errors.ts';
import { receiveFile } from './receive-file.ts';
import { runClaimed, silenceSecondsMax, type ImportTask, type RunWatch } from './run-claimed.ts';

export type { ImportTask };

export interface Imports {
  /** Stores an upload and asks for its run. Refuses at once what no import could read. */
  receive(organizationId: string, upload: { fileName: string; body: Readable }): Promise<Import>;
  /** Runs an import where it stands: from its beginning, or after the last batch of a run that broke off. */
  run(
    task: ImportTask,
    options?: { signal?: AbortSignal; touch?: () => Promise<void> },
  ): Promise<void>;
  /** Imports that wait, or whose run has been silent for too long. */
  waiting(): Promise<ImportTask[]>;
  /** Fails imports whose file no machine has any more. */
  failLost(): Promise<void>;
  /** Imports a file of this machine in this process; for the command line. */
  importFile(
    organizationId: string,
    path: string,
    options?: { signal?: AbortSignal; onProgress?: (progress: Import) => void },
  ): Promise<Import>;
  get(unit: Unit, id: string): Promise<Import>;
  list(unit: Unit, page: { cursor?: string; limit: number }): Promise<ImportPage>;
  issues(
    unit: Unit,
    id: string,
    page: { cursor?: string; limit: number },
  ): Promise<ImportIssuePage>;
}

export function createImports(deps: {
  database: Database;
  dataDir: string;
  /** Asks the clock for a run soon. */
  requestRun: (task: ImportTask) => Promise<void>;
  /** Embeddings still to be made; the search knows. */
  embeddingsPending?: (unit: Unit) => Promise<number>;
}): Imports {
  const { database } = deps;
  /** What this process is running, so that it does not take its own run for a dead one. */
  const running = new Set<string>();
  const pathOf = (task: ImportTask) =>
    join(deps.dataDir, 'imports', task.organizationId, task.importId);

  async function insert(
    task: ImportTask,
    file: { fileName: string; bytes: number },
  ): Promise<Import> {
    return database.inTenant(task.organizationId, async (unit) => {
      const entity = unit.em.create(ImportEntity, {
        organizationId: task.organizationId,
        id: task.importId,
        fileName: cleanName(file.fileName),
        status: 'queued',
        bytesTotal: file.bytes,
        mapping: [],
        createdAt: new Date(),
      });
      await unit.em.flush();
      return toImport(entity, 0);
    });
  }

  async function runFrom(task: ImportTask, path: string, watch: RunWatch): Promise<void> {
    if (running.has(task.importId)) return;
    running.add(task.importId);
    try {
      await runClaimed(database, task, { path, ...watch });
    } finally {
      running.delete(task.importId);
    }
  }

  const load = async (unit: Unit, id: string): Promise<ImportEntity> => {
    const entity = await unit.em.findOne(ImportEntity, { id });
    if (!entity) throw notFound('import');
    return entity;
  };
  const pending = (unit: Unit) => deps.embeddingsPending?.(unit) ?? Promise.resolve(0);

  return {
    async receive(organizationId, { fileName, body }) {
      const task = { organizationId, importId: newId() };
      const path = pathOf(task);
      const bytes = await receiveFile(body, path);
      try {
        await checkFile({ path, fileName, bytes });
        const stored = await insert(task, { fileName, bytes });
        await deps.requestRun(task);
        return stored;
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    async run(task, options = {}) {
      const path = pathOf(task);
      // Another machine may have received the file; the run is then for a worker there.
      if (!existsSync(path)) return;
      await runFrom(task, path, options);
      const after = await database.inTenant(task.organizationId, (unit) =>
        load(unit, task.importId),
      );
      if (after.status === 'completed' || after.status === 'failed')
        await rm(path, { force: true });
    },
    async waiting() {
      const rows = await database.asSystem((unit) =>
        unit.sql<{ organization_id: string; id: string }>(
          `select organization_id, id from imports
           where status = 'queued'
              or (status = 'running' and heartbeat_at < now() - make_interval(secs => $1))
           order by created_at limit 100`,
          [database.engine === 'embedded' ? 0 : silenceSecondsMax],
        ),
      );
      return rows
        .map((row) => ({ organizationId: row.organization_id, importId: row.id }))
        .filter((task) => !running.has(task.importId) && existsSync(pathOf(task)));
    },
    async failLost() {
      const silent = await database.asSystem((unit) =>
        unit.sql<{ organization_id: string; id: string }>(
          `select organization_id, id from imports
           where status in ('queued', 'running')
             and coalesce(heartbeat_at, created_at) < now() - make_interval(secs => $1)
           order by created_at limit 100`,
          [database.engine === 'embedded' ? silenceSecondsMax : lostAfterSeconds],
        ),
      );
      for (const row of silent) {
        const task = { organizationId: row.organization_id, importId: row.id };
        if (running.has(task.importId) || existsSync(pathOf(task))) continue;
        await database.inTenant(task.organizationId, (unit) =>
          unit.sql(
            `update imports set status = 'failed', error = $3, finished_at = now(), attempt = attempt + 1
             where organization_id = $1 and id = $2 and status in ('queued', 'running')`,
            [task.organizationId, task.importId, fileLost().message],
          ),
        );
      }
    },
    async importFile(organizationId, path, options = {}) {
      const task = { organizationId, importId: newId() };
      const { size } = await stat(path);
      await insert(task, { fileName: basename(path), bytes: size });
      const read = () =>
        database.inTenant(organizationId, async (unit) =>
          toImport(await load(unit, task.importId), 0),
        );
      const { onProgress, signal } = options;
      await runFrom(task, path, {
        ...(signal && { signal }),
        ...(onProgress && { onBatch: async () => onProgress(await read()) }),
      });
      return read();
    },
    async get(unit, id) {
      return toImport(await load(unit, id), await pending(unit));
    },
    async list(unit, { cursor, limit }) {
      const found = await unit.em.find(
        ImportEntity,
        cursor === undefined ? {} : { id: { $lt: readIdCursor(cursor) } },
        { orderBy: { id: 'desc' }, limit: limit + 1 },
      );
      const waiting = await pending(unit);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map((entity) => toImport(entity, waiting)),
        nextCursor: found.length > limit && last ? last.id : null,
      };
    },
    async issues(unit, id, { cursor, limit }) {
      await load(unit, id);
      const after = cursor === undefined ? 0 : Number(cursor);
      if (!Number.isSafeInteger(after) || after < 0)
        throw invalidRequest('The cursor is not one of ours.');
      const found = await unit.em.find(
        ImportIssueEntity,
        { importId: id, number: { $gt: after } },
        { orderBy: { number: 'asc' }, limit: limit + 1 },
      );
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return {
        items: items.map(({ line, severity, column, message, value }) => ({
          line,
          severity,
          column: column ?? null,
          message,
          value: value ?? null,
        })),
        nextCursor: found.length > limit && last ? String(last.number) : null,
      };
    },
  };
}

/** Another machine may have the file and be down; after this long nobody waits for it any more. */
const lostAfterSeconds = 3600;
/** Reading what is smaller takes less than starting a thread, and hardly longer than a turn of the event loop. */
const checkedHereBytesMax = 512 * 1024;

/** Throws when no import could read the file. */
async function checkFile(file: { path: string; fileName: string; bytes: number }): Promise<void> {
  const { path, fileName } = file;
  const place = { currency: 'USD', region: 'US', timeZone: 'UTC' };
  const task = { path, fileName, place, rowsStored: 0 };
  const parts = file.bytes > checkedHereBytesMax ? readInThread(task) : readFileParts(task);
  await parts.next();
  await parts.return(undefined);
}

function toImport(entity: ImportEntity, embeddingsPending: number): Import {
  return {
    id: entity.id,
    fileName: entity.fileName,
    status: entity.status,
    bytesTotal: entity.bytesTotal,
    bytesDone: entity.bytesDone,
    rowsRead: entity.rowsRead,
    created: entity.created,
    updated: entity.updated,
    unchanged: entity.unchanged,
    rejected: entity.rejected,
    issuesTotal: entity.issuesTotal,
    mapping: entity.mapping,
    error: entity.error ?? null,
    embeddingsPending,
    createdAt: entity.createdAt.toISOString(),
    finishedAt: entity.finishedAt?.toISOString() ?? null,
  };
}

/** The last part of a path, without what could confuse a terminal or a header. */
function cleanName(fileName: string): string {
  const name = basename(fileName.replaceAll('\\', '/'))
    .replaceAll(/[\p{C}]/gu, '')
    .slice(0, 200)
    .toWellFormed();
  return name || 'listings.csv';
}

function readIdCursor(cursor: string): string {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cursor))
    throw invalidRequest('The cursor is not one of ours.');
  return cursor;
}
