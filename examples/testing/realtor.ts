/** What a realtor does in the admin before the chat stands on their site. */
export interface Realtor {
  /** The signed-in session, to go on with in another process. */
  readonly cookie: string;
  /** A request to `/v1`. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}

export async function signIn(
  url: string,
  credentials: { email: string; password: string },
): Promise<Realtor> {
  const response = await fetch(`${url}/admin/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(credentials),
  });
  if (!response.ok) throw new Error(`Nobody could sign in: ${await response.text()}`);
  return asRealtor(url, response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
}

export function asRealtor(url: string, cookie: string): Realtor {
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: url, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }
  return {
    cookie,
    ask,
  };
}
