import type { WidgetConfig } from '@katek/sdk';
import { createHandle, type ChatElement, type KatekHandle } from './handle.ts';
import { showLauncher } from './launcher-button.ts';

/** What the server writes into the script. */
export interface LoaderSettings {
  /** Where KaTek runs. */
  baseUrl: string;
  /** The publishable key, `pk_…`. */
  key: string;
  slug: string;
  /** Address of the element's module. */
  moduleUrl: string;
  config: WidgetConfig;
}

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
export function bootLoader(settings: LoaderSettings): void {
  if (!settings.key.startsWith('pk_')) throw new Error('The publishable key is missing.');
  if (window.KaTek && !Array.isArray(window.KaTek)) return;
  const queued = Array.isArray(window.KaTek) ? window.KaTek : [];
  const handle = createHandle(loadElement(settings));
  window.KaTek = handle;
  const start = () => {
    const launcher = showLauncher(settings.config, {
      onIntent: handle.prefetch,
      onOpen: () => handle.open(),
    });
    handle.attach(launcher);
    for (const command of queued) handle.push(command);
  };
  // A script in the head runs before there is a body.
  if (document.body) start();
  else document.addEventListener('DOMContentLoaded', start, { once: true });
}

/** Loads the module once; after a failure the next call tries again. */
function loadElement(settings: LoaderSettings): () => Promise<ChatElement> {
  let loading: Promise<unknown> | null = null;
  let element: ChatElement | null = null;
  return async () => {
    loading ??= import(settings.moduleUrl);
    try {
      await loading;
    } catch (error) {
      loading = null;
      // oxlint-disable-next-line no-console
      console.error(
        `KaTek: ${settings.moduleUrl} could not be loaded. Does the page's content security policy allow it?`,
        error,
      );
      throw error;
    }
    element ??= Object.assign(document.createElement('katek-chat'), {
      baseUrl: settings.baseUrl,
      key: settings.key,
      config: settings.config,
    }) as ChatElement;
    return element;
  };
}
