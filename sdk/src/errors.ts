/** The base of every error that this package throws. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
}

/** No answer came: the network failed, or the time was up. Trying again later may help. */
export class ConnectionError extends SdkError {
  override readonly name: string = 'ConnectionError';
  /** The time allowed for one attempt was up. */
  readonly isTimeout: boolean;

  constructor(message: string, options: { cause?: unknown; isTimeout?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.isTimeout = options.isTimeout ?? false;
  }
}

/** What the server said when it refused. */
export interface ApiErrorDetails {
  /** The HTTP status. */
  status: number;
  /** Stable, for programs, such as `not_found`. */
  code: string;
  /** For people: what to do. */
  message: string;
  /** Quote it when you ask for help; `null` when the answer did not come from KaTek. */
  requestId: string | null;
  /** How long the server asks to wait, in milliseconds; `null` when it did not say. */
  retryAfterMs: number | null;
}

/** The server answered, and the answer was no. */
export class ApiError extends SdkError {
  override readonly name: string = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** Stable, for programs, such as `not_found`. */
  readonly code: string;
  /** Quote it when you ask for help; `null` when the answer did not come from KaTek. */
  readonly requestId: string | null;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.status = details.status;
    this.code = details.code;
    this.requestId = details.requestId;
  }
}

/** The key is missing, wrong or revoked (401, 403): put in another key. */
export class AuthenticationError extends ApiError {
  override readonly name: string = 'AuthenticationError';
}

/** There is no such thing in this organization (404). */
export class NotFoundError extends ApiError {
  override readonly name: string = 'NotFoundError';
}

/** Too many requests (429), still after the retries: wait, then go on more slowly. */
export class RateLimitedError extends ApiError {
  override readonly name: string = 'RateLimitedError';
  /** How long the server asks to wait, in milliseconds; `null` when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The class that fits the status, so that a caller can tell by `instanceof` what would help. */
export function apiErrorOf(details: ApiErrorDetails): ApiError {
  if (details.status === 401 || details.status === 403) return new AuthenticationError(details);
  if (details.status === 404) return new NotFoundError(details);
  if (details.status === 429) return new RateLimitedError(details);
  return new ApiError(details);
}
