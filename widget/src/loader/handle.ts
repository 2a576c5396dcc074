import type { LauncherButton } from './launcher-button.ts';

/** The part of the element that the loader uses; its class comes with the module. */
export interface ChatElement extends HTMLElement {
  open: boolean;
  readonly updateComplete: Promise<boolean>;
  show(): void;
  close(): void;
  toggle(): void;
  send(text: string): void;
}

const eventNames = ['open', 'close', 'message', 'error'] as const;

/** What a page may listen to. */
export type KatekEventName = (typeof eventNames)[number];

/** `window.KaTek` once the script has loaded. */
export interface KatekHandle {
  /** Opens the chat. */
  open(): void;
  /** Closes the chat. */
  close(): void;
  /** Opens the chat when it is closed, and the other way round. */
  toggle(): void;
  /** Opens the chat and sends a text as the visitor. */
  send(text: string): void;
  /** Calls back on an event, until the function it returns is called. */
  on(event: KatekEventName, listener: (event: Event) => void): () => void;
  /** Takes the chat off the page. */
  destroy(): void;
  /** One command in the form of the queue, such as `['open']`. */
  push(command: unknown[]): void;
}

/** The handle, with what only the loader calls. */
export interface LoaderHandle extends KatekHandle {
  prefetch(): void;
  attach(launcher: LauncherButton): void;
}

/** Passes commands on to the element, and loads it for the first that needs it. */
export function createHandle(load: () => Promise<ChatElement>): LoaderHandle {
  const listeners = new EventTarget();
  let launcher: LauncherButton | null = null;
  let element: ChatElement | null = null;
  let isDestroyed = false;

  const withElement = async (use: (element: ChatElement) => void): Promise<void> => {
    launcher?.setBusy(true);
    try {
      const loaded = await load();
      if (isDestroyed) return;
      if (!element) {
        element = loaded;
        await takeOver(loaded, launcher, listeners);
      }
      use(loaded);
    } catch {
      // The loader has said why on the console; the launcher stays for another try.
      listeners.dispatchEvent(new Event('katek-error'));
    } finally {
      launcher?.setBusy(false);
    }
  };

  const handle: LoaderHandle = {
    open: () => void withElement((chat) => chat.show()),
    close: () => element?.close(),
    toggle: () => (element ? element.toggle() : handle.open()),
    send: (text) => void withElement((chat) => chat.send(String(text))),
    on(event, listener) {
      listeners.addEventListener(`katek-${event}`, listener);
      return () => listeners.removeEventListener(`katek-${event}`, listener);
    },
    destroy() {
      isDestroyed = true;
      launcher?.remove();
      element?.remove();
      window.KaTek = undefined;
    },
    push: (command) => run(handle, command),
    prefetch: () => void load().catch(() => undefined),
    attach(button) {
      launcher = button;
    },
  };
  return handle;
}

/** The element's own launcher stands where ours stood, so the visitor sees no change; the focus moves over too. */
async function takeOver(
  element: ChatElement,
  launcher: LauncherButton | null,
  listeners: EventTarget,
): Promise<void> {
  for (const name of eventNames) {
    element.addEventListener(`katek-${name}`, (event) => {
      const copy = new Event(event.type);
      listeners.dispatchEvent(
        Object.assign(copy, { message: Reflect.get(event, 'message') as unknown }),
      );
    });
  }
  document.body.append(element);
  await element.updateComplete;
  if (launcher?.hasFocus()) element.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  launcher?.remove();
}

/** Queued commands come from the page's own code, where a typing error must not take the rest down. */
function run(handle: KatekHandle, [name, ...values]: unknown[]): void {
  const [first, second] = values;
  if (name === 'open' || name === 'close' || name === 'toggle' || name === 'destroy')
    handle[name]();
  else if (name === 'send' && typeof first === 'string') handle.send(first);
  else if (name === 'on' && isEventName(first) && typeof second === 'function') {
    handle.on(first, (event) => void Reflect.apply(second, undefined, [event]));
  }
  // oxlint-disable-next-line no-console
  else console.error(`KaTek: there is no command "${String(name)}" with these values.`);
}

function isEventName(value: unknown): value is KatekEventName {
  return eventNames.some((name) => name === value);
}
