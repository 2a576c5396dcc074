import type { ErrorBody } from '../protocol/index.ts';
import { type ApiErrorDetails, SdkError } from '../errors.ts';

/** The parsed body, or `undefined` for an empty answer. */
export async function readBody<T>(response: Response): Promise<T> {
  const text = await response.text();
  try {
    return (text === '' ? undefined : JSON.parse(text)) as T;
  } catch (cause) {
    throw new SdkError('The server answered with something else than JSON.', { cause });
  }
}

/** Why the server refused, also when something before it (a proxy) answered in its place. */
export async function readDetails(response: Response): Promise<ApiErrorDetails> {
  const body: unknown = await response.json().catch(() => null);
  const error = isErrorBody(body) ? body.error : null;
  return {
    status: response.status,
    code: error?.code ?? 'unexpected_answer',
    message: error?.message ?? `The server answered with status ${response.status}.`,
    field: error?.field ?? null,
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
