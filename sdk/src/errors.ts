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

/** The server, or this package on its behalf, refused something that a visitor's client asked for. */
export class RequestError extends SdkError {
  override readonly name: string = 'RequestError';
  /** Stable, for programs, such as `not_found`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
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
  /** The part of the request that does not fit, such as `persona.greeting`; `null` when the server names none. */
  field: string | null;
  /** Quote it when you ask for help; `null` when the answer did not come from KaTek. */
  requestId: string | null;
  /** How long the server asks to wait, in milliseconds; `null` when it did not say. */
  retryAfterMs: number | null;
}

/** The server answered, and the answer was no. Its subclasses tell what would help. */
export class ApiError extends SdkError {
  override readonly name: string = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** Stable, for programs, such as `not_found`. */
  readonly code: string;
  /** Quote it when you ask for help; `null` when the answer did not come from KaTek. */
  readonly requestId: string | null;
  /** How long the server asks to wait, in milliseconds; `null` when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(details: ApiErrorDetails) {
    super(details.message);
    this.status = details.status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** The request is not one that the server takes (400, 413, 415, 422): change it. */
export class ValidationError extends ApiError {
  override readonly name: string = 'ValidationError';
  /** The part of the request that does not fit, such as `persona.greeting`; `null` when the server names none. */
  readonly field: string | null;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.field = details.field;
  }
}

/** The key is missing, wrong or revoked, or may not do this (401, 403): put in another key. */
export class AuthenticationError extends ApiError {
  override readonly name: string = 'AuthenticationError';
}

/** There is no such thing in this organization (404). */
export class NotFoundError extends ApiError {
  override readonly name: string = 'NotFoundError';
}

/** Things are not as the request takes them to be (409): read them again, then decide. */
export class ConflictError extends ApiError {
  override readonly name: string = 'ConflictError';
}

/** Too many requests (429), still after the retries: wait `retryAfterMs`, then go on more slowly. */
export class RateLimitedError extends ApiError {
  override readonly name: string = 'RateLimitedError';
}

/** Something failed on the server's side (500 and above), still after the retries: try again later. */
export class ServerError extends ApiError {
  override readonly name: string = 'ServerError';
}
