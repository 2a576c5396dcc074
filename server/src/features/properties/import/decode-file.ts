import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** A piece of a file as text, and how many bytes of the file it ends at. */
export interface TextPiece {
  text: string;
  bytesDone: number;
}

const pieceBytes = 128 * 1024;

/** The file as text, in pieces. NUL characters, which no cell can hold, are left out. */
export async function* decodeFile(
  path: string,
  encoding: string,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  let bytesDone = 0;
  const stream = createReadStream(path, { highWaterMark: pieceBytes, ...(signal && { signal }) });
  for await (const chunk of stream) {
    const bytes: Buffer = chunk;
    bytesDone += bytes.length;
    yield { text: withoutNul(decoder.write(bytes)), bytesDone };
  }
  yield { text: withoutNul(decoder.end() ?? ''), bytesDone };
}

/** Name of the file's encoding: from its mark, from being sound UTF-8, else from how often its bytes occur. */
export async function detectEncoding(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({
      buffer: Buffer.alloc(sampleBytes),
      position: 0,
    });
    const head = buffer.subarray(0, bytesRead);
    const marked = markOf(head) ?? wideWithoutMark(head);
    if (marked) return marked;
  } finally {
    await file.close();
  }
  const foreign = await firstForeignPiece(path);
  return foreign ? guess(foreign) : 'utf-8';
}

/** What a spreadsheet, an archive or a picture begins with: no text at all. */
export function isBinary(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = head;
  const isGzip = first === 0x1f && second === 0x8b;
  const isZip = first === 0x50 && second === 0x4b && third <= 8 && fourth <= 8;
  const isOldOffice = first === 0xd0 && second === 0xcf && third === 0x11;
  const isPdf = first === 0x25 && second === 0x50 && third === 0x44 && fourth === 0x46;
  const isOther = [0x28b52ffd, 0xfd377a58, 0x89504e47, 0x377abcaf].includes(
    ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0,
  );
  const isBzip = first === 0x42 && second === 0x5a && third === 0x68;
  return isGzip || isZip || isOldOffice || isPdf || isOther || isBzip;
}

const sampleBytes = 64 * 1024;

function markOf(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: in Latin text every second byte is zero. */
function wideWithoutMark(head: Buffer): string | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) evenZeros += 1;
    if (head[at + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.4 && oddZeros < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** The first piece of the file that is not UTF-8, which may come long after the head. */
async function firstForeignPiece(path: string): Promise<Buffer | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: sampleBytes })) {
    const bytes: Buffer = chunk;
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      return bytes;
    }
  }
  return undefined;
}

function guess(bytes: Buffer): string {
  // One broken character in a text that is UTF-8 otherwise does not make it another encoding.
  const asUtf8 = bytes.toString('utf8');
  const broken = asUtf8.split('\ufffd').length - 1;
  const sound = asUtf8.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  if (sound > broken * 4) return 'utf-8';
  for (const { name } of analyse(bytes)) {
    const encoding = preferred.get(name) ?? name;
    if (name === 'UTF-8' || name === 'ASCII' || !iconv.encodingExists(encoding)) continue;
    return encoding === 'windows-1252' && isCentralEuropean(bytes) ? 'windows-1250' : encoding;
  }
  return 'windows-1252';
}

/** Letters of Polish or Czech read as Western signs stand inside words, where no sign belongs: "¯ó³ta", "£ódŸ". */
function isCentralEuropean(bytes: Buffer): boolean {
  const western = iconv.decode(bytes, 'windows-1252');
  const misplaced = western.match(/[¹³¿¯£¼¾](?=\p{Ll})|(?<=\p{Ll}\p{L})[¹³¿¼¾]/gu)?.length ?? 0;
  return misplaced >= 2 && misplaced > (western.match(/[^\p{ASCII}]/gu)?.length ?? 0) / 20;
}

/** Windows' own sets hold all of their ISO sisters and the quotes and dashes that Windows programs write. */
const preferred: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-2', 'windows-1250'],
  ['ISO-8859-9', 'windows-1254'],
]);

function withoutNul(text: string): string {
  const whole = text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}
