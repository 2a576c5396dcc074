import type { Organization } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { CopyText } from '../../ui/copy-text.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { sectionOf } from './drafts.ts';
import { originsMax } from './install-form.ts';
import { SectionForm } from './section-form.tsx';
import { readSnippets, type Snippets } from './snippets.ts';
import { TextList } from '../../ui/text-list.tsx';

/** On which sites the chat may open, and what to paste there. */
export function InstallSection(props: { organization: Organization }) {
  const section = sectionOf('install', props.organization);
  const { form, problems, change } = section;
  return (
    <>
      <SectionForm
        section={section}
        title="Install"
        intro="First name your site, then paste one line into it."
      >
        <TextList
          legend="Your sites"
          hint="The chat opens on pages of these addresses only. With and without www are two."
          itemLabel={(number) => `Site ${number}`}
          addLabel="Add a site"
          values={form.origins}
          max={originsMax}
          maxLength={300}
          placeholder="https://www.example.com"
          problems={problems}
          onChange={(origins) => change({ origins })}
        />
      </SectionForm>
      <Snippets slug={props.organization.slug} />
    </>
  );
}

function Snippets({ slug }: { slug: string }) {
  const [snippets, setSnippets] = useState<Snippets | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    const leaving = new AbortController();
    setTrouble(null);
    readSnippets(slug, leaving.signal).then(setSnippets, () => {
      if (!leaving.signal.aborted) setTrouble('The lines to paste could not be read.');
    });
    return () => leaving.abort();
  }, [slug, attempt]);
  if (trouble) {
    return (
      <div class="row">
        <Trouble message={trouble} />
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </div>
    );
  }
  if (!snippets) return <Loading what="the lines to paste" />;
  return (
    <section class="section" aria-labelledby="snippets-title">
      <h2 id="snippets-title">What to paste</h2>
      <h3>One line, before &lt;/body&gt; of every page</h3>
      <p class="quiet">It stays the same whatever you change here.</p>
      <CopyText label="Script tag" text={snippets.script} />

      <h3>The same, pinned</h3>
      <p class="quiet">
        The browser compares the file with its hash. Copy it again after an update of the server.
      </p>
      <CopyText label="Pinned script tag" text={snippets.pinnedScript} />

      <h3>For a strict Content-Security-Policy</h3>
      <p class="quiet">
        Add these sources to the directives of your site. Nothing inline is needed, and Trusted
        Types may be required. If your policy limits which of them may be made, add{' '}
        <code>{snippets.trustedTypes}</code>.
      </p>
      <CopyText label="Content-Security-Policy" text={snippets.contentSecurityPolicy} />

      <h3>With npm</h3>
      <CopyText label="Install with npm" text="npm install @katek/widget" />
      <CopyText label="Use the npm package" text={snippets.npm} />

      <h3>Check your site</h3>
      <p>
        Open a page of your site, open the browser’s console (F12), and write{' '}
        <code>KaTek.doctor()</code>. It says what is well and what is not: key, server, site,
        connection, storage, styles and colour. With npm it is{' '}
        <code>document.querySelector('katek-chat').doctor()</code>.
      </p>

      <h3>Without a site</h3>
      <p>
        Your chat has a page of its own:{' '}
        <a href={snippets.hostedUrl} target="_blank" rel="noopener">
          {snippets.hostedUrl}
        </a>
      </p>
    </section>
  );
}
