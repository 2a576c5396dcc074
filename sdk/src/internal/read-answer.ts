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
    retryAfterMs: readRetryAfter(response.headers),
  };
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  if (typeof error !== 'object' || error === null) return false;
  const { code, message } = error as Partial<Record<string, unknown>>;
  return typeof code === 'string' && typeof message === 'string';
}

/** Seconds or a date (RFC 9110 §10.2.3), which is one by the clock of whoever answered. */
function readRetryAfter(headers: Headers): number | null {
  const header = headers.get('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds)
    ? Date.parse(header) - (Date.parse(headers.get('date') ?? '') || Date.now())
    : seconds * 1000;
  return Number.isNaN(waitMs) ? null : Math.max(0, waitMs);
}
