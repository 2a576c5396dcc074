import type { FastifyBaseLogger } from 'fastify';
import { AppError } from '../../errors.ts';
import type { Connection } from '../../platform/realtime/connection.ts';

/** Tells the peer why a frame had no effect. What nobody foresaw is mostly an outage, and worth another attempt. */
export function refuse(
  connection: Connection,
  log: Pick<FastifyBaseLogger, 'error'>,
  error: unknown,
  refId: string | null,
  /** What an error says to this peer, in their language. */
  say: (error: { code: string; message: string }) => string = ({ message }) => message,
): void {
  if (error instanceof AppError && error.status < 500) {
    connection.sendError(error.code, say(error), refId);
    return;
  }
  log.error({ err: error }, 'a frame was not worked on');
  const outage = {
    code: 'service_unavailable',
    message: 'This did not work just now. Try again shortly.',
  };
  connection.sendError(outage.code, say(outage), refId);
}

/** What Postgres cannot store, or no font can show. */
export function isCleanText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The same for every text inside of a value that came as JSON. */
export function isClean(value: unknown): boolean {
  if (typeof value === 'string') return isCleanText(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isCleanText(key) && isClean(inner));
}
