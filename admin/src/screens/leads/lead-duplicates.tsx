import type { Lead, LeadDuplicates as Duplicates, LeadMerge } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { showLeads } from '../../realtime/inbox.ts';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { nameOf } from './name-of.ts';

/** Leads that may be the same person, and what was merged already; each merge can be undone. */
export function LeadDuplicates(props: { lead: Lead }) {
  const { id, updatedAt } = props.lead;
  const [duplicates, setDuplicates] = useState<Duplicates['items']>([]);
  const [merges, setMerges] = useState<LeadMerge[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    Promise.all([katek.leads.duplicates(id), katek.leads.merges(id)]).then(
      ([alike, done]) => {
        if (!isCurrent) return;
        setDuplicates(alike.items);
        setMerges(done.items.filter((merge) => merge.intoId === id && !merge.undoneAt));
      },
      () => isCurrent && setProblem('Leads of the same person could not be looked up.'),
    );
    return () => {
      isCurrent = false;
    };
    // What is learnt of the lead, and each merge, changes it.
  }, [id, updatedAt]);

  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.');
    }
  };
  const merge = (other: Lead) =>
    attempt(async () => {
      const { merge: done, into, from } = await katek.leads.merge(other.id, id);
      showLeads([from, into]);
      showToast({ text: `${nameOf(other)} is part of this lead now.`, undo: () => undo(done.id) });
    });

  if (duplicates.length === 0 && merges.length === 0 && !problem) return null;
  return (
    <>
      <h3>{duplicates.length > 0 ? 'Same person?' : 'Merged'}</h3>
      <Trouble message={problem} />
      <ul class="duplicates">
        {duplicates.map(({ lead, matches }) => (
          <li key={lead.id}>
            <a href={`#/leads/${lead.id}`}>{nameOf(lead)}</a>{' '}
            <span class="quiet">
              same {matches.map(({ kind }) => kindsInWords[kind] ?? kind).join(', ')} ·{' '}
              <Time at={lead.updatedAt} />
            </span>
            <button
              type="button"
              onClick={() => void merge(lead)}
              aria-label={`Merge ${nameOf(lead)} into this lead`}
            >
              Merge into this lead
            </button>
          </li>
        ))}
        {merges.map(({ id: mergeId, how, by, mergedAt }) => (
          <li key={mergeId}>
            <span>
              Merged{' '}
              {how === 'automatic' ? 'by itself (same e-mail and phone)' : `by ${by ?? 'you'}`}{' '}
              <span class="quiet">
                <Time at={mergedAt} />
              </span>
            </span>
            <button type="button" onClick={() => void attempt(() => undo(mergeId))}>
              Undo the merge
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

async function undo(mergeId: string): Promise<void> {
  const { into, from } = await katek.leads.undoMerge(mergeId);
  showLeads([from, into]);
  showToast({ text: 'These are two leads again.' });
}

const kindsInWords: Readonly<Record<string, string>> = {
  email: 'e-mail',
  phone: 'phone',
  visitor: 'browser',
};
