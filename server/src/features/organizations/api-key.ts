import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

export type KeyKind = 'publishable' | 'secret';

const prefixes = { publishable: 'pk_', secret: 'sk_' } as const;
const randomHexLength = 40;
const checksumHexLength = 8;
const pattern = new RegExp(`^(?:pk|sk)_[0-9a-f]{${randomHexLength + checksumHexLength}}$`);

/** `pk_` or `sk_`, 160 random bits, and a CRC-32 of them by which scanners of leaked secrets tell a key from noise. */
export function makeKey(kind: KeyKind): string {
  const random = randomBytes(randomHexLength / 2).toString('hex');
  return prefixes[kind] + random + checksum(random);
}

/** What kind of key the text is, or `null` when it is none: a typing error never reaches the database. */
export function keyKind(text: string): KeyKind | null {
  if (!pattern.test(text)) return null;
  const random = text.slice(3, 3 + randomHexLength);
  if (text.slice(3 + randomHexLength) !== checksum(random)) return null;
  return text.startsWith('pk_') ? 'publishable' : 'secret';
}

/** How keys, session tokens and tickets are stored. They are long and random, so a plain hash is enough. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A session token or ticket: 256 random bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

function checksum(random: string): string {
  return crc32(random).toString(16).padStart(checksumHexLength, '0');
}
