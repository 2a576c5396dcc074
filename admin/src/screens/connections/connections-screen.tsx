import { session } from '../../session.ts';

/** Which outside services are on, what each does, and how to turn on the ones that are not. */
export function ConnectionsScreen() {
  const current = session.value;
  if (current.status !== 'signed-in') return null;
  return (
    <div class="page">
      <h1>Connections</h1>
      <p class="quiet">Everything works without them; each adds what it says.</p>
      <ul class="connections">
        {current.me.connections.map((service) => (
          <li class="panel">
            <h2>
              {service.name}:{' '}
              <span class={service.isConnected ? 'good-text' : 'quiet'}>
                {service.isConnected ? 'connected' : 'not connected'}
              </span>
            </h2>
            <p>{service.detail}</p>
            {service.isConnected ? null : <p class="quiet">{service.howTo}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
