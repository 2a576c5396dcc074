import { whenIdle } from '../when-idle.ts';
import { complain, fail } from './complain.ts';
import type { Commands, KatekHandle, LoadedCommands } from './handle.ts';
import type { Launched } from './launch.ts';
import type { LaterFile, LoaderSettings } from './settings.ts';
import type { TagOptions } from './tag-options.ts';

declare global {
  interface Window {
    /** Commands before the script is there, such as `[['open']]`; afterwards the handle. */
    KaTek?: KatekHandle | unknown[][] | undefined;
  }
}

/** What the loader hands over to the file that carries out commands. */
export interface Booted extends LoaderSettings, Launched {
  options: TagOptions;
  /** Asks for everything that an open chat needs, all at once. */
  prefetch: () => void;
  /** Aborted when the page wants no chat any more. */
  signal: AbortSignal;
}

/** The handle passes these on to a file that comes with the first of them. */
const commandNames: (keyof Commands)[] = [
  'open',
  'close',
  'toggle',
  'send',
  'trigger',
  'identify',
  'setPage',
  'setLocale',
  'setTheme',
  'setTools',
  'configure',
  'reset',
  'doctor',
];

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
  const life = new AbortController();
  const { signal } = life;
  const booting = Promise.resolve().then(read).then(start);
  const ready = booting.then(() => handle);
  ready.catch(ignore);
  let loading: Promise<LoadedCommands> | null = null;
  /** What did not load last, so that each try of a visitor does not say it again. */
  let told: LaterFile | undefined;

  async function start(settings: LoaderSettings): Promise<Booted> {
    // A script in the head runs before there is a body.
    if (!document.body) {
      await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
    }
    const importFile = (name: LaterFile) =>
      settings.importFile(name).catch((error: unknown) => {
        fail(
          `${settings.moduleUrl} (${name}) could not load. Check the content security policy: script-src, trusted-types lit-html.`,
          error,
          told === name,
        );
        told = name;
        throw error;
      });
    const prefetch = () => {
      const files = ['frame', 'chat', ...(launched.language === 'en' ? [] : ['words'])];
      for (const file of files) settings.importFile(file as LaterFile).catch(ignore);
    };
    const onIntent = () => void run('prepare', []);
    const onOpen = () => {
      launched.launcher?.setBusy(true);
      const rest = () => launched.launcher?.setBusy(false);
      handle.toggle().then(rest, rest);
    };
    const launched = settings.launch(settings, options, { onIntent, onOpen, signal });
    return { ...settings, ...launched, importFile, prefetch, options, signal };
  }

  async function load(): Promise<LoadedCommands> {
    const booted = await booting;
    try {
      const file = await booted.importFile('commands');
      return (file as typeof import('./commands.ts')).createCommands(booted);
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  const run = (name: keyof LoadedCommands, values: unknown[]): Promise<unknown> => {
    // What carries the command out is on its way meanwhile.
    if (/open|toggle|send|prepare/.test(name)) {
      booting.then(({ prefetch }) => prefetch(), ignore);
    }
    loading ??= load();
    const done = loading.then((commands) =>
      (commands[name] as (...values: unknown[]) => unknown)(...values),
    );
    // Who does not wait for it is not troubled with what goes wrong; the console and `katek-error` tell it.
    done.catch(ignore);
    return done;
  };

  const handle: KatekHandle = {
    ...(Object.fromEntries(
      commandNames.map((name) => [name, (...values: unknown[]) => run(name, values)]),
    ) as unknown as Commands),
    ready,
    on(event: string, listener: unknown) {
      const type = `katek-${event}`;
      // The events of the element bubble, so the document hears them all, whenever the element comes.
      const place = event === 'ready' ? new EventTarget() : document;
      place.addEventListener(type, listener as EventListener, { signal });
      if (place !== document) ready.then(() => place.dispatchEvent(new Event(type)), ignore);
      return () => place.removeEventListener(type, listener as EventListener);
    },
    destroy() {
      life.abort();
      window.KaTek = undefined;
    },
    push([name, ...values]) {
      try {
        (Reflect.get(handle, name as string) as (...values: unknown[]) => unknown)(...values);
      } catch {
        // Commands come from the page's own code, where a typing error must not take the rest down.
        complain('no such command:', name, ...values);
      }
    },
  };
  window.KaTek = handle;
  for (const command of before ?? []) handle.push(command);
  try {
    const { config } = await booting;
    if (config.triggers.length)
      void whenIdle()
        .then(() => (loading ??= load()))
        .catch(ignore);
  } catch (error) {
    // A host page must go on whatever happens here, but whoever installs the chat must see why it is not there.
    fail('could not start:', error);
  }
}

const ignore = () => undefined;
