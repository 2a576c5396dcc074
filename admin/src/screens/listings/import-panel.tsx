import type { Import, ImportIssue } from '@katek/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Trouble } from '../../ui/trouble.tsx';

const issuesShown = 20;

/** Takes a file of listings, shows how far its import is and what was wrong with which row. */
export function ImportPanel(props: { onDone: () => void }) {
  const [run, setRun] = useState<Import | null>(null);
  const [issues, setIssues] = useState<ImportIssue[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);

  const upload = async (file: File) => {
    const { signal } = leaving.current;
    setTrouble(null);
    setIssues([]);
    try {
      const created = await katek.imports.create(file, { signal });
      setRun(created);
      const done = await katek.imports.wait(created.id, {
        signal,
        intervalMs: 500,
        onProgress: setRun,
      });
      setRun(done);
      if (done.issuesTotal > 0) {
        const page = await katek.imports.issues(done.id, { limit: issuesShown }, { signal }).page();
        setIssues(page.items);
      }
      props.onDone();
    } catch (error) {
      if (!signal.aborted)
        setTrouble(error instanceof Error ? error.message : 'The import failed.');
    }
  };

  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">Import a file</h2>
      <p class="quiet">
        A CSV or JSON export of your MLS or CRM. Its columns are recognised; the same file twice
        changes nothing.
      </p>
      <label>
        File
        <input
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void upload(file);
          }}
        />
      </label>
      <Trouble message={trouble} />
      {run ? <Progress run={run} /> : null}
      {run && issues.length > 0 ? <Issues issues={issues} total={run.issuesTotal} /> : null}
    </section>
  );
}

function Progress(props: { run: Import }) {
  const { run } = props;
  return (
    <div role="status">
      <progress max={Math.max(1, run.bytesTotal)} value={run.bytesDone} aria-label={run.fileName} />
      <p>
        {run.fileName}: {run.status}. {run.rowsRead} rows read, {run.created} new, {run.updated}{' '}
        changed, {run.unchanged} unchanged, {run.rejected} left out.
      </p>
    </div>
  );
}

function Issues(props: { issues: ImportIssue[]; total: number }) {
  return (
    <details open>
      <summary>
        {props.total === 1 ? '1 note' : `${props.total} notes`}
        {props.total > props.issues.length ? `, the first ${props.issues.length} of them` : ''}
      </summary>
      <ul>
        {props.issues.map((issue) => (
          <li>
            Line {issue.line}: {issue.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
