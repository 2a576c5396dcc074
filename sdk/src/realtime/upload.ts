import type { Attachment, AttachmentType, ErrorBody } from '../protocol/index.ts';
import { ConnectionError, RequestError, SdkError } from '../errors.ts';
import type { ConversationState } from './conversation-state.ts';
import type { Session } from './session.ts';
import type { UploadFile, UploadOptions } from './visitor-client.ts';
import { visitorUrl } from './wire.ts';

/** 10 MB; TypeScript reads the protocol's product as `number`, so a test holds the two together. */
export const attachmentBytesMax = 10 * 1024 * 1024;

/** 10 MB over a weak mobile network. */
const defaultTimeoutMs = 120_000;

const nameLengthMax = 200;

const types: Record<AttachmentType, true> = {
  'image/jpeg': true,
  'image/png': true,
  'image/webp': true,
  'image/gif': true,
  'application/pdf': true,
};

/** Refuses before sending what the server would refuse after it. */
function checkFile(file: UploadFile): void {
  if (!Object.hasOwn(types, file.type)) {
    throw new RequestError(
      'attachment_unsupported',
      'Only JPEG, PNG, WebP, GIF and PDF files can be sent.',
    );
  }
  if (file.size > attachmentBytesMax) {
    throw new RequestError('attachment_too_large', 'A file may have at most 10 MB.');
  }
  if (file.size === 0) throw new RequestError('attachment_empty', 'The file is empty.');
}

/** What an upload needs to know. */
export interface UploadContext {
  readonly talk: {
    readonly session: Pick<Session, 'isForeign' | 'token'>;
    readonly state: ConversationState;
    connect(): void;
    subscribe(listener: () => void): () => void;
  };
  readonly baseUrl: string;
  readonly key: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** Sends the file as it is; the server answers with the attachment. */
export async function uploadFile(
  context: UploadContext,
  file: UploadFile,
  { signal, timeoutMs = defaultTimeoutMs, onProgress }: UploadOptions = {},
): Promise<Attachment> {
  checkFile(file);
  signal?.throwIfAborted();
  const timeLimit = AbortSignal.timeout(timeoutMs);
  const ended = signal ? AbortSignal.any([signal, timeLimit]) : timeLimit;
  try {
    const token = await tokenOf(context, ended);
    const { fetch, baseUrl, key } = context;
    const request: UploadRequest = {
      url: visitorUrl(baseUrl, 'attachments', key),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': file.type,
        'x-file-name': encodeURIComponent(file.name.slice(-nameLengthMax).toWellFormed()),
      },
      file,
      signal: ended,
    };
    const isTold = onProgress && !fetch && 'XMLHttpRequest' in globalThis;
    const { status, text } = isTold
      ? await sendWithProgress(request, onProgress)
      : await send(request, fetch ?? globalThis.fetch);
    const body = parsed(text);
    if (status >= 200 && status < 300 && 'id' in body) return body as Attachment;
    throw new RequestError(
      body.error?.code ?? 'unexpected_answer',
      body.error?.message ?? `The server answered with status ${status}.`,
    );
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SdkError) throw cause;
    const isTimeout = timeLimit.aborted;
    throw new ConnectionError('The file could not be sent.', { cause, isTimeout });
  }
}

interface UploadRequest {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly file: UploadFile;
  readonly signal: AbortSignal;
}

interface UploadAnswer {
  readonly status: number;
  readonly text: string;
}

async function send(
  { url, headers, file, signal }: UploadRequest,
  fetch: typeof globalThis.fetch,
): Promise<UploadAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: file,
    // No cookie of the realtor's site belongs into it. Cloudflare's workers, which have none, refuse to hear of them.
    ...('credentials' in Request.prototype && { credentials: 'omit' }),
    // One could carry the token away. Those workers know no `error` either.
    redirect: 'manual',
    signal,
  });
  return { status: response.status, text: await response.text() };
}

/**
 * `fetch` tells nothing of what it sends; this older way of browsers does. To another site it sends no cookies, and
 * after a redirect to another site browsers leave the token out.
 */
function sendWithProgress(
  { url, headers, file, signal }: UploadRequest,
  onProgress: NonNullable<UploadOptions['onProgress']>,
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      onProgress({ loaded, total: file.size });
    });
    request.addEventListener('load', () => {
      resolve({ status: request.status, text: request.responseText });
    });
    request.addEventListener('error', () => reject(new TypeError('The request failed.')));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(signal.reason as Error);
    });
    request.send(file);
  });
}

/** What the server says, or nothing of it when something else has answered, such as the page of a hotel's network. */
function parsed(json: string): Partial<Attachment> & Partial<ErrorBody> {
  try {
    return Object(JSON.parse(json));
  } catch {
    return {};
  }
}

/** A file needs a visitor whose it is, so a new one is welcomed first. */
async function tokenOf({ talk }: UploadContext, ended: AbortSignal): Promise<string> {
  talk.connect();
  let unsubscribe: (() => void) | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const look = () => {
        const { token, isForeign } = talk.session;
        if (token !== null && !isForeign) resolve(token);
        const { status } = talk.state;
        if (status === 'idle' || status === 'refused') {
          reject(new ConnectionError('There is no connection to send the file over.'));
        }
      };
      ended.addEventListener('abort', () => reject(ended.reason as Error), { once: true });
      unsubscribe = talk.subscribe(look);
      look();
    });
  } finally {
    unsubscribe?.();
  }
}
