import type { importChecked } from '../import-checked.ts';
import { fetchPublicConfig } from '../public-config.ts';
import type { LoaderSettings } from './settings.ts';
import type { TagData } from './tag-options.ts';

/** What the build writes into the script that anybody may host: the files beside it, each with its hash. */
export type PinnedFiles = Readonly<
  Record<
    'core' | 'frame' | 'chat' | 'words' | 'triggers',
    readonly [file: string, integrity: string]
  >
>;

/** Where the script stands, and what its tag says. */
export interface ScriptTag {
  src: string;
  dataset: TagData;
}

/** For the script that anybody may host: the server is asked, and what shows the launcher comes meanwhile. */
export async function tagSettings(
  files: PinnedFiles,
  { src, dataset }: ScriptTag,
  load: typeof importChecked,
): Promise<LoaderSettings> {
  const { slug, publishableKey, baseUrl } = dataset;
  if (!baseUrl || !(slug || publishableKey)) {
    throw new Error('the script tag needs data-base-url, and data-slug or data-publishable-key.');
  }
  if (publishableKey && !publishableKey.startsWith('pk_')) {
    throw new Error('data-publishable-key begins with "pk_".');
  }
  const url = baseUrl.replace(/\/+$/, '');
  const query = publishableKey ? { key: publishableKey } : { slug: slug ?? '' };
  const [{ key, config, origin }, core] = await Promise.all([
    fetchPublicConfig(url, query),
    load(src, files.core) as Promise<typeof import('./core.ts')>,
  ]);
  if (!origin.isAllowed) {
    throw new Error(
      `${origin.value ?? location.origin} is not among the allowed origins of ${config.name}.`,
    );
  }
  return {
    baseUrl: url,
    key,
    config,
    moduleUrl: new URL(files.chat[0], src).href,
    importFile: async (name) => (name === 'commands' ? core : load(src, files[name])),
    launch: core.launch,
  };
}
