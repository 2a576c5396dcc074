import { importChecked } from './import-checked.ts';
import { bootLoader } from './loader/boot.ts';
import {
  type PinnedModule,
  type ServedSettings,
  servedSettings,
  tagOptions,
  tagSettings,
} from './loader/settings.ts';

/** The server puts the settings of one organization in the place of this name. */
declare const __KATEK__: ServedSettings;
/** The build puts the chat's file and hash here, for a script that is hosted beside it; `null` for the server's. */
declare const __KATEK_MODULE__: PinnedModule | null;

const { src = '', dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

// Read inside, so that a script whose places nobody has filled is a line on the console and not an error of the page.
void bootLoader(
  () =>
    __KATEK_MODULE__
      ? tagSettings(__KATEK_MODULE__, { src, dataset }, importChecked)
      : servedSettings(__KATEK__),
  tagOptions(dataset),
);
