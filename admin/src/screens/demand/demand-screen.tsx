import type { Demand } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import { PagesView, usePages } from '../../ui/pages.tsx';
import { sinceDay, spans } from '../../ui/since-day.ts';
import { Table } from '../../ui/table.tsx';
import { Time } from '../../ui/time.tsx';

/** What visitors looked for and did not find: what to list next, or to say that there is none. */
export function DemandScreen() {
  const [days, setDays] = useState('30');
  const pages = usePages(
    (part) => katek.demand.list({ since: sinceDay(Number(days), new Date()), ...part }),
    { pageLength: 50, key: days },
  );
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
      <PagesView pages={pages} what="wishes">
        {(items) => <Wishes items={items} />}
      </PagesView>
    </div>
  );
}

function Wishes({ items }: { items: readonly Demand[] }) {
  if (items.length === 0) {
    return (
      <Empty title="Nothing was missed">
        Every search of this time found a home that fits. A wish that finds none appears here.
      </Empty>
    );
  }
  return (
    <Table
      label="Unmet demand"
      columns={['Wish', 'Talks', 'Alone in the way', 'Homes without it', 'Last asked']}
    >
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
    </Table>
  );
}
