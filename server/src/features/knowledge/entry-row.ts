import { hash } from 'node:crypto';
import type { KnowledgeEntry } from '@katek/sdk/protocol';

/** An entry as `entryColumns` of a statement return it. */
export interface EntryRow extends Omit<KnowledgeEntry, 'createdAt' | 'updatedAt'> {
  createdAt: Date | string;
  updatedAt: Date | string;
}

export const entryColumns = `e.id, e.question, e.wordings, e.answer, e.locale, e.tags, e.is_enabled as "isEnabled",
  e.revision, e.created_at as "createdAt", e.updated_at as "updatedAt"`;

export function toEntry(row: EntryRow): KnowledgeEntry {
  const { id, question, wordings, answer, locale, tags, isEnabled, revision } = row;
  return {
    id,
    question,
    wordings,
    answer,
    locale,
    tags,
    isEnabled,
    revision,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  };
}

/** The question and its other wordings, one a line. */
export function askedOf({
  question,
  wordings,
}: Pick<KnowledgeEntry, 'question' | 'wordings'>): string {
  return [question, ...wordings].join('\n');
}

/** Changes when the embedded texts do. */
export function contentHashOf(
  entry: Pick<KnowledgeEntry, 'question' | 'wordings' | 'answer'>,
): string {
  return hash('sha1', `${askedOf(entry)}\n\n${entry.answer}`, 'base64url');
}
