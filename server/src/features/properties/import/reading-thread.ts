import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../errors.ts';
import { readFileParts, type ReadingTask } from './read-file-parts.ts';
import type { ThreadMessage } from './read-in-thread.ts';

// The thread that reads one file. Each message from the other side allows one part, so that no more than asked for waits.
if (!parentPort) throw new Error('This is no program: read-in-thread.ts starts it.');
const port = parentPort;
const say = (message: ThreadMessage) =>
  port.postMessage(message, message.type === 'batch' ? [message.rows.bytes.buffer] : []);
const allowed = on(port, 'message');
const task: ReadingTask = workerData;
try {
  for await (const part of readFileParts(task)) {
    await allowed.next();
    say(part);
  }
  say({ type: 'end' });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const { code, message, status, cause } = error;
  say({ type: 'refused', code, message, status, cause });
}
