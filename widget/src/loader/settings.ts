import type { WidgetConfig } from '@katek/sdk';
import type { KatekTheme } from '../options.ts';
import { fetchPublicConfig } from '../public-config.ts';

/** What the server writes into the script that it serves for one organization. */
export interface ServedSettings {
  /** Where KaTek runs. */
  baseUrl: string;
  /** The publishable key, `pk_…`. */
  key: string;
  /** Address of the element's module; what shows invitations lies beside it. */
  moduleUrl: string;
  config: WidgetConfig;
}

/** What the build writes into the script that anybody may host: the files beside it and their hashes. */
export interface PinnedModule {
  file: string;
  integrity: string;
  /** What shows invitations. */
  triggers?: { file: string; integrity: string };
}

/** Everything that the loader needs to know of the organization and its server. */
export interface LoaderSettings extends ServedSettings {
  /** Gets the element's module. */
  importChat: () => Promise<unknown>;
  importTriggers: () => Promise<unknown>;
}

/** Where the script stands, and what its tag says. */
export interface ScriptTag {
  src: string;
  dataset: { readonly [name: string]: string | undefined };
}

/** How the page wants the chat, by the attributes of the tag; each may be absent. */
export interface TagOptions {
  /** `auto`: ours. `none`: only the handle opens the chat. Else a selector of the page's own buttons. */
  launcher: string;
  theme: KatekTheme;
  /** `''`: the page says nothing. */
  locale: string;
}

/** The script that the server serves knows everything. */
export function servedSettings(served: ServedSettings): LoaderSettings {
  const { moduleUrl } = served;
  return {
    ...served,
    importChat: () => import(moduleUrl),
    importTriggers: () => import(new URL('triggers.js', moduleUrl).href),
  };
}

type ImportChecked = (base: string, file: readonly [string, string]) => Promise<unknown>;

/** For the script that anybody may host, the server is asked. */
export async function tagSettings(
  { file, integrity, triggers }: PinnedModule,
  { src, dataset }: ScriptTag,
  importChecked: ImportChecked,
): Promise<LoaderSettings> {
  const { slug, publishableKey, baseUrl } = dataset;
  if (!baseUrl || !(slug || publishableKey)) {
    throw new Error('the script tag needs data-base-url, and data-slug or data-publishable-key.');
  }
  const url = baseUrl.replace(/\/+$/, '');
  const query = publishableKey ? { key: publishableKey } : { slug: slug ?? '' };
  const { key, config, origin } = await fetchPublicConfig(url, query);
  if (!origin.isAllowed) {
    throw new Error(
      `${origin.value ?? location.origin} is not among the allowed origins of ${config.name}.`,
    );
  }
  return {
    baseUrl: url,
    key,
    config,
    moduleUrl: new URL(file, src).href,
    importChat: () => importChecked(src, [file, integrity]),
    importTriggers: () =>
      importChecked(src, [triggers?.file ?? 'triggers.js', triggers?.integrity ?? '']),
  };
}

/** A position or scheme that is none changes nothing, because nothing asks for it. */
export function tagOptions({
  launcher = 'auto',
  locale = '',
  position,
  colorScheme,
}: ScriptTag['dataset']): TagOptions {
  const theme = { ...(position && { position }), ...(colorScheme && { colorScheme }) };
  return { launcher, locale, theme: theme as KatekTheme };
}
