import type { Lead } from '@katek/sdk';
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import {
  findLead,
  leads,
  nextLeads,
  readings,
  readOlderLeads,
  showLeads,
  trouble,
} from '../../realtime/inbox.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MoreButton } from '../../ui/more-button.tsx';
import { Time } from '../../ui/time.tsx';
import { Toasts } from '../../ui/toast.tsx';
import { LeadDetails } from './lead-details.tsx';
import { nameOf } from './name-of.ts';

type View = 'newest' | 'score' | 'spam';
const views = { newest: 'Latest news', score: 'Most promising', spam: 'Spam' } as const;
/** Stays while other screens are looked at. */
const view = signal<View>('newest');
/** Where the chosen view goes on, unless it is that of the latest news. */
const nextInView = signal<string | null>(null);

/** Every lead, and the open one with its facts and reasons. */
export function LeadsScreen(props: { id: string | null }) {
  const { id } = props;
  const open = leads.value?.find((lead) => lead.id === id);
  const [isGone, setGone] = useState(false);
  const more = readOn();
  const isMissing = id !== null && leads.value !== null && !open;
  useEffect(() => {
    setGone(false);
    if (!isMissing) return;
    // An older one, or one that is part of another by now.
    findLead(id).then(
      (found) => {
        if (found !== id) location.replace(`#/leads/${found}`);
      },
      () => setGone(true),
    );
  }, [isMissing, id]);
  return (
    <div class={`split ${props.id ? 'has-detail' : ''}`}>
      <section class="list" aria-labelledby="leads-title">
        <h1 id="leads-title">Leads</h1>
        <ViewChoice />
        <List openId={props.id} />
        {more ? <MoreButton key={view.value} read={more} /> : null}
      </section>
      <section class="detail" aria-label="Lead">
        {open ? (
          <LeadDetails key={open.id} lead={open} />
        ) : (
          <p class="hint">
            {isGone
              ? 'This lead is not there any more.'
              : isMissing
                ? 'Loading the lead …'
                : 'Choose a lead to see its facts and its score.'}
          </p>
        )}
      </section>
      <Toasts />
    </div>
  );
}

function ViewChoice() {
  const chosen = view.value;
  const reading = readings.value;
  useEffect(() => {
    // The list that is there already is that of the latest news.
    if (chosen === 'newest') return;
    nextInView.value = null;
    readView(chosen, null).catch((error: unknown) => {
      trouble.value = error instanceof Error ? error.message : 'The leads could not be read.';
    });
  }, [chosen, reading]);
  return (
    <label class="view">
      Show
      <select value={chosen} onChange={(event) => (view.value = event.currentTarget.value as View)}>
        {Object.entries(views).map(([name, words]) => (
          <option value={name} key={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One page of a view that is not the latest news. */
async function readView(chosen: 'score' | 'spam', cursor: string | null): Promise<void> {
  const wanted = chosen === 'spam' ? { spam: true } : { sort: chosen };
  const page = await katek.leads.list({ ...wanted, limit: 100, ...(cursor && { cursor }) }).page();
  // Another view was chosen meanwhile; its own page says where it goes on.
  if (view.value !== chosen) return;
  showLeads(page.items);
  nextInView.value = page.nextCursor;
}

/** Reads on where the chosen view ends; `null` when it has ended. */
function readOn(): (() => Promise<void>) | null {
  const chosen = view.value;
  if (chosen === 'newest') return nextLeads.value === null ? null : readOlderLeads;
  const cursor = nextInView.value;
  return cursor === null ? null : () => readView(chosen, cursor);
}

/** Spam stands alone; otherwise the order that was chosen. */
function inView(all: readonly Lead[], chosen: View): Lead[] {
  const shown = all.filter(({ spam }) => spam.isSpam === (chosen === 'spam'));
  return chosen === 'score' ? shown.toSorted((a, b) => b.score.total - a.score.total) : shown;
}

function List(props: { openId: string | null }) {
  if (leads.value === null) return <Loading what="leads" />;
  const shown = inView(leads.value, view.value);
  if (shown.length === 0 && view.value === 'spam') {
    return <Empty title="No spam">What looks like spam is kept here, and nobody is mailed.</Empty>;
  }
  if (shown.length === 0) {
    return (
      <Empty title="No lead yet">
        A visitor who leaves an e-mail or a phone number, or asks for a person, appears here at
        once.
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {shown.map((lead) => (
        <li key={lead.id}>
          <a
            href={`#/leads/${lead.id}`}
            aria-current={lead.id === props.openId ? 'true' : undefined}
          >
            <span class="row-head">
              <strong>{nameOf(lead)}</strong>
              <span class={`score ${temperature(lead)}`} title="Score of 100">
                {lead.score.total}
              </span>
            </span>
            <span class="row-head quiet">
              <span class="preview">{wishOf(lead)}</span>
              <Time at={lead.updatedAt} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function wishOf(lead: Lead): string {
  const bedrooms = lead.bedrooms === null ? null : `${lead.bedrooms}+ bedrooms`;
  const parts = [lead.intent, bedrooms, lead.areas.join(', ') || null, lead.timeframe];
  return parts.filter(Boolean).join(' · ') || 'No wish known yet';
}

/** Bands for the eye only; the figure itself is beside it. */
function temperature(lead: Lead): string {
  if (lead.score.total >= 70) return 'hot';
  return lead.score.total >= 40 ? 'warm' : 'cool';
}
