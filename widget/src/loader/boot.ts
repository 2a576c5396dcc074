import type { KatekChat } from '../element.ts';
import { languageOf } from '../negotiate-locale.ts';
import { whenIdle } from '../when-idle.ts';
import { complain } from './complain.ts';
import { createHandle, type KatekHandle, type LoaderHandle } from './handle.ts';
import { type LauncherButton, listenTo, showLauncher } from './launcher-button.ts';
import { launcherLabels } from './launcher-labels.ts';
import type { LoaderSettings, TagOptions } from './settings.ts';

declare global {
  interface Window {
    /** Commands before the script is there, such as `[['open']]`; afterwards the handle. */
    KaTek?: KatekHandle | unknown[][] | undefined;
  }
}

/**
 * Shows a launcher and nothing more: no socket, nothing stored, and the element's module only when the visitor
 * points at the launcher or opens the chat. A second time on the same page it does nothing.
 */
export async function bootLoader(
  read: () => LoaderSettings | Promise<LoaderSettings>,
  options: TagOptions,
): Promise<void> {
  const before = window.KaTek;
  if (before && !Array.isArray(before)) return;
  const reading = Promise.resolve().then(read);
  const handle = createHandle(elementLoader(reading, options));
  window.KaTek = handle;
  for (const command of before ?? []) handle.push(command);
  try {
    const settings = await reading;
    if (!settings.key.startsWith('pk_')) throw new Error('the publishable key is missing.');
    // A script in the head runs before there is a body.
    if (!document.body) {
      await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
    }
    start(settings, options, handle);
  } catch (error) {
    handle.fail(error);
    // A host page must go on whatever happens here, but whoever installs the chat must see why it is not there.
    complain('the chat could not start:', error);
  }
}

function start(settings: LoaderSettings, options: TagOptions, handle: LoaderHandle): void {
  const { config, key } = settings;
  const language = languageFor(options, settings);
  handle.attach(standLauncher(settings, options, language, handle));
  if (config.triggers.length === 0) return;
  void whenIdle()
    .then(settings.importTriggers)
    .then((module) => {
      const { invite } = module as typeof import('./triggers.ts');
      const branding = { ...config.branding, ...options.theme };
      handle.invite((root) =>
        invite({
          config: { ...config, branding },
          publishableKey: key,
          language,
          root,
          open: () => void handle.open(),
        }),
      );
    })
    // Nobody misses an invitation.
    .catch(() => undefined);
}

function standLauncher(
  { config }: LoaderSettings,
  { launcher, theme, locale }: TagOptions,
  language: string,
  handle: LoaderHandle,
): LauncherButton | null {
  const events = { onIntent: handle.prefetch, onOpen: () => void handle.toggle() };
  if (launcher === 'none' || ownChat()) return null;
  if (launcher !== 'auto') return listenTo(launcher, events);
  const label = launcherLabels[language] ?? '';
  // Without a word of the page's, the button runs as the page does. Arabic is the one of ours from right to left.
  const direction = locale && (language === 'ar' ? 'rtl' : 'ltr');
  return showLauncher({ ...config.branding, ...theme }, { label, direction }, events);
}

/** As the element will find it, but only the language: one word in it is said here. */
function languageFor({ locale }: TagOptions, { config }: LoaderSettings): string {
  const wishes = [locale, document.documentElement.lang, ...navigator.languages, config.locale];
  return wishes.map(languageOf).find((language) => language in launcherLabels) ?? 'en';
}

/** A chat in the corner that the page has put there itself. */
function ownChat(): KatekChat | null {
  return document.querySelector('katek-chat:not([mode="inline"])');
}

/** Loads the module once; after a failure the next call tries again. */
function elementLoader(
  reading: Promise<LoaderSettings>,
  { launcher, theme, locale }: TagOptions,
): () => Promise<KatekChat> {
  let loading: Promise<unknown> | null = null;
  let element: KatekChat | null = null;
  return async () => {
    const { importChat, moduleUrl, baseUrl, key, config } = await reading;
    loading ??= importChat();
    try {
      await loading;
    } catch (error) {
      loading = null;
      const hint = "Does the page's content security policy allow it (script-src)?";
      complain(`${moduleUrl} could not be loaded. ${hint}`, error);
      throw error;
    }
    element ??= ownChat();
    if (element) return element;
    element = document.createElement('katek-chat');
    const shown = launcher === 'auto' ? launcher : 'none';
    element.configure({ baseUrl, publishableKey: key, config, locale, launcher: shown, theme });
    return element;
  };
}
