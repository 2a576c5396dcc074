import { apiErrorOf, ConnectionError, SdkError } from '../errors.ts';
import { version } from '../version.ts';
import { type Page, Paginated } from './paginated.ts';
import { pause } from './pause.ts';
import { readBody, readDetails } from './read-answer.ts';
import { uuid } from './uuid.ts';

/** What a caller may say about one request. */
export interface RequestOptions {
  /** Ends the request and its retries; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Time for one attempt, in milliseconds.
   * @default the client's `timeoutMs`
   */
  timeoutMs?: number;
  /**
   * Further attempts after 429, 502, 503, 504 or a lost connection.
   * @default the client's `retriesMax`
   */
  retriesMax?: number;
}

/** What a caller may say about a request that changes something. */
export interface WriteOptions extends RequestOptions {
  /**
   * Names the request: the server does it once within 24 hours and answers every repetition the same, with
   * `ConflictError` while the first is at work, and with `ValidationError` when the content is another. Give one of
   * your own, such as the id of an order, to repeat a request after your program was restarted.
   * @default a random one for each call, kept for its retries
   */
  idempotencyKey?: string;
}

/** Below `/v1`; each part is encoded. */
export type Path = readonly string[];

interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: Path;
  query?: object | undefined;
  /** Sent as JSON, unless it is a form. */
  body?: object | undefined;
  options?: WriteOptions | undefined;
}

export interface TransportSettings {
  baseUrl: string;
  secretKey: string;
  timeoutMs: number;
  retriesMax: number;
  fetch: typeof globalThis.fetch;
}

/** Longest wait between two attempts; when the server asks for more, the caller decides. */
const retryDelayMsMax = 30_000;

/**
 * Sends requests with the secret key, a time limit for each attempt, and retries where they can do no harm.
 * The type of an answer is the server's promise (its OpenAPI document), which is not checked again here.
 */
export class Transport {
  readonly #settings: TransportSettings;

  constructor(settings: TransportSettings) {
    this.#settings = settings;
  }

  get<T>(path: Path, options?: RequestOptions, query?: object): Promise<T> {
    return this.#send({ method: 'GET', path, query, options });
  }

  list<T>(path: Path, query?: object, options?: RequestOptions): Paginated<T> {
    return new Paginated((cursor) =>
      this.get<Page<T>>(path, options, cursor === undefined ? query : { ...query, cursor }),
    );
  }

  /** Changes something, once however often it is sent. */
  write<T>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: Path,
    body?: object,
    options?: WriteOptions,
  ): Promise<T> {
    return this.#send({ method, path, body, options }, options?.idempotencyKey ?? uuid());
  }

  /** Asks by a body, and changes nothing. */
  ask<T>(path: Path, body: object, options?: RequestOptions): Promise<T> {
    return this.#send({ method: 'POST', path, body, options });
  }

  /** Sends a file: too much to be compared by the server, so it goes again only where nothing was done. */
  upload<T>(path: Path, form: FormData, options?: RequestOptions): Promise<T> {
    return this.#send({ method: 'POST', path, body: form, options }, null);
  }

  /** `key`: absent where a repetition changes nothing, `null` where it would. */
  async #send<T>(request: ApiRequest, key?: string | null): Promise<T> {
    const { signal, retriesMax = this.#settings.retriesMax } = request.options ?? {};
    const isRepeatable = key !== null;
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt >= retriesMax;
      let waitMs = retryDelayMs(attempt);
      try {
        const response = await this.#attempt(request, key);
        if (response.ok) return await readBody<T>(response);
        const details = await readDetails(response);
        waitMs = details.retryAfterMs ?? waitMs;
        if (isLast || waitMs > retryDelayMsMax || !mayRepeat(details, isRepeatable)) {
          throw apiErrorOf(details);
        }
      } catch (error) {
        if (isLast || !isRepeatable || !(error instanceof ConnectionError)) throw error;
      }
      await pause(waitMs, signal);
    }
  }

  async #attempt(request: ApiRequest, key: string | null | undefined): Promise<Response> {
    const { baseUrl, fetch } = this.#settings;
    const { signal, timeoutMs = this.#settings.timeoutMs } = request.options ?? {};
    signal?.throwIfAborted();
    const url = this.#url(request);
    const timeLimit = new AbortController();
    const timer = setTimeout(() => timeLimit.abort(), timeoutMs);
    const signals = signal ? [signal, timeLimit.signal] : [timeLimit.signal];
    try {
      const response = await fetch(url, {
        ...this.#init(request, key),
        signal: AbortSignal.any(signals),
      });
      // Read inside the time limit: headers may come at once and the body never.
      const bytes = await response.arrayBuffer();
      return new Response(bytes.byteLength > 0 ? bytes : null, response);
    } catch (cause) {
      signal?.throwIfAborted();
      const isTimeout = timeLimit.signal.aborted;
      const reason = isTimeout ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
      throw new ConnectionError(`${baseUrl} ${reason}.`, { cause, isTimeout });
    } finally {
      clearTimeout(timer);
    }
  }

  #url({ path, query = {} }: ApiRequest): string {
    // `.` and `..` would climb to another address, and an empty part is a variable that was never set.
    if (!path.every((part) => /[^.]/.test(part))) throw new SdkError('The id is not valid.');
    const address = `/v1/${path.map(encodeURIComponent).join('/')}`;
    const url = new URL(this.#settings.baseUrl.replace(/\/+$/, '') + address);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    return url.href;
  }

  #init({ method, body }: ApiRequest, key: string | null | undefined): RequestInit {
    const isJson = body !== undefined && !(body instanceof FormData);
    return {
      method,
      // A redirect could carry the secret key to another host.
      redirect: 'error',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.#settings.secretKey}`,
        'user-agent': `katek-sdk/${version}`,
        'x-katek-sdk': version,
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
    };
  }
}

/** 429 says that nothing was done; the others may have come after the work was done. */
function mayRepeat(
  { status, code }: { status: number; code: string },
  isRepeatable: boolean,
): boolean {
  if (status === 429) return true;
  return isRepeatable && ([502, 503, 504].includes(status) || code === 'idempotency_in_progress');
}

/** Half a second, then a second, two …, each shortened by chance so that many clients do not come back as one. */
function retryDelayMs(attempt: number): number {
  return 500 * 2 ** attempt * (0.5 + Math.random() / 2);
}
