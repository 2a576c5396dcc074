import type { Conversation, Organization, Replay } from '@katek/sdk';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { conversations } from '../../realtime/inbox.ts';
import { session } from '../../session.ts';
import { SelectField } from '../../ui/field.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { unsavedSections } from './drafts.ts';
import { TriedTurns } from './tried-turns.tsx';
import { inputOf, problemToTry, type TryChoice } from './try-input.ts';

const turnChoices = { '3': 'first 3 answers', '5': 'first 5 answers', '10': 'first 10 answers' };
const brains = {
  usual: 'Whoever answers visitors now',
  'built-in': 'The built-in concierge (uses no tokens)',
};
const talksShown = 50;

type Tried =
  | { state: 'idle' }
  | { state: 'busy'; since: number }
  | { state: 'done'; replay: Replay }
  | { state: 'failed'; message: string };

/** Answers a talk of before again by what stands in the forms, and shows both answers side by side. Saves nothing. */
export function TryTalk({ organization }: { organization: Organization }) {
  const talks = (conversations.value ?? []).slice(0, talksShown);
  const [chosen, setChosen] = useState('');
  const [turnsMax, setTurnsMax] = useState('3');
  const [brain, setBrain] = useState<TryChoice['brain']>('usual');
  const [tried, setTried] = useState<Tried>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const titleId = useId();
  useEffect(() => () => running.current?.abort(), []);
  const conversationId = chosen || (talks[0]?.id ?? '');

  const attempt = async () => {
    if (tried.state === 'busy' || conversationId === '') return;
    const problem = problemToTry(organization);
    if (problem) {
      setTried({ state: 'failed', message: `First mend the form: ${problem}` });
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    setTried({ state: 'busy', since: Date.now() });
    try {
      const choice = { conversationId, turnsMax: Number(turnsMax), brain };
      const replay = await katek.conversations.replay(
        conversationId,
        inputOf(organization, choice),
        // A second attempt would pay for the model twice.
        { signal: controller.signal, retriesMax: 0 },
      );
      setTried({ state: 'done', replay });
    } catch (error) {
      if (controller.signal.aborted) setTried({ state: 'idle' });
      else setTried({ state: 'failed', message: inWords(error) });
    }
  };

  return (
    <section class="section try" aria-labelledby={titleId}>
      <h2 id={titleId}>Try it</h2>
      <p class="quiet">
        A talk of before is answered again by what stands in <Tabs />, saved or not. The visitor
        hears nothing, and nothing is kept.
      </p>
      {conversations.value !== null && talks.length === 0 ? (
        <p class="notice">
          There is no talk yet. Hold one on your{' '}
          <a href={`/chat/${organization.slug}`}>chat page</a>, then try your changes on it.
        </p>
      ) : (
        <>
          <SelectField
            label="Talk"
            value={conversationId}
            options={Object.fromEntries(talks.map((talk) => [talk.id, talkInWords(talk)]))}
            onInput={setChosen}
          />
          <div class="pair">
            <SelectField
              label="How much of it"
              value={turnsMax}
              options={turnChoices}
              onInput={setTurnsMax}
            />
            {isModelConnected() ? (
              <SelectField
                label="Answered by"
                value={brain}
                options={brains}
                hint="A model uses tokens of today’s budget."
                onInput={(value) => setBrain(value === 'built-in' ? 'built-in' : 'usual')}
              />
            ) : null}
          </div>
          <div class="row">
            <button
              type="button"
              class="primary"
              aria-disabled={tried.state === 'busy' || conversationId === ''}
              onClick={() => void attempt()}
            >
              Try it
            </button>
            {tried.state === 'busy' ? (
              <button type="button" onClick={() => running.current?.abort()}>
                Cancel
              </button>
            ) : null}
            {tried.state === 'busy' ? <Elapsed since={tried.since} /> : null}
          </div>
        </>
      )}
      <Trouble message={tried.state === 'failed' ? tried.message : null} />
      <div role="status">
        {tried.state === 'done' ? <TriedTurns replay={tried.replay} /> : null}
      </div>
    </section>
  );
}

function Tabs() {
  const unsaved = unsavedSections.value;
  const tabs = { concierge: 'Concierge', agent: 'Agent card', rules: 'Rules' } as const;
  const changed = Object.entries(tabs).filter(([name]) => unsaved.some((each) => each === name));
  if (changed.length === 0) return <>Concierge, Agent card and Rules</>;
  return (
    <>
      Concierge, Agent card and Rules ({changed.map(([, title]) => title).join(', ')} with changes)
    </>
  );
}

/** A model takes its time; that something moves says that it is at work. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - since) / 1000));
  return (
    <>
      <progress aria-label="Answering again" />
      <span class="quiet" aria-hidden="true">
        {seconds} s of 45 at most
      </span>
    </>
  );
}

function isModelConnected(): boolean {
  const { value } = session;
  return value.status === 'signed-in' && value.me.connections.openai;
}

function talkInWords({ preview, updatedAt }: Conversation): string {
  const time = new Date(updatedAt).toLocaleString(undefined, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const start = preview.length > 70 ? `${preview.slice(0, 70).trimEnd()} …` : preview;
  return `${time}: ${start || 'No message yet'}`;
}

function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : 'The talk could not be tried.';
  const isTimeout = error instanceof Error && 'isTimeout' in error && error.isTimeout === true;
  return isTimeout ? 'That took too long. Try it with fewer answers.' : message;
}
