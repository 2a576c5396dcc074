import type { KatekChat } from '../element.ts';
import type { KatekOptions, KatekTheme } from '../options.ts';
import type { Triggers } from '../triggers/triggers.ts';
import type { Booted } from './boot.ts';
import type { LoadedCommands } from './handle.ts';
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
export function createCommands(booted: Booted): LoadedCommands {
  const { config, importFile, launcher, signal } = booted;
  let arrive: (element: KatekChat) => void;
  const arrival = new Promise<KatekChat>((resolve) => (arrive = resolve));
  let making: Promise<KatekChat> | null = null;
  /** Ours, which has no launcher before it is asked for. */
  let made: KatekChat | null = null;
  let element: KatekChat | null = null;
  let triggers: Triggers | null = null;
  let wanted = '';
  /** A command waits for the element. */
  let isAwaited = false;
  /** A command brings it. */
  let isComing = false;

  const make = (): Promise<KatekChat> => (making ??= loadAndMake());

  const loadAndMake = async (): Promise<KatekChat> => {
    try {
      await importFile('chat');
      signal.throwIfAborted();
      const own = ownChat();
      if (own) return own;
      made = createChat(booted);
      made.triggers = triggers;
      return made;
    } catch (error) {
      // The loader has said why; the launcher stays for another try. Where the page's Trusted Types forbid what Lit
      // needs, there can be none.
      if (!/lit-html/.test(String(error))) making = null;
      throw error;
    }
  };

  const bring = async (method: Method): Promise<KatekChat> => {
    isComing = true;
    launcher?.setBusy(true);
    try {
      const chat = await make();
      if (!element) {
        element = chat;
        if (chat !== made) chat.triggers = triggers;
        else if (booted.options.launcher === 'auto') chat.launcher = 'auto';
        triggers?.hide();
        arrive(chat);
      }
      // What is only opened is drawn once, open; everything else finds it standing there.
      if (method !== 'open' || isAwaited) {
        stand(chat);
        await chat.updateComplete;
      }
      return chat;
    } finally {
      launcher?.setBusy(false);
    }
  };

  const stand = (chat: KatekChat): void => {
    if (!chat.isConnected && !signal.aborted) document.body.append(chat);
  };

  const call = async (name: Method, values: unknown[]): Promise<unknown> => {
    let method: Method = name;
    const isLoading = loadingMethods.some((other) => other === name);
    const apply = (chat: KatekChat): unknown =>
      Reflect.apply(Reflect.get(chat, method) as () => unknown, chat, values);
    if (!element) {
      if (name === 'close') return undefined;
      // Opened before it is there, the chat has nothing to close.
      if (name === 'toggle') method = 'open';
      if (!isLoading) {
        isAwaited = true;
        const [value] = values as [KatekOptions | undefined];
        const theme = name === 'setTheme' ? (value as KatekTheme) : value?.theme;
        const isFit = !theme || !launcher || launcher.paint(theme);
        // Noted is done, since a visitor may never come. Of a colour that does not fit the page hears at once.
        (isFit ? arrival : make()).then(apply).catch(ignore);
        return undefined;
      }
    }
    const chat = isLoading ? await bring(method) : element;
    if (!chat) return undefined;
    const result = apply(chat);
    if (isLoading) {
      stand(chat);
      void takeOver(chat, launcher?.root);
    }
    return result;
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
    const standing = element ?? made;
    if (standing) standing.triggers = triggers;
  };
  // Nobody misses an invitation.
  if (config.triggers.length > 0) invite().catch(ignore);

  signal.addEventListener('abort', () => {
    triggers?.destroy();
    (element ?? made)?.destroy();
  });

  return {
    async prepare() {
      const chat = await make();
      // Whoever opens it meanwhile waits for one drawing, not for two.
      if (isComing) return;
      stand(chat);
      await chat.updateComplete;
      chat.prepare();
    },
    ...(Object.fromEntries(
      [...loadingMethods, ...waitingMethods].map((name) => [
        name,
        (...values: unknown[]) => call(name, values),
      ]),
    ) as unknown as Omit<LoadedCommands, 'prepare' | 'trigger'>),
    trigger(name) {
      wanted = name;
      triggers?.trigger(name);
    },
  };
}

const ignore = () => undefined;

function createChat({ baseUrl, key, config, options: { locale, theme } }: Booted): KatekChat {
  const element = document.createElement('katek-chat');
  element.configure({ baseUrl, publishableKey: key, config, locale, launcher: 'none', theme });
  return element;
}

/**
 * The element's own launcher stands where ours stood, so the visitor sees no change; the focus moves over too, unless
 * the panel that was opened has it by now.
 */
async function takeOver(element: KatekChat, root: ShadowRoot | null | undefined): Promise<void> {
  await element.updateComplete;
  if (!root) return;
  if (root.activeElement) element.shadowRoot?.querySelector<HTMLElement>('.launcher')?.focus();
  root.host.remove();
}
