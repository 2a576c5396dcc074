import type { Import } from '../protocol/index.ts';
import { SdkError } from '../errors.ts';
import type { Api } from './api.ts';
import { pause } from './pause.ts';
import type { RequestOptions } from './request.ts';

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

/** Sends the file as a form. */
export function importFile(
  api: Api,
  file: Blob | string,
  { fileName, ...options }: ImportOptions = {},
): Promise<Import> {
  const blob = typeof file === 'string' ? new Blob([file], { type: 'text/csv' }) : file;
  const ownName = 'name' in blob && typeof blob.name === 'string' ? blob.name : 'listings.csv';
  const body = new FormData();
  body.set('file', blob, fileName ?? ownName);
  // A large file takes longer than a question.
  const unhurried = { timeoutMs: 600_000, ...options };
  return api.send({ method: 'POST', path: ['imports'], body, options: unhurried });
}

/** Reads the run again and again until it is done. */
export async function waitForImport(
  api: Api,
  id: string,
  { intervalMs = 1000, onProgress, ...options }: WaitOptions = {},
): Promise<Import> {
  for (;;) {
    const run = await api.send<Import>({ path: ['imports', id], options });
    onProgress?.(run);
    if (run.status === 'completed') return run;
    if (run.status === 'failed') throw new SdkError(run.error ?? 'The import failed.');
    await pause(intervalMs, options.signal);
  }
}
