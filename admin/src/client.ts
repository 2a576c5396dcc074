import { KaTek } from '@katek/sdk/admin';

/** The API of the signed-in organization. */
export const katek = new KaTek({
  baseUrl: location.origin,
  secretKey: 'sk_replaced_by_the_session_cookie',
  fetch: (input, init) => fetchWithSession(input, init),
});

/** A browser holds no secret key: the session cookie, which scripts cannot read, says who asks. */
function fetchWithSession(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.delete('authorization');
  return fetch(input, { ...init, headers, credentials: 'same-origin' });
}
