import { setTimeout } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import type { Database } from '../../platform/database/unit.ts';
import { ImportTakenOverError, runImport } from './run-import.ts';

export interface ImportTask {
  organizationId: string;
  importId: string;
}

/** How a run is watched and stopped. */
export interface RunWatch {
  signal?: AbortSignal;
  /** Says to the clock that the job is alive. */
  touch?: () => Promise<void>;
  onBatch?: () => Promise<void>;
}

/** A run that has not stored a batch for this long is taken for dead. */
export const silenceSecondsMax = 15;
/** Runs after which an import that always breaks off is given up. */
const attemptsMax = 6;
/** Outages of the database that one run sits out, and for how long it waits each time. */
const outagesMax = 30;
const outagePauseMs = 2000;

/** Claims an import and runs it to its end, outages included; does nothing while another run of it is alive. */
export async function runClaimed(
  database: Database,
  task: ImportTask,
  options: RunWatch & { path: string },
): Promise<void> {
  const { signal } = options;
  let claimed = await claim(database, task);
  for (let outages = 0; claimed; outages += 1) {
    const run = { ...task, attempt: claimed.attempt, rowsRead: claimed.rows_read };
    try {
      await runImport(database, run, {
        path: options.path,
        fileName: claimed.file_name,
        ...(signal && { signal }),
        async onBatch() {
          await options.touch?.();
          await options.onBatch?.();
        },
      });
      return;
    } catch (error) {
      if (error instanceof ImportTakenOverError) return;
      if (!isOutage(error) || outages >= outagesMax) {
        await putDown(database, run, { error, isStopped: signal?.aborted === true });
        if (error instanceof AppError || signal?.aborted) return;
        throw error;
      }
      claimed = await reclaim(database, run, signal);
    }
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof AppError && error.status === 503;
}

/**
 * Goes on after an outage as a newer run: a batch of this one may have been given up on and still be committed, which
 * the new run then sees, or waits for.
 */
async function reclaim(
  database: Database,
  run: ImportTask & { attempt: number },
  signal: AbortSignal | undefined,
): Promise<Claim | undefined> {
  for (let asked = 0; asked < outagesMax && !signal?.aborted; asked += 1) {
    await setTimeout(outagePauseMs);
    try {
      const [row] = await database.inTenant(run.organizationId, (unit) =>
        unit.sql<Claim>(
          `update imports set attempt = attempt + 1, heartbeat_at = now()
           where organization_id = $1 and id = $2 and attempt = $3 and status = 'running'
           returning attempt, rows_read, file_name`,
          [run.organizationId, run.importId, run.attempt],
        ),
      );
      return row;
    } catch (error) {
      if (!isOutage(error)) throw error;
    }
  }
  // Left as it is: the sweeper finds a silent run when the database is back.
  return undefined;
}

interface Claim {
  attempt: number;
  rows_read: number;
  file_name: string;
}

/** Makes this run the newest one, unless another is alive. */
async function claim(database: Database, task: ImportTask) {
  const [row] = await database.inTenant(task.organizationId, (unit) =>
    unit.sql<Claim>(
      `update imports set status = 'running', attempt = attempt + 1, heartbeat_at = now()
       where organization_id = $1 and id = $2 and (status = 'queued'
         or (status = 'running' and heartbeat_at < now() - make_interval(secs => $3)))
       returning attempt, rows_read, file_name`,
      [
        task.organizationId,
        task.importId,
        // Nobody else can have this database open, so a run that is not ours is dead.
        database.engine === 'embedded' ? 0 : silenceSecondsMax,
      ],
    ),
  );
  return row;
}

/** A file that cannot be read fails its import; a shutdown or an outage leaves it to a later run. */
async function putDown(
  database: Database,
  run: ImportTask & { attempt: number },
  { error, isStopped }: { error: unknown; isStopped: boolean },
): Promise<void> {
  const isFinal =
    !isStopped && (error instanceof AppError || run.attempt >= attemptsMax) && !isOutage(error);
  const message =
    error instanceof AppError
      ? error.message
      : 'The import broke off several times. Upload the file again.';
  await database.inTenant(run.organizationId, (unit) =>
    unit.sql(
      `update imports set status = $4, error = $5, finished_at = case when $4 = 'failed' then now() end
       where organization_id = $1 and id = $2 and attempt = $3 and status = 'running'`,
      [
        run.organizationId,
        run.importId,
        run.attempt,
        isFinal ? 'failed' : 'queued',
        isFinal ? message : null,
      ],
    ),
  );
}
