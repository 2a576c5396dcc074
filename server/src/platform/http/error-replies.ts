import { ErrorBody } from '@katek/sdk/protocol';
import { ref } from './protocol-schemas.ts';

type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;

/** The failures a route documents; each has the same body. */
export function errorReplies<const S extends ErrorStatus>(...statuses: S[]) {
  const reply = ref(ErrorBody);
  return Object.fromEntries(statuses.map((status) => [status, reply])) as Record<S, typeof reply>;
}
