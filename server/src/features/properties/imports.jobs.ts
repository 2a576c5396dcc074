import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Imports, ImportTask } from './imports.service.ts';

/** Runs one import. A second run of the same one finds it claimed and does nothing. */
export function importJob(deps: { imports: Imports }): JobDefinition<ImportTask> {
  return {
    name: 'imports.run',
    concurrency: 2,
    run: ({ data, signal, touch }) => deps.imports.run(data, { signal, touch }),
  };
}

/** Picks up imports whose job was lost or whose worker died, and gives up those whose file is gone. */
export function importSweepJob(deps: { imports: Imports }): JobDefinition<unknown> {
  return {
    name: 'imports.sweep',
    concurrency: 1,
    everySeconds: 10,
    async run({ signal, touch }) {
      await deps.imports.failLost();
      for (const task of await deps.imports.waiting()) {
        if (signal.aborted) return;
        await deps.imports.run(task, { signal, touch });
      }
    },
  };
}
