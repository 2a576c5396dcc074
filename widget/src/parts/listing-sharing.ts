import type { PartHost } from './part.ts';

/** Hands a home to the system's own way of sharing, or puts it on the clipboard where there is none. */
export async function share(
  home: { address: string; price: string; url: string | null },
  { announce, context }: Pick<PartHost, 'announce' | 'context'>,
): Promise<void> {
  const text = `${home.address} · ${home.price}`;
  const { words } = context;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title: home.address, text, ...(home.url ? { url: home.url } : {}) });
      return;
    } catch (error) {
      // The visitor changed their mind.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(home.url ? `${text}\n${home.url}` : text);
    announce(words.linkCopied);
  } catch {
    announce(words.copyFailed);
  }
}
