import type { TriggerHost, TriggerSources } from '../controllers/trigger-controller.ts';
import { KatekTriggerEvent } from '../events.ts';
import { startTriggers, type Triggers } from './triggers.ts';

/** Invitations beside the element's own launcher, for a page that has no loader. */
export function startBeside(
  host: TriggerHost,
  { talk, language }: TriggerSources,
): Triggers | null {
  const { config } = talk;
  if (!config) return null;
  return startTriggers({
    config,
    publishableKey: host.publishableKey,
    closeLabel: language.strings.close,
    root: () => (host.opened ? null : host.shadowRoot),
    onOpen: () => host.open(),
    onShown: ({ name }) => void host.dispatchEvent(new KatekTriggerEvent(name)),
  });
}
