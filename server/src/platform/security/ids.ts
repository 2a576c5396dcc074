import { v7 } from 'uuid';

/** A new id that sorts by the time it was made (UUID version 7), so that inserts stay at the end of an index. */
export function newId(): string {
  return v7();
}
