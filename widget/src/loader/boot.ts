import type { KatekChat } from '../element.ts';
import { importChecked } from '../import-checked.ts';
import { languageOf, negotiateLocale } from '../negotiate-locale.ts';
import { complain } from './complain.ts';
import { createHandle, type KatekHandle, type LoaderHandle } from './handle.ts';
import { type LauncherButton, showLauncher } from './launcher-button.ts';
import { launcherLabels } from './launcher-labels.ts';
import { whenIdle } from '../when-idle.ts';
import type { LoaderSettings } from './settings.ts';

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
export async function bootLoader(reading: Promise<LoaderSettings>): Promise<void> {
  const before = window.KaTek;
  if (before && !Array.isArray(before)) {
    // The settings of a script that is not used are of no interest, nor is what is wrong with them.
    reading.catch(() => undefined);
    return;
  }
  const load = elementLoader();
  const handle = createHandle(() => reading.then(load));
  window.KaTek = handle;
  for (const command of before ?? []) handle.push(command);
  try {
    const settings = await reading;
    if (!settings.key.startsWith('pk_')) throw new Error('the publishable key is missing.');
    await bodyParsed();
    if (handle.isDestroyed) return;
    const label = labelsFor(settings);
    handle.attach(standLauncher(settings, handle, label));
    if (settings.config.triggers.length > 0) {
      void whenIdle().then(() => invite(settings, handle, label[1]));
    }
  } catch (error) {
    handle.fail(error);
    // A host page must go on whatever happens here, but whoever installs the chat must see why it is not there.
    complain(`the chat could not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A script in the head runs before there is a body. */
function bodyParsed(): Promise<unknown> | undefined {
  if (document.body) return undefined;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/** A chat in the corner that the page has put there itself. */
function ownChat(): KatekChat | null {
  return document.querySelector('katek-chat:not([mode="inline"])');
}

type Labels = readonly [openChat: string, close: string];

function labelsFor({ locale, config }: LoaderSettings): Labels {
  const wishes = [locale, document.documentElement.lang, ...navigator.languages, config.locale];
  const spoken = negotiateLocale(wishes, (language) => language in launcherLabels);
  return launcherLabels[languageOf(spoken)] ?? ['', ''];
}

function standLauncher(
  settings: LoaderSettings,
  handle: LoaderHandle,
  [label]: Labels,
): LauncherButton | null {
  const { launcher, locale, config, theme } = settings;
  if (launcher === 'none' || ownChat()) return null;
  const events = { onIntent: handle.prefetch, onOpen: () => void handle.toggle() };
  if (launcher !== 'auto') return listenTo(launcher, events);
  return showLauncher({ ...config.branding, ...theme }, { locale, label }, events);
}

/** Invitations that the organization has written for its pages. */
async function invite(
  { triggers, key, config, theme }: LoaderSettings,
  handle: LoaderHandle,
  closeLabel: string,
): Promise<void> {
  try {
    const { startTriggers } = (await importChecked(
      location.href,
      triggers,
    )) as typeof import('../triggers/triggers.ts');
    handle.invite((events) =>
      startTriggers({
        config: { ...config, branding: { ...config.branding, ...theme } },
        publishableKey: key,
        closeLabel,
        ...events,
      }),
    );
  } catch {
    // Nobody misses an invitation.
  }
}

/** The page's own buttons, also those that come later; nothing about them is changed. */
function listenTo(
  selector: string,
  events: { onIntent: () => void; onOpen: () => void },
): LauncherButton {
  const listening = new AbortController();
  const on = (type: string, run: () => void) =>
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof Element && target.closest(selector)) run();
      },
      listening,
    );
  on('click', events.onOpen);
  on('pointerover', events.onIntent);
  on('focusin', events.onIntent);
  return {
    root: null,
    setBusy: () => undefined,
    paint: () => undefined,
    hasFocus: () => false,
    remove: () => listening.abort(),
  };
}

/** Loads the module once; after a failure the next call tries again. */
function elementLoader(): (settings: LoaderSettings) => Promise<KatekChat> {
  let loading: Promise<unknown> | null = null;
  let element: KatekChat | null = null;
  return async (settings) => {
    const { moduleUrl, moduleIntegrity = '' } = settings;
    loading ??= importChecked(location.href, [moduleUrl, moduleIntegrity]);
    try {
      await loading;
    } catch (error) {
      loading = null;
      complain(
        `${moduleUrl} could not be loaded. Does the page's content security policy allow it (script-src)?`,
        error,
      );
      throw error;
    }
    element ??= ownChat() ?? createElement(settings);
    return element;
  };
}

function createElement(settings: LoaderSettings): KatekChat {
  const { baseUrl, key, config, launcher, theme, locale } = settings;
  const element = document.createElement('katek-chat');
  Object.assign(element, { baseUrl, publishableKey: key, config, locale });
  if (launcher !== 'auto') element.launcher = 'none';
  element.setTheme(theme);
  return element;
}
