import type { WidgetConfig } from '@katek/sdk';

/** What the server tells anyone of an organization, by its key or slug. */
export interface PublicConfig {
  key: string;
  config: WidgetConfig;
  /** The page that asks, and whether it may open the chat. */
  origin: { value: string | null; isAllowed: boolean };
}

/** What the server answers when it has nothing to tell; something else in front of it may answer otherwise. */
interface Refusal {
  error?: { message?: string };
}

/** A server slower than this is as good as none. */
const timeoutMs = 10_000;

/** Looks and greeting before there is a connection. Rejects with a sentence for whoever installs the chat. */
export async function fetchPublicConfig(
  baseUrl: string,
  query: { key: string } | { slug: string },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<PublicConfig> {
  const url = `${baseUrl}/v1/widget-config?${new URLSearchParams(query)}`;
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeoutMs),
    credentials: 'omit',
  }).catch((cause: unknown) => {
    throw new Error(
      `no answer from ${baseUrl}. Is the server running, and does the page's content security policy allow it (connect-src)?`,
      { cause },
    );
  });
  if (!response.ok) {
    const [wrong] = Object.values(query);
    const answer = (await response.json().catch(() => null)) as Refusal | null;
    throw new Error(
      response.status === 404
        ? `${baseUrl} knows no organization "${wrong}".`
        : (answer?.error?.message ?? `${baseUrl} answered with status ${response.status}.`),
    );
  }
  return (await response.json()) as PublicConfig;
}
