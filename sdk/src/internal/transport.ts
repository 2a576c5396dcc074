import type { ErrorBody } from '../protocol/index.ts';
import { type ApiErrorDetails, apiErrorOf, ConnectionError, SdkError } from '../errors.ts';
import { pause } from './pause.ts';

/** What a caller may say about one request. */
export interface RequestOptions {
  /** Ends the request and its retries; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Time for one attempt, in milliseconds.
   * @default the client's `timeoutMs`
   */
  timeoutMs?: number;
}

export type QueryValue = string | number | undefined;

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  query?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON, unless it is a form or a stream. */
  body?: object;
  headers?: Readonly<Record<string, string>>;
  /** Sending it twice does no harm, so it may be retried after a lost answer. Default: only `GET` and `DELETE`. */
  isIdempotent?: boolean;
}

export interface TransportSettings {
  baseUrl: string;
  secretKey: string;
  timeoutMs: number;
  retriesMax: number;
  fetch: typeof globalThis.fetch;
}

/** Longest wait between two attempts, also when the server asks for more. */
const retryDelayMsMax = 30_000;

/** Sends requests with the secret key, a time limit for each attempt, and retries where they are safe. */
export class Transport {
  readonly #settings: TransportSettings;

  constructor(settings: TransportSettings) {
    this.#settings = settings;
  }

  /**
   * Resolves with the parsed body, or `undefined` for an empty answer.
   * The type is the server's promise (its OpenAPI document), which is not checked again here.
   */
  async request<T>(request: ApiRequest, options: RequestOptions = {}): Promise<T> {
    const isIdempotent =
      request.isIdempotent ?? (request.method === 'GET' || request.method === 'DELETE');
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt >= this.#settings.retriesMax;
      let waitMs: number | null = null;
      try {
        const response = await this.#attempt(request, options);
        if (response.ok) return await parse<T>(response);
        const details = await readDetails(response);
        // 429 says that nothing was done; a 503 may have come after the work was done.
        const mayRetry = response.status === 429 || (response.status === 503 && isIdempotent);
        if (isLast || !mayRetry) throw apiErrorOf(details);
        waitMs = details.retryAfterMs;
      } catch (error) {
        if (isLast || !isIdempotent || !(error instanceof ConnectionError)) throw error;
      }
      await pause(Math.min(waitMs ?? retryDelayMs(attempt), retryDelayMsMax), options.signal);
    }
  }

  async #attempt(request: ApiRequest, options: RequestOptions): Promise<Response> {
    options.signal?.throwIfAborted();
    const timeoutMs = options.timeoutMs ?? this.#settings.timeoutMs;
    const timeLimit = new AbortController();
    const timer = setTimeout(() => timeLimit.abort(), timeoutMs);
    const signals = options.signal ? [options.signal, timeLimit.signal] : [timeLimit.signal];
    try {
      const response = await this.#settings.fetch(this.#url(request), {
        ...this.#init(request),
        signal: AbortSignal.any(signals),
      });
      // Read inside the time limit: headers may come at once and the body never.
      const bytes = await response.arrayBuffer();
      const hasBody = bytes.byteLength > 0;
      return new Response(hasBody ? bytes : null, {
        status: response.status,
        headers: response.headers,
      });
    } catch (cause) {
      options.signal?.throwIfAborted();
      const isTimeout = timeLimit.signal.aborted;
      const reason = isTimeout ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
      throw new ConnectionError(`${this.#settings.baseUrl} ${reason}.`, { cause, isTimeout });
    } finally {
      clearTimeout(timer);
    }
  }

  #url(request: ApiRequest): string {
    const url = new URL(this.#settings.baseUrl.replace(/\/+$/, '') + request.path);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  }

  #init({ method, body, headers }: ApiRequest): RequestInit {
    const isJson = body !== undefined && !(body instanceof FormData);
    return {
      method,
      // A redirect could carry the secret key to another host.
      redirect: 'error',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.#settings.secretKey}`,
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
    };
  }
}

/** Half a second, then a second, two …, each shortened by chance so that many clients do not come back as one. */
function retryDelayMs(attempt: number): number {
  return 500 * 2 ** attempt * (0.5 + Math.random() / 2);
}

async function parse<T>(response: Response): Promise<T> {
  const text = await response.text();
  try {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch (cause) {
    throw new SdkError('The server answered with something else than JSON.', { cause });
  }
}

async function readDetails(response: Response): Promise<ApiErrorDetails> {
  const body: unknown = await response.json().catch(() => null);
  const error = isErrorBody(body) ? body.error : null;
  return {
    status: response.status,
    code: error?.code ?? 'unexpected_answer',
    message: error?.message ?? `The server answered with status ${response.status}.`,
    requestId: error?.requestId ?? null,
    retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
  };
}

function isErrorBody(body: unknown): body is ErrorBody {
  return (
    typeof body === 'object' &&
    body !== null &&
    'error' in body &&
    typeof body.error === 'object' &&
    body.error !== null &&
    'code' in body.error
  );
}

/** Seconds or a date (RFC 9110 §10.2.3). */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
