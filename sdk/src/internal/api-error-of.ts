import {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  ConflictError,
  NotFoundError,
  RateLimitedError,
  ServerError,
  ValidationError,
} from '../errors.ts';

const byStatus: Readonly<Record<number, typeof ApiError>> = {
  400: ValidationError,
  401: AuthenticationError,
  403: AuthenticationError,
  404: NotFoundError,
  409: ConflictError,
  413: ValidationError,
  415: ValidationError,
  422: ValidationError,
  429: RateLimitedError,
};

/** The class that fits the status, so that a caller can tell by `instanceof` what would help. */
export function apiErrorOf(details: ApiErrorDetails): ApiError {
  const ErrorClass = byStatus[details.status] ?? (details.status >= 500 ? ServerError : ApiError);
  return new ErrorClass(details);
}
