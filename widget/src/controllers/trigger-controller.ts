import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WidgetConfig } from '@katek/sdk';
import { KatekTriggerEvent } from '../events.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { whenIdle } from '../when-idle.ts';

interface TriggerHost extends ReactiveControllerHost, EventTarget {
  readonly mode: 'bubble' | 'inline';
  readonly opened: boolean;
  readonly publishableKey: string;
  readonly isConnected: boolean;
  readonly shadowRoot: ShadowRoot | null;
  readonly closeLabel: string;
  /** Those of the loader, which were there before the element. */
  readonly triggers: Triggers | null;
  readonly shownConfig: WidgetConfig | null;
  open(): void;
}

/** Invites the visitor beside the launcher; loaded only for an organization that has triggers. */
export class TriggerController implements ReactiveController {
  readonly #host: TriggerHost;
  #loading: Promise<Triggers | null> | null = null;
  #own: Triggers | null = null;

  constructor(host: TriggerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#own?.destroy();
    this.#own = null;
    this.#loading = null;
  }

  hostUpdated(): void {
    const { mode, triggers, shownConfig, opened } = this.#host;
    if (opened) (triggers ?? this.#own)?.hide();
    if (mode === 'inline' || triggers || this.#loading || !shownConfig?.triggers.length) return;
    this.#loading = whenIdle().then(() => this.#start(shownConfig));
  }

  async show(name: string): Promise<void> {
    const triggers = this.#host.triggers ?? (await this.#loading);
    triggers?.trigger(name);
  }

  pageChanged(): void {
    (this.#host.triggers ?? this.#own)?.pageChanged();
  }

  async #start(config: WidgetConfig): Promise<Triggers | null> {
    const host = this.#host;
    try {
      const { startTriggers } = await import('../triggers/triggers.ts');
      if (!host.isConnected || host.triggers) return host.triggers;
      this.#own = startTriggers({
        config,
        publishableKey: host.publishableKey,
        closeLabel: host.closeLabel,
        root: () => (host.opened ? null : host.shadowRoot),
        onOpen: () => host.open(),
        onShown: ({ name }) => void host.dispatchEvent(new KatekTriggerEvent(name)),
      });
      return this.#own;
    } catch {
      // Nobody misses an invitation.
      return null;
    }
  }
}
