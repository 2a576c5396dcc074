import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isBinary } from './import/decode-file.ts';
import { importLimits } from './import/limits.ts';
import { importRefused } from './properties.errors.ts';

/** Streams an upload to `path` and refuses what no import could read as soon as that shows. Leaves no file when it does. */
export async function receiveFile(body: Readable, path: string): Promise<number> {
  await mkdir(dirname(path), { recursive: true });
  const guard = new UploadGuard();
  const breakOff = () => guard.destroy(new Error('The upload broke off.'));
  body.once('error', breakOff).once('aborted', breakOff);
  try {
    // Not as a part of the pipeline, which would destroy the request and with it the way to answer it.
    body.pipe(guard);
    await pipeline(guard, createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    body.unpipe(guard);
    // What is still being sent is read into nothing: a client listens for the answer only after sending.
    body.resume();
    await rm(path, { force: true });
    throw error;
  }
  return guard.bytes;
}

const quote = 0x22;
const lineEnd = 0x0a;

/** Counts bytes and rows as they pass. */
class UploadGuard extends Transform {
  bytes = 0;
  #rows = 0;
  #sinceLineEnd = 0;
  #isQuoted = false;
  #isJson = false;
  #longest = 0;

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, data?: Buffer) => void,
  ): void {
    if (this.bytes === 0) {
      if (isBinary(chunk.subarray(0, 8))) {
        done(
          importRefused(
            'import_unsupported',
            'This is no text file. Save the list as CSV and upload that, not packed.',
          ),
        );
        return;
      }
      this.#isJson = /^\s*[[{]/.test(chunk.subarray(0, 100).toString('latin1'));
    }
    this.bytes += chunk.length;
    this.#count(chunk);
    done(this.#refusal(), chunk);
  }

  #count(chunk: Buffer): void {
    let longest = 0;
    let since = this.#sinceLineEnd;
    // By index: iterating over a buffer takes ten times as long, and this sees every byte of 100 MB.
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (byte === lineEnd) {
        if (since > longest) longest = since;
        since = 0;
        if (!this.#isQuoted) this.#rows += 1;
      } else {
        since += 1;
        if (byte === quote) this.#isQuoted = !this.#isQuoted;
      }
    }
    this.#sinceLineEnd = since;
    this.#longest = Math.max(this.#longest, longest, since);
  }

  #refusal(): Error | null {
    const limit = this.#isJson ? importLimits.jsonBytes : importLimits.fileBytes;
    if (this.bytes > limit) {
      const megabytes = limit / 1024 / 1024;
      return importRefused(
        'import_too_large',
        `The file is larger than ${megabytes} MB. Split it.`,
      );
    }
    if (this.#isJson) return null;
    if (this.#rows > importLimits.rows + 1) {
      return importRefused(
        'import_too_many_rows',
        `The file has over ${importLimits.rows} rows. Split it.`,
      );
    }
    // Four bytes a character at most: what is longer is over the limit in any encoding.
    if (this.#longest > importLimits.rowLength * 4) {
      return importRefused(
        'import_row_too_long',
        'A line of the file is longer than 1 MB: it is no list of rows.',
      );
    }
    return null;
  }
}
