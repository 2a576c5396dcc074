import type { PartHost } from './part.ts';

/** How far a request is. `gone`: there is no such thing any more. */
export type Loading<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'gone' }
  | { status: 'failed' };

/** A request that can be made again, and whose latest answer counts. */
export interface Load<T> {
  readonly current: Loading<T>;
  /** `isQuiet`: what is shown stays until the new answer is there. */
  start(isQuiet?: boolean): void;
  stop(): void;
}

export function createLoad<T>(
  host: PartHost,
  request: (signal: AbortSignal) => Promise<T>,
): Load<T> {
  let current: Loading<T> = { status: 'loading' };
  let abort = new AbortController();
  async function start(isQuiet = false): Promise<void> {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    if (!isQuiet) current = { status: 'loading' };
    host.update();
    const next = await request(signal).then(
      (value): Loading<T> => ({ status: 'ready', value }),
      (error: unknown): Loading<T> =>
        isNotFound(error) ? { status: 'gone' } : { status: 'failed' },
    );
    if (signal.aborted) return;
    // A newer figure that does not come leaves the one that is there.
    if (next.status !== 'failed' || !isQuiet) current = next;
    host.update();
  }
  return {
    get current() {
      return current;
    },
    start: (isQuiet) => void start(isQuiet),
    stop: () => abort.abort(),
  };
}

/** The server's word for a home that was taken off, or never was this realtor's. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'not_found';
}
