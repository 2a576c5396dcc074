import type { Attachment } from '../protocol/index.ts';
import type { VisitorStorage } from './token-storage.ts';

/** What of a message is kept until it is confirmed. */
export interface Kept {
  readonly id: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** Who wrote it; absent: a stranger. See `Session`. */
  readonly owner?: string;
}

/** Any script of the page can write to the storage, so what comes out of it is looked at before it is believed. */
export function readKept(storage: VisitorStorage, key: string): Kept[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const { id, text, attachments = [], owner = '' } = (value ?? {}) as Record<string, unknown>;
  return areTexts(id, text, owner) && Array.isArray(attachments) && attachments.every(isAttachment);
}

function isAttachment(value: unknown): value is Attachment {
  const { id, name, contentType, url } = (value ?? {}) as Record<string, unknown>;
  return areTexts(id, name, contentType, url);
}

function areTexts(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
