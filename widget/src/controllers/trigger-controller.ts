import type { ReactiveController } from 'lit';
import type { TriggerHost } from '../triggers/start-beside.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { whenIdle } from '../when-idle.ts';

/** Invites the visitor beside the launcher; what does so is loaded only for an organization that has triggers. */
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
    this.#own = this.#loading = null;
  }

  hostUpdated(): void {
    const { mode, triggers, opened, talk } = this.#host;
    if (opened) this.#standing?.hide();
    const isWanted = mode === 'bubble' && !triggers && talk.config?.triggers.length;
    // Nobody misses an invitation.
    if (isWanted) this.#loading ??= this.#start().catch(() => null);
  }

  async show(name: string): Promise<void> {
    const triggers = this.#host.triggers ?? (await this.#loading);
    triggers?.trigger(name);
  }

  pageChanged(): void {
    this.#standing?.pageChanged();
  }

  get #standing(): Triggers | null {
    return this.#host.triggers ?? this.#own;
  }

  async #start(): Promise<Triggers | null> {
    await whenIdle();
    const { startBeside } = await import('../triggers/start-beside.ts');
    const host = this.#host;
    if (!host.isConnected || host.triggers) return host.triggers;
    return (this.#own = startBeside(host));
  }
}
