import type { AnswerOfTurn, Replay, ReplayDifference, ReplayedTurn } from '@katek/sdk';
import { outcomesInWords, reasonsInWords, rulesInWords } from '../../ui/gate-words.ts';
import { RichText } from '../../ui/rich-text.tsx';

const parts: Record<ReplayDifference, string> = {
  text: 'words',
  listings: 'homes',
  facts: 'figures',
  understood: 'wishes understood',
  verdicts: 'checks',
  handoff: 'hand-over',
  brain: 'who answered',
};

const ends: Partial<Record<Replay['ended'], string>> = {
  turns: 'The talk goes on; try more answers to see the rest.',
  time: 'Stopped after 45 seconds. Try fewer answers, or the built-in concierge.',
  tokens: 'Stopped: one try may use 300,000 tokens.',
  budget:
    'Stopped: today’s tokens are used up. Try the built-in concierge, wait until tomorrow (UTC), or ask for a larger budget.',
};

/** Both answers of each turn. */
export function TriedTurns({ replay }: { replay: Replay }) {
  const { turns, ended, use } = replay;
  const differing = turns.filter(({ changed }) => changed.length > 0).length;
  const tokens = use.inputTokens + use.outputTokens;
  return (
    <div class="tried-turns">
      <p>
        <strong>{summary(differing, turns.length)}</strong>{' '}
        {tokens > 0 ? (
          <span class="quiet">{tokens.toLocaleString()} tokens of today’s budget.</span>
        ) : null}
      </p>
      {ends[ended] ? <p class="quiet">{ends[ended]}</p> : null}
      <ol class="turns">
        {turns.map((turn) => (
          <Turn key={turn.messageId} turn={turn} />
        ))}
      </ol>
    </div>
  );
}

function summary(differing: number, count: number): string {
  if (count === 0) return 'No answer was made.';
  if (differing === 0)
    return count === 1 ? 'The answer stays the same.' : `The ${count} answers stay the same.`;
  return `${differing} of ${count} answers would be different.`;
}

function Turn({ turn }: { turn: ReplayedTurn }) {
  const { asked, stored, replayed, changed } = turn;
  const isSame = changed.length === 0;
  return (
    <li class="turn">
      <p class="asked">
        <span class="author">Visitor</span>
        {asked.map((text, index) => (
          <span class="text" key={index}>
            {text}
          </span>
        ))}
      </p>
      {isSame ? (
        <details>
          <summary class="good-text">The same answer</summary>
          <Answer answer={stored} changed={[]} />
        </details>
      ) : (
        <>
          <p class="note urgent-text">Different: {changed.map((part) => parts[part]).join(', ')}</p>
          <div class="beside">
            <div>
              <h3>As it was</h3>
              <Answer answer={stored} changed={changed} />
            </div>
            <div class="is-new">
              <h3>As it would be</h3>
              <Answer answer={replayed} changed={changed} />
            </div>
          </div>
        </>
      )}
    </li>
  );
}

/** The words, and of the rest what differs. */
function Answer(props: { answer: AnswerOfTurn; changed: readonly ReplayDifference[] }) {
  const { answer, changed } = props;
  const told = changed.filter((part) => part !== 'text');
  return (
    <>
      <RichText text={answer.text} />
      {told.length > 0 ? (
        <dl class="facts">
          {told.map((part) => (
            <div key={part}>
              <dt>{parts[part]}</dt>
              <dd>{inWords[part](answer) || 'none'}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** Of some figures nobody needs to be told what they are. */
function isPlain(kind: string): boolean {
  return kind === 'other' || kind === 'count';
}

const inWords: Record<ReplayDifference, (answer: AnswerOfTurn) => string> = {
  text: ({ text }) => text,
  listings: ({ listings }) => listings.map(({ label }) => label).join(' · '),
  facts: ({ facts }) =>
    facts.map(({ kind, said }) => (isPlain(kind) ? said : `${kind} ${said}`)).join(' · '),
  understood: ({ understood }) => understood.join(' · '),
  verdicts: ({ verdicts }) =>
    (verdicts ?? [])
      .map(({ kind, outcome }) => `${rulesInWords[kind]} (${outcomesInWords[outcome]})`)
      .join(' · '),
  handoff: ({ handoff }) => (handoff ? reasonsInWords[handoff].title : ''),
  brain: ({ brain }) => (brain === 'openai' ? 'language model' : 'built-in concierge'),
};
