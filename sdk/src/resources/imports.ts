import type { Import, ImportIssue } from '../protocol/index.ts';
import type { Api } from '../internal/api.ts';
import type { ImportOptions, WaitOptions } from '../internal/import-file.ts';
import type { PageParams, Paginated } from '../internal/paginated.ts';
import type { RequestOptions } from '../internal/request.ts';

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
  // Files come rarely: what is done with them is loaded with the first one.
  const load = () => import('../internal/import-file.ts');
  return {
    create: async (file, options) => (await load()).importFile(api, file, options),
    list: api.list('imports'),
    get: api.get('imports'),
    issues: api.listOf('imports', 'issues'),
    wait: async (id, options) => (await load()).waitForImport(api, id, options),
  };
}
