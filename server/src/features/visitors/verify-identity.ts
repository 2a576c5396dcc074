import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { AppError } from '../../errors.ts';

/** What a valid token proves. */
export interface ProvenIdentity {
  /** The user's id on the realtor's site. */
  externalId: string;
  name: string | null;
  email: string | null;
  /** The secret that it was signed with. */
  secretId: string;
}

/** One of an organization's secrets, readable. Several hold at once while one replaces another. */
export interface IdentitySecret {
  id: string;
  secret: string;
}

/** Clocks of two machines differ. */
const toleranceSeconds = 30;
/** A token that was stolen must not open a visitor's talks for longer. */
const lifetimeHoursMax = 24;
const externalIdLengthMax = 255;

/**
 * Reads a token that a realtor's site signed. Only HS256 counts: what the token itself says of its algorithm is never
 * believed, so neither `none` nor a public key in the place of the secret gets through.
 */
export async function verifyIdentity(
  token: string,
  trusted: { slug: string; secrets: readonly IdentitySecret[]; now: Date },
): Promise<ProvenIdentity> {
  const { payload, secretId } = await verifySignature(token, trusted);
  const { sub, exp = 0, name, email } = payload;
  if (exp * 1000 > trusted.now.getTime() + (lifetimeHoursMax * 3600 + toleranceSeconds) * 1000) {
    throw refused(
      `The token is valid for longer than ${lifetimeHoursMax} hours. Let exp be sooner.`,
    );
  }
  if (!isAudience(payload.aud, trusted.slug) || !isAudience(payload.iss, trusted.slug)) {
    throw refused('The token is for another organization: aud and iss may only be your slug.');
  }
  if (!isText(sub, externalIdLengthMax) || sub.trim() === '') {
    throw refused('The token names nobody: sub must be the user’s id, a text.');
  }
  return {
    externalId: sub,
    name: isText(name, 200) ? name.trim() || null : null,
    email: isText(email, 320) ? email.trim() || null : null,
    secretId,
  };
}

/** Why a page's word of who a visitor is does not count. The visitor stays who they were. */
export function refused(message: string, cause?: unknown): AppError {
  return new AppError('identity_refused', message, { status: 401, cause });
}

async function verifySignature(
  token: string,
  { secrets, now }: { secrets: readonly IdentitySecret[]; now: Date },
): Promise<{ payload: JWTPayload; secretId: string }> {
  for (const { id, secret } of chosenSecrets(token, secrets)) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: toleranceSeconds,
        currentDate: now,
      });
      return { payload, secretId: id };
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      throw refused(explain(error), error);
    }
  }
  throw refused('The token is not signed with an identity secret of this organization.');
}

/** The one that the token's `kid` names, or all of them when it names none. */
function chosenSecrets(token: string, secrets: readonly IdentitySecret[]) {
  let kid: unknown;
  try {
    ({ kid } = decodeProtectedHeader(token));
  } catch (error) {
    throw refused('The token is no JWT. Sign one with HS256 on your server.', error);
  }
  return kid === undefined ? secrets : secrets.filter(({ id }) => id === kid);
}

function explain(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired. Sign a new one.';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token is not signed with HS256.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The token’s ${error.claim} does not hold. sub and exp are needed, and nbf must have come.`;
  return 'The token is not valid. Sign one with HS256 on your server.';
}

function isAudience(value: unknown, slug: string): boolean {
  return value === undefined || value === slug || (Array.isArray(value) && value.includes(slug));
}

/** NUL cannot be stored, and half of a surrogate pair is no character. */
function isText(value: unknown, lengthMax: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= lengthMax &&
    !value.includes('\u0000') &&
    value.isWellFormed()
  );
}
