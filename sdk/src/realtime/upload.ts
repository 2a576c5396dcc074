import type { Attachment, AttachmentType } from '../protocol/index.ts';
import { ConnectionError, RequestError, SdkError } from '../errors.ts';
import type { ConversationState } from './conversation-state.ts';
import type { VisitorRequestOptions } from './requests.ts';
import type { Session } from './session.ts';
import type { UploadFile } from './visitor-client.ts';
import { attachmentBytesMax, visitorUrl } from './wire.ts';

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
      'attachment_type_unsupported',
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
  { signal, timeoutMs = defaultTimeoutMs }: VisitorRequestOptions = {},
): Promise<Attachment> {
  checkFile(file);
  signal?.throwIfAborted();
  const timeLimit = AbortSignal.timeout(timeoutMs);
  const ended = signal ? AbortSignal.any([signal, timeLimit]) : timeLimit;
  try {
    const token = await tokenOf(context, ended);
    const { fetch = globalThis.fetch, baseUrl, key } = context;
    const response = await fetch(visitorUrl(baseUrl, 'attachments', key), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': file.type,
        'x-file-name': encodeURIComponent(file.name.slice(-nameLengthMax).toWellFormed()),
      },
      body: file,
      // No cookie of the realtor's site belongs into it, and a redirect could carry the token away.
      credentials: 'omit',
      redirect: 'error',
      signal: ended,
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return body as Attachment;
    const { error } = (body ?? {}) as { error?: { code: string; message: string } };
    throw new RequestError(
      error?.code ?? 'unexpected_answer',
      error?.message ?? `The server answered with status ${response.status}.`,
    );
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SdkError) throw cause;
    const isTimeout = timeLimit.aborted;
    throw new ConnectionError('The file could not be sent.', { cause, isTimeout });
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
