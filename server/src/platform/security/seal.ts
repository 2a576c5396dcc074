import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps text at rest so that a copy of the database alone does not tell it. */
export interface Seal {
  /** `context` must be the same when it is opened: it ties the text to its row. */
  close(text: string, context: string): Buffer;
  /** Throws when the text was changed, or was sealed by another key or for another context. */
  open(sealed: Uint8Array, context: string): string;
}

/** Sizes of AES-GCM by NIST SP 800-38D: a random nonce, and the tag that tells whether something was changed. */
const nonceBytes = 12;
const tagBytes = 16;

/** Each purpose has a key of its own, made from the server's `SECRET_KEY` (HKDF, RFC 5869). */
export function createSeal(secretKey: Uint8Array, purpose: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secretKey, '', purpose, 32));
  return {
    close(text, context) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open(sealed, context) {
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      const text = decipher.update(sealed.subarray(nonceBytes + tagBytes));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    },
  };
}
