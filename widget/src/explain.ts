import { fetchPublicConfig } from './public-config.ts';

interface Connection {
  baseUrl: string;
  key: string;
  fetch?: typeof globalThis.fetch;
}

/**
 * A browser does not tell why a socket was refused, so the server is asked in another way, for whoever installs the
 * chat: the console says what to do.
 */
export async function explain(connection: Connection): Promise<void> {
  // oxlint-disable-next-line no-console
  console.error(`KaTek: no connection: ${await reasonFor(connection)}`);
}

async function reasonFor({ baseUrl, key, fetch }: Connection): Promise<string> {
  try {
    const { origin } = await fetchPublicConfig(baseUrl, { key }, fetch);
    if (!origin.isAllowed) return notAllowed(origin.value ?? location.origin);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return `${baseUrl} answers, but no socket opens. Does the page's content security policy allow it (connect-src), and does a proxy in front of it pass WebSockets on?`;
}

export function notAllowed(origin: string): string {
  return `${origin} is not among the allowed origins of the organization. Add it in the admin.`;
}
