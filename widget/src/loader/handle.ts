import type { Identity, PageContext } from '@katek/sdk';
import type { DoctorReport } from '../doctor.ts';
import type { KatekChat } from '../element.ts';
import type {
  KatekEventName,
  KatekEventOf,
  KatekOptions,
  KatekTheme,
  KatekTool,
} from '../options.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { complain } from './complain.ts';
import type { LauncherButton } from './launcher-button.ts';

/**
 * `window.KaTek` once the script has loaded: the methods of the element. What needs the element loads it; what only
 * sets something waits for it.
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
  /** Says who the visitor is; `null` logs them out. Rejects when the server refuses. */
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

/** The handle, with what only the loader calls. */
export interface LoaderHandle extends KatekHandle {
  prefetch(): void;
  /** The launcher stands; `null`: there is none of ours. */
  attach(launcher: LauncherButton | null): void;
  invite(start: (root: () => ShadowRoot | null) => Triggers): void;
  /** There will be no chat. */
  fail(reason: unknown): void;
}

/** These bring the element onto the page; the others can wait until somebody does. */
const loadingMethods = ['open', 'toggle', 'send', 'reset', 'doctor'] as const;
const waitingMethods = [
  'close',
  'identify',
  'setPage',
  'setLocale',
  'setTheme',
  'setTools',
  'configure',
] as const;

type Method = (typeof loadingMethods)[number] | (typeof waitingMethods)[number];

/** Passes commands on to the element, and loads it for the first that needs it. */
export function createHandle(load: () => Promise<KatekChat>): LoaderHandle {
  const life = new AbortController();
  const { signal } = life;
  let arrive: (element: KatekChat) => void;
  const arrival = new Promise<KatekChat>((resolve) => (arrive = resolve));
  let settle: (result: KatekHandle | Promise<never>) => void;
  const ready = new Promise<KatekHandle>((resolve) => (settle = resolve));
  let launcher: LauncherButton | null = null;
  let triggers: Triggers | null = null;
  let wanted = '';
  let element: KatekChat | null = null;

  const bring = async (): Promise<KatekChat> => {
    launcher?.setBusy(true);
    try {
      const loaded = await load();
      signal.throwIfAborted();
      if (!element) {
        element = loaded;
        triggers?.hide();
        loaded.triggers = triggers;
        await takeOver(loaded, launcher);
        arrive(loaded);
      }
      return loaded;
    } catch (error) {
      // The loader has said why on the console; the launcher stays for another try.
      document.dispatchEvent(new Event('katek-error'));
      throw error;
    } finally {
      launcher?.setBusy(false);
    }
  };

  const call = (name: Method, values: unknown[]): Promise<unknown> => {
    let method: Method = name;
    let chat: Promise<KatekChat>;
    if (element) chat = Promise.resolve(element);
    else {
      const [value] = values as [KatekOptions | undefined];
      if (name === 'close') return Promise.resolve();
      // Opened before it is there, the chat has nothing to close.
      if (name === 'toggle') method = 'open';
      if (name === 'setTheme') launcher?.paint(value as KatekTheme);
      if (name === 'configure') launcher?.paint(value?.theme ?? {});
      chat = loadingMethods.some((other) => other === name) ? bring() : arrival;
    }
    const done = chat.then((found): unknown =>
      Reflect.apply(Reflect.get(found, method) as () => unknown, found, values),
    );
    // Who does not wait for it is not troubled with what goes wrong; the console and `katek-error` tell it.
    done.catch(ignore);
    return done;
  };

  const methods = [...loadingMethods, ...waitingMethods].map(
    (name) => [name, (...values: unknown[]) => call(name, values)] as const,
  );

  const handle: LoaderHandle = {
    ...(Object.fromEntries(methods) as unknown as Pick<KatekHandle, Method>),
    ready,
    on(event, listener) {
      if (typeof listener !== 'function') throw new TypeError('The listener is no function.');
      const type = `katek-${event}`;
      let run = listener as EventListener | null;
      const hear = (heard: Event) => run?.(heard);
      if (event === 'ready') void ready.then(() => hear(new Event(type)), ignore);
      // The events of the element bubble, so the document hears them all, whenever the element comes.
      else document.addEventListener(type, hear, { signal });
      return () => {
        run = null;
      };
    },
    destroy() {
      life.abort();
      triggers?.destroy();
      launcher?.remove();
      element?.destroy();
      window.KaTek = undefined;
    },
    trigger(name) {
      wanted = name;
      triggers?.trigger(name);
    },
    push([name, ...values]) {
      try {
        const method = Reflect.get(handle, String(name)) as () => unknown;
        Reflect.apply(method, handle, values);
      } catch {
        // Commands come from the page's own code, where a typing error must not take the rest down.
        complain('there is no such command:', name, ...values);
      }
    },
    prefetch: () => void load().catch(ignore),
    attach(button) {
      launcher = button;
      if (signal.aborted) button?.remove();
      settle(handle);
    },
    invite(start) {
      triggers = start(() =>
        element ? (element.opened ? null : element.shadowRoot) : (launcher?.root ?? null),
      );
      if (signal.aborted) triggers.destroy();
      else if (wanted) triggers.trigger(wanted);
      if (element) element.triggers = triggers;
    },
    fail(reason) {
      ready.catch(ignore);
      settle(Promise.reject(reason));
      document.dispatchEvent(new Event('katek-error'));
    },
  };
  return handle;
}

const ignore = () => undefined;

/** The element's own launcher stands where ours stood, so the visitor sees no change; the focus moves over too. */
async function takeOver(element: KatekChat, launcher: LauncherButton | null): Promise<void> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  const root = launcher?.root;
  if (!root) return;
  if (root.activeElement) element.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  launcher.remove();
}
