import { readFile } from 'node:fs/promises';
import { AppError } from '../../errors.ts';

/** A file of the built widget, and the hash by which a browser can tell whether it is the one that was built. */
export interface BuiltFile {
  url: string;
  integrity: string;
}

/** What the widget's build says of itself. */
export interface WidgetBuild {
  /** Defines the element; its name changes with its content. */
  main: BuiltFile;
  /** The loader that reads its settings from its own tag. */
  pinnedLoader: BuiltFile;
}

/** Names that change with the content: what was fetched once under such a name never changes. */
export function isHashedName(path: string): boolean {
  return /-[a-z0-9]{8}\.(?:js|css)(?:\.(?:map|br|gz))?$/.test(path);
}

/** Reads which files the build made. Each time anew, so that a build beside the running server is picked up. */
export async function readBuild(folder: string, baseUrl: string): Promise<WidgetBuild> {
  const [manifest, integrity] = await Promise.all([
    readBuilt(folder, 'manifest.json'),
    readBuilt(folder, 'integrity.json'),
  ]);
  const { main } = JSON.parse(manifest) as { main: { file: string; integrity: string } };
  const hashes = JSON.parse(integrity) as Record<string, string>;
  const built = (file: string, hash = hashes[file] ?? '') => ({
    url: `${baseUrl}/widget/${file}`,
    integrity: hash,
  });
  return {
    main: built(main.file, main.integrity),
    pinnedLoader: built('katek.js'),
  };
}

/** The loader with an open place for the settings of an organization. */
export function readLoader(folder: string): Promise<string> {
  return readBuilt(folder, 'loader.js');
}

async function readBuilt(folder: string, file: string): Promise<string> {
  try {
    return await readFile(`${folder}/${file}`, 'utf8');
  } catch (error) {
    throw new AppError(
      'widget_not_built',
      'The widget is not built. Run npm start, or pnpm build.',
      {
        status: 503,
        cause: error,
      },
    );
  }
}
