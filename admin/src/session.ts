import type { Organization } from '@katek/sdk';
import { signal } from '@preact/signals';
import { katek } from './client.ts';

/** Who is signed in, for which organization, and which outside services are connected. */
export interface Me {
  member: { email: string; name: string };
  organization: Organization;
  connections: { openai: boolean; postmark: boolean };
}

export type Session =
  | { status: 'unknown' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; me: Me };

export const session = signal<Session>({ status: 'unknown' });

const address = '/admin/api/session';
const timeoutMs = 15_000;

/** Asks the server whether the cookie of an earlier sign-in still holds. */
export async function restoreSession(): Promise<void> {
  const response = await ask('GET').catch(() => null);
  if (!response?.ok) {
    session.value = { status: 'signed-out' };
    return;
  }
  const me = (await response.json()) as Omit<Me, 'organization'>;
  session.value = {
    status: 'signed-in',
    me: { ...me, organization: await katek.organization.get() },
  };
}

/** Resolves with what went wrong, in words, or `null`. */
export async function signIn(email: string, password: string): Promise<string | null> {
  const response = await ask('POST', { email, password }).catch(() => null);
  if (!response) return 'The server cannot be reached. Try again in a moment.';
  if (!response.ok) return readMessage(await response.json().catch(() => null));
  await restoreSession();
  return null;
}

export async function signOut(): Promise<void> {
  await ask('DELETE').catch(() => null);
  session.value = { status: 'signed-out' };
}

function ask(method: string, body?: object): Promise<Response> {
  return fetch(address, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(timeoutMs),
    ...(body
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
}

function readMessage(body: { error?: { message?: string } } | null): string {
  return body?.error?.message ?? 'That did not work. Try again.';
}
