import { invalidRequest } from '../../errors.ts';

/** Ids sort by the time they were made, so one is all that a cursor needs. */
export function writeIdCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

export function readIdCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  const id = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/u.exec(hex);
  if (!id)
    throw invalidRequest(
      'The cursor is not one of ours. Pass nextCursor of the page before, as it came.',
    );
  return id.slice(1).join('-');
}
