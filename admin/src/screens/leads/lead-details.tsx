import type { Lead, LeadStatus } from '@katek/sdk';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { moveLead } from '../../realtime/inbox.ts';
import { Viewings } from './viewings.tsx';
import { priceInWords } from '../../ui/price.ts';
import { Time } from '../../ui/time.tsx';
import { Trouble } from '../../ui/trouble.tsx';

/** What is known of one lead, how promising it is and why. */
export function LeadDetails(props: { lead: Lead }) {
  const { lead } = props;
  return (
    <div class="lead">
      <a class="back" href="#/leads">
        Back
      </a>
      <h2>{lead.name ?? lead.email ?? lead.phone ?? 'Visitor without contact'}</h2>
      <p>
        <a class="button" href={`#/conversations/${lead.conversationId}`}>
          Read the talk
        </a>
      </p>
      <Status lead={lead} />
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
      <Score lead={lead} />
    </div>
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
      await moveLead(props.lead.id, status);
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

function Score(props: { lead: Lead }) {
  const { score } = props.lead;
  return (
    <>
      <h3>Score {score.total} of 100</h3>
      <p class="quiet">
        Fit {score.fit}, urgency {score.urgency}
      </p>
      <table class="reasons">
        <caption class="visually-hidden">What makes up the score</caption>
        <tbody>
          {score.reasons.map((reason) => (
            <tr>
              <td>{reason.text}</td>
              <td class="quiet">{reason.part}</td>
              <td class="points">{reason.points > 0 ? `+${reason.points}` : reason.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
