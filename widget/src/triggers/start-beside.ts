import type { WidgetConfig } from '@katek/sdk';
import type { ReactiveControllerHost } from 'lit';
import { KatekTriggerEvent } from '../events.ts';
import { startTriggers, type Triggers } from './triggers.ts';

export interface TriggerHost extends ReactiveControllerHost, EventTarget {
  readonly mode: 'bubble' | 'inline';
  readonly opened: boolean;
  readonly publishableKey: string;
  readonly isConnected: boolean;
  readonly shadowRoot: ShadowRoot | null;
  /** Those of the loader, which were there before the element. */
  readonly triggers: Triggers | null;
  readonly talk: { readonly config: WidgetConfig | null };
  readonly language: { readonly strings: { readonly close: string } };
  open(): void;
}

/** Invitations beside the element's own launcher, for a page that has no loader. */
export function startBeside(host: TriggerHost): Triggers | null {
  const { config } = host.talk;
  if (!config) return null;
  return startTriggers({
    config,
    publishableKey: host.publishableKey,
    closeLabel: host.language.strings.close,
    root: () => (host.opened ? null : host.shadowRoot),
    onOpen: () => host.open(),
    onShown: ({ name }) => void host.dispatchEvent(new KatekTriggerEvent(name)),
  });
}
