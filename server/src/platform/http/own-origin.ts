/**
 * Tells the server's own pages from foreign ones by their origin. On the developer's machine the same server is
 * reached as `localhost`, `127.0.0.1` and `[::1]`, which a browser takes for three.
 */
export function ownOrigins(publicUrl: string): (origin: string) => boolean {
  const own = new URL(publicUrl);
  if (!loopback.has(own.hostname)) return (origin) => origin === own.origin;
  const origins = new Set([...loopback].map((host) => originOf(own, host)));
  return (origin) => origins.has(origin);
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function originOf(url: URL, hostname: string): string {
  const other = new URL(url);
  other.hostname = hostname;
  return other.origin;
}
