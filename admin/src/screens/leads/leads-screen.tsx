import type { Lead } from '@katek/sdk';
import { leads } from '../../realtime/inbox.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Time } from '../../ui/time.tsx';
import { LeadDetails } from './lead-details.tsx';

/** Every lead, the latest change first, and the open one with its facts and reasons. */
export function LeadsScreen(props: { id: string | null }) {
  const open = leads.value?.find(({ id }) => id === props.id);
  return (
    <div class={`split ${props.id ? 'has-detail' : ''}`}>
      <section class="list" aria-labelledby="leads-title">
        <h1 id="leads-title">Leads</h1>
        <List openId={props.id} />
      </section>
      <section class="detail" aria-label="Lead">
        {open ? (
          <LeadDetails key={open.id} lead={open} />
        ) : (
          <p class="hint">Choose a lead to see its facts and its score.</p>
        )}
      </section>
    </div>
  );
}

function List(props: { openId: string | null }) {
  const all = leads.value;
  if (all === null) return <Loading what="leads" />;
  if (all.length === 0) {
    return (
      <Empty title="No lead yet">
        A visitor who leaves an e-mail or a phone number, or asks for a person, appears here at
        once.
      </Empty>
    );
  }
  return (
    <ul class="rows">
      {all.map((lead) => (
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

function nameOf(lead: Lead): string {
  return lead.name ?? lead.email ?? lead.phone ?? 'Visitor without contact';
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
