/** What a caller may say about one request. */
export interface RequestOptions {
  /** Ends the request and its retries; the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Time for one attempt, in milliseconds; `Infinity`: no limit.
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

/** One request of the REST API. */
export interface ApiRequest {
  /** @default 'GET' */
  method?: 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1`; each part is encoded. */
  path: readonly string[];
  query?: object | undefined;
  /** Sent as JSON, unless it is a form. */
  body?: object | undefined;
  /** It only asks, though it is a `POST`. */
  isRead?: boolean;
  options?: WriteOptions | undefined;
}

/** Where and how requests are sent. */
export interface RequestSettings {
  baseUrl: string;
  secretKey: string;
  timeoutMs: number;
  retriesMax: number;
  fetch: typeof globalThis.fetch;
}
