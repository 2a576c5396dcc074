import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../errors.ts';
import { importRefused } from '../properties.errors.ts';
import type { FileBatch, FileHead, ReadingTask } from './read-file-parts.ts';

/** What the thread says to the one that asks. */
export type ThreadMessage =
  | FileHead
  | FileBatch
  | { type: 'end' }
  | { type: 'refused'; code: string; message: string; status: number; cause: unknown };

/** Parts that may wait here: one is being stored, one is at hand when that is done. */
const partsAhead = 2;
/** No part of any file takes this long; a thread that does is stuck. */
const silenceMsMax = 120_000;
const program = new URL('./reading-thread.ts', import.meta.url);

/**
 * The parts of a file, read in a thread of its own: mapping a hundred thousand rows takes seconds of a processor, which
 * here would be seconds of visitors waiting. The thread ends with the iteration, however that ends. The rows of a part
 * can be read until the next part is asked for.
 */
export async function* readInThread(
  task: ReadingTask,
  signal?: AbortSignal,
): AsyncGenerator<FileHead | FileBatch> {
  signal?.throwIfAborted();
  const thread = new Worker(program, {
    name: 'import',
    workerData: task,
    execArgv: ['--conditions=source'],
    resourceLimits,
  });
  // An error is heard below as long as somebody reads; after that it must not become one of the process.
  thread.on('error', () => undefined);
  const messages = on(thread, 'message', { close: ['exit'], ...(signal && { signal }) });
  const watch = () => setTimeout(() => void thread.terminate(), silenceMsMax);
  let watchdog = watch();
  try {
    for (let part = 0; part < partsAhead; part += 1) thread.postMessage('more');
    for await (const [message] of messages) {
      clearTimeout(watchdog);
      const said: ThreadMessage = message;
      if (said.type === 'end') return;
      if (said.type === 'refused') throw new AppError(said.code, said.message, said);
      yield said;
      // The bytes go back to be freed there: here they would wait for a collection that nothing else asks for.
      thread.postMessage('more', said.type === 'batch' ? [said.rows.bytes.buffer] : []);
      watchdog = watch();
    }
    throw new Error('The thread that reads an import ended in the middle of the file.');
  } catch (error) {
    throw isOutOfMemory(error) ? tooMuchAtOnce(error) : error;
  } finally {
    clearTimeout(watchdog);
    await thread.terminate();
  }
}

/** A file that wants more than this fails alone. The keys of 500,000 rows take 100 MB; a hostile JSON file takes fifty times its size. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 512 };

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuchAtOnce(cause: unknown): AppError {
  return importRefused(
    'import_too_large',
    'Reading the file takes more memory than one import may have. Split it.',
    cause,
  );
}
