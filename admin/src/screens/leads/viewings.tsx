import type { Lead, ViewingRecord } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** The viewings of a lead. What is decided here, the visitor reads in the talk at once. */
export function Viewings(props: { lead: Lead }) {
  const { id, updatedAt } = props.lead;
  const [viewings, setViewings] = useState<ViewingRecord[]>([]);
  const [timeZone, setTimeZone] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    // Without it the times are told on another clock, with its name.
    void katek.organization.get().then(
      (organization) => setTimeZone(organization.timeZone),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    let isCurrent = true;
    katek.viewings
      .list({ leadId: id, limit: 50 })
      .page()
      .then(
        ({ items }) => isCurrent && setViewings(items),
        () => isCurrent && setProblem('The viewings could not be read.'),
      );
    return () => {
      isCurrent = false;
    };
    // A moved or cancelled viewing changes the lead.
  }, [id, updatedAt]);

  const decide = async (viewing: ViewingRecord, status: 'confirmed' | 'cancelled') => {
    setProblem(null);
    try {
      const decided = await katek.viewings.update(viewing.id, { status });
      setViewings((all) => all.map((each) => (each.id === decided.id ? decided : each)));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work. Try again.');
    }
  };

  if (viewings.length === 0 && !problem) return null;
  return (
    <>
      <h3>Viewings</h3>
      <Trouble message={problem} />
      <ul class="viewings">
        {viewings.map((viewing) => (
          <li key={viewing.id}>
            <strong>
              <time dateTime={viewing.startsAt}>{timeInWords(viewing, timeZone)}</time>
            </strong>{' '}
            <span class={`badge ${badges[viewing.status]}`}>{viewing.status}</span>
            <div>{viewing.address ?? 'A home'}</div>
            {viewing.note ? <div class="quiet">“{viewing.note}”</div> : null}
            {viewing.status !== 'cancelled' && Date.parse(viewing.endsAt) > Date.now() ? (
              <div class="actions">
                {viewing.status === 'requested' ? (
                  <button
                    type="button"
                    class="primary"
                    onClick={() => void decide(viewing, 'confirmed')}
                  >
                    Confirm
                  </button>
                ) : null}
                <button type="button" onClick={() => void decide(viewing, 'cancelled')}>
                  Cancel the viewing
                </button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

const badges = { requested: 'urgent', confirmed: 'good', cancelled: 'quiet' } as const;

/** On the clock of the office, where the home is; until that is known, on that of whoever reads it. */
function timeInWords({ startsAt }: ViewingRecord, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(undefined, {
    ...(timeZone && { timeZone }),
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(startsAt));
}
