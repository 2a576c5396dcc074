import type { WidgetConfig } from '@katek/sdk';
import type { CheckedFile } from '../import-checked.ts';
import type { KatekTheme } from '../options.ts';
import { fetchPublicConfig } from '../public-config.ts';

/** What the server writes into the script that it serves for one organization. */
export interface ServedSettings {
  /** Where KaTek runs. */
  baseUrl: string;
  /** The publishable key, `pk_…`. */
  key: string;
  slug: string;
  /** Address of the element's module. */
  moduleUrl: string;
  /** Hash of the module, such as `sha384-…`; absent, it is not compared. */
  moduleIntegrity?: string;
  config: WidgetConfig;
}

/** What the build writes into the script that anybody may host: the module beside it. */
export interface PinnedModule {
  file: string;
  integrity: string;
  /** What shows invitations; loaded only where there are some. */
  triggers?: { file: string; integrity: string };
}

/** Everything that the loader needs to know. */
export interface LoaderSettings extends Omit<ServedSettings, 'slug'> {
  /** `auto`: ours. `none`: only the handle opens the chat. Else a selector of the page's own buttons. */
  launcher: string;
  /** Address and hash of what shows invitations. */
  triggers: CheckedFile;
  theme: KatekTheme;
  /** As the page says; `''` when it says nothing. */
  locale: string;
}

/** Where the script stands, and what its tag says. */
export interface ScriptTag {
  src: string;
  dataset: { readonly [name: string]: string | undefined };
}

/** The settings of the server's script, or those of the tag, for which the server has to be asked. */
export async function readSettings(
  served: ServedSettings | null,
  pinned: PinnedModule | null,
  { src, dataset }: ScriptTag,
): Promise<LoaderSettings> {
  const { launcher = 'auto', locale = '', position, colorScheme } = dataset;
  const options = { launcher, locale, theme: themeOf(position, colorScheme) };
  if (served) {
    const url = new URL('triggers.js', served.moduleUrl).href;
    return { ...served, ...options, triggers: [url, ''] };
  }
  const { slug, publishableKey, baseUrl = src && new URL(src).origin } = dataset;
  if (!baseUrl || !(slug || publishableKey)) {
    throw new Error('the script tag needs data-base-url, and data-slug or data-publishable-key.');
  }
  const beside = (file: string) => new URL(file, src || location.href).href;
  const url = baseUrl.replace(/\/+$/, '');
  const found = await fetchPublicConfig(
    url,
    publishableKey ? { key: publishableKey } : { slug: slug ?? '' },
  );
  if (!found.origin.isAllowed) {
    throw new Error(
      `${found.origin.value ?? location.origin} is not among the allowed origins of ${found.config.name}.`,
    );
  }
  return {
    baseUrl: url,
    key: found.key,
    config: found.config,
    moduleUrl: beside(pinned?.file ?? 'define.js'),
    moduleIntegrity: pinned?.integrity ?? '',
    triggers: [beside(pinned?.triggers?.file ?? 'triggers.js'), pinned?.triggers?.integrity ?? ''],
    ...options,
  };
}

/** What is no position or scheme is left out, as if it had not been said. */
function themeOf(position?: string, colorScheme?: string): KatekTheme {
  return {
    ...(position === 'start' || position === 'end' ? { position } : {}),
    ...(colorScheme === 'light' || colorScheme === 'dark' || colorScheme === 'auto'
      ? { colorScheme }
      : {}),
  };
}
