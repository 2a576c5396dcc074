import type { Identity, PageContext } from '@katek/sdk';
import type { DoctorReport } from '../doctor.ts';
import type {
  KatekEventName,
  KatekEventOf,
  KatekOptions,
  KatekTheme,
  KatekTool,
} from '../options.ts';

/**
 * `window.KaTek` once the script has loaded: the methods of the element. What needs the element loads it; what only
 * sets something is noted for it, and resolves at once while there is none.
 */
export interface KatekHandle {
  /** Settles once the launcher stands, or it is known that it will not. */
  readonly ready: Promise<KatekHandle>;
  /** Opens the chat. */
  open(): Promise<void>;
  /** Closes the chat. */
  close(): Promise<void>;
  /** Opens the chat when it is closed, and the other way round. */
  toggle(): Promise<void>;
  /** Opens the chat and sends a text as the visitor. */
  send(text: string): Promise<void>;
  /** Shows an invitation beside the launcher, whatever its conditions, as soon as there can be one. */
  trigger(name: string): void;
  /**
   * Says who the visitor is; `null` logs them out. Rejects when the server refuses, with its reason; before the chat was
   * opened it is only noted, and a refusal is told by `katek-error`.
   */
  identify(identity: Identity | null): Promise<void>;
  /** The page that goes with every message. */
  setPage(page: PageContext | null): Promise<void>;
  /** The language from now on, BCP 47. */
  setLocale(locale: string): Promise<void>;
  /** Looks, over those of the organization. */
  setTheme(theme: KatekTheme): Promise<void>;
  /** What the page can do or tell for an answer. */
  setTools(tools: readonly KatekTool[]): Promise<void>;
  /** Sets several options at once. */
  configure(options: KatekOptions): Promise<void>;
  /** Logs the visitor out; nothing of them stays on this device. */
  reset(): Promise<void>;
  /** Looks at everything that an installation can get wrong. */
  doctor(): Promise<DoctorReport>;
  /** Calls back on an event, until the function it returns is called. */
  on<Name extends KatekEventName>(
    event: Name,
    listener: (event: KatekEventOf<Name>) => void,
  ): () => void;
  /** Takes the chat off the page. */
  destroy(): void;
  /** One command in the form of the queue, such as `['open']`. */
  push(command: unknown[]): void;
}

/** The methods that need more than the loader. */
export type Commands = Omit<KatekHandle, 'ready' | 'on' | 'destroy' | 'push'>;

/** What carries them out, with what only the loader calls. */
export interface LoadedCommands extends Commands {
  /** The visitor is about to open the chat. */
  prepare(): Promise<unknown>;
}
