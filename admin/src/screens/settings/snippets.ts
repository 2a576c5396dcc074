/** The ways to put the chat on a site, to be copied. */
export interface Snippets {
  script: string;
  pinnedScript: string;
  contentSecurityPolicy: string;
  /** Only for pages that limit `trusted-types`. */
  trustedTypes: string;
  hostedUrl: string;
  npm: string;
}

const timeoutMs = 10_000;

/** Asks the server, which knows its own address and the hashes of its files. */
export async function readSnippets(slug: string, signal: AbortSignal): Promise<Snippets> {
  const response = await fetch(`/embed/${slug}.json`, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    // Another answer after an update of the server.
    cache: 'no-cache',
  });
  if (!response.ok) throw new Error(`The server answered with status ${response.status}.`);
  const told = (await response.json()) as Omit<Snippets, 'npm'> & { baseUrl: string; key: string };
  return {
    ...told,
    // One directive a line, as they are added to a policy.
    contentSecurityPolicy: told.contentSecurityPolicy.replaceAll('; ', ';\n'),
    npm: npmSnippet(told),
  };
}

function npmSnippet({ baseUrl, key }: { baseUrl: string; key: string }): string {
  return `<script type="module">
  import '@katek/widget/define.js';
</script>
<katek-chat base-url="${baseUrl}" publishable-key="${key}"></katek-chat>`;
}
