import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Toasts } from '../../ui/toast.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { drafts, entries, nextCursor, readEntries, readEntry } from './entries.ts';
import { EntryEditor } from './entry-editor.tsx';
import { TryQuestion } from './try-question.tsx';

/** The realtor's own answers: each can be written, changed and taken away, and tried as a visitor would ask. */
export function KnowledgeScreen(props: { id: string | null }) {
  const { id } = props;
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = (work: Promise<void>) => {
    setTrouble(null);
    work.catch((error: unknown) => {
      setTrouble(error instanceof Error ? error.message : 'The entries could not be read.');
    });
  };
  useEffect(() => attempt(readEntries(null)), []);
  const open = entries.value?.find((entry) => entry.id === id) ?? null;
  const isEntry = id !== null && id !== 'new' && id !== 'try';
  const isMissing = isEntry && entries.value !== null && !open;
  useEffect(() => {
    if (isMissing) attempt(readEntry(id));
  }, [isMissing, id]);
  return (
    <div class={`split ${id ? 'has-detail' : ''}`}>
      <section class="list" aria-labelledby="knowledge-title">
        <h1 id="knowledge-title">Knowledge</h1>
        <div class="list-tools">
          <a class="button" href="#/knowledge/new">
            Add an entry
          </a>
          <a class="button" href="#/knowledge/try">
            Try a question
          </a>
        </div>
        <Trouble message={trouble} />
        <EntryList openId={id} isTroubled={trouble !== null} />
        {nextCursor.value ? (
          <div class="list-tools">
            <button type="button" onClick={() => attempt(readEntries(nextCursor.value))}>
              Show more
            </button>
          </div>
        ) : null}
      </section>
      <section class="detail" aria-label="Entry">
        {open || id === 'new' ? (
          <EntryEditor key={id} entry={open} />
        ) : isMissing ? (
          <p class="hint">This entry is not there any more.</p>
        ) : (
          <TryQuestion />
        )}
      </section>
      <Toasts />
    </div>
  );
}

function EntryList(props: { openId: string | null; isTroubled: boolean }) {
  if (entries.value === null) return props.isTroubled ? null : <Loading what="entries" />;
  if (entries.value.length === 0) {
    return (
      <Empty title="No entry yet">
        Write down what visitors ask again and again, such as your commission or your hours. The
        concierge answers with your words.
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {entries.value.map((entry) => (
        <li key={entry.id}>
          <a
            href={`#/knowledge/${entry.id}`}
            aria-current={entry.id === props.openId ? 'true' : undefined}
          >
            <span class="row-head">
              <strong>{entry.question}</strong>
              {entry.isEnabled ? null : <span class="badge">Off</span>}
              {drafts.value[entry.id] ? (
                <span class="unsaved">
                  <span class="visually-hidden"> (unsaved changes)</span>
                </span>
              ) : null}
            </span>
            <span class="preview quiet">{entry.answer}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
