import type { PartContext, PartHost } from './part.ts';

/** One thing that is asked of the server at a time: whether it is under way, and what came in between. */
export interface Attempt {
  readonly isBusy: boolean;
  /** What to tell the visitor; `null`: nothing went wrong. */
  readonly error: string | null;
  /** Does nothing while something is under way. Resolves to whether it worked. */
  run(work: (signal: AbortSignal) => Promise<void>, codes?: ErrorWords): Promise<boolean>;
  clear(): void;
  /** Gives up what is under way. */
  abort(): void;
}

/** What to say for a code of the server that this part knows. */
export type ErrorWords = Readonly<Record<string, string>>;

export function createAttempt(host: PartHost): Attempt {
  let isBusy = false;
  let error: string | null = null;
  let controller = new AbortController();
  return {
    get isBusy() {
      return isBusy;
    },
    get error() {
      return error;
    },
    async run(work, codes = {}) {
      if (isBusy) return false;
      isBusy = true;
      error = null;
      host.update();
      const { signal } = controller;
      try {
        await work(signal);
        return true;
      } catch (cause) {
        if (!signal.aborted) error = explain(cause, host.context, codes);
        return false;
      } finally {
        isBusy = false;
        if (!signal.aborted) host.update();
      }
    },
    clear() {
      error = null;
    },
    abort() {
      controller.abort();
      controller = new AbortController();
    },
  };
}

/** The stable code of a refusal, or `null` when the server gave no answer at all. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function explain(error: unknown, { words }: PartContext, codes: ErrorWords): string {
  const code = codeOf(error);
  if (code && codes[code]) return codes[code];
  if (code === 'rate_limited') return words.request.busy;
  return isUnreached(error) || code === 'unavailable'
    ? words.request.connection
    : words.request.failed;
}

/** No answer came, which is nobody's fault here and passes. */
export function isUnreached(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConnectionError';
}
