import { bootLoader } from './loader/boot.ts';
import { type PinnedModule, readSettings, type ServedSettings } from './loader/settings.ts';

/** The server puts the settings of one organization in the place of this name; a script without them has `null`. */
declare const __KATEK__: ServedSettings | null;
/** The build puts the chat's file and hash here, for a script that is hosted beside it. */
declare const __KATEK_MODULE__: PinnedModule | null;

const { src = '', dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

// Inside, so that a script whose places nobody has filled is a line on the console and not an error of the page.
void bootLoader((async () => readSettings(__KATEK__, __KATEK_MODULE__, { src, dataset }))());
