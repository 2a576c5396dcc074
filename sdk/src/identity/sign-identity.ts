import { SdkError } from '../errors.ts';
import { toBase64Url } from '../internal/base64.ts';

/** Who a visitor is, and what it is signed with. */
export interface SignIdentityOptions {
  /** `ids_…`, from `katek.identitySecrets.create()`. It never leaves your server. */
  secret: string;
  /** The id of the secret; with it the server need not try the others while one replaces another. */
  secretId?: string;
  /** The user's id on your site, at most 255 characters. It must be theirs for good: who has it, has their talks. */
  userId: string;
  name?: string | null;
  email?: string | null;
  /**
   * How long the token opens a talk, in seconds, up to 86400. A page that is open longer keeps its talk.
   * @default 3600
   */
  expiresInSeconds?: number;
}

/** Longer the server takes no token: a stolen one must not open a visitor's talks for good. */
const expiresInSecondsMax = 86_400;
const userIdLengthMax = 255;

/**
 * Signs who a visitor is, for `identity.token` of the widget and the visitor client: a JWT with HS256. Only on your
 * server, and only for the user who is signed in there.
 *
 * @example
 * const token = await signIdentity({ secret: process.env.KATEK_IDENTITY_SECRET ?? '', userId: user.id, name: user.name });
 */
export async function signIdentity(options: SignIdentityOptions): Promise<string> {
  const { secret, secretId, userId, name, email, expiresInSeconds = 3600 } = options;
  if (!secret || !userId) throw new SdkError('An identity needs a secret and a userId.');
  // A number, as many databases have it, would be refused by the server.
  if (typeof userId !== 'string' || !userId.trim() || userId.length > userIdLengthMax) {
    throw new SdkError(`userId must be a text of 1 to ${userIdLengthMax} characters.`);
  }
  if (!(expiresInSeconds >= 1 && expiresInSeconds <= expiresInSecondsMax)) {
    throw new SdkError(`expiresInSeconds must be from 1 to ${expiresInSecondsMax}.`);
  }
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'HS256', typ: 'JWT', ...(secretId ? { kid: secretId } : {}) };
  const claims = {
    sub: userId,
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    iat: now,
    exp: now + Math.floor(expiresInSeconds),
  };
  const content = `${encode(header)}.${encode(claims)}`;
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(content));
  return `${content}.${toBase64Url(new Uint8Array(signature))}`;
}

function encode(part: object): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(part)));
}
