import type { KnowledgeEntry } from '@katek/sdk';
import { useRef, useState } from 'preact/hooks';
import { checkOf, listOf, textOf } from '../../ui/bound.ts';
import { CheckField, TextField } from '../../ui/field.tsx';
import { TextList } from '../../ui/text-list.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import {
  drafts,
  forgetDraft,
  keepDraft,
  lastSavedId,
  readEntry,
  removeEntry,
  saveEntry,
} from './entries.ts';
import {
  emptyForm,
  entryLimits,
  formOf,
  isChanged,
  problemsOf,
  type EntryForm,
  type EntryProblems,
} from './entry-form.ts';

/** Writes one entry; `null` is a new one. What is not saved waits here, whatever else is looked at. */
export function EntryEditor({ entry }: { entry: KnowledgeEntry | null }) {
  const key = entry?.id ?? 'new';
  const saved = entry ? formOf(entry) : emptyForm;
  const form = drafts.value[key] ?? saved;
  const isDirty = isChanged(form, saved);
  const [problems, setProblems] = useState<EntryProblems>({});
  const [trouble, setTrouble] = useState<{ text: string; isConflict: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isSaved = !isBusy && !isDirty && entry?.id === lastSavedId.value && entry !== null;
  const element = useRef<HTMLFormElement>(null);
  const change = (part: Partial<EntryForm>) => {
    const written = { ...form, ...part };
    // A row that is still empty says nothing, and must not vanish for that.
    const isSame = written.wordings.length === saved.wordings.length && !isChanged(written, saved);
    if (isSame) forgetDraft(key);
    else keepDraft(key, written);
  };

  const bindable = { form, problems, change };
  const text = textOf(bindable);

  /** One thing at a time; what goes wrong is told. */
  const attempt = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      const isConflict =
        error instanceof Error && 'code' in error && error.code === 'knowledge_changed';
      setTrouble({
        text: error instanceof Error ? error.message : 'That did not work. Try again.',
        isConflict,
      });
    }
    setBusy(false);
  };

  const save = async () => {
    const found = problemsOf(form);
    setProblems(found);
    if (Object.keys(found).length > 0) {
      // What is wrong is on the screen after the next render.
      requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    await attempt(async () => {
      const id = await saveEntry(entry, form);
      location.hash = `#/knowledge/${id}`;
    });
  };

  const remove = async () => {
    if (!entry) return;
    // Away from it first: it is not to be looked for when it is gone.
    location.hash = '#/knowledge';
    try {
      showToast({ text: 'Deleted.', undo: await removeEntry(entry) });
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : 'It could not be deleted.' });
    }
  };

  const reread = async () => {
    if (!entry) return;
    await attempt(async () => {
      await readEntry(entry.id);
      forgetDraft(entry.id);
    });
  };

  return (
    <form
      ref={element}
      class="entry section"
      noValidate
      aria-labelledby="entry-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <a class="back" href="#/knowledge">
        Back
      </a>
      <h2 id="entry-title">{entry ? 'Entry' : 'New entry'}</h2>
      <TextField
        label="Question"
        hint="As a visitor asks it. Answers name it as their source."
        {...text('question')}
        maxLength={entryLimits.question}
      />
      <TextField
        label="Answer"
        hint="Visitors read it word for word. Bold, lists and links to your own sites may stand in it."
        {...text('answer')}
        lines={6}
        maxLength={entryLimits.answer}
      />
      <TextList
        legend="Other wordings"
        hint={`Other ways to ask the same, up to ${entryLimits.wordings}.`}
        itemLabel={(number) => `Wording ${number}`}
        addLabel="Add a wording"
        {...listOf(bindable)('wordings')}
        max={entryLimits.wordings}
        maxLength={entryLimits.question}
      />
      <TextField
        label="Language"
        hint="Such as en or es-MX. Empty: for visitors of every language."
        {...text('locale')}
        maxLength={35}
      />
      <TextField
        label="Tags"
        hint="For your own order, with commas between them. Visitors never see them."
        {...text('tags')}
        maxLength={450}
      />
      <CheckField
        label="Answer with it"
        hint="Switched off, it is kept and not used."
        {...checkOf(bindable)('isEnabled')}
      />
      <div class="save-bar">
        <Trouble message={trouble?.text ?? null} />
        <div class="row">
          <button type="submit" class="primary" aria-disabled={!isDirty || isBusy}>
            Save
          </button>
          <button
            type="button"
            aria-disabled={!isDirty}
            onClick={() => {
              forgetDraft(key);
              setProblems({});
              setTrouble(null);
            }}
          >
            Discard
          </button>
          {trouble?.isConflict ? (
            <button type="button" onClick={() => void reread()}>
              Read it again
            </button>
          ) : null}
          {entry ? (
            <button
              type="button"
              class="danger"
              aria-disabled={isBusy}
              onClick={() => void remove()}
            >
              Delete
            </button>
          ) : null}
          <span role="status" class={isSaved ? 'good-text' : 'quiet'}>
            {isBusy ? 'Saving …' : isDirty ? 'Unsaved changes' : ''}
            {isSaved ? 'Saved. The concierge answers with it from now on.' : ''}
          </span>
        </div>
      </div>
    </form>
  );
}
