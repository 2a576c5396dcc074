import type { Attachment, Refinement } from '../protocol/index.ts';
import type { Memory } from './token-storage.ts';

/** What of a message is kept until it is confirmed. */
export interface Kept {
  readonly id: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly refine?: Refinement | undefined;
  /** Who wrote it; `''`: a stranger. See `Session`. */
  readonly owner: string;
}

/** Any script of the page can write to the storage: unless all that comes out of it fits, none is believed. */
export function readKept(memory: Memory): Kept[] {
  try {
    const kept = JSON.parse(memory.read('outbox') ?? '[]') as Kept[];
    return kept.every(isKept) ? kept : [];
  } catch {
    return [];
  }
}

function isKept({ id, text, owner, attachments, refine }: Kept): boolean {
  const ofFiles = attachments.flatMap((file) => [file.id, file.name, file.contentType, file.url]);
  const ofWishes = refine ? refine.remove.flatMap(({ key, value }) => [key, value ?? '']) : [];
  return [id, text, owner, ...ofFiles, ...ofWishes].every((value) => typeof value === 'string');
}
