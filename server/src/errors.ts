/** An error that a caller of the API sees. `cause` is for the log only. */
export class AppError extends Error {
  /** Stable, snake_case, listed in `docs/errors.md`. */
  readonly code: string;
  /** HTTP status of the reply. */
  readonly status: number;
  /** Seconds after which trying again makes sense; becomes `Retry-After`. */
  readonly retryAfterSeconds: number | undefined;
  /** The part of the request that does not fit, such as `persona.greeting`. */
  readonly field: string | undefined;

  constructor(
    code: string,
    message: string,
    options: { status?: number; retryAfterSeconds?: number; field?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.status = options.status ?? 400;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.field = options.field;
  }
}

/** An outside service failed; `retry` says whether trying again can help. */
export class ProviderError extends Error {
  readonly retry: boolean;
  readonly provider: string;

  constructor(provider: string, message: string, options: { retry: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'ProviderError';
    this.provider = provider;
    this.retry = options.retry;
  }
}

/** Also the answer about another tenant's things: their existence is not told. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no ${what} with this id. Check the id and the key.`, {
    status: 404,
  });
}

export function invalidRequest(message: string, cause?: unknown): AppError {
  return new AppError('invalid_request', message, { status: 400, cause });
}

export function unauthorized(message: string): AppError {
  return new AppError('unauthorized', message, { status: 401 });
}

export function forbidden(code: string, message: string): AppError {
  return new AppError(code, message, { status: 403 });
}

/** As many mails as a day allows. Each count is of the last 24 hours or of a day, so that it has room by then. */
export function transcriptLimit(reason: string): AppError {
  return new AppError('transcript_limit', `${reason} Ask for it again in 24 hours.`, {
    status: 429,
    retryAfterSeconds: 24 * 60 * 60,
  });
}
