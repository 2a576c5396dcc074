import type { KnowledgeSearchResult } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { TextField } from '../../ui/field.tsx';
import { Trouble } from '../../ui/trouble.tsx';

const shownMax = 5;

/** Asks as a visitor would, and shows which entry the concierge answers with. */
export function TryQuestion() {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ text: string; result: KnowledgeSearchResult } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const ask = async () => {
    const question = text.trim();
    if (question === '' || isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const result = await katek.knowledge.search({ text: question, limit: shownMax });
      setAsked({ text: question, result });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The question could not be tried.');
    }
    setBusy(false);
  };

  return (
    <div class="entry">
      <a class="back" href="#/knowledge">
        Back
      </a>
      <form
        class="section"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <h2>Try a question</h2>
        <p class="quiet">
          Ask as a visitor would. The concierge answers with an entry only when it is sure.
        </p>
        <TextField label="Question" value={text} maxLength={1000} onInput={setText} />
        <div class="row">
          <button type="submit" class="primary" aria-disabled={isBusy || text.trim() === ''}>
            Ask
          </button>
        </div>
        <Trouble message={trouble} />
      </form>
      <div role="status">{asked ? <Answer {...asked} /> : null}</div>
    </div>
  );
}

function Answer({ text, result }: { text: string; result: KnowledgeSearchResult }) {
  const chosen = result.items.find(({ entry }) => entry.id === result.answersWith);
  const others = result.items.filter((item) => item !== chosen && item.confidence > 0);
  return (
    <div class="tried">
      {chosen ? (
        <>
          <p>
            To “{text}” the concierge answers with{' '}
            <a href={`#/knowledge/${chosen.entry.id}`}>{chosen.entry.question}</a>
          </p>
          <blockquote class="text">{chosen.entry.answer}</blockquote>
        </>
      ) : (
        <p>
          No entry answers “{text}” for sure, so the concierge does not use one. Add this wording to
          the entry that should.
        </p>
      )}
      {others.length > 0 ? (
        <>
          <h3>Also near</h3>
          <ul>
            {others.map(({ entry, confidence }) => (
              <li key={entry.id}>
                <a href={`#/knowledge/${entry.id}`}>{entry.question}</a>{' '}
                <span class="quiet">{Math.round(confidence * 100)} % sure</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
