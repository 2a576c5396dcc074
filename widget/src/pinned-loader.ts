import { importChecked } from './import-checked.ts';
import { bootLoader } from './loader/boot.ts';
import { tagOptions } from './loader/tag-options.ts';
import { type PinnedFiles, tagSettings } from './loader/tag-settings.ts';

/** The build puts the files and hashes here that lie beside this script. */
declare const __KATEK_FILES__: PinnedFiles;

const { src = '', dataset = {} } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

void bootLoader(
  () => tagSettings(__KATEK_FILES__, { src, dataset }, importChecked),
  tagOptions(dataset),
);
