import type { Demand } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Time } from '../../ui/time.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { sinceDay, spans } from './since-day.ts';

const pageLength = 50;

/** What visitors looked for and did not find: what to list next, or to say that there is none. */
export function DemandScreen() {
  const [days, setDays] = useState('30');
  const [found, setFound] = useState<{ days: string; items: Demand[]; next: string | null } | null>(
    null,
  );
  const [trouble, setTrouble] = useState<string | null>(null);

  const read = async (cursor: string | null) => {
    setTrouble(null);
    try {
      const since = sinceDay(Number(days), new Date());
      const page = await katek.demand
        .list({ since, limit: pageLength, ...(cursor && { cursor }) })
        .page();
      setFound((before) => ({
        days,
        items: cursor && before ? [...before.items, ...page.items] : page.items,
        next: page.nextCursor,
      }));
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'The wishes could not be read.');
    }
  };
  useEffect(() => void read(null), [days]);
  const shown = found?.days === days ? found : null;

  return (
    <div class="page">
      <h1>Unmet demand</h1>
      <p class="quiet">
        What visitors asked for and you have no home for. Nothing here tells who asked.
      </p>
      <div>
        <div class="narrow">
          <SelectField label="Asked in" value={days} options={spans} onInput={setDays} />
        </div>
      </div>
      <Trouble message={trouble} />
      {shown ? <Table items={shown.items} /> : trouble ? null : <Loading what="wishes" />}
      {shown?.next ? (
        <button type="button" onClick={() => void read(shown.next)}>
          Show more
        </button>
      ) : null}
    </div>
  );
}

function Table({ items }: { items: readonly Demand[] }) {
  if (items.length === 0) {
    return (
      <Empty title="Nothing was missed">
        Every search of this time found a home that fits. A wish that finds none appears here.
      </Empty>
    );
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Unmet demand">
      <table>
        <thead>
          <tr>
            <th scope="col">Wish</th>
            <th scope="col">Talks</th>
            <th scope="col">Alone in the way</th>
            <th scope="col">Homes without it</th>
            <th scope="col">Last asked</th>
          </tr>
        </thead>
        <tbody>
          {items.map((wish) => (
            <tr key={`${wish.constraint.key} ${wish.constraint.value ?? wish.constraint.label}`}>
              <th scope="row">{wish.constraint.label}</th>
              <td>{wish.asked}</td>
              <td>{wish.blocking}</td>
              <td>{wish.lastTotal}</td>
              <td>
                <Time at={wish.lastAskedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
