import type { WidgetConfig } from '@katek/sdk';
import type { launch } from './launch.ts';

/** What the server writes into the script that it serves for one organization. */
export interface ServedSettings {
  /** Where KaTek runs. */
  baseUrl: string;
  /** The publishable key, `pk_…`. */
  key: string;
  /** Address of the element's module; the other files lie beside it. */
  moduleUrl: string;
  config: WidgetConfig;
}

/**
 * `chat`: the element. `words`: where the words of other languages are. `commands`: what carries out the page's.
 * `frame`: what the visitor sees of the chat before the element is there.
 * `triggers`: what shows invitations.
 */
export type LaterFile = 'chat' | 'frame' | 'words' | 'commands' | 'triggers';

/** Everything that the loader needs to know of the organization and its server. */
export interface LoaderSettings extends ServedSettings {
  /** Imports a file that is not needed for the launcher. */
  importFile: (name: LaterFile) => Promise<unknown>;
  launch: typeof launch;
}
