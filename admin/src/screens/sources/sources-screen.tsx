import type { Feed, Import } from '@katek/sdk';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { PagesView, usePages } from '../../ui/pages.tsx';
import { Table } from '../../ui/table.tsx';
import { Time } from '../../ui/time.tsx';
import { Toasts } from '../../ui/toast.tsx';
import { FeedForm } from './feed-form.tsx';

const pageLength = 25;

/** Where the listings come from, what each source allows, and what came in last. */
export function SourcesScreen() {
  const feeds = usePages((part) => katek.feeds.list(part), { pageLength });
  const imports = usePages((part) => katek.imports.list(part), { pageLength });
  const keep = (changed: Feed) =>
    feeds.put((items) => items.map((feed) => (feed.id === changed.id ? changed : feed)));
  return (
    <div class="page">
      <h1>Sources</h1>
      <p class="quiet">
        Where your listings come from. What a source demands holds from the next answer on.
      </p>
      <PagesView pages={feeds} what="sources">
        {(items) =>
          items.length === 0 ? (
            <Empty title="No source yet">
              A source is there as soon as a listing names it.{' '}
              <a href="#/listings">Import a file</a>, or send listings over the API.
            </Empty>
          ) : (
            <ul class="feeds">
              {items.map((feed) => (
                <li class="panel" key={feed.id}>
                  <FeedForm feed={feed} onSaved={keep} />
                </li>
              ))}
            </ul>
          )
        }
      </PagesView>
      <h2>Imports</h2>
      <PagesView pages={imports} what="imports">
        {(items) => <Imports items={items} />}
      </PagesView>
      <Toasts />
    </div>
  );
}

function Imports({ items }: { items: readonly Import[] }) {
  if (items.length === 0) {
    return (
      <Empty title="No file yet">
        Files that you <a href="#/listings">import</a> appear here, with what became of their rows.
      </Empty>
    );
  }
  return (
    <Table
      label="Imports"
      columns={['File', 'When', 'Result', 'New', 'Changed', 'Same', 'Left out']}
    >
      {items.map((run) => (
        <tr key={run.id}>
          <th scope="row">
            {run.fileName}
            {run.error ? <div class="note problem">{run.error}</div> : null}
          </th>
          <td>
            <Time at={run.finishedAt ?? run.createdAt} />
          </td>
          <td>{statesInWords[run.status]}</td>
          <td>{run.created.toLocaleString()}</td>
          <td>{run.updated.toLocaleString()}</td>
          <td>{run.unchanged.toLocaleString()}</td>
          <td>{run.rejected.toLocaleString()}</td>
        </tr>
      ))}
    </Table>
  );
}

const statesInWords: Record<Import['status'], string> = {
  queued: 'Waiting',
  running: 'Running',
  completed: 'Done',
  failed: 'Failed',
};
