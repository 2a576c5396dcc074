import type { Me } from '../../session.ts';
import { session } from '../../session.ts';

interface Service {
  key: keyof Me['connections'];
  name: string;
  with: string;
  without: string;
  howTo: string;
}

const services: Service[] = [
  {
    key: 'openai',
    name: 'OpenAI',
    with: 'The language model answers visitors, from your listings only.',
    without: 'The built-in concierge answers visitors, from your listings only.',
    howTo: 'Set OPENAI_API_KEY and start the server again.',
  },
  {
    key: 'postmark',
    name: 'Postmark',
    with: 'News of a new lead goes to your notification address.',
    without: 'No mail is sent. Leads appear here all the same.',
    howTo: 'Set POSTMARK_API_TOKEN and POSTMARK_FROM_EMAIL and start the server again.',
  },
];

/** Which outside services are on, what each does, and how to turn on the ones that are not. */
export function ConnectionsScreen() {
  const current = session.value;
  if (current.status !== 'signed-in') return null;
  const { connections } = current.me;
  return (
    <div class="page">
      <h1>Connections</h1>
      <p class="quiet">Everything works without them; each adds what it says.</p>
      <ul class="connections">
        {services.map((service) => (
          <ServicePanel
            key={service.key}
            service={service}
            isConnected={connections[service.key]}
          />
        ))}
      </ul>
    </div>
  );
}

function ServicePanel(props: { service: Service; isConnected: boolean }) {
  const { service, isConnected } = props;
  return (
    <li class="panel">
      <h2>
        {service.name}:{' '}
        <span class={isConnected ? 'good-text' : 'quiet'}>
          {isConnected ? 'connected' : 'not connected'}
        </span>
      </h2>
      <p>{isConnected ? service.with : service.without}</p>
      {isConnected ? null : <p class="quiet">{service.howTo}</p>}
    </li>
  );
}
