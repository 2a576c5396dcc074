/** A script and its hash, such as `sha384-…`; an empty hash means that nobody has published one. */
export type CheckedFile = readonly [url: string, integrity: string];

/**
 * Imports the first of the files, after the browser has compared every one with its hash: a file that was changed on
 * its way here or at its host never runs.
 *
 * `import()` takes no hash, but a module that was preloaded with one is the module that `import()` then gives. The
 * build writes this in the place of each `import()` of ours, so a pinned loader pins everything it loads.
 *
 * @param base What the addresses are relative to.
 */
export async function importChecked(base: string, ...files: CheckedFile[]): Promise<unknown> {
  const [address = ''] = files[0] ?? [];
  // What a file imports comes before it: the first request of a module decides whether its hash is looked at.
  await Promise.all(
    files.toReversed().map(([url, integrity]) => preload(new URL(url, base), integrity)),
  );
  return import(new URL(address, base).href);
}

async function preload({ href }: URL, integrity: string): Promise<void> {
  if (!integrity) return;
  const link = document.createElement('link');
  try {
    await new Promise((onload, onerror) => {
      const rel = 'modulepreload';
      Object.assign(link, { rel, crossOrigin: '', integrity, href, onload, onerror });
      document.head.append(link);
    });
  } catch {
    throw new Error(`${href} could not be loaded, or is not the file that was published.`);
  } finally {
    link.remove();
  }
}
