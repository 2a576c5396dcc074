import type { Import, ImportIssue } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type { Api } from '../internal/api.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import { pause } from '../internal/pause.ts';
import type { RequestOptions } from '../internal/request.ts';

/** How to upload a file of listings. */
export interface ImportOptions extends RequestOptions {
  /** @default the file's own name, or `listings.csv` */
  fileName?: string;
}

/** How to wait for an import. */
export interface WaitOptions extends RequestOptions {
  /**
   * Time between two looks, in milliseconds.
   * @default 1000
   */
  intervalMs?: number;
  /** Called after each look, with the counts so far. */
  onProgress?: (run: Import) => void;
}

/** Files of listings and what became of each row. */
export interface ImportsResource {
  /**
   * Uploads a CSV or JSON file. The answer comes once the file is stored; the rows are read afterwards. The same file
   * twice changes nothing, so after a `ConnectionError` send it again. One attempt may take 10 minutes.
   *
   * @example
   * const file = new File([await readFile('listings.csv')], 'listings.csv');
   * const run = await katek.imports.create(file);
   * const done = await katek.imports.wait(run.id);
   */
  create(file: Blob | string, options?: ImportOptions): Promise<Import>;

  /** Lists the runs, the newest first. */
  list(params?: PageParams, options?: RequestOptions): Paginated<Import>;

  /** Reads one run with its progress. */
  get(id: string, options?: RequestOptions): Promise<Import>;

  /** Lists what was wrong with the rows of a run. */
  issues(id: string, params?: PageParams, options?: RequestOptions): Paginated<ImportIssue>;

  /** Resolves when the run is completed; rejects with `SdkError` when it failed. Has no time limit of its own. */
  wait(id: string, options?: WaitOptions): Promise<Import>;
}

export function imports(api: Api): ImportsResource {
  const get: ImportsResource['get'] = api.get('imports');
  return {
    create(file, options = {}) {
      const blob = typeof file === 'string' ? new Blob([file], { type: 'text/csv' }) : file;
      const ownName = 'name' in blob && typeof blob.name === 'string' ? blob.name : 'listings.csv';
      const form = new FormData();
      form.set('file', blob, options.fileName ?? ownName);
      // A large file takes longer than a question.
      return api.send({
        method: 'POST',
        path: ['imports'],
        body: form,
        options: { timeoutMs: 600_000, ...options },
      });
    },
    list: api.list('imports'),
    get,
    issues: api.listOf('imports', 'issues'),
    async wait(id, options = {}) {
      for (;;) {
        const run = await get(id, options);
        options.onProgress?.(run);
        if (run.status === 'completed') return run;
        if (run.status === 'failed') throw new SdkError(run.error ?? 'The import failed.');
        await pause(options.intervalMs ?? 1000, options.signal);
      }
    },
  };
}
