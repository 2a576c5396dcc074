import type { Lead } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { changeLead } from '../../realtime/inbox.ts';
import { showToast } from '../../ui/toast.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** Why a lead stands among the spam, and the one button that takes it out; or the one that puts it there. */
export function LeadSpam(props: { lead: Lead }) {
  const { id, spam } = props.lead;
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (isSpam: boolean) => {
    setProblem(null);
    try {
      await changeLead(id, { spam: isSpam });
      showToast({
        text: isSpam ? 'Moved to the spam.' : 'Back among the leads.',
        undo: () => changeLead(id, { spam: spam.decidedBy === 'person' ? spam.isSpam : null }),
      });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.');
    }
  };
  if (!spam.isSpam) {
    return (
      <>
        <button type="button" onClick={() => void decide(true)}>
          Mark as spam
        </button>
        <Trouble message={problem} />
      </>
    );
  }
  return (
    <div class="notice">
      <strong>
        {spam.decidedBy === 'person'
          ? 'Somebody of you called this spam.'
          : 'This looks like spam.'}
      </strong>
      {spam.reasons.length > 0 ? (
        <ul>
          {spam.reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      ) : null}
      <button type="button" onClick={() => void decide(false)}>
        Not spam
      </button>
      <Trouble message={problem} />
    </div>
  );
}
