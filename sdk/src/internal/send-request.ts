import { ConnectionError, SdkError } from '../errors.ts';
import { version } from '../version.ts';
import { apiErrorOf } from './api-error-of.ts';
import { pause } from './pause.ts';
import { readBody, readDetails } from './read-answer.ts';
import type { ApiRequest, RequestSettings } from './request.ts';
import { uuid } from './uuid.ts';

/** Longest wait between two attempts; when the server asks for more, the caller decides. */
const retryDelayMsMax = 30_000;

/** For longer no timer waits: it would ring at once. */
const timerMsMax = 2 ** 31 - 1;

/** Sends a request with the secret key, a time limit for each attempt, and retries where they can do no harm. */
export async function sendRequest<T>(settings: RequestSettings, request: ApiRequest): Promise<T> {
  const {
    signal,
    retriesMax = settings.retriesMax,
    idempotencyKey = uuid(),
  } = request.options ?? {};
  const isWrite = request.method !== undefined && !request.isRead;
  // A file is too much to be compared by the server, so it goes again only where nothing was done.
  const isUpload = request.body instanceof FormData;
  const init = initOf(settings, request, isWrite && !isUpload ? idempotencyKey : null);
  for (let attempt = 0; ; attempt++) {
    const isLast = attempt >= retriesMax;
    let waitMs = retryDelayMs(attempt);
    try {
      const response = await fetchOnce(settings, request, init);
      if (response.ok) return await readBody<T>(response);
      const details = await readDetails(response);
      waitMs = Math.max(waitMs, details.retryAfterMs ?? 0);
      if (isLast || waitMs > retryDelayMsMax || !mayRepeat(details, !isUpload)) {
        throw apiErrorOf(details);
      }
    } catch (error) {
      if (isLast || isUpload || !(error instanceof ConnectionError)) throw error;
    }
    await pause(waitMs, signal);
  }
}

async function fetchOnce(
  settings: RequestSettings,
  request: ApiRequest,
  init: RequestInit,
): Promise<Response> {
  const { signal, timeoutMs = settings.timeoutMs } = request.options ?? {};
  signal?.throwIfAborted();
  const url = urlOf(settings, request);
  let isTimeout = false;
  const end = new AbortController();
  const onTimeout = () => {
    isTimeout = true;
    end.abort();
  };
  // Not by `AbortSignal.any`: a signal that lives as long as the program would keep something of every request.
  const onAbort = () => end.abort(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  const timer = setTimeout(onTimeout, Math.min(timeoutMs, timerMsMax));
  try {
    const response = await settings.fetch(url, { ...init, signal: end.signal });
    if (isRedirect(response)) {
      throw new SdkError(
        `${settings.baseUrl} answers with a redirect, which could carry the secret key to another host. Put the final address into baseUrl.`,
      );
    }
    // Read inside the time limit: headers may come at once and the body never.
    const bytes = await response.arrayBuffer();
    return new Response(bytes.byteLength > 0 ? bytes : null, response);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SdkError) throw cause;
    const reason = isTimeout ? `did not answer within ${timeoutMs} ms` : 'could not be reached';
    throw new ConnectionError(`${settings.baseUrl} ${reason}.`, { cause, isTimeout });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Browsers hide where it leads to, even its status. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

function urlOf({ baseUrl }: RequestSettings, { path, query = {} }: ApiRequest): string {
  // `.` and `..` would climb to another address, and an empty part is a variable that was never set.
  if (!path.every((part) => /[^.]/.test(part))) throw new SdkError('The id is not valid.');
  const address = `/v1/${path.map(encodeURIComponent).join('/')}`;
  const url = new URL(baseUrl.replace(/\/+$/, '') + address);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

function initOf(
  { secretKey }: RequestSettings,
  { method, body }: ApiRequest,
  key: string | null,
): RequestInit {
  const isJson = body !== undefined && !(body instanceof FormData);
  return {
    method: method ?? 'GET',
    // A redirect could carry the secret key to another host. Cloudflare's workers know no `error`.
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${secretKey}`,
      'user-agent': `katek-sdk/${version}`,
      'x-katek-sdk': version,
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...(key === null ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : body }),
  };
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
