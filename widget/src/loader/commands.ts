import type { KatekChat } from '../element.ts';
import type { Strings } from '../locales/en.ts';
import type { KatekOptions, KatekTheme } from '../options.ts';
import type { Triggers } from '../triggers/triggers.ts';
import type { Booted } from './boot.ts';
import type { EarlyChat, Wishes } from './early-chat.ts';
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
  const { config, importFile, launcher, options, signal } = booted;
  const wishes: Wishes = { locale: options.locale, theme: options.theme };
  let arrive: (element: KatekChat) => void;
  const arrival = new Promise<KatekChat>((resolve) => (arrive = resolve));
  let making: Promise<KatekChat> | null = null;
  /** Ours, which stands before its file is there; none where the page has put a chat itself. */
  let early: EarlyChat | null = null;
  let drawing: Promise<EarlyChat | null> | null = null;
  let element: KatekChat | null = null;
  let triggers: Triggers | null = null;
  let wanted = '';
  /** A command brings the element. */
  let isComing = false;

  /** Not on the page yet. Whoever asks meanwhile goes on at the same moment. */
  const draw = (): Promise<EarlyChat | null> =>
    (drawing ??= drawFirst().finally(() => (drawing = null)));

  const drawFirst = async (): Promise<EarlyChat | null> => {
    if (early || ownChat()) return early;
    const [file, words] = await Promise.all([importFile('frame'), wordsInTime(booted)]);
    if (signal.aborted) return null;
    const onRetry = () => void call('open', []).catch(ignore);
    const { EarlyChat: Chat } = file as typeof import('./early-chat.ts');
    early = new Chat(booted, wishes, words, {
      onRetry,
      onToggle: () => void call('toggle', []).catch(ignore),
    });
    early.host.triggers = triggers;
    return early;
  };

  const make = (): Promise<KatekChat> => (making ??= load());

  const load = async (): Promise<KatekChat> => {
    try {
      await importFile('chat');
      signal.throwIfAborted();
      const chat = (await draw())?.host ?? ownChat();
      if (!chat) throw new Error('There is no chat on the page any more.');
      return chat;
    } catch (error) {
      // The loader has said why; the launcher stays for another try. Where the page's Trusted Types forbid what Lit
      // needs, there can be none.
      if (!/lit-html/.test(String(error))) making = null;
      throw error;
    }
  };

  const bring = async (coming: Promise<KatekChat>): Promise<KatekChat> => {
    launcher?.setBusy(true);
    try {
      const chat = await coming;
      early?.stand();
      if (!element) {
        element = chat;
        chat.triggers = triggers;
        arrive(chat);
      }
      await chat.updateComplete;
      early?.handOver();
      return chat;
    } catch (error) {
      early?.fail();
      throw error;
    } finally {
      launcher?.setBusy(false);
    }
  };

  /** Notes what decides how the chat looks when it comes. */
  const note = (name: Method, value: unknown): boolean => {
    const { locale, theme } = wishesIn(name, value);
    const isFit = !theme || !launcher || launcher.paint(theme);
    if (locale !== undefined) wishes.locale = locale;
    if (theme && isFit) wishes.theme = { ...wishes.theme, ...theme };
    return isFit;
  };

  const call = async (name: Method, values: unknown[]): Promise<unknown> => {
    const apply = (chat: KatekChat): unknown =>
      Reflect.apply(Reflect.get(chat, name) as () => unknown, chat, values);
    if (element && (!early || early.hasCome)) {
      early?.takeLauncher();
      return apply(element);
    }
    if (!loadingMethods.some((other) => other === name)) {
      if (name === 'close') return early?.close();
      // Noted is done, since a visitor may never come. Of a colour that does not fit the page hears at once.
      (note(name, values[0]) ? arrival : make()).then(apply).catch(ignore);
      return undefined;
    }
    triggers?.hide();
    isComing = true;
    // On its way while the frame is drawn; what goes wrong with it is told below.
    const coming = make();
    coming.catch(ignore);
    const standing = await draw();
    if (!standing) return apply(await bring(coming));
    if (name === 'toggle' && standing.isOpen) return standing.close();
    const isOpening = name === 'open' || name === 'toggle';
    if (isOpening || name === 'send') standing.open();
    else standing.takeLauncher();
    const chat = await bring(coming);
    // What was opened before it was there, and perhaps closed again, the element has found so.
    return isOpening ? undefined : apply(chat);
  };

  const invite = async (): Promise<void> => {
    const file = (await importFile('triggers')) as typeof import('./triggers.ts');
    if (signal.aborted) return;
    triggers = file.invite({
      config: { ...config, branding: { ...config.branding, ...options.theme } },
      publishableKey: booted.key,
      language: booted.language,
      root: () => {
        const { host } = launcher?.root ?? {};
        if (host?.isConnected) return host.shadowRoot;
        const chat = element ?? early?.host;
        return !chat || chat.opened ? null : chat.shadowRoot;
      },
      open: () => void call('open', []).catch(ignore),
    });
    if (wanted) triggers.trigger(wanted);
    const standing = element ?? early?.host;
    if (standing) standing.triggers = triggers;
  };
  // Nobody misses an invitation.
  if (config.triggers.length > 0) invite().catch(ignore);

  signal.addEventListener('abort', () => {
    triggers?.destroy();
    element?.destroy();
    early?.host.remove();
  });

  return {
    async prepare() {
      const standing = await draw();
      // Whoever opens it meanwhile waits for one drawing, not for two.
      if (!isComing) standing?.prepare();
      const chat = await make();
      if (isComing) return;
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

/** So long the frame waits for its words; a visitor whose words are slower than the field reads English meanwhile. */
const wordsTimeoutMs = 1000;

/**
 * In the visitor's language; `null`: it is English, which the frame speaks, or they have not come, which the
 * console tells.
 */
function wordsInTime({ importFile, language }: Booted): Promise<Strings | null> | null {
  if (language === 'en') return null;
  const words = async () => {
    const { languages } = (await importFile('words')) as typeof import('../locales/languages.ts');
    return (await languages[language]?.core())?.strings ?? null;
  };
  const late = new Promise<null>((resolve) => setTimeout(resolve, wordsTimeoutMs, null));
  return Promise.race([words().catch(() => null), late]);
}

/** What an option says of the looks. */
function wishesIn(name: Method, value: unknown): Partial<Wishes> {
  if (name === 'setLocale') return { locale: value as string };
  if (name === 'setTheme') return { theme: value as KatekTheme };
  if (name !== 'configure') return {};
  const { locale, theme } = value as KatekOptions;
  return { ...(locale !== undefined && { locale }), ...(theme && { theme }) };
}
