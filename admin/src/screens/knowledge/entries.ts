import type { KnowledgeEntry } from '@katek/sdk';
import { signal } from '@preact/signals';
import { katek } from '../../client.ts';
import { watchDrafts } from '../../ui/drafts-kept.ts';
import { entryOf, type EntryForm } from './entry-form.ts';

const pageLength = 100;

/** What was read so far, the newest first; `null` until then. */
export const entries = signal<readonly KnowledgeEntry[] | null>(null);
/** Set while there is more. */
export const nextCursor = signal<string | null>(null);
/** The entry that was saved last, for its editor to say so. */
export const lastSavedId = signal<string | null>(null);
/** What was written and not saved, by the entry's id; `new` for one that is not there yet. */
export const drafts = signal<Readonly<Record<string, EntryForm>>>({});

watchDrafts({
  hasUnsaved: () => Object.keys(drafts.value).length > 0,
  forget() {
    drafts.value = {};
    entries.value = null;
    nextCursor.value = null;
    lastSavedId.value = null;
  },
});

/** The first page anew, or the next one. */
export async function readEntries(cursor: string | null): Promise<void> {
  const page = await katek.knowledge.list({ limit: pageLength, ...(cursor && { cursor }) }).page();
  entries.value = cursor ? [...(entries.value ?? []), ...page.items] : page.items;
  nextCursor.value = page.nextCursor;
}

/** Reads one that is not among those read so far, as behind a link, or again what somebody else has changed. */
export async function readEntry(id: string): Promise<void> {
  put(await katek.knowledge.get(id));
}

export async function saveEntry(entry: KnowledgeEntry | null, form: EntryForm): Promise<string> {
  const saved = entry
    ? await katek.knowledge.update(entry.id, { ...entryOf(form), revision: entry.revision })
    : await katek.knowledge.create(entryOf(form));
  put(saved);
  forgetDraft(entry?.id ?? 'new');
  lastSavedId.value = saved.id;
  return saved.id;
}

/** Takes it away. What comes back makes it again, with all that it said. */
export async function removeEntry(entry: KnowledgeEntry): Promise<() => Promise<void>> {
  await katek.knowledge.delete(entry.id);
  entries.value = (entries.value ?? []).filter(({ id }) => id !== entry.id);
  forgetDraft(entry.id);
  return async () => {
    const { question, answer, wordings, locale, tags, isEnabled } = entry;
    put(await katek.knowledge.create({ question, answer, wordings, locale, tags, isEnabled }));
  };
}

export function keepDraft(id: string, form: EntryForm): void {
  drafts.value = { ...drafts.value, [id]: form };
}

export function forgetDraft(id: string): void {
  const { [id]: _, ...others } = drafts.value;
  drafts.value = others;
}

function put(entry: KnowledgeEntry): void {
  const known = entries.value ?? [];
  entries.value = known.some(({ id }) => id === entry.id)
    ? known.map((each) => (each.id === entry.id ? entry : each))
    : [entry, ...known];
}
