import type { Lead, LeadPatch } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { changeLead } from '../../realtime/inbox.ts';
import { TextField } from '../../ui/field.tsx';
import { Time } from '../../ui/time.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** How promising the lead is and why, and what a person thinks of it. */
export function LeadScore(props: { lead: Lead }) {
  const { score } = props.lead;
  return (
    <>
      <h3>Score {score.total} of 100</h3>
      <p class="quiet">
        Fit {partInWords(props.lead, 'fit')}, urgency {partInWords(props.lead, 'urgency')}
      </p>
      {score.manual ? (
        <p>
          Set by hand by {score.manual.by}, <Time at={score.manual.at} />
          {score.manual.note ? `: “${score.manual.note}”` : '.'}
        </p>
      ) : null}
      <table class="reasons">
        <caption class="visually-hidden">What was worked out</caption>
        <tbody>
          {score.reasons.map((reason) => (
            <tr>
              <td>{reason.text}</td>
              <td class="quiet">{reason.part}</td>
              <td class="points">{reason.points > 0 ? `+${reason.points}` : reason.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Override lead={props.lead} />
    </>
  );
}

/** The part that counts, and beside it what was worked out when a person set another. */
function partInWords({ score }: Lead, part: 'fit' | 'urgency'): string {
  if ((score.manual?.[part] ?? null) === null) return String(score[part]);
  const points = score.reasons.filter((reason) => reason.part === part).map((each) => each.points);
  const workedOut = points.reduce((sum, each) => sum + each, 0);
  return `${score[part]} (worked out: ${Math.min(100, workedOut)})`;
}

function Override(props: { lead: Lead }) {
  const { id, score } = props.lead;
  const [fit, setFit] = useState(String(score.manual?.fit ?? ''));
  const [urgency, setUrgency] = useState(String(score.manual?.urgency ?? ''));
  const [note, setNote] = useState(score.manual?.note ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  const change = async (patch: LeadPatch) => {
    setProblem(null);
    try {
      await changeLead(id, patch);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The score could not be changed.');
    }
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const parts = {
      ...(fit !== '' && { fit: Number(fit) }),
      ...(urgency !== '' && { urgency: Number(urgency) }),
    };
    if (Object.keys(parts).length === 0) return setProblem('Set fit, urgency, or both.');
    await change({ score: { ...parts, ...(note.trim() && { note: note.trim() }) } });
  };
  const takeBack = async () => {
    await change({ score: null });
    for (const clear of [setFit, setUrgency, setNote]) clear('');
  };

  return (
    <details class="override">
      <summary>Set by hand</summary>
      <form onSubmit={(event) => void save(event)}>
        <div class="pair">
          <TextField label="Fit" type="number" min={0} max={100} value={fit} onInput={setFit} />
          <TextField
            label="Urgency"
            type="number"
            min={0}
            max={100}
            value={urgency}
            onInput={setUrgency}
          />
        </div>
        <TextField label="Why" value={note} onInput={setNote} maxLength={500} />
        <Trouble message={problem} />
        <div class="actions">
          <button type="submit" class="primary">
            Save the score
          </button>
          {score.manual ? (
            <button type="button" onClick={() => void takeBack()}>
              Back to what is worked out
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}
