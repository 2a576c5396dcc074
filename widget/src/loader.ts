import { bootLoader } from './loader/boot.ts';
import { launch } from './loader/launch.ts';
import type { LaterFile, ServedSettings } from './loader/settings.ts';
import { tagOptions } from './loader/tag-options.ts';

/** The server puts the settings of one organization in the place of this name. */
declare const __KATEK__: ServedSettings;

/** The build puts the names of files here that change with their content. */
declare const __KATEK_NAMES__: { readonly words: string };

const { dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

// Read inside, so that a script whose place nobody has filled is a line on the console and not an error of the page.
void bootLoader(() => {
  const settings = __KATEK__;
  const { moduleUrl } = settings;
  const names: Partial<Record<LaterFile, string>> = { ...__KATEK_NAMES__, chat: moduleUrl };
  const importFile = (name: LaterFile) =>
    import(new URL(names[name] ?? `${name}.js`, moduleUrl).href);
  return { ...settings, importFile, launch };
}, tagOptions(dataset));
