import type { Import, ImportIssue } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import { type PageParams, Paginated } from '../internal/paginated.ts';
import { pause } from '../internal/pause.ts';
import type { RequestOptions, Transport } from '../internal/transport.ts';

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
export class ImportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Uploads a CSV file. The answer comes once the file is stored; the rows are read afterwards.
   * The same file twice changes nothing.
   *
   * @example
   * const file = new File([await readFile('listings.csv')], 'listings.csv');
   * const run = await katek.imports.create(file);
   * const done = await katek.imports.wait(run.id);
   */
  create(file: Blob | string, options: RequestOptions & { fileName?: string } = {}) {
    const blob = typeof file === 'string' ? new Blob([file], { type: 'text/csv' }) : file;
    const ownName = 'name' in blob && typeof blob.name === 'string' ? blob.name : 'listings.csv';
    const form = new FormData();
    form.set('file', blob, options.fileName ?? ownName);
    return this.#transport.request<Import>(
      { method: 'POST', path: '/v1/imports', body: form },
      // A large file takes longer than a question.
      { timeoutMs: 10 * 60_000, ...options },
    );
  }

  /** Lists the runs, the newest first. */
  list(params: PageParams = {}, options: RequestOptions = {}): Paginated<Import> {
    return new Paginated(this.#transport, { path: '/v1/imports', params: { ...params }, options });
  }

  /** Reads one run with its progress. */
  get(id: string, options?: RequestOptions): Promise<Import> {
    return this.#transport.request({ method: 'GET', path: pathOf(id) }, options);
  }

  /** Lists what was wrong with the rows of a run. */
  issues(id: string, params: PageParams = {}, options: RequestOptions = {}) {
    const path = `${pathOf(id)}/issues`;
    return new Paginated<ImportIssue>(this.#transport, { path, params: { ...params }, options });
  }

  /** Resolves when the run is completed; rejects with `SdkError` when it failed. Has no time limit of its own. */
  async wait(id: string, options: WaitOptions = {}): Promise<Import> {
    for (;;) {
      const run = await this.get(id, options);
      options.onProgress?.(run);
      if (run.status === 'completed') return run;
      if (run.status === 'failed') throw new SdkError(run.error ?? 'The import failed.');
      await pause(options.intervalMs ?? 1000, options.signal);
    }
  }
}

function pathOf(id: string): string {
  return `/v1/imports/${encodeURIComponent(id)}`;
}
