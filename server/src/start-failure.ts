import { ConfigError } from './config.ts';
import { DataFolderInUse } from './platform/database/data-folder-lock.ts';

const noConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '57P03',
]);

/** What to do about a start that failed; an error that nobody foresaw goes on as it is. */
export function startFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataFolderInUse) return error.message;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return 'The port is in use by another program. Stop it, or start with another one: PORT=3001 npm start';
  }
  if (noConnection.has(code)) {
    return `DATABASE_URL does not lead to a PostgreSQL that answers (${code}). Start it, or correct the address.`;
  }
  if (code === '28P01' || code === '28000') {
    return 'PostgreSQL refuses the user or password of DATABASE_URL. Correct them.';
  }
  if (code === '3D000') return 'The database that DATABASE_URL names does not exist. Create it.';
  throw error;
}

function codeOf(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
  }
  return '';
}
