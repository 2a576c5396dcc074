import { bootLoader, type LoaderSettings } from './loader/boot.ts';

/** The server puts the settings of one organization in the place of this name when it serves the script. */
declare const __KATEK__: LoaderSettings;

try {
  bootLoader(__KATEK__);
} catch (error) {
  // A host page must go on whatever happens here, but whoever installs the chat must see why it is not there.
  // oxlint-disable-next-line no-console
  console.error('KaTek: the chat could not start. Check the address of the script tag.', error);
}
