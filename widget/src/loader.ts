import { bootLoader } from './loader/boot.ts';
import { launch } from './loader/launch.ts';
import type { LaterFile, ServedSettings } from './loader/settings.ts';
import { tagOptions } from './loader/tag-options.ts';

/** The server puts the settings of one organization in the place of this name. */
declare const __KATEK__: ServedSettings;

/** The build puts the name of the file with the words here, because it changes with its content. */
declare const __KATEK_WORDS__: string;

const { dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

// Read inside, so that a script whose place nobody has filled is a line on the console and not an error of the page.
void bootLoader(() => {
  const settings = __KATEK__;
  const { moduleUrl } = settings;
  const importFile = (name: LaterFile) => {
    const named: Partial<Record<LaterFile, string>> = { chat: moduleUrl, words: __KATEK_WORDS__ };
    return import(new URL(named[name] ?? `${name}.js`, moduleUrl).href);
  };
  return { ...settings, importFile, launch };
}, tagOptions(dataset));
