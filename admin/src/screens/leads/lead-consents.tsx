import type { Lead, LeadConsents as Consents } from '@katek/sdk';
import { useEffect, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Trouble } from '../../ui/trouble.tsx';

/** How the lead may be reached, and the words that it rests on. */
export function LeadConsents(props: { lead: Lead }) {
  const { id, updatedAt } = props.lead;
  const [consents, setConsents] = useState<Consents | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    katek.leads.consents(id).then(
      (read) => isCurrent && setConsents(read),
      () => isCurrent && setProblem('How this lead may be reached could not be read.'),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, updatedAt]);
  if (problem) return <Trouble message={problem} />;
  if (!consents) return null;
  return (
    <>
      <h3>May be reached</h3>
      <ul class="consents">
        {consents.channels.map((each) => (
          <li key={each.channel}>
            <strong>{channelsInWords[each.channel]}</strong>{' '}
            <span class={`badge ${badges[each.state]}`}>{statesInWords[each.state]}</span>
            {consents.preferred === each.channel ? <span class="badge good">preferred</span> : null}
            <Ground of={each} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the state rests on: the visitor's words, or the text that they agreed to. */
function Ground(props: { of: Consents['channels'][number] }) {
  const { choice, consent } = props.of;
  if (choice) {
    const who = choice.by === 'visitor' ? 'They wrote' : 'Noted';
    return (
      <div class="quiet">
        {who} on {new Date(choice.at).toLocaleDateString()}
        {choice.words ? `: “${choice.words}”` : ''}
      </div>
    );
  }
  if (!consent) return null;
  return (
    <details class="quiet">
      <summary>
        Agreed on {new Date(consent.givenAt).toLocaleDateString()}, text {consent.textVersion}
      </summary>
      <blockquote lang={consent.locale}>{consent.text}</blockquote>
      <p>On {consent.url}</p>
    </details>
  );
}

const channelsInWords = {
  email: 'E-mail',
  phone: 'Calls',
  sms: 'Texts',
  whatsapp: 'WhatsApp',
} as const;
const statesInWords = { granted: 'yes', revoked: 'no', unknown: 'not asked' } as const;
const badges = { granted: 'good', revoked: 'urgent', unknown: 'quiet' } as const;
