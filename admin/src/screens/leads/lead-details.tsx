import type { Lead, LeadStatus } from '@katek/sdk';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { changeLead } from '../../realtime/inbox.ts';
import { priceInWords } from '../../ui/price.ts';
import { Time } from '../../ui/time.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { LeadConsents } from './lead-consents.tsx';
import { LeadDuplicates } from './lead-duplicates.tsx';
import { LeadScore } from './lead-score.tsx';
import { LeadSpam } from './lead-spam.tsx';
import { nameOf } from './name-of.ts';
import { Viewings } from './viewings.tsx';

/** What is known of one lead, how promising it is and why. */
export function LeadDetails(props: { lead: Lead }) {
  const { lead } = props;
  return (
    <div class="lead">
      <a class="back" href="#/leads">
        Back
      </a>
      <h2>{nameOf(lead)}</h2>
      <div class="actions">
        <Talks lead={lead} />
        <LeadSpam lead={lead} />
      </div>
      <Status lead={lead} />
      <LeadDuplicates lead={lead} />
      <dl class="facts">
        <Fact name="E-mail">
          {lead.email ? <a href={`mailto:${lead.email}`}>{lead.email}</a> : null}
        </Fact>
        <Fact name="Phone">
          {lead.phone ? <a href={`tel:${lead.phone}`}>{lead.phone}</a> : null}
        </Fact>
        <Fact name="Wants to">{lead.intent}</Fact>
        <Fact name="Budget">{budgetOf(lead)}</Fact>
        <Fact name="Bedrooms">{lead.bedrooms === null ? null : `${lead.bedrooms} or more`}</Fact>
        <Fact name="Bathrooms">{lead.bathrooms === null ? null : `${lead.bathrooms} or more`}</Fact>
        <Fact name="Areas">{lead.areas.join(', ') || null}</Fact>
        <Fact name="When">{lead.timeframe}</Fact>
        <Fact name="Listings seen">{lead.listingsSeen.length || null}</Fact>
        <Fact name="Since">
          <Time at={lead.createdAt} />
        </Fact>
      </dl>
      <Viewings lead={lead} />
      <Requests lead={lead} />
      <LeadScore lead={lead} />
      <LeadConsents lead={lead} />
    </div>
  );
}

/** The talk, or each of them when leads were merged. */
function Talks(props: { lead: Lead }) {
  const { conversationIds } = props.lead;
  return (
    <>
      {conversationIds.map((conversationId, index) => (
        <a class="button" key={conversationId} href={`#/conversations/${conversationId}`}>
          {conversationIds.length === 1 ? 'Read the talk' : `Read talk ${index + 1}`}
        </a>
      ))}
    </>
  );
}

/** A fact that nobody told is left out. */
function Fact(props: { name: string; children: ComponentChildren }) {
  if (props.children === null) return null;
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

const statuses = ['new', 'contacted', 'qualified', 'won', 'lost'] as const;

function Status(props: { lead: Lead }) {
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (status: LeadStatus) => {
    setProblem(null);
    try {
      await changeLead(props.lead.id, { status });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The status could not be changed.');
    }
  };
  return (
    <label class="status">
      Status
      <select
        value={props.lead.status}
        onChange={(event) => void change(event.currentTarget.value as LeadStatus)}
      >
        {statuses.map((status) => (
          <option value={status}>{status}</option>
        ))}
      </select>
      <Trouble message={problem} />
    </label>
  );
}

function Requests(props: { lead: Lead }) {
  if (props.lead.requests.length === 0) return null;
  return (
    <>
      <h3>Asked for</h3>
      <ul>
        {props.lead.requests.map((request) => (
          <li>
            {request.kind === 'viewing' ? 'A viewing' : 'A person'}
            {request.preferredTime ? `, ${request.preferredTime}` : ''} · <Time at={request.at} />
          </li>
        ))}
      </ul>
    </>
  );
}

function budgetOf(lead: Lead): string | null {
  const currency = lead.currency ?? 'USD';
  const [from, to] = [lead.budgetMin, lead.budgetMax].map((amount) =>
    amount === null ? null : priceInWords(amount, currency),
  );
  const range = from && to ? `${from} to ${to}` : to ? `up to ${to}` : from ? `from ${from}` : null;
  return range && lead.budgetPeriod ? `${range} a ${lead.budgetPeriod}` : range;
}
