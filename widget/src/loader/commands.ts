import type { KatekChat } from '../element.ts';
import type { KatekOptions, KatekTheme } from '../options.ts';
import type { Triggers } from '../triggers/triggers.ts';
import type { Booted } from './boot.ts';
import type { Commands } from './handle.ts';
import { ownChat } from './launch.ts';

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
export function createCommands(booted: Booted): Commands {
  const { config, importFile, launcher, signal } = booted;
  let arrive: (element: KatekChat) => void;
  const arrival = new Promise<KatekChat>((resolve) => (arrive = resolve));
  let element: KatekChat | null = null;
  let triggers: Triggers | null = null;
  let wanted = '';

  const bring = async (): Promise<KatekChat> => {
    launcher?.setBusy(true);
    try {
      await importFile('chat');
      signal.throwIfAborted();
      if (!element) {
        element = ownChat() ?? createChat(booted);
        element.triggers = triggers;
        triggers?.hide();
        await takeOver(element, launcher?.root);
        arrive(element);
      }
      return element;
    } catch (error) {
      // The loader has said why on the console; the launcher stays for another try.
      document.dispatchEvent(new Event('katek-error'));
      throw error;
    } finally {
      launcher?.setBusy(false);
    }
  };

  const call = async (name: Method, values: unknown[]): Promise<unknown> => {
    let method: Method = name;
    if (!element) {
      if (name === 'close') return undefined;
      // Opened before it is there, the chat has nothing to close.
      if (name === 'toggle') method = 'open';
      const [value] = values as [KatekOptions | undefined];
      if (name === 'setTheme') launcher?.paint(value as KatekTheme);
      if (name === 'configure') launcher?.paint(value?.theme ?? {});
    }
    const isLoading = loadingMethods.some((other) => other === name);
    const chat = element ?? (await (isLoading ? bring() : arrival));
    return Reflect.apply(Reflect.get(chat, method) as () => unknown, chat, values);
  };

  const invite = async (): Promise<void> => {
    const file = (await importFile('triggers')) as typeof import('./triggers.ts');
    if (signal.aborted) return;
    triggers = file.invite({
      config: { ...config, branding: { ...config.branding, ...booted.options.theme } },
      publishableKey: booted.key,
      language: booted.language,
      root: () =>
        element ? (element.opened ? null : element.shadowRoot) : (launcher?.root ?? null),
      open: () => void call('open', []).catch(ignore),
    });
    if (wanted) triggers.trigger(wanted);
    if (element) element.triggers = triggers;
  };
  // Nobody misses an invitation.
  if (config.triggers.length > 0) invite().catch(ignore);

  signal.addEventListener('abort', () => {
    triggers?.destroy();
    element?.destroy();
  });

  return {
    ...(Object.fromEntries(
      [...loadingMethods, ...waitingMethods].map((name) => [
        name,
        (...values: unknown[]) => call(name, values),
      ]),
    ) as unknown as Omit<Commands, 'trigger'>),
    trigger(name) {
      wanted = name;
      triggers?.trigger(name);
    },
  };
}

const ignore = () => undefined;

function createChat({ baseUrl, key, config, options }: Booted): KatekChat {
  const { launcher, locale, theme } = options;
  const element = document.createElement('katek-chat');
  const shown = launcher === 'auto' ? launcher : 'none';
  element.configure({ baseUrl, publishableKey: key, config, locale, launcher: shown, theme });
  return element;
}

/** The element's own launcher stands where ours stood, so the visitor sees no change; the focus moves over too. */
async function takeOver(element: KatekChat, root: ShadowRoot | null | undefined): Promise<void> {
  if (!element.isConnected) document.body.append(element);
  await element.updateComplete;
  if (!root) return;
  if (root.activeElement) element.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  root.host.remove();
}
