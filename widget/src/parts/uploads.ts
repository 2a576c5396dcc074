import type { Attachment } from '@katek/sdk';
import { codeOf, isUnreached } from './attempt.ts';
import { fileBytesMax, fileSize, filesMax, isFileType } from './file-limits.ts';
import type { PartHost } from './part.ts';

/** Files that are uploaded at the same time. */
const parallelMax = 2;

/** One file on its way. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** `refused`: it breaks a limit, so trying again is no use. */
  status: 'waiting' | 'uploading' | 'ready' | 'failed' | 'refused';
  error: string | null;
  /** Between 0 and 1; `null`: nobody tells how far it is. */
  progress: number | null;
  attachment: Attachment | null;
  readonly controller: AbortController;
}

/** The files that go with the next message. */
export interface Uploads {
  readonly items: readonly Upload[];
  /** What was left out because there are too many files already; `null`: nothing. */
  readonly error: string | null;
  add(files: readonly File[]): void;
  remove(upload: Upload): void;
  retry(upload: Upload): void;
  /** Gives up what is under way. */
  abort(): void;
}

export function createUploads(host: PartHost): Uploads {
  let items: Upload[] = [];
  let error: string | null = null;
  let count = 0;

  return {
    get items() {
      return items;
    },
    get error() {
      return error;
    },
    add(files) {
      const { words, locale } = host.context;
      const room = filesMax - items.length;
      error = files.length > room ? words.attach.tooMany(filesMax.toLocaleString(locale)) : null;
      items = [...items, ...files.slice(0, room).map(begin)];
      next();
    },
    remove(upload) {
      upload.controller.abort();
      items = items.filter((item) => item !== upload);
      error = null;
      next();
    },
    retry(upload) {
      const again = begin(upload.file);
      items = items.map((item) => (item === upload ? again : item));
      next();
    },
    abort() {
      for (const { controller } of items) controller.abort();
    },
  };

  function begin(file: File): Upload {
    const problem = problemOf(file);
    count += 1;
    return {
      id: count,
      file,
      status: problem ? 'refused' : 'waiting',
      error: problem,
      progress: problem ? null : 0,
      attachment: null,
      controller: new AbortController(),
    };
  }

  function problemOf({ size, type }: File): string | null {
    const { words, locale } = host.context;
    if (!isFileType(type)) return words.attach.wrongType;
    if (size === 0) return words.attach.empty;
    return size > fileBytesMax ? words.attach.tooLarge(fileSize(fileBytesMax, locale)) : null;
  }

  function next(): void {
    host.update();
    const running = items.filter(({ status }) => status === 'uploading').length;
    const waiting = items.filter(({ status }) => status === 'waiting');
    for (const upload of waiting.slice(0, parallelMax - running)) void start(upload);
  }

  async function start(upload: Upload): Promise<void> {
    upload.status = 'uploading';
    upload.progress = null;
    host.update();
    const { signal } = upload.controller;
    const onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
      upload.progress = loaded / total;
      host.update();
    };
    try {
      upload.attachment = await host.context.client.upload(upload.file, { signal, onProgress });
      upload.status = 'ready';
    } catch (cause) {
      if (signal.aborted) return;
      upload.status = 'failed';
      upload.error = explain(cause);
    }
    next();
  }

  function explain(cause: unknown): string {
    const { words, locale } = host.context;
    switch (codeOf(cause)) {
      case 'attachment_too_large':
        return words.attach.tooLarge(fileSize(fileBytesMax, locale));
      case 'attachment_unsupported':
        return words.attach.wrongType;
      case 'attachment_quota_reached':
        return words.attach.quota;
      default:
        return isUnreached(cause) ? words.request.connection : words.attach.failed;
    }
  }
}
