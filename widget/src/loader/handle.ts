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
import type { TriggerOptions, Triggers } from '../triggers/triggers.ts';
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
  /** Shows an invitation beside the launcher, whatever its conditions. */
  trigger(name: string): Promise<void>;
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
  readonly isDestroyed: boolean;
  prefetch(): void;
  attach(launcher: LauncherButton | null): void;
  invite(start: (events: TriggerEvents) => Triggers): void;
  fail(reason: unknown): void;
}

type TriggerEvents = Pick<TriggerOptions, 'root' | 'onOpen' | 'onShown'>;

/** These bring the element onto the page; the others can wait until somebody does. */
const loadingMethods = ['open', 'toggle', 'send', 'trigger', 'reset', 'doctor'] as const;
const waitingMethods = [
  'identify',
  'setPage',
  'setLocale',
  'setTheme',
  'setTools',
  'configure',
] as const;

type Method = 'close' | (typeof loadingMethods)[number] | (typeof waitingMethods)[number];

/** Passes commands on to the element, and loads it for the first that needs it. */
export function createHandle(load: () => Promise<KatekChat>): LoaderHandle {
  const hub = new EventTarget();
  const listeners = new Set<readonly [type: string, listener: EventListener]>();
  const ready = deferred<KatekHandle>();
  const arrival = deferred<KatekChat>();
  let triggers: Triggers | null = null;
  let launcher: LauncherButton | null = null;
  let element: KatekChat | null = null;
  let isReady = false;
  let isDestroyed = false;

  const arrive = async (): Promise<KatekChat> => {
    launcher?.setBusy(true);
    try {
      const loaded = await load();
      if (isDestroyed) throw new Error('The chat was taken off the page.');
      if (element !== loaded) {
        element = loaded;
        for (const [type, listener] of listeners) loaded.addEventListener(type, listener);
        triggers?.hide();
        loaded.triggers = triggers;
        await takeOver(loaded, launcher);
        arrival.resolve(loaded);
      }
      return loaded;
    } catch (error) {
      // The loader has said why on the console; the launcher stays for another try.
      hub.dispatchEvent(new Event('katek-error'));
      throw error;
    } finally {
      launcher?.setBusy(false);
    }
  };

  const call = (method: Method, values: unknown[]): Promise<unknown> => {
    if (method === 'close' && !element) return Promise.resolve();
    const [first] = values as [KatekOptions | undefined];
    const theme = method === 'setTheme' ? (first as KatekTheme) : first?.theme;
    if (theme) launcher?.paint(theme);
    const isWaiting = waitingMethods.some((name) => name === method);
    // Opened before it is there, the chat has nothing to close.
    const name = method === 'toggle' && !element ? 'open' : method;
    if (method === 'trigger' && triggers?.trigger(String(first))) return Promise.resolve();
    const chat = element ?? (isWaiting ? arrival.promise : arrive());
    const done = Promise.resolve(chat).then((found): unknown =>
      Reflect.apply(Reflect.get(found, name) as () => unknown, found, values),
    );
    // Who does not wait for it is not troubled with what goes wrong; the console and `katek-error` tell it.
    done.catch(() => undefined);
    return done;
  };

  const methods = Object.fromEntries(
    (['close', ...loadingMethods, ...waitingMethods] as const).map((name) => [
      name,
      (...values: unknown[]) => call(name, values),
    ]),
  ) as unknown as Pick<KatekHandle, Method>;

  const handle: LoaderHandle = {
    ...methods,
    ready: ready.promise,
    on(event, listener) {
      const entry = [`katek-${event}`, listener as EventListener] as const;
      const [type, run] = entry;
      hub.addEventListener(type, run);
      if (event === 'ready') {
        if (isReady) queueMicrotask(() => run(new Event(type)));
      } else {
        listeners.add(entry);
        element?.addEventListener(type, run);
      }
      return () => {
        listeners.delete(entry);
        hub.removeEventListener(type, run);
        element?.removeEventListener(type, run);
      };
    },
    destroy() {
      isDestroyed = true;
      triggers?.destroy();
      launcher?.remove();
      element?.destroy();
      window.KaTek = undefined;
    },
    push: (command) => run(handle, command),
    get isDestroyed() {
      return isDestroyed;
    },
    prefetch: () => void load().catch(() => undefined),
    attach(button) {
      launcher = button;
      isReady = true;
      ready.resolve(handle);
      hub.dispatchEvent(new Event('katek-ready'));
    },
    invite(start) {
      triggers = start({
        root: () => (element ? (element.opened ? null : element.shadowRoot) : shadowOf(launcher)),
        onOpen: () => void handle.open(),
        onShown({ name }) {
          const event = Object.assign(new Event('katek-trigger'), { trigger: name });
          (element ?? hub).dispatchEvent(event);
        },
      });
    },
    fail(reason) {
      ready.promise.catch(() => undefined);
      ready.reject(reason);
      hub.dispatchEvent(new Event('katek-error'));
    },
  };
  return handle;
}

const shadowOf = (launcher: LauncherButton | null) => launcher?.root ?? null;

/** `Promise.withResolvers`, which browsers of 2023 lack. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

/** The element's own launcher stands where ours stood, so the visitor sees no change; the focus moves over too. */
async function takeOver(element: KatekChat, launcher: LauncherButton | null): Promise<void> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  if (launcher?.hasFocus()) element.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  if (launcher?.root) launcher.remove();
}

/** Queued commands come from the page's own code, where a typing error must not take the rest down. */
function run(handle: KatekHandle, command: unknown): void {
  const [name, ...values] = Array.isArray(command) ? (command as unknown[]) : [command];
  const method: unknown = typeof name === 'string' ? Reflect.get(handle, name) : null;
  const isFit =
    name === 'on'
      ? typeof values[1] === 'function'
      : name !== 'send' || typeof values[0] === 'string';
  if (typeof method !== 'function' || name === 'push' || !isFit) {
    complain(`there is no command "${String(name)}" with these values.`);
    return;
  }
  Reflect.apply(method, handle, values);
}
