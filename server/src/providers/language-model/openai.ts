import { setTimeout as delay } from 'node:timers/promises';
import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { ProviderError } from '../../errors.ts';
import { AnswerAssembler } from './openai-answer.ts';
import { toOpenAiRequest } from './openai-request.ts';
import {
  ModelRequestRefused,
  type LanguageModel,
  type ModelEvent,
  type ModelRequest,
} from './port.ts';
import { Watchdog } from './watchdog.ts';

export interface OpenAiOptions {
  readonly apiKey: string;
  /** Any server that speaks chat completions; absent is OpenAI's own. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  /** Longest wait for the first piece of an answer, retries included. */
  readonly timeoutMs?: number;
  /** Longest silence between two pieces of an answer. */
  readonly stallTimeoutMs?: number;
  /** Tries after the first one, only while nothing has been received. */
  readonly retriesMax?: number;
  readonly retryDelayMs?: number;
}

const provider = 'language-model';

/** A wait that the server asks for and that a visitor would still sit through. */
const retryAfterMsMax = 2000;

/** Chat completions by the `openai` package, streamed, so that any compatible server works. */
export function createOpenAiModel(options: OpenAiOptions): LanguageModel {
  const { timeoutMs = 20_000, stallTimeoutMs = 8000, retriesMax = 1, retryDelayMs = 250 } = options;
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseUrl ?? null,
    timeout: timeoutMs,
    // The package's own retries wait up to minutes and know nothing of the watchdog.
    maxRetries: 0,
    // Its log line carries the request, and with it the visitor's words.
    logLevel: 'off',
  });
  const isOpenAi = options.baseUrl === undefined || options.baseUrl.includes('api.openai.com');

  return { name: options.model, stream };

  async function* stream(request: ModelRequest): AsyncGenerator<ModelEvent, void> {
    request.signal.throwIfAborted();
    const watchdog = new Watchdog(request.signal, timeoutMs);
    try {
      for (let attempt = 0; ; attempt += 1) {
        let hasReceived = false;
        try {
          for await (const event of once(request, watchdog)) {
            hasReceived = true;
            yield event;
          }
          return;
        } catch (error) {
          request.signal.throwIfAborted();
          const failure = watchdog.failure ?? asProviderError(error);
          const waitMs = retryWaitMs(error, retryDelayMs);
          if (hasReceived || !failure.retry || attempt >= retriesMax || waitMs === null) {
            throw failure;
          }
          await delay(waitMs, undefined, { signal: watchdog.signal }).catch(() => undefined);
          request.signal.throwIfAborted();
          if (watchdog.failure) throw watchdog.failure;
        }
      }
    } finally {
      watchdog.stop();
    }
  }

  async function* once(
    request: ModelRequest,
    watchdog: Watchdog,
  ): AsyncGenerator<ModelEvent, void> {
    const chunks = await client.chat.completions.create(
      toOpenAiRequest(request, options.model, isOpenAi),
      { signal: watchdog.signal },
    );
    const answer = new AnswerAssembler();
    for await (const chunk of chunks) {
      watchdog.expectWithin(stallTimeoutMs);
      yield* answer.take(chunk);
    }
    // The package ends the loop quietly when its request is aborted.
    if (watchdog.failure) throw watchdog.failure;
    request.signal.throwIfAborted();
    yield* answer.end();
  }
}

function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof APIUserAbortError || error instanceof APIConnectionError) {
    return failed('The connection to the model failed.', true, error);
  }
  if (error instanceof APIError) {
    const status: unknown = error.status;
    if (typeof status !== 'number') return failed('The model broke off its answer.', true, error);
    if ([400, 413, 422].includes(status)) {
      return new ModelRequestRefused(
        provider,
        `The model refused the request with status ${status}.`,
        {
          retry: false,
          cause: error,
        },
      );
    }
    return failed(
      `The model answered with status ${status}.`,
      status === 429 || status >= 500,
      error,
    );
  }
  return failed('The answer of the model cannot be read.', true, error);
}

function failed(message: string, retry: boolean, cause: unknown): ProviderError {
  return new ProviderError(provider, message, { retry, cause });
}

/** How long to wait before the next try; `null` when the server wants more patience than a visitor has. */
function retryWaitMs(error: unknown, retryDelayMs: number): number | null {
  const headers: unknown = error instanceof APIError ? error.headers : undefined;
  const asked =
    headers instanceof Headers ? Number(headers.get('retry-after') ?? Number.NaN) : Number.NaN;
  if (Number.isNaN(asked)) return retryDelayMs;
  return asked * 1000 <= retryAfterMsMax ? Math.max(asked * 1000, retryDelayMs) : null;
}
